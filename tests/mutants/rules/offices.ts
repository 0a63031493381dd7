import { app, type Mutant, memberships } from '../mutant.ts'

const tests = [memberships('appoint-member')]
const verb = (name: string) => app(`memberships/${name}`)

/** Who gives, hands over and ends an office, and that no service is left alone by accident. */
export const offices: Mutant[] = [
  {
    file: verb('appoint-member'),
    find: '  if (!candidates.some(({ id }) => id === member))\n',
    replace: '  if (candidates.length < 0)\n',
    why: 'an office is given to whom one cannot find',
    tests,
  },
  {
    file: verb('appoint-member'),
    find: ' && grantableOffices(viewer, place).includes(office))\n',
    replace: ')\n',
    why: 'any office of a chapter is given',
    tests,
  },
  {
    file: verb('appoint-member'),
    find: '    if (held > 0) return',
    replace: '    if (held > 99) return',
    why: 'an office is given twice for the same days',
    tests,
  },
  {
    file: verb('appoint-member'),
    find: '    await lockMember(tx, member)\n',
    replace: '',
    why: 'an office is given twice in the same moment',
    tests,
  },
  {
    file: verb('list-candidates'),
    find: 'chapterId: { in: [...viewer.coordinates] },\n',
    replace: '\n',
    why: 'a coordinator finds the members of others',
    tests,
  },
  {
    file: verb('list-candidates'),
    find: "isExecutive && text.includes('@')",
    replace: "text.includes('@')",
    why: 'everyone finds a member by her e-mail',
    tests,
  },
  {
    file: verb('list-candidates'),
    find: '      AND: { memberships: { some: { ...inForce(now), chapter: inLineOf(chapter.id) } } },\n',
    replace: '',
    why: 'a member of one chapter is found for another',
    tests,
  },
  {
    file: verb('hand-over-mandate'),
    find: '  allow(canHandOver(viewer, mandate))\n',
    replace: '',
    why: 'anyone hands the post of another over',
    tests,
  },
  {
    file: verb('hand-over-mandate'),
    find: "  if (!successor.hasFactor) return { field: 'member', message: 'mandates:handover.no_factor' }\n",
    replace: '',
    why: 'a post is handed to one who cannot begin',
    tests,
  },
  {
    file: verb('end-mandate'),
    find: '    if (!isVacancyMeant && mandate.from <= now && (await isLastCoordinator(tx, mandate)))\n      return false\n',
    replace: '',
    why: 'a service is left without a coordinator by accident',
    tests,
  },
  {
    file: verb('is-last-coordinator'),
    find: ' FOR NO KEY UPDATE',
    replace: '',
    why: 'two who leave at once leave nobody',
    tests,
  },
]
