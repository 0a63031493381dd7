import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { visitor } from '~/features/auth/viewer'
import { usualLimits } from '~/features/positions/printing/draw-apart.server'
import { drawPublication } from '~/features/positions/printing/draw-publication.server'
import { breakLines } from '~/features/positions/printing/drawing/break-lines'
import { drawSheet } from '~/features/positions/printing/drawing/draw-sheet'
import { readBlocks } from '~/features/positions/printing/drawing/read-blocks'
import { printPublication } from '~/features/positions/printing/print-publication.server'
import { slugOf } from '~/features/positions/publishing/number'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import { withdrawPublication } from '~/features/positions/publishing/withdraw-publication.server'
import { dayOf, timeOf } from '~/lib/dates'
import { translator } from '~/lib/i18n.server'
import { isLocale, type Locale, locales } from '~/lib/locales'
import { buildMember, statusOf } from '../../factories/people.ts'
import { buildShown } from '../../factories/printed.ts'
import { buildCarriedVote } from '../../factories/votes.ts'
import { readPdf, wordsOf } from '../../support/read-pdf.ts'

const address = 'https://mreza.example/positions/WPON-2026-03'
const draw = async (
  text: string,
  over: Parameters<typeof buildShown>[1] = {},
  locale: Locale = 'en',
) => {
  const shown = buildShown(text, over)
  return readPdf(await drawPublication(shown, { locale, address }))
}
/** Whether words stand in a text in their order, with nothing between them. */
const stands = (found: string, said: string) =>
  ` ${wordsOf(found).join(' ')} `.includes(` ${wordsOf(said).join(' ')} `)

/** Every letter of a language, and a sentence in it. */
const letters: Record<Locale, string> = {
  en: 'Every officer, every size. ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz',
  sq: 'Çdo police, çdo masë; është e drejtë. Ç ç Ë ë Xh Rr Zh',
  bs: 'Svaka policajka, odjeća po mjeri. Č č Ć ć Đ đ Š š Ž ž Dž Lj Nj',
  hr: 'Svaka policajka, odora po mjeri. Č č Ć ć Đ đ Š š Ž ž Dž Lj Nj',
  cnr: 'Śutra će źenica. Č č Ć ć Đ đ Š š Ž ž Ś ś Ź ź',
  'sr-Latn': 'Svaka policajka, odeća po meri. Č č Ć ć Đ đ Š š Ž ž',
  'sr-Cyrl':
    'Свака полицајка љубља ђак џеп ћуп. АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ абвгдђежзијклљмнњопрстћуфхцчџш',
  mk: 'Секоја полицајка. АБВГДЃЕЖЗЅИЈКЛЉМНЊОПРСТЌУФХЦЧЏШ абвгдѓежзѕијклљмнњопрстќуфхцчџш ѐ ѝ',
  bg: 'Всяка полицайка, всеки размер ѝ е нужен. АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ абвгдежзийклмнопрстуфхцчшщъьюя',
  ro: 'Fiecare polițistă își știe măsura. Ă ă Â â Î î Ș ș Ț ț',
}

