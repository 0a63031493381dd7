import { describe, expect, test } from 'vitest'
import { type Office, type Viewer, visitor } from '~/features/auth/viewer'
import { canBePartner } from '~/features/organisations/can-be-partner'
import {
  canKeepOrganisations,
  canReadOrganisations,
  visibleOrganisations,
} from '~/features/organisations/policy.server'
import {
  canAnswer,
  canComment,
  canMoveDeadline,
  canOpenConsultation,
  canReadDesk,
  canRespond,
  visibleConsulted,
} from '~/features/positions/consultation/policy.server'
import {
  canKeepDispatches,
  canReadRegister,
  visibleDispatches,
  visibleReplies,
} from '~/features/positions/dispatch/policy.server'
import {
  canBeginPosition,
  canDraft,
  canPlaceSection,
  canReadDrafts,
  canWithdrawPosition,
  visiblePositions,
} from '~/features/positions/drafting/policy.server'
import {
  canPublish,
  canReleaseHeld,
  canWithdrawPublication,
  visiblePublications,
} from '~/features/positions/publishing/policy.server'
import {
  canCancelVote,
  canCast,
  canSetVote,
  isExecutive,
} from '~/features/positions/vote/policy.server'

const later = new Date('2027-01-01T00:00:00Z')
const member: Viewer = { ...visitor, memberId: 'm', vettedUntil: later, audiences: ['network'] }
const holding = (office: Office, chapterId = 'region'): Viewer => ({
  ...{ ...member, audiences: ['network', 'board'] },
  mandates: [{ chapterId, office, until: later }],
})
const councillor = holding('council-member')
const unvetted = { ...councillor, vettedUntil: null }
const draft = {
  ...{ audience: 'board', chapterId: 'region', withdrawnAt: null },
  ...{ vote: null, isConsulted: false },
}
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

const [opens, closes] = [new Date('2026-06-01T00:00:00Z'), new Date('2026-06-08T00:00:00Z')]
const before = new Date('2026-05-30T00:00:00Z')
const amid = new Date('2026-06-02T00:00:00Z')
const set = {
  ...{ opensAt: opens, closesAt: closes, cancelledAt: null },
  ...{ openedAt: null, countedAt: null, result: null },
}
const open = { ...set, openedAt: opens }
const counted = (result: string) => ({ ...open, countedAt: closes, result })

describe('a vote', () => {
  test('binds the text while it is set or open, and for good once it carried', () => {
    for (const vote of [set, open, counted('carried')])
      expect(canDraft(councillor, { ...draft, vote })).toBe(false)
    for (const vote of [counted('lost'), counted('no_quorum'), { ...set, cancelledAt: before }])
      expect(canDraft(councillor, { ...draft, vote })).toBe(true)
  })

  test('is set by the executive of the region, on a text that stands and is under no other', () => {
    for (const office of ['chair', 'chair-elect', 'deputy-chair'] as const)
      expect(canSetVote(holding(office), draft, null)).toBe(true)
    for (const office of ['council-member', 'coordinator', 'custodian'] as const)
      expect(canSetVote(holding(office), draft, null)).toBe(false)
    const chair = holding('chair')
    expect(canSetVote(holding('chair', 'another'), draft, null)).toBe(false)
    expect(canSetVote({ ...chair, vettedUntil: null }, draft, null)).toBe(false)
    expect(canSetVote(chair, withdrawn, null)).toBe(false)
    for (const vote of [set, open, counted('carried')])
      expect(canSetVote(chair, draft, vote)).toBe(false)
    for (const vote of [counted('lost'), counted('no_quorum')])
      expect(canSetVote(chair, draft, vote)).toBe(true)
  })

  test('is called off by the executive until it opens', () => {
    const chair = holding('chair')
    expect(canCancelVote(chair, draft, set, before)).toBe(true)
    expect(canCancelVote(councillor, draft, set, before)).toBe(false)
    expect(canCancelVote({ ...chair, vettedUntil: null }, draft, set, before)).toBe(false)
    expect(canCancelVote(chair, draft, open, amid)).toBe(false)
    expect(canCancelVote(chair, draft, counted('lost'), closes)).toBe(false)
    expect(canCancelVote(chair, draft, { ...set, cancelledAt: before }, before)).toBe(false)
  })

  test('is cast in from its opening until its close', () => {
    expect(canCast(open, amid)).toBe(true)
    expect(canCast(open, new Date(closes.getTime() - 1))).toBe(true)
    expect(canCast(open, closes)).toBe(false)
    expect(canCast(set, amid)).toBe(false)
    expect(canCast({ ...set, cancelledAt: before }, amid)).toBe(false)
    expect(canCast(counted('lost'), amid)).toBe(false)
  })
})

