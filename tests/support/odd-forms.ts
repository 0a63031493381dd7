import fc from 'fast-check'
import { terms } from '../../app/lib/terms.ts'

export type OddRequest = {
  method: 'GET' | 'POST'
  path: string
  contentType: string | null
  body: Buffer
}

/** Real things that an address or a form may name, her own and others', by the name of the parameter. */
export type Things = { ids: Record<string, string[]>; words: string[] }

const fields = [
  ...['formKey', 'body', 'title', 'language', 'version', 'place', 'level', 'seq', 'intent', 'next'],
  ...['email', 'password', 'proof', 'current', 'persona', 'locale', 'session', 'reason', 'until'],
  ...['_method', 'grantee', 'audience', 'spaceId', 'chapter', 'givenName', 'familyName', 'knows'],
  ...['decision', 'member', 'relation', 'appeal', 'code', 'sealed', 'label', 'answer', 'second'],
  ...[
    'factor',
    'office',
    'from',
    'vacancy',
    'months',
    'grace',
    'membership',
    'line',
    'rank',
    'unit',
  ],
  ...['hash', 'column', 'file', 'band', 'state', 'meant', 'stage'],
  ...['topics', 'languages', 'meeting', 'times', 'about', 'capacity', 'words', 'scope', 'block'],
  ...['name.en', 'short.sr-Latn', 'footnote.xx', 'welcome.en', 'readers', 'ranks', 'languages'],
  ...['rhythm', 'meeting', 'words', 'dueOn', 'progress', 'heldOn', 'minutes', 'theme', 'how'],
  ...['day', 'time', 'place'],
  ...['heading', 'basedOn', 'direction', 'when', 'themes', 'supersedes'],
  ...['kind', 'foundedOn', 'rule', 'name.en.x', 'welcome[0]', 'name'],
  ...['enrolFrom', 'enrolUntil', 'startsOn', 'endsOn', 'mentorBand', 'memberMonths', 'topics'],
  ...[
    'weights.wishes',
    'weights[band]',
    'circle',
    'chapters',
    'part',
    'capacity',
    'offers',
    'wants',
  ],
  ...['meeting', 'times', 'goals', 'about', 'act', 'mentor', 'mark', 'choice', 'seen', 'opening'],
  ...['opensDay', 'opensTime', 'closesDay', 'closesTime', 'majority', 'share', 'base', 'quorum'],
  ...['chapterQuorum', 'chapterMajority', 'chapterShare', 'chapterBase', 'observers'],
]
const oddNames = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__.polluted', 'a.b.c', ''],
  ...['constructor.prototype.polluted', 'body.constructor', 'body[0]', 'body[]', 'body[__proto__]'],
  ...['seq[0].x', 'a[99999999999]', 'a[4294967294].b', '[[[', ']', '.', 'body\0', 'body\r\nX: y'],
]
const oddValues = [
  ...['', ' ', '\0', 'a\0b', '\u{1F46E}\u200D♀️', '\u202Egnp', '\uFEFF', '%00', '\r\n\r\n'],
  ...['__proto__', '[object Object]', 'null', 'undefined', 'true', '{}', '[]', `' OR 1=1 --`],
  ...['-1', '0', '1', '1e400', '-0', 'NaN', '2147483647', '2147483648', '9007199254740993'],
  ...['2026-13-45', '2027-02-30', '0000-00-00', '//example.org', '/\\example.org', '../../etc'],
  ...['x'.repeat(20_001), 'ж'.repeat(50_000), '*'.repeat(3_000), '[a]('.repeat(2_000)],
  ...['> '.repeat(900), '|a'.repeat(4_000), `a@${'b.'.repeat(900)}c`, '\u0301'.repeat(5_000)],
]
const types = [
  ...['application/json', 'text/plain', 'multipart/form-data', 'application/octet-stream', 'a', ''],
  ...['application/x-www-form-urlencoded; charset=utf-16', 'multipart/form-data; boundary='],
]
const brokenBodies = [
  ...['body=%E0%A4%A&formKey=%zz', '%', '&&&===', '=&=&=', 'body=%ED%A0%80', 'body=%00', 'a=b&a'],
  ...['{"body":"x"}', '{"__proto__":{"polluted":1}}', '--x', '--x--', '--x\r\n\r\n--x--'],
]

