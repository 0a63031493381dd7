import type { Tx } from '~/db.server'
import { type Measure, measures } from './measures'
import type { CountedLine, Counts, Grouping } from './table'

type Person = { chapter: string; band: string; in: ReadonlySet<Measure> }

/**
 * Counts a round, by service, by band and in all: who was enrolled at a moment, whose pair had begun by
 * then, and how far these are now. Whoever has a pair is counted where she served when it was made, all
 * others where they did when they enrolled; whoever was erased is counted nowhere.
 */
export async function countRound(tx: Tx, roundId: string, at: Date): Promise<CountedLine[]> {
  const enrolments = await tx.enrolment.findMany({
    where: {
      roundId,
      enrolledAt: { lte: at },
      OR: [{ withdrawnAt: null }, { withdrawnAt: { gt: at } }],
    },
    select: { memberId: true, chapterId: true, band: true, isMentor: true, isMentee: true },
  })
  const pairings = await findPairings(tx, roundId, at)
  const mentees = new Set(enrolments.filter((it) => it.isMentee).map((it) => it.memberId))
  const ofMentee = new Map<string, typeof pairings>()
  const withMentee = new Set<string>()
  for (const pairing of pairings) {
    const { menteeId, mentorId } = pairing
    if (!menteeId || !mentorId || !mentees.has(menteeId)) continue
    ofMentee.set(menteeId, [...(ofMentee.get(menteeId) ?? []), pairing])
    withMentee.add(mentorId)
  }
  const people = enrolments.flatMap(({ memberId, chapterId, band, isMentor, isMentee }) => {
    const own = ofMentee.get(memberId) ?? []
    const [first] = own
    const place = first
      ? { chapter: first.menteeChapter, band: bandOf(first.menteeBand) }
      : { chapter: chapterId, band: bandOf(band) }
    const persons: Person[] = []
    if (isMentee) persons.push({ ...place, in: menteeIn(own) })
    if (isMentor)
      persons.push({
        chapter: chapterId,
        band: bandOf(band),
        in: mentorIn(withMentee.has(memberId)),
      })
    return persons
  })
  return linesOf(people)
}

/** The pairs of a round that had begun at a moment, the first ones first. */
function findPairings(tx: Tx, roundId: string, at: Date) {
  return tx.pairing.findMany({
    where: { roundId, from: { lte: at } },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: {
      menteeId: true,
      mentorId: true,
      menteeChapter: true,
      menteeBand: true,
      goals: { where: { droppedAt: null }, select: { progress: true } },
      _count: { select: { sessions: true } },
    },
  })
}

type Pair = Pick<Awaited<ReturnType<typeof findPairings>>[number], 'goals' | '_count'>

function menteeIn(pairs: readonly Pair[]): Set<Measure> {
  const goals = pairs.flatMap((it) => it.goals)
  const found = new Set<Measure>(['enrolled'])
  if (pairs.length > 0) found.add('paired')
  if (pairs.some((it) => it._count.sessions > 0)) found.add('met')
  if (goals.length > 0) found.add('goal_set')
  if (goals.some(({ progress }) => progress === 100)) found.add('goal_reached')
  return found
}

function mentorIn(hasMentee: boolean): Set<Measure> {
  return new Set(hasMentee ? ['mentors_enrolled', 'mentors_paired'] : ['mentors_enrolled'])
}

const bandOf = (band: number | null) => (band === null ? 'unknown' : String(band))

function linesOf(people: readonly Person[]): CountedLine[] {
  const by = (which: 'chapter' | 'band') =>
    [...new Set(people.map((it) => it[which]))].map((key) =>
      line(
        which,
        key,
        people.filter((it) => it[which] === key),
      ),
    )
  return [line('total', '', people), ...by('chapter'), ...by('band')]
}

function line(by: Grouping, key: string, people: readonly Person[]): CountedLine {
  const counts = Object.fromEntries(
    measures.map((measure) => [measure, people.filter((it) => it.in.has(measure)).length]),
  ) as Counts
  return { by, key, counts }
}
