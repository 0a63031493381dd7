import { describe, expect, test } from 'vitest'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { findConsultationStep } from '~/features/positions/consultation/find-consultation-step.server'
import { findOpenConsulted } from '~/features/positions/consultation/find-open-consulted.server'
import { getConsultation } from '~/features/positions/consultation/get-consultation.server'
import { listWithoutResponse } from '~/features/positions/consultation/list-without-response.server'
import { releaseResponses } from '~/features/positions/consultation/release-responses.server'
import { respondToAnswer } from '~/features/positions/consultation/respond-to-answer.server'
import { withdrawComment } from '~/features/positions/consultation/withdraw-comment.server'
import { writeAnswer } from '~/features/positions/consultation/write-answer.server'
import { writeComment } from '~/features/positions/consultation/write-comment.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import type { LanguageState } from '~/features/positions/drafting/language-states'
import { nextStep } from '~/features/positions/drafting/next-step'
import { setVote } from '~/features/positions/vote/set-vote.server'
import { emptyBoard, setOn, voteForm } from '../../factories/board-votes.ts'
import { buildConsultation } from '../../factories/consultations.ts'
import { buildDraft } from '../../factories/drafts.ts'
import { buildMember, viewerOf } from '../../factories/people.ts'
import { days, moveClock } from '../../support/clock.ts'

const answer = (viewer: MemberViewer, id: string, meant: 'save' | 'send' = 'send') =>
  writeAnswer(viewer, id, { meant, stance: 'support', words: 'Yes.', version: 0 })
const stepOf = async (viewer: MemberViewer, positionId: string) =>
  findConsultationStep(viewer, await getDraft(viewer, positionId))
const taken = { outcome: 'taken_up', reason: '', version: 0 } as const

describe('the next step on a draft', () => {
  const language: LanguageState = { language: 'en', isAuthoritative: true, stale: 0, missing: 0 }
  const written = (openComments: number) => ({
    sections: [
      { id: 'title', state: 'current' as const, openComments: 0 },
      { id: 'why', state: 'current' as const, openComments },
    ],
    ...{ language, languages: [language], mayWrite: true },
  })

  test('is to answer the chapters before all else, also where nothing may be written', () => {
    expect(nextStep(written(1), 'respond')).toEqual({ to: 'respond' })
    expect(nextStep({ ...written(1), mayWrite: false }, 'respond')).toEqual({ to: 'respond' })
    expect(nextStep({ ...written(1), mayWrite: false }, 'vote')).toBeNull()
  })

  test('is to ask them, or to vote, once nothing in the text waits', () => {
    for (const lead of ['consult', 'vote'] as const) {
      expect(nextStep(written(1), lead)).toEqual({ to: 'comments', sectionId: 'why' })
      expect(nextStep(written(0), lead)).toEqual({ to: lead })
      const title = { ...written(0), sections: written(0).sections.slice(0, 1) }
      expect(nextStep(title, lead)).toEqual({ to: 'add' })
      const behind = { ...language, language: 'sq' as const, isAuthoritative: false, stale: 1 }
      expect(nextStep({ ...written(0), languages: [language, behind] }, lead)).toEqual({
        ...{ to: 'language', language: 'sq' },
      })
    }
    expect(nextStep(written(0), null)).toEqual({ to: 'add' })
  })

  test('is for the executive: to ask, to respond once it is over, to vote once the chapters know', async () => {
    await emptyBoard()
    const draft = await buildDraft()
    expect(await stepOf(draft.chair, draft.positionId)).toBe('consult')
    expect(await stepOf(draft.writer, draft.positionId)).toBeNull()
    const { chair, writer, positionId } = await buildConsultation()
    expect(await stepOf(chair, positionId)).toBeNull()
    moveClock(days(11))
    expect(await stepOf(chair, positionId)).toBe('respond')
    expect(await stepOf(writer, positionId)).toBeNull()
    await releaseResponses(chair, positionId)
    expect(await stepOf(chair, positionId)).toBe('vote')
    await setOn(draft)
    expect(await stepOf(draft.chair, draft.positionId)).toBeNull()
  })
})

