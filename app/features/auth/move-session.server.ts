import type { Tx } from '~/db.server'
import { clock } from '~/lib/clock.server'
import { hashToken, randomToken } from '~/lib/tokens.server'
import { sessionCookie } from './cookie.server'
import type { MemberViewer } from './viewer'

/**
 * Moves the viewer's session, in which she has just proved who she is, to a new token; the old one
 * is dead (ASVS 7.2.4). Gives its id and the header that carries the new token, or null when the session ended
 * meanwhile.
 */
export async function moveSession(
  tx: Tx,
  viewer: MemberViewer,
): Promise<{ headers: HeadersInit; sessionId: string } | null> {
  if (!viewer.session) return null
  const token = randomToken()
  const sessionId = hashToken(token)
  const { count } = await tx.session.updateMany({
    where: { id: viewer.session.id },
    data: { id: sessionId, confirmedAt: clock.now() },
  })
  return count === 0 ? null : { sessionId, headers: { 'Set-Cookie': sessionCookie(token) } }
}
