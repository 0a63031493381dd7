import { z } from 'zod'
import { db } from '~/db.server'
import { siteOrigin } from '~/env.server'
import { type Office, offices, type Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { PlainError } from '~/lib/plain-error'
import { allow } from '~/lib/responses.server'
import { hashToken, randomToken } from '~/lib/tokens.server'
import { admitWithin } from './admit-member.server'
import { grantWithin } from './grant-mandate.server'
import { canAdmit } from './policy.server'

type Invite = { email: string; office: Office; chapterId?: string; name?: string }

/** How long the link of an invitation works. */
const hours = 48

/**
 * Takes in a member by her e-mail with an office for a year, and gives the link by which she
 * chooses her password: all of it or nothing. Throws a plain sentence when the e-mail, the office or
 * the chapter is none, or when the e-mail has an account already.
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
  allow(canAdmit(viewer, chapter.id))
  const token = randomToken()
  await db.$transaction(async (tx) => {
    const { memberId } = await admitWithin(tx, viewer, {
      email,
      givenName,
      familyName: family.join(' ') || 'Member',
      memberships: [{ chapterId: chapter.id, kind, from: now }],
    })
    await grantWithin(tx, viewer, {
      memberId,
      chapterId: chapter.id,
      office,
      from: now,
      until: new Date(now.getTime() + 365 * 86_400_000),
    })
    await tx.passwordReset.create({
      data: {
        id: hashToken(token),
        memberId,
        expiresAt: new Date(now.getTime() + hours * 3_600_000),
      },
    })
  })
  return { link: new URL(`/password-reset/${token}`, siteOrigin).href }
}
