import { expect } from 'vitest'
import { installation, type Office, type Viewer, visitor } from '~/features/auth/viewer'

export const region = 'wpon-see'
const until = new Date('2099-01-01')

/** Everyone here is "she": each relation of the facts to her is tried with each office that she may hold. */
function memberOf(chapterId: string, over: Partial<Viewer> = {}): Viewer {
  return {
    ...visitor,
    memberId: 'she',
    audiences: ['public', 'network', `chapter:${chapterId}`, 'member:she'],
    standings: [{ chapterId, kind: 'home' }],
    vettedUntil: until,
    ...over,
  }
}

function officeOf(chapterId: string, office: Office, over: Partial<Viewer> = {}): Viewer {
  return { ...memberOf('croatia-moi'), mandates: [{ chapterId, office, until }], ...over }
}

function coordinatorOf(chapterId: string, office: Office, ...below: string[]): Viewer {
  const plain = memberOf(chapterId)
  return {
    ...plain,
    audiences: [...plain.audiences, `coordination:${chapterId}`],
    mandates: [{ chapterId, office, until }],
    coordinates: [chapterId, ...below],
  }
}

const board = ['public', 'network', 'board', 'chapter:croatia-moi', 'member:she']
const coordinator = coordinatorOf('serbia-moi', 'coordinator', 'rs-policewomen')

export const people = {
  visitor,
  installation,
  applicant: { ...visitor, memberId: 'she', audiences: ['public', 'member:she'] },
  // Suspended, or whose membership has lapsed: she holds nothing but her account.
  paused: { ...visitor, memberId: 'she', audiences: ['public'] },
  member: memberOf('serbia-moi'),
  unvetted: memberOf('serbia-moi', { vettedUntil: null }),
  foreigner: memberOf('albania-asp'),
  coordinator,
  deputy: coordinatorOf('serbia-moi', 'deputy-coordinator', 'rs-policewomen'),
  unvettedCoordinator: { ...coordinator, vettedUntil: null },
  ofAssociation: {
    ...coordinatorOf('rs-policewomen', 'coordinator'),
    audiences: ['public', 'network', 'chapter:rs-policewomen', 'member:she'],
    standings: [
      { chapterId: 'serbia-moi', kind: 'home' },
      { chapterId: 'rs-policewomen', kind: 'association' },
    ],
  },
  foreignCoordinator: coordinatorOf('albania-asp', 'coordinator'),
  chair: officeOf(region, 'chair', { audiences: board }),
  elect: officeOf(region, 'chair-elect', { audiences: board }),
  deputyChair: officeOf(region, 'deputy-chair', { audiences: board }),
  // Looks after the queue of Serbia until it has a coordinator.
  keeper: officeOf(region, 'council-member', { audiences: [...board, 'coordination:serbia-moi'] }),
  custodian: officeOf(region, 'custodian'),
  operator: officeOf(region, 'operator', {
    audiences: ['public', 'member:she'],
    standings: [{ chapterId: region, kind: 'staff' }],
    vettedUntil: null,
  }),
  partner: officeOf(region, 'partner', {
    audiences: ['public', 'member:she'],
    standings: [{ chapterId: region, kind: 'partner' }],
    vettedUntil: null,
  }),
} satisfies Record<string, Viewer>
export type Person = keyof typeof people

export const everyone = Object.keys(people) as Person[]
export const signedIn = everyone.filter((it) => people[it].memberId !== null)

/** Exactly these people may; all others may not. */
export function onlyFor(can: (viewer: Viewer) => boolean, ...allowed: Person[]): void {
  const found = everyone.filter((it) => can(people[it]))
  expect(found.toSorted()).toEqual(allowed.toSorted())
}
