import type { Viewer } from '~/features/auth/viewer'
import { terms } from '~/lib/terms'

/** True while she has not agreed to the present version of the terms, or has taken it back. */
export function isAskedForTerms(viewer: Viewer): boolean {
  return viewer.memberId !== null && viewer.termsVersion !== terms.version
}
