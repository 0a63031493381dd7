import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { getMentor } from '~/features/mentoring/asking/get-mentor.server'
import { getOwnOffer } from '~/features/mentoring/asking/get-own-offer.server'
import { listMentors } from '~/features/mentoring/asking/list-mentors.server'
import { offerMentoring } from '~/features/mentoring/asking/offer-mentoring.server'
import { pauseOffer } from '~/features/mentoring/asking/pause-offer.server'
import { resumeOffer } from '~/features/mentoring/asking/resume-offer.server'
import { OfferSchema } from '~/features/mentoring/asking/schema'
import { takeBackOffer } from '~/features/mentoring/asking/take-back-offer.server'
import { anOffer, buildBlock, buildMentor } from '../../factories/asking.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { recordOf } from '../../support/activities.ts'
import { errorsOf } from '../../support/forms.ts'

const everything = { topics: [], languages: [], chapter: '', meeting: '', page: 1 }
const idsFor = async (
  viewer: Parameters<typeof listMentors>[0],
  asked: Partial<Parameters<typeof listMentors>[1]> = {},
) => (await listMentors(viewer, { ...everything, ...asked })).mentors.map(({ id }) => id)

describe('an offer', () => {
  test('is made, changed, rests, goes on and is taken back, each with one row that she alone reads', async () => {
    const mentor = await buildMember()
    const own = `member:${mentor.memberId}`
    const acts: Array<[string, () => Promise<unknown>]> = [
      ['offer_made', () => offerMentoring(mentor, anOffer())],
      ['offer_changed', () => offerMentoring(mentor, anOffer({ version: 1, capacity: 2 }))],
      ['offer_paused', () => pauseOffer(mentor)],
      ['offer_resumed', () => resumeOffer(mentor)],
      ['offer_taken_back', () => takeBackOffer(mentor)],
    ]
    for (const [type, act] of acts)
      expect((await recordOf(act)).left).toEqual([[`mentoring.${type}`, own]])
    expect(await getOwnOffer(mentor)).toBeNull()
    for (const gone of [pauseOffer, resumeOffer, takeBackOffer])
      expect(await statusOf(gone(mentor))).toBe(404)
  })

  test('of a page that was overtaken changes nothing; nor does a rest asked for twice', async () => {
    const mentor = await buildMentor()
    const first = anOffer({ version: 1, about: 'First.' })
    expect(await offerMentoring(mentor, first)).toBe('done')
    const late = await recordOf(() => offerMentoring(mentor, { ...first, about: 'Late.' }))
    expect(late).toEqual({ answer: 'stale', left: [] })
    expect(await offerMentoring(mentor, anOffer({ about: 'As if new.' }))).toBe('stale')
    expect(await getOwnOffer(mentor)).toMatchObject({ about: 'First.', version: 2 })
    await pauseOffer(mentor)
    expect((await recordOf(() => pauseOffer(mentor))).left).toEqual([])
  })

  test('fifty saved at once are one', async () => {
    const mentor = await buildMember()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => offerMentoring(mentor, anOffer())),
    )
    expect(answers.filter((it) => it === 'done')).toHaveLength(1)
  })

  test('is for vetted members with a home', async () => {
    const nowhere = await buildMember({ in: null })
    expect(await statusOf(offerMentoring(nowhere, anOffer()))).toBe(403)
    const { memberId } = await buildMember()
    await db.vetting.deleteMany({ where: { memberId } })
    expect(await statusOf(offerMentoring(await viewerOf(memberId), anOffer()))).toBe(403)
  })

  test.each([
    ['topics', 'topics=juggling'],
    ['topics', 'topics='],
    ['languages', 'languages=xx'],
    ['capacity', 'capacity=0'],
    ['capacity', 'capacity=6'],
    ['meeting', 'meeting=by%20post'],
    ['audience', 'audience=board'],
    ['times', 'times=never'],
    ['about', `about=${'x'.repeat(2_001)}`],
  ])('with odd %s is refused at its field: %s', async (field, odd) => {
    const right: Record<string, string> = {
      ...{ audience: 'network', capacity: '1', topics: 'career', languages: 'en' },
      ...{ meeting: 'either', about: '', version: '0' },
    }
    expect(await errorsOf(OfferSchema, right)).toEqual({})
    const [name = '', value = ''] = odd.split('=')
    const typed = { ...right, [name]: decodeURIComponent(value) }
    expect(JSON.stringify(await errorsOf(OfferSchema, typed))).toContain(`"${field}`)
  })
})

