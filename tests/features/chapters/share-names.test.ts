import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { listActivities } from '~/features/audit/list-activities.server'
import { type MemberViewer, type Office, visitor } from '~/features/auth/viewer'
import { findNameShare } from '~/features/chapters/find-name-share.server'
import { listSharedNames } from '~/features/chapters/list-shared-names.server'
import { noteNamesReading } from '~/features/chapters/note-names-reading.server'
import { ShareNamesSchema } from '~/features/chapters/schema'
import { shareNames } from '~/features/chapters/share-names.server'
import { unshareNames } from '~/features/chapters/unshare-names.server'
import { suspendMember } from '~/features/memberships/suspend-member.server'
import { formatMoment, lastMomentOf } from '~/lib/dates'
import { nameKey } from '~/lib/fold'
import { buildMember, statusOf } from '../../factories/people.ts'
import { lastActivity, leaving } from '../../support/activities.ts'
import { moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'

const chapter = 'bulgaria-moi'
// On the clock of the region, where a day may be another one already.
const dayIn = (count: number) =>
  new Date(Date.now() + count * 86_400_000).toLocaleDateString('sv-SE', {
    timeZone: 'Europe/Belgrade',
  })
const until = dayIn(30)

let coordinator: MemberViewer
let officer: MemberViewer
const read = (viewer = officer, page = 1) => listSharedNames(viewer, chapter, page)
const share = (viewer = coordinator, id = chapter) => shareNames(viewer, id, { until })

beforeAll(async () => {
  coordinator = await buildMember({ in: chapter, office: 'coordinator' })
  officer = await buildMember({ office: 'council-member', of: 'wpon-see' })
})

describe('sharing the names of a service', () => {
  beforeEach(() => unshareNames(coordinator, chapter))

  test('shows the names that are chosen, in their order: the verified ones are not to be guessed', async () => {
    await share()
    const { memberId } = await buildMember({ in: chapter })
    const order = async () => (await read()).names.map(({ name }) => name)
    await db.member.update({
      where: { id: memberId },
      data: { displayName: 'Aaaa', displayKey: nameKey('Aaaa'), nameKey: nameKey('Žžžž') },
    })
    expect((await order())[0]).toBe('Aaaa')
  })

  test('opens them to the officers of the region and to nobody else, with one activity', async () => {
    expect(await statusOf(read())).toBe(404)
    const shared = await leaving(['chapters.names_shared'], () => share())
    expect(await lastActivity()).toMatchObject({
      actorId: coordinator.memberId,
      chapterId: chapter,
      subjectType: 'chapter',
      subjectId: chapter,
      data: { shareId: shared?.shareId },
    })
    for (const office of ['chair', 'chair-elect', 'deputy-chair', 'council-member'] as Office[])
      expect(await statusOf(read(await buildMember({ office, of: 'wpon-see' })))).toBe(200)
    for (const viewer of [
      coordinator,
      await buildMember({ in: chapter }),
      await buildMember({ office: 'coordinator' }),
      await buildMember({ office: 'custodian', of: 'wpon-see' }),
      await buildMember({ office: 'partner', of: 'wpon-see' }),
      await buildMember({ office: 'operator', of: 'wpon-see' }),
      await buildMember({ office: 'chair', of: 'rs-policewomen', association: 'rs-policewomen' }),
      await buildMember({ office: 'chair', of: 'wpon-see', hasFactor: false }),
      visitor as MemberViewer,
    ])
      expect(await statusOf(read(viewer))).toBe(404)
    expect(await statusOf(listSharedNames(officer, 'croatia-moi', 1))).toBe(404)
  })

  test('ends at the last moment of its day by the clock alone', async () => {
    await share()
    const end = lastMomentOf(until)
    expect(formatMoment(end.toISOString(), 'sr-Latn', true)).toContain(`${Number(until.slice(8))}.`)
    const left = (end.getTime() - Date.now()) / 60_000
    moveClock(left - 1)
    expect(await statusOf(read())).toBe(200)
    expect((await findNameShare(chapter))?.until).toEqual(end)
    moveClock(left + 1)
    expect(await statusOf(read())).toBe(404)
    expect(await findNameShare(chapter)).toBeNull()
  })

  test('is ended by another coordinator at once, with one activity; a second time ends nothing', async () => {
    const deputy = await buildMember({ in: chapter, office: 'deputy-coordinator' })
    await share()
    expect(await leaving(['chapters.names_unshared'], () => unshareNames(deputy, chapter))).toBe(
      true,
    )
    expect(await statusOf(read())).toBe(404)
    expect(await leaving([], () => unshareNames(deputy, chapter))).toBe(false)
  })

  test('is for those who coordinate the service while they are vetted; others do not find it', async () => {
    const lapsed = await buildMember({ in: chapter, office: 'coordinator' })
    const refusals: Array<[MemberViewer, number, string?]> = [
      [await buildMember({ in: chapter }), 403],
      [{ ...lapsed, vettedUntil: null }, 403],
      [await buildMember({ in: 'albania-asp', office: 'coordinator' }), 404],
      [officer, 404],
      [visitor as MemberViewer, 404],
      [coordinator, 404, 'never-was'],
      [coordinator, 404, 'wpon-see'],
      [await buildMember({ office: 'coordinator' }), 403, 'rs-policewomen'],
    ]
    for (const [viewer, status, id = chapter] of refusals) {
      expect(await leaving([], () => statusOf(share(viewer, id)))).toBe(status)
      expect(await leaving([], () => statusOf(unshareNames(viewer, id)))).toBe(status)
    }
    expect(await findNameShare(chapter)).toBeNull()
  })

  test('of fifty at once one counts, and of fifty endings one', async () => {
    const shared = await leaving(['chapters.names_shared'], () =>
      Promise.all(Array.from({ length: 50 }, () => share())),
    )
    expect(shared.filter((it) => it !== null)).toHaveLength(1)
    const ended = await leaving(['chapters.names_unshared'], () =>
      Promise.all(Array.from({ length: 50 }, () => unshareNames(coordinator, chapter))),
    )
    expect(ended.filter((it) => it)).toHaveLength(1)
  })

  test('its form wants a day from today on, a year ahead at most', async () => {
    for (const good of [dayIn(0), dayIn(1), dayIn(364)])
      expect(await errorsOf(ShareNamesSchema, { until: good })).toEqual({})
    for (const bad of [dayIn(-2), dayIn(367), '2026-13-01', '2027-02-30', 'soon', ''])
      expect(await errorsOf(ShareNamesSchema, { until: bad })).toEqual({
        until: ['sharing:until_bad'],
      })
  })
})

describe('the names that are shared', () => {
  beforeAll(async () => {
    await share()
  })

  test('are names and levels, no id, nobody who is suspended, left or is to come', async () => {
    const before = await read()
    const { memberId, displayName } = await buildMember({ in: chapter })
    const field = (name: string, value: string, audience: string) =>
      db.profileField.create({ data: { memberId, field: name, value, audience } })
    await field('rank_band', '3', `chapter:${chapter}`)
    await field('unit', 'A unit of hers', `chapter:${chapter}`)
    const shown = await read()
    expect(shown.total).toBe(before.total + 1)
    expect(shown.names).toContainEqual({ name: displayName, band: '3' })
    expect(JSON.stringify(shown)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|A unit of hers/)

    await db.profileField.updateMany({
      where: { memberId, field: 'rank_band' },
      data: { audience: `member:${memberId}` },
    })
    expect((await read()).names).toContainEqual({ name: displayName, band: null })

    await suspendMember(coordinator, memberId, { reason: 'of the test', until: '2099-12-31' })
    const { memberId: left } = await buildMember({ in: chapter })
    await db.membership.updateMany({ where: { memberId: left }, data: { until: new Date() } })
    const { memberId: coming } = await buildMember({ in: chapter })
    await db.membership.updateMany({
      where: { memberId: coming },
      data: { from: new Date('2098-01-01') },
    })
    await buildMember({ in: 'croatia-moi' })
    const { total, names } = await read()
    expect([total, names.length]).toEqual([before.total, before.total])
  })

  test('come fifty at a time, each once', async () => {
    for (let n = 0; n < 55; n++) await buildMember({ in: chapter, hasFactor: false })
    const first = await read()
    const second = await read(officer, 2)
    expect([first.names.length, first.last]).toEqual([50, 2])
    expect(first.names.length + second.names.length).toBe(first.total)
    expect((await read(officer, 3)).names).toEqual([])
  })

  test('leave a line in the record of the service each time that somebody looks', async () => {
    const another = await buildMember({ office: 'chair', of: 'wpon-see' })
    await leaving(['chapters.names_read'], () => noteNamesReading(officer, chapter, 7))
    expect(await lastActivity()).toMatchObject({
      actorId: officer.memberId,
      chapterId: chapter,
      data: { subjectChapterId: chapter, rows: 7 },
    })
    await leaving(['chapters.names_read'], () => noteNamesReading(officer, chapter, 7))
    await leaving(['chapters.names_read'], () => noteNamesReading(another, chapter, 7))
    const record = await listActivities(coordinator, { type: 'chapters', page: 1 })
    expect(record.activities.filter(({ type }) => type === 'chapters.names_read')).toHaveLength(3)
    // A colleague of hers reads nothing of who looked.
    const member = await buildMember({ in: chapter })
    expect((await listActivities(member, { type: null, page: 1 })).activities).toEqual([])
  })
})
