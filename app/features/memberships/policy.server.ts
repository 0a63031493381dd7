import { holds, isVetted, type Office, type Viewer } from '~/features/auth/viewer'

type MandateFacts = { chapterId: string; regionId: string; office: Office; memberId: string }
type MemberFacts = { id: string; memberships: ReadonlyArray<{ chapterId: string; kind: string }> }

/** Importing a roster, or taking a member in: the service's coordinators, or the installation. */
export function canAdmit(viewer: Viewer, chapterId: string): boolean {
  if (viewer.isInstallation) return true
  return isVetted(viewer) && viewer.coordinates.includes(chapterId)
}

/** Rosters come in for a service, from those who may take its members in. */
export function canImportRoster(viewer: Viewer, chapter: { id: string; kind: string }): boolean {
  return chapter.kind === 'service' && canAdmit(viewer, chapter.id)
}

type AssociationFacts = {
  id: string
  kind: string
  parentId: string | null
  joinRule: string
  archivedAt: Date | null
}

/** The coordinators of an association take members of its service, or of its country, into it. */
export function canAddMembers(viewer: Viewer, chapter: AssociationFacts): boolean {
  return chapter.kind === 'association' && !chapter.archivedAt && canAdmit(viewer, chapter.id)
}

/**
 * Joining an association by herself: where its rule says so, whoever has her home in the service or
 * the country that it belongs to.
 */
export function canJoin(
  viewer: Viewer,
  chapter: AssociationFacts,
  home: { path: readonly string[] } | null,
): boolean {
  if (!isVetted(viewer) || chapter.kind !== 'association' || chapter.archivedAt) return false
  const belongs = chapter.parentId !== null && home?.path.includes(chapter.parentId) === true
  return belongs && chapter.joinRule === 'open'
}

/** A coordinator suspends members whose home is her own chapter; never herself. */
export function canSuspend(viewer: Viewer, member: MemberFacts): boolean {
  if (!isVetted(viewer) || viewer.memberId === member.id) return false
  return member.memberships.some(
    ({ kind, chapterId }) => kind === 'home' && viewer.coordinates.includes(chapterId),
  )
}

/** The chapter that is a member's home, of the memberships that one has of her; null for none. */
export function homeOf({ memberships }: Pick<MemberFacts, 'memberships'>): string | null {
  return memberships.find(({ kind }) => kind === 'home')?.chapterId ?? null
}

/** A coordinator records the rank and the unit of the members of her service; her own another one does. */
export function canRecordService(viewer: Viewer, member: MemberFacts): boolean {
  if (viewer.memberId === member.id || !isVetted(viewer)) return false
  return viewer.coordinates.includes(homeOf(member) ?? '')
}

/** Who is above and below her a member declares herself; or a coordinator of her service does. */
export function canDeclareCommand(viewer: Viewer, member: MemberFacts): boolean {
  if (viewer.memberId === member.id) return isVetted(viewer) && homeOf(member) !== null
  return canRecordService(viewer, member)
}

/** Offices of the region come from its executive; those below a coordinator from her, but never her own. */
export function canGrantMandate(
  viewer: Viewer,
  { chapterId, regionId, office, memberId }: MandateFacts,
): boolean {
  if (viewer.isInstallation) return true
  if (!isVetted(viewer) || viewer.memberId === memberId) return false
  if (holds(viewer, regionId, 'chair', 'chair-elect', 'deputy-chair')) return office !== 'operator'
  return viewer.coordinates.includes(chapterId) && office !== 'operator' && office !== 'custodian'
}

/** The offices that exist in a kind of chapter; the operator's is given at the server alone. */
const officesOf: Record<string, readonly Office[]> = {
  region: ['chair', 'chair-elect', 'deputy-chair', 'council-member', 'custodian', 'partner'],
  country: [],
  service: ['coordinator', 'deputy-coordinator', 'partner'],
  association: ['coordinator', 'deputy-coordinator', 'chair', 'deputy-chair', 'partner'],
}

/** Which offices of a chapter the viewer may give to others. */
export function grantableOffices(
  viewer: Viewer,
  chapter: { id: string; kind: string; regionId: string },
): Office[] {
  const { id: chapterId, kind, regionId } = chapter
  return (officesOf[kind] ?? []).filter((office) =>
    canGrantMandate(viewer, { chapterId, regionId, office, memberId: 'another' }),
  )
}

/** Looking for whom an office is for by her name: where the viewer may read the names. */
export function canSearchByName(viewer: Viewer, chapterId: string): boolean {
  return viewer.coordinates.includes(chapterId)
}

/** Handing a coordinator's post over: its holder herself. */
export function canHandOver(viewer: Viewer, mandate: MandateFacts): boolean {
  return mandate.office === 'coordinator' && viewer.memberId === mandate.memberId
}

/**
 * Ending an office early: her own by its holder, any other by who could grant it. A coordinator's
 * own office she hands over instead, so that no chapter is left alone by one press.
 */
export function canEndMandate(viewer: Viewer, mandate: MandateFacts): boolean {
  if (viewer.memberId === mandate.memberId) return mandate.office !== 'coordinator'
  return canGrantMandate(viewer, mandate)
}

/**
 * Everyone signed in sees who holds which office, but the operator's and those to come. While its
 * holder is suspended an office is hidden like one that ended, from all but the coordinators of her
 * chapter. Who may end an office sees it always.
 */
export function canReadMandate(
  viewer: Viewer,
  mandate: MandateFacts & { hasBegun: boolean; isSuspended: boolean; standsIn: string },
): boolean {
  if (canEndMandate(viewer, mandate)) return true
  if (mandate.office === 'operator' || !mandate.hasBegun) return false
  return !mandate.isSuspended || viewer.coordinates.includes(mandate.standsIn)
}