describe('the words of a PDF', () => {
  test.each(locales)('in %s are those of the text, in order, in every style', async (language) => {
    const said = letters[language]
    const plain = (style: string) => said.replace(/^(.*)$/, `${style}$1${style}`)
    const text = `# ${said}\n\n${said}\n\n${plain('**')}\n\n${plain('*')}\n\n${plain('***')}\n\n- ${said}\n\n> ${said}\n\n\`\`\`\n${said}\n\`\`\``
    const { pages, fonts, embedded, info, tags } = await draw(
      text,
      { language, title: said },
      language,
    )
    const body = pages.join('\n')
    expect(wordsOf(body).filter((it) => it.includes('\uFFFD'))).toEqual([])
    const [first = '', ...rest] = wordsOf(said)
    expect(rest.length).toBeGreaterThan(1)
    expect(body.split(first).length).toBeGreaterThan(8)
    expect(stands(body.replaceAll('•', ''), Array(4).fill(said).join(' '))).toBe(true)
    expect(info).toMatchObject({ Title: said, Author: 'WPON', Language: language })
    expect(tags[0]).toMatch(/"role":"H1".*"role":"H2".*"role":"L".*"role":"LBody"/s)
    expect(fonts).toHaveLength(5)
    expect(embedded.toSorted()).toEqual(fonts.toSorted())
    for (const it of fonts) expect(it).toMatch(/^[A-Z]{6}\+DejaVuSans/)
  })

  test('say in order all that the page says', async () => {
    const { pages } = await draw(
      '# Why\n\nOne **two** three.\n\n1. a\n2. b\n\n| h1 | h2 |\n|-|-|\n| c1 | c2 |',
      {
        officers: [{ name: 'Ђурђа Ќосева', office: 'Chair' }],
        partners: ['PCC SEE'],
      },
    )
    const foot = (page: number) => `WPON/2026/03 · page ${page} of ${pages.length} · ${address}`
    const told = pages.map((it, at) => {
      const words = wordsOf(it).join(' ')
      expect(words.endsWith(foot(at + 1))).toBe(true)
      return words.slice(0, -foot(at + 1).length).trim()
    })
    expect(told.join(' ')).toBe(
      [
        'WPON/2026/03 · WPON · 14 Mar 2026 Uniforms that fit Together with: PCC SEE',
        'Why One two three. 1. a 2. b h1 h2 c1 c2',
        'Signed for the board Ђурђа Ќосева, Chair',
        'How the board voted Carried: for 9, against 2.',
        'Electors: for 9 · against 2 · abstaining 1 · silent 0 · recused 0 · cast 11 · present 12 · eligible 12',
        'Majority: More than half of the votes for and against',
        'Quorum of electors: none Quorum of services: none',
        ...['eligible', 'present', 'cast', 'majority', 'chapters'].map((it) =>
          translator('en', 'vote')(`define.${it}`),
        ),
        'How to quote it WPON: Uniforms that fit. WPON/2026/03',
        'Check a position offline The signed file, the page that checks it and whether the position still',
        `stands today are found at this address: ${address}`,
        `Fingerprint (hash) of this file: ${'ab'.repeat(32)}`,
      ].join(' '),
    )
  })

  test('say on the first page, and at the foot of each, that a position no longer stands', async () => {
    const long = 'Many words. '.repeat(800)
    const withdrawn = { at: '2026-05-01T10:00:00.000Z', reason: 'The law has changed.\n\nTwice.' }
    const gone = await draw(long, { withdrawn })
    expect(stands(gone.pages[0] ?? '', '1 May 2026. It no longer stands. The reason:')).toBe(true)
    expect(stands(gone.pages[0] ?? '', 'The law has changed. Twice.')).toBe(true)
    expect(gone.pages.length).toBeGreaterThan(1)
    for (const [page, it] of gone.pages.entries())
      expect(
        stands(it, `WPON/2026/03 · withdrawn · page ${page + 1} of ${gone.pages.length}`),
      ).toBe(true)
    const old = await draw(long, { next: 'WPON/2027/01', previous: 'WPON/2024/11' })
    expect(stands(old.pages[0] ?? '', 'the place of this one: WPON/2027/01')).toBe(true)
    expect(stands(old.pages[0] ?? '', 'It takes the place of WPON/2024/11')).toBe(true)
    expect(old.pages[1]).toContain('superseded')
    const early = await draw('x', { isEmbargoed: true })
    expect(stands(early.pages[0] ?? '', 'Until 14 Mar 2026 11:00 the board alone reads')).toBe(true)
    expect(early.pages[0]).toContain('under embargo')
    const fine = await draw('x')
    expect(fine.pages[0]).not.toMatch(/withdrawn|superseded|embargo|takes the place/)
  })

  test('say of a translation that it is one', async () => {
    const said = 'This is a translation.'
    const [own, other] = [await draw('x'), await draw('x', { authoritative: 'sq' })]
    expect([own, other].map(({ pages }) => stands(pages[0] ?? '', said))).toEqual([false, true])
  })
})

test('the same state gives the same bytes', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(() =>
      drawPublication(buildShown('# A\n\n*b* [c](https://e.org)'), { locale: 'en', address }),
    ),
  )
  expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true)
  const { info } = await readPdf(one ?? new Uint8Array())
  const at = 'D:20260314100000Z'
  expect(info).toMatchObject({ CreationDate: at, ModDate: at })
})

test('a sheet names no font but those it holds, nor any moment but its own', async () => {
  const at = new Date('2026-03-14T10:00:00Z')
  const facts = { title: 'Одмор', author: 'The board', language: 'mk', at, site: address }
  const parts = [{ kind: 'words' as const, text: 'Секоја полицајка.', look: {} }]
  const bytes = await drawSheet({ ...facts, parts, foot: '{page} од {pages}' })
  const { pages, fonts, embedded, info } = await readPdf(bytes)
  expect(pages).toEqual([expect.stringContaining('1 од 1')])
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.filter((it) => !embedded.includes(it))).toEqual([])
  expect(info).toMatchObject({ CreationDate: 'D:20260314100000Z', ModDate: 'D:20260314100000Z' })
})

