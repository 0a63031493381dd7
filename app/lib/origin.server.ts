import type { IncomingHttpHeaders } from 'node:http'
import { env } from '~/env.server'

/**
 * True when a request was made by a page of ours. A missing Origin passes only where the browser
 * itself says same-origin (a polling GET carries none). Without ORIGIN, for a demo on one's own
 * machine, the Host header stands in for it.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin } = headers
  if (origin === undefined) return site === 'same-origin'
  if (env.ORIGIN) return origin === new URL(env.ORIGIN).origin
  return origin === `http://${headers.host}` || origin === `https://${headers.host}`
}
