import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  canApplyAgain,
  canAskQuestions,
  canInvite,
  canStepIn,
  daysAfterRefusal,
} from '~/features/applications/policy.server'
import {
  canAgreeFactorReset,
  canAskFactorReset,
  canStopFactorReset,
} from '~/features/auth/policy.server'
import type { Office, Viewer } from '~/features/auth/viewer'
import {
  canChooseName,
  visibleMemberships,
  visibleSuspensions,
} from '~/features/members/policy.server'
import {
  canHandOver,
  canSearchByName,
  grantableOffices,
} from '~/features/memberships/policy.server'
import { sourcesOf } from '../house/files.ts'
import { everyone, onlyFor, type Person, people, region, signedIn } from './people.ts'

const serbian: Person[] = ['coordinator', 'deputy']
const coordinating: Person[] = [
  ...serbian,
  'unvettedCoordinator',
  'ofAssociation',
  'foreignCoordinator',
]

describe('asking people in', () => {
  test('is for the vetted coordinators of the service itself', () => {
    for (const can of [canInvite, canAskQuestions]) {
      onlyFor((it) => can(it, 'serbia-moi'), ...serbian)
      onlyFor((it) => can(it, 'albania-asp'), 'foreignCoordinator')
      onlyFor((it) => can(it, region))
    }
  })

  test('again is for whoever has an account and no home, and waits after a refusal', () => {
    const now = new Date('2026-06-01')
    const homeless: Person[] = ['applicant', 'operator', 'partner']
    const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
    const last = (decision: string | null, days = 0) => ({ decision, decidedAt: before(days) })
    onlyFor((it) => canApplyAgain(it, null, now), ...homeless)
    onlyFor((it) => canApplyAgain(it, last(null), now))
    onlyFor((it) => canApplyAgain(it, last('declined', daysAfterRefusal - 1), now))
    onlyFor((it) => canApplyAgain(it, last('declined', daysAfterRefusal), now), ...homeless)
    for (const decision of ['approved', 'withdrawn'])
      onlyFor((it) => canApplyAgain(it, last(decision), now), ...homeless)
  })
})

describe('a coordinator who is alone', () => {
  test('is looked after by vetted ones elsewhere, and nobody else is', () => {
    const vetted = coordinating.filter((it) => it !== 'unvettedCoordinator')
    onlyFor((it) => canStepIn(it, { isLone: true }), ...vetted)
    onlyFor((it) => canStepIn(it, { isLone: false }))
  })
})

describe('a lost second factor', () => {
  const loser = { id: 'another', homeId: 'serbia-moi' as string | null, isCoordinator: false }
  const holders: Person[] = [...serbian, 'unvettedCoordinator', 'keeper']

  test.each<[string, Partial<typeof loser>, Person[]]>([
    ['a member of Serbia', {}, holders],
    ['a coordinator of Serbia', { isCoordinator: true }, [...coordinating, 'keeper']],
    ['a member of Albania', { homeId: 'albania-asp' }, ['foreignCoordinator']],
    ['one who belongs nowhere', { homeId: null }, []],
    ['herself', { id: 'she' }, []],
    ['herself as a coordinator', { id: 'she', isCoordinator: true }, []],
  ])('of %s is reported', (_, over, allowed) => {
    onlyFor((it) => canAskFactorReset(it, { ...loser, ...over }), ...allowed)
  })

  test('is agreed to by the second alone, while she coordinates', () => {
    const reset = { memberId: 'loser', askedBy: 'asker', secondId: 'she' }
    onlyFor((it) => canAgreeFactorReset(it, reset), ...coordinating)
    for (const over of [
      { secondId: 'x' },
      { secondId: null },
      { memberId: 'she' },
      { askedBy: 'she' },
    ])
      onlyFor((it) => canAgreeFactorReset(it, { ...reset, ...over }))
  })

  test('is stopped by her, or by who asked', () => {
    const reset = { memberId: 'loser', askedBy: 'asker', secondId: 'she' }
    onlyFor((it) => canStopFactorReset(it, reset))
    onlyFor((it) => canStopFactorReset(it, { ...reset, memberId: 'she' }), ...signedIn)
    onlyFor((it) => canStopFactorReset(it, { ...reset, askedBy: 'she' }), ...signedIn)
    onlyFor((it) => canStopFactorReset(it, { ...reset, askedBy: null }))
  })
})

