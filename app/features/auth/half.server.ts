import { createCookie } from '@remix-run/node'
import { db } from '~/db.server'
import { isSecure } from '~/env.server'
import { clock } from '~/lib/clock.server'
import { hashToken, randomToken } from '~/lib/tokens.server'

/** How long she may look for her phone, in minutes. */
const minutes = 10

// A cookie of its own: half a sign-in is no session, and nothing that asks for a session reads it.
const cookie = createCookie(isSecure ? '__Host-mreza-half' : 'mreza-half', {
  httpOnly: true,
  secure: isSecure,
  sameSite: 'lax',
  path: '/',
  maxAge: minutes * 60,
})

/** Notes that the password was right and the second factor is to come; gives the token of that. */
export async function openHalfSignIn(memberId: string, device: string): Promise<string> {
  const token = randomToken()
  const expiresAt = new Date(clock.now().getTime() + minutes * 60_000)
  await db.halfSignIn.create({ data: { id: hashToken(token), memberId, device, expiresAt } })
  return token
}

/** The half sign-in that a Cookie header carries, or null when there is none, or none any more. */
export async function findHalfSignIn(cookieHeader: string | null) {
  const token: unknown = await cookie.parse(cookieHeader)
  if (typeof token !== 'string') return null
  const half = await db.halfSignIn.findUnique({ where: { id: hashToken(token) } })
  return half && half.expiresAt > clock.now() ? half : null
}

/** The Set-Cookie value that carries the token of a half sign-in; an empty one forgets it. */
export function halfSignInCookie(token: string): Promise<string> {
  return token ? cookie.serialize(token) : cookie.serialize('', { maxAge: 0 })
}
