import { describe, expect, test } from 'vitest'
import type { Viewer } from '~/features/auth/viewer'
import { isAskedForTerms } from '~/features/consents/policy.server'
import { belongsTo } from '~/features/leaving/policy.server'
import { canRenew, canSetRenewalRule } from '~/features/renewals/policy.server'
import type { RenewalState } from '~/features/renewals/renewal-state'
import {
  type Side,
  sidesOf,
  sidesToAnswer,
  type TransferFacts,
  visibleTransfers,
} from '~/features/transfers/policy.server'
import { terms } from '~/lib/terms'
import { everyone, onlyFor, type Person, people, signedIn } from './people.ts'

const open: TransferFacts = {
  memberId: 'another',
  fromAudience: 'coordination:serbia-moi',
  toAudience: 'coordination:albania-asp',
  releasedAt: null,
  receivedAt: null,
  isOpen: true,
  commandLine: [],
}
const answers = (side: Side, facts: TransferFacts) => (it: Viewer) =>
  sidesOf(it, facts).includes(side)
const waits = (side: Side, facts: TransferFacts) => (it: Viewer) =>
  sidesToAnswer(it, facts).includes(side)

describe('a transfer from Serbia to Albania', () => {
  const releasing: Person[] = ['coordinator', 'deputy', 'keeper']

  test.each<[string, Partial<TransferFacts>, Person[], Person[]]>([
    ['of another', {}, releasing, ['foreignCoordinator']],
    ['of herself', { memberId: 'she' }, [], []],
    ['of her superior or subordinate', { commandLine: ['x', 'she'] }, [], []],
    ['of somebody in another line', { commandLine: ['x', 'y'] }, releasing, ['foreignCoordinator']],
    [
      'between other services',
      { fromAudience: 'coordination:croatia-moi', toAudience: 'coordination:moldova-gpi' },
      [],
      [],
    ],
  ])('%s is answered for by its two sides', (_, over, from, to) => {
    const facts = { ...open, ...over }
    onlyFor(answers('from', facts), ...from)
    onlyFor(answers('to', facts), ...to)
    onlyFor(waits('from', facts), ...from)
    onlyFor(waits('to', facts), ...to)
  })

  test('waits for no side that has answered, and for none once it has ended', () => {
    onlyFor(waits('from', { ...open, releasedAt: new Date() }))
    onlyFor(waits('to', { ...open, releasedAt: new Date() }), 'foreignCoordinator')
    onlyFor(waits('to', { ...open, receivedAt: new Date() }))
    onlyFor(waits('from', { ...open, isOpen: false }))
    onlyFor(waits('to', { ...open, isOpen: false }))
  })

  test('is known to who holds a side, and to her who moves', () => {
    for (const viewer of Object.values(people)) {
      const audiences = { in: [...viewer.audiences] }
      const sides = [{ fromAudience: audiences }, { toAudience: audiences }]
      const own = viewer.memberId ? [{ memberId: viewer.memberId }] : []
      expect(visibleTransfers(viewer)).toEqual({ OR: [...sides, ...own] })
    }
  })
})

describe('renewing', () => {
  const serbian: Person[] = ['coordinator', 'deputy']
  const state = (it: RenewalState, memberId = 'another', chapterId = 'serbia-moi') =>
    ({ state: it, memberId, chapterId }) as const

  test.each<[RenewalState, own: Person[], others: Person[]]>([
    ['open', [], []],
    ['early', [], []],
    ['due', [...signedIn, 'installation'], [...serbian, 'installation']],
    ['grace', [...signedIn, 'installation'], [...serbian, 'installation']],
    ['lapsed', ['installation'], [...serbian, 'installation']],
    ['over', [], []],
  ])('a membership that is %s: her own, and of others', (it, own, others) => {
    onlyFor((viewer) => canRenew(viewer, state(it, 'she')), ...own)
    onlyFor((viewer) => canRenew(viewer, state(it)), ...others)
  })

  test('of another chapter is for its coordinators, of an association for those above it too', () => {
    const of = (chapterId: string) => (it: Viewer) => canRenew(it, state('due', 'x', chapterId))
    onlyFor(of('albania-asp'), 'foreignCoordinator', 'installation')
    onlyFor(of('rs-policewomen'), ...serbian, 'ofAssociation', 'installation')
  })

  test('its rule is set by who coordinates a service or an association', () => {
    const rule = (id: string, kind: string) => (it: Viewer) => canSetRenewalRule(it, { id, kind })
    onlyFor(rule('serbia-moi', 'service'), ...serbian)
    onlyFor(rule('rs-policewomen', 'association'), ...serbian, 'ofAssociation')
    onlyFor(rule('albania-asp', 'service'), 'foreignCoordinator')
    for (const kind of ['country', 'region']) onlyFor(rule('serbia-moi', kind))
  })
})

describe('leaving', () => {
  test('is for where she is a member, not for where she works or is a guest', () => {
    const left = Object.fromEntries(everyone.map((it) => [it, belongsTo(people[it])]))
    expect(left).toMatchObject({
      visitor: [],
      installation: [],
      applicant: [],
      paused: [],
      member: ['serbia-moi'],
      ofAssociation: ['serbia-moi', 'rs-policewomen'],
      operator: [],
      partner: [],
    })
  })
})

describe('the terms', () => {
  test('are asked of every account, whatever its office, until it agreed to this version', () => {
    onlyFor(isAskedForTerms, ...signedIn)
    onlyFor((it) => isAskedForTerms({ ...it, termsVersion: 'older' }), ...signedIn)
    onlyFor((it) => isAskedForTerms({ ...it, termsVersion: terms.version }))
  })
})
