import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canAgreeFactorReset, canStopFactorReset } from '../policy.server'
import type { Viewer } from '../viewer'

type State = 'waits' | 'agreed' | 'stopped' | 'late'

/** A reset, to the three whom it concerns: she who lost her factor, who asked, who is to agree. Else 404. */
export async function getFactorReset(viewer: Viewer, id: string) {
  if (!isUuid(id) || viewer.memberId === null) throw notFound()
  const { memberId } = viewer
  const reset = await db.factorReset.findFirst({
    where: { id, OR: [{ memberId }, { askedBy: memberId }, { secondId: memberId }] },
    include: { member: true, asker: true, second: true },
  })
  if (!reset) throw notFound()
  const state: State =
    (reset.outcome as State | null) ?? (reset.until > clock.now() ? 'waits' : 'late')
  return {
    id,
    chapterId: reset.chapterId,
    memberId: reset.memberId,
    askedBy: reset.askedBy,
    name: reset.member.displayName,
    asker: reset.asker?.displayName ?? '',
    second: reset.second?.displayName ?? '',
    until: reset.until,
    state,
    canAgree: state === 'waits' && canAgreeFactorReset(viewer, reset),
    canStop: state === 'waits' && canStopFactorReset(viewer, reset),
  }
}
