import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { getMember } from '~/features/members/get-member.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { listLoneCoordinators } from './list-lone-coordinators.server'
import { canRenewVetting, canStepIn, canWithdrawVouchers } from './policy.server'
import { isVettingDue } from './vetting-due'

/** How a member's vetting stands, for those who know of her: until when, whether it is due, what the viewer may do. */
export async function getVetting(viewer: MemberViewer, memberId: string) {
  const isLone = (await listLoneCoordinators()).includes(memberId)
  const member = canStepIn(viewer, { id: memberId, isLone })
    ? await getColleague(memberId)
    : await getMember(viewer, memberId)
  const now = clock.now()
  const current = inForce(now)
  const [vettings, superiors, subordinates] = await Promise.all([
    db.vetting.findMany({ where: { memberId, from: { lte: now }, until: { gt: now } } }),
    db.supervision.findMany({ where: { subordinateId: memberId, ...current } }),
    db.supervision.findMany({ where: { superiorId: memberId, ...current } }),
  ])
  const commandLine = [
    ...superiors.map(({ superiorId }) => superiorId),
    ...subordinates.map(({ subordinateId }) => subordinateId),
  ]
  const facts = { id: memberId, memberships: member.memberships, commandLine, isLone }
  const home = member.memberships.find(({ kind }) => kind === 'home')
  return {
    memberId,
    name: member.displayName,
    chapterId: home?.chapterId ?? '',
    until: vettings.map(({ until }) => until).sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
    isDue: isVettingDue(vettings, now),
    can: {
      see: canWithdrawVouchers(viewer, facts) || canStepIn(viewer, facts),
      withdraw: canWithdrawVouchers(viewer, facts),
      renew: canRenewVetting(viewer, facts),
    },
  }
}

/** A coordinator of another service, by what her office tells of her. */
function getColleague(id: string) {
  return db.member.findUniqueOrThrow({
    where: { id },
    select: {
      displayName: true,
      memberships: {
        where: { kind: 'home', ...inForce(clock.now()) },
        select: { chapterId: true, kind: true },
      },
    },
  })
}
