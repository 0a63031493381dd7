import { execFileSync, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reader } from '~/features/documents/file-kinds'
import { pageHtml } from '~/features/documents/reading/extract/page-html'
import { readApart, usualLimits } from '~/features/documents/reading/read-apart.server'
import { rightsApart } from '~/lib/rights-apart.server'
import { docxOf, openDocumentOf, packed, pdfOf, pptxOf, xlsxOf } from '../../support/made-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'reading-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0

function read(bytes: Uint8Array | string, reader: Reader, limits = usualLimits) {
  const path = join(folder, String(count++))
  writeFileSync(path, bytes)
  return readApart({ path, reader }, limits)
}
async function pieces(bytes: Uint8Array | string, reader: Reader) {
  const found = await read(bytes, reader)
  if (found === 'defeated') throw new Error('defeated')
  return found
}
/** Headings and words, as "## Heading | words". */
const told = async (bytes: Uint8Array | string, reader: Reader) =>
  wordsOf(await pieces(bytes, reader))
const wordsOf = (found: Awaited<ReturnType<typeof pieces>>) =>
  found.map(
    ({ level, heading, words }) =>
      `${'#'.repeat(level)}${heading && ` ${heading}`} | ${words.replace(/\s+/g, ' ')}`,
  )

/** Processes of ours that read a file. */
const running = () => {
  try {
    return execFileSync('pgrep', ['-P', String(process.pid), '-f', 'extract/work.ts'], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n').length
  } catch {
    return 0
  }
}

describe('the text of a file', () => {
  test('docx: by its headings, without pictures, with lists and tables', async () => {
    const table =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Ime</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ђурђа</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    const bytes = docxOf(['Before', '# 1. Vests', 'For <all> & everyone', '## Sizes', 'Small'], {
      extra: table,
    })
    const read = await pieces(bytes, 'docx')
    expect(wordsOf(read)).toEqual([
      ' | Before',
      '# 1. Vests | For <all> & everyone',
      '## Sizes | Small Ime Ђурђа',
    ])
    const [, vests, sizes] = read
    expect(vests?.html).toBe('<p>For &lt;all&gt; &amp; everyone</p>')
    expect(sizes?.html).toContain('<td><p>Ђурђа</p></td>')
  })

  test('xlsx: each sheet that is shown', async () => {
    const bytes = xlsxOf([
      {
        name: 'Oprema',
        rows: [
          ['Prsluk', 'Broj'],
          ['Čizme', '12'],
        ],
      },
      { name: 'Skriveno', state: 'hidden', rows: [['tajna']] },
      { name: 'Praha', rows: [] },
    ])
    expect(await told(bytes, 'xlsx')).toEqual(['# Oprema | Prsluk Broj Čizme 12'])
  })

  test('pptx: each slide in the order in which it is shown', async () => {
    const bytes = pptxOf([
      { title: 'Увод', lines: ['Прво'] },
      { title: '', lines: ['Bez naslova'] },
      { title: 'Kraj', lines: [] },
    ])
    expect(await told(bytes, 'pptx')).toEqual(['# Увод | Прво', '# | Bez naslova', '# Kraj | '])
    expect((await pieces(bytes, 'pptx')).map(({ page }) => page)).toEqual([1, 2, 3])
  })

  test('odt, ods, odp', async () => {
    const text = openDocumentOf(
      'text',
      '<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level="2">Naslov</text:h><text:p>Dva<text:s/>reda<text:line-break/>ovde</text:p><text:list><text:list-item><text:p>tačka</text:p></text:list-item></text:list>',
    )
    expect(await told(text, 'odf')).toEqual(['## Naslov | Dva reda ovde tačka'])
    const row =
      '<table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>'
    const sheet = openDocumentOf(
      'spreadsheet',
      `<table:table table:name="List &amp; 1">${row}</table:table>`,
    )
    expect(await told(sheet, 'odf')).toEqual(['# List & 1 | a b'])
    const slides = openDocumentOf(
      'presentation',
      '<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>Prvi</text:p></draw:text-box></draw:frame><draw:frame><text:p>telo</text:p></draw:frame><presentation:notes><text:p>za govornicu</text:p></presentation:notes></draw:page>',
    )
    expect(await told(slides, 'odf')).toEqual(['# Prvi | telo'])
  })

  test('pdf: page by page, headings by their size or number, words parted at the end of a line joined', async () => {
    const bytes = await pdfOf([
      [
        '# Smernice',
        'Uvodne reči o opremi koje su duge',
        'Preporuka 7',
        'Obuka za sve',
        '## Manji',
      ],
      ['Druga strana'],
    ])
    expect(await told(bytes, 'pdf')).toEqual([
      '# Smernice | Uvodne reči o opremi koje su duge',
      '### Preporuka 7 | Obuka za sve',
      '## Manji | Druga strana',
    ])
    const plain = await pieces(await pdfOf([['jedan'], ['dva'], []]), 'pdf')
    expect(plain.map(({ page, words }) => [page, words])).toEqual([
      [1, 'jedan'],
      [2, 'dva'],
    ])
  })

  test('markdown, plain text and tables', async () => {
    const markdown =
      '# Naslov\n\n<script>alert(1)</script> ![x](https://far.example/x.png)\n\n## Dalje\n\n[ovde](/leave) i [tamo](https://far.example)'
    expect(await told(markdown, 'markdown')).toEqual([
      '# Naslov | <script>alert(1)</script> !x',
      '## Dalje | ovde i tamo',
    ])
    const [, further] = await pieces(markdown, 'markdown')
    expect(further?.html).toBe(
      '<p>ovde i <a href="https://far.example" rel="nofollow noopener noreferrer ugc">tamo</a></p>',
    )
    expect(await told('Prvi\nred\n\nRecommendation 7\n\nDrugi', 'text')).toEqual([
      ' | Prvi red',
      '# Recommendation 7 | Drugi',
    ])
    expect(await told('Ime;Grad\n"Žana; M.";Niš', 'csv')).toEqual([' | Ime Grad Žana; M. Niš'])
  })

  test.each([
    ['utf-16le', Buffer.from('\uFEFFЂурђевић', 'utf16le'), 'Ђурђевић'],
    [
      'windows-1250',
      Buffer.from([0x8a, 0x74, 0x61, 0x62, 0x20, 0x9e, 0x65, 0x6e, 0x61]),
      'Štab žena',
    ],
    ['windows-1251', Buffer.from([0xcf, 0xf0, 0xe0, 0xe2, 0xe0]), 'Права'],
  ])('text in %s', async (_, bytes, text) => {
    expect(await told(bytes, 'text')).toEqual([` | ${text}`])
  })

  test('what is drawn as nothing is left out, so that words are found', async () => {
    expect(await told('Skloni\u00ADšte\u200B i \u0007zvono \uD800kraj', 'text')).toEqual([
      ' | Sklonište i zvono \uFFFDkraj',
    ])
  })

  test.each(['pdf', 'docx', 'xlsx', 'pptx', 'odf', 'markdown', 'text', 'csv'] as const)(
    'a %s without text has none',
    async (reader) => {
      const empty: Record<Reader, Uint8Array | string> = {
        pdf: await pdfOf([[]]),
        docx: docxOf([]),
        xlsx: xlsxOf([{ name: 'x', rows: [] }]),
        pptx: pptxOf([]),
        odf: openDocumentOf('text', ''),
        ...{ markdown: '\n\n', text: '\n', csv: '\n' },
      }
      expect(await read(empty[reader], reader)).toEqual([])
    },
  )
})

describe('the text of a page', () => {
  const item = (str: string, y: number, height = 10) => ({
    ...{ str, height, transform: [height, 0, 0, height, 50, y], hasEOL: true },
  })

  test('lines that follow each other are a paragraph, and words parted between them are whole', () => {
    const lines = [item('Policij-', 700), item('ska oprema', 688), item('i <više>', 676)]
    expect(pageHtml(lines)).toBe('<p>Policijska oprema i &lt;više&gt;</p>')
    expect(pageHtml([item('Beograd-', 700), item('Niš', 688)])).toBe('<p>Beograd- Niš</p>')
  })

  test('a gap, a larger size and a number begin something else', () => {
    const lines = [
      item('Jedan', 700),
      item('dva', 660),
      item('Naslov od', 640, 18),
      item('dva reda', 620, 18),
    ]
    const rest = [item('tri reda ovde', 600), item('3.1 Prsluci', 588), item('kraj', 576)]
    expect(pageHtml([...lines, ...rest])).toBe(
      '<p>Jedan</p><p>dva</p><h1>Naslov od dva reda</h1><p>tri reda ovde</p><h3>3.1 Prsluci</h3><p>kraj</p>',
    )
  })
})

describe('long ones', () => {
  test('are cut into sections that are no longer than one may be', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => [`red ${n}`, 'x'.repeat(40)])
    const found = await pieces(xlsxOf([{ name: 'Dugo', rows }]), 'xlsx')
    expect(found.length).toBeGreaterThan(3)
    for (const { html } of found) {
      expect(html.length).toBeLessThan(31_000)
      expect(html).toMatch(/^<table>.*<\/table>$/s)
    }
    expect(
      found
        .map(({ words }) => words)
        .join('\n')
        .match(/red \d+/g),
    ).toHaveLength(3_000)
    const [one] = await pieces(`<p>${'bez razmaka'.repeat(20_000)}`, 'text')
    expect(one?.html.length).toBeLessThan(100_000)
  })

  test('lists go on with the number they had', async () => {
    const list = Array.from({ length: 900 }, (_, n) => `${n + 1}. ${'reč '.repeat(20)}`).join('\n')
    const [first, second] = await pieces(list, 'markdown')
    const items = first?.html.match(/<li>/g)?.length
    expect(second?.html.startsWith(`<ol start="${Number(items) + 1}">`)).toBe(true)
  })

  test('are read up to five million letters and two thousand sections', async () => {
    const found = await pieces(`${'reč u tekstu '.repeat(60)}\n\n`.repeat(9_000), 'text')
    const letters = found.reduce((sum, { words }) => sum + words.length, 0)
    expect(letters).toBeGreaterThan(4_900_000)
    expect(letters).toBeLessThan(5_100_000)
    const many = Array.from({ length: 2_500 }, (_, n) => `# N${n}\n\nx\n`).join('\n')
    expect(await pieces(many, 'markdown')).toHaveLength(2_000)
  }, 60_000)
})

