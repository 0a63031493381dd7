import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { env } from './env.server'
import { canCoordinate } from './features/applications/policy.server'
import { isVetted } from './features/auth/viewer'
import { initialsOf } from './features/discussions/present-reply.server'
import { canReadDrafts } from './features/positions/drafting/policy.server'
import { clock } from './lib/clock.server'
import { translator } from './lib/i18n.server'
import type { LeaveGap, Shell } from './shell'

/** Works out the shell of a request. */
export function shellOf(
  request: Request,
  { viewer, locale, isDemo, typed }: AppLoadContext,
  remix: EntryContext,
  { leaveGap, status }: { leaveGap: LeaveGap; status: number },
): Shell {
  // A visitor's "not found" says nothing of what was asked, not even the address, so that all are the same.
  const isNowhere = status === 404 && viewer.memberId === null
  const { module, imports } = remix.manifest.entry
  return {
    locale,
    translate: (namespace) => translator(locale, namespace),
    leaveGap,
    isDemo,
    exitTo: env.EXIT_URL,
    path: isNowhere ? '/' : new URL(request.url).pathname,
    scripts: { module, imports },
    viewer: viewer.memberId
      ? { id: viewer.memberId, name: viewer.displayName, initials: initialsOf(viewer.displayName) }
      : null,
    isOfficeWaiting: viewer.waitingOffices > 0,
    isReadOnly: viewer.audiences.includes('network') && !isVetted(viewer),
    isInGrace: viewer.dueAt !== null && viewer.dueAt <= clock.now(),
    typed: (status >= 400 && typed) || null,
    can: {
      audit: viewer.audiences.some((key) => key.startsWith('audit:')),
      coordinate: canCoordinate(viewer),
      draft: canReadDrafts(viewer),
    },
  }
}
