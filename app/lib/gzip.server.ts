import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Compresses a page on a thread of its own; the stream of the web standard costs a page's worth of work more. */
export const compress = promisify(gzip) as (page: Uint8Array) => Promise<Buffer<ArrayBuffer>>

/** True for an Accept-Encoding header that takes gzip. */
export function acceptsGzip(header: string | null): boolean {
  return /(?:^|,)\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[^,]*)?(?:,|$)/i.test(header ?? '')
}
