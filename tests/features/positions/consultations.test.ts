import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { eraseMember } from '~/features/leaving/erase-member.server'
import { getConsultation } from '~/features/positions/consultation/get-consultation.server'
import { listConsulted } from '~/features/positions/consultation/list-consulted.server'
import { moveDeadline } from '~/features/positions/consultation/move-deadline.server'
import { openConsultation } from '~/features/positions/consultation/open-consultation.server'
import { readAnswer } from '~/features/positions/consultation/read-answer.server'
import { readConsulted } from '~/features/positions/consultation/read-consulted.server'
import { readDesk } from '~/features/positions/consultation/read-desk.server'
import { releaseResponses } from '~/features/positions/consultation/release-responses.server'
import { remindOfConsultation } from '~/features/positions/consultation/remind-of-consultation.server'
import { respondToAnswer } from '~/features/positions/consultation/respond-to-answer.server'
import { tellOfConsultation } from '~/features/positions/consultation/tell-of-consultation.server'
import { withdrawComment } from '~/features/positions/consultation/withdraw-comment.server'
import { writeAnswer } from '~/features/positions/consultation/write-answer.server'
import { writeComment } from '~/features/positions/consultation/write-comment.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { withdrawPosition } from '~/features/positions/drafting/withdraw-position.server'
import { writeSection } from '~/features/positions/drafting/write-section.server'
import { setVote } from '~/features/positions/vote/set-vote.server'
import { emptyBoard, inMinutes, setOn, voteForm } from '../../factories/board-votes.ts'
import {
  type BuiltConsultation,
  buildConsultation,
  consultationForm,
} from '../../factories/consultations.ts'
import { buildDraft } from '../../factories/drafts.ts'
import { buildMember, statusOf, viewerOf } from '../../factories/people.ts'
import { leaving } from '../../support/activities.ts'
import { days, moveClock } from '../../support/clock.ts'

const say = (viewer: MemberViewer, id: string, words: string, version = 0) =>
  writeComment(viewer, id, { words, section: null, version })
const answer = (
  viewer: MemberViewer,
  id: string,
  words: string,
  { meant = 'send', version = 0 }: { meant?: 'save' | 'send'; version?: number } = {},
) => writeAnswer(viewer, id, { meant, stance: 'with_changes', words, version })
const respond = (viewer: MemberViewer, at: BuiltConsultation, version = 0) =>
  respondToAnswer(
    viewer,
    { positionId: at.positionId, consultedId: at.serbian },
    { outcome: 'in_part', reason: 'The law forbids the rest.', version },
  )
const seenBy = async (viewer: MemberViewer, { positionId }: BuiltConsultation) =>
  getConsultation(viewer, await getDraft(viewer, positionId))
const mailJobs = async () =>
  (
    await db.$queryRaw<Array<{ payload: { memberId: string } }>>`
      SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t
        ON t.id = j.task_id WHERE t.identifier = 'send_consultation_news'`
  ).map(({ payload }) => payload.memberId)
const forgetJobs = () => db.$executeRaw`DELETE FROM graphile_worker._private_jobs`

