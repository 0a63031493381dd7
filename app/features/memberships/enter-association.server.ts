import type { Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { inForce } from '~/lib/in-force'
import { notFound } from '~/lib/responses.server'
import { forgetLapsed } from './forget-lapsed.server'
import { lockMember } from './lock-member.server'

/**
 * Makes a member one of an association, inside a transaction; whoever is one already stays it.
 * Throws 404 when the association was archived meanwhile.
 */
export async function enterAssociation(
  tx: Tx,
  { memberId, chapterId }: { memberId: string; chapterId: string },
  actorId: string,
): Promise<void> {
  await lockMember(tx, memberId)
  const open: unknown[] = await tx.$queryRaw`
    SELECT 1 FROM chapter WHERE id = ${chapterId} AND archived_at IS NULL FOR KEY SHARE`
  if (open.length === 0) throw notFound()
  const now = clock.now()
  const held = await tx.membership.count({ where: { memberId, chapterId, ...inForce(now) } })
  if (held > 0) return
  await forgetLapsed(tx, memberId, chapterId)
  const { id: membershipId } = await tx.membership.create({
    data: { memberId, chapterId, kind: 'association', from: now },
  })
  await recordActivity(tx, {
    type: 'memberships.member_joined',
    actorId,
    chapterId,
    memberId,
    membershipId,
  })
}
