import { Parser } from 'saxen'

type Element = {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/** An Atom feed as its entries, each element with its text; fails for what is no well-formed XML or breaks RFC 4287. */
export function readAtom(xml: string): Array<Record<string, string>> {
  const feed = readXml(xml)
  const faults = faultsOf(feed)
  if (faults.length > 0) throw new Error(faults.join('; '))
  return childrenOf(feed, 'entry').map((entry) =>
    Object.fromEntries(entry.children.map(({ name, text }) => [name, text])),
  )
}

/** What RFC 4287, 4.1.1 and 4.1.2, asks of a feed and of its entries. */
function faultsOf(feed: Element): string[] {
  const entries = childrenOf(feed, 'entry')
  const ids = entries.map((it) => childrenOf(it, 'id')[0]?.text)
  const known = ['author', 'category', 'content', 'contributor', 'generator', 'icon', 'id', 'link']
  const more = ['logo', 'published', 'rights', 'subtitle', 'summary', 'title', 'updated', 'entry']
  const faults = [
    feed.name !== 'feed' && 'no feed',
    feed.attributes.xmlns !== 'http://www.w3.org/2005/Atom' && 'not the name space of Atom',
    childrenOf(feed, 'author').length === 0 && 'no author',
    !linksOf(feed).includes('self') && 'no link to itself',
    new Set(ids).size !== ids.length && 'two entries of one id',
  ]
  for (const it of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated'])
      faults.push(childrenOf(it, name).length !== 1 && `not one ${name}`)
    for (const name of ['published', 'rights', 'summary', 'content'])
      faults.push(childrenOf(it, name).length > 1 && `more than one ${name}`)
    for (const { text } of [...childrenOf(it, 'updated'), ...childrenOf(it, 'published')])
      faults.push(!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && `no moment: ${text}`)
    for (const { text } of childrenOf(it, 'id'))
      faults.push(!URL.canParse(text) && `no address: ${text}`)
    faults.push(linksOf(it).filter((rel) => rel === 'alternate').length !== 1 && 'not one page')
    for (const { name } of it.children)
      faults.push(![...known, ...more].includes(name) && `no element of Atom: ${name}`)
  }
  return faults.filter((it) => it !== false)
}

function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((it) => it.name === name)
}

function linksOf(element: Element): Array<string | undefined> {
  return childrenOf(element, 'link').map(({ attributes }) => attributes.rel)
}

function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, text: '', children: [] }
  const open = [top]
  const parser = new Parser()
  const fail = (fault: unknown) => {
    throw new Error(`not well-formed: ${fault}`)
  }
  parser.on('error', fail)
  parser.on('warn', fail)
  parser.on('openTag', (name: string, attributes: () => Record<string, string> | boolean) => {
    const found = attributes()
    const element = {
      ...{ name, text: '', children: [] },
      attributes: typeof found === 'object' ? { ...found } : {},
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text: string, decode: (it: string) => string) => {
    const inside = open.at(-1)
    if (inside) inside.text += decode(text)
  })
  parser.on('closeTag', () => void open.pop())
  parser.parse(xml)
  if (open.length !== 1 || top.children.length !== 1) fail('not one element')
  return top.children[0] as Element
}
