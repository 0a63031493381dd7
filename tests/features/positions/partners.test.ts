import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { changeOrganisation } from '~/features/organisations/change-organisation.server'
import { endOrganisation } from '~/features/organisations/end-organisation.server'
import { getOrganisation } from '~/features/organisations/get-organisation.server'
import { listOrganisations } from '~/features/organisations/list-organisations.server'
import { recordOrganisation } from '~/features/organisations/record-organisation.server'
import { reopenOrganisation } from '~/features/organisations/reopen-organisation.server'
import {
  ChangeOrganisationSchema,
  EndingSchema,
  RecordOrganisationSchema,
} from '~/features/organisations/schema'
import { getTimeline } from '~/features/positions/drafting/get-timeline.server'
import { confirmPartner } from '~/features/positions/joint/confirm-partner.server'
import { dropPartner } from '~/features/positions/joint/drop-partner.server'
import { listPartners } from '~/features/positions/joint/list-partners.server'
import { listPublishedPartners } from '~/features/positions/joint/list-published-partners.server'
import { namePartner } from '~/features/positions/joint/name-partner.server'
import { ConfirmPartnerSchema } from '~/features/positions/joint/schema'
import { findStanding } from '~/features/positions/publishing/find-standing.server'
import { getFile } from '~/features/positions/publishing/get-file.server'
import { listPublications } from '~/features/positions/publishing/list-publications.server'
import { slugOf } from '~/features/positions/publishing/number'
import { presentPublication } from '~/features/positions/publishing/present-publication.server'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import { writeFeed } from '~/features/positions/publishing/write-feed.server'
import { dayOf, timeOf } from '~/lib/dates'
import { buildOrganisation, dayIn, organisationForm } from '../../factories/dispatches.ts'
import { buildCouncillor } from '../../factories/drafts.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { type BuiltVote, buildCarriedVote } from '../../factories/votes.ts'
import { leaving } from '../../support/activities.ts'

const every = { year: null, language: null, theme: null, partner: null }
const now = { when: 'now' as const, themes: [] }
const confirmation = { day: '2026-01-05', how: 'by letter 7/2026' }
const inBoard = <Answer>(types: Parameters<typeof leaving>[0], command: () => Promise<Answer>) =>
  leaving(types, command, 'board')

let built: BuiltVote
let chair: MemberViewer
beforeEach(async () => {
  built = await buildCarriedVote()
  chair = built.chair
})