describe('an office', () => {
  const offersTo = (id: string, kind: string) =>
    Object.fromEntries(
      everyone
        .map((it) => [it, grantableOffices(people[it], { id, kind, regionId: region })] as const)
        .filter(([, offices]) => offices.length > 0),
    )

  test('of a service is given by its coordinators and the executive', () => {
    const all: Office[] = ['coordinator', 'deputy-coordinator', 'partner']
    const givers = ['installation', ...serbian, 'chair', 'elect', 'deputyChair']
    expect(offersTo('serbia-moi', 'service')).toEqual(
      Object.fromEntries(givers.map((it) => [it, all])),
    )
  })

  test('of the region by its executive; a country has none; the operator is given by nobody here', () => {
    const givers = ['installation', 'chair', 'elect', 'deputyChair']
    const offered = offersTo(region, 'region')
    expect(Object.keys(offered).toSorted()).toEqual(givers.toSorted())
    expect(offered.chair).not.toContain('operator')
    expect(offersTo('serbia', 'country')).toEqual({})
  })

  test('is handed over by the coordinator whose it is', () => {
    const mandate = (office: Office, memberId: string) => ({
      ...{ chapterId: 'serbia-moi', regionId: region },
      ...{ office, memberId },
    })
    onlyFor((it) => canHandOver(it, mandate('coordinator', 'she')), ...signedIn)
    onlyFor((it) => canHandOver(it, mandate('coordinator', 'another')))
    onlyFor((it) => canHandOver(it, mandate('chair', 'she')))
  })
})

describe('names', () => {
  test('are searched where she coordinates, and chosen where she belongs', () => {
    onlyFor((it) => canSearchByName(it, 'serbia-moi'), ...serbian, 'unvettedCoordinator')
    const homeless: Person[] = ['visitor', 'installation', 'applicant', 'paused']
    onlyFor(canChooseName, ...everyone.filter((it) => !homeless.includes(it)))
  })

  test('and suspensions are known by the circles that she holds, those of others she coordinates', () => {
    const now = new Date()
    for (const viewer of Object.values(people) as Viewer[]) {
      const circles = viewer.audiences.filter((it) => it.startsWith('chapter:'))
      const [inCircles, unlessSuspended] = visibleMemberships(viewer, now).AND
      expect(inCircles).toEqual({ chapterId: { in: circles.map((it) => it.slice(8)) } })
      const coordinated = { chapterId: { in: [...viewer.coordinates] } }
      expect(unlessSuspended?.OR?.[0]).toEqual(coordinated)
      expect(visibleSuspensions(viewer, now)).toMatchObject(coordinated)
    }
  })
})

test('every predicate of every policy stands in a truth table', () => {
  const tables = [
    'access',
    'applications',
    'chapters',
    'documents',
    'looking-after',
    'mentoring',
    'moving',
    'news',
    'positions',
    'service',
  ]
    .map((it) => readFileSync(`tests/policies/${it}.test.ts`, 'utf8'))
    .join()
  const policies = sourcesOf('app').filter(({ name }) => name === 'policy.server.ts')
  const predicates = policies.flatMap(({ text }) =>
    [...text.matchAll(/^export function (\w+)/gm)].map(([, it = '']) => it),
  )
  expect(predicates.length).toBeGreaterThan(40)
  const missing = predicates.filter((it) => !new RegExp(`\\b${it}\\b[(),. ]`).test(tables))
  expect(missing).toEqual([])
})