/** Requests to every route such as no page of ours sends, and some that are nearly right. */
export function oddRequests(
  routes: string[],
  writing: string[],
  things: Things,
): fc.Arbitrary<OddRequest> {
  const ids = Object.values(things.ids).flat()
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fields) },
    { weight: 2, arbitrary: fc.constantFrom(...oddNames) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  const value = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...things.words, ...ids) },
    { weight: 3, arbitrary: fc.constantFrom(...oddValues) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  )
  // Most of a form must be right for anything behind its schema to be reached.
  const nearly = (right: string) =>
    fc.oneof({ weight: 2, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: value })
  const whole = fc.record({
    formKey: fc.uuid(),
    body: fc.oneof(value, fc.constant('A text')),
    title: nearly('A title'),
    language: fc.constantFrom('en', 'sq', 'sr-Cyrl', 'xx'),
    version: fc.constantFrom('1', '2', '2147483647', '2147483648', '9007199254740991'),
    place: fc.constantFrom(...ids.flatMap((id) => [`thread:${id}`, `space:${id}`])),
    level: fc.constantFrom('follow', 'mute', 'none'),
    seq: fc.constantFrom('1', '2147483648', '9007199254740991'),
    reason: nearly('as the rules say'),
    until: nearly(new Date(Date.now() + 86_400_000 * 9).toISOString().slice(0, 10)),
    session: value,
    chapter: fc.constantFrom('serbia-moi', 'wpon-see', '__proto__', ''),
    givenName: nearly('Nova'),
    familyName: nearly('Kandidat'),
    knows: fc.constantFrom('yes', 'no'),
    decision: fc.constantFrom('approve', 'decline', 'chair'),
    member: fc.constantFrom(...ids),
    relation: fc.constantFrom('none', 'superior', 'x'),
    appeal: value,
    email: value,
    password: value,
    proof: value,
    code: nearly('123456'),
    sealed: value,
    answer: fc.oneof(value, fc.constantFrom('accept', 'decline', 'consent', 'refuse')),
    audience: fc.constantFrom('network', 'chapter', 'board'),
    capacity: nearly('2'),
    topics: nearly('career'),
    languages: nearly('en'),
    meeting: nearly('online'),
    times: nearly('evenings'),
    about: value,
    heading: nearly('A heading'),
    basedOn: nearly('1'),
    direction: nearly('up'),
    words: nearly('I would like to learn how to lead a team.'),
    scope: nearly('all'),
    block: fc.constantFrom(...ids),
    label: nearly('phone'),
    second: fc.constantFrom(...ids),
    office: nearly('deputy-coordinator'),
    from: nearly(new Date().toISOString().slice(0, 10)),
    vacancy: nearly('meant'),
    // Never the word itself: whoever is erased sends no further forms.
    meant: value,
    factor: fc.constantFrom(...ids),
    'name.en': nearly('Riders'),
    'welcome.en': value,
    readers: nearly('network'),
    kind: nearly('association'),
    name: value,
    foundedOn: nearly('2019-05-01'),
    rule: nearly('open'),
    stage: nearly('pairs'),
    ranks: nearly('inspector 3'),
    next: nearly('/discussions'),
    terms: nearly(terms.version),
    current: value,
    choice: nearly('against'),
    seen: nearly('0'),
    opening: nearly('now'),
    closesDay: nearly(new Date(Date.now() + 86_400_000 * 9).toISOString().slice(0, 10)),
    closesTime: nearly('12:00'),
    majority: nearly('simple'),
    base: nearly('cast'),
    quorum: nearly('1/3'),
    chapterMajority: nearly('none'),
    chapterBase: nearly('cast'),
    when: nearly('now'),
  })
  const entries = fc.oneof(
    whole.map((form) => Object.entries(form)),
    fc.array(fc.tuple(name, value), { maxLength: 8 }),
    fc
      .tuple(whole, fc.array(fc.tuple(name, value), { maxLength: 4 }))
      .map(([form, more]) => [...Object.entries(form), ...more]),
  )
  const urlencoded = entries.map((pairs) => ({
    contentType: 'application/x-www-form-urlencoded',
    body: Buffer.from(new URLSearchParams(pairs).toString()),
  }))
  const multipart = entries.map((pairs) => ({
    contentType: 'multipart/form-data; boundary=x',
    body: Buffer.from(multipartOf(pairs)),
  }))
  const broken = fc.record({
    contentType: fc.oneof(
      fc.constant('application/x-www-form-urlencoded'),
      fc.constant('multipart/form-data; boundary=x'),
      fc.constantFrom(...types),
    ),
    body: fc.oneof(
      fc.constantFrom(...brokenBodies).map((it) => Buffer.from(it)),
      fc.uint8Array({ maxLength: 200 }).map((it) => Buffer.from(it)),
      fc.uint8Array({ maxLength: 60 }).map((it) => Buffer.concat([Buffer.from('body='), it])),
    ),
  })
  const tooLong = fc.constantFrom('x', '%00', 'a=b&', '\n').map((it) => ({
    contentType: 'application/x-www-form-urlencoded',
    body: Buffer.from(`body=${it.repeat(Math.ceil(600_000 / it.length))}`),
  }))
  const form = fc.oneof(
    { weight: 60, arbitrary: urlencoded },
    { weight: 15, arbitrary: multipart },
    { weight: 24, arbitrary: broken },
    { weight: 1, arbitrary: tooLong },
  )
  return fc
    .tuple(fc.oneof(addresses(writing, things), addresses(routes, things)), form)
    .map(([path, { contentType, body }]) => ({ method: 'POST', path, contentType, body }))
}