describe('the list of mentors', () => {
  test('shows what her audiences let her read, and not herself', async () => {
    const near = await buildMentor({ audience: 'chapter' })
    const far = await buildMentor({ audience: 'chapter' }, { in: 'albania-asp' })
    const wide = await buildMentor({}, { in: 'albania-asp' })
    const viewer = await viewerOf((await buildMentor()).memberId)
    const ids = await idsFor(viewer)
    expect(ids).toContain(near.memberId)
    expect(ids).toContain(wide.memberId)
    expect(ids).not.toContain(far.memberId)
    expect(ids).not.toContain(viewer.memberId)
    expect(await statusOf(getMentor(viewer, far.memberId))).toBe(404)
    expect(await statusOf(getMentor(viewer, 'no-id'))).toBe(404)
    expect(await statusOf(getMentor(viewer, viewer.memberId))).toBe(200)
  })

  test('forgets her who left, was suspended or is not vetted, and an offer to a service that she left', async () => {
    const viewer = await buildMember()
    const [left, suspended, unvetted, moved] = await Promise.all([
      buildMentor(),
      buildMentor(),
      buildMentor(),
      buildMentor({ audience: 'chapter' }),
    ])
    const all = [left, suspended, unvetted, moved].map((it) => it?.memberId ?? '')
    expect(await idsFor(viewer)).toEqual(expect.arrayContaining(all))
    const [from, until] = [new Date(Date.now() - 9_000), new Date(Date.now() + 9_000_000)]
    await db.membership.updateMany({ where: { memberId: all[0] }, data: { until: from } })
    await db.suspension.create({
      data: { memberId: all[1] ?? '', chapterId: 'serbia-moi', reason: 'x', from, until },
    })
    await db.vetting.deleteMany({ where: { memberId: all[2] } })
    await db.membership.updateMany({
      where: { memberId: all[3] },
      data: { chapterId: 'albania-asp' },
    })
    const ids = await idsFor(viewer)
    for (const id of all) {
      expect(ids).not.toContain(id)
      expect(await statusOf(getMentor(viewer, id))).toBe(404)
    }
  })

  test('is narrowed by what she looks for, those who fit most of it first', async () => {
    const viewer = await buildMember()
    const both = await buildMentor({ topics: ['forensics', 'cybercrime'], languages: ['bg'] })
    const one = await buildMentor({ topics: ['forensics'], languages: ['bg'], meeting: 'online' })
    const asked = { topics: ['forensics', 'cybercrime'], languages: ['bg'] }
    expect(await idsFor(viewer, asked)).toEqual([both.memberId, one.memberId])
    expect(await idsFor(viewer, { ...asked, meeting: 'in_person' })).toEqual([both.memberId])
    expect(await idsFor(viewer, { ...asked, chapter: 'albania-asp' })).toEqual([])
    expect(await idsFor(viewer, { ...asked, languages: ['ro'] })).toEqual([])
  })

  test('shows a band only where its own audience is hers', async () => {
    const mentor = await buildMentor()
    const field = { memberId: mentor.memberId, field: 'rank_band', value: 3 }
    await db.profileField.create({ data: { ...field, audience: 'chapter:serbia-moi' } })
    expect(await getMentor(await buildMember(), mentor.memberId)).toMatchObject({ band: '3' })
    const far = await buildMember({ in: 'albania-asp' })
    expect(await getMentor(far, mentor.memberId)).toMatchObject({ band: null })
  })

  test('leaves out whom she keeps out of her way, for herself alone', async () => {
    const [viewer, other] = [await buildMember(), await buildMember()]
    const mentor = await buildMentor()
    const tolerated = await buildMentor()
    await buildBlock(viewer, mentor, 'all')
    await buildBlock(viewer, tolerated, 'pairing')
    expect(await idsFor(viewer)).not.toContain(mentor.memberId)
    expect(await idsFor(viewer)).toContain(tolerated.memberId)
    expect(await idsFor(other)).toContain(mentor.memberId)
  })

  test('in pages', async () => {
    const viewer = await buildMember()
    for (let n = 0; n < 22; n++) await buildMentor({ topics: ['traffic'] })
    const page = (it: number) =>
      listMentors(viewer, { ...everything, topics: ['traffic'], page: it })
    const [first, second] = [await page(1), await page(2)]
    expect([first.mentors.length, first.hasNext]).toEqual([20, true])
    expect([second.mentors.length, second.hasNext]).toEqual([2, false])
  })
})
