import type { Tx } from '~/db.server'
import { canonical, type Given, type Mentee, type Mentor, writeAllBut } from '../matching/given'
import { listEntitled } from '../rounds/list-entitled.server'
import type { MeetingForm, Weights } from '../terms'

type Enrolled = {
  id: string
  memberId: string
  isMentor: boolean
  isMentee: boolean
  band: number | null
  capacity: number
  languages: string[]
  meeting: MeetingForm
  times: string[]
  offers: string[]
  wants: string[]
  wishes: string[]
}

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
    possible: await writePairs(tx, mentees, mentors, now),
    locked: locked.map(({ menteeId, mentorId }) => [menteeId, mentorId]),
  })
}

/**
 * Who still takes part, and whose vetting is in force. One text, for a thousand rows of Prisma's would keep
 * the pages waiting.
 */
async function listEnrolled(tx: Tx, roundId: string, now: Date): Promise<Enrolled[]> {
  const rows: { enrolled: string }[] = await tx.$queryRaw`
    SELECT coalesce(json_agg(json_build_object(
      'id', e.id, 'memberId', e.member_id, 'isMentor', e.is_mentor, 'isMentee', e.is_mentee, 'band', e.band,
      'capacity', e.capacity, 'languages', e.languages, 'meeting', e.meeting, 'times', e.times,
      'offers', e.offers, 'wants', e.wants, 'wishes', ARRAY(
        SELECT w.mentor_id FROM mentoring_wish w WHERE w.enrolment_id = e.id ORDER BY w.place)) ORDER BY e.id), '[]')::text AS enrolled
    FROM enrolment e
    WHERE e.round_id = ${roundId}::uuid AND e.member_id = ANY(${await listEntitled(roundId, tx)}::uuid[])
      AND EXISTS (SELECT 1 FROM vetting v WHERE v.member_id = e.member_id
        AND v.from_at <= ${now} AND v.until_at > ${now})`
  return JSON.parse(rows[0]?.enrolled ?? '[]')
}

/** The bitmap of who may be a pair: all but a person and herself, and whom the one rule of pairs keeps apart. */
async function writePairs(tx: Tx, mentees: Enrolled[], mentors: Enrolled[], now: Date) {
  const rowOf = new Map(mentees.map(({ memberId }, row) => [memberId, row]))
  const columnOf = new Map(mentors.map(({ memberId }, column) => [memberId, column]))
  const ids = [...new Set([...rowOf.keys(), ...columnOf.keys()])]
  const apart: { one: string; other: string }[] = await tx.$queryRaw`
    SELECT one, other FROM not_to_pair(${ids}::uuid[], ${now})`
  const not: number[] = []
  for (const { one, other } of [...apart, ...ids.map((id) => ({ one: id, other: id }))]) {
    const row = rowOf.get(one)
    const column = columnOf.get(other)
    if (row !== undefined && column !== undefined) not.push(row * mentors.length + column)
  }
  return writeAllBut(mentees.length * mentors.length, not)
}

function asMentee({ id, band, languages, meeting, times, wants, wishes }: Enrolled): Mentee {
  return { id, band, languages, meeting, times, wants, wishes }
}

function asMentor(
  { id, band, languages, meeting, times, offers }: Enrolled,
  capacity: number,
): Mentor {
  return { id, band, capacity, languages, meeting, times, offers }
}
