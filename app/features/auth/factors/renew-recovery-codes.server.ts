import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { homeChapterOf } from '../home-chapter-of.server'
import type { MemberViewer } from '../viewer'
import { makeRecoveryCodes } from './recovery.server'

/** Makes new recovery codes for a viewer who has a second factor; those before serve no more. */
export async function renewRecoveryCodes(viewer: MemberViewer): Promise<string[]> {
  allow(viewer.hasFactor)
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  return db.$transaction(async (tx) => {
    const codes = await makeRecoveryCodes(tx, memberId)
    await recordActivity(tx, {
      type: 'auth.recovery_codes_made',
      actorId: memberId,
      chapterId,
      memberId,
    })
    await addJob(tx, 'tell_of_sign_in_change', { memberId })
    return codes
  })
}
