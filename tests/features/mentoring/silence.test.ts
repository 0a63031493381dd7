import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { blockMember } from '~/features/blocks/block-member.server'
import { gatherOwnData } from '~/features/leaving/gather-own-data.server'
import { askMentor } from '~/features/mentoring/asking/ask-mentor.server'
import { getMentor } from '~/features/mentoring/asking/get-mentor.server'
import { listMentors } from '~/features/mentoring/asking/list-mentors.server'
import { listOwnRequests } from '~/features/mentoring/asking/list-own-requests.server'
import { pauseOffer } from '~/features/mentoring/asking/pause-offer.server'
import { buildBlock, buildMentor, words } from '../../factories/asking.ts'
import { pairUp } from '../../factories/pairs.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { recordOf } from '../../support/activities.ts'
import { runJobs, waitingJobs } from '../../support/jobs.ts'
import { emptyOutbox, takeOutbox } from '../../support/outbox.ts'
import { statementsOf } from '../../support/statements.ts'

type Cause = (mentor: MemberViewer, mentee: MemberViewer) => Promise<unknown>

const yesterday = () => new Date(Date.now() - 86_400_000)
const speak = (memberId: string, languages: string[]) =>
  db.profileField.create({
    data: { memberId, field: 'languages', value: languages, audience: 'network' },
  })

/** Everything for which a mentor takes somebody on not. */
const causes: Record<string, Cause> = {
  'she is blocked': (mentor, mentee) => buildBlock(mentor, mentee, 'all'),
  'the mentor wants no pair with her': (mentor, mentee) => buildBlock(mentor, mentee),
  'she herself wants no pair': (mentor, mentee) => buildBlock(mentee, mentor),
  'the mentor is full': async (mentor) => pairUp(mentor, await buildMember()),
  'the mentor rests': (mentor) => pauseOffer(mentor),
  'the mentor is her superior': (mentor, mentee) =>
    db.supervision.create({
      data: {
        ...{ superiorId: mentor.memberId, subordinateId: mentee.memberId },
        from: yesterday(),
      },
    }),
  'they were a pair before': async (mentor, mentee) => {
    const id = await pairUp(mentor, mentee)
    const over = { until: new Date(), outcome: 'ended' }
    await db.pairing.update({ where: { id }, data: over })
  },
  'they share no language': (_, mentee) => speak(mentee.memberId, ['sq']),
  "the mentor's vetting has ended": (mentor) =>
    db.vetting.deleteMany({ where: { memberId: mentor.memberId } }),
  'the mentor is suspended': (mentor) =>
    db.suspension.create({
      data: {
        ...{ memberId: mentor.memberId, chapterId: 'serbia-moi', reason: 'a pause' },
        ...{ from: yesterday(), until: new Date(Date.now() + 86_400_000) },
      },
    }),
  'the mentor left': (mentor) =>
    db.membership.updateMany({
      where: { memberId: mentor.memberId },
      data: { until: yesterday() },
    }),
}
const names = Object.keys(causes)

async function build(cause: string) {
  const mentor = await buildMentor()
  const mentee = await buildMember()
  await causes[cause]?.(mentor, mentee)
  return { mentor, mentee: await viewerOf(mentee.memberId) }
}

