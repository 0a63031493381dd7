import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { getOwnApplication } from './get-own-application.server'
import { listDeciders } from './list-deciders.server'
import { lockApplication } from './lock-application.server'

export type Relation = 'none' | 'superior' | 'subordinate'

/**
 * Notes how a coordinator who could decide stands to the applicant in the line of command; she then
 * cannot, and nobody is told why: the record holds no name of hers. 404 for anyone else's id.
 */
export async function declareSupervision(
  viewer: MemberViewer,
  { member, relation }: { member: string; relation: Relation },
): Promise<void> {
  const own = await getOwnApplication(viewer)
  if (!own) throw notFound()
  const deciders = await listDeciders(own)
  if (own.decision !== null || !deciders.some(({ memberId }) => memberId === member))
    throw notFound()
  await db.$transaction(async (tx) => {
    const { decision, chapterId } = await lockApplication(tx, own.id)
    if (decision !== null) throw notFound()
    const me = viewer.memberId
    const now = clock.now()
    await tx.supervision.updateMany({
      where: {
        until: null,
        OR: [
          { superiorId: member, subordinateId: me },
          { superiorId: me, subordinateId: member },
        ],
      },
      data: { until: now },
    })
    if (relation !== 'none')
      await tx.supervision.create({
        data: {
          superiorId: relation === 'superior' ? member : me,
          subordinateId: relation === 'superior' ? me : member,
          declaredBy: me,
          from: now,
        },
      })
    await recordActivity(tx, {
      type: 'applications.supervision_declared',
      actorId: me,
      chapterId,
      applicationId: own.id,
    })
  })
}
