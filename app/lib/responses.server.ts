/**
 * The one answer for what is foreign, deleted or never was; the same to the byte.
 * Throw it: `throw notFound()`.
 */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** Throws a 403 unless the policy said yes. */
export function allow(permitted: boolean): asserts permitted {
  if (!permitted) throw new Response(null, { status: 403 })
}

/** Throws a 429 with the seconds to wait. */
export function tooMany(seconds: number): Response {
  return new Response(null, { status: 429, headers: { 'Retry-After': String(seconds) } })
}

/** The answer to a form that none of our pages can have sent. */
export function unprocessable(): Response {
  return new Response(null, { status: 422 })
}
