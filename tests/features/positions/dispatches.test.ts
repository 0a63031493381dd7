import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { type MemberViewer, visitor } from '~/features/auth/viewer'
import { correctDispatch } from '~/features/positions/dispatch/correct-dispatch.server'
import { correctReply } from '~/features/positions/dispatch/correct-reply.server'
import { exportDispatches } from '~/features/positions/dispatch/export-dispatches.server'
import { getDispatch } from '~/features/positions/dispatch/get-dispatch.server'
import { listAddressees } from '~/features/positions/dispatch/list-addressees.server'
import { listDispatchYears } from '~/features/positions/dispatch/list-dispatch-years.server'
import { listDispatches } from '~/features/positions/dispatch/list-dispatches.server'
import { recordDispatch } from '~/features/positions/dispatch/record-dispatch.server'
import { recordReply } from '~/features/positions/dispatch/record-reply.server'
import type { RegisterAsked } from '~/features/positions/dispatch/register-asked'
import { remindOfReplies } from '~/features/positions/dispatch/remind-of-replies.server'
import { findStanding } from '~/features/positions/publishing/find-standing.server'
import { slugOf } from '~/features/positions/publishing/number'
import { presentPublication } from '~/features/positions/publishing/present-publication.server'
import { publishPosition } from '~/features/positions/publishing/publish-position.server'
import { dayOf, timeOf } from '~/lib/dates'
import {
  answeredForm,
  buildDispatch,
  buildOrganisation,
  buildReply,
  dayIn,
  sentForm,
} from '../../factories/dispatches.ts'
import { buildCouncillor } from '../../factories/drafts.ts'
import { buildMember, statusOf } from '../../factories/people.ts'
import { type BuiltVote, buildCarriedVote } from '../../factories/votes.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { waitingJobs } from '../../support/jobs.ts'

const all: RegisterAsked = { to: null, year: null, state: null }
const inBoard = <Answer>(types: Parameters<typeof leaving>[0], command: () => Promise<Answer>) =>
  leaving(types, command, 'board')

let built: BuiltVote
let chair: MemberViewer
let slug: string
beforeEach(async () => {
  await db.dispatch.deleteMany({})
  built = await buildCarriedVote()
  chair = built.chair
  slug = await publish()
})

async function publish(minutes = 0): Promise<string> {
  const at = new Date(Date.now() + minutes * 60_000)
  const later = { when: 'later' as const, day: dayOf(at), time: timeOf(at), themes: [] }
  const asked = minutes === 0 ? { when: 'now' as const, themes: [] } : later
  const done = await publishPosition(chair, built.positionId, asked)
  if ('refused' in done) throw new Error(done.refused)
  return slugOf(done.number)
}

/** What stands on the page of a publication of whom it was sent to. */
async function toldTo(viewer: MemberViewer | typeof visitor, number = slug) {
  const standing = await findStanding(viewer, number)
  return (await presentPublication(viewer, standing, { asked: null, locale: 'en' })).told
}

const register = async (asked: Partial<RegisterAsked> = {}, viewer: MemberViewer = chair) => {
  const page = { locale: 'en' as const, most: 30, skip: 0 }
  return (await listDispatches(viewer, { ...all, ...asked }, page)).dispatches
}

