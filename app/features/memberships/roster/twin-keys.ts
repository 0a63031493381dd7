import { foldLabel } from './fold-label'
import type { PlannedMember } from './import-plan'

/**
 * The keys that two lines have in common when they are probably one person: her name key with two
 * of unit, rank and date, of which the third may have been retyped.
 */
export function twinKeys(nameKey: string, member: PlannedMember): string[] {
  const { rankTitle, memberSince } = member
  const unit = foldLabel(member.unit)
  return [
    [nameKey, unit, rankTitle, null],
    [nameKey, unit, null, memberSince],
    [nameKey, null, rankTitle, memberSince],
  ].map((parts) => JSON.stringify(parts))
}
