import type { PlannedMember } from './import-plan'

/**
 * The keys that two lines have in common when they are probably one person: her name key with two
 * of unit, rank and date, of which the third may have been retyped.
 */
export function twinKeys(nameKey: string, unitKey: string, member: PlannedMember): string[] {
  const { rankTitle, memberSince } = member
  return [
    [nameKey, unitKey, rankTitle, null],
    [nameKey, unitKey, null, memberSince],
    [nameKey, null, rankTitle, memberSince],
  ].map((parts) => JSON.stringify(parts))
}
