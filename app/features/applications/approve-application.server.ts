import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { forgetLapsed } from '~/features/memberships/forget-lapsed.server'
import { endOfVetting } from '~/features/memberships/vetting-term'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { addJob } from '~/lib/jobs.server'
import { allow } from '~/lib/responses.server'
import { getApplication } from './get-application.server'
import { lockApplication } from './lock-application.server'
import { canDecide, vouchersMissing } from './policy.server'
import type { ApplicationState } from './read-facts.server'

export type Outcome = 'done' | 'decided' | 'unvouched' | 'belongs'

/**
 * Takes an applicant into the chapter she asked for: home membership and vetting begin together.
 * Gives `decided` to whoever comes second, `unvouched` while a word for her is missing, `belongs`
 * when she has a home already; none of these changes anything.
 */
export async function approveApplication(viewer: MemberViewer, id: string): Promise<Outcome> {
  const { facts } = await getApplication(viewer, id)
  allow(canDecide(viewer, facts))
  return db.$transaction(async (tx) => {
    const application = await lockApplication(tx, id)
    if (application.decision !== null) return 'decided'
    allow(canDecide(viewer, application))
    if (vouchersMissing(application.vouchers) > 0) return 'unvouched'
    if (await hasHome(tx, application.applicantId)) return 'belongs'
    await welcome(tx, viewer, application)
    await recordActivity(tx, {
      type: 'applications.application_approved',
      actorId: viewer.memberId,
      chapterId: application.chapterId,
      applicationId: id,
    })
    await addJob(tx, 'send_application_news', { applicationId: id })
    return 'done'
  })
}

async function hasHome(tx: Tx, memberId: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM member WHERE id = ${memberId}::uuid FOR UPDATE`
  const homes = { memberId, kind: 'home', ...inForce(clock.now()) }
  return (await tx.membership.count({ where: homes })) > 0
}

async function welcome(
  tx: Tx,
  viewer: MemberViewer,
  { id, applicantId, chapterId, vouchers }: ApplicationState,
): Promise<void> {
  const from = clock.now()
  const isByCoordinator = vouchers.some(({ kind }) => kind === 'coordinator')
  await tx.application.update({
    where: { id },
    data: { decision: 'approved', decidedAt: from, decidedBy: viewer.memberId, reason: null },
  })
  await forgetLapsed(tx, applicantId)
  // What another service, or this one years ago, recorded of her.
  await tx.profileField.deleteMany({
    where: { memberId: applicantId, field: { in: ['rank', 'unit'] } },
  })
  await tx.membership.create({ data: { memberId: applicantId, chapterId, kind: 'home', from } })
  await tx.vetting.create({
    data: {
      memberId: applicantId,
      chapterId,
      method: isByCoordinator ? 'coordinator' : 'vouchers',
      applicationId: id,
      decidedBy: viewer.memberId,
      from,
      until: endOfVetting(from),
    },
  })
}