describe('the register of organisations', () => {
  test('is kept by the executive, read by members, and tells the board alone how to reach them', async () => {
    const form = organisationForm()
    const id = await inBoard(['organisations.organisation_recorded'], async () => {
      const { organisationId } = await recordOrganisation(chair, form)
      return organisationId
    })
    expect(await inBoard([], () => recordOrganisation(chair, form))).toEqual({
      organisationId: id,
    })
    const member = await buildMember()
    expect(await getOrganisation(member, id)).toMatchObject({ contact: '', kinds: ['partner'] })
    expect(await getOrganisation(await buildCouncillor(), id)).toMatchObject({
      contact: 'Through the secretariat.',
    })
    expect((await listOrganisations(member, 'sr-Cyrl')).map(({ name }) => name)).toContain(
      'Жене у униформи',
    )
    const { memberId } = await buildMember({ in: null })
    const from = new Date('2020-01-01T00:00:00Z')
    await db.membership.create({
      data: { memberId, chapterId: 'wpon-see', kind: 'partner', from },
    })
    const partner = await viewerOf(memberId)
    for (const outsider of [visitor, partner]) {
      expect(await statusOf(getOrganisation(outsider, id))).toBe(404)
      expect(await listOrganisations(outsider, 'en')).toEqual([])
    }
  })

  test('is changed from the version that was seen, ends and is opened again', async () => {
    const id = await buildOrganisation(chair)
    const form = { ...organisationForm({ short: 'W' }), version: 1 }
    expect(
      await inBoard(['organisations.organisation_changed'], () =>
        changeOrganisation(chair, id, form),
      ),
    ).toBe('done')
    expect(await inBoard([], () => changeOrganisation(chair, id, form))).toBe('stale')
    const ended = { version: 2, until: '2019-01-01' }
    expect(await inBoard([], () => endOrganisation(chair, id, ended))).toBe('wrong_days')
    ended.until = '2024-01-01'
    expect(
      await inBoard(['organisations.organisation_ended'], () => endOrganisation(chair, id, ended)),
    ).toBe('done')
    const late = { ...form, version: 3, from: '2025-01-01' }
    expect(await inBoard([], () => changeOrganisation(chair, id, late))).toBe('wrong_days')
    expect(await namePartner(chair, built.positionId, id)).toEqual({ refused: 'ended' })
    expect(
      await inBoard(['organisations.organisation_reopened'], () =>
        reopenOrganisation(chair, id, 3),
      ),
    ).toBe('done')
    expect(await getOrganisation(chair, id)).toMatchObject({ shortName: 'W', until: null })
  })

  test('is kept by nobody else', async () => {
    const id = await buildOrganisation(chair)
    const others: MemberViewer[] = [
      await buildCouncillor(),
      { ...chair, vettedUntil: null },
      await buildMember(),
      await buildMember({ office: 'coordinator' }),
    ]
    for (const viewer of others)
      for (const command of [
        () => recordOrganisation(viewer, organisationForm()),
        () => changeOrganisation(viewer, id, { ...organisationForm(), version: 1 }),
        () => endOrganisation(viewer, id, { version: 1, until: '2024-01-01' }),
        () => reopenOrganisation(viewer, id, 1),
      ])
        expect(await leaving([], () => statusOf(command()))).toBe(403)
  })

  test('asks for a name, a kind, an encrypted site and days of the calendar', () => {
    const right = {
      ...{ name: { en: ' A  partner ' }, kinds: ['partner'], from: '2020-01-01' },
      formKey: uuidv7(),
    }
    expect(RecordOrganisationSchema.parse(right).name).toEqual({ en: 'A partner' })
    for (const wrong of [
      { name: { en: ' ' } },
      { name: { en: 'A\u200bB' } },
      { name: { en: 'a'.repeat(161) } },
      { kinds: [] },
      { kinds: ['supporter'] },
      { from: '2020-02-30' },
      { short: 'a'.repeat(31) },
      { contact: 'a'.repeat(2_001) },
      ...['http://a.example', 'https://u:p@a.example', 'javascript:alert(1)', 'https://x'].map(
        (site) => ({ site }),
      ),
    ])
      expect([wrong, RecordOrganisationSchema.safeParse({ ...right, ...wrong }).success]).toEqual([
        wrong,
        false,
      ])
    const { formKey, ...rest } = right
    expect(ChangeOrganisationSchema.safeParse({ ...rest, version: '0' }).success).toBe(false)
    expect(EndingSchema.parse({ version: '1', _method: 'delete' })).toEqual({
      version: 1,
      until: null,
    })
    expect(EndingSchema.safeParse({ version: '1', until: 'soon' }).success).toBe(false)
  })
})

