/**
 * The one answer for what is foreign, deleted or never was; the same to the byte.
 * Throw it: `throw notFound()`.
 */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** Throws a 404 for a page beyond the last of a list: only the first may be empty, and says why. */
export function refuseBeyond(page: number, rows: readonly unknown[]): void {
  if (page > 1 && rows.length === 0) throw notFound()
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

/**
 * Waits for what may refuse by an answer of its own, and has that answer carry these headers too: a
 * refusal must not lose her the session that she has just been moved to.
 */
export async function carrying<Result>(
  headers: HeadersInit,
  work: Promise<Result>,
): Promise<Result> {
  try {
    return await work
  } catch (refused) {
    if (refused instanceof Response)
      for (const [name, value] of new Headers(headers)) refused.headers.append(name, value)
    throw refused
  }
}
