import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { runsRound } from '../rounds/policy.server'

/** A round, to those who run it. Else 404. */
export async function findRoundAtDesk(tx: Tx, viewer: Viewer, roundId: string) {
  if (!isUuid(roundId)) throw notFound()
  const round = await tx.mentoringRound.findFirst({
    where: { id: roundId, desk: { in: [...viewer.audiences] } },
  })
  if (!round || !runsRound(viewer, round)) throw notFound()
  return round
}
