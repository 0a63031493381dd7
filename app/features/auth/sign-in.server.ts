import { db, pool } from '~/db.server'
import { addJob } from '~/lib/jobs.server'
import { findSuspension } from './find-suspension.server'
import { openHalfSignIn } from './half.server'
import { forgive, limit } from './limits.server'
import { openSession } from './open-session.server'
import { isPassword } from './password.server'

export type SignIn = { email: string; password: string; device: string; address: string }
export type SignInAnswer =
  | { token: string }
  | { half: string }
  | { refused: 'wrong' }
  | { refused: 'suspended'; until: Date; reason: string }

/**
 * Opens a session for an e-mail and a password and gives its token, or, for who has a second factor,
 * half a sign-in, which opens nothing but the question for that factor. Throws 429 after too many
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
  const suspension = await findSuspension(member.id)
  if (suspension) return suspension
  if (member.hasFactor) return { half: await openHalfSignIn(member.id, device) }
  return { token: await openSession(member.id, device) }
}

// One statement whether or not there is an account, since a second one could be timed.
async function findAccount(
  emailKey: string,
): Promise<{ id: string; passwordHash: string | null; hasFactor: boolean } | undefined> {
  const { rows } = await pool.query({
    name: 'find-account',
    text: `SELECT m.id, c.password_hash AS "passwordHash",
             EXISTS (SELECT 1 FROM second_factor sf WHERE sf.member_id = m.id) AS "hasFactor"
           FROM member m LEFT JOIN credential c ON c.member_id = m.id WHERE m.email_key = $1`,
    values: [emailKey],
  })
  return rows[0]
}
