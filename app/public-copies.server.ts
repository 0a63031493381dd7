import { createHash } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { LRUCache } from 'lru-cache'
import { clock } from './lib/clock.server'
import { acceptsGzip, compress } from './lib/gzip.server'
import { revalidated } from './lib/revalidated.server'

type Copy = { tag: string; plain: Buffer<ArrayBuffer>; gzipped: Buffer<ArrayBuffer> }

/** Bytes that all copies may take. */
const most = 24_000_000
const copies = new LRUCache<string, Copy>({
  maxSize: most,
  sizeCalculation: ({ plain, gzipped }) => plain.length + gzipped.length,
})

/**
 * Says of the page of this request that it is the same for every visitor in one language. `state` is
 * all that it shows besides, so that it is drawn once for each; null for a page that is drawn anew.
 * To a member, whose frame is her own, it means nothing.
 */
export function offerToAll(context: AppLoadContext, state: object | null): void {
  if (context.viewer.memberId === null) context.offered = { state: state && JSON.stringify(state) }
}

/** Answers with a page that was offered to all: a copy from before, or one that is drawn now. */
export async function answerAll(
  request: Request,
  { offered, locale }: AppLoadContext,
  headers: Headers,
  draw: () => Buffer<ArrayBuffer>,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  // Dates leave out the year while it lasts.
  const name = `${locale} ${clock.now().getFullYear()} ${pathname} ${offered?.state}`
  const kept = offered?.state ? copies.get(name) : undefined
  const copy = kept ?? (await copyOf(draw()))
  if (!kept && offered?.state) copies.set(name, copy)
  const isGzipped = acceptsGzip(request.headers.get('Accept-Encoding'))
  if (isGzipped) headers.set('Content-Encoding', 'gzip')
  const { tag, plain, gzipped } = copy
  return revalidated(request, { tag, headers, body: () => (isGzipped ? gzipped : plain) })
}

async function copyOf(plain: Buffer<ArrayBuffer>): Promise<Copy> {
  const tag = createHash('sha256').update(plain).digest('hex').slice(0, 32)
  return { tag, plain, gzipped: await compress(plain) }
}
