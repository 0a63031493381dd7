import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { getSpace } from './get-space.server'
import { canShareSpace } from './policy.server'

/**
 * Ends one chapter's part in a shared space; its members' sockets there are cut at once. The
 * part of the chapter that looks after the space cannot be ended, 403.
 */
export async function unshareSpace(
  viewer: MemberViewer,
  spaceId: string,
  chapterId: string,
): Promise<void> {
  const space = await getSpace(viewer, spaceId)
  allow(canShareSpace(viewer, space) && chapterId !== space.chapterId)
  const grantee = audience.chapter(chapterId)
  const now = clock.now()
  await db.$transaction(async (tx) => {
    const { count } = await tx.spaceGrant.updateMany({
      where: { spaceId: space.id, grantee, OR: [{ until: null }, { until: { gt: now } }] },
      data: { until: now },
    })
    if (count === 0) throw notFound()
    await recordActivity(tx, {
      type: 'discussions.space_unshared',
      actorId: viewer.memberId,
      chapterId: space.chapterId,
      spaceId: space.id,
      grantee,
    })
  })
}
