import { createHash } from 'node:crypto'

/** The hash before the first row. */
export const firstHash = '0'.repeat(64)

/** SQL for the exact text of an activity row `a` that its seal covers: every column, micro-seconds too. */
export const canonicalActivity = `jsonb_build_array(a.id, a.type, a.actor_id, a.subject_type, a.subject_id,
  a.chapter_id, a.audience, a.data, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text`

/** The hash of a row: of the one before it, its place and its exact text (SHA-256, hex). */
export function sealHash(previous: string, position: bigint, canonical: string): string {
  return createHash('sha256').update(`${previous}\n${position}\n${canonical}`).digest('hex')
}
