import { app, type Mutant } from '../mutant.ts'

const verb = (name: string) => app(`positions/drafting/${name}`)
const drafting = ['tests/features/positions/drafting.test.ts']
const comments = ['tests/features/positions/comments.test.ts']
const policy = ['tests/policies/positions.test.ts']
const migration = 'prisma/migrations/20261127000000_positions/migration.sql'

/** Who reads and writes the drafts of positions, and that nobody writes over another. */
export const positions: Mutant[] = [
  {
    file: verb('get-draft'),
    find: '{ id, ...visiblePositions(viewer) }',
    replace: '{ id }',
    why: 'every draft is found',
    tests: drafting,
  },
  {
    file: verb('list-drafts'),
    find: 'where: visiblePositions(viewer),',
    replace: 'where: {},',
    why: 'every draft is listed',
    tests: drafting,
  },
  {
    file: verb('policy'),
    find: 'viewer.memberId !== null && isVetted(viewer) && canReadDrafts(viewer)',
    replace: 'viewer.memberId !== null && canReadDrafts(viewer)',
    why: 'whose vetting has ended drafts',
    tests: [...policy, ...drafting],
  },
  {
    file: verb('policy'),
    find: 'viewer.memberId !== null && isVetted(viewer) && canReadDrafts(viewer)',
    replace: 'viewer.memberId !== null && isVetted(viewer)',
    why: 'every member begins a position',
    tests: [...policy, ...drafting],
  },
  {
    file: verb('policy'),
    find: ' && position.withdrawnAt === null',
    replace: '',
    why: 'a withdrawn draft is written',
    tests: [...policy, ...drafting],
  },
  {
    file: verb('policy'),
    find: 'section.place > 0 && ',
    replace: '',
    why: 'the title of a draft is moved and removed',
    tests: [...policy, ...drafting],
  },
  {
    file: verb('policy'),
    find: "    holds(viewer, position.chapterId, 'chair', 'chair-elect', 'deputy-chair')\n",
    replace: '    canReadDrafts(viewer)\n',
    why: 'anyone of the board withdraws a draft',
    tests: [...policy, ...drafting],
  },
  {
    file: verb('get-section'),
    find: 'where: { id, positionId: draft.id }',
    replace: 'where: { id }',
    why: 'a section is found under another draft',
    tests: drafting,
  },
  {
    file: verb('hold-draft'),
    find: '    FOR NO KEY UPDATE`',
    replace: '    `',
    why: 'two write a section at once',
    tests: drafting,
  },
  {
    file: verb('write-section'),
    find: '    if ((standing?.version ?? 0) !== version) return { overtaken: standing }\n',
    replace: '    version = standing?.version ?? 0\n',
    why: 'one drafter writes over another',
    tests: drafting,
  },
  {
    file: verb('write-section'),
    find: "    if (section.removedAt) return { refused: 'removed' as const }\n",
    replace: '',
    why: 'a removed section is written',
    tests: drafting,
  },
  {
    file: verb('write-section'),
    find: 'Math.min(basedOn ?? 1, original.version)',
    replace: 'original.version',
    why: 'a translation of an old text passes for one of the new',
    tests: drafting,
  },
  {
    file: verb('move-section'),
    find: "    if (draft.version !== version) return 'stale'\n",
    replace: '',
    why: 'a section is moved twice by two who meant the same',
    tests: drafting,
  },
  {
    file: verb('remove-section'),
    find: "    if (draft.version !== version) return 'stale'\n",
    replace: '',
    why: 'a section is removed from a draft that she has not seen',
    tests: drafting,
  },
  {
    file: verb('withdraw-position'),
    find: "    if (draft.version !== version) return 'stale'\n",
    replace: '',
    why: 'a draft is withdrawn that she has not seen',
    tests: drafting,
  },
  {
    file: verb('get-timeline'),
    find: ' AND a.audience = ANY($2)',
    replace: ' AND $2::text[] IS NOT NULL',
    why: 'the course of a draft is read by everyone',
    tests: drafting,
  },
  {
    file: migration,
    find: '  BEFORE UPDATE OF id, section_id, language, version, heading, body, based_on, written_at ON section_text',
    replace: '  BEFORE UPDATE OF id ON section_text',
    why: 'a version is changed afterwards',
    tests: drafting,
  },
  {
    file: verb('comment-on-section'),
    find: '    if (about === 0) throw unprocessable()\n',
    replace: '',
    why: 'a comment is on a version that is none',
    tests: comments,
  },
  {
    file: verb('tell-of-comment'),
    find: 'WHERE h.audience = ',
    replace: 'WHERE h.audience <> ',
    why: 'who has left the board is told of its drafts',
    tests: comments,
  },
  {
    file: verb('tell-of-comment'),
    find: 'IS DISTINCT FROM',
    replace: 'IS NOT DISTINCT FROM',
    why: 'she is mailed of her own comment',
    tests: comments,
  },
  {
    file: verb('send-position-news'),
    find: 'withdrawnAt: null, ...visiblePositions(viewer)',
    replace: 'withdrawnAt: null',
    why: 'who left the board within the hour is told of its drafts',
    tests: comments,
  },
]
