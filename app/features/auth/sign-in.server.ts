import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { homeChapterOf } from './home-chapter-of.server'
import { forgive, limit } from './limits.server'
import { openSession } from './open-session.server'
import { isPassword } from './password.server'

export type SignIn = { email: string; password: string; device: string; address: string }
export type SignInAnswer =
  | { token: string }
  | { refused: 'wrong' }
  | { refused: 'suspended'; until: Date; reason: string }

/**
 * Opens a session for an e-mail and a password and gives its token. Throws 429 after too many
 * tries; until the password is right the answer is the same whether the address is known or not.
 */
export async function signIn({ email, password, device, address }: SignIn): Promise<SignInAnswer> {
  const emailKey = email.trim().toLowerCase().normalize('NFC')
  await limit('sign-in-address', address)
  await limit('sign-in-account', emailKey)
  const member = await db.member.findUnique({ where: { emailKey }, include: { credential: true } })
  if (!(await isPassword(member?.credential?.passwordHash ?? null, password)) || !member) {
    if (member) await recordRefusal(member.id)
    return { refused: 'wrong' }
  }
  await forgive('sign-in-account', emailKey)
  const now = clock.now()
  const suspension = await db.suspension.findFirst({
    where: { memberId: member.id, from: { lte: now }, until: { gt: now } },
    orderBy: { until: 'desc' },
  })
  if (suspension)
    return { refused: 'suspended', until: suspension.until, reason: suspension.reason }
  return { token: await openSession(member.id, device) }
}

async function recordRefusal(memberId: string): Promise<void> {
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction((tx) =>
    recordActivity(tx, { type: 'auth.sign_in_refused', actorId: null, chapterId, memberId }),
  )
}
