import { app, type Mutant } from '../mutant.ts'

const table = ['tests/policies/chapters.test.ts']
const pages = ['tests/features/chapters/chapter-pages.test.ts']
const archive = ['tests/features/chapters/archive-chapter.test.ts']
const verb = (name: string) => app(`chapters/${name}`)

/** Who founds, names and archives what, and who joins. */
export const chapterPages: Mutant[] = [
  {
    file: verb('policy'),
    find: "parent.kind === 'service' ? viewer.coordinates.includes(parent.id) : presides(viewer, parent)",
    replace: 'presides(viewer, parent) || viewer.coordinates.includes(parent.id)',
    why: 'the executive founds associations of a service',
    tests: table,
  },
  {
    file: verb('policy'),
    find: 'if (parent.archivedAt || !isVetted(viewer)) return []',
    replace: 'if (!isVetted(viewer)) return []',
    why: 'chapters are founded below an archived one',
    tests: table,
  },
  {
    file: verb('policy'),
    find: 'if (!isVetted(viewer) || chapter.archivedAt) return false',
    replace: 'if (chapter.archivedAt) return false',
    why: 'whose vetting has ended names a chapter',
    tests: table,
  },
  {
    file: verb('policy'),
    find: "return chapter.kind === 'association' && canNameChapter(viewer, chapter)",
    replace: 'return canNameChapter(viewer, chapter)',
    why: 'a service gets a rule of joining',
    tests: table,
  },
  {
    file: app('memberships/policy'),
    find: "return belongs && chapter.joinRule === 'open'",
    replace: 'return belongs',
    why: 'everyone joins a closed association',
    tests: table,
  },
  {
    file: app('memberships/policy'),
    find: 'chapter.parentId !== null && home?.path.includes(chapter.parentId) === true',
    replace: 'chapter.parentId !== null',
    why: 'members of another service join',
    tests: table,
  },
  {
    file: verb('name-chapter'),
    find: 'where: { id: chapter.id, version, archivedAt: null }',
    replace: 'where: { id: chapter.id, archivedAt: null }',
    why: 'the second of two who rename overwrites the first',
    tests: pages,
  },
  {
    file: verb('write-welcome'),
    find: 'where: { id: chapter.id, version, archivedAt: null }',
    replace: 'where: { id: chapter.id, archivedAt: null }',
    why: 'the second of two who welcome overwrites the first',
    tests: pages,
  },
  {
    file: app('applications/list-services'),
    find: 'chapter.welcomeAudience === audience.public',
    replace: 'chapter.welcomeAudience !== audience.board',
    why: 'a word for members reaches whoever applies',
    tests: pages,
  },
  {
    file: app('memberships/list-mandates'),
    find: 'where: { ...asked, ...held, membership: inForce(now) }',
    replace: 'where: { ...asked, ...held }',
    why: 'who left is named among the offices of another day',
    tests: pages,
  },
  {
    file: verb('archive-chapter'),
    find: "  if (home > 0) return 'members'\n",
    replace: '',
    why: 'a service is archived over the heads of its members',
    tests: archive,
  },
  {
    file: verb('archive-chapter'),
    find: '    await endBelonging(tx, viewer, chapter.id)\n',
    replace: '',
    why: 'members of an archived association go on reading it',
    tests: archive,
  },
  {
    file: verb('archive-chapter'),
    find: 'FOR UPDATE`',
    replace: '`',
    why: 'somebody joins in the moment of the end',
    tests: archive,
  },
  {
    file: app('memberships/leave-association'),
    find: "kind: 'association', ",
    replace: '',
    why: 'a member leaves her home by the button of an association',
    tests: archive,
  },
]
