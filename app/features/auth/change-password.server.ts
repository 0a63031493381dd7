import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { homeChapterOf } from './home-chapter-of.server'
import { limit } from './limits.server'
import { hashPassword, isPassword, refusePassword } from './password.server'
import type { MemberViewer } from './viewer'

/**
 * Changes the viewer's password after her present one, and ends her other sessions and every reset
 * link. Gives the field and message key that refuse it, or null.
 */
export async function changePassword(
  viewer: MemberViewer,
  { current, password }: { current: string; password: string },
): Promise<{ field: 'current' | 'password'; message: string } | null> {
  await limit('confirm', viewer.memberId)
  const member = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    include: { credential: true },
  })
  if (!(await isPassword(member.credential?.passwordHash ?? null, current))) {
    return { field: 'current', message: 'auth:confirm.wrong' }
  }
  const refused = refusePassword(password, [member.email, member.givenName, member.familyName])
  if (refused) return { field: 'password', message: refused }
  const passwordHash = await hashPassword(password)
  const chapterId = await homeChapterOf(viewer.memberId)
  await db.$transaction(async (tx) => {
    await tx.credential.update({
      where: { memberId: viewer.memberId },
      data: { passwordHash, changedAt: clock.now() },
    })
    await tx.session.deleteMany({
      where: { memberId: viewer.memberId, id: { not: viewer.session?.id ?? '' } },
    })
    await tx.halfSignIn.deleteMany({ where: { memberId: viewer.memberId } })
    await tx.passwordReset.updateMany({
      where: { memberId: viewer.memberId, usedAt: null },
      data: { usedAt: clock.now() },
    })
    await recordActivity(tx, {
      type: 'auth.password_changed',
      actorId: viewer.memberId,
      chapterId,
      memberId: viewer.memberId,
    })
  })
  return null
}
