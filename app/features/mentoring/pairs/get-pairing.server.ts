import { db, type Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type PairState, stateOf, visiblePairings } from './policy.server'

/** A pair of the viewer's, with the other of the two and how it stands; else 404. */
export async function getPairing(viewer: MemberViewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const who = { select: { id: true, displayName: true } }
  const pair = await from.pairing.findFirst({
    where: { id, ...visiblePairings(viewer) },
    include: {
      mentor: who,
      mentee: who,
      round: { select: { desk: true, endsAt: true, cancelledAt: true } },
    },
  })
  if (!pair) throw notFound()
  const isMentor = pair.mentorId === viewer.memberId
  const state: PairState = stateOf(pair)
  return {
    ...pair,
    state,
    side: isMentor ? ('mentor' as const) : ('mentee' as const),
    other: isMentor ? pair.mentee : pair.mentor,
  }
}

export type FoundPairing = Awaited<ReturnType<typeof getPairing>>
