import { db } from '~/db.server'
import { holdsQueue, type MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canRenewVetting, canWithdrawVouchers } from './policy.server'
import { isVettingDue } from './vetting-due'

/** How a member's vetting stands, for those who know of her: until when, whether it is due, what the viewer may do. */
export async function getVetting(viewer: MemberViewer, memberId: string) {
  const { member, knows } = await findVetted(viewer, memberId)
  const now = clock.now()
  const current = inForce(now)
  const [vettings, superiors, subordinates] = await Promise.all([
    db.vetting.findMany({ where: { memberId, from: { lte: now }, until: { gt: now } } }),
    db.supervision.findMany({ where: { subordinateId: memberId, ...current } }),
    db.supervision.findMany({ where: { superiorId: memberId, ...current } }),
  ])
  const isDue = isVettingDue(vettings, now)
  // Who holds the queue alone learns of those who wait in it, and of nobody else.
  if (!knows && !isDue) throw notFound()
  const commandLine = [
    ...superiors.map(({ superiorId }) => superiorId),
    ...subordinates.map(({ subordinateId }) => subordinateId),
  ]
  const facts = { id: memberId, memberships: member.memberships, commandLine }
  const home = member.memberships.find(({ kind }) => kind === 'home')
  return {
    memberId,
    name: member.displayName,
    chapterId: home?.chapterId ?? '',
    until: vettings.map(({ until }) => until).sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
    isDue,
    knows,
    can: {
      see: canWithdrawVouchers(viewer, facts) || canRenewVetting(viewer, facts),
      withdraw: canWithdrawVouchers(viewer, facts),
      renew: canRenewVetting(viewer, facts),
    },
  }
}

/**
 * A member whom the viewer knows of; else one whose home has a queue that she looks after until there
 * is a coordinator.
 */
async function findVetted(viewer: MemberViewer, id: string) {
  try {
    return { member: await getMember(viewer, id), knows: true }
  } catch (refused) {
    if (!(refused instanceof Response) || !isUuid(id)) throw refused
    const home = { kind: 'home', ...inForce(clock.now()) }
    const member = await db.member.findUnique({
      where: { id },
      include: { memberships: { where: home } },
    })
    if (!member?.memberships.some(({ chapterId }) => holdsQueue(viewer, chapterId))) throw refused
    return { member, knows: false }
  }
}
