/** The 503 for a PDF that could not be drawn; it is tried again ten minutes later at the earliest. */
export function notDrawn(): Response {
  return new Response(null, { status: 503, headers: { 'Retry-After': '600' } })
}
