import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getApplication } from '~/features/applications/get-application.server'
import { listApplications } from '~/features/applications/list-applications.server'
import { presentApplication } from '~/features/applications/present-application.server'
import { installation, type MemberViewer } from '~/features/auth/viewer'
import { getThread } from '~/features/discussions/get-thread.server'
import { listReplies } from '~/features/discussions/list-replies.server'
import { chooseDisplayName } from '~/features/members/choose-display-name.server'
import { dropDisplayName } from '~/features/members/drop-display-name.server'
import { getOwnName } from '~/features/members/get-own-name.server'
import { listMembers } from '~/features/members/list-members.server'
import { ChooseNameSchema } from '~/features/members/schema'
import { admitMember } from '~/features/memberships/admit-member.server'
import { endMembership } from '~/features/memberships/end-membership.server'
import { listCandidates } from '~/features/memberships/list-candidates.server'
import { listRoster } from '~/features/memberships/list-roster.server'
import { readRosterAsked } from '~/features/memberships/roster-asked'
import { parseForm } from '~/lib/parse-form.server'
import { buildApplication } from '../../factories/applications.ts'
import { buildMember, buildThread, statusOf, viewerOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { errorsOf, formRequest } from '../../support/forms.ts'

/** A verified name that nobody else bears, in Cyrillic with a digraph. */
async function buildNamed(): Promise<{ member: MemberViewer; family: string }> {
  const family = `Ђурђевић${uuidv7()
    .slice(-8)
    .replace(/\d/g, (digit) => 'абвгдежзиј'[Number(digit)] ?? '')}`
  const { memberId } = await admitMember(installation, {
    ...{ email: `${uuidv7()}@test.example`, givenName: 'Љиљана', familyName: family },
    memberships: [{ chapterId: 'serbia-moi', kind: 'home', from: new Date('2020-01-01') }],
  })
  return { member: await viewerOf(memberId), family }
}

const found = async (viewer: MemberViewer, name: string) =>
  (await listMembers(viewer, { chapterId: null, name, page: 1 })).members
const roster = async (viewer: MemberViewer, search: Record<string, string>) =>
  (
    await listRoster(viewer, 'serbia-moi', {
      ...readRosterAsked(new URLSearchParams(search)),
      page: 1,
    })
  ).members

describe('a name of her choice', () => {
  test('is shown and found by everyone, and the verified one by nobody but her coordinators', async () => {
    const { member, family } = await buildNamed()
    const [colleague, coordinator] = [
      await buildMember(),
      await buildMember({ office: 'coordinator' }),
    ]
    const chosen = `Lasta ${uuidv7().slice(-12)}`
    const choose = () => chooseDisplayName(member, chosen)
    expect(await leaving(['auth.display_name_chosen'], choose)).toBeNull()
    expect((await lastActivity()).data).toEqual({ memberId: member.memberId })
    expect(await found(colleague, chosen)).toMatchObject([{ id: member.memberId, name: chosen }])
    const latin = family.replace('Ђурђевић', 'Djurdjevic')
    for (const spelt of [family, `Љиљана ${family}`, latin, `ljiljana ${latin}`, family.slice(2)])
      for (const viewer of [colleague, coordinator, member])
        expect(await found(viewer, spelt), spelt).toEqual([])
    for (const name of [chosen, family, latin]) {
      expect(await roster(coordinator, { name })).toMatchObject([
        { id: member.memberId, name: chosen, verified: `Љиљана ${family}` },
      ])
      const serbia = { id: 'serbia-moi', regionId: 'wpon-see' }
      const candidates = await listCandidates(coordinator, serbia, name)
      expect(candidates).toMatchObject([{ id: member.memberId, name: chosen }])
    }
    expect(await getOwnName(member)).toEqual({ shown: chosen, verified: `Љиљана ${family}` })
  })

  test('gives her the place in the list that it has, not that of the name behind it', async () => {
    const [colleague, mark] = [await buildMember(), uuidv7().slice(-12)]
    const ids: string[] = []
    for (const name of [`${mark} Borka`, `${mark} Ana`]) {
      const { member } = await buildNamed()
      await db.member.update({
        where: { id: member.memberId },
        data: { nameKey: `${ids.length} first` },
      })
      await chooseDisplayName(member, name)
      ids.push(member.memberId)
    }
    expect((await found(colleague, mark)).map(({ id }) => id)).toEqual(ids.toReversed())
  })

  test('stands in open threads at the next reading', async () => {
    const { member } = await buildNamed()
    const threadId = await buildThread(member)
    await chooseDisplayName(member, 'Lasta Modra')
    const [reply] = await listReplies(await getThread(member, threadId), { after: 0, upTo: 1 })
    expect(reply).toMatchObject({ authorName: 'Lasta Modra', initials: 'LM' })
  })

  test('once she has left, the coordinator finds her by the shown name alone', async () => {
    const { member, family } = await buildNamed()
    const coordinator = await buildMember({ office: 'coordinator' })
    const chosen = `Lasta ${uuidv7().slice(-12)}`
    await chooseDisplayName(member, chosen)
    const { id } = await db.membership.findFirstOrThrow({ where: { memberId: member.memberId } })
    await endMembership(coordinator, id)
    expect(await roster(coordinator, { state: 'ended', name: family })).toEqual([])
    expect(await roster(coordinator, { state: 'ended', name: chosen })).toMatchObject([
      { name: chosen, verified: null },
    ])
  })

  test('is chosen three times in thirty days, and not a fourth time', async () => {
    const { member } = await buildNamed()
    for (const name of ['Lasta', 'Roda', 'Sova'])
      expect(await chooseDisplayName(member, name)).toBeNull()
    const fourth = () => chooseDisplayName(member, 'Senica')
    expect(await leaving([], fourth)).toBe('settings:name.often')
    expect(await leaving([], () => chooseDisplayName(member, 'Sova'))).toBeNull()
    await leaving(['auth.display_name_dropped'], () => dropDisplayName(member))
    expect(await leaving([], fourth)).toBe('settings:name.often')
    moveClock(days(30) + 1)
    expect(await leaving(['auth.display_name_chosen'], fourth)).toBeNull()
  })

  test('of fifty at the same moment three count', async () => {
    const { member } = await buildNamed()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => chooseDisplayName(member, `Lasta ${n}`)),
    )
    expect(answers.filter((it) => it === null)).toHaveLength(3)
  })

  test('is for her whose name a chapter has verified', async () => {
    const nobody = await buildMember({ in: null })
    expect(await leaving([], () => statusOf(chooseDisplayName(nobody, 'Lasta')))).toBe(403)
  })
})

