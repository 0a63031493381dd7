import type { Visitor } from './browser-like.ts'

export type Seen = { path: string; text: string }

/** What leads out, and what ends the walk. */
const leave = /^\/(exit|logout|language|assets)\b/

/**
 * Walks all that a visitor can reach: every link and every form that reads, from some first pages,
 * each page with its bare data. Gives the whole of each answer, headers included. A coordinator of the
 * demo reaches some 800 pages; a walk that finds twice as many goes in circles.
 */
export async function crawl(visitor: Visitor, first: string[], most = 3_200): Promise<Seen[]> {
  const waiting = [...first]
  const known = new Set(waiting)
  const seen: Seen[] = []
  const add = (href: string, from: string) => {
    const url = new URL(href, visitor.origin + from)
    // The hour at which a page was drawn makes no other page of it.
    url.searchParams.delete('since')
    const path = url.pathname + url.search
    if (url.origin !== visitor.origin || known.has(path) || leave.test(path)) return
    known.add(path)
    waiting.push(path)
  }

  async function walk(): Promise<void> {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (seen.length > most) throw new Error(`more than ${most} pages: ${path}`)
      const { answer, text } = await read(path)
      const location = answer.headers.get('Location')
      if (location) add(location, path)
      if (!answer.headers.get('Content-Type')?.includes('html')) continue
      for (const [, href = ''] of text.matchAll(/<a[^>]* href="([^"]+)"/g)) add(plain(href), path)
      for (const [form] of text.matchAll(/<form[^>]*method="get"[\s\S]*?<\/form>/gi))
        add(addressOf(form), path)
      await read(dataOf(path))
    }
  }

  async function read(path: string): Promise<{ answer: Response; text: string }> {
    const answer = await visitor.get(path)
    const body = await answer.text()
    seen.push({ path, text: `${JSON.stringify([...answer.headers])}\n${body}` })
    return { answer, text: body }
  }

  await Promise.all([walk(), walk(), walk()])
  return seen
}

/** The address of a page's bare data. */
export function dataOf(path: string): string {
  const [page = '', query] = path.split('?')
  return `${page === '/' ? '/_root' : page}.data${query === undefined ? '' : `?${query}`}`
}

/** The address that a form leads to as it stands. */
function addressOf(form: string): string {
  const action = /<form[^>]* action="([^"]*)"/.exec(form)?.[1] ?? ''
  const fields = [...form.matchAll(/<(?:input|select)[^>]* name="([^"]+)"[^>]*>/g)].map(
    ([tag, name = '']) => [name, / value="([^"]*)"/.exec(tag)?.[1] ?? ''],
  )
  return `${plain(action)}?${new URLSearchParams(fields as string[][])}`
}

function plain(attribute: string): string {
  return attribute.replaceAll('&amp;', '&').replace(/#.*/, '')
}
