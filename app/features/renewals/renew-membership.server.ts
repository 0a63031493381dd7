import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { lockMember } from '~/features/memberships/lock-member.server'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { findRenewal, type Renewal } from './find-renewal.server'
import { canRenew } from './policy.server'
import { termFrom } from './renewal-state'

export type Renewed = 'done' | 'current'

/**
 * Renews a membership for another term from the day it was due, and with it those of associations that
 * go by the same rule: by herself, or by a coordinator of its chapter. One that has lapsed is taken up again by a new membership from now, so that no office
 * comes back with it; whoever was taken in anew, here or elsewhere, has left it behind. Gives `current`
 * when it is not due, or somebody did it before. 404 for one that the viewer may not know of.
 */
export async function renewMembership(viewer: MemberViewer, id: string): Promise<Renewed> {
  const { memberId } = await findRenewal(viewer, { id })
  return db.$transaction(async (tx) => {
    await lockMember(tx, memberId)
    const renewal = await findRenewal(viewer, { id }, tx)
    if (['early', 'open'].includes(renewal.state) || renewal.isFollowed) return 'current'
    allow(canRenew(viewer, renewal))
    if (renewal.state !== 'lapsed') {
      const term = nextTerm(renewal, renewal.due)
      await tx.membership.updateMany({ where: { OR: [{ id }, below(renewal)] }, data: term })
      await record(tx, viewer, renewal, id)
      return 'done'
    }
    await tx.membership.update({ where: { id }, data: { due: null } })
    const { chapterId, kind } = renewal
    const from = clock.now()
    const taken = await tx.membership.create({
      data: { memberId, chapterId, kind, from, ...nextTerm(renewal, from) },
    })
    await record(tx, viewer, renewal, taken.id)
    return 'done'
  })
}

/** Without a rule by now she stays without a day. */
function nextTerm({ rule }: Renewal, from: Date | null) {
  return rule && from ? termFrom(rule, from) : { due: null, until: null }
}

/** Her memberships of associations that go by the rule of this service: they are renewed with it. */
function below({ memberId, chapterId }: Renewal) {
  return {
    memberId,
    kind: 'association',
    due: { not: null },
    until: { gt: clock.now() },
    chapter: { parentId: chapterId, renewalMonths: null },
  }
}

function record(tx: Tx, viewer: MemberViewer, renewal: Renewal, membershipId: string) {
  const { chapterId, memberId, state } = renewal
  return recordActivity(tx, {
    type: state === 'lapsed' ? 'memberships.member_reinstated' : 'memberships.membership_renewed',
    actorId: viewer.memberId,
    chapterId,
    memberId,
    membershipId,
  })
}
