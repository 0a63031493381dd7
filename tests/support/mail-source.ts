/** The link in the source of a mail. */
export function linkIn(source: string): string {
  const text = source.replace(/=\r?\n/g, '').replaceAll('=3D', '=')
  const [link] = /https?:\/\/\S+/.exec(text) ?? []
  if (!link) throw new Error(`there is no link in\n${source}`)
  return link
}

/** The headers of a mail, unfolded, and its subject and text as one reads them. */
export function readSource(source: string): { headers: string; subject: string; text: string } {
  const [head = '', body = ''] = source.split(/\r?\n\r?\n(.*)/s)
  const headers = head.replace(/\r?\n[ \t]+/g, ' ')
  const headerOf = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  const isBase64 = headerOf('Content-Transfer-Encoding') === 'base64'
  return {
    headers,
    subject: headerOf('Subject')
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
        way.toUpperCase() === 'B' ? fromBase64(text) : fromQuoted(text.replaceAll('_', ' ')),
      ),
    text: isBase64 ? fromBase64(body) : fromQuoted(body),
  }
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString()
}

function fromQuoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString()
}