describe('asking chapters', () => {
  test('copies the text, makes a part for each, and plans reminders', async () => {
    await forgetJobs()
    const draft = await buildDraft()
    const form = await consultationForm(draft)
    const opened = await leaving(
      ['positions.consultation_opened'],
      () => openConsultation(draft.chair, draft.positionId, form),
      'board',
    )
    const { consultationId } = opened as { consultationId: string }
    const [text] = await db.consultationText.findMany({ where: { consultationId } })
    expect(text).toMatchObject({ language: 'en', title: 'Equipment that fits' })
    const parts = await db.consultedChapter.findMany({ where: { consultationId } })
    expect(parts.map((it) => [it.audience, it.desk]).sort()).toEqual([
      ['chapter:albania-asp', 'audit:albania-asp'],
      ['chapter:serbia-moi', 'audit:serbia-moi'],
    ])
    const planned = await db.$queryRaw`
      SELECT t.identifier, j.payload ->> 'daysBefore' AS "daysBefore" FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE j.payload ->> 'consultationId' = ${consultationId} ORDER BY 1, 2`
    expect(planned).toEqual([
      { identifier: 'remind_of_consultation', daysBefore: '1' },
      { identifier: 'remind_of_consultation', daysBefore: '7' },
      { identifier: 'tell_of_consultation', daysBefore: null },
    ])
  })

  test.each([
    ['of the past', { closes: inMinutes(-5) }, { day: ['consultation:deadline.past'] }],
    ['near', { closes: inMinutes(60) }, { day: ['consultation:deadline.short'] }],
    ['far', { closes: inMinutes(days(200)) }, { day: ['consultation:deadline.long'] }],
    ['of no service', { chapters: ['wpon-see'] }, { chapters: ['consultation:chapters.unknown'] }],
  ])('is refused at its field when it is %s', async (_, differing, errors) => {
    const draft = await buildDraft()
    const form = await consultationForm(draft, differing)
    const open = () => openConsultation(draft.chair, draft.positionId, form)
    expect(await leaving([], open)).toEqual({ errors })
  })

  test('does not ask a service that is archived', async () => {
    const draft = await buildDraft()
    const form = await consultationForm(draft)
    await db.chapter.update({ where: { id: 'albania-asp' }, data: { archivedAt: new Date() } })
    const opened = await openConsultation(draft.chair, draft.positionId, form)
    await db.chapter.update({ where: { id: 'albania-asp' }, data: { archivedAt: null } })
    expect(opened).toEqual({ errors: { chapters: ['consultation:chapters.unknown'] } })
  })

  test('on another text than she saw does nothing', async () => {
    const draft = await buildDraft()
    const form = await consultationForm(draft, { mark: 'a'.repeat(64) })
    expect(await openConsultation(draft.chair, draft.positionId, form)).toEqual({ stale: true })
  })

  test('is for the executive: 403 for others of the board, 404 for anyone else', async () => {
    const draft = await buildDraft()
    const form = await consultationForm(draft)
    const { writer, positionId } = draft
    expect(await statusOf(openConsultation(writer, positionId, form))).toBe(403)
    const outsider = await buildMember({ office: 'coordinator' })
    expect(await statusOf(openConsultation(outsider, positionId, form))).toBe(404)
  })

  test('twenty times at once opens one', async () => {
    const draft = await buildDraft()
    const form = await consultationForm(draft)
    const opened = await Promise.all(
      Array.from({ length: 20 }, () =>
        openConsultation(draft.chair, draft.positionId, form).catch((it) => it),
      ),
    )
    expect(opened.filter((it) => 'consultationId' in it)).toHaveLength(1)
    expect(opened.filter((it) => it instanceof Response && it.status === 403)).toHaveLength(19)
  })

  test('and voting keep each other out; the text may be written, and the board sees that it changed', async () => {
    await emptyBoard()
    const at = await buildConsultation()
    const { chair, writer, positionId, sectionId } = at
    const form = await voteForm(at)
    expect(await statusOf(setVote(chair, positionId, form))).toBe(403)
    const { version } = await getDraft(chair, positionId)
    expect(await statusOf(withdrawPosition(chair, positionId, version))).toBe(403)
    expect((await seenBy(chair, at))?.hasChanged).toBe(false)
    const ids = { positionId, sectionId, language: 'en' as const }
    await writeSection(writer, ids, { heading: 'Why', body: 'Other words.', version: 1 })
    expect((await seenBy(chair, at))?.hasChanged).toBe(true)
    expect((await readConsulted(at.member, at.serbian, null)).html).toContain('protects')
    moveClock(days(11))
    const voted = await setOn(at)
    const again = await consultationForm(at)
    expect(await statusOf(openConsultation(chair, voted.positionId, again))).toBe(403)
  })
})

