import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '~': fileURLToPath(new URL('./app', import.meta.url)) }
const shared = { resolve: { alias } }

export default defineConfig({
  ...shared,
  test: {
    reporters: ['default'],
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: [
            'tests/{lib,policies,house}/**/*.test.ts',
            'tests/features/positions/{checker,record}/*.test.ts',
            'tests/features/memberships/{read,plan,describe}*.test.ts',
            'tests/features/mentoring/{matching,report}/*.test.ts',
            'tests/features/positions/vote/*.test.ts',
          ],
        },
      },
      {
        ...shared,
        test: {
          name: 'features',
          include: ['tests/features/**/*.test.ts'],
          exclude: [
            'tests/features/positions/{checker,record}/*.test.ts',
            'tests/features/memberships/{read,plan,describe}*.test.ts',
            'tests/features/mentoring/{matching,report}/*.test.ts',
            'tests/features/positions/vote/*.test.ts',
          ],
          globalSetup: 'tests/support/global-setup.ts',
          setupFiles: ['tests/support/own-database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'server',
          include: ['tests/{routes,live,e2e,server}/**/*.test.ts'],
          globalSetup: 'tests/support/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'mutants',
          include: ['tests/mutants/**/*.test.ts'],
          globalSetup: 'tests/support/global-setup.ts',
          maxConcurrency: 200,
        },
      },
    ],
  },
})