describe('who sets a vote', () => {
  test('reads which answers have no response, that the chapters wait, and sets it all the same', async () => {
    await emptyBoard()
    const at = await buildConsultation()
    const { chair, coordinator, serbian, albanian, positionId } = at
    const albania = await buildMember({ in: 'albania-asp', office: 'coordinator' })
    await answer(coordinator, serbian)
    await answer(albania, albanian, 'save')
    moveClock(days(11))
    const open = async () => listWithoutResponse(chair, await getDraft(chair, positionId))
    expect(await open()).toEqual(['serbia-moi'])
    await respondToAnswer(chair, { positionId, consultedId: serbian }, taken)
    expect(await open()).toEqual([])
    await releaseResponses(chair, positionId)
    expect(await open()).toBeNull()

    const other = await buildConsultation()
    await answer(other.coordinator, other.serbian)
    moveClock(days(22))
    expect(await setVote(other.chair, other.positionId, await voteForm(other))).toHaveProperty(
      'voteId',
    )
    const none = await buildDraft()
    expect(
      await listWithoutResponse(none.chair, await getDraft(none.chair, none.positionId)),
    ).toBeNull()
  })
})

describe('a service without a coordinator in office', () => {
  test('is told to the board while it is asked, with who holds its queue', async () => {
    await emptyBoard()
    const at = await buildConsultation()
    const { chair, positionId } = at
    await db.mandate.deleteMany({ where: { chapterId: 'albania-asp' } })
    const heldBy = async () => {
      const found = await getConsultation(chair, await getDraft(chair, positionId))
      return Object.fromEntries(found?.chapters.map((it) => [it.chapterId, it.heldBy]) ?? [])
    }
    expect(await heldBy()).toEqual({ 'albania-asp': [chair.displayName], 'serbia-moi': null })
    await buildMember({ in: 'albania-asp', office: 'deputy-coordinator' })
    expect(await heldBy()).toEqual({ 'albania-asp': null, 'serbia-moi': null })
    await db.mandate.deleteMany({ where: { chapterId: 'albania-asp' } })
    moveClock(days(11))
    expect(await heldBy()).toEqual({ 'albania-asp': null, 'serbia-moi': null })
  })
})

describe('where she lands', () => {
  test('a member finds the first deadline by which her word is missing', async () => {
    await db.consultation.deleteMany()
    const later = await buildConsultation()
    moveClock(-days(2))
    const { member, serbian } = await buildConsultation()
    const waiting = async (viewer: MemberViewer) => (await findOpenConsulted(viewer)).waiting?.id
    expect(await waiting(member)).toBe(serbian)
    await writeComment(member, serbian, { words: 'Yes.', section: null, version: 0 })
    expect(await waiting(member)).toBe(later.serbian)
    await writeComment(member, later.serbian, { words: 'Yes.', section: null, version: 0 })
    const before = await findOpenConsulted(member)
    expect(before).toEqual({ open: before.all, all: before.all, waiting: null })
    expect(before.open).toBeGreaterThanOrEqual(2)
    const albanian = await buildMember({ in: 'albania-asp' })
    expect(await waiting(albanian)).toEqual(expect.any(String))
    expect(await waiting({ ...albanian, vettedUntil: null })).toBeUndefined()
    const none = await buildMember({ in: null })
    expect(await findOpenConsulted(none)).toEqual({ open: 0, all: 0, waiting: null })
    moveClock(days(20))
    expect((await findOpenConsulted(later.member)).open).toBe(0)
    expect(await waiting(later.member)).toBeUndefined()
  })

  test('a coordinator finds it until her service has answered', async () => {
    await db.consultation.deleteMany()
    const { coordinator, serbian } = await buildConsultation()
    const waiting = async () => (await findOpenConsulted(coordinator)).waiting?.id
    await writeComment(coordinator, serbian, { words: 'As a member.', section: null, version: 0 })
    expect(await waiting()).toBe(serbian)
    await answer(coordinator, serbian, 'save')
    expect(await waiting()).toBe(serbian)
    await writeAnswer(coordinator, serbian, {
      ...{ meant: 'send', stance: 'support', words: 'Yes.', version: 1 },
    })
    expect(await waiting()).toBeUndefined()
  })
})

test('whose vetting has ended is told so, not that it is closed', async () => {
  const { member, coordinator, serbian } = await buildConsultation()
  await writeComment(member, serbian, { words: 'Before.', section: null, version: 0 })
  const unvetted = { ...(await viewerOf(member.memberId)), vettedUntil: null }
  const say = () => writeComment(unvetted, serbian, { words: 'Hm.', section: null, version: 1 })
  expect(await say()).toEqual({ outcome: 'read_only' })
  expect(await withdrawComment(unvetted, serbian)).toBe('read_only')
  const answering = { ...coordinator, vettedUntil: null }
  expect(await answer(answering, serbian)).toEqual({ outcome: 'read_only' })
  moveClock(days(11))
  expect(
    await writeComment(member, serbian, { words: 'Late.', section: null, version: 1 }),
  ).toEqual({
    outcome: 'closed',
  })
})
