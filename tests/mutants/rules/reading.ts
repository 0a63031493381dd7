import { app, type Mutant } from '../mutant.ts'

const verb = (name: string) => app(`documents/reading/${name}`)
const plain = (name: string) => `app/features/documents/reading/${name}.ts`
const reading = ['tests/features/documents/reading.test.ts']
const extract = ['tests/features/documents/extract.test.ts']
const searching = ['tests/features/search/search-documents.test.ts']
const shown = ['tests/features/documents/document-text.test.ts']
const limits = ['tests/lib/reading-limits.test.ts']
const anchors = ['tests/lib/anchor-sections.test.ts']

/** Who finds and reads what stands in files, and what a file can do to us. */
export const readings: Mutant[] = [
  {
    file: app('search/search-documents'),
    find: "WHERE audience = ANY($1) AND subject_type = 'edition'",
    replace: "WHERE $1::text[] IS NOT NULL AND subject_type = 'edition'",
    why: 'the title of every document is found by everyone',
    tests: searching,
  },
  {
    file: app('search/search-documents'),
    find: "WHERE audience = ANY($1) AND subject_type = 'section'",
    replace: "WHERE $1::text[] IS NOT NULL AND subject_type = 'section'",
    why: 'what stands in every document is found by everyone',
    tests: searching,
  },
  {
    file: app('search/search-documents'),
    find: ' AND d.audience = f.audience',
    replace: '',
    why: 'a document is found under an audience that it left',
    tests: searching,
  },
  {
    file: app('search/search-documents'),
    find: ' AND d.withdrawn_at IS NULL',
    replace: '',
    why: 'a withdrawn document is found',
    tests: searching,
  },
  {
    file: app('search/search-documents'),
    find: ' AND i.latest = v.number',
    replace: '',
    why: 'what stood in an earlier version is found',
    tests: searching,
  },
  {
    file: verb('list-sections'),
    find: 'edition: { document: visibleDocuments(viewer) }',
    replace: 'edition: {}',
    why: 'the text of every document is read by everyone',
    tests: shown,
  },
  {
    file: verb('enter-sections'),
    find: 'version: { editionId, number: edition.latest }',
    replace: 'version: { editionId }',
    why: 'the text of every version is entered',
    tests: reading,
  },
  {
    file: verb('enter-sections'),
    find: '  if (edition.document.withdrawnAt) return\n',
    replace: '',
    why: 'the text of a withdrawn document is entered',
    tests: reading,
  },
  {
    file: verb('keep-reading'),
    find: "where: { id: versionId, reading: 'waiting' },",
    replace: 'where: { id: versionId },',
    why: 'what was read once is written over',
    tests: reading,
  },
  {
    file: verb('read-version'),
    find: "where: { id: versionId, reading: 'waiting', file: { scan: { notIn: ['held', 'infected'] } } },",
    replace: "where: { id: versionId, reading: 'waiting' },",
    why: 'what the scanner holds back is read',
    tests: reading,
  },
  {
    file: verb('read-version'),
    find: 'tries >= mostTries',
    replace: 'tries > mostTries + 1',
    why: 'a file that takes the process with it is begun for ever',
    tests: reading,
  },
  {
    file: verb('read-document'),
    find: '  if (isReading) {\n    isMore = true\n    return\n  }\n',
    replace: '',
    why: 'many files are read at once',
    tests: reading,
  },
  {
    file: verb('read-document'),
    find: 'if (isMore) isMore = await askForNext()',
    replace: '',
    why: 'what came while another was read is forgotten',
    tests: reading,
  },
  {
    file: verb('attend-reading'),
    find: 'now - createdAt.getTime() > patience',
    replace: 'now - createdAt.getTime() > 10 * patience',
    why: 'what cannot be fetched waits for ever',
    tests: reading,
  },
  {
    file: 'app/lib/apart.server.ts',
    find: 'limits.milliseconds)',
    replace: '1000 * limits.milliseconds)',
    why: 'a file may take all the time it wants',
    tests: extract,
  },
  {
    file: 'app/lib/apart.server.ts',
    find: 'residentOf(child) > limits.resident',
    replace: 'residentOf(child) > 1000 * limits.resident',
    why: 'a file may take all the memory it wants',
    tests: extract,
  },
  {
    file: 'app/lib/apart.server.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source.
    find: '--max-old-space-size=${heap}',
    replace: '--max-old-space-size=1000',
    why: 'a file may grow values without end',
    tests: extract,
  },
  {
    file: 'app/lib/apart.server.ts',
    find: '    await endApart(child)\n',
    replace: '',
    why: 'the process that read a file stays behind',
    tests: extract,
  },
  {
    file: 'app/lib/rights-apart.server.ts',
    find: "return ['--permission', ",
    replace: 'return [',
    why: 'the process that reads a file reads every other one',
    tests: extract,
  },
  {
    file: plain('extract/cut-pieces'),
    find: 'letters >= mostLetters || ',
    replace: '',
    why: 'a text of any length is kept',
    tests: limits,
  },
  {
    file: plain('extract/cut-pieces'),
    find: 'say(text.slice(from, from + longestSection))',
    replace: 'now.html += text\n          say(text.slice(from, from + longestSection))',
    why: 'the text of a file is written as HTML',
    tests: limits,
  },
  {
    file: plain('extract/cut-pieces'),
    find: 'parser.write(cleanHtml(html))',
    replace: 'parser.write(html)',
    why: 'what a reader makes of a file is not cleaned',
    tests: limits,
  },
  {
    file: 'app/lib/unpack-parts.ts',
    find: 'if (claimed > most) throw new TooMuchPacked()',
    replace: '',
    why: 'an archive unpacks to any size',
    tests: limits,
  },
  {
    file: 'app/lib/unpack-parts.ts',
    find: 'if (entries > mostEntries) throw new TooMuchPacked()',
    replace: '',
    why: 'an archive names any number of entries',
    tests: limits,
  },
  {
    file: 'app/lib/walk-xml.ts',
    find: "if (depth > deepest) throw new Error('nested too deeply')",
    replace: '',
    why: 'XML is followed to any depth',
    tests: limits,
  },
  {
    file: plain('anchor-sections'),
    find: '(meanings.get(it) ?? key) === key',
    replace: 'meanings.size >= 0',
    why: 'an anchor that meant something else is given again',
    tests: anchors,
  },
]
