import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { unitTests } from './tests/support/unit-tests.ts'

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
          include: unitTests,
        },
      },
      {
        ...shared,
        test: {
          name: 'features',
          include: ['tests/features/**/*.test.ts'],
          exclude: unitTests,
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
