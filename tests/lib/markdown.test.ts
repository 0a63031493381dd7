import { expect, test } from 'vitest'
import { renderMarkdown } from '~/lib/markdown.server'

test.each([
  ['of another scheme', 'See [the **list**](ftp://example.org/list), please.'],
  ['of a telephone', 'See [the **list**](tel:+38111000), please.'],
  ['of the scheme of this page', 'See [the **list**](//example.org), please.'],
  ['of no address', 'See [the **list**](), please.'],
])('a link %s becomes its text', (_, written) => {
  expect(renderMarkdown(written)).toBe('<p>See the <strong>list</strong>, please.</p>')
})

test.each([
  ['https://example.org/list'],
  ['http://example.org/list'],
  ['mailto:list@example.org'],
  ['/positions'],
])('a link to %s leads there, and vouches for nothing', (address) => {
  expect(renderMarkdown(`[the list](${address})`)).toBe(
    `<p><a href="${address}" rel="nofollow noopener noreferrer ugc">the list</a></p>`,
  )
})

test('an address that runs a script stays as it was typed', () => {
  expect(renderMarkdown('[the list](javascript:alert)')).toBe('<p>[the list](javascript:alert)</p>')
})

test('a forbidden address that is found in the words is no link either', () => {
  expect(renderMarkdown('ftp://example.org/list')).toBe('<p>ftp://example.org/list</p>')
})

test.each([['<https://example.org/%00a>'], ['https://example.org/%00a']])(
  'an address with a NUL in it is shown without: %s',
  (written) => {
    const shown = 'https://example.org/\uFFFDa'
    expect(renderMarkdown(written)).toBe(
      `<p><a href="https://example.org/%00a" rel="nofollow noopener noreferrer ugc">${shown}</a></p>`,
    )
  },
)
