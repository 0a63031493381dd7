import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getViewer } from '~/features/auth/get-viewer.server'
import { isResetOpen, resetPassword } from '~/features/auth/reset-password.server'
import { signIn } from '~/features/auth/sign-in.server'
import { installation, type Office, type Viewer } from '~/features/auth/viewer'
import { admitMember } from '~/features/memberships/admit-member.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { inviteMember } from '~/features/memberships/invite-member.server'
import { terms } from '~/lib/terms'
import { buildSession, password } from '../../factories/accounts.ts'
import { buildFactor, buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const from = new Date('2024-03-01T00:00:00Z')
const newcomer = (...chapterIds: string[]) => ({
  email: ` Nova.${uuidv7()}@Test.example `,
  givenName: 'Nova',
  familyName: 'Колегиница',
  memberships: chapterIds.map((chapterId, at) => ({
    chapterId,
    kind: at === 0 ? ('home' as const) : ('association' as const),
    from,
  })),
  fields: { rank: 'Inspektor', rankBand: 3, unit: 'Niš', languages: ['sr', 'en'] },
})

describe('admitting a member', () => {
  test('keeps her name, her folded name and address, and one activity a membership', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const member = newcomer('serbia-moi', 'rs-policewomen')
    const { memberId } = await leaving(
      ['memberships.member_joined', 'memberships.member_joined'],
      () => admitMember(installation, member),
    )
    expect(await db.member.findUnique({ where: { id: memberId } })).toMatchObject({
      displayName: 'Nova Колегиница',
      nameKey: 'nova koleginica',
      email: member.email.trim(),
      emailKey: member.email.trim().toLowerCase(),
    })
    expect((await viewerOf(memberId)).audiences).toEqual(
      expect.arrayContaining(['network', 'chapter:serbia-moi', 'chapter:rs-policewomen']),
    )
    expect(await statusOf(admitMember(coordinator, newcomer('serbia-moi')))).toBe(200)
  })

  test('gives each field its first audience; the e-mail has none', async () => {
    const { memberId } = await admitMember(installation, newcomer('serbia-moi'))
    const fields = await db.profileField.findMany({
      where: { memberId },
      orderBy: { field: 'asc' },
    })
    expect(fields.map(({ field, audience }) => [field, audience])).toEqual([
      ['languages', 'network'],
      ['rank', 'chapter:serbia-moi'],
      ['rank_band', 'network'],
      ['unit', 'chapter:serbia-moi'],
    ])
  })

  test("is for the chapter's own coordinators; one foreign chapter among them refuses all", async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const mixed = newcomer('serbia-moi', 'al-policewomen')
    for (const [viewer, member] of [
      [await buildMember(), newcomer('serbia-moi')],
      [coordinator, newcomer('albania-asp')],
      [coordinator, mixed],
    ] as const)
      expect(await leaving([], () => statusOf(admitMember(viewer, member)))).toBe(403)
    expect(await db.member.count({ where: { email: mixed.email.trim() } })).toBe(0)
  })

  test('an address that is taken, in whatever spelling, changes nothing', async () => {
    const member = newcomer('serbia-moi')
    await admitMember(installation, member)
    const twin = { ...member, email: member.email.toUpperCase() }
    await expect(leaving([], () => admitMember(installation, twin))).rejects.toThrow()
  })
})

