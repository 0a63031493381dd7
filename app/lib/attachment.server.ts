import { Readable } from 'node:stream'

/**
 * A file that a page hands out: saved and never opened in place. Its name is ours, so it tells
 * nothing but its type; a whole text, its bytes, or pieces that come one after the other.
 */
export function attachment(
  content: string | Uint8Array<ArrayBuffer> | AsyncIterable<Uint8Array>,
  name: `${string}.csv` | `${string}.zip`,
  more: HeadersInit = {},
): Response {
  const headers = new Headers(more)
  headers.set('Content-Type', name.endsWith('.zip') ? 'application/zip' : 'text/csv; charset=utf-8')
  headers.set('Content-Disposition', `attachment; filename="${name}"`)
  headers.set('Cache-Control', 'no-store')
  const isWhole = typeof content === 'string' || content instanceof Uint8Array
  const body = isWhole ? content : Readable.toWeb(Readable.from(content))
  return new Response(body as BodyInit, { headers })
}
