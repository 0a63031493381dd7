// A process that runs tests with one mutant after the other, as it is told: what all of them load stays
// transformed, so that a mutant costs little more than its tests.
import { relative, resolve } from 'node:path'
import { createVitest, type TestCase } from 'vitest/node'
import { chosenMutant } from './chosen-mutant.ts'
import type { Asked, Verdict } from './lanes.ts'

const vitest = await createVitest('test', {
  config: 'tests/mutants/vitest.config.ts',
  watch: false,
  bail: 1,
  reporters: [{}],
})
// What the mutants of before left transformed: not one of them may stay.
const touched = new Set<string>()

process.on('message', async (asked: Asked) => process.send?.(await run(asked)))
process.on('disconnect', () => process.exit())

async function run({ mutant, files, names }: Asked): Promise<Verdict> {
  process.env.MUTANT = String(mutant ?? '')
  const file = chosenMutant()?.file
  if (file) touched.add(resolve(file))
  for (const it of touched) vitest.invalidateFile(it)
  if (names) vitest.setGlobalTestNamePattern(names)
  else vitest.resetGlobalTestNamePattern()
  const specifications = await vitest.globTestSpecifications(files)
  const { testModules } = await vitest.runTestSpecifications(specifications)
  const tests = testModules.flatMap(({ children }) => [...children.allTests()])
  const failed = tests.filter((it) => it.result().state === 'failed')
  const [first] = failed
  return {
    passed: tests.filter((it) => it.result().state === 'passed').length,
    failed: failed.length,
    noticing: first
      ? { file: relative(process.cwd(), first.module.moduleId), test: first.fullName }
      : null,
    output: [
      ...failed.map(describe),
      ...testModules.flatMap((it) => it.errors().map(({ message }) => message)),
    ].join('\n'),
  }
}

function describe(test: TestCase): string {
  const messages = test.result().errors?.map(({ message, stack }) => `${message}\n${stack}`)
  return `${test.fullName}\n${messages?.join('\n')}`
}
