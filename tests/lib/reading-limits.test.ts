import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cleanHtml } from '~/features/documents/reading/extract/clean-html'
import { cutPieces } from '~/features/documents/reading/extract/cut-pieces'
import { mostLetters, mostSections } from '~/features/documents/reading/extract/limits'
import { TooMuchPacked, unpackParts } from '~/lib/unpack-parts'
import { walkXml } from '~/lib/walk-xml'

describe('pieces of a text', () => {
  test('end with the most letters and the most sections that are kept', () => {
    const letters = cutPieces()
    const page = `<p>${'slovo '.repeat(50_000)}</p>`
    for (let n = 0; n < 20; n++) letters.add(page)
    expect(letters.isFull()).toBe(true)
    const kept = letters.pieces().reduce((sum, { words }) => sum + words.length, 0)
    expect(kept).toBeGreaterThan(0.99 * mostLetters)
    expect(kept).toBeLessThan(1.01 * mostLetters)
    const sections = cutPieces()
    for (let n = 0; n < mostSections + 50; n++) sections.add(`<h1>${n}</h1><p>x</p>`)
    expect(sections.isFull()).toBe(true)
    expect(sections.pieces()).toHaveLength(mostSections)
  })

  test('are of the text under each heading, however it is nested', () => {
    const cutter = cutPieces()
    cutter.add(
      '<h1>A <em>b</em></h1><table><tr><td><h2>In a cell</h2></td></tr></table><h2> </h2><p>c',
    )
    expect(cutter.pieces()).toEqual([
      {
        ...{ level: 1, page: null, heading: 'A b', words: 'In a cell' },
        html: '<table><tr><td><p>In a cell</p></td></tr></table>',
      },
      { level: 2, page: null, heading: '', words: 'c', html: '<p>c</p>' },
    ])
  })

  test('hold nothing that acts, fetches, or leads into our pages', () => {
    const harm = [
      '<script>alert(1)</script>',
      '<img src="https://far.example/x.png" onerror="alert(1)">',
      '<a href="javascript:alert(1)">a</a>',
      '<a href="/members/leave">b</a>',
      '<a href="//far.example">c</a>',
      '<p style="position:fixed" class="btn" id="main" onclick="x()">d</p>',
      '<iframe src="https://far.example"></iframe><form action="/x"><button>e</button></form>',
      '<svg><style>*{}</style></svg>',
    ]
    expect(cleanHtml(harm.join(''))).toBe('<a>a</a><a>b</a><a>c</a><p>d</p>e')
    const harmed = cutPieces()
    harmed.add(harm.join(''))
    expect(harmed.pieces().map(({ html }) => html)).toEqual(['abc<p>d</p>e'])
    const cutter = cutPieces()
    cutter.add('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; "q"</p>')
    expect(cutter.pieces()[0]).toMatchObject({
      html: '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &quot;q&quot;</p>',
      words: '<script>alert(1)</script> &amp; "q"',
    })
  })
})

describe('what is packed', () => {
  const wants = () => true

  test('may claim only so much, and gets no more than it claims', () => {
    const packed = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) })
    expect(unpackParts(packed, { wants, most: 1_200 }).names).toEqual(['a', 'b'])
    expect(() => unpackParts(packed, { wants, most: 1_199 })).toThrow(TooMuchPacked)
    expect(unpackParts(packed, { wants: (it) => it === 'a', most: 600 }).bytes('b')).toBeNull()
    // The directory says that it is one byte long.
    const lying = Buffer.from(zipSync({ a: new Uint8Array(5_000_000).fill(97) }))
    const directory = lying.lastIndexOf('PK\x01\x02')
    lying.writeUInt32LE(1, directory + 24)
    expect(unpackParts(lying, { wants, most: 10 }).bytes('a')?.length).toBeLessThan(10)
  })

  test('may hold only so many entries, and a name is never more than a name', () => {
    const many = Array.from({ length: 20_001 }, (_, n) => [`f${n}`, new Uint8Array()])
    const packed = zipSync(Object.fromEntries(many))
    expect(() => unpackParts(packed, { wants: () => false, most: 10 })).toThrow(TooMuchPacked)
    const odd = zipSync({ '../../etc/passwd': new Uint8Array(1), constructor: new Uint8Array(1) })
    const parts = unpackParts(odd, { wants, most: 10 })
    expect(parts.names).toEqual(['../../etc/passwd', 'constructor'])
    expect(parts.text('toString')).toBeNull()
  })
})

describe('XML', () => {
  test('is followed only so deep', () => {
    const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`
    expect(() => walkXml(nested(400), {})).not.toThrow()
    expect(() => walkXml(nested(401), {})).toThrow('nested too deeply')
  })

  test('has five entities and no others', () => {
    let said = ''
    const xml =
      '<!DOCTYPE a [<!ENTITY own "expanded"><!ENTITY far SYSTEM "file:///etc/passwd">]><a>&lt;&amp;&own;&far;</a>'
    walkXml(xml, {
      text(it) {
        said += it
      },
    })
    expect(said).toMatch(/^<&/)
    expect(said).not.toMatch(/expanded|root/)
  })
})
