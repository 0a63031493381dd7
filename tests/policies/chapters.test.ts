import { describe, expect, test } from 'vitest'
import { installation, type Viewer, visitor } from '~/features/auth/viewer'
import * as chapters from '~/features/chapters/policy.server'
import * as memberships from '~/features/memberships/policy.server'

const region = 'wpon-see'
const until = new Date('2099-01-01')
const facts = (kind: string, ...path: string[]) => ({
  id: path.at(-1) ?? '',
  kind,
  parentId: path.at(-2) ?? null,
  path,
  joinRule: 'open',
  archivedAt: null as Date | null,
})
const places = {
  region: facts('region', region),
  country: facts('country', region, 'serbia'),
  service: facts('service', region, 'serbia', 'serbia-moi'),
  below: facts('association', region, 'serbia', 'serbia-moi', 'rs-policewomen'),
  beside: facts('association', region, 'serbia', 'serbia-bikers'),
  foreign: facts('service', region, 'albania', 'albania-asp'),
}
type Place = keyof typeof places

const member: Viewer = {
  ...visitor,
  memberId: 'member',
  standings: [{ chapterId: 'serbia-moi', kind: 'home' }],
  vettedUntil: until,
}
const office = (chapterId: string, held: Viewer['mandates'][number]['office']): Viewer => ({
  ...member,
  memberId: held,
  mandates: [{ chapterId, office: held, until }],
})
const coordinator = {
  ...office('serbia-moi', 'coordinator'),
  coordinates: ['serbia-moi', 'rs-policewomen'],
}
const people: Record<string, Viewer> = {
  visitor,
  member,
  coordinator,
  unvetted: { ...coordinator, memberId: 'unvetted', vettedUntil: null },
  ofAssociation: { ...office('rs-policewomen', 'coordinator'), coordinates: ['rs-policewomen'] },
  chair: office(region, 'chair'),
  elect: office(region, 'chair-elect'),
  deputy: office(region, 'deputy-chair'),
  council: office(region, 'council-member'),
  custodian: office(region, 'custodian'),
  partner: office(region, 'partner'),
  operator: office(region, 'operator'),
  chairOfAssociation: office('rs-policewomen', 'chair'),
  installation,
}
const executive = ['chair', 'elect', 'deputy']

/** Each place with exactly those who may do it there. */
function table(
  can: (viewer: Viewer, place: (typeof places)[Place]) => boolean,
  expected: Partial<Record<Place, string[]>>,
): void {
  for (const [name, place] of Object.entries(places)) {
    const found = Object.entries(people).filter(([, viewer]) => can(viewer, place))
    expect([name, found.map(([who]) => who).sort()]).toEqual([
      name,
      [...(expected[name as Place] ?? [])].sort(),
    ])
  }
}

describe('the tree of chapters', () => {
  test('founding: the executive below region and country, a service below itself', () => {
    table((viewer, place) => chapters.foundableKinds(viewer, place).length > 0, {
      region: [...executive, 'installation'],
      country: [...executive, 'installation'],
      service: ['coordinator', 'installation'],
      foreign: ['installation'],
    })
    expect(chapters.foundableKinds(people.chair ?? visitor, places.region)).toEqual(['country'])
    expect(chapters.foundableKinds(people.chair ?? visitor, places.country)).toEqual([
      'service',
      'association',
    ])
    expect(chapters.foundableKinds(coordinator, places.service)).toEqual(['association'])
  })

  test('naming and welcoming: each chapter itself', () => {
    const expected = {
      region: executive,
      country: executive,
      service: ['coordinator'],
      below: ['coordinator', 'ofAssociation'],
    }
    table(chapters.canNameChapter, expected)
    table(chapters.canWriteWelcome, expected)
    table(chapters.canSetJoinRule, { below: expected.below })
  })

  test('archiving: whoever could found it, never its own coordinators alone', () => {
    const parents: Partial<Record<Place, Place>> = {
      country: 'region',
      service: 'country',
      below: 'service',
      beside: 'country',
      foreign: 'country',
    }
    const parentOf = (place: (typeof places)[Place]) => {
      const name = Object.keys(places).find((it) => places[it as Place] === place) as Place
      const parent = parents[name]
      return parent ? places[parent] : null
    }
    const theirs = [...executive, 'installation']
    table((viewer, place) => chapters.canArchiveChapter(viewer, place, parentOf(place)), {
      country: theirs,
      service: theirs,
      foreign: theirs,
      beside: theirs,
      below: ['coordinator', 'installation'],
    })
  })

  test('nothing below or about an archived chapter is changed', () => {
    const gone = { ...places.service, archivedAt: new Date('2020-01-01') }
    expect(chapters.foundableKinds(coordinator, gone)).toEqual([])
    expect(chapters.canNameChapter(coordinator, gone)).toBe(false)
    const below = { ...places.below, archivedAt: gone.archivedAt }
    expect(chapters.canSetJoinRule(coordinator, below)).toBe(false)
    expect(memberships.canAddMembers(coordinator, below)).toBe(false)
    expect(memberships.canJoin(member, below, places.service)).toBe(false)
  })
})

describe('joining an association', () => {
  const unvetted = { ...member, vettedUntil: null }

  test('by herself: where the rule is open, from the service or country it belongs to', () => {
    expect(memberships.canJoin(member, places.below, places.service)).toBe(true)
    expect(memberships.canJoin(member, places.beside, places.service)).toBe(true)
    expect(memberships.canJoin(member, places.below, places.foreign)).toBe(false)
    expect(memberships.canJoin(member, places.below, null)).toBe(false)
    expect(memberships.canJoin(unvetted, places.below, places.service)).toBe(false)
    const closed = { ...places.below, joinRule: 'coordinator' }
    expect(memberships.canJoin(member, closed, places.service)).toBe(false)
    for (const place of [places.region, places.country, places.service, places.foreign])
      expect(memberships.canJoin(member, place, places.service)).toBe(false)
  })

  test('others are taken in by its coordinators', () => {
    table(memberships.canAddMembers, {
      below: ['coordinator', 'ofAssociation', 'installation'],
      beside: ['installation'],
    })
  })
})