describe('a member of a chapter that is asked', () => {
  test('says what she says, changes it and takes it back; her own record alone knows', async () => {
    const { member, coordinator, serbian } = await buildConsultation()
    const own = `member:${member.memberId}`
    const said = await leaving(['positions.view_given'], () => say(member, serbian, 'No.'), own)
    expect(said).toEqual({ outcome: 'written' })
    expect(await leaving([], () => say(member, serbian, 'No.'))).toEqual({ outcome: 'written' })
    expect(await say(member, serbian, 'Yes.')).toEqual({
      ...{ outcome: 'overtaken', words: 'No.', version: 1 },
    })
    await say(member, serbian, 'Perhaps.', 1)
    expect((await readConsulted(member, serbian, null)).own.words).toBe('Perhaps.')
    const { comments } = await readDesk(coordinator, serbian)
    expect(comments.map(({ body }) => body)).toEqual(['Perhaps.'])
    expect(JSON.stringify(await readDesk(coordinator, serbian))).not.toContain(member.memberId)
    const takeBack = () => withdrawComment(member, serbian)
    expect(await leaving(['positions.view_taken_back'], takeBack, own)).toBe('withdrawn')
    expect(await leaving([], takeBack)).toBe('withdrawn')
    expect((await readDesk(coordinator, serbian)).comments).toEqual([])
  })

  test('reads her own part only: another chapter, the board and the suspended get 404', async () => {
    const at = await buildConsultation()
    const albanian = await buildMember({ in: 'albania-asp' })
    const none = await buildMember({ in: null })
    const suspended = await buildMember()
    const span = { from: new Date('2020-01-01'), until: new Date('2099-01-01') }
    await db.suspension.create({
      data: { memberId: suspended.memberId, chapterId: 'serbia-moi', reason: 'test', ...span },
    })
    for (const viewer of [albanian, none, await viewerOf(suspended.memberId)]) {
      expect(await statusOf(readConsulted(viewer, at.serbian, null))).toBe(404)
      expect(await statusOf(say(viewer, at.serbian, 'Hm.'))).toBe(404)
      expect(await statusOf(withdrawComment(viewer, at.serbian))).toBe(404)
    }
    expect((await listConsulted(albanian, 1)).consultations.map(({ id }) => id)).toContain(
      at.albanian,
    )
    expect((await listConsulted(albanian, 1)).consultations.map(({ id }) => id)).not.toContain(
      at.serbian,
    )
  })

  test('who moves reads no more, and what she said stays', async () => {
    const { member, coordinator, serbian } = await buildConsultation()
    await say(member, serbian, 'I was here.')
    await db.membership.updateMany({
      where: { memberId: member.memberId },
      data: { chapterId: 'albania-asp' },
    })
    const moved = await viewerOf(member.memberId)
    expect(await statusOf(readConsulted(moved, serbian, null))).toBe(404)
    expect(await statusOf(say(moved, serbian, 'Still?', 1))).toBe(404)
    const { comments } = await readDesk(coordinator, serbian)
    expect(comments.map(({ body }) => body)).toEqual(['I was here.'])
  })

  test('is one of many: her coordinator reads all of them, fifty a page', async () => {
    const { member, coordinator, serbian } = await buildConsultation()
    await say(member, serbian, 'Mine.')
    await db.consultationComment.createMany({
      data: Array.from({ length: 50 }, (_, n) => ({
        ...{ consultedId: serbian, body: `Of one who left ${n}.`, version: 1 },
      })),
    })
    const [first, second] = [
      await readDesk(coordinator, serbian),
      await readDesk(coordinator, serbian, 2),
    ]
    expect([first.hasMore, second.hasMore]).toEqual([true, false])
    const bodies = [...first.comments, ...second.comments].map(({ body }) => body)
    expect([first.comments.length, new Set(bodies).size]).toEqual([50, 51])
    expect(bodies).toContain('Mine.')
    expect(await statusOf(readDesk(coordinator, serbian, 3))).toBe(404)
  })

  test('without a vetting in force reads and says nothing', async () => {
    const { member, serbian } = await buildConsultation()
    const unvetted = { ...member, vettedUntil: null }
    expect(await say(unvetted, serbian, 'Hm.')).toEqual({ outcome: 'read_only' })
    expect((await readConsulted(unvetted, serbian, null)).can.comment).toBe(false)
  })

  test('at the deadline has said what she said', async () => {
    const { member, coordinator, serbian, consultationId } = await buildConsultation()
    await say(member, serbian, 'In time.')
    const { closesAt } = await db.consultation.findUniqueOrThrow({ where: { id: consultationId } })
    moveClock((closesAt.getTime() - Date.now()) / 60_000 + 0.001)
    expect(await say(member, serbian, 'Too late.', 1)).toEqual({ outcome: 'closed' })
    expect(await withdrawComment(member, serbian)).toBe('closed')
    expect(await answer(coordinator, serbian, 'Too late.')).toEqual({ outcome: 'closed' })
    expect((await readDesk(coordinator, serbian)).comments).toHaveLength(1)
  })

  test('who is erased leaves her words without her', async () => {
    const { member, coordinator, serbian } = await buildConsultation()
    await say(member, serbian, 'Remember.')
    await eraseMember(member, 'en')
    expect((await readDesk(coordinator, serbian)).comments).toHaveLength(1)
    expect(
      await db.consultationComment.count({ where: { consultedId: serbian, authorId: null } }),
    ).toBe(1)
  })
})

