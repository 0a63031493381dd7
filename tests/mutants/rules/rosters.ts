import { app, type Mutant, memberships } from '../mutant.ts'

const list = memberships('list-roster')
const save = memberships('export-roster')
const screen = memberships('roster-import')

/** Who reads a roster, and who takes one in. */
export const rosters: Mutant[] = [
  {
    file: app('memberships/list-roster'),
    find: 'if (!canReadRoster(viewer, chapterId)) throw notFound()',
    replace: '',
    why: 'everyone reads every roster',
    tests: [list],
  },
  {
    file: app('memberships/export-roster'),
    find: 'if (!canReadRoster(viewer, chapterId)) throw notFound()',
    replace: '',
    why: 'everyone saves every roster',
    tests: [save],
  },
  {
    file: app('memberships/roster'),
    find: 'pf.audience = ANY($3) AND ',
    replace: '',
    why: 'a roster shows the fields that its members keep to themselves',
    tests: [list],
  },
  {
    file: app('memberships/roster'),
    find: " AND 'chapter:' || c.id = ANY($3)",
    replace: '',
    why: 'a roster names circles that are not the reader’s',
    tests: [list],
  },
  {
    file: app('memberships/roster'),
    find: ' AND (here.until_at IS NULL OR here.until_at > $2)',
    replace: '',
    why: 'a roster tells of those who left what they told it as members',
    tests: [list],
  },
  {
    file: app('memberships/note-roster-reading'),
    find: '.filter((id) => canReadRoster(viewer, id))',
    replace: '',
    why: 'the record says of a colleague that she read a roster',
    tests: [list],
  },
  {
    file: app('memberships/start-roster-import'),
    find: 'if (!canImportRoster(viewer, chapter)) throw notFound()',
    replace: '',
    why: 'everyone sends rosters for every service',
    tests: [screen],
  },
  {
    file: app('memberships/list-roster-imports'),
    find: ', audience: { in: [...viewer.audiences] }',
    replace: '',
    why: 'everyone sees that rosters were sent',
    tests: [screen],
  },
  {
    file: app('memberships/commit-roster-import'),
    find: 'allow(canAdmit(viewer, chapterId))',
    replace: 'canAdmit(viewer, chapterId)',
    why: 'an import is done with rights that ended meanwhile',
    tests: [screen, memberships('commit-roster-import')],
  },
  {
    file: app('memberships/confirm-roster-import'),
    find: 'planHash: hash,\n        plannedAt',
    replace: 'plannedAt',
    why: 'another plan is done than the one that she saw',
    tests: [screen],
  },
  {
    file: app('memberships/confirm-roster-import'),
    find: 'expiresAt: { gt: now },',
    replace: '',
    why: 'a plan is done that waited too long',
    tests: [screen],
  },
  {
    file: app('memberships/undo-roster-import'),
    find: 'AND expires_at > $2 AND done',
    replace: 'AND $2::timestamptz IS NOT NULL AND done',
    why: 'an import is taken back after its day',
    tests: [screen],
  },
  {
    file: app('memberships/undo-roster-import'),
    find: 'OR EXISTS (SELECT FROM password_reset it WHERE it.member_id = m.id)',
    replace: '',
    why: 'who asked for her first password is removed',
    tests: [screen],
  },
]
