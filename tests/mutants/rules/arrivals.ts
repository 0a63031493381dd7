import { app, type Mutant } from '../mutant.ts'

const resuming = (name: string) => app(`documents/arrival/resuming/${name}`)
const tests = ['tests/features/documents/resuming.test.ts']

/** Whose a file is that comes in pieces, where it goes, and that it is stored whole or not at all. */
export const arrivals: Mutant[] = [
  {
    file: resuming('find-arriving'),
    find: 'memberId: viewer.memberId, ',
    replace: '',
    why: 'another member sends on, or takes back, what is not hers',
    tests,
  },
  {
    file: resuming('list-unfinished'),
    find: 'memberId: viewer.memberId, spaceId',
    replace: 'spaceId',
    why: 'whoever may add reads what others are about to bring',
    tests,
  },
  {
    file: resuming('list-unfinished'),
    find: 'editionId: editionId ?? null',
    replace: '...(editionId && { editionId })',
    why: 'the page of a library names what goes to an edition',
    tests,
  },
  {
    file: resuming('begin-resumable'),
    find: '{ memberId: viewer.memberId, spaceId, editionId, replyId }',
    replace: '{ spaceId, editionId, replyId }',
    why: 'the pieces of one member go on with the file of another',
    tests,
  },
  {
    file: resuming('begin-resumable'),
    find: 'spaceId, editionId, replyId },\n      ...{ name',
    replace: 'editionId, replyId },\n      ...{ name',
    why: 'a file that was begun for one library ends in another',
    tests,
  },
  {
    file: resuming('begin-resumable'),
    find: '(mark ? { mark } : ',
    replace: '(mark ? {} : ',
    why: 'two different files of one name and length become one',
    tests,
  },
  {
    file: resuming('begin-resumable'),
    find: "{ mark: '', batchId }",
    replace: "{ mark: '' }",
    why: 'without a mark another file is taken for the same',
    tests,
  },
  {
    file: resuming('begin-resumable'),
    find: "if (length > env.UPLOAD_LIMIT) return 'too_large'",
    replace: '',
    why: 'a file of any size is taken piece by piece',
    tests,
  },
  {
    file: resuming('begin-resumable'),
    find: 'where: { batchId, memberId: viewer.memberId }',
    replace: 'where: { batchId }',
    why: 'what another sent counts against her',
    tests,
  },
  {
    file: resuming('begin-resumable'),
    find: '\n    skip: mostUnfinished,',
    replace: '\n    skip: 4_000,',
    why: 'one member fills the disk with beginnings',
    tests,
  },
  {
    file: resuming('begin-resumable'),
    find: "where: { memberId, state: 'arriving', length: { not: null } }",
    replace: "where: { memberId, state: 'arriving' }",
    why: 'a file that comes with its form gives way to pieces',
    tests,
  },
  {
    file: app('documents/arrival/folder-in'),
    find: 'where: { id: folderId, spaceId }',
    replace: 'where: { id: folderId }',
    why: 'the line of a file leads to a folder of another library',
    tests,
  },
  {
    file: app('documents/editions/get-to-send'),
    find: 'allow(canChangeDocument(viewer, document.space, document))',
    replace: '',
    why: 'a reader is led to where a version is sent',
    tests,
  },
  {
    file: resuming('finish-upload'),
    find: 'if ((await arrivedBytes(line.id)) !== line.length) return false',
    replace: '',
    why: 'half a file is stored as a whole one',
    tests,
  },
  {
    file: resuming('finish-upload'),
    find: 'turns.during(line.id, async () => {',
    replace: '(async (work: () => Promise<boolean>) => work())(async () => {',
    why: 'a file is stored while somebody still writes to it',
    tests,
  },
  {
    file: resuming('discard-upload'),
    find: "where: { id, state: 'arriving' }",
    replace: 'where: { id }',
    why: 'the line of what was stored is taken away',
    tests,
  },
  {
    file: app('documents/keeping/forget-uploads'),
    find: "state: 'arriving', length: { not: null }",
    replace: "state: 'arriving', length: { lt: 0 }",
    why: 'what was sent piece by piece is gone after an hour',
    tests: ['tests/features/documents/keeping.test.ts'],
  },
]
