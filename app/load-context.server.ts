import type { IncomingMessage } from 'node:http'
import type { AppLoadContext } from '@remix-run/node'
import { env } from './env.server'
import { sessionToken } from './features/auth/cookie.server'
import { getViewer } from './features/auth/get-viewer.server'
import type { Viewer } from './features/auth/viewer'
import { isLocale, type Locale, negotiateLocale } from './lib/locales'
import type { TypedForm } from './lib/typed-form.server'

declare module '@remix-run/node' {
  interface AppLoadContext {
    viewer: Viewer
    locale: Locale
    isDemo: boolean
    /** Where the request came from; used for limits only, as a keyed hash, and never kept. */
    address: string
    token: string | null
    /** Set by a page that is the same for every visitor: see public-copies.server.ts. */
    offered?: { state: string | null }
    /** A form with files, not read yet: see server/body-limits.ts. */
    files?: IncomingMessage
    /** The words of the form that this request sent, for the page that refuses it. */
    typed?: TypedForm | null
    /** Set when the database went away while the page was being read. */
    lost?: unknown
    /** Set when a row went that the request counts on: perhaps hers. */
    overtaken?: unknown
  }
}

/** Works out once what every loader and action of a request needs to know. */
export async function loadContext(request: Request, address: string): Promise<AppLoadContext> {
  const cookies = request.headers.get('Cookie')
  const token = sessionToken(cookies)
  const viewer = await getViewer(token)
  return { viewer, locale: localeOf(viewer, cookies, request), isDemo: env.DEMO, address, token }
}

function localeOf(viewer: Viewer, cookies: string | null, request: Request): Locale {
  if (viewer.locale) return viewer.locale
  const chosen = /(?:^|;\s*)locale=([A-Za-z-]+)/.exec(cookies ?? '')?.[1]
  return isLocale(chosen) ? chosen : negotiateLocale(request.headers.get('Accept-Language'))
}
