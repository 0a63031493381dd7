import { db } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { hashToken, randomToken } from '~/lib/tokens.server'
import { sessionCookie } from './cookie.server'
import { limit } from './limits.server'
import { sessionLimits } from './lucia.server'
import { isPassword } from './password.server'
import type { MemberViewer, ProofAsked } from './viewer'

/** What a form has to ask the viewer for before a dangerous act: the `asked` of ConfirmField. */
export function proofAsked(viewer: MemberViewer): ProofAsked {
  return isConfirmed(viewer) ? 'none' : 'password'
}

/** True while the viewer has proved who she is within the last minutes, in this session. */
export function isConfirmed(viewer: MemberViewer): boolean {
  const confirmedAt = viewer.session?.confirmedAt
  if (!confirmedAt) return false
  return clock.now().getTime() - confirmedAt.getTime() < sessionLimits.confirmedMinutes * 60_000
}

/**
 * Asks for the factor again before a dangerous act: gives null unless she confirmed lately or the
 * password is right. A right one moves her to a new session, whose cookie the headers carry; the
 * old token is dead (ASVS 7.2.4). Throws 429 after too many wrong ones.
 */
export async function confirmIdentity(
  viewer: MemberViewer,
  proof: string | undefined,
): Promise<{ headers: HeadersInit } | null> {
  if (isConfirmed(viewer)) return { headers: {} }
  if (!proof || !viewer.session) return null
  await limit('confirm', viewer.memberId)
  const credential = await db.credential.findUnique({ where: { memberId: viewer.memberId } })
  if (!(await isPassword(credential?.passwordHash ?? null, proof))) return null
  const { id } = viewer.session
  const token = randomToken()
  const { count } = await db.session.updateMany({
    where: { id },
    data: { id: hashToken(token), confirmedAt: clock.now() },
  })
  return count === 0 ? null : { headers: { 'Set-Cookie': sessionCookie(token) } }
}
