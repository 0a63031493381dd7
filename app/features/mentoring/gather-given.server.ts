import type { Tx } from '~/db.server'
import { inForce } from '~/lib/in-force'
import { canonical, type Given, type Mentee, type Mentor, writePossible } from './matching/given'
import type { MeetingForm, Weights } from './terms'

/**
 * What a round is matched from at a moment: those enrolled who are members in good standing, which of
 * them may be a pair, and the pairs that are locked. A mentee who is in a pair of this round already
 * stays out, and a mentor has so many places fewer: a round may be reopened after its publication.
 */
export async function gatherGiven(tx: Tx, roundId: string, now: Date): Promise<Given> {
  const round = await tx.mentoringRound.findUniqueOrThrow({
    where: { id: roundId },
    select: { seed: true, weights: true },
  })
  const enrolled = await listEnrolled(tx, roundId, now)
  const pairs = await tx.pairing.findMany({
    where: { roundId, until: null },
    select: { menteeId: true, mentorId: true },
  })
  const paired = new Set(pairs.map(({ menteeId }) => menteeId))
  const mentees = enrolled.filter((it) => it.isMentee && !paired.has(it.memberId))
  const mentors = enrolled.filter((it) => it.isMentor)
  const isApart = await readApart(tx, [...mentees, ...mentors], now)
  const locked = await tx.draftPair.findMany({
    where: { roundId, isLocked: true },
    select: { menteeId: true, mentorId: true },
  })
  return canonical({
    format: 1,
    seed: round.seed,
    weights: round.weights as Weights,
    mentees: mentees.map(asMentee),
    mentors: mentors.map((it) => {
      const taken = pairs.filter(({ mentorId }) => mentorId === it.memberId).length
      return asMentor(it, Math.max(0, it.capacity - taken))
    }),
    possible: writePossible(mentees.length, mentors.length, (row, column) => {
      const [mentee, mentor] = [mentees[row]?.memberId ?? '', mentors[column]?.memberId ?? '']
      return mentee !== mentor && !isApart(mentee, mentor)
    }),
    locked: locked.map(({ menteeId, mentorId }) => [menteeId, mentorId]),
  })
}

type Enrolled = Awaited<ReturnType<typeof listEnrolled>>[number]

/** In good standing is who has a home service, is not suspended, and whose vetting is in force. */
function listEnrolled(tx: Tx, roundId: string, now: Date) {
  const since = { from: { lte: now }, until: { gt: now } }
  return tx.enrolment.findMany({
    where: {
      roundId,
      withdrawnAt: null,
      member: {
        memberships: { some: { kind: 'home', ...inForce(now) } },
        suspensions: { none: since },
        vettings: { some: since },
      },
    },
    include: { wishes: { orderBy: { place: 'asc' }, select: { mentorId: true } } },
  })
}

/** Whom the one rule of pairs keeps apart, of the given. */
async function readApart(tx: Tx, people: Enrolled[], now: Date) {
  const ids = [...new Set(people.map(({ memberId }) => memberId))]
  const rows: { one: string; other: string }[] = await tx.$queryRaw`
    SELECT one, other FROM not_to_pair(${ids}::uuid[], ${now})`
  const apart = new Set(rows.map(({ one, other }) => `${one} ${other}`))
  return (mentee: string, mentor: string): boolean => apart.has(`${mentee} ${mentor}`)
}

function asMentee({ id, band, languages, meeting, times, wants, wishes }: Enrolled): Mentee {
  return {
    id,
    band,
    languages,
    meeting: meeting as MeetingForm,
    times,
    wants,
    wishes: wishes.map(({ mentorId }) => mentorId),
  }
}

function asMentor(
  { id, band, languages, meeting, times, offers }: Enrolled,
  capacity: number,
): Mentor {
  return { id, band, capacity, languages, meeting: meeting as MeetingForm, times, offers }
}
