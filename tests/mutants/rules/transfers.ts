import { app, type Mutant } from '../mutant.ts'

const tests = ['tests/features/transfers/transfers.test.ts']
const verb = (name: string) => app(`transfers/${name}`)

/** Who lets a member go, who takes her in, and what silence means. */
export const transfers: Mutant[] = [
  {
    file: verb('get-transfer'),
    find: 'where: { id, ...visibleTransfers(viewer) }',
    replace: 'where: { id }',
    why: 'every transfer is found',
    tests,
  },
  {
    file: verb('policy'),
    find: '  if (memberId === transfer.memberId || transfer.commandLine.includes(memberId)) return []\n',
    replace: '',
    why: 'a coordinator answers for herself or her subordinate',
    tests,
  },
  {
    file: verb('policy'),
    find: 'if (canRead(viewer, transfer.toAudience)) sides',
    replace: 'sides',
    why: 'one side answers for both',
    tests,
  },
  {
    file: verb('policy'),
    find: ' || !isVetted(viewer)',
    replace: '',
    why: 'whose vetting has ended answers',
    tests,
  },
  {
    file: verb('consent-to-transfer'),
    find: "const isLast = side === 'from' ? transfer.receivedAt !== null : transfer.releasedAt !== null",
    replace: 'const isLast = side !== null',
    why: 'one consent is enough',
    tests,
  },
  {
    file: verb('transfer'),
    find: ' FOR UPDATE',
    replace: '',
    why: 'several answer at once',
    tests,
  },
  {
    file: verb('settle-transfers'),
    find: 'receivedAt !== null && (releasedAt',
    replace: '(releasedAt',
    why: 'the silence of the new service takes her in',
    tests,
  },
  {
    file: verb('settle-transfers'),
    find: '|| silentAt <= now)',
    replace: '|| silentAt > now)',
    why: 'silence counts at once',
    tests,
  },
  {
    file: verb('find-hindrance'),
    find: "  if ((await tx.suspension.count({ where: running })) > 0) return 'transfers:hindered.suspended'\n",
    replace: '',
    why: 'a suspended member moves',
    tests,
  },
  {
    file: verb('find-hindrance'),
    find: '    if (await isLastCoordinator(tx, mandate, { leaving: memberId }))',
    replace: '    if (false)',
    why: 'the last coordinator leaves her service alone',
    tests,
  },
]
