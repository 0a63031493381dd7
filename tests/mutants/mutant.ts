// A mutant leaves out one condition on which "who sees what" stands, and names where and by what it is noticed.

export type Mutant = {
  file: string
  /** What is left out or turned; it occurs exactly once in the file. */
  find: string
  replace: string
  why: string
  /** The quick tests of which at least one must fail. */
  tests: string[]
}

export const worlds = 'tests/features/access/random-worlds.test.ts'
export const loaders = 'tests/features/access/loaders.test.ts'
export const origins = 'tests/features/access/own-origin.test.ts'
export const sockets = 'tests/features/access/sockets.test.ts'
export const races = 'tests/features/access/races.test.ts'
export const policyTable = 'tests/policies/access.test.ts'
export const applicationTable = 'tests/policies/applications.test.ts'
export const applications = (name: string) => `tests/features/applications/${name}.test.ts`
export const discussions = (name: string) => `tests/features/discussions/${name}.test.ts`
export const memberships = (name: string) => `tests/features/memberships/${name}.test.ts`

/** Where the rule of who holds which audience stands now, and where the triggers do. */
export const sql = 'prisma/migrations/20261126001000_audience_of_pairs/migration.sql'
export const vettings = 'prisma/migrations/20261124100000_applications/migration.sql'
export const triggers = 'prisma/migrations/20261121000000_foundation/migration.sql'
export const pairing = 'prisma/migrations/20261126000000_mentoring/migration.sql'
export const pauses = 'prisma/migrations/20261128000000_pauses/migration.sql'
export const app = (path: string) => `app/features/${path}.server.ts`
export const route = (name: string) => `app/routes/${name}`
