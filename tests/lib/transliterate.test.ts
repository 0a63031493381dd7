import { describe, expect, test } from 'vitest'
import { mustMeet, mustNotMeet } from '~/lib/fold-vectors'
import { toSerbianCyrillic, toSerbianLatin } from '~/lib/transliterate'

const paragraph = `Мрежа жена у полицији основана је 2010. године. Чланице из Ниша и Зајечара
чувају везу са колегиницама; Љиљана Ђурђевић и Њагулова Џамбазовска воде менторство. Танјуг је
јавио да је инјекција безбедна, а конјунктура повољна. Ко жели да надживи оџак, нека чита одјек
хоџиних речи: „Шћепановићева ће жалити“, подјела је ваљда џиновска шала. ЉУБАВ, ЊЕГОШ, ЏЕП!`

describe('toSerbianCyrillic', () => {
  test.each([
    ['Ljubav, ljubav, LJUBAV', 'Љубав, љубав, ЉУБАВ'],
    ['Njegoš i Đorđe jedu džem', 'Његош и Ђорђе једу џем'],
    ['ǆep ǅep Ǆep ǉubav ǋegoš', 'џеп Џеп Џеп љубав Његош'],
    ['žena šljiva ćuprija', 'жена шљива ћуприја'],
    ['žena šljiva ćuprija'.normalize('NFD'), 'жена шљива ћуприја'],
    ['I opet kôd', 'И опет ко̂д'],
    ['i/ili „navod“ (npr. ovo)', 'и/или „навод“ (нпр. ово)'],
  ])('writes %s as %s', (latin, cyrillic) => {
    expect(toSerbianCyrillic(latin)).toBe(cyrillic)
  })

  test.each([
    ['injekcija', 'инјекција'],
    ['Injekcije', 'Инјекције'],
    ['INJEKCIJA', 'ИНЈЕКЦИЈА'],
    ['postinjekcioni', 'постинјекциони'],
    ['Tanjug', 'Танјуг'],
    ['konjunktura', 'конјунктура'],
    ['konjunkcija', 'конјункција'],
    ['vanjezički', 'ванјезички'],
    ['nadživeti', 'надживети'],
    ['nenadživljen', 'ненадживљен'],
    ['Odžaliti', 'Оджалити'],
    ['podžanr', 'поджанр'],
    ['predživot', 'предживот'],
    ['odjek', 'одјек'],
    ['podjela', 'подјела'],
    ['kon\u200Cjak', 'конјак'],
    // And these only look like it.
    ['konj', 'коњ'],
    ['panj', 'пањ'],
    ['hodža', 'хоџа'],
    ['hodžalar', 'хоџалар'],
    ['Odžaci', 'Оџаци'],
    ['budžet', 'буџет'],
    ['nadžak', 'наџак'],
  ])('knows where the digraph of %s parts: %s', (latin, cyrillic) => {
    expect(toSerbianCyrillic(latin)).toBe(cyrillic)
  })

  test.each([
    [
      'Zdravo, {{ime}}! Imate {{count, number}} poruka',
      'Здраво, {{ime}}! Имате {{count, number}} порука',
    ],
    ['Vidi $t(opšte.kraj, {"n": {{n}}}) ovde', 'Види $t(opšte.kraj, {"n": {{n}}}) овде'],
    [
      'Od <0>{{ko}}</0>, <strong class="jako">hitno</strong><br/>',
      'Од <0>{{ko}}</0>, <strong class="jako">хитно</strong><br/>',
    ],
    [
      'Na https://mreza.example/poruke?a=b ili www.mup.gov.rs',
      'На https://mreza.example/poruke?a=b или www.mup.gov.rs',
    ],
    ['Piši na ana.ilic@mup.example, danas', 'Пиши на ana.ilic@mup.example, данас'],
    ['Ukucaj `npm start` sada', 'Укуцај `npm start` сада'],
    ['Sajt mreza.example, ovde', 'Сајт mreza.example, овде'],
    ['Spisak.csv je tabela&nbsp;članica', 'Spisak.csv је табела&nbsp;чланица'],
    ['PDF, CSV, TOTP i QR od WPON, SEESAC i OSCE', 'PDF, CSV, TOTP и QR од WPON, SEESAC и OSCE'],
    ['U PDF-u i MUP-u', 'У PDF-у и МУП-у'],
    ['Wi-Fi, xyz, abc1, snake_case', 'Wi-Fi, xyz, abc1, snake_case'],
    ['Član II i član IV', 'Члан II и члан IV'],
    ['Српски и Română', 'Српски и Română'],
    ['Sastanak WПОН-а', 'Састанак WПОН-а'],
    ['5 < 6 & 7 $ {jedan}', '5 < 6 & 7 $ {један}'],
  ])('leaves alone what is not Serbian: %s', (latin, cyrillic) => {
    expect(toSerbianCyrillic(latin)).toBe(cyrillic)
  })
})