describe('a file that means harm', () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.end('secret')
  })
  let address = ''
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  test('a docx with external entities: nothing is fetched, nothing of the machine is in it', async () => {
    writeFileSync(join(folder, 'secret.txt'), 'of the machine')
    for (const target of [`${address}/x`, `file://${join(folder, 'secret.txt')}`]) {
      const prolog = `<!DOCTYPE x [<!ENTITY xxe SYSTEM "${target}">]>`
      const extra = '<w:p><w:r><w:t>&xxe;</w:t></w:r></w:p>'
      const found = await read(docxOf(['Text'], { prolog, extra }), 'docx')
      expect(JSON.stringify(found)).not.toMatch(/secret|of the machine/)
    }
    expect(asked).toBe(0)
  })

  test('a billion laughs are not laughed', async () => {
    const laughs = Array.from(
      { length: 10 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    )
    const prolog = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs.join('')}]>`
    const extra = '<w:p><w:r><w:t>&l10;</w:t></w:r></w:p>'
    expect(JSON.stringify(await read(docxOf([], { prolog, extra }), 'docx'))).not.toContain(
      'lollol',
    )
    const open = packed({
      'content.xml': `<?xml version="1.0"?>${prolog}<a><text:p>&l10;</text:p></a>`,
    })
    expect(JSON.stringify(await read(open, 'odf'))).not.toContain('lollol')
  })

  test('pictures and addresses of a docx or a page are not asked for', async () => {
    const extra = `<w:p><w:r><w:drawing><a:blip xmlns:a="a" r:link="r9" xmlns:r="r"/></w:drawing></w:r></w:p>`
    await read(docxOf(['x'], { extra }), 'docx')
    await read(`![x](${address}/x.png)`, 'markdown')
    expect(asked).toBe(0)
  })

  test('the process reaches nobody', async () => {
    const reading = new URL('../../../app/features/documents/reading/', import.meta.url).pathname
    const script = `import { keepOffline } from '${reading}extract/keep-offline.ts'
      keepOffline()
      console.log(await fetch('${address}').then(() => 'reached', () => 'kept'))`
    const told = execFileSync('node', ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(told.trim()).toBe('kept')
    expect(asked).toBe(0)
  })

  test('the process reads nothing but the file', async () => {
    const [file, other] = [join(folder, 'file'), join(folder, 'other')]
    for (const path of [file, other]) writeFileSync(path, 'text')
    const root = fileURLToPath(new URL('../../../', import.meta.url))
    const work = join(root, 'app/features/documents/reading/extract/work.ts')
    const answerTo = async (path: string) => {
      const child = fork(work, {
        execArgv: rightsApart(root, file),
        env: { NODE_ENV: 'test' },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      const answer = new Promise((done) => child.once('message', done))
      child.send({ path, reader: 'text' })
      const told = await answer
      child.kill('SIGKILL')
      return told
    }
    expect(await answerTo(file)).toMatchObject({ pieces: [{ words: 'text' }] })
    expect(await answerTo(other)).toEqual({ fault: 'Error' })
  })

  test('a bomb, a deep nest and a broken file defeat it, and no process stays behind', async () => {
    const bomb = packed({ 'content.xml': new Uint8Array(90 * 1024 * 1024).fill(97) })
    const deep = (open: string, close: string) => open.repeat(20_000) + close.repeat(20_000)
    const nested = docxOf([], { extra: deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>') })
    const many = packed(Object.fromEntries(Array.from({ length: 20_100 }, (_, n) => [`f${n}`, ''])))
    const cases: Array<[Uint8Array, Reader]> = [
      [bomb, 'odf'],
      [nested, 'docx'],
      [openDocumentOf('text', deep('<text:section>', '</text:section>')), 'odf'],
      [many, 'odf'],
      [docxOf(['x']).slice(0, 500), 'docx'],
      [Buffer.from('%PDF-1.7\nnothing of the kind'), 'pdf'],
    ]
    for (const [bytes, reader] of cases) expect(await read(bytes, reader), reader).toBe('defeated')
    expect(running()).toBe(0)
  }, 60_000)

  test('a PDF that claims a million pages is read as far as it goes', async () => {
    const honest = Buffer.from(await pdfOf([['jedina strana']])).toString('latin1')
    const claiming = honest.replace(/\/Count 1\b/, '/Count 1000000')
    expect(claiming).not.toBe(honest)
    const found = await read(Buffer.from(claiming, 'latin1'), 'pdf')
    expect(found === 'defeated' || found.map(({ words }) => words)).toEqual(['jedina strana'])
    expect(running()).toBe(0)
  })

  test('what takes too long, or too much memory, is ended', async () => {
    const bytes = '# x\n\ny\n\n'.repeat(40_000)
    expect(await read(bytes, 'markdown')).toHaveLength(2_000)
    const began = performance.now()
    expect(await read(bytes, 'markdown', { ...usualLimits, milliseconds: 100 })).toBe('defeated')
    expect(performance.now() - began).toBeLessThan(5_000)
    const resident = 70 * 1024 * 1024
    expect(await read(bytes, 'markdown', { ...usualLimits, resident })).toBe('defeated')
    expect(await read(bytes, 'markdown', { ...usualLimits, heap: 24 })).toBe('defeated')
    expect(running()).toBe(0)
    expect(await read('kratko', 'text')).toHaveLength(1)
  }, 60_000)
})