describe('a dispatch', () => {
  test('is recorded once by the executive, and the public page tells of it at once', async () => {
    expect(await toldTo(visitor)).toEqual([])
    const form = sentForm()
    const done = await inBoard(['positions.dispatch_recorded'], () =>
      recordDispatch(chair, slug, form),
    )
    expect(await inBoard([], () => recordDispatch(chair, slug, form))).toEqual(done)
    expect(await toldTo(visitor)).toMatchObject([
      { name: 'Albanian State Police', sentOn: dayIn(0), replies: [] },
    ])
    expect(JSON.stringify(await toldTo(visitor))).not.toContain('12/2026')
    expect(await register()).toMatchObject([{ reference: '12/2026', replies: 0 }])
  })

  test('that is the board’s own is told to nobody else', async () => {
    const id = await buildDispatch(chair, slug, { isPublic: false })
    await buildReply(chair, id, { isPublic: true })
    for (const viewer of [visitor, await buildMember()]) expect(await toldTo(viewer)).toEqual([])
    expect(await toldTo(await buildCouncillor())).toMatchObject([{ isPublic: false }])
  })

  test('goes to a service or to a body, and to nobody else', async () => {
    const body = await buildOrganisation(chair, { kinds: ['body'], name: { en: 'SEPCA' } })
    const partner = await buildOrganisation(chair)
    await buildDispatch(chair, slug, { to: `organisation:${body}` })
    expect(await toldTo(visitor)).toMatchObject([{ name: 'SEPCA' }])
    const names = (await listAddressees(chair, 'en')).map(({ value }) => value)
    expect(names).toContain(`organisation:${body}`)
    for (const to of [
      `organisation:${partner}`,
      `organisation:${uuidv7()}`,
      `organisation:${'-'.repeat(36)}`,
      'chapter:wpon-see',
      'chapter:none',
    ])
      expect(await leaving([], () => recordDispatch(chair, slug, sentForm({ to })))).toEqual({
        faults: { to: ['dispatch:to.missing'] },
      })
  })

  test('does not lie ahead, nor its reply before it', async () => {
    const refused = (over: object) => leaving([], () => recordDispatch(chair, slug, sentForm(over)))
    expect(await refused({ sentOn: dayIn(2) })).toEqual({
      faults: { sentOn: ['dispatch:sent.ahead'] },
    })
    expect(await refused({ replyBy: dayIn(-1) })).toEqual({
      faults: { replyBy: ['dispatch:reply_by.before'] },
    })
  })

  test('that left before the public could read it has to be said so', async () => {
    built = await buildCarriedVote()
    chair = built.chair
    const embargoed = await publish(60)
    expect(await leaving([], () => recordDispatch(chair, embargoed, sentForm()))).toEqual({
      faults: { isGivenEarly: ['dispatch:embargo.unsaid'] },
    })
    const id = await buildDispatch(chair, embargoed, { isGivenEarly: true })
    expect(await getDispatch(chair, id)).toMatchObject({ isUnderEmbargo: true })
    expect(await register()).toHaveLength(1)
    expect(await register({}, await buildMember())).toEqual([])
    const early = sentForm({ sentOn: dayIn(-3) })
    expect(await recordDispatch(chair, slug, early)).toHaveProperty('faults')
  })

  test('is corrected from the version that was seen, and what stood is kept', async () => {
    const id = await buildDispatch(chair, slug)
    const { formKey, ...sent } = sentForm({ reference: '13/2026', to: 'chapter:croatia-moi' })
    expect(
      await inBoard(['positions.dispatch_corrected'], () =>
        correctDispatch(chair, id, { ...sent, version: 1 }),
      ),
    ).toBe('done')
    expect(
      await inBoard([], () => correctDispatch(chair, id, { ...sent, reference: 'x', version: 1 })),
    ).toBe('stale')
    const stands = await getDispatch(chair, id)
    expect(stands).toMatchObject({ reference: '13/2026', to: 'chapter:croatia-moi', version: 2 })
    expect(stands.corrections).toMatchObject([
      { was: { reference: '12/2026', to: 'chapter:albania-asp', readBy: 'public' } },
    ])
    expect(await toldTo(visitor)).toMatchObject([{ name: 'Ministry of the Interior of Croatia' }])
    await expect(db.dispatchCorrection.updateMany({ data: { was: {} } })).rejects.toThrow(
      /stays as it was/,
    )
  })

  test('is hidden again at once where that is put right', async () => {
    const id = await buildDispatch(chair, slug)
    expect(await toldTo(visitor)).toHaveLength(1)
    const { formKey, ...sent } = sentForm({ isPublic: false })
    await correctDispatch(chair, id, { ...sent, version: 1 })
    expect(await toldTo(visitor)).toEqual([])
  })
})

describe('a reply', () => {
  test('is attached with its day and its text, and is the board’s unless it is made public', async () => {
    const id = await buildDispatch(chair, slug)
    const form = answeredForm()
    const done = await inBoard(['positions.reply_recorded'], () => recordReply(chair, id, form))
    expect(await inBoard([], () => recordReply(chair, id, form))).toEqual(done)
    expect((await getDispatch(chair, id)).replies).toMatchObject([
      { receivedOn: dayIn(0), kind: 'partly', body: 'Do ta shqyrtojmë.', language: 'sq' },
    ])
    for (const viewer of [visitor, await buildMember()])
      expect(await toldTo(viewer)).toMatchObject([{ replies: [] }])
    await buildReply(chair, id, { isPublic: true, kind: 'accepted', body: 'Po.' })
    expect(await toldTo(visitor)).toMatchObject([{ replies: [{ kind: 'accepted', body: 'Po.' }] }])
    expect((await toldTo(chair))[0]?.replies).toHaveLength(2)
  })

  test('does not come before what it answers, nor tomorrow', async () => {
    const id = await buildDispatch(chair, slug)
    for (const [receivedOn, fault] of [
      [dayIn(-1), 'dispatch:received.before'],
      [dayIn(2), 'dispatch:sent.ahead'],
    ] as const) {
      const refused = leaving([], () => recordReply(chair, id, answeredForm({ receivedOn })))
      expect(await refused).toEqual({ faults: { receivedOn: [fault] } })
    }
  })

  test('is put right by one of two, and what stood is the board’s', async () => {
    const dispatchId = await buildDispatch(chair, slug)
    const replyId = await buildReply(chair, dispatchId, { isPublic: true })
    const { formKey, ...answered } = answeredForm({ body: 'Jo.', kind: 'declined' })
    const correct = (ids = { dispatchId, replyId }) =>
      correctReply(chair, ids, { ...answered, version: 1 })
    const both = await Promise.all([correct(), correct()])
    expect(both.toSorted()).toEqual(['done', 'stale'])
    const { replies, corrections } = await getDispatch(chair, dispatchId)
    expect(replies).toMatchObject([{ body: 'Jo.', kind: 'declined', isPublic: false }])
    expect(corrections).toMatchObject([{ replyId, was: { body: 'Do ta shqyrtojmë.' } }])
    expect(await toldTo(visitor)).toMatchObject([{ replies: [] }])
    const other = await buildDispatch(chair, slug)
    const crosswise = correct({ dispatchId: other, replyId })
    expect(await leaving([], () => statusOf(crosswise))).toBe(404)
  })
})

