import type { RosterDelimiter, RosterTable } from '../read-roster'
import type { DateForm } from './detect-date-form'
import type { NamedAssociation } from './match-association'
import type { DateProblem } from './parse-roster-date'
import type { RosterField } from './roster-fields'

/** What the platform knows of a member who is already in it. */
export interface KnownMember {
  readonly memberId: string
  readonly emailKey: string
  /** `nameKey` of "given name family name". */
  readonly nameKey: string
  /** The service she belongs to. */
  readonly chapterId: string
  readonly membershipChapterIds: readonly string[]
}

export interface ImportContext {
  readonly serviceId: string
  /** SHA-256 of the file's bytes, in hex. */
  readonly fileHash: string
  readonly ranks: readonly (readonly [title: string, band: number])[]
  readonly associations: readonly NamedAssociation[]
  /** YYYY-MM-DD */
  readonly today: string
  readonly known: readonly KnownMember[]
}

export interface PlannedMember {
  readonly line: number
  readonly familyName: string
  readonly givenName: string
  readonly email: string
  readonly emailKey: string
  readonly rankTitle: string
  readonly rankBand: number
  readonly unit: string
  readonly associationId: string | null
  /** YYYY-MM-DD */
  readonly memberSince: string
  /** BCP 47 tags in the order written. */
  readonly languages: readonly string[]
}

export type FaultCode =
  | 'cell-count'
  | 'missing'
  | 'formula'
  | 'too-long'
  | 'control-character'
  | 'email-malformed'
  | 'duplicate-email'
  | 'other-service'
  | 'rank-unknown'
  | 'association-unknown'
  | 'association-ambiguous'
  | 'association-foreign'
  | 'date-future'
  | 'language-unknown'
  | DateProblem

export interface RosterFault {
  readonly line: number
  readonly field: RosterField | 'row'
  readonly code: FaultCode
  /** The cell as written, shortened and safe to print. */
  readonly value: string
  readonly message: string
}

export interface RosterSuspect {
  readonly line: number
  readonly otherLine?: number
  readonly memberId?: string
  readonly reason: 'same-person-other-email'
}

export interface RosterImportPlan {
  readonly serviceId: string
  readonly fileHash: string
  readonly encoding: RosterTable['encoding']
  readonly delimiter: RosterDelimiter
  /** The sheet that was read, where a workbook has several. */
  readonly sheet?: string
  readonly dateForm: DateForm
  readonly columns: readonly { readonly field: RosterField; readonly heading: string }[]
  readonly unknownHeadings: readonly string[]
  readonly additions: readonly PlannedMember[]
  readonly unchanged: readonly { readonly line: number; readonly memberId: string }[]
  readonly changes: readonly {
    readonly line: number
    readonly memberId: string
    readonly kind: 'join-association'
    readonly associationId: string
  }[]
  readonly faults: readonly RosterFault[]
  readonly suspects: readonly RosterSuspect[]
  readonly counts: {
    readonly rows: number
    readonly additions: number
    readonly unchanged: number
    readonly changes: number
    readonly faultyLines: number
    readonly suspects: number
  }
  /** SHA-256, in hex, of the plan without this hash. */
  readonly hash: string
}