/** Processes of ours that draw a PDF. */
const drawing = () => {
  try {
    const asked = ['-P', String(process.pid), '-f', 'printing/drawing/work.ts']
    return execFileSync('pgrep', asked, { encoding: 'utf8' }).trim().split('\n').length
  } catch {
    return 0
  }
}

describe('a PDF is drawn apart:', () => {
  const long = buildShown('- да\n'.repeat(18_000))

  test('others have their turns all the while, and no process stays behind', async () => {
    let turns = 0
    let isDrawn = false
    let most = 0
    let last = performance.now()
    const begun = last
    const turn = () => {
      const now = performance.now()
      most = Math.max(most, now - last)
      last = now
      turns++
      if (!isDrawn) setTimeout(turn, 1)
    }
    turn()
    await drawPublication(long, { locale: 'en', address })
    isDrawn = true
    expect(turns).toBeGreaterThan(100)
    // Drawn here, the longest wait is most of the whole.
    expect(most).toBeLessThan((performance.now() - begun) / 3)
    expect(drawing()).toBe(0)
  })

  test.each([
    ['time', { milliseconds: 200 }],
    ['memory', { resident: 1024 * 1024 }],
    ['values', { heap: 24 }],
  ])('one that takes too much %s is ended with a 503, and the next is drawn', async (_, less) => {
    const limits = { ...usualLimits, ...less }
    const done = drawPublication(long, { locale: 'en', address, limits })
    expect(await statusOf(done)).toBe(503)
    expect(drawing()).toBe(0)
    expect((await draw('x')).pages).toHaveLength(1)
  })
})

describe('hostile Markdown', () => {
  test('leads nowhere but to the web and to mail', async () => {
    const { links, pages } = await draw(
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///etc/passwd) [d](ftp://e.org) [e](//e.org/f) <script>x</script> ![g](https://e.org/g.png) [h](https://e.org/h) [i](mailto:i@e.org) [k](/positions)',
    )
    const allowed = links.filter((it) => it !== address)
    expect(allowed).toEqual([
      'https://e.org/g.png',
      'https://e.org/h',
      'mailto:i@e.org',
      expect.stringMatching(/^https?:\/\/[^/]+\/positions$/),
    ])
    expect(stands(pages[0] ?? '', '<script>x</script>')).toBe(true)
  })

  test('leads nowhere from a link without an address, as texts kept from before may hold', () => {
    const kept = '<p><a href="" rel="nofollow">a</a> <a href="https://e.org/b">b</a></p>'
    expect(readBlocks(kept, address)).toEqual([
      {
        kind: 'paragraph',
        runs: [{ text: 'a' }, { text: ' ' }, { text: 'b', href: 'https://e.org/b' }],
      },
    ])
  })

  test('shows that a sign has no letter in the font, and turns nothing round', async () => {
    const { pages } = await draw('ab \u{1F9FF}\uFE0F cd \u202Eef\u202C \u4E2D')
    expect(stands(pages[0] ?? '', 'ab \uFFFD cd')).toBe(true)
    expect(pages[0]).not.toMatch(/\u202E|\uFE0F|\u202C/)
    expect(pages[0]).not.toContain('fe ')
  })

  test('within a list, a quote or a table costs no word, however deep or wide', async () => {
    const deep = `${'- '.repeat(30)}inmost\n\n${'> '.repeat(30)}quoted`
    const wide = `|${'cell|'.repeat(40)}\n|${'-|'.repeat(40)}\n|${'word|'.repeat(40)}`
    const tall = `|a|b|\n|-|-|\n|${'long '.repeat(2_000)}|last|`
    const body = (await draw([deep, wide, tall].join('\n\n'))).pages.join('\n')
    for (const [word, times] of [
      ['inmost', 1],
      ['quoted', 1],
      ['cell', 40],
      ['word', 40],
      ['long', 2_000],
      ['last', 1],
    ] as const)
      expect([word, wordsOf(body).filter((it) => it === word).length]).toEqual([word, times])
  })

  // What it takes grows with what is drawn: lines, and the pieces that each is drawn in.
  test.each([
    ['one word', 'љ'.repeat(100_000), 60],
    ['marks without a letter', `a${'\u0301'.repeat(99_999)}`, 8],
    ['short words', 'да '.repeat(33_000), 30],
    ['signs without a letter', '\u{1F9FF}'.repeat(50_000), 40],
    ['styles that change in one word', '**a**b'.repeat(16_000), 20],
    ['one line of code', `    ${'x '.repeat(49_000)}`, 30],
  ])('of 100,000 characters in %s takes some pages and no more', async (_, text, most) => {
    const { pages } = await draw(text)
    expect(pages.length).toBeLessThanOrEqual(most)
    expect(pages.length).toBeGreaterThan(2)
  })

  test('of signs without width ends its lines too', () => {
    const run = { text: '\u0301'.repeat(100_000) }
    const lines = breakLines([run], { width: 400, measure: () => 0 })
    const lengths = lines.map((line) => line.reduce((sum, { text }) => sum + text.length, 0))
    expect(Math.max(...lengths)).toBeLessThan(600)
    expect(lengths.reduce((sum, it) => sum + it, 0)).toBe(100_000)
  })
})

