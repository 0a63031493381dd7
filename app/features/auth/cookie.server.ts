import { lucia } from './lucia.server'

/** The session token that a Cookie header carries, or null. */
export function sessionToken(cookieHeader: string | null): string | null {
  return cookieHeader ? lucia.readSessionCookie(cookieHeader) : null
}

/** The Set-Cookie value that carries a token. */
export function sessionCookie(token: string): string {
  return lucia.createSessionCookie(token).serialize()
}

/** The Set-Cookie value that forgets the token. */
export function blankSessionCookie(): string {
  return lucia.createBlankSessionCookie().serialize()
}
