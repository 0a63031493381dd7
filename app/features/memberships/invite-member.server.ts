import { z } from 'zod'
import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { type Office, offices, type Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { PlainError } from '~/lib/plain-error'
import { hashToken, randomToken } from '~/lib/tokens.server'
import { admitMember } from './admit-member.server'
import { grantMandate } from './grant-mandate.server'

type Invite = { email: string; office: Office; chapterId?: string; name?: string }

/** How long the link of an invitation works. */
const hours = 48

/**
 * Takes in a member by her e-mail with an office for a year, and gives the link by which she
 * chooses her password. Throws a plain sentence when the e-mail, the office or the chapter is none,
 * or when the e-mail has an account already.
 */
export async function inviteMember(
  viewer: Viewer,
  { email, office, chapterId, name }: Invite,
): Promise<{ link: string }> {
  if (!z.email().safeParse(email).success)
    throw new PlainError(`"${email}" is no e-mail address: correct it and try again.`)
  if (!offices.includes(office))
    throw new PlainError(`There is no office "${office}". The offices are: ${offices.join(', ')}.`)
  const region = await db.chapter.findFirstOrThrow({ where: { kind: 'region' } })
  const chapter = chapterId ? await db.chapter.findUnique({ where: { id: chapterId } }) : region
  if (!chapter)
    throw new PlainError(`There is no chapter "${chapterId}": see /chapters for their ids.`)
  const emailKey = email.toLowerCase().normalize('NFC')
  if (await db.member.findUnique({ where: { emailKey }, select: { id: true } }))
    throw new PlainError(
      `${email} has an account already: she signs in with it, or resets its password.`,
    )
  const now = clock.now()
  const [givenName = 'New', ...family] = (name ?? email.split('@')[0] ?? 'New').split(' ')
  const kind = office === 'operator' ? 'staff' : office === 'partner' ? 'partner' : 'home'
  const { memberId } = await admitMember(viewer, {
    email,
    givenName,
    familyName: family.join(' ') || 'Member',
    memberships: [{ chapterId: chapter.id, kind, from: now }],
  })
  await grantMandate(viewer, {
    memberId,
    chapterId: chapter.id,
    office,
    from: now,
    until: new Date(now.getTime() + 365 * 86_400_000),
  })
  const token = randomToken()
  await db.passwordReset.create({
    data: {
      id: hashToken(token),
      memberId,
      expiresAt: new Date(now.getTime() + hours * 3_600_000),
    },
  })
  return { link: new URL(`/password-reset/${token}`, siteOrigin).href }
}
