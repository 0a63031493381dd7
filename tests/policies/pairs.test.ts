import { describe, expect, test } from 'vitest'
import { type Viewer, visitor } from '~/features/auth/viewer'
import { canStartThread } from '~/features/discussions/policy.server'
import {
  canAct,
  canCorrectSession,
  canEditNote,
  canLeave,
  canSeekMentor,
  hindranceOf,
  nextStepOf,
  type PairFacts,
  stateOf,
  visiblePairings,
} from '~/features/mentoring/pairs/policy.server'

const now = new Date('2026-06-01T12:00:00Z')
const later = new Date('2026-07-01T12:00:00Z')
const before = new Date('2026-05-31T12:00:00Z')
const vetted = { ...visitor, vettedUntil: later }
const mentee: Viewer = { ...vetted, memberId: 'mentee' }
const mentor: Viewer = { ...vetted, memberId: 'mentor' }
const coordinator: Viewer = { ...vetted, memberId: 'c', coordinates: ['serbia-moi'] }
const lapsed: Viewer = { ...mentee, vettedUntil: null }
const begun: PairFacts = {
  ...{ mentorId: 'mentor', menteeId: 'mentee' },
  ...{ from: before, pausedAt: null, until: null },
}
const over = { ...begun, until: now }

describe('a pair', () => {
  test('waits, is begun, rests or is over', () => {
    expect(stateOf({ ...begun, from: null })).toBe('waits')
    expect(stateOf(begun)).toBe('begun')
    expect(stateOf({ ...begun, pausedAt: now })).toBe('rests')
    expect(stateOf({ ...over, pausedAt: now })).toBe('over')
  })

  test('is written in while it is begun alone', () => {
    expect(hindranceOf(begun)).toBeNull()
    expect(hindranceOf({ ...begun, from: null })).toBe('pairs:refused.waits')
    expect(hindranceOf({ ...begun, pausedAt: now })).toBe('pairs:refused.rests')
    expect(hindranceOf(over)).toBe('pairs:refused.over')
  })

  test('is known by its key alone', () => {
    const viewer = { ...mentee, audiences: ['public', 'network', 'pairing:1', 'coordination:x'] }
    expect(visiblePairings(viewer)).toEqual({ audience: { in: ['pairing:1'] } })
  })
})

test('a thread begins in its space while that is open, by one who reads it', () => {
  const space = { kind: 'pairing', chapterId: 'serbia-moi', audience: 'pairing:1' }
  const one = { ...mentee, audiences: ['network', 'pairing:1'] }
  expect(canStartThread(one, { ...space, closedAt: null })).toBe(true)
  expect(canStartThread(one, { ...space, closedAt: now })).toBe(false)
  expect(canStartThread({ ...one, audiences: ['network'] }, { ...space, closedAt: null })).toBe(
    false,
  )
})

describe('who acts', () => {
  test('in a pair: one of the two, vetted; nobody of one that both left', () => {
    expect([mentor, mentee].map((it) => canAct(it, begun))).toEqual([true, true])
    expect([coordinator, lapsed, visitor].map((it) => canAct(it, begun))).toEqual([
      false,
      false,
      false,
    ])
    expect(canAct(visitor, { ...begun, mentorId: null, menteeId: null })).toBe(false)
  })

  test('to pause or end: one of the two, vetted or not', () => {
    expect([mentor, mentee, lapsed].map((it) => canLeave(it, begun))).toEqual([true, true, true])
    expect([coordinator, visitor].map((it) => canLeave(it, begun))).toEqual([false, false])
    expect(canLeave(visitor, { ...begun, mentorId: null, menteeId: null })).toBe(false)
  })

  test('on a session: who logged it, for seven days', () => {
    const logged = (loggedBy: string | null, days: number) => ({
      loggedBy,
      loggedAt: new Date(now.getTime() - days * 86_400_000),
    })
    expect(canCorrectSession(mentee, logged('mentee', 7), now)).toBe(true)
    expect(canCorrectSession(mentee, logged('mentee', 7.01), now)).toBe(false)
    expect(canCorrectSession(mentor, logged('mentee', 1), now)).toBe(false)
    expect(canCorrectSession(mentor, logged(null, 1), now)).toBe(false)
  })

  test('on a note: its author', () => {
    expect(canEditNote(mentee, { authorId: 'mentee' })).toBe(true)
    expect(canEditNote(mentor, { authorId: 'mentee' })).toBe(false)
  })

  test('for another mentor: either, after the end, while the round runs and the mentee is there', () => {
    const round = { endsAt: later, cancelledAt: null }
    expect(canSeekMentor(mentee, { ...over, round }, now)).toBe(true)
    expect(canSeekMentor(mentor, { ...over, round }, now)).toBe(true)
    expect(canSeekMentor(coordinator, { ...over, round }, now)).toBe(false)
    expect(canSeekMentor(mentee, { ...begun, round }, now)).toBe(false)
    expect(canSeekMentor(mentee, { ...over, round: null }, now)).toBe(false)
    expect(canSeekMentor(mentor, { ...over, menteeId: null, round }, now)).toBe(false)
    expect(canSeekMentor(mentee, { ...over, round: { endsAt: now, cancelledAt: null } }, now)).toBe(
      false,
    )
    expect(canSeekMentor(mentee, { ...over, round: { ...round, cancelledAt: now } }, now)).toBe(
      false,
    )
  })
})

test('what comes next: agree, sign, meet, log', () => {
  const steps = { isAgreed: true, isSigned: true, meetsAt: null as Date | null }
  expect(nextStepOf(begun, { ...steps, isAgreed: false, isSigned: false }, now)).toBe('agree')
  expect(nextStepOf(begun, { ...steps, isSigned: false }, now)).toBe('sign')
  expect(nextStepOf(begun, steps, now)).toBe('meet')
  expect(nextStepOf(begun, { ...steps, meetsAt: later }, now)).toBeNull()
  expect(nextStepOf(begun, { ...steps, meetsAt: now }, now)).toBe('log')
  for (const still of [over, { ...begun, pausedAt: now }, { ...begun, from: null }])
    expect(nextStepOf(still, { ...steps, isAgreed: false }, now)).toBeNull()
})
