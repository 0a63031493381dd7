import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptReplies, acceptReply } from '~/lib/in-order'

const numbered = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ({ seq: from + index }))

describe('one reply', () => {
  test('goes in when it is the next one', () => {
    expect(acceptReply(0, 1)).toBe('insert')
    expect(acceptReply(20, 21)).toBe('insert')
  })

  test('is ignored when it is there already', () => {
    expect(acceptReply(20, 20)).toBe('ignore')
    expect(acceptReply(20, 3)).toBe('ignore')
  })

  test('waits when one before it is missing', () => {
    expect(acceptReply(20, 22)).toBe('gap')
    expect(acceptReply(0, 2)).toBe('gap')
  })
})

describe('several replies', () => {
  test('go in by their number, each once, whatever their order', () => {
    const { inserted, known, last, isGap } = acceptReplies(
      2,
      [4, 2, 3, 4, 1].map((seq) => ({ seq })),
    )
    expect(inserted).toEqual([{ seq: 3 }, { seq: 4 }])
    expect(known).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 4 }])
    expect({ last, isGap }).toEqual({ last: 4, isGap: false })
  })

  test('go in up to the first that is missing', () => {
    const { inserted, last, isGap } = acceptReplies(
      2,
      [3, 5, 6].map((seq) => ({ seq })),
    )
    expect(inserted).toEqual([{ seq: 3 }])
    expect({ last, isGap }).toEqual({ last: 3, isGap: true })
  })

  test('leave the given list as it was', () => {
    const replies = [{ seq: 2 }, { seq: 1 }]
    acceptReplies(0, replies)
    expect(replies).toEqual([{ seq: 2 }, { seq: 1 }])
  })
})

/**
 * A page that hears replies in any order, some twice and some never, and asks for what follows its
 * last number whenever it sees a gap; the answer may be as old as the moment it was asked.
 */
function watchThread(shownAtStart: number, heard: number[]) {
  const shown = numbered(1, shownAtStart)
  let asked = 0
  const take = (replies: Array<{ seq: number }>) => {
    const { inserted, last, isGap } = acceptReplies(shown.length, replies)
    shown.push(...inserted)
    expect(last).toBe(shown.length)
    return isGap
  }
  const catchUp = (written: number) => {
    asked++
    expect(take(numbered(shown.length + 1, written))).toBe(false)
  }
  let written = shownAtStart
  for (const seq of heard) {
    written = Math.max(written, seq)
    if (take([{ seq }])) catchUp(written)
  }
  return { shown, asked, catchUp }
}

describe('a page that hears and asks', () => {
  const deliveries = fc.record({
    start: fc.nat(30),
    count: fc.nat(60),
    draws: fc.array(fc.nat(), { maxLength: 200 }),
  })

  test('ends with exactly the list, for any order of delivery with doubles and losses', () => {
    fc.assert(
      fc.property(deliveries, ({ start, count, draws }) => {
        const heard = count === 0 ? [] : draws.map((draw) => start + 1 + (draw % count))
        const page = watchThread(start, heard)
        page.catchUp(start + count)
        expect(page.shown).toEqual(numbered(1, start + count))
      }),
    )
  })

  test('never asks when every reply is heard in its order, even several times', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 40 }), (times) => {
        const heard = times.flatMap((often, index) => Array<number>(often).fill(index + 1))
        const { shown, asked } = watchThread(0, heard)
        expect(shown).toEqual(numbered(1, times.length))
        expect(asked).toBe(0)
      }),
    )
  })
})
