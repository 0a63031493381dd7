import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import { resignMemberships } from '~/features/leaving/resign-memberships.server'
import { acceptRequest } from '~/features/mentoring/asking/accept-request.server'
import { askMentor } from '~/features/mentoring/asking/ask-mentor.server'
import { declineRequest } from '~/features/mentoring/asking/decline-request.server'
import { expireRequests } from '~/features/mentoring/asking/expire-requests.server'
import { getRequest } from '~/features/mentoring/asking/get-request.server'
import { listOwnRequests } from '~/features/mentoring/asking/list-own-requests.server'
import { AskSchema } from '~/features/mentoring/asking/schema'
import { takeBackOffer } from '~/features/mentoring/asking/take-back-offer.server'
import { withdrawRequest } from '~/features/mentoring/asking/withdraw-request.server'
import { ask, buildBlock, buildMentor, buildRequest, words } from '../../factories/asking.ts'
import { pairUp } from '../../factories/pairs.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { recordOf } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'
import { errorsOf } from '../../support/forms.ts'
import { runJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'

const mailOf = async (memberId: string) =>
  (await db.member.findUniqueOrThrow({ where: { id: memberId } })).email
const states = async (viewer: Parameters<typeof listOwnRequests>[0]) => {
  const { asked, received } = await listOwnRequests(viewer)
  return { asked: asked.map(({ state }) => state), received: received.map(({ state }) => state) }
}

describe('asking', () => {
  test('gives the two the key, one row that they alone read, and the mentor one neutral mail', async () => {
    const mentor = await buildMentor()
    const mentee = await buildMember({ in: 'albania-asp' })
    await emptyOutbox()
    const { answer: id, left } = await recordOf(() => ask(mentee, mentor))
    expect(left).toEqual([['mentoring.request_made', `pairing:${id}`]])
    for (const { memberId } of [mentor, mentee])
      expect((await viewerOf(memberId)).audiences).toContain(`pairing:${id}`)
    await runJobs()
    const [mail, ...more] = await takeOutbox()
    expect(more).toEqual([])
    expect(mail?.to).toBe(await mailOf(mentor.memberId))
    expect(mail?.text).not.toMatch(/lead a team|Albania|Test/)
  })

  test('the same form twice, or the same mentor again, is one request', async () => {
    const mentor = await buildMentor()
    const mentee = await buildMember()
    const form = words()
    const first = await askMentor(mentee, mentor.memberId, form)
    expect(await askMentor(mentee, mentor.memberId, form)).toEqual(first)
    expect(await askMentor(mentee, mentor.memberId, words())).toEqual(first)
    const id = 'requestId' in first ? first.requestId : ''
    await withdrawRequest(mentee, id)
    expect(await askMentor(mentee, mentor.memberId, form)).toEqual(first)
    expect(await db.mentoringRequest.count({ where: { menteeId: mentee.memberId } })).toBe(1)
  })

  test('three wait at once, and a fourth does not', async () => {
    const mentee = await buildMember()
    for (let n = 0; n < 3; n++) await ask(mentee, await buildMentor())
    const { memberId } = await buildMentor()
    expect(await askMentor(mentee, memberId, words())).toEqual({ refused: 'too_many' })
    moveClock(days(15))
    expect(await askMentor(await viewerOf(mentee.memberId), memberId, words())).toHaveProperty(
      'requestId',
    )
  })

  test('fifty at once in fifty forms are three at most, and one a mentor', async () => {
    const mentee = await buildMember()
    const mentors = await Promise.all(Array.from({ length: 5 }, () => buildMentor()))
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        askMentor(mentee, mentors[n % 5]?.memberId ?? '', words()),
      ),
    )
    expect(
      new Set(answers.flatMap((it) => ('requestId' in it ? it.requestId : []))),
    ).toHaveProperty('size', 3)
    expect(await db.mentoringRequest.count({ where: { menteeId: mentee.memberId } })).toBe(3)
  })

  test('is for vetted members, of an offer that they may read, and never of oneself', async () => {
    const mentor = await buildMentor()
    const hidden = await buildMentor({ audience: 'chapter' }, { in: 'albania-asp' })
    const mentee = await buildMember()
    const nowhere = await buildMember({ in: null })
    const status = (viewer: typeof mentee, id: string) => statusOf(askMentor(viewer, id, words()))
    expect(await status(mentee, hidden.memberId)).toBe(404)
    expect(await status(mentee, (await buildMember()).memberId)).toBe(404)
    expect(await status(mentee, 'no-id')).toBe(404)
    expect(await status(nowhere, mentor.memberId)).toBe(404)
    expect(await status(mentor, mentor.memberId)).toBe(403)
    await db.vetting.deleteMany({ where: { memberId: mentee.memberId } })
    expect(await status(await viewerOf(mentee.memberId), mentor.memberId)).toBe(403)
    expect(await db.mentoringRequest.count({ where: { menteeId: mentee.memberId } })).toBe(0)
  })

  test('takes 20 to 2,000 characters', async () => {
    const { formKey } = words()
    expect(await errorsOf(AskSchema, { formKey, words: 'too short' })).toHaveProperty('words')
    expect(await errorsOf(AskSchema, { formKey, words: 'x'.repeat(2_001) })).toHaveProperty('words')
    expect(await errorsOf(AskSchema, { formKey, words: 'x'.repeat(2_000) })).toEqual({})
  })
})

