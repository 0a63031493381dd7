import { describe, expect, test } from 'vitest'
import { canReadAudit } from '~/features/audit/policy.server'
import { canRead, holds, installation, type Viewer, visitor } from '~/features/auth/viewer'
import * as chapters from '~/features/chapters/policy.server'
import * as discussions from '~/features/discussions/policy.server'
import * as memberships from '~/features/memberships/policy.server'

const region = 'wpon-see'
const until = new Date('2099-01-01')
const in_ = (chapterId: string, rights: Partial<Viewer> = {}): Viewer => ({
  ...visitor,
  memberId: `one of ${chapterId}`,
  audiences: ['public', 'network', `chapter:${chapterId}`, `member:one of ${chapterId}`],
  standings: [{ chapterId, kind: 'home' }],
  vettedUntil: until,
  ...rights,
})
const member = in_('serbia-moi')
const withOffice = (base: Viewer, office: Viewer['mandates'][number]['office'], id: string) => ({
  ...base,
  memberId: `${office} of ${id}`,
  mandates: [{ chapterId: id, office, until }],
})

const people = {
  visitor,
  installation,
  applicant: {
    ...member,
    memberId: 'applicant',
    audiences: ['public', 'member:applicant'],
    standings: [],
    vettedUntil: null,
  },
  associate: { ...member, memberId: 'associate', audiences: ['public', 'chapter:serbia-moi'] },
  member,
  lapsed: { ...member, memberId: 'lapsed', vettedUntil: null },
  foreigner: in_('albania-asp'),
  coordinator: {
    ...withOffice(member, 'coordinator', 'serbia-moi'),
    coordinates: ['serbia-moi', 'rs-policewomen'],
  },
  lapsedCoordinator: {
    ...withOffice(member, 'coordinator', 'serbia-moi'),
    memberId: 'lapsed coordinator',
    coordinates: ['serbia-moi', 'rs-policewomen'],
    vettedUntil: null,
  },
  foreignCoordinator: {
    ...withOffice(in_('albania-asp'), 'coordinator', 'albania-asp'),
    coordinates: ['albania-asp'],
  },
  council: {
    ...withOffice(member, 'council-member', region),
    audiences: [...member.audiences, 'board', `audit:${region}`],
  },
  chair: {
    ...withOffice(in_('croatia-moi'), 'chair', region),
    audiences: ['public', 'network', 'board', 'chapter:croatia-moi', `audit:${region}`],
  },
  custodian: withOffice(member, 'custodian', region),
  operator: { ...withOffice(visitor, 'operator', region), audiences: ['public', 'member:op'] },
} satisfies Record<string, Viewer>
type Person = keyof typeof people

const space = (key: string, kind = 'chapter') => ({
  audience: key === 'network' || key === 'board' ? key : `chapter:${key}`,
  chapterId: key === 'network' || key === 'board' ? region : key,
  kind,
})
const thread = (key: string, closedAt: Date | null = null) => ({
  audience: space(key).audience,
  closedAt,
  space: space(key),
})

/** Exactly these people may; all others may not. */
function onlyFor(can: (viewer: Viewer) => boolean, ...allowed: Person[]): void {
  const found = Object.entries(people).filter(([, viewer]) => can(viewer))
  expect(found.map(([name]) => name).sort()).toEqual([...allowed].sort())
}

const serbians: Person[] = ['member', 'coordinator', 'council', 'custodian']
const lapsed: Person[] = ['lapsed', 'lapsedCoordinator']
const everyMember: Person[] = [...serbians, 'foreigner', 'foreignCoordinator', 'chair']

describe('reading', () => {
  test('is by audience alone', () => {
    onlyFor((it) => canRead(it, 'chapter:serbia-moi'), ...serbians, ...lapsed, 'associate')
    onlyFor((it) => canRead(it, 'board'), 'council', 'chair')
    onlyFor((it) => canRead(it, 'member:op'), 'operator')
    onlyFor((it) => canRead(it, 'public'), ...(Object.keys(people) as Person[]))
  })
  test('the where-clauses of lists hold the audiences of the viewer, no more', () => {
    for (const viewer of Object.values(people) as Viewer[])
      expect(discussions.visibleSpaces(viewer)).toEqual({ audience: { in: viewer.audiences } })
  })
  test('the record is for those who hold the record of a chapter', () => {
    onlyFor(canReadAudit, 'council', 'chair')
  })
  test("a roster is for the chapter's coordinators", () => {
    onlyFor((it) => chapters.canReadRoster(it, 'serbia-moi'), 'coordinator', 'lapsedCoordinator')
    onlyFor((it) => chapters.canReadRoster(it, region))
  })
})

