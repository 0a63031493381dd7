import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countVote, type VoteOutcome } from '~/features/positions/vote/count-vote.ts'
import { choices, type VoteRecord } from '~/features/positions/vote/vote-record.ts'
import { naiveCount } from './naive-count'
import { records } from './random-votes'
import { closesAt, opensAt } from './read-line'

describe('random votes', () => {
  test('20,000 come out as by the naive count', () => {
    const seen = new Map<string, number>()
    const see = (way: string) => seen.set(way, (seen.get(way) ?? 0) + 1)
    fc.assert(
      fc.property(records, (record) => {
        const outcome = countVote(record)
        expect(outcome).toEqual(naiveCount(record))
        see(outcome.result)
        see(`heads ${outcome.majorities.heads}, chapters ${outcome.majorities.chapters}`)
      }),
      { numRuns: 20_000 },
    )
    // Three results, and six ways of majorities: none of them is a rare one.
    expect(seen.size).toBe(9)
    expect(Math.min(...seen.values())).toBeGreaterThan(500)
  }, 60_000)

  test('always add up', () => {
    fc.assert(
      fc.property(records, (record) => {
        const { heads, chapters, byChapter } = countVote(record)
        for (const it of [heads, ...byChapter.map((chapter) => chapter.heads)]) {
          expect(it.electors).toBe(it.recused + it.eligible)
          expect(it.eligible).toBe(it.for + it.against + it.abstain + it.silent)
        }
        expect(heads.electors).toBe(record.electors.length)
        expect(chapters.eligible).toBe(chapters.for + chapters.against + chapters.neither)
        expect(chapters.present).toBeGreaterThanOrEqual(chapters.cast)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the outcome does not hang on', () => {
  const runs = { numRuns: 2_000 }

  test('the order of the electors', () => {
    fc.assert(
      fc.property(shuffledRecords, ([record, electors]) => {
        expect(inOrder(countVote({ ...record, electors }))).toEqual(inOrder(countVote(record)))
      }),
      runs,
    )
  })

  test('their names and those of the chapters', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(renamedOutcome(countVote(record))).toEqual(countVote(renamed(record)))
      }),
      runs,
    )
  })

  test('ballots from outside the electorate, early or late ones', () => {
    fc.assert(
      fc.property(records, records, ({ rule, ...record }, other) => {
        const outside = other.ballots.map((it) => ({ ...it, elector: `outsider ${it.elector}` }))
        const early = other.ballots.map((it) => ({ ...it, at: '2026-10-31T23:59:59.999Z' }))
        const late = other.ballots.map((it) => ({ ...it, at: record.closesAt }))
        const more = mixed(record.ballots, [...outside, ...early, ...late])
        expect(countVote({ rule, ...record, ballots: more })).toEqual(
          countVote({ rule, ...record }),
        )
      }),
      runs,
    )
  })

  test('what an elector said before her last ballot', () => {
    fc.assert(
      fc.property(records, fc.array(fc.constantFrom(...choices)), (record, before) => {
        const said = record.ballots.filter(({ at }) => opensAt <= at && at < closesAt)
        const earlier = said.flatMap((it) => before.map((choice) => ({ ...it, choice })))
        const ballots = [...earlier, ...record.ballots]
        expect(countVote({ ...record, ballots })).toEqual(countVote(record))
      }),
      runs,
    )
  })

  test('the fraction by which a share is told', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 2, max: 1_000_003 }), (record, times) => {
        const outcome = countVote({ ...record, rule: multiplied(record.rule, times) })
        expect(outcome).toEqual(countVote(record))
      }),
      runs,
    )
  })
})

const shuffledRecords = records.chain((record) =>
  fc.tuple(
    fc.constant(record),
    fc.shuffledSubarray(record.electors, { minLength: record.electors.length }),
  ),
)

function inOrder(outcome: VoteOutcome): VoteOutcome {
  return {
    ...outcome,
    byChapter: outcome.byChapter.toSorted((a, b) => (a.chapter < b.chapter ? -1 : 1)),
    lastBallots: outcome.lastBallots.toSorted((a, b) => (a.elector < b.elector ? -1 : 1)),
  }
}

/** Names that an object would stumble over, and that sort otherwise. */
const strange = ['__proto__', 'constructor', '', ' ', 'ж', '10', '9', 'toString']
const nameOf = (name: string) => {
  const number = Number(/^[ce](\d+)$/.exec(name)?.[1] ?? Number.NaN)
  return strange[number] ?? `${name}'`
}

function renamed(record: VoteRecord): VoteRecord {
  return {
    ...record,
    electors: record.electors.map((it) => ({ id: nameOf(it.id), chapter: nameOf(it.chapter) })),
    ballots: record.ballots.map((it) => {
      const isOutside = !record.electors.some(({ id }) => id === it.elector)
      return { ...it, elector: isOutside ? `${it.elector} outside` : nameOf(it.elector) }
    }),
  }
}

function renamedOutcome(outcome: VoteOutcome): VoteOutcome {
  return {
    ...outcome,
    byChapter: outcome.byChapter.map((it) => ({ ...it, chapter: nameOf(it.chapter) })),
    lastBallots: outcome.lastBallots.map((it) => ({
      ...it,
      elector: nameOf(it.elector),
      chapter: nameOf(it.chapter),
    })),
  }
}

/** One of these, one of those; each in its own order. */
function mixed<T>(these: T[], those: T[]): T[] {
  const longer = Math.max(these.length, those.length)
  return Array.from({ length: longer }, (_, at) => [
    ...those.slice(at, at + 1),
    ...these.slice(at, at + 1),
  ]).flat()
}

/** Each share by so many times its parts and its whole, where these can be told exactly. */
function multiplied<T>(rule: T, times: number): T {
  const text = JSON.stringify(rule)
  const shares = text.replace(/"part":(\d),"whole":(\d)\b/g, (_, part, whole) =>
    JSON.stringify({ part: part * times, whole: whole * times }).slice(1, -1),
  )
  return text === shares ? rule : JSON.parse(shares)
}
