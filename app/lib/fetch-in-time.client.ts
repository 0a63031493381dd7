/**
 * A fetch that gives up after a while, as a dead line never does by itself, and that follows no
 * redirect: ours lead to pages, or to the sign-in of one whose session is over.
 */
export function fetchInTime(
  address: string,
  init: RequestInit = {},
  patience = 20_000,
): Promise<Response> {
  const giveUp = new AbortController()
  setTimeout(() => giveUp.abort(), patience)
  return fetch(address, { redirect: 'manual', signal: giveUp.signal, ...init })
}