describe('a chapter as a whole', () => {
  const service = { id: 'serbia-moi', kind: 'service', regionId: region }
  const association = { id: 'rs-policewomen', kind: 'association', regionId: region }
  const whole = { id: region, kind: 'region', regionId: region }
  const hers: Person[] = ['coordinator', 'lapsedCoordinator']

  test('how it stands is read by its coordinators, a region by its officers', () => {
    onlyFor((it) => chapters.canReadHealth(it, service), ...hers)
    onlyFor((it) => chapters.canReadHealth(it, association), ...hers)
    onlyFor((it) => chapters.canReadHealth(it, whole), 'council', 'chair')
    onlyFor((it) => chapters.isRegionOfficer(it, 'another-region'))
  })
  test('its names are shared by its coordinators, while they are vetted, and only those of a service', () => {
    onlyFor((it) => chapters.canShareNames(it, service), 'coordinator')
    onlyFor((it) => chapters.canShareNames(it, association))
    onlyFor((it) => chapters.canShareNames(it, whole))
  })
  test('whether they are shared is known to its members and to those for whom it is', () => {
    onlyFor(
      (it) => chapters.canKnowOfSharing(it, service),
      ...[...serbians, ...lapsed, 'associate', 'chair'].map((it) => it as Person),
    )
    onlyFor((it) => chapters.canKnowOfSharing(it, whole))
  })
})

describe('talking', () => {
  test('starting, replying and following are for members of the network who may read it', () => {
    onlyFor((it) => discussions.canStartThread(it, space('serbia-moi')), ...serbians)
    onlyFor((it) => discussions.canStartThread(it, space('network')), ...everyMember)
    onlyFor((it) => discussions.canStartThread(it, space('board')), 'council', 'chair')
    onlyFor((it) => discussions.canReply(it, thread('serbia-moi')), ...serbians)
    onlyFor((it) => discussions.canFollow(it, thread('serbia-moi')), ...serbians)
    onlyFor((it) => discussions.canFollow(it, thread('board')), 'council', 'chair')
  })
  test('a closed thread takes no reply and no edit, yet is followed', () => {
    const closed = thread('serbia-moi', new Date())
    onlyFor((it) => discussions.canReply(it, closed))
    onlyFor((it) => discussions.canEditReply(it, closed, { authorId: it.memberId }))
    onlyFor((it) => discussions.canFollow(it, closed), ...serbians)
  })
  test('editing is for her own words where she may still read', () => {
    const open = thread('serbia-moi')
    onlyFor((it) => discussions.canEditReply(it, open, { authorId: member.memberId }), 'member')
    onlyFor((it) => discussions.canEditReply(it, open, { authorId: it.memberId }), ...serbians)
    onlyFor((it) => discussions.canEditReply(it, open, { authorId: null }))
  })
})

describe('looking after a space', () => {
  test("is for the coordinators of its chapter, in the region's for its executive", () => {
    onlyFor((it) => discussions.canModerate(it, space('serbia-moi')), 'coordinator')
    onlyFor((it) => discussions.canModerate(it, space('network')), 'chair')
    onlyFor((it) => discussions.canModerate(it, space('board')), 'chair')
  })
  test('is for nobody who cannot read it', () => {
    const shared = { audience: 'space:1', chapterId: 'serbia-moi', kind: 'shared' }
    onlyFor((it) => discussions.canModerate(it, shared))
    onlyFor((it) => discussions.canShareSpace(it, shared))
  })
  test('sharing is for shared spaces', () => {
    onlyFor((it) => discussions.canShareSpace(it, space('serbia-moi')))
    onlyFor((it) => discussions.canShareSpace(it, space('serbia-moi', 'shared')), 'coordinator')
  })
  test('opening one', () => {
    const can = (kind: string, id: string) => (it: Viewer) => discussions.canOpenSpace(it, id, kind)
    onlyFor(can('chapter', 'serbia-moi'), 'installation', 'coordinator')
    onlyFor(can('shared', 'albania-asp'), 'installation', 'foreignCoordinator')
    onlyFor(can('network', 'serbia-moi'), 'installation')
    onlyFor(can('board', region), 'installation', 'chair')
  })
})

