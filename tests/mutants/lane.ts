// A process that runs tests with the mutant that MUTANT names, or with none, and says what came of it.
import { relative } from 'node:path'
import { createVitest, type TestCase } from 'vitest/node'
import type { Asked, Verdict } from './lanes.ts'

const vitest = await createVitest('test', {
  config: 'tests/mutants/vitest.config.ts',
  watch: false,
  bail: 1,
  reporters: [{}],
})

process.on('message', async (asked: Asked) => process.send?.(await run(asked)))
process.on('disconnect', () => process.exit())

async function run({ files, names }: Asked): Promise<Verdict> {
  if (names) vitest.setGlobalTestNamePattern(names)
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
