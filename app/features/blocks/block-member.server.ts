import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { homeChapterOf } from '~/features/auth/home-chapter-of.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { lockMembers } from '~/features/mentoring/asking/lock-members.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { findPerson } from './find-person.server'
import { canBlock, ownBlocks } from './policy.server'
import type { Scope } from './schema'

/**
 * Keeps the viewer apart from a member whom she knows of, who is told nothing; a pair of the two rests
 * by a trigger. Twice is once; another scope takes the place of the first. The row of the record is read by her
 * alone and names a number, not whom. 404 for whom she does not know of, 403 for herself.
 */
export async function blockMember(
  viewer: MemberViewer,
  blockedId: string,
  scope: Scope,
): Promise<void> {
  await findPerson(viewer, blockedId)
  allow(canBlock(viewer, blockedId))
  const { memberId } = viewer
  const chapterId = await homeChapterOf(memberId)
  const now = clock.now()
  await db.$transaction(async (tx) => {
    // Before her own row, as whoever makes a pair does: the trigger asks for it again.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('mentoring.pairs'))`
    if ((await lockMembers(tx, [memberId])) === 0) throw notFound()
    const open = await tx.memberBlock.findFirst({ where: { ...ownBlocks(viewer), blockedId } })
    if (open?.scope === scope) return
    if (open) await tx.memberBlock.update({ where: { id: open.id }, data: { until: now } })
    const { id: blockId } = await tx.memberBlock.create({
      data: { memberId, blockedId, scope, from: now },
    })
    await recordActivity(tx, {
      type: 'mentoring.block_set',
      actorId: memberId,
      chapterId,
      audience: audience.member(memberId),
      blockId,
    })
  })
}
