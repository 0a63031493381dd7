import { audience } from '~/lib/audience'
import type { Locale } from '~/lib/locales'

export const offices = [
  'coordinator',
  'deputy-coordinator',
  'chair',
  'chair-elect',
  'deputy-chair',
  'council-member',
  'custodian',
  'partner',
  'operator',
] as const
export type Office = (typeof offices)[number]

export type Mandate = { chapterId: string; office: Office; until: Date }
export type Standing = { chapterId: string; kind: 'home' | 'association' | 'staff' | 'partner' }

/** Who asks: worked out once per request. `audiences` is all that she may read. */
export type Viewer = {
  memberId: string | null
  displayName: string
  audiences: readonly string[]
  standings: readonly Standing[]
  mandates: readonly Mandate[]
  /** Without a second factor none of her offices counts: they wait. */
  hasFactor: boolean
  /** How many offices she would hold now if she had a second factor. */
  waitingOffices: number
  /** How long her vetting lasts; null while she reads but writes nothing. */
  vettedUntil: Date | null
  /** When the first of her memberships is to be renewed; past that her days of grace run. Null where none is. */
  dueAt: Date | null
  /** Chapters she coordinates, the associations below them included. */
  coordinates: readonly string[]
  locale: Locale | null
  /** The version of the terms that she agrees to now. */
  termsVersion: string | null
  session: { id: string; confirmedAt: Date | null } | null
  /** When a right of hers begins or ends by the clock alone, in milliseconds; Infinity for never. */
  changesAt: number
  /** The command line of the installation itself, which sets up what no member can. Never a request. */
  isInstallation?: true
}

export type MemberViewer = Viewer & { memberId: string }

/** How she has to prove who she is: not at all, by her password, or by her second factor. */
export type ProofAsked = 'none' | 'password' | FactorAsked

/** By a code of her app or a recovery code, or by a passkey if she has one. */
export type FactorAsked = {
  /** What the browser needs for a passkey to sign. */
  passkey: object | null
  /** What her app would show, for the people of the demo, who have none. */
  demoCode: string | null
}

export const visitor: Viewer = {
  memberId: null,
  displayName: '',
  audiences: ['public'],
  standings: [],
  mandates: [],
  hasFactor: false,
  waitingOffices: 0,
  vettedUntil: null,
  dueAt: null,
  coordinates: [],
  locale: null,
  termsVersion: null,
  session: null,
  changesAt: Number.POSITIVE_INFINITY,
}

/** True when one of the viewer's audiences is the given one: the one rule of reading. */
export function canRead(viewer: Viewer, key: string): boolean {
  return viewer.audiences.includes(key)
}

/** True when she looks after what waits in the chapter's queue: as its coordinator, or until it has one. */
export function holdsQueue(viewer: Viewer, chapterId: string): boolean {
  return canRead(viewer, audience.coordination(chapterId))
}

/** True when the viewer holds one of the offices in the chapter now. */
export function holds(viewer: Viewer, chapterId: string, ...offices: Office[]): boolean {
  return viewer.mandates.some((it) => it.chapterId === chapterId && offices.includes(it.office))
}

/** True while her vetting is in force: without it she reads as before and writes nothing. */
export function isVetted(viewer: Viewer): boolean {
  return viewer.isInstallation === true || viewer.vettedUntil !== null
}

/** Acts for the installation: loads the first data, reads nothing by it. */
export const installation: Viewer = {
  ...visitor,
  displayName: 'installation',
  isInstallation: true,
}
