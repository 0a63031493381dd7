import fc from 'fast-check'
import { canonical, type Given, writePossible } from '~/features/mentoring/matching/given.ts'
import { criteria, meetingForms, times, topics, type Weights } from '~/features/mentoring/terms'

const languages = ['sr', 'sq', 'en']
const someTopics = topics.slice(0, 4)
const band = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })

const person = {
  band,
  languages: fc.subarray(languages, { minLength: 1 }),
  meeting: fc.constantFrom(...meetingForms),
  times: fc.subarray([...times]),
}

const weights: fc.Arbitrary<Weights> = fc.record(
  Object.fromEntries(criteria.map((it) => [it, fc.integer({ min: 0, max: 3 })])) as Record<
    keyof Weights,
    fc.Arbitrary<number>
  >,
)

/** Small rounds of any kind: few languages and topics, so that there are ties, rules that forbid much, and locks. */
export const smallRounds: fc.Arbitrary<Given> = fc
  .record({
    seed: fc.string({ maxLength: 4 }),
    weights,
    mentees: fc.array(
      fc.record({ ...person, wants: fc.subarray(someTopics), likes: fc.subarray([0, 1, 2, 3]) }),
      { maxLength: 6 },
    ),
    mentors: fc.array(
      fc.record({ ...person, capacity: fc.nat(2), offers: fc.subarray(someTopics) }),
      { maxLength: 4 },
    ),
    forbidden: fc.array(fc.nat(23), { maxLength: 12 }),
    locks: fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { maxLength: 2 }),
    both: fc.boolean(),
  })
  .map(({ seed, weights, mentees, mentors, forbidden, locks, both }) => {
    // The first of both sides may be one and the same person.
    const mentorId = (at: number) => (both && at === 0 ? 'a0' : `b${at}`)
    return canonical({
      format: 1,
      seed,
      weights,
      mentees: mentees.map(({ likes, ...mentee }, at) => ({
        id: `a${at}`,
        ...mentee,
        wishes: likes.filter((it) => it < mentors.length).map(mentorId),
      })),
      mentors: mentors.map((mentor, at) => ({ id: mentorId(at), ...mentor })),
      possible: writePossible(
        mentees.length,
        mentors.length,
        (row, column) => !forbidden.includes(row * 4 + column),
      ),
      locked: locks.map(([row, column]) => [`a${row}`, mentorId(column)]),
    })
  })

/** The same round with its people in another order. */
export function shuffled(given: Given, turn: (count: number) => number[]): Given {
  const rows = turn(given.mentees.length)
  const columns = turn(given.mentors.length)
  const bits = Buffer.from(given.possible, 'base64')
  const isPossible = (row: number, column: number) => {
    const at = row * given.mentors.length + column
    return ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0
  }
  return {
    ...given,
    mentees: rows.map((at) => {
      const mentee = given.mentees[at] as Given['mentees'][number]
      return { ...mentee, languages: [...mentee.languages].reverse() }
    }),
    mentors: columns.map((at) => given.mentors[at] as Given['mentors'][number]),
    possible: writePossible(rows.length, columns.length, (row, column) =>
      isPossible(rows[row] ?? 0, columns[column] ?? 0),
    ),
    locked: [...given.locked].reverse(),
  }
}
