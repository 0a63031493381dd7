import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { nextStepOf, stateOf, visiblePairings } from './policy.server'

/** The viewer's pairs that she may still read, those at work first, each with what she does next in it. */
export async function listOwnPairs(viewer: MemberViewer) {
  const now = clock.now()
  const who = { select: { displayName: true } }
  const rows = await db.pairing.findMany({
    where: visiblePairings(viewer),
    orderBy: [{ until: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    include: {
      mentor: who,
      mentee: who,
      agreement: { select: { version: true } },
      signatures: { where: { memberId: viewer.memberId }, select: { version: true } },
      meeting: { select: { startsAt: true } },
    },
  })
  return rows.map((pair) => {
    const { agreement, signatures, meeting } = pair
    const isMentor = pair.mentorId === viewer.memberId
    const steps = {
      isAgreed: agreement !== null,
      isSigned: signatures.some(({ version }) => version === agreement?.version),
      meetsAt: meeting?.startsAt ?? null,
    }
    return {
      id: pair.id,
      name: (isMentor ? pair.mentee : pair.mentor)?.displayName ?? null,
      side: isMentor ? ('mentor' as const) : ('mentee' as const),
      state: stateOf(pair),
      readableUntil: pair.readableUntil?.toISOString() ?? null,
      meetsAt: steps.meetsAt?.toISOString() ?? null,
      next: nextStepOf(pair, steps, now),
    }
  })
}

export type OwnPair = Awaited<ReturnType<typeof listOwnPairs>>[number]
