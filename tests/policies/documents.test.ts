import { describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/auth/viewer'
import {
  canAddDocument,
  canArrange,
  canAskForTranslation,
  canBringBack,
  canChangeDocument,
  canPlaceDocument,
  canWithdraw,
  mayBringFiles,
  visibleDocuments,
  visibleFolders,
} from '~/features/documents/policy.server'
import { everyone, onlyFor, people, region } from './people.ts'

const space = (kind: string, audience: string, chapterId = 'serbia-moi') => ({
  ...{ kind, audience, chapterId, closedAt: null },
})
const own = space('chapter', 'chapter:serbia-moi')
const network = space('network', 'network', region)
const board = space('board', 'board', region)
const shared = space('shared', 'network')
const hers = { addedBy: 'she', withdrawnAt: null, replyId: null }
const others = { addedBy: 'other', withdrawnAt: null, replyId: null }
const said = { replyId: 'reply' }
const of = (viewer: Viewer, ...audiences: string[]): Viewer => ({
  ...viewer,
  audiences: [...viewer.audiences, ...audiences],
})

describe('a library', () => {
  test('of a chapter, or of the network, takes files from who looks after it', () => {
    onlyFor((it) => canAddDocument(it, own), 'coordinator', 'deputy')
    onlyFor((it) => canAddDocument(it, network), 'chair', 'elect', 'deputyChair')
  })

  test('of the board, of a pair, or shared takes them from each who talks there', () => {
    onlyFor((it) => canAddDocument(it, board), 'chair', 'elect', 'deputyChair', 'keeper')
    const talkers = everyone.filter((it) => canAddDocument(people[it], shared))
    expect(talkers).toContain('member')
    expect(talkers).toContain('foreigner')
    for (const not of [
      'visitor',
      'applicant',
      'paused',
      'unvetted',
      'operator',
      'partner',
    ] as const)
      expect(talkers).not.toContain(not)
    const pair = space('pairing', 'pairing:p')
    expect(canAddDocument(of(people.member, 'pairing:p'), pair)).toBe(true)
    expect(canAddDocument(people.member, pair)).toBe(false)
  })

  test('that is closed takes none, and is arranged by who adds to it', () => {
    expect(canAddDocument(people.coordinator, { ...own, closedAt: new Date() })).toBe(false)
    for (const it of everyone)
      expect(canArrange(people[it], own)).toBe(canAddDocument(people[it], own))
  })

  test('is read, with its folders, by whoever holds the audience of what lies there; never what was withdrawn', () => {
    const { audiences } = people.member
    expect(visibleDocuments(people.member)).toEqual({
      audience: { in: [...audiences] },
      withdrawnAt: null,
    })
    expect(visibleFolders(people.member)).toEqual({ audience: { in: [...audiences] } })
  })

  test('is brought more than a form by members whose vetting is in force', () => {
    for (const not of [
      'visitor',
      'applicant',
      'paused',
      'unvetted',
      'operator',
      'partner',
    ] as const)
      expect(mayBringFiles(people[not])).toBe(false)
    for (const who of ['member', 'foreigner', 'coordinator', 'chair'] as const)
      expect(mayBringFiles(people[who])).toBe(true)
  })
})

describe('a document', () => {
  test('is changed by who added it, while she may add, and by who looks after the space', () => {
    onlyFor((it) => canChangeDocument(it, own, others), 'coordinator', 'deputy')
    onlyFor((it) => canChangeDocument(it, own, hers), 'coordinator', 'deputy')
    expect(canChangeDocument(people.foreigner, shared, hers)).toBe(true)
    expect(canChangeDocument(people.foreigner, shared, others)).toBe(false)
    expect(canChangeDocument(people.unvetted, shared, hers)).toBe(false)
    const withdrawn = { ...hers, withdrawnAt: new Date() }
    for (const it of everyone) expect(canChangeDocument(people[it], own, withdrawn)).toBe(false)
  })

  test('of a pair is both of theirs: changed by either, moved out by neither', () => {
    const pair = space('pairing', 'pairing:p')
    const either = of(people.foreigner, 'pairing:p')
    expect(canChangeDocument(either, pair, others)).toBe(true)
    expect(canPlaceDocument(either, pair, hers)).toBe(false)
    onlyFor((it) => canPlaceDocument(it, own, others), 'coordinator', 'deputy')
  })

  test('is brought back by who withdrew it, while she may add, and by who looks after the space', () => {
    onlyFor(
      (it) => canBringBack(it, own, { withdrawnBy: 'other', replyId: null }),
      'coordinator',
      'deputy',
    )
    expect(canBringBack(people.foreigner, shared, { withdrawnBy: 'she', replyId: null })).toBe(true)
    expect(canBringBack(people.foreigner, shared, { withdrawnBy: 'other', replyId: null })).toBe(
      false,
    )
    expect(canBringBack(people.member, own, { withdrawnBy: 'she', replyId: null })).toBe(false)
  })

  test('is asked for in another language by every member of the network who reads it', () => {
    const document = { audience: 'chapter:serbia-moi', replyId: null }
    const askers = everyone.filter((it) => canAskForTranslation(people[it], document))
    expect(askers).toContain('member')
    for (const not of ['foreigner', 'unvetted', 'visitor', 'paused', 'chair'] as const)
      expect(askers).not.toContain(not)
  })

  test('is withdrawn by who may change it', () => {
    onlyFor((it) => canWithdraw(it, own, hers), 'coordinator', 'deputy')
    expect(canWithdraw(people.foreigner, shared, hers)).toBe(true)
    expect(canWithdraw(people.foreigner, shared, others)).toBe(false)
  })
})

describe('what lies with a reply', () => {
  const mine = { ...hers, ...said }
  const theirs = { ...others, ...said }

  test('is changed, moved and asked for in another language by nobody', () => {
    for (const it of everyone) {
      expect(canChangeDocument(people[it], shared, mine)).toBe(false)
      expect(canPlaceDocument(people[it], own, mine)).toBe(false)
      expect(canAskForTranslation(people[it], { audience: 'network', ...said })).toBe(false)
    }
  })

  test('is withdrawn by whose it is, where she may talk, and by who looks after the space', () => {
    expect(canWithdraw(people.member, own, mine)).toBe(true)
    expect(canWithdraw(people.foreigner, own, mine)).toBe(false)
    expect(canWithdraw(people.unvetted, own, mine)).toBe(false)
    onlyFor((it) => canWithdraw(it, own, theirs), 'coordinator', 'deputy')
    for (const it of everyone)
      for (const space of [
        { ...own, closedAt: new Date() },
        { ...shared, closedAt: new Date() },
      ])
        expect(canWithdraw(people[it], space, mine)).toBe(false)
    const gone = { ...mine, withdrawnAt: new Date() }
    for (const it of everyone) expect(canWithdraw(people[it], own, gone)).toBe(false)
  })

  test('of a pair is withdrawn by whose it is alone', () => {
    const pair = space('pairing', 'pairing:p')
    const either = of(people.member, 'pairing:p')
    expect([canWithdraw(either, pair, mine), canWithdraw(either, pair, theirs)]).toEqual([
      true,
      false,
    ])
  })

  test('is brought back by who withdrew it, while she may talk there, and by who looks after the space', () => {
    expect(canBringBack(people.member, own, { withdrawnBy: 'she', ...said })).toBe(true)
    expect(canBringBack(people.foreigner, own, { withdrawnBy: 'she', ...said })).toBe(false)
    onlyFor(
      (it) => canBringBack(it, own, { withdrawnBy: 'other', ...said }),
      'coordinator',
      'deputy',
    )
  })
})
