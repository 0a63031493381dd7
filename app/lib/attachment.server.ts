import { Readable } from 'node:stream'

/**
 * A file that a page hands out: saved and never opened in place. Its name is ours, so it tells
 * nothing; a whole text or pieces that come one after the other.
 */
export function attachment(
  content: string | AsyncIterable<Uint8Array>,
  name: string,
  more: HeadersInit = {},
): Response {
  const headers = new Headers(more)
  headers.set('Content-Type', 'text/csv; charset=utf-8')
  headers.set('Content-Disposition', `attachment; filename="${name}"`)
  headers.set('Cache-Control', 'no-store')
  const body = typeof content === 'string' ? content : Readable.toWeb(Readable.from(content))
  return new Response(body as BodyInit, { headers })
}
