import type { AppLoadContext } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import type { MemberViewer, Viewer } from './viewer'

/** The signed-in viewer of this request; sends everyone else to sign in and back. */
export function requireViewer(context: AppLoadContext, request: Request): MemberViewer {
  const { viewer } = context
  if (isSignedIn(viewer)) return viewer
  const { pathname, search } = new URL(request.url)
  const back =
    request.method === 'GET'
      ? `?next=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`
      : ''
  throw redirect(`/login${back}`, 303)
}

/** Tells a member's viewer from a visitor's. */
export function isSignedIn(viewer: Viewer): viewer is MemberViewer {
  return viewer.memberId !== null
}