describe('the way back', () => {
  test('shows the verified name again, by which everyone finds her', async () => {
    const { member, family } = await buildNamed()
    const colleague = await buildMember()
    await chooseDisplayName(member, 'Lasta Modra')
    await leaving(['auth.display_name_dropped'], () => dropDisplayName(member))
    await leaving([], () => dropDisplayName(member))
    expect(await found(colleague, family)).toMatchObject([{ name: `Љиљана ${family}` }])
  })
})

test('whoever decides on an application reads the name that is to be verified', async () => {
  const { id: applicationId, applicant } = await buildApplication()
  const coordinator = await buildMember({ office: 'coordinator' })
  const { givenName, familyName } = await db.member.update({
    where: { id: applicant.memberId },
    data: { displayName: 'Lasta Modra' },
  })
  const verified = `${givenName} ${familyName}`
  const both = { name: verified, knownAs: 'Lasta Modra' }
  expect(presentApplication(await getApplication(coordinator, applicationId))).toMatchObject(both)
  const listed = await allApplications(coordinator)
  expect(listed.find(({ id }) => id === applicationId)).toMatchObject(both)
  const { id: plainId } = await buildApplication()
  expect(presentApplication(await getApplication(coordinator, plainId)).knownAs).toBeNull()
})

async function allApplications(coordinator: MemberViewer) {
  const pages = []
  for (let page = 1, hasNext = true; hasNext; page++) {
    const listed = await listApplications(coordinator, page)
    pages.push(...listed.applications)
    hasNext = listed.hasNext
  }
  return pages
}

describe('its form', () => {
  test.each(['Ана', ' Jo ', 'O’Neill-Đurđević', 'Sova 2', 'Ș. Ț.', '李 Na', 'x'.repeat(60)])(
    'takes %s',
    async (name) => {
      expect(await errorsOf(ChooseNameSchema, { name })).toEqual({})
    },
  )

  test.each([
    ...['', ' ', 'a', '12', '😀😀', '\u200b\u200b', 'A\u202ena', 'A\nna', 'A\0na', 'Ana\u00ad'],
    ...['A\u0301\u0301\u0301\u0301na', '\u2066Ana\u2069', 'A\u2028na', 'x'.repeat(61), '. .'],
  ])('refuses %j', async (name) => {
    expect(await errorsOf(ChooseNameSchema, { name })).toEqual({ name: ['settings:name.fault'] })
  })

  test('keeps one space between words, and letters as one sign', async () => {
    const { value } = await parseForm(
      formRequest({ name: '  Ana   Mic\u0301a ' }),
      ChooseNameSchema,
    )
    expect(value).toEqual({ name: 'Ana Mića' })
  })
})
