import { canRead, holdsQueue, isVetted, type Viewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'

export type VoucherKind = 'member' | 'coordinator'
export type VoucherFacts = { voucherId: string | null; kind: string }
export type ApplicationFacts = {
  chapterId: string
  audience: string
  applicantId: string
  /** Who declined it before an appeal. */
  declinedBy: string | null
  /** Her superiors and subordinates in service, as was declared. */
  commandLine: readonly string[]
  vouchers: readonly VoucherFacts[]
}

/** How many members' words stand for the word of one coordinator of another unit. */
export const vouchersNeeded = 2

/** Where-clause of the applications whose address is confirmed and that the viewer decides about. */
export function visibleApplications(viewer: Viewer) {
  return { audience: { in: [...viewer.audiences] }, applicantId: { not: null } }
}

/**
 * The page of what waits: for whoever looks after a queue, as a coordinator or until there is one,
 * and for the executive of the region, which gives the offices that end there.
 */
export function canCoordinate(viewer: Viewer): boolean {
  const executive = ['chair', 'chair-elect', 'deputy-chair']
  const isExecutive =
    canRead(viewer, 'board') && viewer.mandates.some(({ office }) => executive.includes(office))
  return isExecutive || viewer.audiences.some((key) => key.startsWith('coordination:'))
}

/** Inviting to apply and choosing what is asked: for the coordinators themselves, of whichever chapter. */
export function canRunIntake(viewer: Viewer): boolean {
  return viewer.coordinates.length > 0
}

/**
 * Deciding is for the coordinators who may read it, but never on herself, on her superior or
 * subordinate, on one she vouched for, nor a second time on an appeal (mission G01).
 */
export function canDecide(viewer: Viewer, application: ApplicationFacts): boolean {
  const { memberId } = viewer
  if (memberId === null || !isVetted(viewer)) return false
  if (!canRead(viewer, application.audience)) return false
  if (application.applicantId === memberId || application.declinedBy === memberId) return false
  if (application.commandLine.includes(memberId)) return false
  return !application.vouchers.some(({ voucherId }) => voucherId === memberId)
}

/**
 * Vouching is for vetted members of the network, of any chapter: never for herself, nor for anyone
 * in her own line of command, so that no one is pressed.
 */
export function canVouch(
  viewer: Viewer,
  { applicantId, commandLine }: Pick<ApplicationFacts, 'applicantId' | 'commandLine'>,
): boolean {
  const { memberId } = viewer
  if (memberId === null || !isVetted(viewer) || !canRead(viewer, 'network')) return false
  return applicantId !== memberId && !commandLine.includes(memberId)
}

/** A coordinator's word counts for two where her own unit gains nothing by it. */
export function kindOfVoucher(viewer: Viewer, chapterId: string): VoucherKind {
  const isOfAnotherUnit = viewer.coordinates.length > 0 && !viewer.coordinates.includes(chapterId)
  return isOfAnotherUnit ? 'coordinator' : 'member'
}

/** How many more members have to vouch for her; one coordinator of another unit is enough. */
export function vouchersMissing(vouchers: readonly VoucherFacts[]): number {
  if (vouchers.some(({ kind }) => kind === 'coordinator')) return 0
  return Math.max(0, vouchersNeeded - vouchers.length)
}

/** After so many days whoever was declined may apply again; until then she may appeal. */
export const daysAfterRefusal = 90

/**
 * Applying with an account that is there: for whoever has no home and no application that waits,
 * unless she was declined lately. One who is suspended applies nowhere.
 */
export function canApplyAgain(
  viewer: Viewer,
  last: { decision: string | null; decidedAt: Date | null } | null,
  now: Date,
): boolean {
  const { memberId } = viewer
  if (memberId === null || !canRead(viewer, audience.member(memberId))) return false
  if (viewer.standings.some(({ kind }) => kind === 'home')) return false
  if (!last) return true
  if (last.decision === null) return false
  const rest = daysAfterRefusal * 86_400_000
  return last.decision !== 'declined' || now.getTime() - (last.decidedAt?.getTime() ?? 0) >= rest
}

/** Inviting somebody to apply, or taking it back: the coordinators of the service that she is asked to. */
export function canInvite(viewer: Viewer, chapterId: string): boolean {
  return isVetted(viewer) && viewer.coordinates.includes(chapterId)
}

/** What a service asks of applicants is decided by its coordinators. */
export function canAskQuestions(viewer: Viewer, chapterId: string): boolean {
  return canInvite(viewer, chapterId)
}

type VettedFacts = {
  id: string
  memberships: ReadonlyArray<{ chapterId: string; kind: string }>
  commandLine: readonly string[]
  /** She coordinates a service where nobody else could check her. */
  isLone: boolean
}

/**
/**
 * Checking a member again: whoever looks after the queue of her home, by the same rules as deciding
 * on an applicant; for one who coordinates alone every coordinator of the network.
 */
export function canRenewVetting(viewer: Viewer, member: VettedFacts): boolean {
  const { memberId } = viewer
  if (memberId === null || !isVetted(viewer) || memberId === member.id) return false
  if (member.commandLine.includes(memberId)) return false
  const isHers = member.memberships.some(
    ({ kind, chapterId }) => kind === 'home' && holdsQueue(viewer, chapterId),
  )
  return isHers || canStepIn(viewer, member)
}

/** Who may look after a coordinator who is alone: those who coordinate elsewhere. */
export function canStepIn(viewer: Viewer, { isLone }: Pick<VettedFacts, 'isLone'>): boolean {
  return isLone && isVetted(viewer) && viewer.coordinates.length > 0
}

/** A member's words for others are withdrawn by a coordinator of her home; never her own by herself. */
export function canWithdrawVouchers(
  viewer: Viewer,
  member: Pick<VettedFacts, 'id' | 'memberships'>,
): boolean {
  if (!isVetted(viewer) || viewer.memberId === member.id) return false
  return member.memberships.some(
    ({ kind, chapterId }) => kind === 'home' && viewer.coordinates.includes(chapterId),
  )
}