describe('toSerbianLatin', () => {
  test.each([
    ['ЉУБАВ', 'LJUBAV'],
    ['Љубав', 'Ljubav'],
    ['љубав', 'ljubav'],
    ['КРАЉ', 'KRALJ'],
    ['КОЊ-А', 'KONJ-A'],
    ['Љ. Њ. Џ', 'Lj. Nj. Dž'],
    ['Џамбазовска, ЏЕП', 'Džambazovska, DŽEP'],
    ['инјекција, надживети, Танјуг', 'injekcija, nadživeti, Tanjug'],
    ['Ђурђевић Шћепановић', 'Đurđević Šćepanović'],
    ['ко̂д', 'kôd'],
  ])('writes %s as %s', (cyrillic, latin) => {
    expect(toSerbianLatin(cyrillic)).toBe(latin)
  })

  test.each([
    'WПОН-а',
    'Реtrović',
    'Ѓорѓи, Щерева, България',
    'https://пример.example/пут',
    '`команда`',
    '{{име}}',
    '<a title="име">',
    'ана@пример.срб',
    'Б92',
    'Already in English',
  ])('leaves %s alone', (text) => {
    expect(toSerbianLatin(text)).toBe(text)
  })

  test('reads the words around what it leaves alone', () => {
    expect(toSerbianLatin('Скуп WПОН-а, PDF-ом')).toBe('Skup WПОН-а, PDF-om')
  })
})

describe('there and back', () => {
  test('a paragraph of Serbian is the same, byte for byte', () => {
    const latin = toSerbianLatin(paragraph)
    expect(latin).not.toMatch(/\p{Script=Cyrillic}/u)
    expect(latin).toContain('Ljiljana Đurđević i Njagulova Džambazovska')
    expect(toSerbianCyrillic(latin)).toBe(paragraph)
    expect(toSerbianLatin(toSerbianCyrillic(latin))).toBe(latin)
  })

  test('what is already in the script asked for stays as it is', () => {
    for (const text of [...mustMeet, ...mustNotMeet].flat()) {
      expect(toSerbianLatin(toSerbianLatin(text))).toBe(toSerbianLatin(text))
      expect(toSerbianCyrillic(toSerbianCyrillic(text))).toBe(toSerbianCyrillic(text))
    }
  })
})

describe('100 kB of hostile text', () => {
  const markup = ['{{', '{{a ', '$t(', '<a', '<a {{', '`', '&a', 'a.', 'a@', '/']
  const letters = [
    'a\u0301\u0323',
    '\u0301\u0323',
    'nj',
    'ǆ',
    'љ',
    'a-',
    'odž',
    'не',
    '\u200C',
    '\uD800',
  ]
  test.each([...markup, ...letters])('%j again and again', (bit) => {
    const text = bit.repeat(Math.ceil(100_000 / bit.length))
    const start = performance.now()
    expect(toSerbianCyrillic(text).length).toBeLessThanOrEqual(2 * text.length)
    expect(toSerbianLatin(text).length).toBeLessThanOrEqual(2 * text.length)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test('one letter under 100,000 marks', () => {
    const text = `a${'\u0301\u0323'.repeat(50_000)}`
    const start = performance.now()
    expect(toSerbianCyrillic(text)).toBe(text)
    expect(toSerbianLatin(text)).toBe(text)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
