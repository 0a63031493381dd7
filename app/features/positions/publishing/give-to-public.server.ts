import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'

type Embargoed = {
  id: string
  positionId: string
  position: { chapterId: string; audience: string }
}

/** Gives a publication that the caller holds to the public; by an officer, or by the clock (`actorId` null). */
export async function giveToPublic(
  tx: Tx,
  { id: publicationId, positionId, position }: Embargoed,
  actorId: string | null,
): Promise<void> {
  await tx.positionPublication.update({
    where: { id: publicationId },
    data: { audience: audience.public, releasedAt: clock.now() },
  })
  await recordActivity(tx, {
    type: 'positions.position_published',
    ...{ positionId, publicationId, actorId },
    ...{ chapterId: position.chapterId, audience: position.audience },
  })
}
