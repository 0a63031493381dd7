import { Readable } from 'node:stream'

const types = {
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
}

/**
 * A file that a page hands out: saved and never opened in place. Its name is ours, so it tells
 * nothing but its type; a whole text, its bytes, or pieces that come one after the other.
 */
export function attachment(
  content: string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>,
  name: `${string}.${keyof typeof types}`,
  more: HeadersInit = {},
): Response {
  const headers = new Headers(more)
  headers.set('Content-Type', types[name.split('.').at(-1) as keyof typeof types])
  headers.set('Content-Disposition', `attachment; filename="${name}"`)
  headers.set('Cache-Control', 'no-store')
  const isWhole = typeof content === 'string' || content instanceof Uint8Array
  const body = isWhole ? content : Readable.toWeb(Readable.from(content))
  return new Response(body as BodyInit, { headers })
}
