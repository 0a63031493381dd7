import { db, pool } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
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
 * tries; until the password is right the answer is the same, and takes the same work, whether the
 * address is known or not: the refusal is recorded by a job, which an unknown address gets too.
 */
export async function signIn({ email, password, device, address }: SignIn): Promise<SignInAnswer> {
  const emailKey = email.trim().toLowerCase().normalize('NFC')
  await limit('sign-in-address', address)
  await limit('sign-in-account', emailKey)
  const member = await findAccount(emailKey)
  if (!(await isPassword(member?.passwordHash ?? null, password)) || !member) {
    const memberId = member?.id ?? null
    await db.$transaction((tx) => addJob(tx, 'record_sign_in_refusal', { memberId }))
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
  await db.$transaction(async (tx) =>
    recordActivity(tx, {
      type: 'auth.signed_in',
      actorId: memberId,
      chapterId: await homeChapterOf(memberId),
      memberId,
    }),
  )
  return session.id
}

// One statement whether or not there is an account, since a second one could be timed.
async function findAccount(
  emailKey: string,
): Promise<{ id: string; passwordHash: string | null } | undefined> {
  const { rows } = await pool.query({
    name: 'find-account',
    text: `SELECT m.id, c.password_hash AS "passwordHash"
           FROM member m LEFT JOIN credential c ON c.member_id = m.id WHERE m.email_key = $1`,
    values: [emailKey],
  })
  return rows[0]
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
