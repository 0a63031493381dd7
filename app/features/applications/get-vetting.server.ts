import { db } from '~/db.server'
import { holdsQueue, type MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { namesOf } from '~/features/members/names-of'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { listLoneCoordinators } from './list-lone-coordinators.server'
import { canRenewVetting, canStepIn, canWithdrawVouchers } from './policy.server'
import { isVettingDue } from './vetting-due'

/** How a member's vetting stands, for those who know of her: until when, whether it is due, what the viewer may do. */
export async function getVetting(viewer: MemberViewer, memberId: string) {
  const isLone = (await listLoneCoordinators()).includes(memberId)
  const { member, knows } = await findVetted(viewer, memberId, isLone)
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
  const facts = { id: memberId, memberships: member.memberships, commandLine, isLone }
  const mayRenew = canRenewVetting(viewer, facts)
  const home = member.memberships.find(({ kind }) => kind === 'home')
  return {
    memberId,
    // Who she is is what is checked: whoever checks it needs the name that was verified.
    ...(mayRenew ? namesOf(member) : { name: member.displayName, knownAs: null }),
    chapterId: home?.chapterId ?? '',
    until: vettings.map(({ until }) => until).sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
    isDue,
    knows,
    can: {
      see: canWithdrawVouchers(viewer, facts) || mayRenew,
      withdraw: canWithdrawVouchers(viewer, facts),
      renew: mayRenew,
    },
  }
}

/**
 * A member whom the viewer knows of, or one whom she has to look after without: her home has a queue
 * that is the viewer's until there is a coordinator, or she coordinates a service alone.
 */
async function findVetted(viewer: MemberViewer, id: string, isLone: boolean) {
  if (!isUuid(id)) throw notFound()
  const known = await getMember(viewer, id).catch((refused) => {
    if (refused instanceof Response) return null
    throw refused
  })
  const home = { kind: 'home', ...inForce(clock.now()) }
  const member = await db.member.findUnique({
    where: { id },
    include: { memberships: { where: home } },
  })
  const isHers = member?.memberships.some(({ chapterId }) => holdsQueue(viewer, chapterId))
  if (member && (isHers || canStepIn(viewer, { isLone }))) return { member, knows: known !== null }
  if (!known) throw notFound()
  return { member: known, knows: true }
}
