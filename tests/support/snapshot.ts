import type pg from 'pg'

/** Every row of every table as JSON text, by table. */
export type Snapshot = Map<string, string[]>

// Counted or sealed by the clock, not by who asks: tries of a limit, people met, the chain over the record.
const restless = ['rate_limit', 'sighting', 'activity_seal', '_prisma_migrations']

/** Takes down all that the database holds, but on which day a session was last seen. */
export async function takeSnapshot(sql: pg.Pool): Promise<Snapshot> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> ALL($1) ORDER BY 1`,
    [restless],
  )
  const snapshot: Snapshot = new Map()
  for (const { name } of tables) {
    const { rows } = await sql.query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'seen_on')::text AS row FROM "${name}" t ORDER BY 1`,
    )
    snapshot.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return snapshot
}

/** The rows that came and went between two snapshots: `table + row`, `table - row`. */
export function changesBetween(before: Snapshot, after: Snapshot): string[] {
  return [...after].flatMap(([table, rows]) => {
    const earlier = new Set(before.get(table))
    const later = new Set(rows)
    return [
      ...rows.filter((row) => !earlier.has(row)).map((row) => `${table} + ${row}`),
      ...[...earlier].filter((row) => !later.has(row)).map((row) => `${table} - ${row}`),
    ]
  })
}
