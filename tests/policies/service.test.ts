import { describe, expect, test } from 'vitest'
import { canDeclareCommand, canRecordService, homeOf } from '~/features/memberships/policy.server'
import { onlyFor, type Person } from './people.ts'

type Memberships = Array<{ chapterId: string; kind: string }>

const home = (chapterId: string) => ({ chapterId, kind: 'home' })
const association = { chapterId: 'rs-policewomen', kind: 'association' }
const staff = { chapterId: 'serbia-moi', kind: 'staff' }
const partner = { chapterId: 'serbia-moi', kind: 'partner' }

const serbian: Person[] = ['coordinator', 'deputy']
const vetted: Person[] = [
  ...serbian,
  ...(['member', 'foreigner', 'ofAssociation', 'foreignCoordinator'] as const),
  ...(['chair', 'elect', 'deputyChair', 'keeper', 'custodian'] as const),
]

/** What one has of a member; where she is at home; who else speaks for her service. */
const cases: Array<[string, Memberships, string | null, Person[]]> = [
  ['of Serbia', [home('serbia-moi')], 'serbia-moi', serbian],
  ['of Serbia and an association', [home('serbia-moi'), association], 'serbia-moi', serbian],
  ['of an association, then of Serbia', [association, home('serbia-moi')], 'serbia-moi', serbian],
  [
    'of Albania and an association of Serbia',
    [association, home('albania-asp')],
    'albania-asp',
    ['foreignCoordinator'],
  ],
  [
    'of Albania, who works for Serbia',
    [staff, home('albania-asp')],
    'albania-asp',
    ['foreignCoordinator'],
  ],
  ['of Croatia, which nobody coordinates', [home('croatia-moi')], 'croatia-moi', []],
  ['of an association alone', [association], null, []],
  ['who works for Serbia', [staff], null, []],
  ['who is a partner of Serbia', [partner], null, []],
  ['of nothing that one knows of', [], null, []],
]

describe.each(cases)('a member %s', (_, memberships, chapterId, others) => {
  test('is at home in her service', () => {
    expect(homeOf({ memberships })).toBe(chapterId)
  })

  test('declares her line of command herself, where she is at home; or her coordinators do', () => {
    const itself = chapterId === null ? [] : vetted
    onlyFor((it) => canDeclareCommand(it, { id: 'she', memberships }), ...itself)
    onlyFor((it) => canDeclareCommand(it, { id: 'another', memberships }), ...others)
  })

  test('has her rank and unit recorded by her coordinators, never by herself', () => {
    onlyFor((it) => canRecordService(it, { id: 'she', memberships }))
    onlyFor((it) => canRecordService(it, { id: 'another', memberships }), ...others)
  })
})
