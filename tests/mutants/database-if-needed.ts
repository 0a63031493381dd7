import { matchesGlob, relative } from 'node:path'
import { expect } from 'vitest'
import { unitTests } from '../support/unit-tests.ts'

// A quarter of all mutants is noticed by tests that need no database: a copy for each would cost more than the test.
const path = relative(process.cwd(), expect.getState().testPath ?? '')
if (!unitTests.some((it) => matchesGlob(path, it))) {
  await import('../support/own-database.ts')
  await import('./mutate-database.ts')
}
