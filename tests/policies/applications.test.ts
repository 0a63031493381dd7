import { describe, expect, test } from 'vitest'
import {
  type ApplicationFacts,
  canCoordinate,
  canDecide,
  canRenewVetting,
  canRunIntake,
  canVouch,
  canWithdrawVouchers,
  kindOfVoucher,
  visibleApplications,
  vouchersMissing,
} from '~/features/applications/policy.server'
import { installation, type Viewer, visitor } from '~/features/auth/viewer'

const until = new Date('2099-01-01')
const memberOf = (chapterId: string): Viewer => ({
  ...visitor,
  memberId: 'she',
  audiences: ['public', 'network', `chapter:${chapterId}`, 'member:she'],
  standings: [{ chapterId, kind: 'home' }],
  vettedUntil: until,
})
const coordinatorOf = (chapterId: string): Viewer => ({
  ...memberOf(chapterId),
  audiences: [...memberOf(chapterId).audiences, `coordination:${chapterId}`],
  mandates: [{ chapterId, office: 'coordinator', until }],
  coordinates: [chapterId],
})

// Every office here, each standing in every relation to the applicant below.
const offices: Record<string, Viewer> = {
  visitor,
  installation,
  applicant: { ...visitor, memberId: 'she', audiences: ['public', 'member:she'] },
  associate: { ...memberOf('serbia-moi'), audiences: ['public', 'chapter:serbia-moi'] },
  member: memberOf('serbia-moi'),
  lapsed: { ...memberOf('serbia-moi'), vettedUntil: null },
  foreigner: memberOf('albania-asp'),
  coordinator: coordinatorOf('serbia-moi'),
  lapsedCoordinator: { ...coordinatorOf('serbia-moi'), vettedUntil: null },
  foreignCoordinator: coordinatorOf('albania-asp'),
  chair: {
    ...memberOf('croatia-moi'),
    audiences: ['public', 'network', 'board', 'audit:wpon-see'],
    mandates: [{ chapterId: 'wpon-see', office: 'chair', until }],
  },
  // Looks after the queue of Serbia until it has a coordinator.
  keeper: {
    ...memberOf('croatia-moi'),
    audiences: ['public', 'network', 'board', 'audit:wpon-see', 'coordination:serbia-moi'],
    mandates: [{ chapterId: 'wpon-see', office: 'council-member', until }],
  },
  operator: { ...visitor, memberId: 'she', audiences: ['public', 'member:she'] },
}

const open: ApplicationFacts = {
  chapterId: 'serbia-moi',
  audience: 'coordination:serbia-moi',
  applicantId: 'applicant',
  declinedBy: null,
  commandLine: [],
  vouchers: [],
}
const relations: Record<string, ApplicationFacts> = {
  none: open,
  herself: { ...open, applicantId: 'she' },
  'her superior or subordinate': { ...open, commandLine: ['another', 'she'] },
  'vouched for': { ...open, vouchers: [{ voucherId: 'she', kind: 'member' }] },
  'declined by her': { ...open, declinedBy: 'she' },
  'of another chapter': {
    ...open,
    chapterId: 'moldova-gpi',
    audience: 'coordination:moldova-gpi',
  },
  'appealed to Albania': { ...open, audience: 'coordination:albania-asp' },
}

function onlyFor(can: (viewer: Viewer) => boolean, ...allowed: string[]): void {
  const found = Object.entries(offices).filter(([, viewer]) => can(viewer))
  expect(found.map(([name]) => name).sort()).toEqual(allowed.sort())
}

const vetted = ['member', 'foreigner', 'coordinator', 'foreignCoordinator', 'chair', 'keeper']

describe.each<[string, { decide: string[]; vouch: string[] }]>([
  ['none', { decide: ['coordinator', 'keeper'], vouch: vetted }],
  ['herself', { decide: [], vouch: [] }],
  ['her superior or subordinate', { decide: [], vouch: [] }],
  ['vouched for', { decide: [], vouch: vetted }],
  ['declined by her', { decide: [], vouch: vetted }],
  ['of another chapter', { decide: [], vouch: vetted }],
  ['appealed to Albania', { decide: ['foreignCoordinator'], vouch: vetted }],
])('an application: %s', (relation, { decide, vouch }) => {
  const facts = relations[relation] as ApplicationFacts

  test('deciding', () => onlyFor((it) => canDecide(it, facts), ...decide))
  test('vouching', () => onlyFor((it) => canVouch(it, facts), ...vouch))
})

describe('applications', () => {
  test('are seen by the audience of coordinators, once their address is confirmed', () => {
    for (const viewer of Object.values(offices))
      expect(visibleApplications(viewer)).toEqual({
        audience: { in: viewer.audiences },
        applicantId: { not: null },
      })
  })

  test('have a queue for who coordinates', () => {
    const coordinators = ['coordinator', 'lapsedCoordinator', 'foreignCoordinator']
    onlyFor(canCoordinate, ...coordinators, 'keeper', 'chair')
    onlyFor(canRunIntake, ...coordinators)
  })

  test('and those who were let in are checked again by who looks after the queue', () => {
    const memberships = [{ chapterId: 'serbia-moi', kind: 'home' }]
    const hers = { id: 'another', memberships, commandLine: [], isLone: false }
    onlyFor((it) => canRenewVetting(it, hers), 'coordinator', 'keeper')
    onlyFor((it) => canWithdrawVouchers(it, hers), 'coordinator')
    onlyFor((it) => canRenewVetting(it, { ...hers, id: 'she' }))
    onlyFor((it) => canRenewVetting(it, { ...hers, commandLine: ['she'] }))
    // One who coordinates alone: her colleagues elsewhere too.
    const colleagues = ['coordinator', 'foreignCoordinator', 'keeper']
    onlyFor((it) => canRenewVetting(it, { ...hers, isLone: true }), ...colleagues)
    onlyFor((it) => canRenewVetting(it, { ...hers, isLone: true, id: 'she' }))
    onlyFor((it) => canRenewVetting(it, { ...hers, isLone: true, commandLine: ['she'] }))
  })
})

describe('a word for an applicant', () => {
  test('counts for two from a coordinator of another unit alone', () => {
    const forSerbia = Object.entries(offices).filter(
      ([, it]) => kindOfVoucher(it, 'serbia-moi') === 'coordinator',
    )
    expect(forSerbia.map(([name]) => name)).toEqual(['foreignCoordinator'])
  })

  test.each([
    [[], 2],
    [['member'], 1],
    [['member', 'member'], 0],
    [['member', 'member', 'member'], 0],
    [['coordinator'], 0],
    [['member', 'coordinator'], 0],
  ])('%j leaves %i to come', (kinds, missing) => {
    const vouchers = kinds.map((kind, n) => ({ voucherId: String(n), kind }))
    expect(vouchersMissing(vouchers)).toBe(missing)
  })
})