describe('ending a membership', () => {
  test('takes its audiences at once, with one activity, once', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const { memberId } = await buildMember()
    const { token } = await buildSession(memberId)
    const { id } = await db.membership.findFirstOrThrow({ where: { memberId } })
    await leaving(['memberships.membership_ended'], () => endMembership(coordinator, id))
    expect((await getViewer(token)).audiences).toEqual(['public', `member:${memberId}`])
    expect(await leaving([], () => statusOf(endMembership(coordinator, id)))).toBe(404)
  })

  test('in another chapter is not found, in her own is refused', async () => {
    const { memberId } = await buildMember()
    const { id } = await db.membership.findFirstOrThrow({ where: { memberId } })
    const foreign = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const chair = await buildMember({ in: 'croatia-moi', office: 'chair', of: 'wpon-see' })
    for (const viewer of [foreign, chair])
      expect(await leaving([], () => statusOf(endMembership(viewer, id)))).toBe(404)
    expect(await statusOf(endMembership(await buildMember(), id))).toBe(403)
    for (const never of [uuidv7(), 'x'])
      expect(await statusOf(endMembership(installation, never))).toBe(404)
  })

  test('one that has not begun never begins', async () => {
    const { memberId } = await buildMember({ in: null })
    const tomorrow = new Date(Date.now() + 86_400_000)
    const { id } = await db.membership.create({
      data: { memberId, chapterId: 'serbia-moi', kind: 'home', from: tomorrow },
    })
    await leaving(['memberships.membership_ended'], () => endMembership(installation, id))
    moveClock(days(1) + 1)
    expect((await viewerOf(memberId)).audiences).not.toContain('chapter:serbia-moi')
  })
})

describe('inviting the first administrator', () => {
  test('gives a link, once for two days, by which she chooses a password', async () => {
    const email = `${uuidv7()}@test.example`
    const { link } = await leaving(
      ['memberships.member_joined', 'memberships.mandate_granted'],
      () =>
        inviteMember(installation, {
          email,
          office: 'coordinator',
          chapterId: 'serbia-moi',
          name: 'Ana Maria Ilić',
        }),
    )
    const token = link.split('/').at(-1) ?? ''
    moveClock(47 * 60)
    expect(await isResetOpen(token)).toBe(true)
    moveClock(49 * 60)
    expect(await isResetOpen(token)).toBe(false)
    moveClock(0)
    expect(await resetPassword(token, password)).toBe('settings:consents.missing')
    expect(await resetPassword(token, password, true)).toBeNull()
    const answer = await signIn({ email, password, device: 'x', address: email })
    const session = 'token' in answer ? answer.token : null
    const viewer = await getViewer(session)
    expect(viewer).toMatchObject({
      ...{ displayName: 'Ana Maria Ilić', waitingOffices: 1, termsVersion: terms.version },
    })
    expect(viewer.coordinates).toEqual([])
    expect(viewer.audiences).not.toContain('coordination:serbia-moi')
    await buildFactor(viewer.memberId ?? '')
    const holder = await getViewer(session)
    expect(holder.coordinates).toContain('serbia-moi')
    expect(holder.waitingOffices).toBe(0)
  })

  test('that fails in its middle, or at its end, leaves nothing at all', async () => {
    const coordinator = await buildMember({ office: 'coordinator' })
    const email = `${uuidv7()}@test.example`
    const invite = (viewer: Viewer, office: Office) =>
      inviteMember(viewer, { email, office, chapterId: 'serbia-moi' })
    // She may take her in, but not give her that office.
    const refused = () => statusOf(invite(coordinator, 'operator'))
    expect(await leaving([], refused)).toBe(403)
    await db.$executeRaw`ALTER TABLE password_reset ADD CONSTRAINT nothing_fits CHECK (false) NOT VALID`
    try {
      const broken = () => expect(invite(installation, 'coordinator')).rejects.toThrow()
      await leaving([], broken)
    } finally {
      await db.$executeRaw`ALTER TABLE password_reset DROP CONSTRAINT nothing_fits`
    }
    expect(await db.member.count({ where: { emailKey: email } })).toBe(0)
    expect(await statusOf(invite(coordinator, 'deputy-coordinator'))).toBe(200)
  })

  test('is for who may take her in', async () => {
    const email = `${uuidv7()}@test.example`
    for (const viewer of [await buildMember(), await buildMember({ in: 'albania-asp' })])
      expect(
        await leaving([], () =>
          statusOf(inviteMember(viewer, { email, office: 'partner', chapterId: 'serbia-moi' })),
        ),
      ).toBe(403)
  })

  test('the operator reads nothing by her office', async () => {
    const email = `${uuidv7()}@test.example`
    await inviteMember(installation, { email, office: 'operator' })
    const { id } = await db.member.findUniqueOrThrow({ where: { emailKey: email } })
    expect((await viewerOf(id)).audiences).toEqual(['public', `member:${id}`])
  })
})
