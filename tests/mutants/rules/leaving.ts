import { app, type Mutant } from '../mutant.ts'

const erasing = ['tests/features/leaving/erase-member.test.ts']
const saving = ['tests/features/leaving/save-own-data.test.ts']
const resigning = ['tests/features/leaving/resign-memberships.test.ts']
const verb = (name: string) => app(`leaving/${name}`)

/** Who leaves takes her name with her, and leaves no service alone. */
export const leaving: Mutant[] = [
  {
    file: verb('erase-member'),
    find: '    if (lastPost) return lastPost\n',
    replace: '    void lastPost\n',
    why: 'the last coordinator of a service is gone',
    tests: erasing,
  },
  {
    file: verb('erase-member'),
    find: '    await forgetInRosters(tx, member)\n',
    replace: '',
    why: 'a roster that waits still names her',
    tests: erasing,
  },
  {
    file: verb('erase-member'),
    find: '    await forgetAddresses(tx, member)\n',
    replace: '    void forgetAddresses\n',
    why: 'an invitation still holds her address',
    tests: erasing,
  },
  {
    file: verb('erase-member'),
    find: '  await forgetMailTo(tx, keys, id)\n',
    replace: '  void forgetMailTo\n',
    why: 'a job that waits still holds her address',
    tests: erasing,
  },
  {
    file: verb('erase-member'),
    find: '    await tx.spaceGrant.deleteMany({ where: { grantee: audience.member(memberId) } })\n',
    replace: '    void audience\n',
    why: 'a shared space still counts her in',
    tests: erasing,
  },
  {
    file: verb('erase-member'),
    find: '    await holdWritten(tx, memberId)\n',
    replace: '    void holdWritten\n',
    why: 'her erasure and what her other device writes wait for each other crosswise',
    tests: ['tests/features/leaving/erase-races.test.ts'],
  },
  {
    file: verb('gather-own-data'),
    find: `
    AND NOT (type = 'applications.vouchers_withdrawn' AND actor_id IS DISTINCT FROM $1)`,
    replace: '',
    why: 'she reads that her words for others were withdrawn',
    tests: saving,
  },
  {
    file: verb('gather-own-data'),
    find: '      where: { authorId: memberId },\n      orderBy: [',
    replace: '      orderBy: [',
    why: 'her file holds the words of others',
    tests: saving,
  },
  {
    file: verb('save-own-data'),
    find: "  await limit('own-data', memberId)\n",
    replace: '  void limit\n',
    why: 'who has her session takes her data over and over',
    tests: saving,
  },
  {
    file: 'app/features/leaving/write-own-page.ts',
    find: '/[&<>"\']/g',
    replace: '/["\']/g',
    why: 'what she typed becomes a part of the page',
    tests: saving,
  },
  {
    file: verb('resign-memberships'),
    find: '    if (lastPost) return lastPost\n',
    replace: '    void lastPost\n',
    why: 'the last coordinator of a service resigns',
    tests: resigning,
  },
  {
    file: verb('resign-memberships'),
    find: '        memberId,\n        kind:',
    replace: '        kind:',
    why: 'whoever resigns ends the memberships of all',
    tests: resigning,
  },
  {
    file: verb('resign-memberships'),
    find: '    if (ended === 0) throw notFound()\n',
    replace: '    void notFound\n',
    why: 'a second press is told that it ended something',
    tests: resigning,
  },
  {
    file: verb('resign-memberships'),
    find: "        kind: { in: ['home', 'association'] },\n",
    replace: '',
    why: 'who resigns loses her place of work',
    tests: resigning,
  },
  {
    file: verb('forget-in-rosters'),
    find: '        ...(plannedAt === null && { withdrawnAt: now }),\n',
    replace: '',
    why: 'a roster under way is written with her name',
    tests: erasing,
  },
  {
    file: verb('find-last-post'),
    find: ', { leaving: memberId }',
    replace: '',
    why: 'her own second office counts as another coordinator',
    tests: erasing,
  },
  {
    file: app('memberships/lock-member'),
    find: '  if (rows.length === 0) throw notFound()\n',
    replace: '  void notFound\n',
    why: 'what is decided about one who was erased breaks',
    tests: erasing,
  },
]
