import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { mutants } from './mutants.ts'
import { runMutant } from './run-mutant.ts'

/** At most this many at a time: a mutant's tests keep one core busy. */
const lanes = 2
const minutes = 15 * 60_000

const survivors: string[] = []
afterAll(() => {
  if (survivors.length > 0) console.log(`Survivors:\n${survivors.join('\n')}`)
})

describe('the access rules are held by tests', () => {
  test('each mutant leaves out something that is there, once', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(30)
    for (const { file, find, replace } of mutants) {
      expect([file, find, readFileSync(file, 'utf8').split(find).length - 1]).toEqual([
        file,
        find,
        1,
      ])
      expect(replace).not.toBe(find)
    }
  })

  test.concurrent('without a mutant they pass', { timeout: minutes }, async () => {
    const tests = [...new Set(mutants.flatMap((it) => it.tests))]
    const { passed, failed, output } = await inLane(() =>
      runMutant(null, tests, inject('adminUrl')),
    )
    expect(failed, output).toBe(0)
    expect(passed, output).toBeGreaterThan(50)
  })

  test.concurrent.each(
    mutants.map((mutant, number) => [`${mutant.why} (${mutant.file})`, mutant, number] as const),
  )('%s: noticed', { timeout: minutes }, async (title, { tests }, number) => {
    const { passed, failed, output } = await inLane(() =>
      runMutant(number, tests, inject('adminUrl')),
    )
    expect(passed + failed, `ran no test\n${output}`).toBeGreaterThan(0)
    if (failed === 0) survivors.push(title)
    expect(failed, `survived\n${output}`).toBeGreaterThan(0)
  })
})

let busy = 0
const waiting: Array<() => void> = []

async function inLane<Result>(work: () => Promise<Result>): Promise<Result> {
  if (busy >= lanes) await new Promise<void>((go) => waiting.push(go))
  else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy--
  }
}
