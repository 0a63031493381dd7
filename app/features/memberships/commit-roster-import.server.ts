import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { admitWithin } from './admit-member.server'
import type { PlannedMember, RosterImportPlan } from './plan-roster-import'
import { canAdmit } from './policy.server'
import { hashRosterPlan } from './roster/hash-roster-plan'

/**
 * Does exactly what a plan says, all of it or nothing. Throws when the plan is not the one that was
 * shown (its hash), or when the members changed since so that it no longer fits; 403 when it takes
 * anyone into a chapter that the viewer does not coordinate.
 */
export async function commitRosterImport(
  viewer: Viewer,
  plan: RosterImportPlan,
): Promise<{ added: number; changed: number }> {
  if (hashRosterPlan(plan) !== plan.hash) throw new Error('the plan was changed after it was made')
  const associationIds = [...plan.additions, ...plan.changes].map((it) => it.associationId)
  for (const chapterId of [plan.serviceId, ...associationIds])
    if (chapterId) allow(canAdmit(viewer, chapterId))
  await db.$transaction(
    async (tx) => {
      for (const member of plan.additions)
        await admitWithin(tx, viewer, admission(plan.serviceId, member))
      for (const { memberId, associationId } of plan.changes)
        await joinAssociation(tx, viewer, memberId, associationId)
      await recordActivity(tx, {
        type: 'memberships.roster_imported',
        actorId: viewer.memberId,
        chapterId: plan.serviceId,
        importHash: plan.hash,
        added: plan.counts.additions,
        refused: plan.counts.faultyLines,
      })
    },
    { timeout: 120_000 },
  )
  return { added: plan.additions.length, changed: plan.changes.length }
}

function admission(serviceId: string, member: PlannedMember) {
  const from = new Date(`${member.memberSince}T00:00:00Z`)
  const { email, givenName, familyName, associationId, rankTitle, rankBand, unit, languages } =
    member
  return {
    email,
    givenName,
    familyName,
    isOnRoster: true,
    memberships: [
      { chapterId: serviceId, kind: 'home' as const, from },
      ...(associationId ? [{ chapterId: associationId, kind: 'association' as const, from }] : []),
    ],
    fields: { rank: rankTitle, rankBand, unit, languages: [...languages] },
  }
}

async function joinAssociation(
  tx: Tx,
  viewer: Viewer,
  memberId: string,
  chapterId: string,
): Promise<void> {
  const { id: membershipId } = await tx.membership.create({
    data: { memberId, chapterId, kind: 'association', from: clock.now() },
  })
  await recordActivity(tx, {
    type: 'memberships.member_joined',
    actorId: viewer.memberId,
    chapterId,
    memberId,
    membershipId,
  })
}
