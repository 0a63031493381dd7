import { describe, expect, test } from 'vitest'
import { type Office, type Viewer, visitor } from '~/features/auth/viewer'
import {
  canBeginPosition,
  canDraft,
  canPlaceSection,
  canReadDrafts,
  canWithdrawPosition,
  visiblePositions,
} from '~/features/positions/drafting/policy.server'

const later = new Date('2027-01-01T00:00:00Z')
const member: Viewer = { ...visitor, memberId: 'm', vettedUntil: later, audiences: ['network'] }
const holding = (office: Office, chapterId = 'region'): Viewer => ({
  ...{ ...member, audiences: ['network', 'board'] },
  mandates: [{ chapterId, office, until: later }],
})
const councillor = holding('council-member')
const unvetted = { ...councillor, vettedUntil: null }
const draft = { audience: 'board', chapterId: 'region', withdrawnAt: null }
const withdrawn = { ...draft, withdrawnAt: later }
const [title, section] = [
  { place: 0, removedAt: null },
  { place: 1, removedAt: null },
]

describe('a draft of the board', () => {
  test('is found by those who hold its audience', () => {
    expect(visiblePositions(councillor)).toEqual({ audience: { in: ['network', 'board'] } })
    expect(visiblePositions(member)).toEqual({ audience: { in: ['network'] } })
  })

  test('is known of by the board alone', () => {
    expect([visitor, member, unvetted, councillor].map(canReadDrafts)).toEqual([
      ...[false, false],
      ...[true, true],
    ])
  })

  test('is begun and written by the board, while her vetting is in force', () => {
    const nobody = { ...councillor, memberId: null }
    for (const viewer of [visitor, member, unvetted, nobody]) {
      expect(canBeginPosition(viewer)).toBe(false)
      expect(canDraft(viewer, draft)).toBe(false)
    }
    expect(canBeginPosition(councillor)).toBe(true)
    expect(canDraft(councillor, draft)).toBe(true)
  })

  test('is written by nobody once it is withdrawn, nor where she may not read', () => {
    expect(canDraft(holding('chair'), withdrawn)).toBe(false)
    expect(canDraft(councillor, { ...draft, audience: 'chapter:x' })).toBe(false)
  })

  test('keeps its title in its place, and what is removed out', () => {
    expect(canPlaceSection(councillor, draft, section)).toBe(true)
    expect(canPlaceSection(councillor, draft, title)).toBe(false)
    expect(canPlaceSection(councillor, draft, { ...section, removedAt: later })).toBe(false)
    expect(canPlaceSection(councillor, withdrawn, section)).toBe(false)
    expect(canPlaceSection(unvetted, draft, section)).toBe(false)
  })

  test('is withdrawn by the executive of its region', () => {
    for (const office of ['chair', 'chair-elect', 'deputy-chair'] as const)
      expect(canWithdrawPosition(holding(office), draft)).toBe(true)
    for (const office of ['council-member', 'coordinator', 'custodian'] as const)
      expect(canWithdrawPosition(holding(office), draft)).toBe(false)
    expect(canWithdrawPosition(holding('chair', 'another'), draft)).toBe(false)
    expect(canWithdrawPosition(holding('chair'), withdrawn)).toBe(false)
    expect(canWithdrawPosition({ ...holding('chair'), vettedUntil: null }, draft)).toBe(false)
  })
})
