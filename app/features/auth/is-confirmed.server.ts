import { clock } from '~/lib/clock.server'
import { sessionLimits } from './lucia.server'
import type { MemberViewer } from './viewer'

/** True while the viewer has proved who she is within the last minutes, in this session. */
export function isConfirmed(viewer: MemberViewer): boolean {
  const confirmedAt = viewer.session?.confirmedAt
  if (!confirmedAt) return false
  return clock.now().getTime() - confirmedAt.getTime() < sessionLimits.confirmedMinutes * 60_000
}
