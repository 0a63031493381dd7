import { db, pool } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { limit } from '~/features/auth/limits.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { canReadRoster } from '~/features/chapters/policy.server'
import { writeCsv } from '~/lib/csv'
import { notFound } from '~/lib/responses.server'
import { type RosterRow, rosterRows, rosterValues } from './roster.server'
import type { RosterAsked } from './roster-asked'
import type { RosterColumnName } from './roster-columns'

const rowsAtOnce = 5_000
const firstId = '00000000-0000-0000-0000-000000000000'

/** Gives the words of one cell, in the language of her who asks. */
export type CellOf = (row: RosterRow, column: RosterColumnName) => string

/**
 * A chapter's roster as CSV with just the columns asked for, piece by piece, so that a long one
 * needs no more memory than a short one. The export stands in the record before its first byte. 404
 * to all who do not coordinate the chapter, 429 beyond a human pace.
 */
export async function exportRoster(
  viewer: MemberViewer,
  chapterId: string,
  asked: RosterAsked,
  columns: ReadonlyArray<{ key: RosterColumnName; header: string }>,
  cellOf: CellOf,
): Promise<AsyncGenerator<Uint8Array>> {
  if (!canReadRoster(viewer, chapterId)) throw notFound()
  await limit('export', viewer.memberId)
  const values = rosterValues(viewer, chapterId, asked)
  const counted = await pool.query<{ count: number }>({
    text: `WITH ${rosterRows} SELECT count(*)::int AS count FROM roster
           WHERE by_name AND by_association AND by_band AND by_unit AND by_state`,
    values,
  })
  await db.$transaction((tx) =>
    recordActivity(tx, {
      type: 'memberships.roster_exported',
      actorId: viewer.memberId,
      chapterId,
      subjectChapterId: chapterId,
      rows: counted.rows[0]?.count ?? 0,
      columns: columns.map(({ key }) => key),
    }),
  )
  return pieces(values, columns, cellOf)
}

async function* pieces(
  values: unknown[],
  columns: ReadonlyArray<{ key: RosterColumnName; header: string }>,
  cellOf: CellOf,
) {
  const encoder = new TextEncoder()
  let last = { nameKey: '', id: firstId }
  for (let turn = 0; ; turn++) {
    const { rows } = await pool.query<RosterRow>({
      text: `WITH ${rosterRows} SELECT * FROM roster
             WHERE by_name AND by_association AND by_band AND by_unit AND by_state
               AND ("nameKey", id) > ($10, $11::uuid) ORDER BY "nameKey", id LIMIT $12`,
      values: [...values, last.nameKey, last.id, rowsAtOnce],
    })
    const lines = rows.map((row) =>
      Object.fromEntries(columns.map(({ key }) => [key, cellOf(row, key)])),
    )
    if (turn === 0 || lines.length > 0)
      yield encoder.encode(writeCsv(lines, columns, { isContinued: turn > 0 }))
    const end = rows.at(-1)
    if (!end || rows.length < rowsAtOnce) return
    last = end
  }
}
