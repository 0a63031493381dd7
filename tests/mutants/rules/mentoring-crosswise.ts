import { app, type Mutant, pauses } from '../mutant.ts'

const tests = ['tests/features/mentoring/crosswise.test.ts']
const pairs = (name: string) => app(`mentoring/pairs/${name}`)

/** In which order members, pairs and what belongs to them are held, so that no two wait for each other. */
export const crosswise: Mutant[] = [
  {
    file: pairs('end-pairing'),
    find: '    await lockMembers(tx, [mentorId, menteeId])\n',
    replace: '    void [mentorId, menteeId, lockMembers]\n',
    why: 'who ends a pair and who consents to it wait for each other crosswise',
    tests,
  },
  {
    file: pairs('settle-pairs'),
    find: '      await lockMembers(tx, [mentorId, menteeId])\n',
    replace: '      void [mentorId, menteeId, lockMembers]\n',
    why: 'time and who consents wait for each other crosswise',
    tests,
  },
  {
    file: pairs('hold-pairs-of'),
    find: `      OR id IN (SELECT unnest(ARRAY[mentor_id, mentee_id]) FROM pairing
                WHERE mentor_id = \${memberId}::uuid OR mentee_id = \${memberId}::uuid)
`,
    replace: '',
    why: 'who leaves and who consents to her pair wait for each other crosswise',
    tests,
  },
  {
    file: pairs('hold-pairs-of'),
    find: `      OR id IN (SELECT unnest(ARRAY[mentor_id, mentee_id]) FROM mentoring_request
                WHERE mentor_id = \${memberId}::uuid OR mentee_id = \${memberId}::uuid)
`,
    replace: '',
    why: 'who is erased and whom she asked wait for each other crosswise',
    tests,
  },
  {
    file: pairs('hold-pairs-of'),
    find: '    ORDER BY id FOR NO KEY UPDATE`',
    replace: '    ORDER BY id FOR UPDATE`',
    why: 'who leaves and who writes of her wait for each other crosswise',
    tests,
  },
  {
    file: app('mentoring/asking/lock-members'),
    find: 'ORDER BY id FOR NO KEY UPDATE`',
    replace: 'ORDER BY id FOR UPDATE`',
    why: 'who keeps apart and who writes of her wait for each other crosswise',
    tests,
  },
  {
    file: pauses,
    find: '    ORDER BY p.id FOR NO KEY UPDATE\n',
    replace: '    FOR NO KEY UPDATE\n',
    why: 'pairs that rest together and who leaves them wait for each other crosswise',
    tests,
  },
  {
    file: app('transfers/move-member'),
    find: '  await lockService(tx, memberId)\n',
    replace: '  void lockService\n',
    why: 'the unit of the old service is recorded of her who moves in that moment',
    tests,
  },
  {
    file: app('leaving/erase-member'),
    find: '  await lockService(tx, memberId)\n',
    replace: '  void lockService\n',
    why: 'her erasure and what her service records of her wait for each other crosswise',
    tests,
  },
  {
    file: app('transfers/ask-transfer'),
    find: '    // The transfer before the member, as those who answer it do.\n',
    replace: '    await lockMember(tx, memberId)\n',
    why: 'who asks for the next transfer and the last one that lapses wait for each other crosswise',
    tests,
  },
]
