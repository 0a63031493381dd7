import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '~/features/mentoring/matching/board.ts'
import {
  bytesOf,
  canonical,
  type Given,
  hashOf,
  readPossible,
  writeAllBut,
  writePossible,
} from '~/features/mentoring/matching/given.ts'
import { matchRound, type Result } from '~/features/mentoring/matching/match.ts'
import { usualWeights } from '~/features/mentoring/terms'
import { solveBare } from '../../../support/bare-solver'
import { buildLargeRound } from '../../../support/large-round'
import { byBruteForce } from './brute-force'
import { shuffled, smallRounds } from './rounds'

const idsOf = ({ pairs }: Result) => pairs.map((it) => `${it.menteeId} ${it.mentorId}`).sort()

describe('the best pairs of a round', () => {
  test('are those that brute force finds, in 2,000 random rounds: as many, the worst, the sum, the lots', async () => {
    await fc.assert(
      fc.asyncProperty(smallRounds, async (given) => {
        const result = await matchRound(given)
        const best = byBruteForce(given)
        const { matched, worst, sum } = result.objective
        expect({ matched, worst: worst ?? Infinity, sum, pairs: idsOf(result) }).toEqual(best)
      }),
      { numRuns: 2_000 },
    )
  }, 60_000)

  test('are as good as those of the solver on the full model, where most pairs join later or never', async () => {
    const flat = { wishes: 0, topics: 0, languages: 0, band: 0, meeting: 0, times: 0 }
    for (let number = 0; number < 24; number++) {
      const weights = number % 4 === 3 ? flat : usualWeights
      const given = buildLargeRound(60, number % 2 === 0 ? 40 : 24, number, weights)
      const { objective } = await matchRound(given)
      const { matched, sum } = await solveBare(given, objective.worst ?? 0)
      expect({ matched, sum }).toEqual({ matched: objective.matched, sum: objective.sum })
      // One step better for the worst, and there are fewer pairs.
      const better = await solveBare(given, (objective.worst ?? 0) + 1)
      expect(better.matched).toBeLessThan(matched)
    }
  }, 60_000)

  test('break no rule in 10,000 random rounds', async () => {
    await fc.assert(
      fc.asyncProperty(smallRounds, async (given) =>
        expectRulesKept(given, await matchRound(given)),
      ),
      { numRuns: 10_000 },
    )
  }, 120_000)

  test('do not hang on the order in which the round was read', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallRounds,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (given, at) => {
          const turn = (count: number) =>
            Array.from({ length: count }, (_, place) => ({ place, at: at.next().value ?? 0 }))
              .sort((one, other) => one.at - other.at)
              .map(({ place }) => place)
          const other = canonical(shuffled(given, turn))
          expect(hashOf(bytesOf(other))).toBe(hashOf(bytesOf(given)))
          expect(JSON.stringify(await matchRound(other))).toBe(
            JSON.stringify(await matchRound(given)),
          )
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)

  test('differ by the seed among equals alone', async () => {
    const flat = round({ mentees: 4, mentors: 4 })
    const seen = new Set<string>()
    for (let seed = 0; seed < 20; seed++) {
      const result = await matchRound({ ...flat, seed: `${seed}` })
      seen.add(idsOf(result).join())
      expect(result.objective).toEqual((await matchRound(flat)).objective)
    }
    expect(seen.size).toBeGreaterThan(5)
  })
})

describe('a round with nothing to match', () => {
  test('nobody has enrolled', async () => {
    expect(await matchRound(round({ mentees: 0, mentors: 0 }))).toEqual({
      pairs: [],
      unmatched: [],
      idle: [],
      objective: { matched: 0, worst: null, sum: 0 },
      fallen: [],
    })
  })

  test('mentors and no mentee: all are idle', async () => {
    const { pairs, idle } = await matchRound(round({ mentees: 0, mentors: 3 }))
    expect({ pairs, idle }).toEqual({ pairs: [], idle: ['b0', 'b1', 'b2'] })
  })

  test('mentees and no mentor, or none with a place: each is told so', async () => {
    for (const given of [
      round({ mentees: 2, mentors: 0 }),
      round({ mentees: 2, mentors: 2, capacity: 0 }),
    ]) {
      const { unmatched, idle } = await matchRound(given)
      expect(unmatched.map(({ reason }) => reason)).toEqual(['no_mentor', 'no_mentor'])
      expect(idle).toEqual([])
    }
  })

  test('everyone keeps from everyone: they hear what they would hear if all places were taken', async () => {
    const { pairs, unmatched } = await matchRound(
      round({ mentees: 2, mentors: 2, mayPair: () => false }),
    )
    expect(pairs).toEqual([])
    expect(unmatched.map(({ reason }) => reason)).toEqual(['no_place', 'no_place'])
  })

  test('no mentor speaks her language', async () => {
    const given = round({ mentees: 1, mentors: 2 })
    const alone = given.mentees.map((it) => ({ ...it, languages: ['sq'] }))
    const { unmatched } = await matchRound({ ...given, mentees: alone })
    expect(unmatched).toEqual([{ menteeId: 'a0', reason: 'no_language' }])
  })
})

describe('locked pairs', () => {
  test('stay, and the others find their best beside them', async () => {
    const given = round({ mentees: 2, mentors: 2 })
    const wished = given.mentees.map((it) => ({ ...it, wishes: ['b0'] }))
    const result = await matchRound({ ...given, mentees: wished, locked: [['a1', 'b0']] })
    expect(idsOf(result)).toEqual(['a0 b1', 'a1 b0'])
    expect(result.pairs.map(({ isLocked }) => isLocked)).toEqual([false, true])
  })

  test('over the capacity fall, the worse first', async () => {
    const given = round({ mentees: 2, mentors: 1 })
    const [first, second] = given.mentees as [Given['mentees'][0], Given['mentees'][0]]
    const mentees = [first, { ...second, wishes: ['b0'] }]
    const result = await matchRound({
      ...given,
      mentees,
      locked: [
        ['a0', 'b0'],
        ['a1', 'b0'],
      ],
    })
    expect(idsOf(result)).toEqual(['a1 b0'])
    expect(result.fallen).toEqual([['a0', 'b0']])
    expect(result.unmatched).toEqual([{ menteeId: 'a0', reason: 'no_place' }])
  })

  test('that may no longer be, or whose people are gone, fall', async () => {
    const given = round({
      mentees: 2,
      mentors: 2,
      mayPair: (row, column) => row !== 0 || column !== 0,
    })
    const result = await matchRound({
      ...given,
      locked: [
        ['a0', 'b0'],
        ['a1', 'gone'],
      ],
    })
    expect(result.fallen).toEqual(
      expect.arrayContaining([
        ['a0', 'b0'],
        ['a1', 'gone'],
      ]),
    )
    expect(idsOf(result)).toEqual(['a0 b1', 'a1 b0'])
  })
})

describe('silence', () => {
  test('no reason tells an exclusion: whoever is unmatched hears what the enrolments alone say', async () => {
    await fc.assert(
      fc.asyncProperty(smallRounds, async (given) => {
        const nothingForbidden = {
          ...given,
          possible: writePossible(given.mentees.length, given.mentors.length, () => true),
        }
        const reasons = (result: Result) =>
          new Map(result.unmatched.map((it) => [it.menteeId, it.reason]))
        const open = reasons(await matchRound(nothingForbidden))
        for (const [menteeId, reason] of reasons(await matchRound(given))) {
          expect(reason).toBe(observed(given, menteeId))
          if (open.has(menteeId)) expect(reason).toBe(open.get(menteeId))
        }
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})

test('a bitmap of all but some is the one that asks pair by pair', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), fc.uniqueArray(fc.nat(80)), (rows, columns, not) => {
      const some = not.filter((at) => at < rows * columns)
      const mayPair = (row: number, column: number) => !some.includes(row * columns + column)
      expect(writeAllBut(rows * columns, some)).toBe(writePossible(rows, columns, mayPair))
    }),
  )
})

test('a round with more pairs than one run weighs is refused before it takes memory', async () => {
  const { mentees } = round({ mentees: 1, mentors: 1 })
  const given = { ...round({ mentees: 1, mentors: 2_000 }), mentees: Array(2_001).fill(mentees[0]) }
  await expect(matchRound(given)).rejects.toThrow('more pairs than one run weighs')
})

test('a bitmap of another size is no round', async () => {
  await expect(
    matchRound({ ...round({ mentees: 4, mentors: 4 }), possible: 'AA==' }),
  ).rejects.toThrow('another size')
})

/** What anybody can say of a mentee without a mentor who sees the enrolments and knows of no exclusion. */
function observed({ mentees, mentors }: Given, menteeId: string): string {
  const mentee = mentees.find(({ id }) => id === menteeId)
  const others = mentors.filter(({ id, capacity }) => id !== menteeId && capacity > 0)
  if (others.length === 0) return 'no_mentor'
  const speaks = others.some(({ languages }) =>
    languages.some((it) => mentee?.languages.includes(it)),
  )
  return speaks ? 'no_place' : 'no_language'
}

function expectRulesKept(given: Given, { pairs, unmatched, fallen }: Result): void {
  const mayPair = readPossible(given)
  const taken = new Map<string, number>()
  for (const { menteeId, mentorId, score } of pairs) {
    const row = given.mentees.findIndex(({ id }) => id === menteeId)
    const column = given.mentors.findIndex(({ id }) => id === mentorId)
    expect(mayPair(row, column)).toBe(true)
    expect(menteeId).not.toBe(mentorId)
    expect(score).toBeGreaterThanOrEqual(0)
    const [mentee, mentor] = [given.mentees[row], given.mentors[column]]
    expect(mentee?.languages.some((it) => mentor?.languages.includes(it))).toBe(true)
    taken.set(mentorId, (taken.get(mentorId) ?? 0) + 1)
  }
  for (const { id, capacity } of given.mentors)
    expect(taken.get(id) ?? 0).toBeLessThanOrEqual(capacity)
  const all = [...pairs, ...unmatched].map(({ menteeId }) => menteeId).sort()
  expect(all).toEqual(given.mentees.map(({ id }) => id).sort())
  const kept = pairs.filter(({ isLocked }) => isLocked).map((it) => `${it.menteeId} ${it.mentorId}`)
  const gone = fallen.map((ids) => ids.join(' '))
  expect([...kept, ...gone].sort()).toEqual(given.locked.map((ids) => ids.join(' ')).sort())
  expect(gone).toEqual(layOut(given).fallen.map((ids) => ids.join(' ')))
}

/** A round of people who are all alike, so that every set of pairs is as good as another. */
function round({
  mentees,
  mentors,
  capacity = 1,
  mayPair = () => true,
}: {
  mentees: number
  mentors: number
  capacity?: number
  mayPair?: (row: number, column: number) => boolean
}): Given {
  const alike = { band: 2, languages: ['sr'], meeting: 'either' as const, times: [] }
  return canonical({
    format: 1,
    seed: 'seed',
    weights: usualWeights,
    mentees: Array.from({ length: mentees }, (_, at) => ({
      id: `a${at}`,
      ...alike,
      wants: [],
      wishes: [],
    })),
    mentors: Array.from({ length: mentors }, (_, at) => ({
      id: `b${at}`,
      ...alike,
      capacity,
      offers: [],
    })),
    possible: writePossible(mentees, mentors, mayPair),
    locked: [],
  })
}