describe('belonging', () => {
  const of = (id: string, kind = 'home') => ({ id: 'x', memberships: [{ chapterId: id, kind }] })

  test('admitting is for coordinators and the installation', () => {
    onlyFor((it) => memberships.canAdmit(it, 'serbia-moi'), 'installation', 'coordinator')
    onlyFor((it) => memberships.canAdmit(it, 'albania-asp'), 'installation', 'foreignCoordinator')
    onlyFor((it) => memberships.canAdmit(it, region), 'installation')
  })
  test('rosters come in for services alone, from whoever admits there', () => {
    const into = (id: string, kind: string) => (it: Viewer) =>
      memberships.canImportRoster(it, { id, kind })
    onlyFor(into('serbia-moi', 'service'), 'installation', 'coordinator')
    onlyFor(into('albania-asp', 'service'), 'installation', 'foreignCoordinator')
    for (const kind of ['association', 'country', 'region']) onlyFor(into('rs-policewomen', kind))
  })
  test("suspending is for the coordinators of a member's home, never of herself", () => {
    onlyFor((it) => memberships.canSuspend(it, of('serbia-moi')), 'coordinator')
    onlyFor((it) => memberships.canSuspend(it, of('serbia-moi', 'association')))
    onlyFor((it) => memberships.canSuspend(it, of('croatia-moi')))
    onlyFor((it) => memberships.canSuspend(it, { ...of('serbia-moi'), id: it.memberId ?? '' }))
  })
  test('rank and unit are recorded by the coordinators of her home, never her own', () => {
    onlyFor((it) => memberships.canRecordService(it, of('serbia-moi')), 'coordinator')
    onlyFor((it) => memberships.canRecordService(it, of('serbia-moi', 'association')))
    onlyFor((it) => memberships.canRecordService(it, of('croatia-moi')))
    onlyFor((it) =>
      memberships.canRecordService(it, { ...of('serbia-moi'), id: it.memberId ?? '' }),
    )
  })
  test('granting an office', () => {
    const of = (office: string, chapterId: string) => (it: Viewer) =>
      memberships.canGrantMandate(it, {
        chapterId,
        regionId: region,
        office: office as never,
        memberId: 'x',
      })
    onlyFor(of('deputy-coordinator', 'serbia-moi'), 'installation', 'coordinator', 'chair')
    onlyFor(of('custodian', 'serbia-moi'), 'installation', 'chair')
    onlyFor(of('operator', 'serbia-moi'), 'installation')
    onlyFor(of('operator', region), 'installation')
    onlyFor(of('council-member', region), 'installation', 'chair')
    onlyFor((it) => grantToHerself(it, 'serbia-moi'), 'installation')
    onlyFor((it) => grantToHerself(it, region), 'installation')
  })
  test('ending an office: her own, but for a coordinator, or one that she could grant', () => {
    const of = (office: string, memberId: (it: Viewer) => string) => (it: Viewer) =>
      memberships.canEndMandate(it, {
        chapterId: 'serbia-moi',
        regionId: region,
        office: office as never,
        memberId: memberId(it),
      })
    const other = () => 'x'
    onlyFor(of('coordinator', other), 'installation', 'coordinator', 'chair')
    onlyFor(of('operator', other), 'installation')
    const herself = (it: Viewer) => it.memberId ?? 'nobody'
    onlyFor(of('coordinator', herself), 'installation')
    onlyFor(of('custodian', herself), 'installation', ...signedIn)
  })
  test('seeing an office: all, but one of an operator, to come, or of a suspended member', () => {
    const of =
      (over: { office?: string; hasBegun?: boolean; isSuspended?: boolean } = {}) =>
      (it: Viewer) =>
        memberships.canReadMandate(it, {
          chapterId: 'serbia-moi',
          regionId: region,
          office: (over.office ?? 'custodian') as never,
          memberId: 'x',
          hasBegun: over.hasBegun ?? true,
          isSuspended: over.isSuspended ?? false,
          standsIn: 'serbia-moi',
        })
    onlyFor(of(), ...(Object.keys(people) as Person[]))
    onlyFor(of({ office: 'operator' }), 'installation')
    onlyFor(of({ hasBegun: false }), 'installation', 'chair')
    onlyFor(of({ isSuspended: true }), 'installation', 'coordinator', 'lapsedCoordinator', 'chair')
  })
  test('an office counts in its own chapter', () => {
    onlyFor((it) => holds(it, region, 'chair', 'custodian'), 'chair', 'custodian')
    onlyFor((it) => holds(it, 'serbia-moi', 'chair', 'custodian'))
  })

  const signedIn = (Object.keys(people) as Person[]).filter((it) => people[it].memberId !== null)
  const grantToHerself = (it: Viewer, chapterId: string) =>
    memberships.canGrantMandate(it, {
      chapterId,
      regionId: region,
      office: 'coordinator',
      memberId: it.memberId ?? '',
    })
})
