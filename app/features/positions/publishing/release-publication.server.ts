import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { addJobAt, type Jobs } from '~/lib/jobs.server'

/**
 * The job that gives a publication to the public once its embargo is over: later if it was kept from
 * running, never earlier, and never one that was withdrawn meanwhile.
 */
export async function releasePublication({
  publicationId,
}: Jobs['release_publication']): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT 1 FROM position_publication WHERE id = ${publicationId}::uuid FOR NO KEY UPDATE`
    const found = await tx.positionPublication.findUnique({
      where: { id: publicationId },
      include: { position: { select: { chapterId: true, audience: true } } },
    })
    if (!found || found.audience === audience.public || found.withdrawnAt) return
    const now = clock.now()
    if (now < found.publicFrom)
      return addJobAt(tx, 'release_publication', { publicationId }, found.publicFrom)
    await tx.positionPublication.update({
      where: { id: publicationId },
      data: { audience: audience.public, releasedAt: now },
    })
    await recordActivity(tx, {
      type: 'positions.position_published',
      ...{ positionId: found.positionId, publicationId, actorId: null },
      ...found.position,
    })
  })
}
