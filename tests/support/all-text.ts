import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { pool } from '~/db.server'

/** Everything that the database holds, by table, as text in small letters; packed columns are unpacked. */
export async function allText(): Promise<Map<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  const found = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await pool.query(`SELECT to_jsonb(it) AS row FROM ${name} it`)
    found.set(
      name,
      rows
        .map(({ row }) => opened(row))
        .join('\n')
        .toLowerCase(),
    )
  }
  return found
}

/** Every file of a folder but those below one of its folders, as text in small letters. */
export function allFiles(folder: string, but: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && !join(it.parentPath, it.name).startsWith(but))
    .map((it) => `${it.name}\n${readFileSync(join(it.parentPath, it.name), 'utf8')}`)
    .join('\n')
    .toLowerCase()
}

function opened(row: Record<string, unknown>): string {
  const values = Object.values(row).map((value) =>
    typeof value === 'string' && /^\\x([0-9a-f]{2})*$/.test(value) ? bytesAsText(value) : value,
  )
  // As it is read, not as JSON escapes it.
  return values.map((it) => (typeof it === 'string' ? it : JSON.stringify(it))).join('\t')
}

function bytesAsText(hex: string): string {
  const bytes = Buffer.from(hex.slice(2), 'hex')
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}
