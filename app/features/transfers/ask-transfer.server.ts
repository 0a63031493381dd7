import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { lockMember } from '~/features/memberships/lock-member.server'
import { announceQueue } from '~/lib/announce-queue.server'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { findHindrance } from './find-hindrance.server'

const day = 86_400_000
/** After so many days the silence of the service that she leaves is its consent. */
export const silentDays = 30
/** After so many days without an answer of the other the transfer lapses. */
const openDays = 90

/**
 * Asks that the viewer be moved from the service where she is at home to another. Gives the message
 * key that refuses it. Asking for the same twice is one.
 */
export async function askTransfer(
  viewer: MemberViewer,
  toChapterId: string,
): Promise<{ refused: string } | { transferId: string }> {
  const { memberId } = viewer
  const home = viewer.standings.find(({ kind }) => kind === 'home')
  const to = await db.chapter.findFirst({
    where: { id: toChapterId, kind: 'service', archivedAt: null },
  })
  if (!home || !to || to.id === home.chapterId) return { refused: 'transfers:ask.missing' }
  const now = clock.now()
  return db.$transaction(async (tx) => {
    // The transfer before the member, as those who answer it do.
    await tx.transfer.updateMany({
      where: { memberId, endedAt: null, expiresAt: { lte: now } },
      data: { endedAt: now, outcome: 'lapsed' },
    })
    await lockMember(tx, memberId)
    const open = await tx.transfer.findFirst({ where: { memberId, endedAt: null } })
    if (open)
      return open.toChapterId === to.id
        ? { transferId: open.id }
        : { refused: 'transfers:ask.running' }
    const hindrance = await findHindrance(tx, memberId, home.chapterId)
    if (hindrance) return { refused: hindrance }
    const { id: transferId } = await tx.transfer.create({
      data: {
        memberId,
        fromChapterId: home.chapterId,
        toChapterId: to.id,
        fromAudience: audience.coordination(home.chapterId),
        toAudience: audience.coordination(to.id),
        askedAt: now,
        silentAt: new Date(now.getTime() + silentDays * day),
        expiresAt: new Date(now.getTime() + openDays * day),
      },
    })
    for (const chapterId of [home.chapterId, to.id]) {
      await announceQueue(tx, audience.coordination(chapterId))
      await recordActivity(tx, {
        type: 'transfers.transfer_asked',
        actorId: memberId,
        chapterId,
        transferId,
        memberId,
      })
    }
    return { transferId }
  })
}
