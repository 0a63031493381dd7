import { app, type Mutant } from '../mutant.ts'

const verb = (name: string) => app(`documents/${name}`)
const arrival = ['tests/features/documents/arrival.test.ts']
const libraries = ['tests/features/documents/libraries.test.ts']
const placing = ['tests/features/documents/placing.test.ts']
const keeping = ['tests/features/documents/keeping.test.ts']

/** Who adds, moves and reads what lies in a library, and that nothing half or harmful stays. */
export const libraryRules: Mutant[] = [
  {
    file: verb('library/add-document'),
    find: 'allow(canAddDocument(viewer, space))',
    replace: '',
    why: 'a file is stored for somebody whose right went while it was on its way',
    tests: arrival,
  },
  {
    file: verb('library/add-document'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
    find: 'AND d.audience = ANY(${[...viewer.audiences]})',
    replace: '',
    why: 'whoever sends a file learns that it lies where she does not read',
    tests: arrival,
  },
  {
    file: verb('versions/replace-file'),
    find: 'allow(canChangeDocument(viewer, document.space, document))',
    replace: '',
    why: 'a reader replaces a file',
    tests: libraries,
  },
  {
    file: verb('versions/restore-version'),
    find: 'edition.latest !== seen || ',
    replace: '',
    why: 'a form from an old page takes back a version that nobody saw',
    tests: libraries,
  },
  {
    file: verb('versions/get-version'),
    find: 'edition: { documentId, document: visibleDocuments(viewer) },',
    replace: 'edition: { document: visibleDocuments(viewer) },',
    why: 'a file is had by the address of another document',
    tests: libraries,
  },
  {
    file: verb('placing/place-document'),
    find: 'if (gains && confirmed !== changeOf(document.audience, audience))',
    replace: 'if (gains && !confirmed)',
    why: 'a yes to one change of readers counts for another',
    tests: placing,
  },
  {
    file: verb('placing/place-document'),
    find: 'if (audience !== document.audience) await turnOver(tx, document.id, audience)',
    replace: '',
    why: 'what was moved is still found by its old readers',
    tests: placing,
  },
  {
    file: verb('placing/place-document'),
    find: 'allow(canAddDocument(viewer, library))',
    replace: '',
    why: 'a document is moved to where one may not add',
    tests: placing,
  },
  {
    file: verb('withdrawing/bring-back-document'),
    find: 'allow(canBringBack(viewer, space, document))',
    replace: '',
    why: 'a reader brings back what was withdrawn',
    tests: libraries,
  },
  {
    file: verb('arrival/scan-file'),
    find: "return isInfected === false ? 'clean' : 'held'",
    replace: "return isInfected ? 'held' : 'clean'",
    why: 'a scanner that does not answer lets everything through',
    tests: keeping,
  },
  {
    file: verb('keeping/sweep-home'),
    find: 'AND NOT EXISTS (SELECT FROM document_version v WHERE v.file_id = f.id)',
    replace: '',
    why: 'the sweep asks for files that documents need',
    tests: keeping,
  },
  {
    file: verb('keeping/forget-withdrawn'),
    find: 'daysInBin * 86_400_000',
    replace: '86_400_000',
    why: 'what was withdrawn is gone before it can be brought back',
    tests: keeping,
  },
  {
    file: 'app/features/documents/arrival/clean-name.ts',
    find: ".replace(unseen, '')",
    replace: '',
    why: 'a name turns the direction of writing',
    tests: arrival,
  },
  {
    file: verb('keeping/sweep-home'),
    find: 'of await allHomes())',
    replace: 'of [await fileHome()])',
    why: 'what a move left behind stays for ever',
    tests: ['tests/features/documents/homes.test.ts'],
  },
  {
    file: verb('hand-out-file'),
    find: 'if (!now || now.home === home) throw error',
    replace: 'throw error',
    why: 'a file that was just moved is not had by who asked before',
    tests: ['tests/features/documents/homes.test.ts'],
  },
]
