export type SentAgain = { to: string; fields: Record<string, string> }

/** The form of a page that holds a text field of a name: where it leads to, and all it would send. */
export function readFormAgain(page: string, name: string): SentAgain {
  const form = [...page.matchAll(/<form[\s\S]*?<\/form>/g)]
    .map(([it]) => it)
    .find((it) => textIn(it, name) !== undefined)
  if (form === undefined) throw new Error(`no form with a text field ${name}`)
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ])
  const to = attribute(/<form[^>]*>/.exec(form)?.[0] ?? '', 'action')
  return { to, fields: { ...Object.fromEntries(hidden), [name]: textIn(form, name) } }
}

/** A browser leaves out the first line break of what stands in such a field. */
function textIn(form: string, name: string): string | undefined {
  const found = new RegExp(`<textarea[^>]*name="${name}"[^>]*>\\n?([\\s\\S]*?)</textarea>`).exec(
    form,
  )
  return found?.[1] === undefined ? undefined : plain(found[1])
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
