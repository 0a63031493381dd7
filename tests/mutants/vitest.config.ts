import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { mutantPlugin } from './chosen-mutant.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A run of a few quick tests with one mutant in the code. */
export default defineConfig({
  root,
  plugins: [mutantPlugin()],
  resolve: { alias: { '~': `${root}app` } },
  test: {
    include: ['tests/{features,policies,lib}/**/*.test.ts'],
    globalSetup: 'tests/mutants/given-postgres.ts',
    setupFiles: ['tests/mutants/fail-fast.ts', 'tests/mutants/database-if-needed.ts'],
    maxWorkers: 1,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
