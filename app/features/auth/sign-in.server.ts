import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { forgive, limit } from './limits.server'
import { lucia, sessionLimits } from './lucia.server'
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

/** Opens a session for a member who has proved who she is, and gives its token. */
export async function openSession(
  memberId: string,
  device: string,
  confirmed = true,
): Promise<string> {
  const now = clock.now()
  const office = await db.mandate.count({
    where: { membership: { memberId }, from: { lte: now }, until: { gt: now } },
  })
  const days = office > 0 ? sessionLimits.officeAbsoluteDays : sessionLimits.absoluteDays
  const session = await lucia.createSession(memberId, {
    device,
    confirmedAt: confirmed ? now : null,
    endsAt: new Date(now.getTime() + days * 86_400_000),
  })
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction((tx) =>
    recordActivity(tx, { type: 'auth.signed_in', actorId: memberId, chapterId, memberId }),
  )
  return session.id
}

async function recordRefusal(memberId: string): Promise<void> {
  const chapterId = await homeChapterOf(memberId)
  await db.$transaction((tx) =>
    recordActivity(tx, { type: 'auth.sign_in_refused', actorId: null, chapterId, memberId }),
  )
}

/** The chapter in whose record a member's own acts stand: her home, else the region. */
export async function homeChapterOf(memberId: string): Promise<string> {
  const home = await db.membership.findFirst({
    where: { memberId, kind: 'home' },
    orderBy: [{ until: { sort: 'desc', nulls: 'first' } }],
    select: { chapterId: true },
  })
  if (home) return home.chapterId
  return (await db.chapter.findFirstOrThrow({ where: { kind: 'region' }, select: { id: true } })).id
}
