import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { allow, unprocessable } from '~/lib/responses.server'
import { getSpace } from './get-space.server'
import { canShareSpace } from './policy.server'

/** Lets the members of one more service or association into a shared space; twice changes nothing. */
export async function shareSpace(
  viewer: MemberViewer,
  spaceId: string,
  chapterId: string,
): Promise<void> {
  const space = await getSpace(viewer, spaceId)
  allow(canShareSpace(viewer, space))
  const grantee = audience.chapter(chapterId)
  const now = clock.now()
  await db.$transaction(async (tx) => {
    // Two who press at once wait for each other here, so that one grant stands.
    await tx.$executeRaw`SELECT 1 FROM space WHERE id = ${space.id}::uuid FOR UPDATE`
    const chapter = await tx.chapter.findFirst({
      where: { id: chapterId, kind: { in: ['service', 'association'] } },
    })
    if (!chapter) throw unprocessable()
    const running = { OR: [{ until: null }, { until: { gt: now } }] }
    if (await tx.spaceGrant.findFirst({ where: { spaceId: space.id, grantee, ...running } })) return
    await tx.spaceGrant.create({ data: { spaceId: space.id, grantee, from: now } })
    await recordActivity(tx, {
      type: 'discussions.space_shared',
      actorId: viewer.memberId,
      chapterId: space.chapterId,
      spaceId: space.id,
      grantee,
    })
  })
}
