import { db, type Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type PairState, stateOf, visiblePairings } from './policy.server'

/**
 * A pair of the viewer's, with the other of the two and how it stands; else 404. Asked one after the other,
 * for within a transaction there is one line to the database.
 */
export async function getPairing(viewer: MemberViewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const pair = await from.pairing.findFirst({ where: { id, ...visiblePairings(viewer) } })
  if (!pair) throw notFound()
  const two = [pair.mentorId, pair.menteeId].filter((it) => it !== null)
  const members = await from.member.findMany({
    where: { id: { in: two } },
    select: { id: true, displayName: true },
  })
  const round = pair.roundId
    ? await from.mentoringRound.findUnique({
        where: { id: pair.roundId },
        select: { desk: true, endsAt: true, cancelledAt: true },
      })
    : null
  const mentor = members.find((it) => it.id === pair.mentorId) ?? null
  const mentee = members.find((it) => it.id === pair.menteeId) ?? null
  const isMentor = pair.mentorId === viewer.memberId
  const state: PairState = stateOf(pair)
  return {
    ...{ ...pair, mentor, mentee, round, state },
    side: isMentor ? ('mentor' as const) : ('mentee' as const),
    other: isMentor ? mentee : mentor,
  }
}

export type FoundPairing = Awaited<ReturnType<typeof getPairing>>
