import type pg from 'pg'

/**
 * Makes tables hold again what they hold now, whenever it is asked: what came since goes, what changed
 * is as it was. The tables stand in the order in which one leans on the other. Only those are looked at
 * that were written to, which a trigger on each notes.
 */
export async function keepTables(sql: pg.Pool, tables: string[]): Promise<() => Promise<void>> {
  await sql.query(`
    CREATE SCHEMA kept;
    CREATE TABLE kept.written (name text NOT NULL);
    CREATE FUNCTION kept.note() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN INSERT INTO kept.written VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
    ${tables
      .map(
        (table) => `CREATE TRIGGER written AFTER INSERT OR UPDATE OR DELETE ON ${table}
                    FOR EACH STATEMENT EXECUTE FUNCTION kept.note();`,
      )
      .join('\n')}`)
  const kept = await Promise.all(
    tables.map(async (table) => ({ table, rows: await rowsOf(sql, table) })),
  )
  return async () => {
    const { rows } = await sql.query<{ name: string }>('SELECT DISTINCT name FROM kept.written')
    const written = new Set(rows.map(({ name }) => name))
    for (const { table, rows } of kept) if (written.has(table)) await putBack(sql, table, rows)
    await sql.query('DELETE FROM kept.written')
  }
}

/** Makes a table hold just these rows again (as JSON texts). */
export async function putBack(sql: pg.Pool, table: string, rows: string[]): Promise<void> {
  const { rows: found } = await sql.query<{ columns: string; written: string; sets: string }>(
    `SELECT (SELECT string_agg(a.attname, ', ') FROM pg_index i
               JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
              WHERE i.indrelid = $1::text::regclass AND i.indisprimary) AS columns,
            string_agg(column_name, ', ') AS written,
            string_agg(column_name || ' = excluded.' || column_name, ', ') AS sets
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1::text AND is_generated = 'NEVER'`,
    [table],
  )
  const { columns = '', written = '', sets = '' } = found[0] ?? {}
  const all = `[${rows.join(',')}]`
  // A table may be called by a word that SQL takes for its own, as position is.
  const quoted = `"${table}"`
  await sql.query(
    `DELETE FROM ${quoted} WHERE (${columns}) NOT IN
       (SELECT ${columns} FROM json_populate_recordset(NULL::${quoted}, $1))`,
    [all],
  )
  await sql.query(
    `INSERT INTO ${quoted} (${written}) SELECT ${written} FROM json_populate_recordset(NULL::${quoted}, $1)
     ON CONFLICT (${columns}) DO UPDATE SET ${sets} WHERE ${quoted}.* IS DISTINCT FROM excluded.*`,
    [all],
  )
}

/** Every row of a table as JSON text. */
async function rowsOf(sql: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await sql.query<{ row: string }>(
    `SELECT to_jsonb(t)::text AS row FROM ${table} t`,
  )
  return rows.map(({ row }) => row)
}
