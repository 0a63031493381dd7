import { db } from '~/db.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { closeRequest } from './close-request.server'
import { getRequest } from './get-request.server'
import { lockRequest } from './lock-request.server'
import { canWithdraw } from './policy.server'

/**
 * Takes the viewer's own request back. Gives `answered` when it waits no more. 404 to all but the two,
 * 403 to her who was asked.
 */
export async function withdrawRequest(
  viewer: MemberViewer,
  id: string,
): Promise<'done' | 'answered'> {
  const found = await getRequest(viewer, id)
  allow(canWithdraw(viewer, found))
  const chapterId = await homeChapterOf(found.menteeId)
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, id)
    if (!request) return 'answered'
    await closeRequest(tx, { request, chapterId, actorId: viewer.memberId, answer: 'withdrawn' })
    return 'done'
  })
}