const published = { audience: 'public', chapterId: 'region', withdrawnAt: null }
const officers = (['chair', 'chair-elect', 'deputy-chair'] as const).map((it) => holding(it))
const noOfficers = [
  ...[visitor, member, councillor, holding('custodian'), holding('coordinator')],
  { ...holding('chair'), vettedUntil: null },
  holding('chair', 'elsewhere'),
]

describe('what the board carried', () => {
  test('is published by the executive of its region, while her vetting is in force', () => {
    for (const viewer of officers) expect(canPublish(viewer, draft)).toBe(true)
    for (const viewer of noOfficers) expect(canPublish(viewer, draft)).toBe(false)
    for (const viewer of officers) expect(canPublish(viewer, withdrawn)).toBe(false)
  })

  test('is withdrawn by them, once, and what is under embargo by who may read it', () => {
    const reading = (viewer: Viewer) => ({ ...viewer, audiences: [...viewer.audiences, 'public'] })
    for (const viewer of officers) {
      expect(canWithdrawPublication(reading(viewer), published)).toBe(true)
      expect(canWithdrawPublication(viewer, { ...published, audience: 'board' })).toBe(true)
      const gone = { ...published, withdrawnAt: later }
      expect(canWithdrawPublication(reading(viewer), gone)).toBe(false)
    }
    for (const viewer of noOfficers)
      expect(canWithdrawPublication(reading(viewer), published)).toBe(false)
  })

  test('is released by them once it was held back', () => {
    const embargoed = { ...published, audience: 'board' }
    for (const viewer of officers) {
      expect(canReleaseHeld(viewer, { ...embargoed, heldAt: later })).toBe(true)
      expect(canReleaseHeld(viewer, { ...embargoed, heldAt: null })).toBe(false)
      const gone = { ...embargoed, heldAt: later, withdrawnAt: later }
      expect(canReleaseHeld(viewer, gone)).toBe(false)
    }
    for (const viewer of noOfficers)
      expect(canReleaseHeld(viewer, { ...embargoed, heldAt: later })).toBe(false)
  })

  test('is read by those who hold its audience', () => {
    expect(visiblePublications(visitor)).toEqual({ audience: { in: ['public'] } })
    expect(visiblePublications(councillor)).toEqual({ audience: { in: ['network', 'board'] } })
  })
})

describe('the register of organisations', () => {
  test('is read by members, each part by its own audience', () => {
    expect([visitor, member, councillor].map(canReadOrganisations)).toEqual([false, true, true])
    expect(visibleOrganisations(visitor)).toEqual({ audience: { in: ['public'] } })
    expect(visibleOrganisations(councillor)).toEqual({ audience: { in: ['network', 'board'] } })
  })

  test('is kept by the executive of its region, while her vetting is in force', () => {
    for (const viewer of officers) expect(canKeepOrganisations(viewer, 'region')).toBe(true)
    for (const viewer of [...noOfficers, { ...holding('chair'), memberId: null }])
      expect(canKeepOrganisations(viewer, 'region')).toBe(false)
  })

  test('has partners while their tie holds', () => {
    const facts = { kinds: ['partner' as const], from: '2024-01-01', until: '2024-12-31' }
    expect(canBePartner(facts, '2024-01-01')).toBe(true)
    expect(canBePartner(facts, '2024-12-31')).toBe(true)
    expect(canBePartner({ ...facts, until: null }, '2030-01-01')).toBe(true)
    expect(canBePartner(facts, '2023-12-31')).toBe(false)
    expect(canBePartner(facts, '2025-01-01')).toBe(false)
    expect(canBePartner({ ...facts, kinds: ['body'] }, '2024-06-01')).toBe(false)
  })
})

