import { readdirSync, readFileSync } from 'node:fs'

export type Column = { type: string; isNull: boolean; hasDefault: boolean }
export type Table = {
  columns: Record<string, Column>
  primaryKey: string[]
  /** Columns of each unique constraint, joined by a comma. */
  uniques: string[]
  /** `columns -> table(columns) on delete`. */
  foreignKeys: string[]
  indexes: Record<string, string>
}

const types: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Boolean: 'boolean',
  Json: 'jsonb',
  Bytes: 'bytea',
  'DateTime @db.Timestamptz(6)': 'timestamp with time zone',
  'DateTime @db.Date': 'date',
  'String @db.Uuid': 'uuid',
  'String @db.VarChar(255)': 'character varying(255)',
  'Unsupported("tsvector")': 'tsvector',
}

type Model = { name: string; table: string; lines: string[]; columnOf: Map<string, string> }

/** The tables as the schema files describe them, in the words of the database. */
export function readSchema(folder: string): Record<string, Table> {
  const text = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) =>
    readModel(name ?? '', body ?? ''),
  )
  return Object.fromEntries(models.map((model) => [model.table, tableOf(model, models)]))
}

function readModel(name: string, body: string): Model {
  const lines = body
    .split('\n')
    .map((line) => line.replace(/\/\/.*/, '').trim())
    .filter(Boolean)
  const table = nameIn(lines.find((line) => line.startsWith('@@map')) ?? '') ?? name
  const columnOf = new Map(
    lines.filter(isField).map((line) => {
      const [field = ''] = line.split(/\s+/)
      return [field, /@map\("(\w+)"\)/.exec(line)?.[1] ?? field]
    }),
  )
  return { name, table, lines, columnOf }
}

function tableOf(model: Model, models: Model[]): Table {
  const names = new Set(models.map(({ name }) => name))
  const fields = model.lines.filter(isField)
  const stored = fields.filter((line) => !names.has(typeOf(line).replace(/[?[\]]/g, '')))
  const relations = fields.filter((line) => line.includes('fields: ['))
  const column = (line: string) => model.columnOf.get(line.split(/\s+/)[0] ?? '') ?? ''
  const columns = (list: string) => listed(list).map((field) => model.columnOf.get(field) ?? field)
  const inBrackets = (start: string) =>
    model.lines.filter((line) => line.startsWith(start)).map((line) => columns(bracketsOf(line)))
  return {
    columns: Object.fromEntries(stored.map((line) => [column(line), columnFrom(line)])),
    primaryKey: [
      stored.filter((line) => / @id\b/.test(line)).map(column),
      ...inBrackets('@@id'),
    ].flat(),
    uniques: [
      ...stored.filter((line) => / @unique\b/.test(line)).map(column),
      ...inBrackets('@@unique').map((it) => it.join(',')),
    ].sort(),
    foreignKeys: relations.map((line) => foreignKeyFrom(line, model, models)).sort(),
    indexes: Object.fromEntries(
      model.lines
        .filter((line) => line.startsWith('@@index'))
        .map((line) => [nameIn(line) ?? '', columns(bracketsOf(line)).join(',')]),
    ),
  }
}

function columnFrom(line: string): Column {
  const written = typeOf(line)
  const native = /@db\.\w+(\(\d+\))?/.exec(line)?.[0]
  const base = written.replace(/\?|\[\]/g, '')
  const type = types[native ? `${base} ${native}` : base] ?? `unknown to this test: ${line}`
  return {
    type: written.endsWith('[]') ? `${type}[]` : type,
    isNull: written.endsWith('?'),
    hasDefault: line.includes('@default('),
  }
}

const onDeletes: Record<string, string> = { Cascade: 'cascade', SetNull: 'set null' }

function foreignKeyFrom(line: string, model: Model, models: Model[]): string {
  const target = models.find(({ name }) => name === typeOf(line).replace(/\?/, ''))
  const own = listed(/fields: \[([^\]]*)\]/.exec(line)?.[1] ?? '').map((it) =>
    model.columnOf.get(it),
  )
  const other = listed(/references: \[([^\]]*)\]/.exec(line)?.[1] ?? '').map((it) =>
    target?.columnOf.get(it),
  )
  const onDelete = onDeletes[/onDelete: (\w+)/.exec(line)?.[1] ?? ''] ?? 'no action'
  return `${own} -> ${target?.table}(${other}) ${onDelete}`
}

function isField(line: string): boolean {
  return /^\w/.test(line)
}

function typeOf(line: string): string {
  return line.split(/\s+/)[1] ?? ''
}

function nameIn(line: string): string | undefined {
  return /"(\w+)"/.exec(line)?.[1]
}

function bracketsOf(line: string): string {
  return /\[([^\]]*)\]/.exec(line)?.[1] ?? ''
}

function listed(list: string): string[] {
  return list.split(',').map((it) => it.trim().replace(/\(.*/, ''))
}
