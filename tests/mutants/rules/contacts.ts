import { app, type Mutant } from '../mutant.ts'

const tests = ['tests/features/members/contact.test.ts']
const verb = (name: string) => app(`members/${name}`)

const names = ['tests/features/members/display-name.test.ts']

/** She is called as she wants: who else may know what her chapter verified. */
export const displayNames: Mutant[] = [
  {
    file: verb('list-members'),
    find: 'where: { displayKey: {',
    replace: 'where: { nameKey: {',
    why: 'colleagues find her by the name that she hides',
    tests: names,
  },
  {
    file: verb('list-members'),
    find: "orderBy: [{ displayKey: 'asc' }",
    replace: "orderBy: [{ nameKey: 'asc' }",
    why: 'her place in the list tells the name that she hides',
    tests: names,
  },
  {
    file: verb('choose-display-name'),
    find: '  allow(canChooseName(viewer))\n',
    replace: '  void [allow, canChooseName]\n',
    why: 'an applicant is called otherwise before anybody has looked',
    tests: names,
  },
  {
    file: verb('choose-display-name'),
    find: "    if (lately.length >= mostChoices) return 'settings:name.often'\n",
    replace: '    void mostChoices\n',
    why: 'she is somebody else every hour',
    tests: names,
  },
  {
    file: verb('choose-display-name'),
    find: ' FOR UPDATE',
    replace: '',
    why: 'of many choices at once too many count',
    tests: names,
  },
  {
    file: app('memberships/roster'),
    find: "WHEN here.until_at IS NULL OR here.until_at > $2 THEN m.name_key ELSE ''",
    replace: 'WHEN true THEN m.name_key',
    why: 'a former coordinator of hers finds her by it',
    tests: names,
  },
]

/** Her mail goes where she said and confirmed, and nowhere else. */
export const contacts: Mutant[] = [
  {
    file: 'app/features/members/mailbox-of.ts',
    find: 'member.contactEmail ?? member.email',
    replace: 'member.email',
    why: 'her mail lands at work although she chose a private address',
    tests,
  },
  {
    file: verb('confirm-contact-change'),
    find: 'where: { memberId, tokenHash: hashToken(token),',
    replace: 'where: { tokenHash: hashToken(token),',
    why: "another's link sends her mail to that other",
    tests,
  },
  {
    file: verb('confirm-contact-change'),
    find: ', expiresAt: { gt: clock.now() }',
    replace: '',
    why: 'a link works for ever',
    tests,
  },
  {
    file: verb('confirm-contact-change'),
    find: '    await tx.contactChange.delete({ where: { id: change.id } })\n',
    replace: '',
    why: 'a link works twice',
    tests,
  },
  {
    file: verb('confirm-contact-change'),
    find: "    await addJob(tx, 'tell_old_mailbox', { memberId, email: mailboxOf(member) })\n",
    replace: '    void [addJob, mailboxOf]\n',
    why: 'whoever took her session takes her mail unnoticed',
    tests,
  },
  {
    file: verb('confirm-contact-change'),
    find: ' FOR UPDATE',
    replace: '',
    why: 'of fifty presses more than one counts, or breaks',
    tests,
  },
  {
    file: verb('find-contact-change'),
    find: 'where: { memberId, tokenHash',
    replace: 'where: { tokenHash',
    why: "another's link shows her address",
    tests,
  },
  {
    file: verb('ask-contact-change'),
    find: 'if (refused instanceof Response) return true',
    replace: 'if (refused instanceof Response) return false',
    why: 'a member mails anybody as often as she likes',
    tests,
  },
  {
    file: verb('withdraw-contact'),
    find: "      await addJob(tx, 'tell_old_mailbox', { memberId, email: mailboxOf(member) })\n",
    replace: '      void [addJob, mailboxOf]\n',
    why: 'her address is taken away and the mailbox is not told',
    tests,
  },
  {
    file: 'app/lib/jobs.server.ts',
    find: "OR payload ->> 'memberId'",
    replace: "AND payload ->> 'memberId'",
    why: 'a job that waits still holds an address that was hers before',
    tests: ['tests/features/leaving/erase-member.test.ts'],
  },
]

const consents = ['tests/features/consents/terms.test.ts']

/** What she agreed to is known, and in which version. */
export const termsAgreed: Mutant[] = [
  {
    file: app('consents/policy'),
    find: 'viewer.termsVersion !== terms.version',
    replace: 'viewer.termsVersion === null',
    why: 'a new version of the terms is asked of nobody',
    tests: consents,
  },
  {
    file: 'app/lib/note-terms.server.ts',
    find: '  if (inserted === 0) return false\n',
    replace: '  void inserted\n',
    why: 'fifty presses stand in the record fifty times',
    tests: consents,
  },
  {
    file: app('consents/take-back-terms'),
    find: "where: { memberId, kind: 'terms',",
    replace: "where: { kind: 'terms',",
    why: 'one who takes her consent back takes that of all',
    tests: consents,
  },
  {
    file: app('consents/list-consents'),
    find: '    where: { memberId },\n',
    replace: '    where: { memberId: memberId ? undefined : memberId },\n',
    why: 'she reads what others agreed to',
    tests: consents,
  },
  {
    file: app('auth/reset-password'),
    find: "  if (!hasAgreed && (await isFirstPassword(token))) return 'settings:consents.missing'\n",
    replace: '  void isFirstPassword\n',
    why: 'who was taken in by a roster never agrees to anything',
    tests: ['tests/features/memberships/members-come-and-go.test.ts'],
  },
  {
    file: app('applications/enter-applicant'),
    find: '  await noteTerms(tx, id)\n',
    replace: '  void noteTerms\n',
    why: 'an applicant ticks the terms and it is noted nowhere',
    tests: ['tests/features/applications/apply.test.ts'],
  },
]
