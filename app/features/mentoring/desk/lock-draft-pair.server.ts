import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { lockRound } from '../rounds/lock-round.server'
import { canMatch, runsRound } from '../rounds/policy.server'
import { listCommandLine } from './list-command-line.server'

/**
 * A pair of a round's draft that the viewer may change, by its mentee, with the round, which is held
 * until the transaction ends. 404 where she does not run the round or there is no such pair, 403 where
 * the round is not to be matched now, or the pair is her own or one of her line of command.
 */
export async function lockDraftPair(
  tx: Tx,
  viewer: MemberViewer,
  roundId: string,
  menteeId: string,
) {
  if (!isUuid(menteeId)) throw notFound()
  const round = await lockRound(tx, viewer, roundId)
  if (!runsRound(viewer, round)) throw notFound()
  const who = { select: { memberId: true } }
  const pair = await tx.draftPair.findFirst({
    where: { menteeId, roundId },
    include: { mentee: who },
  })
  if (!pair) throw notFound()
  allow(canMatch(viewer, round))
  const mentor = await tx.enrolment.findUniqueOrThrow({ where: { id: pair.mentorId }, ...who })
  const { told } = await listCommandLine(tx, viewer)
  allow(!told.has(pair.mentee.memberId) && !told.has(mentor.memberId))
  return { pair, round }
}
