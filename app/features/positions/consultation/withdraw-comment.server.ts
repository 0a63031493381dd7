import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { isVetted, type MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { holdConsulted } from './hold-consulted.server'
import { canComment } from './policy.server'

/** Takes back what the viewer said, until the deadline: nothing of it is kept. Once more does nothing. */
export async function withdrawComment(
  viewer: MemberViewer,
  consultedId: string,
): Promise<'withdrawn' | 'closed' | 'read_only'> {
  const { memberId } = viewer
  return db.$transaction(async (tx) => {
    const { consultation, chapterId, id } = await holdConsulted(tx, viewer, consultedId)
    if (!canComment(viewer, consultation, clock.now()))
      return isVetted(viewer) ? 'closed' : 'read_only'
    const { count } = await tx.consultationComment.deleteMany({
      where: { consultedId: id, authorId: memberId },
    })
    if (count === 0) return 'withdrawn'
    await recordActivity(tx, {
      ...{ type: 'positions.view_taken_back', positionId: consultation.position.id },
      ...{ consultedId: id, actorId: memberId, chapterId, audience: audience.member(memberId) },
    })
    return 'withdrawn'
  })
}
