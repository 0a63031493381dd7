import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { canReadHealth } from '~/features/chapters/policy.server'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { countMembers } from './count-members.server'
import { countQueues } from './count-queues.server'

/** How a service or an association stands, for those who coordinate it: numbers alone. 404 for all others. */
export async function getChapterHealth(
  viewer: MemberViewer,
  chapter: { id: string; kind: string },
) {
  if (!canReadHealth(viewer, chapter)) throw notFound()
  const [queues, counts, reset] = await Promise.all([
    countQueues(chapter.id),
    countMembers(viewer, chapter.id),
    // The one queue without a list of its own: where she is the second who is asked, a link leads to it.
    db.factorReset.findFirst({
      where: {
        chapterId: chapter.id,
        secondId: viewer.memberId,
        endedAt: null,
        until: { gt: clock.now() },
      },
      select: { id: true },
      orderBy: { from: 'asc' },
    }),
  ])
  return { queues, ...counts, resetToAgree: reset?.id ?? null }
}