describe('the register of dispatches', () => {
  test('is read by the board, and each dispatch where its publication is read too', () => {
    expect([visitor, member, unvetted, councillor].map(canReadRegister)).toEqual([
      ...[false, false],
      ...[true, true],
    ])
    const publicAlone = { audience: { in: ['public'] } }
    expect(visibleDispatches(visitor)).toEqual({ ...publicAlone, publication: publicAlone })
    expect(visibleReplies(visitor)).toEqual(publicAlone)
  })

  test('is kept by the executive of its region, while her vetting is in force', () => {
    const facts = { audience: 'board', chapterId: 'region' }
    for (const viewer of officers) expect(canKeepDispatches(viewer, facts)).toBe(true)
    for (const viewer of noOfficers) expect(canKeepDispatches(viewer, facts)).toBe(false)
    expect(canKeepDispatches(holding('chair'), { ...facts, audience: 'public' })).toBe(false)
  })
})

const asked = { closesAt: closes, releasedAt: null }
const released = { closesAt: closes, releasedAt: closes }
const answering = { ...member, audiences: ['chapter:x', 'audit:x'] }
const part = { desk: 'audit:x' }
const led = ['chair', 'chair-elect', 'deputy-chair'] as const

describe('a consultation', () => {
  test('is opened, prolonged and responded to by the executive of the region', () => {
    for (const office of led) {
      const leading = holding(office)
      expect(isExecutive(leading, draft)).toBe(true)
      expect(canOpenConsultation(leading, draft, null)).toBe(true)
      expect(canMoveDeadline(leading, draft, asked, amid)).toBe(true)
      expect(canRespond(leading, draft, asked, closes)).toBe(true)
    }
    const chair = holding('chair')
    for (const viewer of [
      ...[councillor, member, visitor, holding('coordinator')],
      ...[holding('chair', 'another'), { ...chair, vettedUntil: null }],
    ]) {
      expect(isExecutive(viewer, draft)).toBe(false)
      expect(canOpenConsultation(viewer, draft, null)).toBe(false)
      expect(canMoveDeadline(viewer, draft, asked, amid)).toBe(false)
      expect(canRespond(viewer, draft, asked, closes)).toBe(false)
    }
    expect(canOpenConsultation(chair, withdrawn, null)).toBe(false)
    expect(canOpenConsultation(chair, draft, open)).toBe(false)
  })

  test('keeps a second one, a vote and a withdrawal out while it is open', () => {
    const consulted = { ...draft, isConsulted: true }
    const chair = holding('chair')
    expect(canOpenConsultation(chair, consulted, null)).toBe(false)
    expect(canSetVote(chair, consulted, null)).toBe(false)
    expect(canWithdrawPosition(chair, consulted)).toBe(false)
    expect(canDraft(chair, consulted)).toBe(true)
  })

  test('is open until its deadline, and responded to from then on until it is released', () => {
    const chair = holding('chair')
    expect(canMoveDeadline(chair, draft, asked, closes)).toBe(false)
    expect(canRespond(chair, draft, asked, amid)).toBe(false)
    expect(canRespond(chair, draft, released, closes)).toBe(false)
    expect(canMoveDeadline(chair, draft, released, amid)).toBe(false)
  })

  test('is found by the chapters that are asked, who say something while vetted and it is open', () => {
    expect(visibleConsulted(answering)).toEqual({ audience: { in: ['chapter:x', 'audit:x'] } })
    expect(canComment(answering, asked, amid)).toBe(true)
    expect(canComment(answering, asked, closes)).toBe(false)
    expect(canComment(answering, released, amid)).toBe(false)
    expect(canComment({ ...answering, vettedUntil: null }, asked, amid)).toBe(false)
  })

  test('is answered by the coordinators of the chapter, by none who stand in for them', () => {
    expect(canReadDesk(answering, part)).toBe(true)
    expect(canAnswer(answering, part, asked, amid)).toBe(true)
    expect(canAnswer(answering, part, asked, closes)).toBe(false)
    expect(canAnswer({ ...answering, vettedUntil: null }, part, asked, amid)).toBe(false)
    for (const viewer of [
      ...[member, councillor, holding('chair')],
      { ...holding('chair'), audiences: ['board', 'coordination:x'] },
    ]) {
      expect(canReadDesk(viewer, part)).toBe(false)
      expect(canAnswer(viewer, part, asked, amid)).toBe(false)
    }
  })
})