describe('the answer of a chapter', () => {
  test('is kept for its coordinators, then sent; another coordinator is never written over', async () => {
    const at = await buildConsultation()
    const { coordinator, serbian, chair } = at
    const deputy = await buildMember({ office: 'deputy-coordinator' })
    const keep = () => answer(coordinator, serbian, 'First words', { meant: 'save' })
    expect(await leaving(['positions.answer_kept'], keep)).toEqual({ outcome: 'written' })
    expect((await seenBy(chair, at))?.chapters.map((it) => it.hasAnswered)).toEqual([false, false])
    expect(await answer(deputy, serbian, 'Mine')).toMatchObject({
      ...{ outcome: 'overtaken', words: 'First words', version: 1 },
      by: coordinator.displayName,
    })
    const send = () => answer(deputy, serbian, 'Ours', { version: 1 })
    expect(await leaving(['positions.answer_sent'], send, 'board')).toEqual({ outcome: 'written' })
    expect(await leaving([], send)).toEqual({ outcome: 'written' })
    await answer(coordinator, serbian, 'Not yet sent', { meant: 'save', version: 2 })
    moveClock(days(11))
    const draft = await getDraft(chair, at.positionId)
    expect(await readAnswer(chair, draft, serbian)).toMatchObject({ words: 'Ours' })
    expect((await readConsulted(at.member, serbian, null)).answer?.words).toBe('Ours')
  })

  test('is for the coordinators of the chapter: 404 for others, those who stand in included', async () => {
    const at = await buildConsultation()
    const albanian = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    for (const viewer of [at.member, albanian, at.chair]) {
      expect(await statusOf(readDesk(viewer, at.serbian))).toBe(404)
      expect(await statusOf(answer(viewer, at.serbian, 'Hm.'))).toBe(404)
    }
    await say(at.member, at.serbian, 'For my coordinator.')
    await db.mandate.deleteMany({ where: { chapterId: 'serbia-moi' } })
    const chair = await buildMember({ office: 'chair', of: 'wpon-see' })
    expect(chair.audiences).toContain('coordination:serbia-moi')
    expect(await statusOf(readDesk(chair, at.serbian))).toBe(404)
    expect(await statusOf(answer(chair, at.serbian, 'In their place.'))).toBe(404)
    const without = { ...(await buildMember({ office: 'coordinator' })), vettedUntil: null }
    expect(await answer(without, at.serbian, 'Hm.')).toEqual({ outcome: 'read_only' })
  })

  test('by twenty at once is one', async () => {
    const { coordinator, serbian } = await buildConsultation()
    const answered = await Promise.all(
      Array.from({ length: 20 }, (_, it) => answer(coordinator, serbian, `Words ${it}`)),
    )
    expect(answered.filter(({ outcome }) => outcome === 'written')).toHaveLength(1)
    expect(await db.consultationAnswer.count({ where: { consultedId: serbian } })).toBe(1)
  })

  test('is read by the board after the deadline, and how many said something from five on', async () => {
    const at = await buildConsultation()
    const { chair, coordinator, serbian, positionId } = at
    for (let more = 4; more > 0; more--) await say(await buildMember(), serbian, `Word ${more}`)
    await answer(coordinator, serbian, 'Ours')
    const draft = await getDraft(chair, positionId)
    expect(await statusOf(readAnswer(chair, draft, serbian))).toBe(404)
    expect((await seenBy(chair, at))?.chapters[1]).toMatchObject({
      ...{ hasAnswered: true, stance: null, said: null },
    })
    await say(at.member, serbian, 'The fifth')
    const other = await buildConsultation()
    for (let more = 4; more > 0; more--) await say(await buildMember(), other.serbian, 'One')
    expect((await seenBy(chair, at))?.chapters[1]?.said).toBeNull()
    moveClock(days(11))
    expect((await seenBy(chair, at))?.chapters[1]).toMatchObject({
      stance: 'with_changes',
      said: 5,
    })
    expect((await seenBy(chair, other))?.chapters[1]?.said).toBeNull()
  })
})