describe('accepting', () => {
  test('makes the pair under the id of the request, begun at once in one service', async () => {
    const { id, mentor, mentee } = await buildRequest()
    const { answer, left } = await recordOf(() => acceptRequest(mentor, id))
    expect(answer).toBe('done')
    expect(left).toEqual([
      ['mentoring.request_accepted', `pairing:${id}`],
      ['mentoring.pair_proposed', `pairing:${id}`],
      ['mentoring.pair_begun', `pairing:${id}`],
    ])
    expect(await db.pairing.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ mentorId: mentor.memberId, menteeId: mentee.memberId, roundId: null, until: null },
    })
    expect((await viewerOf(mentee.memberId)).audiences).toContain(`pairing:${id}`)
    expect(await states(mentee)).toEqual({ asked: ['accepted'], received: [] })
    expect(await acceptRequest(await viewerOf(mentor.memberId), id)).toBe('answered')
  })

  test('between two services waits for both', async () => {
    const { id, mentor } = await buildRequest({ menteeIn: 'albania-asp' })
    expect(await acceptRequest(mentor, id)).toBe('done')
    expect(await db.pairing.findUniqueOrThrow({ where: { id } })).toMatchObject({ from: null })
    const asked = await db.pairingConsent.findMany({ where: { pairingId: id } })
    expect(asked.map(({ chapterId }) => chapterId).toSorted()).toEqual([
      'albania-asp',
      'serbia-moi',
    ])
  })

  test('is hers who was asked: 403 for the mentee, 404 for all others, offered or not', async () => {
    const { id, mentor, mentee } = await buildRequest()
    const stranger = await buildMember()
    const coordinator = await buildMember({ office: 'coordinator' })
    for (const answer of [acceptRequest, declineRequest]) {
      expect(await statusOf(answer(mentee, id))).toBe(403)
      expect(await statusOf(answer(stranger, id))).toBe(404)
      expect(await statusOf(answer(coordinator, id))).toBe(404)
      expect(await statusOf(answer(mentor, mentor.memberId))).toBe(404)
      expect(await statusOf(answer(mentor, 'no-id'))).toBe(404)
    }
    expect(await statusOf(withdrawRequest(mentor, id))).toBe(403)
    expect(await statusOf(withdrawRequest(stranger, id))).toBe(404)
    expect(await db.pairing.count({ where: { id } })).toBe(0)
  })

  test('judges what is so now: nothing comes of it when a right was lost since', async () => {
    const losses: Array<(it: Awaited<ReturnType<typeof buildRequest>>) => Promise<unknown>> = [
      ({ mentee }) => db.vetting.deleteMany({ where: { memberId: mentee.memberId } }),
      ({ mentee }) => resignMemberships(mentee),
      ({ mentee }) =>
        db.suspension.create({
          data: {
            ...{ memberId: mentee.memberId, chapterId: 'serbia-moi', reason: 'a pause' },
            ...{ from: new Date(Date.now() - 1_000), until: new Date(Date.now() + 86_400_000) },
          },
        }),
      ({ mentor, mentee }) => buildBlock(mentee, mentor),
      ({ mentor, mentee }) => buildBlock(mentor, mentee, 'all'),
      ({ mentor, mentee }) =>
        db.supervision.create({
          data: {
            ...{ superiorId: mentor.memberId, subordinateId: mentee.memberId },
            from: new Date(Date.now() - 1_000),
          },
        }),
      async ({ mentor }) => pairUp(mentor, await buildMember()),
      ({ mentor }) => takeBackOffer(mentor),
    ]
    for (const [n, lose] of losses.entries()) {
      const built = await buildRequest()
      await lose(built)
      const mentor = await viewerOf(built.mentor.memberId)
      const { answer, left } = await recordOf(() => acceptRequest(mentor, built.id))
      expect([n, answer, left]).toEqual([n, 'impossible', []])
      expect(await db.pairing.count({ where: { id: built.id } })).toBe(0)
      expect(await states(mentor)).toEqual({ asked: [], received: ['open'] })
    }
  })

  test('by one whose own vetting has ended is refused', async () => {
    const { id, mentor } = await buildRequest()
    await db.vetting.deleteMany({ where: { memberId: mentor.memberId } })
    expect(await statusOf(acceptRequest(await viewerOf(mentor.memberId), id))).toBe(403)
  })

  test('fifty at once of one mentor make as many pairs as she has room for', async () => {
    const mentor = await buildMentor({ capacity: 3 })
    const ids: string[] = []
    for (let n = 0; n < 50; n++) ids.push(await ask(await buildMember(), mentor))
    const hers = await viewerOf(mentor.memberId)
    const answers = await Promise.all(ids.map((id) => acceptRequest(hers, id)))
    expect(answers.filter((it) => it === 'done')).toHaveLength(3)
    expect(answers.filter((it) => it === 'impossible')).toHaveLength(47)
    const open = { mentorId: mentor.memberId, until: null }
    expect(await db.pairing.count({ where: open })).toBe(3)
    const waiting = { mentorId: mentor.memberId, answer: null }
    expect(await db.mentoringRequest.count({ where: waiting })).toBe(47)
  }, 60_000)
})

