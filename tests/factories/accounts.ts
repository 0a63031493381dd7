import { db } from '~/db.server'
import { sessionToken } from '~/features/auth/cookie.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { openSession } from '~/features/auth/open-session.server'
import { hashPassword } from '~/features/auth/password.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { buildMember } from './people.ts'

/** The password of every built account. */
export const password = 'seven lanterns on a slow river'

let passwordHash: Promise<string> | null = null

/** A member with a password and no second factor, and the e-mail that she signs in with. */
export async function buildAccount(
  built: Parameters<typeof buildMember>[0] = {},
): Promise<{ memberId: string; email: string }> {
  const { memberId } = await buildMember({ hasFactor: false, ...built })
  passwordHash ??= hashPassword(password)
  await db.credential.create({ data: { memberId, passwordHash: await passwordHash } })
  const { email } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
  return { memberId, email }
}

/** A member in a session of her own: its token, and the viewer that it gives. */
export async function buildSession(
  memberId: string,
  { confirmed = true } = {},
): Promise<{ token: string; viewer: MemberViewer }> {
  const token = await openSession(memberId, 'Firefox · Linux')
  if (!confirmed) await db.session.updateMany({ where: { memberId }, data: { confirmedAt: null } })
  return { token, viewer: await viewerWith(token) }
}

/** The viewer that a token opens now. */
export async function viewerWith(token: string): Promise<MemberViewer> {
  return (await getViewer(token)) as MemberViewer
}

/** The token that a Set-Cookie header carries. */
export function tokenIn(headers: HeadersInit): string | null {
  return sessionToken(new Headers(headers).get('Set-Cookie')?.split(';')[0] ?? null)
}