describe('whoever cannot be taken on hears one answer', () => {
  test.each(names)('when %s: nothing is left, and nobody is told', async (cause) => {
    const { mentor, mentee } = await build(cause)
    await runJobs()
    await emptyOutbox()
    const before = await listOwnRequests(mentee)
    const { answer, left } = await recordOf(() => askMentor(mentee, mentor.memberId, words()))
    expect([answer, left]).toEqual([{ refused: 'unavailable' }, []])
    expect(await waitingJobs('tell_of_request')).toEqual([])
    await runJobs()
    expect(await takeOutbox()).toEqual([])
    expect(await db.mentoringRequest.count({ where: { mentorId: mentor.memberId } })).toBe(0)
    for (const who of [mentee, await viewerOf(mentor.memberId)])
      expect(await listOwnRequests(who)).toEqual(before)
  })

  test('after the same statements in the same order, whatever the cause', async () => {
    const sent: string[][] = []
    for (const cause of names) {
      const { mentor, mentee } = await build(cause)
      const statements = await statementsOf(() => askMentor(mentee, mentor.memberId, words()))
      // Of how many audiences she holds, which the keys of a pair that is over count among.
      sent.push(statements.map((it) => it.replace(/\$\d+(,\$\d+)*/g, '$')))
    }
    expect(sent[0]?.length).toBeGreaterThan(8)
    for (const [n, statements] of sent.entries())
      expect([names[n], statements]).toEqual([names[n], sent[0]])
  })

  test('the same form again is the same answer', async () => {
    const { mentor, mentee } = await build('the mentor rests')
    const form = words()
    for (let n = 0; n < 2; n++)
      expect(await askMentor(mentee, mentor.memberId, form)).toEqual({ refused: 'unavailable' })
  })

  test('and so is who speaks a language that the other understands', async () => {
    const { mentor, mentee } = {
      mentor: await buildMentor({ languages: ['hr'] }),
      mentee: await buildMember(),
    }
    await speak(mentee.memberId, ['sr-Latn'])
    expect(await askMentor(mentee, mentor.memberId, words())).toHaveProperty('requestId')
  })
})

describe('no list, page, count, order or archive tells of it', () => {
  const everything = { topics: [], languages: [], chapter: '', meeting: '', page: 1 }

  test('of a block, fullness, rest or line of command', async () => {
    const others = [await buildMentor(), await buildMentor({ capacity: 5 })]
    const mentor = await buildMentor({ topics: ['leadership', 'career'] })
    const mentee = await buildMember()
    others.push(await buildMentor())
    const asked = [everything, { ...everything, topics: ['career', 'leadership'] }]
    const seen = async () => {
      const viewer = await viewerOf(mentee.memberId)
      return JSON.stringify([
        ...(await Promise.all(asked.map((it) => listMentors(viewer, it)))),
        await getMentor(viewer, mentor.memberId),
        await listOwnRequests(viewer),
        viewer.audiences,
      ])
    }
    const before = await seen()
    const shown = (await listMentors(await viewerOf(mentee.memberId), everything)).mentors
    expect(shown.map(({ id }) => id)).toEqual(
      expect.arrayContaining([mentor, ...others].map(({ memberId }) => memberId)),
    )
    await blockMember(mentor, mentee.memberId, 'all')
    await pauseOffer(mentor)
    await causes['the mentor is full']?.(mentor, mentee)
    await causes['the mentor is her superior']?.(mentor, mentee)
    expect(await seen()).toBe(before)
  })

  test("of a block, in the blocked one's own data or in any record but the blocker's", async () => {
    const mentor = await buildMentor()
    const mentee = await buildMember()
    const coordinator = await buildMember({ office: 'coordinator' })
    await blockMember(mentor, mentee.memberId, 'all')
    const { blocks, record } = await gatherOwnData(mentee)
    expect(blocks).toEqual([])
    expect(record.filter(({ type }) => type.startsWith('mentoring.'))).toEqual([])
    const rows = await db.activity.findMany({ where: { type: { startsWith: 'mentoring.block' } } })
    const mine = rows.filter(({ actorId }) => actorId === mentor.memberId)
    expect(mine.map(({ audience }) => audience)).toEqual([`member:${mentor.memberId}`])
    expect(JSON.stringify(mine)).not.toContain(mentee.memberId)
    for (const who of [mentee, coordinator])
      expect((await viewerOf(who.memberId)).audiences).not.toContain(`member:${mentor.memberId}`)
    const hers = JSON.stringify((await gatherOwnData(mentor)).blocks)
    expect(hers).toContain('all')
    expect(hers).not.toContain(mentee.memberId)
  })
})
