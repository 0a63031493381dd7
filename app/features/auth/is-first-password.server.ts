import { db } from '~/db.server'
import { hashToken } from '~/lib/tokens.server'

/** True when a mailed link is that of a member who never had a password: with it she agrees to the terms. */
export async function isFirstPassword(token: string): Promise<boolean> {
  const reset = await db.passwordReset.findUnique({
    where: { id: hashToken(token) },
    include: { member: { include: { credential: { select: { memberId: true } } } } },
  })
  return reset !== null && reset.member.credential === null
}
