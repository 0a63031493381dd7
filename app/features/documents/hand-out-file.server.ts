import { Readable } from 'node:stream'
import { create as disposition } from 'content-disposition'
import { db } from '~/db.server'
import type { HomeName, Stretch } from '~/files/file-home'
import { fileHome } from '~/files/file-homes.server'

type Held = { id: string; bytes: bigint; type: string; home: string }

/** What a browser would run if it were opened in place is called by a name that no browser runs. */
const inert = /^(text\/html|image\/svg\+xml|application\/epub\+zip)$/

/**
 * The answer that hands a stored file out: to be saved, never opened in place, under a name that cannot be
 * taken for a path, and without any right on our origin should a browser open it all the same. Knows stretches
 * of it (RFC 9110, 14), so that a broken download goes on where it broke.
 */
export async function handOutFile(request: Request, file: Held, name: string): Promise<Response> {
  const bytes = Number(file.bytes)
  const stretch = stretchAsked(request, file)
  const headers = new Headers({
    'Content-Type': inert.test(file.type) ? 'application/octet-stream' : file.type,
    'Content-Disposition': disposition(name, { type: 'attachment' }),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store, no-transform',
    'Accept-Ranges': 'bytes',
    ETag: tagOf(file),
  })
  if (stretch === 'beyond') {
    headers.set('Content-Range', `bytes */${bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const { from, to } = stretch ?? { from: 0, to: bytes - 1 }
  headers.set('Content-Length', String(to - from + 1))
  if (stretch) headers.set('Content-Range', `bytes ${from}-${to}/${bytes}`)
  const status = stretch ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const content = await read(file, stretch ?? undefined)
  return new Response(Readable.toWeb(content) as BodyInit, { status, headers })
}

/** Its bytes. A move may have taken them to another home since its row was read. */
async function read({ id, home }: Held, stretch?: Stretch): Promise<Readable> {
  try {
    return await (await fileHome(home as HomeName)).read(id, stretch)
  } catch (error) {
    const now = await db.storedFile.findUnique({ where: { id }, select: { home: true } })
    if (!now || now.home === home) throw error
    return (await fileHome(now.home as HomeName)).read(id, stretch)
  }
}

/** One stretch that is asked for; null for the whole, also where what is asked is not understood. */
function stretchAsked(request: Request, file: Held): Stretch | 'beyond' | null {
  // Of another file than she has a part of, she gets the whole.
  const part = request.headers.get('If-Range')
  if (part !== null && part !== tagOf(file)) return null
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('Range') ?? '')
  const bytes = Number(file.bytes)
  const [, first = '', last = ''] = asked ?? []
  if (!asked || (first === '' && last === '')) return null
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  return from > to || from >= bytes ? 'beyond' : { from, to }
}

function tagOf({ id }: Held): string {
  return `"${id}"`
}
