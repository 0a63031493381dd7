import { app, type Mutant } from '../mutant.ts'

const pure = (name: string) => `app/features/mentoring/report/${name}.ts`
const told = ['tests/features/mentoring/report/told-lines.test.ts']
const pages = ['tests/features/mentoring/report.test.ts']

/** What the report of a round keeps to itself, who reads it, and that it is told once. */
export const report: Mutant[] = [
  {
    file: pure('measures'),
    find: 'export const fewest = 8',
    replace: 'export const fewest = 7',
    why: 'seven are enough to be told of',
    tests: told,
  },
  {
    file: pure('table'),
    find: '        ...wholesOf(measure).map((of) => ({ line, of, without: measure })),\n',
    replace: '',
    why: 'those of a whole who are not in its part are not kept',
    tests: told,
  },
  {
    file: pure('protect'),
    find: '    for (const cell of sensitive) withholdFor(attacker, cell, tellable, limit)\n',
    replace: '',
    why: 'only what is small itself is withheld',
    tests: told,
  },
  {
    file: pure('protect'),
    find: 'const sensitive = [...guarded, ...few]',
    replace: 'const sensitive = few',
    why: 'the end of the year gives away what the pairs hid',
    tests: told,
  },
  {
    file: pure('told-lines'),
    find: 'before: before ? measuresOf.pairs : [],',
    replace: 'before: [],',
    why: 'the second release forgets the first',
    tests: told,
  },
  {
    file: pure('told-releases'),
    find: "isAtLeast: parts.includes('withheld')",
    replace: 'isAtLeast: false',
    why: 'a sum over rounds passes for the whole',
    tests: pages,
  },
  {
    file: app('mentoring/report/policy'),
    find: "if (released.includes(stage)) return 'done'",
    replace: '',
    why: 'a stage is told twice',
    tests: pages,
  },
  {
    file: app('mentoring/report/policy'),
    find: "return publishedAt || state === 'over' ? 'due' : 'too_early'",
    replace: "return 'due'",
    why: 'a round is told of while it is open again',
    tests: pages,
  },
  {
    file: app('mentoring/report/policy'),
    find: 'if (!canRead(viewer, audience.board)) return own',
    replace: '',
    why: 'everybody reads the report of every round',
    tests: pages,
  },
  {
    file: app('mentoring/report/policy'),
    find: '{ releases: { some: {} } }',
    replace: '{}',
    why: 'the board finds rounds of which nothing was told',
    tests: pages,
  },
  {
    file: app('mentoring/report/release-stage'),
    find: 'allow(canRelease(viewer, round))',
    replace: '',
    why: 'whoever may know of a round releases its report',
    tests: pages,
  },
  {
    file: app('mentoring/report/release-stage'),
    find: 'before?.releasedAt ?? now',
    replace: 'now',
    why: 'the year counts pairs that the first release did not',
    tests: pages,
  },
  {
    file: 'prisma/migrations/20261126400000_report/migration.sql',
    find: "RAISE EXCEPTION 'a release of a report stands as it was told';",
    replace: 'RETURN NEW;',
    why: 'a release can be changed',
    tests: pages,
  },
]
