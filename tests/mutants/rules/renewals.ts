import { app, type Mutant } from '../mutant.ts'

const migration = 'prisma/migrations/20261125200000_renewal/migration.sql'
const verb = (name: string) => app(`renewals/${name}`)
const test = (name: string) => [`tests/features/renewals/${name}.test.ts`]
const setting = test('set-renewal-rule')
const renewing = test('renew-membership')

/** When memberships lapse, and who renews them. */
export const renewals: Mutant[] = [
  {
    file: migration,
    find: '  NEW.due_at := NULL;\n',
    replace: '',
    why: 'who resigned in her days of grace can be renewed',
    tests: renewing,
  },
  {
    file: verb('policy'),
    find: 'return hasMembers && isVetted(viewer) && viewer.coordinates.includes(id)',
    replace: 'return hasMembers && isVetted(viewer)',
    why: 'everyone decides when memberships lapse',
    tests: setting,
  },
  {
    file: verb('policy'),
    find: 'return hasMembers && isVetted(viewer) && ',
    replace: 'return hasMembers && ',
    why: 'whose vetting has ended decides when memberships lapse',
    tests: setting,
  },
  {
    file: verb('policy'),
    find: "return state === 'due' || state === 'grace'",
    replace: 'return true',
    why: 'who has lapsed takes herself back',
    tests: renewing,
  },
  {
    file: verb('policy'),
    find: 'return canAdmit(viewer, chapterId) && [',
    replace: 'return [',
    why: 'whose vetting has ended renews others',
    tests: renewing,
  },
  {
    file: verb('find-renewal'),
    find: '  if (!isHers && !canReadRoster(viewer, chapterId)) throw notFound()\n',
    replace: '',
    why: 'everyone finds how a membership stands',
    tests: renewing,
  },
  {
    file: verb('find-renewal'),
    find: "  if (state === 'over' && !isFollowed) throw notFound()\n",
    replace: '',
    why: 'what ended otherwise, or long ago, is answered as if it could be renewed',
    tests: renewing,
  },
  {
    file: verb('renew-membership'),
    find: '    await lockMember(tx, memberId)\n',
    replace: '    void lockMember\n',
    why: 'two coordinators take her back twice',
    tests: renewing,
  },
  {
    file: verb('renew-membership'),
    find: '    allow(canRenew(viewer, renewal))\n',
    replace: '    void [allow, canRenew]\n',
    why: 'who has lapsed takes herself back',
    tests: renewing,
  },
  {
    file: verb('renew-membership'),
    find: "if (renewal.state !== 'lapsed') {",
    replace: 'if (renewal) {',
    why: 'the offices of before come back with a lapsed membership',
    tests: renewing,
  },
  {
    file: verb('settle-terms'),
    find: ' AND ms.until_at IS NULL\n',
    replace: '\n',
    why: 'each sweep moves the days that are set',
    tests: setting,
  },
  {
    file: verb('settle-terms'),
    find: 'AND ms.until_at > ',
    replace: 'AND ms.from_at < ',
    why: 'without the rule all who lapsed are back',
    tests: setting,
  },
  {
    file: verb('remind-of-renewals'),
    find: 'AND ms.until_at > ',
    replace: 'AND ms.from_at < ',
    why: 'who has lapsed is reminded',
    tests: test('reminders'),
  },
  {
    file: verb('remind-of-renewals'),
    find: 'ON CONFLICT DO NOTHING RETURNING member_id',
    replace:
      'ON CONFLICT (subject_id, end_at, days, member_id) DO UPDATE SET days = excluded.days RETURNING member_id',
    why: 'each sweep sends the same mail again',
    tests: test('reminders'),
  },
  {
    file: app('memberships/forget-lapsed'),
    find: '  await tx.membership.updateMany({\n    where: { memberId,',
    replace:
      "  await tx.membership.updateMany({\n    where: { memberId, id: '0190a0a0-0000-7000-8000-000000000000',",
    why: 'who has lapsed cannot be taken in anew',
    tests: renewing,
  },
  {
    file: verb('remind-of-offices'),
    find: '      ON CONFLICT DO NOTHING`\n    if (isNew === 1)',
    replace: '      ON CONFLICT DO NOTHING`\n    if (isNew >= 0)',
    why: 'three who sweep at once send three mails',
    tests: test('office-reminders'),
  },
  {
    file: verb('remind-of-offices'),
    find: "  if (office === 'operator') return []\n",
    replace: '  void office\n',
    why: 'the region is told that the operator goes',
    tests: test('office-reminders'),
  },
  {
    file: verb('list-ending-offices'),
    find: '.filter(({ isHers, canGrant }) => isHers || canGrant)',
    replace: '',
    why: 'everyone reads whose office ends when',
    tests: test('office-reminders'),
  },
]