describe('the deadline', () => {
  test('moves to later, never to earlier, by the executive', async () => {
    const at = await buildConsultation()
    const { chair, writer, positionId } = at
    const later = { meant: 'move' as const, ...inMinutes(days(20)) }
    expect(await statusOf(moveDeadline(writer, positionId, later))).toBe(403)
    const move = () => moveDeadline(chair, positionId, later)
    expect(await leaving(['positions.deadline_moved'], move, 'board')).toBeNull()
    const sooner = { meant: 'move' as const, ...inMinutes(days(5)) }
    expect(await moveDeadline(chair, positionId, sooner)).toEqual({
      errors: { day: ['consultation:deadline.earlier'] },
    })
    moveClock(days(15))
    expect(await say(at.member, at.serbian, 'Thank you.')).toEqual({ outcome: 'written' })
    moveClock(days(21))
    expect(await statusOf(move())).toBe(403)
  })

  test('comes at once when the executive ends it, with a reason that is read', async () => {
    const at = await buildConsultation()
    const end = () =>
      moveDeadline(at.chair, at.positionId, { meant: 'end', reason: 'The law has passed.' })
    await leaving(['positions.consultation_ended'], end, 'board')
    const read = await readConsulted(at.member, at.serbian, null)
    expect(read).toMatchObject({ stage: 'over', endedReason: 'The law has passed.' })
    expect(await say(at.member, at.serbian, 'Hm.')).toEqual({ outcome: 'closed' })
    expect((await getDraft(at.chair, at.positionId)).isConsulted).toBe(false)
  })
})

describe('what became of an answer', () => {
  test('is written by the executive after the deadline, and read by the chapter once it is released', async () => {
    const at = await buildConsultation()
    const { chair, writer, member, coordinator, serbian, positionId } = at
    await answer(coordinator, serbian, 'Ours')
    expect(await statusOf(respond(chair, at))).toBe(403)
    expect(await statusOf(releaseResponses(chair, positionId))).toBe(403)
    moveClock(days(11))
    expect(await statusOf(respond(writer, at))).toBe(403)
    expect(await releaseResponses(chair, positionId)).toBe('open')
    const write = () => respond(chair, at)
    expect(await leaving(['positions.answer_responded'], write, 'board')).toBe('written')
    const other = { outcome: 'taken_up', reason: '', version: 0 } as const
    const ids = { positionId, consultedId: serbian }
    expect(await respondToAnswer(chair, ids, other)).toBe('overtaken')
    const none = { positionId, consultedId: at.albanian }
    expect(await statusOf(respondToAnswer(chair, none, other))).toBe(404)
    expect((await readConsulted(member, serbian, null)).response).toBeNull()
    expect(await statusOf(releaseResponses(writer, positionId))).toBe(403)
    const release = () => releaseResponses(chair, positionId)
    expect(await leaving(['positions.responses_released'], release, 'board')).toBe('released')
    expect((await readConsulted(member, serbian, null)).response).toEqual({
      ...{ outcome: 'in_part', reason: 'The law forbids the rest.' },
    })
    expect(await statusOf(release())).toBe(403)
    expect(await statusOf(respondToAnswer(chair, ids, { ...other, version: 1 }))).toBe(403)
  })
})

describe('news of a consultation', () => {
  test('goes to the coordinators, the reminders to those who have not answered, in time alone', async () => {
    await db.mandate.deleteMany({ where: { chapterId: { in: ['serbia-moi', 'albania-asp'] } } })
    const { coordinator, serbian, consultationId } = await buildConsultation()
    const albanian = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    const both = [coordinator.memberId, albanian.memberId].sort()
    await forgetJobs()
    await tellOfConsultation({ consultationId })
    expect((await mailJobs()).sort()).toEqual(both)
    await answer(coordinator, serbian, 'Ours')
    await forgetJobs()
    await remindOfConsultation({ consultationId, daysBefore: 7 })
    expect(await mailJobs()).toEqual([])
    moveClock(days(3) + 5)
    await remindOfConsultation({ consultationId, daysBefore: 7 })
    expect(await mailJobs()).toEqual([albanian.memberId])
    await forgetJobs()
    await remindOfConsultation({ consultationId, daysBefore: 1 })
    expect(await mailJobs()).toEqual([])
    moveClock(days(8))
    await remindOfConsultation({ consultationId, daysBefore: 1 })
    expect(await mailJobs()).toEqual([])
  })
})
