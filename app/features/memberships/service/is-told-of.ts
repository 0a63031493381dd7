import type { Viewer } from '~/features/auth/viewer'

type Declared = {
  declaredBy: string | null
  from: Date
  superiorId: string
  subordinateId: string
  declarer: { memberships: ReadonlyArray<{ from: Date; until: Date | null }> } | null
}

/**
 * What a member declared while she applied, so that somebody else decides about her, nobody else is told
 * of (mission G01); what was declared from within a service the two and their coordinators read.
 */
export function isToldOf(
  viewer: Viewer,
  { declaredBy, from, superiorId, subordinateId, declarer }: Declared,
): boolean {
  if (declaredBy === null || declaredBy === viewer.memberId) return true
  if (declaredBy !== superiorId && declaredBy !== subordinateId) return true
  const homes = declarer?.memberships ?? []
  return homes.some((it) => it.from <= from && (it.until === null || it.until > from))
}