test('nobody but the executive writes, and nobody but the board reads the register', async () => {
  const dispatchId = await buildDispatch(chair, slug)
  const replyId = await buildReply(chair, dispatchId)
  const { formKey: _, ...sent } = sentForm()
  const { formKey: __, ...answered } = answeredForm()
  const others: Array<[MemberViewer, onRegister: number, onPublication: number]> = [
    [await buildCouncillor(), 403, 403],
    [{ ...chair, vettedUntil: null }, 403, 403],
    [await buildMember(), 404, 403],
    [await buildMember({ office: 'coordinator' }), 404, 403],
  ]
  for (const [viewer, onRegister, onPublication] of others) {
    const statusFrom = (command: () => Promise<unknown>) => leaving([], () => statusOf(command()))
    expect(await statusFrom(() => recordDispatch(viewer, slug, sentForm()))).toBe(onPublication)
    for (const command of [
      () => correctDispatch(viewer, dispatchId, { ...sent, version: 1 }),
      () => recordReply(viewer, dispatchId, answeredForm()),
      () => correctReply(viewer, { dispatchId, replyId }, { ...answered, version: 1 }),
    ])
      expect(await statusFrom(command)).toBe(onRegister)
    const isBoard = onRegister === 403
    expect(await statusOf(getDispatch(viewer, dispatchId))).toBe(isBoard ? 200 : 404)
    const exported = () => exportDispatches(viewer, all, 'en', [], () => '')
    expect(await statusFrom(exported)).toBe(403)
  }
})

describe('the register', () => {
  test('has open ones first, the overdue marked, and is filtered', async () => {
    const answered = await buildDispatch(chair, slug)
    await buildReply(chair, answered)
    const open = await buildDispatch(chair, slug, { to: 'chapter:croatia-moi' })
    const due = await buildDispatch(chair, slug, { replyBy: dayIn(1) })
    moveClock(days(3))
    const ids = async (asked: Partial<RegisterAsked> = {}) =>
      (await register(asked)).map(({ id }) => id)
    expect(await ids()).toEqual([due, open, answered])
    expect((await register()).map(({ isOverdue }) => isOverdue)).toEqual([true, false, false])
    expect(await ids({ state: 'open' })).toEqual([due, open])
    expect(await ids({ state: 'overdue' })).toEqual([due])
    expect(await ids({ state: 'answered' })).toEqual([answered])
    expect(await ids({ to: 'chapter:croatia-moi' })).toEqual([open])
    const year = Number(dayIn(0).slice(0, 4))
    expect(await listDispatchYears(chair)).toEqual([year])
    expect(await ids({ year: year - 1 })).toEqual([])
    expect(await ids({ year })).toHaveLength(3)
  })

  test('is saved as a table that runs nothing, and the record says so', async () => {
    const id = await buildDispatch(chair, slug, { reference: '=1+1' })
    await buildReply(chair, id, { body: 'a secret word' })
    const columns = ['number', 'name', 'reference', 'kind'].map((key) => ({ key, header: key }))
    const cell = (row: object, key: string) => String((row as Record<string, unknown>)[key] ?? '')
    const file = await inBoard(['positions.dispatches_exported'], () =>
      exportDispatches(chair, all, 'en', columns, cell),
    )
    expect(file).toContain(`;'=1+1;partly`)
    expect(file).not.toContain('secret')
  })

  test('reminds the executive once of a reply that is overdue', async () => {
    await remindOfReplies()
    const before = (await waitingJobs('send_dispatch_news')).length
    await buildDispatch(chair, slug, { replyBy: dayIn(1) })
    const answered = await buildDispatch(chair, slug, { replyBy: dayIn(1) })
    await buildReply(chair, answered)
    await remindOfReplies()
    expect(await waitingJobs('send_dispatch_news')).toHaveLength(before)
    moveClock(days(3))
    await remindOfReplies()
    const jobs = await waitingJobs('send_dispatch_news')
    expect(jobs.length).toBeGreaterThan(before)
    expect(JSON.stringify(jobs)).toContain(chair.memberId)
    await remindOfReplies()
    expect(await waitingJobs('send_dispatch_news')).toHaveLength(jobs.length)
  })
})