describe('the end of a request', () => {
  test('declined: no reason, one mail to her who asked, and the words are for her alone', async () => {
    const { id, mentor, mentee } = await buildRequest()
    await runJobs()
    await emptyOutbox()
    const { answer, left } = await recordOf(() => declineRequest(mentor, id))
    expect([answer, left]).toEqual(['done', [['mentoring.request_declined', `pairing:${id}`]]])
    await runJobs()
    expect((await takeOutbox()).map(({ to }) => to)).toEqual([await mailOf(mentee.memberId)])
    const [hers, theirs] = [await viewerOf(mentee.memberId), await viewerOf(mentor.memberId)]
    expect(hers.audiences).not.toContain(`pairing:${id}`)
    expect((await getRequest(hers, id)).words).toContain('lead a team')
    expect((await getRequest(theirs, id)).words).toBeNull()
    expect(await declineRequest(theirs, id)).toBe('answered')
  })

  test('withdrawn: nobody is mailed', async () => {
    const { id, mentor, mentee } = await buildRequest()
    await runJobs()
    await emptyOutbox()
    const { left } = await recordOf(() => withdrawRequest(mentee, id))
    expect(left).toEqual([['mentoring.request_withdrawn', `pairing:${id}`]])
    await runJobs()
    expect(await takeOutbox()).toEqual([])
    expect(await acceptRequest(mentor, id)).toBe('answered')
    expect(await states(mentor)).toEqual({ asked: [], received: ['withdrawn'] })
  })

  test('after fourteen days by the clock, before any sweep; the sweep notes it once', async () => {
    const { id, mentor, mentee } = await buildRequest()
    await runJobs()
    moveClock(days(14) + 1)
    expect(await states(mentee)).toEqual({ asked: ['expired'], received: [] })
    expect(await acceptRequest(await viewerOf(mentor.memberId), id)).toBe('answered')
    expect((await viewerOf(mentor.memberId)).audiences).not.toContain(`pairing:${id}`)
    await emptyOutbox()
    const { left } = await recordOf(() => Promise.all([expireRequests(), expireRequests()]))
    expect(left.filter(([, audience]) => audience === `pairing:${id}`)).toEqual([
      ['mentoring.request_expired', `pairing:${id}`],
    ])
    await runJobs()
    const to = await mailOf(mentee.memberId)
    expect((await takeOutbox()).filter((mail) => mail.to === to)).toHaveLength(1)
  })

  test('tells no more where the other serves and what her band is, and after sixty days nothing', async () => {
    const { id, mentor, mentee } = await buildRequest()
    const seen = async () => (await getRequest(await viewerOf(mentee.memberId), id)).other
    const { memberId } = mentor
    await db.profileField.create({
      data: { memberId, field: 'rank_band', value: 4, audience: 'network' },
    })
    expect(await seen()).toMatchObject({ service: { en: expect.any(String) }, band: '4' })
    const suspended = await db.suspension.create({
      data: {
        ...{ memberId, chapterId: 'serbia-moi', reason: 'a pause' },
        ...{ from: new Date(Date.now() - 1_000), until: new Date('2099-01-01') },
      },
    })
    const nothing = { name: mentor.displayName, service: {}, band: null }
    expect(await seen()).toEqual(nothing)
    await db.suspension.delete({ where: { id: suspended.id } })
    await declineRequest(mentor, id)
    expect(await seen()).toEqual(nothing)
    moveClock(days(60) - 60_000)
    expect(await seen()).toEqual(nothing)
    moveClock(days(60) + 1)
    expect(await statusOf(seen())).toBe(404)
    expect(await states(await viewerOf(mentee.memberId))).toEqual({ asked: [], received: [] })
  })

  test('shows it to members of the network alone', async () => {
    const { id, mentee } = await buildRequest()
    await db.membership.updateMany({
      where: { memberId: mentee.memberId },
      data: { until: new Date() },
    })
    const lapsed = await viewerOf(mentee.memberId)
    expect(await statusOf(getRequest(lapsed, id))).toBe(404)
    expect(await states(lapsed)).toEqual({ asked: [], received: [] })
  })

  test('fifty answers of three kinds in the same second: one counts', async () => {
    const { id, mentor, mentee } = await buildRequest()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        if (n % 3 === 0) return acceptRequest(mentor, id)
        return n % 3 === 1 ? declineRequest(mentor, id) : withdrawRequest(mentee, id)
      }),
    )
    expect(answers.filter((it) => it === 'done')).toHaveLength(1)
    expect(answers.filter((it) => it === 'answered')).toHaveLength(49)
    const { answer } = await db.mentoringRequest.findUniqueOrThrow({ where: { id } })
    expect(await db.pairing.count({ where: { id } })).toBe(answer === 'accepted' ? 1 : 0)
  })
})
