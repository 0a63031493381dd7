import { createHash } from 'node:crypto'
import type { RosterImportPlan } from './import-plan'

/** SHA-256, in hex, of a plan in canonical JSON without its own hash. */
export function hashRosterPlan(plan: Omit<RosterImportPlan, 'hash'>): string {
  return createHash('sha256').update(JSON.stringify(plan, withSortedKeys)).digest('hex')
}

function withSortedKeys(key: string, value: unknown): unknown {
  if (key === 'hash') return undefined
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