test('each language of the network has its letters here', () => {
  expect(Object.keys(letters).filter(isLocale).toSorted()).toEqual([...locales].toSorted())
})

describe('who may read a publication', () => {
  const publish = async (isLater = false) => {
    const { chair, positionId } = await buildCarriedVote()
    const at = new Date(Date.now() + 60 * 60_000)
    const when = isLater
      ? ({ when: 'later', day: dayOf(at), time: timeOf(at) } as const)
      : ({ when: 'now' } as const)
    const done = await publishPosition(chair, positionId, { ...when, themes: [] })
    if ('refused' in done) throw new Error(done.refused)
    return { chair, slug: slugOf(done.number) }
  }

  test('gets it in each of its languages, and the authoritative one for any other', async () => {
    const { slug } = await publish()
    const texts = {
      en: 'Equipment that fits Why Because it protects.',
      sq: 'Pajisje që rrinë mirë Ky është përkthim. Vendos teksti përcaktues. Sepse mbrojnë.',
    }
    for (const [asked, said] of Object.entries({ ...texts, ro: texts.en })) {
      const { bytes, language, isPublic } = await printPublication(visitor, slug, asked)
      expect([language, isPublic]).toEqual([asked === 'ro' ? 'en' : asked, true])
      expect(stands((await readPdf(bytes)).pages[0] ?? '', said)).toBe(true)
    }
    expect(await printPublication(visitor, slug, null)).toMatchObject({ language: 'en' })
  })

  test('has it drawn once, however many ask, and anew once it is withdrawn', async () => {
    const { slug, chair } = await publish()
    const asked = await Promise.all(
      Array.from({ length: 50 }, () => printPublication(visitor, slug, 'sq')),
    )
    const [first] = asked
    // The bytes themselves are shared, so nobody else's were drawn.
    for (const { bytes } of asked) expect(bytes).toBe(first?.bytes)
    expect((await printPublication(chair, slug, 'sq')).bytes).toBe(first?.bytes)
    await withdrawPublication(chair, slug, { reason: 'The law has changed.' })
    const after = await printPublication(visitor, slug, 'sq')
    expect(after.tag).not.toBe(first?.tag)
    expect(stands((await readPdf(after.bytes)).pages[0] ?? '', 'The law has changed.')).toBe(true)
  })

  test('is told at once, for a while, that a state of it cannot be drawn, and has the next one', async () => {
    const { slug, chair } = await publish()
    const less = { ...usualLimits, milliseconds: 1 }
    const refused = printPublication(visitor, slug, 'sq', less)
    expect(await statusOf(refused)).toBe(503)
    // With all the time it wants it would be drawn now.
    const again = printPublication(visitor, slug, 'sq')
    expect(await statusOf(again)).toBe(503)
    expect(drawing()).toBe(0)
    expect(await printPublication(visitor, slug, 'en')).toMatchObject({ language: 'en' })
    await withdrawPublication(chair, slug, { reason: 'The law has changed.' })
    expect(await printPublication(visitor, slug, 'sq')).toMatchObject({ language: 'sq' })
  })

  test('is the board alone while it is under embargo', async () => {
    const { slug, chair } = await publish(true)
    const { bytes, isPublic } = await printPublication(chair, slug, null)
    expect(isPublic).toBe(false)
    expect((await readPdf(bytes)).pages[0]).toContain('under embargo')
    for (const viewer of [
      visitor,
      await buildMember(),
      await buildMember({ office: 'coordinator' }),
    ])
      expect(await statusOf(printPublication(viewer, slug, null))).toBe(404)
    for (const none of ['WPON-1999-01', 'none', ''])
      expect(await statusOf(printPublication(chair, none, null))).toBe(404)
  })
})