describe('a joint position', () => {
  const publish = async () => {
    const done = await publishPosition(chair, built.positionId, now)
    if ('refused' in done) throw new Error(done.refused)
    return slugOf(done.number)
  }
  const confirm = (id: string, viewer = chair) =>
    confirmPartner(viewer, built.positionId, id, confirmation)

  test('is signed with the partners that confirmed it, by their names of then', async () => {
    const id = await buildOrganisation(chair)
    await inBoard(['positions.partner_named'], () => namePartner(chair, built.positionId, id))
    await inBoard([], () => namePartner(chair, built.positionId, id))
    const refused = await leaving([], () => publishPosition(chair, built.positionId, now))
    expect(refused).toEqual({ refused: 'partners' })
    await inBoard(['positions.partner_confirmed'], () => confirm(id))
    expect(await inBoard([], () => confirm(id))).toEqual({ refused: 'confirmed' })
    expect(await listPartners(built.positionId)).toMatchObject([
      { confirmed: { on: '2026-01-05', how: 'by letter 7/2026' } },
    ])
    const slug = await publish()
    const { file } = await getFile(visitor, slug)
    expect(JSON.parse(file).publication.partners).toEqual(['Women in Uniform'])
    expect(file).not.toContain('7/2026')

    const renamed = { ...organisationForm({ name: { en: 'Uniform' } }), version: 1 }
    await changeOrganisation(chair, id, renamed)
    const standing = await findStanding(visitor, slug)
    const shown = await presentPublication(visitor, standing, { asked: null, locale: 'en' })
    expect(shown.partners).toEqual(['Women in Uniform'])
    expect(await listPublishedPartners(visitor, 'en')).toContainEqual({ id, name: 'Uniform' })
    const asked = { page: 1, locale: 'en' as const }
    const found = await listPublications(visitor, { ...every, partner: id }, asked)
    expect(found.publications).toMatchObject([{ slug, partners: ['Women in Uniform'] }])
    expect(writeFeed(found.publications, null)).toContain(
      '<contributor><name>Women in Uniform</name></contributor>',
    )
    const other = { ...every, partner: uuidv7() }
    expect((await listPublications(visitor, other, asked)).publications).toEqual([])
    await expect(db.publicationPartner.updateMany({ data: { name: 'X' } })).rejects.toThrow(
      /stands as it was signed/,
    )
    const changes: Array<() => Promise<unknown>> = [
      () => namePartner(chair, built.positionId, id),
      () => confirm(id),
      () => dropPartner(chair, built.positionId, id),
    ]
    for (const change of changes) expect(await leaving([], change)).toEqual({ refused: 'signed' })
  })

  test('does not give its partner away under embargo', async () => {
    const id = await buildOrganisation(chair)
    await namePartner(chair, built.positionId, id)
    await confirm(id)
    const at = new Date(Date.now() + 3_600_000)
    const later = { when: 'later' as const, day: dayOf(at), time: timeOf(at), themes: [] }
    await publishPosition(chair, built.positionId, later)
    const ids = async (viewer: MemberViewer | typeof visitor) =>
      (await listPublishedPartners(viewer, 'en')).map((it) => it.id)
    expect(await ids(chair)).toContain(id)
    expect(await ids(visitor)).not.toContain(id)
    const found = await listPublications(
      ...([visitor, { ...every, partner: id }, { page: 1, locale: 'en' }] as const),
    )
    expect(found.publications).toEqual([])
  })

  test('takes no body for a partner, drops one again, and knows none that was never named', async () => {
    const body = await buildOrganisation(chair, { kinds: ['body'] })
    expect(await namePartner(chair, built.positionId, body)).toEqual({ refused: 'ended' })
    const id = await buildOrganisation(chair)
    expect(await statusOf(confirm(id))).toBe(404)
    expect(await statusOf(confirm('no-id'))).toBe(404)
    expect(await statusOf(namePartner(chair, built.positionId, uuidv7()))).toBe(404)
    await namePartner(chair, built.positionId, id)
    await inBoard(['positions.partner_dropped'], () => dropPartner(chair, built.positionId, id))
    await inBoard([], () => dropPartner(chair, built.positionId, id))
    expect(await listPartners(built.positionId)).toEqual([])
    await publish()
  })

  test('is the affair of the executive', async () => {
    const id = await buildOrganisation(chair)
    await namePartner(chair, built.positionId, id)
    const others: Array<[MemberViewer, number]> = [
      [await buildCouncillor(), 403],
      [{ ...chair, vettedUntil: null }, 403],
      [await buildMember(), 404],
    ]
    for (const [viewer, status] of others)
      for (const command of [
        () => namePartner(viewer, built.positionId, id),
        () => confirm(id, viewer),
        () => dropPartner(viewer, built.positionId, id),
      ])
        expect(await leaving([], () => statusOf(command()))).toBe(status)
  })

  test('asks when and how it was confirmed', () => {
    expect(ConfirmPartnerSchema.parse({ day: dayIn(0), how: '  by  letter ' })).toEqual({
      ...{ day: dayIn(0), how: 'by letter' },
    })
    for (const wrong of [
      { day: dayIn(2), how: 'by letter' },
      { day: '2026-02-30', how: 'by letter' },
      { day: dayIn(0), how: ' \u200b ' },
      { day: dayIn(0) },
      { day: dayIn(0), how: 'a'.repeat(201) },
    ])
      expect([wrong, ConfirmPartnerSchema.safeParse(wrong).success]).toEqual([wrong, false])
  })
})

test('the course of a position names the partner to whoever reads the register, and to nobody else', async () => {
  const { organisationId } = await recordOrganisation(chair, organisationForm())
  await namePartner(chair, built.positionId, organisationId)
  const draft = { id: built.positionId, language: 'en' as const }
  const named = async (viewer: MemberViewer) =>
    (await getTimeline(viewer, draft, 1)).steps.find(
      ({ type }) => type === 'positions.partner_named',
    )
  const { names } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId } })
  expect((await named(chair))?.partner).toEqual(names)
  await db.organisation.update({ where: { id: organisationId }, data: { audience: 'executive' } })
  const councillor = await buildCouncillor()
  expect(await named(councillor)).toMatchObject({ partner: null })
})
