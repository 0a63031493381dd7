import { db } from '~/db.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { releasePublication } from './release-publication.server'

/** Ends the embargoes whose moment has come, if the job of that moment was lost. */
export async function attendReleases(): Promise<void> {
  const due = await db.positionPublication.findMany({
    where: {
      ...{ audience: audience.board, withdrawnAt: null, heldAt: null },
      publicFrom: { lte: clock.now() },
    },
    select: { id: true },
  })
  for (const { id: publicationId } of due) await releasePublication({ publicationId })
}
