import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { noteTerms } from '~/lib/note-terms.server'
import { hashToken } from '~/lib/tokens.server'
import { homeChapterOf } from './home-chapter-of.server'
import { isFirstPassword } from './is-first-password.server'
import { hashPassword, refusePassword } from './password.server'

/** Tells whether a reset link still opens, without using it. */
export async function isResetOpen(token: string): Promise<boolean> {
  const reset = await db.passwordReset.findUnique({ where: { id: hashToken(token) } })
  return reset !== null && reset.usedAt === null && reset.expiresAt > clock.now()
}

/**
 * Sets a new password by a mailed link, once; every session of the member and every other link of
 * hers ends. With a first password she agrees to the terms. Gives a message key when the link or the
 * password is refused, else null.
 */
export async function resetPassword(
  token: string,
  password: string,
  hasAgreed = false,
): Promise<string | null> {
  const id = hashToken(token)
  const reset = await db.passwordReset.findUnique({ where: { id }, include: { member: true } })
  if (!reset) return 'auth:reset.spent'
  const { member } = reset
  const refused = refusePassword(password, [member.email, member.givenName, member.familyName])
  if (refused) return refused
  if (!hasAgreed && (await isFirstPassword(token))) return 'settings:consents.missing'
  const passwordHash = await hashPassword(password)
  const chapterId = await homeChapterOf(member.id)
  const now = clock.now()
  return db.$transaction(async (tx) => {
    const { count } = await tx.passwordReset.updateMany({
      where: { id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    if (count === 0) return 'auth:reset.spent'
    await tx.credential.upsert({
      where: { memberId: member.id },
      create: { memberId: member.id, passwordHash, changedAt: now },
      update: { passwordHash, changedAt: now },
    })
    await tx.session.deleteMany({ where: { memberId: member.id } })
    await tx.halfSignIn.deleteMany({ where: { memberId: member.id } })
    await tx.passwordReset.updateMany({
      where: { memberId: member.id, usedAt: null },
      data: { usedAt: now },
    })
    if (hasAgreed) await noteTerms(tx, member.id)
    await recordActivity(tx, {
      type: 'auth.password_reset',
      actorId: member.id,
      chapterId,
      memberId: member.id,
    })
    return null
  })
}
