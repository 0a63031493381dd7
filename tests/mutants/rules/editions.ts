import { app, type Mutant } from '../mutant.ts'

const verb = (name: string) => app(`documents/editions/${name}`)
const tests = ['tests/features/documents/editions.test.ts']

/** Which text of a document counts, what is told to be up to date, and that nobody learns who asks. */
export const editions: Mutant[] = [
  {
    file: verb('begin-edition'),
    find: 'allow(canChangeDocument(viewer, document.space, document))',
    replace: '',
    why: 'a reader puts a document into another language',
    tests,
  },
  {
    file: verb('begin-edition'),
    find: "if (edition && edition.latest > 0) return 'there'",
    replace: '',
    why: 'a translation that is read gets another title by the way',
    tests,
  },
  {
    file: verb('confirm-edition'),
    find: 'allow(canChangeDocument(viewer, document.space, document))',
    replace: '',
    why: 'a reader says that a translation is right',
    tests,
  },
  {
    file: verb('confirm-edition'),
    find: "if (original.latest !== seen) return 'overtaken'",
    replace: '',
    why: 'a translation is confirmed beside a text that nobody has seen',
    tests,
  },
  {
    file: verb('move-authority'),
    find: 'allow(canChangeDocument(viewer, document.space, document))',
    replace: '',
    why: 'a reader decides which text counts',
    tests,
  },
  {
    file: verb('move-authority'),
    find: "if (editionState(edition, original) === 'stale') return 'stale'",
    replace: '',
    why: 'an older text comes into force',
    tests,
  },
  {
    file: verb('move-authority'),
    find: "if (document.version !== version) return 'overtaken'",
    replace: '',
    why: 'the authoritative language is changed over a change that nobody saw',
    tests,
  },
  {
    file: verb('move-authority'),
    find: 'ELSE 0 END',
    replace: 'ELSE follows END',
    why: 'a stale translation is up to date by number alone',
    tests,
  },
  {
    file: verb('ask-for-translation'),
    find: 'actorId: null',
    replace: 'actorId: viewer.memberId',
    why: 'the record tells who asked',
    tests,
  },
  {
    file: verb('list-editions'),
    find: "count < smallestShown ? 'few' : count",
    replace: 'count',
    why: 'one who asks is told by the number',
    tests,
  },
  {
    file: app('documents/comparing/compare-sections'),
    find: 'length > mostOfSection',
    replace: 'false',
    why: 'one long section is compared for ever',
    tests: ['tests/features/documents/comparing.test.ts'],
  },
  {
    file: app('documents/comparing/compare-sections'),
    find: 'left < 0 || ',
    replace: '',
    why: 'so many sections are compared that the page never comes',
    tests: ['tests/features/documents/comparing.test.ts'],
  },
  {
    file: app('documents/references/add-reference'),
    find: 'allow(canAddDocument(viewer, space))',
    replace: '',
    why: 'a reader adds a work to a library',
    tests: ['tests/features/documents/references.test.ts'],
  },
  {
    file: app('documents/references/add-reference'),
    find: 'if (before && before.addedBy !== viewer.memberId) throw notFound()',
    replace: '',
    why: 'who guesses a key is led to the document of another',
    tests: ['tests/features/documents/references.test.ts'],
  },
  {
    file: app('documents/references/change-citation'),
    find: "if (document.version !== version) return 'overtaken'",
    replace: '',
    why: 'one change of a citation overwrites another',
    tests: ['tests/features/documents/references.test.ts'],
  },
  {
    file: app('documents/versions/add-version'),
    find: '  await endRequests(tx, edition.documentId, edition.language)\n',
    replace: '',
    why: 'a translation that came is asked for still',
    tests,
  },
  {
    file: app('documents/reading/enter-edition'),
    find: "if (latest === 0 && document.kind === 'file') return",
    replace: '',
    why: 'a language whose file never came is found',
    tests,
  },
]