/** Addresses that no link of ours leads to. */
export function oddPages(routes: string[], things: Things): fc.Arbitrary<OddRequest> {
  return addresses(routes, things).map((path) => ({
    method: 'GET',
    path,
    contentType: null,
    body: Buffer.alloc(0),
  }))
}

function addresses(routes: string[], { ids }: Things): fc.Arbitrary<string> {
  const oddPart = fc.constantFrom(
    ...['%00', 'a%00b', '%E0%A4%A', '%ED%A0%80', '..%2f..%2fetc', '__proto__', 'constructor'],
    ...['x'.repeat(3_000), '%', '%zz', '%5c', ';', "'", '%F0%9F%91%AE', '.data', '%2e%2e'],
    ...Object.values(ids).flatMap(([id = '']) => [id, id.toUpperCase()]),
  )
  const part = (name: string) =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...(ids[name.slice(1)] ?? ['x'])) },
      { weight: 1, arbitrary: oddPart },
    )
  const path = fc
    .constantFrom(...routes)
    .chain((route) =>
      fc.tuple(
        ...route
          .split('/')
          .map((it) => (it.startsWith(':') || it === '*' ? part(it) : fc.constant(it))),
      ),
    )
    .map((parts) => parts.join('/'))
  const query = fc.constantFrom(
    ...['', '', '', '', '?index', '?page=%00', '?page=1e9', '?page=99999', '?after=%00'],
    ...['?_routes=root', '?name=%00', '?chapter=%00', '?chapter=__proto__', '?q=%00a'],
    ...['?type=%00', '?q=%F0%9F', '?q=a%00b&page=2', '?__proto__=1', `?q=${"'".repeat(300)}`, '?%'],
    ...['?after=2147483648', '?after=-1', '?next=//example.org', '?ended=%00', '?name=%25%5f'],
  )
  const ending = fc.constantFrom('', '', '', '', '', '', '', '.data', '/', '//', '%00')
  return fc.tuple(path, ending, query).map(([way, end, asked]) => `/${way}${end}${asked}`)
}

function multipartOf(pairs: Array<[string, string]>): string {
  const parts = pairs.map(([name, value], n) => {
    const file = n % 5 === 4 ? `; filename="${name}.txt"` : ''
    return `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  })
  return `${parts.join('')}--x--\r\n`
}
