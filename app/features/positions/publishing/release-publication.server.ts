import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import { clock } from '~/lib/clock.server'
import { addJob, addJobAt, type Jobs } from '~/lib/jobs.server'
import { giveToPublic } from './give-to-public.server'
import { holdEmbargoed } from './hold-embargoed.server'
import { canPublish, executive } from './policy.server'

type Embargoed = NonNullable<Awaited<ReturnType<typeof holdEmbargoed>>>

/**
 * The job that gives a publication to the public once its embargo is over: later if it was kept from
 * running, never earlier, and never one that was withdrawn meanwhile. Where whoever signed it may sign no
 * more, it waits for another officer, and they are told.
 */
export async function releasePublication({
  publicationId,
}: Jobs['release_publication']): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await holdEmbargoed(tx, publicationId)
    if (!found || found.heldAt) return
    if (clock.now() < found.publicFrom)
      return addJobAt(tx, 'release_publication', { publicationId }, found.publicFrom)
    if (await mayItsSigner(found)) await giveToPublic(tx, found, null)
    else await holdBack(tx, found)
  })
}

async function mayItsSigner({ signedBy, position, ...publication }: Embargoed): Promise<boolean> {
  if (signedBy === null) return false
  return canPublish(await getViewerOf(signedBy), { ...publication, ...position })
}

async function holdBack(tx: Tx, { id, positionId, position }: Embargoed): Promise<void> {
  const now = clock.now()
  await tx.positionPublication.update({ where: { id }, data: { heldAt: now } })
  await recordActivity(tx, {
    type: 'positions.release_held',
    ...{ positionId, publicationId: id, actorId: null, ...position },
  })
  const officers = await tx.mandate.findMany({
    where: {
      chapterId: position.chapterId,
      office: { in: [...executive] },
      from: { lte: now },
      until: { gt: now },
    },
    select: { membership: { select: { memberId: true } } },
  })
  for (const memberId of new Set(officers.map(({ membership }) => membership.memberId)))
    await addJob(tx, 'send_position_news', { memberId, positionId })
}
