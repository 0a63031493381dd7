import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { mutants } from './mutants.ts'
import { type Noticing, noteNoticed, noticedBy, onlyThese, titleOf } from './noticed-by.ts'
import { runMutant, type Verdict } from './run-mutant.ts'

/** At most this many at a time: a mutant's tests keep one core busy. */
const lanes = 2
const minutes = 15 * 60_000

const survivors: string[] = []
const found = new Map<string, Noticing>()
afterAll(() => {
  if (process.env.NOTE_MUTANTS) noteNoticed(mutants, found)
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

  test('what noticed them before is noted for mutants that there are', () => {
    const titles = mutants.map(titleOf)
    expect(new Set(titles).size).toBe(titles.length)
    expect(Object.keys(noticedBy).filter((title) => !titles.includes(title))).toEqual([])
  })

  test.concurrent('without a mutant they pass', { timeout: minutes }, async () => {
    const unnoted = mutants.filter((it) => !noticedBy[titleOf(it)]).flatMap((it) => it.tests)
    const noted = Object.values(noticedBy)
    const runs = [unnoted.length > 0 && [...new Set(unnoted)], noted.length > 0 && onlyThese(noted)]
    for (const tests of runs.filter((it) => it !== false)) {
      const { passed, failed, output } = await inLane(() =>
        runMutant(null, tests, inject('adminUrl')),
      )
      expect(failed, output).toBe(0)
      expect(passed, output).toBeGreaterThan(0)
    }
  })

  test.concurrent.each(mutants.map((mutant, number) => [titleOf(mutant), mutant, number] as const))(
    '%s: noticed',
    { timeout: minutes },
    async (title, { tests }, number) => {
      const { passed, failed, output } = await inLane(() => judge(title, tests, number))
      expect(passed + failed, `ran no test\n${output}`).toBeGreaterThan(0)
      if (failed === 0) survivors.push(title)
      expect(failed, `survived\n${output}`).toBeGreaterThan(0)
    },
  )
})

/** The test that noticed this mutant before alone, else all of its tests. */
async function judge(title: string, tests: string[], number: number): Promise<Verdict> {
  const hint = noticedBy[title]
  const adminUrl = inject('adminUrl')
  const quick = hint && (await runMutant(number, onlyThese([hint]), adminUrl))
  const verdict = quick && quick.failed > 0 ? quick : await runMutant(number, tests, adminUrl)
  if (verdict.noticing) found.set(title, verdict.noticing)
  return verdict
}

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
