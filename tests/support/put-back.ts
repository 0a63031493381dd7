import type pg from 'pg'

/** Makes a table hold just these rows again (as JSON texts): what came since goes, what changed is as it was. */
export async function putBack(sql: pg.Pool, table: string, rows: string[]): Promise<void> {
  const { rows: found } = await sql.query<{ columns: string; sets: string; written: string }>(
    `SELECT (SELECT string_agg(a.attname, ', ') FROM pg_index i
               JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
              WHERE i.indrelid = $1::text::regclass AND i.indisprimary) AS columns,
            string_agg(column_name || ' = excluded.' || column_name, ', ') AS sets,
            string_agg(column_name, ', ') AS written
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1::text AND is_generated = 'NEVER'`,
    [table],
  )
  const { columns = '', sets = '', written = '' } = found[0] ?? {}
  const all = `[${rows.join(',')}]`
  await sql.query(
    `DELETE FROM ${table} WHERE (${columns}) NOT IN
       (SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1))`,
    [all],
  )
  await sql.query(
    `INSERT INTO ${table} (${written})
     SELECT ${written} FROM json_populate_recordset(NULL::${table}, $1)
     ON CONFLICT (${columns}) DO UPDATE SET ${sets}
     WHERE (${of(table, written)}) IS DISTINCT FROM (${of('excluded', written)})`,
    [all],
  )
}

/** The columns as those of one table or row. */
function of(table: string, columns: string): string {
  return columns.replace(/\w+/g, (column) => `${table}.${column}`)
}

/** Every row of a table as JSON text. */
export async function rowsOf(sql: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await sql.query<{ row: string }>(
    `SELECT to_jsonb(t)::text AS row FROM ${table} t`,
  )
  return rows.map(({ row }) => row)
}
