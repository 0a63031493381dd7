import { expect } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { setRenewalRule } from '~/features/renewals/set-renewal-rule.server'
import { buildMember } from '../../factories/people.ts'

/** A year, and thirty days of grace. */
export const rule = { months: 12, grace: 30 }
export const day = 86_400_000

/** A coordinator of a chapter under that rule, its deputy and a member, all of whose terms begin now. */
export async function underRule(chapterId = 'serbia-moi') {
  await db.membership.deleteMany({ where: { chapterId, due: { not: null } } })
  await db.chapter.update({
    where: { id: chapterId },
    data: { renewalMonths: null, graceDays: null },
  })
  const coordinator = await buildMember({ in: chapterId, office: 'coordinator' })
  const deputy = await buildMember({ in: chapterId, office: 'deputy-coordinator' })
  const member = await buildMember({ in: chapterId })
  await setRenewalRule(coordinator, chapterId, rule)
  return { coordinator, deputy, member }
}

/** Her newest home. */
export async function homeOf({ memberId }: Pick<MemberViewer, 'memberId'>) {
  return db.membership.findFirstOrThrow({
    where: { memberId, kind: 'home' },
    orderBy: { from: 'desc' },
  })
}

/** Moves a member's day, and the end of her membership with it, so that it is so many days from now. */
export async function dueIn(
  member: Pick<MemberViewer, 'memberId'>,
  inDays: number,
  now = new Date(),
): Promise<{ id: string; due: Date; until: Date }> {
  const { id } = await homeOf(member)
  const due = new Date(now.getTime() + inDays * day)
  const until = new Date(due.getTime() + rule.grace * day)
  const moved = await db.membership.update({ where: { id }, data: { due, until } })
  expect(moved.due).toEqual(due)
  return { id, due, until }
}
