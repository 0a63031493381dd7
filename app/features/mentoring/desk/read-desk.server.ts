import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { inGoodStanding } from '../good-standing'
import { getRound } from '../rounds/get-round.server'
import { listEntitled } from '../rounds/list-entitled.server'

/**
 * A round with all who are enrolled in it now, for those who run it: each with her wishes, and how many
 * pairs of this round she is in already, as a mentor and as a mentee. Everyone else gets 404.
 */
export async function readDesk(viewer: MemberViewer, roundId: string) {
  const round = await getRound(viewer, roundId)
  if (!round.isDesk) throw notFound()
  const memberId = { in: await listEntitled(roundId) }
  const [enrolled, running] = await Promise.all([
    db.enrolment.findMany({
      where: { roundId, memberId, withdrawnAt: null, member: inGoodStanding(clock.now()) },
      include: {
        wishes: { orderBy: { place: 'asc' } },
        member: { select: { displayName: true, displayKey: true } },
        chapter: { select: { names: true } },
      },
      orderBy: { id: 'asc' },
    }),
    db.pairing.findMany({
      where: { roundId, until: null },
      select: { mentorId: true, menteeId: true },
    }),
  ])
  return {
    round,
    enrolled: enrolled.map((it) => ({
      ...it,
      asMentor: running.filter(({ mentorId }) => mentorId === it.memberId).length,
      isTaken: running.some(({ menteeId }) => menteeId === it.memberId),
    })),
  }
}

export type Enrolled = Awaited<ReturnType<typeof readDesk>>['enrolled'][number]
