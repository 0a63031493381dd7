import { readFileSync, rmSync } from 'node:fs'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { quickFolder } from '../support/quick-folder.ts'
import { openLanes, type Verdict } from './lanes.ts'
import { mutants } from './mutants.ts'
import { type Noticing, noteNoticed, noticedBy, onlyThese, titleOf } from './noticed-by.ts'

// Two: a mutant's tests keep one core busy.
const folder = quickFolder('mreza-lanes-')
const run = openLanes(2, { adminUrl: inject('adminUrl'), folder })
const minutes = 15 * 60_000

const survivors: string[] = []
const found = new Map<string, Noticing>()
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
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

  test.concurrent.each(mutants.map((mutant, number) => [titleOf(mutant), mutant, number] as const))(
    '%s: noticed',
    { timeout: minutes },
    async (title, { tests }, number) => {
      const { passed, failed, output } = await judge(title, tests, number)
      expect(passed + failed, `ran no test\n${output}`).toBeGreaterThan(0)
      if (failed === 0) survivors.push(title)
      expect(failed, `survived\n${output}`).toBeGreaterThan(0)
    },
  )

  // At the end: it shows as well that no mutant stays anywhere beyond its turn.
  test.concurrent('without a mutant they pass', { timeout: minutes }, async () => {
    const unnoted = mutants.filter((it) => !noticedBy[titleOf(it)]).flatMap((it) => it.tests)
    const runs = [onlyThese(Object.values(noticedBy)), { files: [...new Set(unnoted)] }]
    for (const some of runs.filter(({ files }) => files.length > 0)) {
      const { passed, failed, output } = await run({ mutant: null, ...some })
      expect(failed, output).toBe(0)
      expect(passed, output).toBeGreaterThan(0)
    }
  })
})

/** The test that noticed this mutant before alone, else all of its tests. */
async function judge(title: string, files: string[], mutant: number): Promise<Verdict> {
  const hint = noticedBy[title]
  const quick = hint && (await run({ mutant, ...onlyThese([hint]) }))
  const verdict = quick && quick.failed > 0 ? quick : await run({ mutant, files })
  if (verdict.noticing) found.set(title, verdict.noticing)
  return verdict
}
