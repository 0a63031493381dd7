import type { IncomingHttpHeaders } from 'node:http'
import { env } from '~/env.server'

/**
 * True when a request was made by a page of ours: it names our origin, and no browser says
 * otherwise. Without ORIGIN, for a demo on one's own machine, the Host header stands in for it.
 */
export function isOwnOrigin({
  origin,
  host,
  'sec-fetch-site': site,
}: IncomingHttpHeaders): boolean {
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return false
  if (env.ORIGIN) return origin === new URL(env.ORIGIN).origin
  return origin === `http://${host}` || origin === `https://${host}`
}

/** The same for a socket: its polling GET carries no Origin, and then the browser's word counts. */
export function isOwnSocket(headers: IncomingHttpHeaders): boolean {
  if (headers.origin === undefined) return headers['sec-fetch-site'] === 'same-origin'
  return isOwnOrigin(headers)
}
