import { db } from '~/db.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { closeRequest } from './close-request.server'
import { getRequest } from './get-request.server'
import { lockRequest } from './lock-request.server'
import { canAnswer } from './policy.server'

/**
 * Declines a request; no reason is asked, and she who asked reads one kind sentence. Gives `answered`
 * when it waits no more. 404 to all but the two, 403 to her who asked.
 */
export async function declineRequest(
  viewer: MemberViewer,
  id: string,
): Promise<'done' | 'answered'> {
  const found = await getRequest(viewer, id)
  allow(canAnswer(viewer, found))
  const chapterId = await homeChapterOf(found.menteeId)
  return db.$transaction(async (tx) => {
    const request = await lockRequest(tx, id)
    if (!request) return 'answered'
    await closeRequest(tx, {
      ...{ request, chapterId, answer: 'declined' },
      ...{ actorId: viewer.memberId, tell: request.menteeId },
    })
    return 'done'
  })
}
