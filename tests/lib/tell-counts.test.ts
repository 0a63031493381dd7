import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallBelow, tellCounts } from '~/features/health/tell-counts'

test('numbers are told as they are while none is small', () => {
  expect(tellCounts([8, 40, 12])).toEqual([{ count: 8 }, { count: 40 }, { count: 12 }])
  expect(tellCounts([])).toEqual([])
})

test('a small one is a band, and takes the smallest of the others with it', () => {
  expect(tellCounts([40, 7, 12, 90])).toEqual([{ count: 40 }, 'few', 'withheld', { count: 90 }])
  expect(tellCounts([0, 3])).toEqual(['few', 'few'])
})

test('no small number can be taken from the sum: another one could stand there in its place', () => {
  const column = fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(column, (counts) => {
      const told = tellCounts(counts)
      const exact = told.flatMap((it) => (typeof it === 'object' ? [it.count] : []))
      expect(exact.every((count) => count >= smallBelow)).toBe(true)
      if (exact.length === counts.length) return
      const few = counts.filter((count) => count < smallBelow)
      const isAllSmall = few.length === counts.length
      const rest = counts.reduce((sum, it) => sum + it, 0) - exact.reduce((sum, it) => sum + it, 0)
      // What is left of the sum is never one small number alone.
      expect(few.length >= 2 || rest >= smallBelow || isAllSmall).toBe(true)
      expect(isAllSmall || counts.length - exact.length > few.length).toBe(true)
    }),
  )
})
