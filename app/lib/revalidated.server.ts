/** Everyone may keep it, and asks each time whether it is still the same. */
const caching = 'public, max-age=0, must-revalidate'

type Kept = { tag: string; headers: HeadersInit; body: () => BodyInit }

/** An answer that anyone may keep: 304 without a body for who has it already, by the tag of what it holds. */
export function revalidated(request: Request, { tag, headers, body }: Kept): Response {
  const all = new Headers(headers)
  // Weak, for compressed and plain it is the same page.
  all.set('ETag', `W/"${tag}"`)
  all.set('Cache-Control', caching)
  const has = hasAlready(request.headers.get('If-None-Match'), tag)
  return has
    ? new Response(null, { status: 304, headers: all })
    : new Response(body(), { headers: all })
}

function hasAlready(known: string | null, tag: string): boolean {
  const tags = (known ?? '').slice(0, 2_000).split(',')
  return tags.some((it) => it.trim().replace(/^W\//, '') === `"${tag}"`)
}
