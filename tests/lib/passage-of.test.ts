import { expect, test } from 'vitest'
import { passageOf } from '~/features/search/passage-of'
import { termsOf } from '~/features/search/ts-query'

/** The passage in one line, with brackets about what was found. */
const told = (text: string, query: string) =>
  passageOf(text, termsOf(query) ?? [])
    .map((it) => (it.isMatch ? `[${it.text}]` : it.text))
    .join('')

test.each([
  ['Zaštitni prsluci za žene', 'zastitni', '[Zaštitni] prsluci za žene'],
  ['Заштитни прслуци', 'zaštitni prsluci', '[Заштитни] [прслуци]'],
  ['Djurdjević i Ђурђевић', 'đurđević', '[Djurdjević] i [Ђурђевић]'],
  ['prsluci, prsluk, prs', 'prslu', '[prsluci], [prsluk], prs'],
  ['prsluci i obuka', 'prslu obuka', 'prsluci i [obuka]'],
  ['nothing of it', 'vest', 'nothing of it'],
  ['two\n\nlines\tand  more', 'lines', 'two [lines] and more'],
  ['<b>vest</b> & "co"', 'vest', '<b>[vest]</b> & "co"'],
  ['', 'vest', ''],
])('%s, asked for %s', (text, query, passage) => {
  expect(told(text, query)).toBe(passage)
})

test('a long text is cut about the first word that was found, at the ends of words', () => {
  const text = `${'Before it. '.repeat(500)}The vest stands here. ${'After it. '.repeat(500)}`
  const passage = told(text, 'vest')
  expect(passage).toMatch(/^… (Before it\. )*The \[vest\] stands here\. After it\..* …$/)
  expect(passage.length).toBeLessThan(300)
  expect(told(`${'x'.repeat(5_000)} vest`, 'vest')).toBe('… [vest]')
  expect(told('word '.repeat(1_000), 'other')).toMatch(/^word .*word …$/)
})
