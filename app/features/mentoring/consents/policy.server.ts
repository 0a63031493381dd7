import { canRead, isVetted, type Viewer } from '~/features/auth/viewer'

export type ConsentFacts = {
  /** The two. */
  memberIds: ReadonlyArray<string | null>
  /** Their superiors and subordinates in service, as was declared. */
  commandLine: readonly string[]
  /** Agreed on by the two, and neither begun nor over. */
  isWaiting: boolean
  consents: ReadonlyArray<{ chapterId: string; audience: string; answeredAt: Date | null }>
}

/** Where-clause of the pairs between services about which a chapter whose queue the viewer holds is asked. */
export function visibleConsents(viewer: Viewer) {
  return { consents: { some: { audience: { in: [...viewer.audiences] } } } }
}

/**
 * True when she may answer for her side: never for herself, her superior or her subordinate (as for
 * transfers, mission G01), and only while her vetting is in force.
 */
export function canConsent(viewer: Viewer, pair: ConsentFacts): boolean {
  const { memberId } = viewer
  if (memberId === null || !isVetted(viewer)) return false
  if (pair.memberIds.includes(memberId) || pair.commandLine.includes(memberId)) return false
  return pair.consents.some(({ audience }) => canRead(viewer, audience))
}

/** The chapters for which her answer is waited for now; who coordinates both answers for both. */
export function chaptersToAnswer(viewer: Viewer, pair: ConsentFacts): string[] {
  if (!pair.isWaiting || !canConsent(viewer, pair)) return []
  return pair.consents
    .filter(({ audience, answeredAt }) => answeredAt === null && canRead(viewer, audience))
    .map(({ chapterId }) => chapterId)
}
