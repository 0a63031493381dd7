import { pool } from '~/db.server'
import type { Table } from './prisma-schema.ts'

/** The tables as the migrated database has them. */
export async function readTables(): Promise<Record<string, Table>> {
  const columns = await ask<{
    table: string
    name: string
    type: string
    isNull: boolean
    hasDefault: boolean
  }>(
    `SELECT c.relname AS table, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS "isNull", a.atthasdef AS "hasDefault"
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> '_prisma_migrations' ORDER BY 1, a.attnum`,
  )
  const indexes = await ask<{
    table: string
    name: string
    columns: string
    isPrimary: boolean
    isUnique: boolean
  }>(
    `SELECT t.relname AS table, i.relname AS name, x.indisprimary AS "isPrimary", x.indisunique AS "isUnique",
       (SELECT string_agg(a.attname, ',' ORDER BY k.at) FROM unnest(x.indkey) WITH ORDINALITY AS k (num, at)
        JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.num) AS columns
     FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
     WHERE t.relnamespace = 'public'::regnamespace AND x.indpred IS NULL AND x.indexprs IS NULL`,
  )
  const foreignKeys = await ask<{ table: string; key: string }>(
    `SELECT t.relname AS table, own.names || ' -> ' || f.relname || '(' || other.names || ') ' ||
       CASE c.confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' WHEN 'a' THEN 'no action' ELSE c.confdeltype::text END AS key
     FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
     CROSS JOIN LATERAL (SELECT string_agg(attname, ',') AS names FROM pg_attribute WHERE attrelid = c.conrelid AND attnum = ANY(c.conkey)) own
     CROSS JOIN LATERAL (SELECT string_agg(attname, ',') AS names FROM pg_attribute WHERE attrelid = c.confrelid AND attnum = ANY(c.confkey)) other
     WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace`,
  )
  const names = new Set(columns.map(({ table }) => table))
  return Object.fromEntries(
    [...names].map((table) => {
      const ofTable = indexes.filter((it) => it.table === table)
      const plain = ofTable.filter(({ isUnique }) => !isUnique)
      return [
        table,
        {
          columns: Object.fromEntries(
            columns
              .filter((it) => it.table === table)
              .map(({ name, type, isNull, hasDefault }) => [name, { type, isNull, hasDefault }]),
          ),
          primaryKey: ofTable.find(({ isPrimary }) => isPrimary)?.columns.split(',') ?? [],
          uniques: ofTable
            .filter(({ isUnique, isPrimary }) => isUnique && !isPrimary)
            .map((it) => it.columns)
            .sort(),
          foreignKeys: foreignKeys
            .filter((it) => it.table === table)
            .map(({ key }) => key)
            .sort(),
          indexes: Object.fromEntries(plain.map((it) => [it.name, it.columns])),
        },
      ]
    }),
  )
}

async function ask<Row>(text: string): Promise<Row[]> {
  return (await pool.query(text)).rows
}
