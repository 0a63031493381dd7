import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Circle } from '../routes/access-matrix.ts'
import type { MatrixLibrary } from '../routes/documents-matrix.ts'

export type LibraryIds = {
  library: string
  folder: string
  document: string
  version: string
  withdrawn: string
  /** A work that lies elsewhere. */
  reference: string
  /** A version of another document there. */
  foreign: string
}

/**
 * In the library of each circle: a folder, a document of two versions in English with a stale translation and one
 * that is up to date, and one that was withdrawn;
 * nobody who is there added them. Their bytes lie in the home of files of the server.
 */
export async function writeLibraries(
  sql: pg.Pool,
  things: Record<Circle, { space: string }>,
  dataFolder: string,
): Promise<Record<MatrixLibrary, LibraryIds>> {
  const none = (id: () => string): LibraryIds => ({
    ...{ library: id(), folder: id(), document: id(), version: id(), withdrawn: id() },
    ...{ reference: id(), foreign: id() },
  })
  const written = await Promise.all(
    Object.entries(things)
      .filter(([circle]) => circle !== 'never' && circle !== 'malformed')
      .map(async ([circle, { space }]) => [circle, await writeLibrary(sql, space, dataFolder)]),
  )
  return {
    ...(Object.fromEntries(written) as Record<MatrixLibrary, LibraryIds>),
    never: none(uuidv7),
    malformed: none(() => 'no-id'),
  }
}

/** As `writeLibraries`, for one space; without a folder of data, the bytes lie nowhere. */
export async function writeLibrary(
  sql: pg.Pool | pg.Client,
  space: string,
  dataFolder: string | null,
): Promise<LibraryIds> {
  const one = async (text: string, ...values: unknown[]) =>
    (await sql.query(text, values)).rows[0].id as string
  const folder = await one(
    `INSERT INTO folder (space_id, audience, name, created_at)
     SELECT id, audience, 'Minutes of ' || id, now() FROM space WHERE id = $1 RETURNING id`,
    space,
  )
  const write = async (isWithdrawn: boolean) => {
    const document = await one(
      `INSERT INTO document (space_id, kind, audience, language, tags, created_at, changed_at, withdrawn_at, withdrawn_for)
       SELECT id, 'file', audience, 'en', '{training}', now(), now(), $2::timestamptz, $3 FROM space WHERE id = $1 RETURNING id`,
      ...[space, isWithdrawn ? new Date() : null, isWithdrawn ? 'Adopted anew' : null],
    )
    const edition = await one(
      `INSERT INTO edition (document_id, language, title, about, latest)
       VALUES ($1, 'en', 'Plan of the training', 'What is learned, and when.', 2) RETURNING id`,
      document,
    )
    const versions: string[] = []
    for (const number of [1, 2]) {
      const content = `The plan, version ${number}, of ${document}`
      const file = await one(
        `INSERT INTO stored_file (id, sha256, bytes, type, home, scan, touched_at, created_at)
         VALUES ($1, encode(sha256(convert_to($2, 'utf8')), 'hex'), length($2), 'text/plain', 'local', 'unasked', now(), now()) RETURNING id`,
        ...[uuidv7(), content],
      )
      if (dataFolder) {
        const home = join(dataFolder, 'files', file.slice(-2))
        mkdirSync(home, { recursive: true })
        writeFileSync(join(home, file), content)
      }
      versions.push(
        await one(
          `INSERT INTO document_version (edition_id, number, file_id, name, note, reading, created_at)
           VALUES ($1, $2, $3, 'plan.txt', 'as agreed', 'none', now()) RETURNING id`,
          ...[edition, number, file],
        ),
      )
    }
    for (const [language, follows] of [
      ['sq', 1],
      ['ro', 2],
    ]) {
      const translation = await one(
        `INSERT INTO edition (document_id, language, title, latest, follows)
         VALUES ($1, $2, 'Plan', 1, $3) RETURNING id`,
        ...[document, language, follows],
      )
      await sql.query(
        `INSERT INTO document_version (edition_id, number, file_id, name, reading, created_at)
         SELECT $1, 1, file_id, 'plan.txt', 'none', now() FROM document_version WHERE id = $2`,
        [translation, versions[0]],
      )
    }
    return { document, version: versions[1] as string }
  }
  const { document, version } = await write(false)
  const reference = await one(
    `INSERT INTO document (space_id, kind, audience, language, created_at, changed_at)
     SELECT id, 'reference', audience, 'en', now(), now() FROM space WHERE id = $1 RETURNING id`,
    space,
  )
  await sql.query(
    `INSERT INTO edition (document_id, language, title) VALUES ($1, 'en', 'A handbook')`,
    [reference],
  )
  await sql.query(
    `INSERT INTO citation (document_id, authors, year, address, notes, notes_html)
     VALUES ($1, 'Somebody, A.', 2019, 'https://handbook.example/', 'Chapter 2.', '<p>Chapter 2.</p>')`,
    [reference],
  )
  const { document: withdrawn } = await write(true)
  const { version: foreign } = await write(false)
  return { library: space, folder, document, version, withdrawn, reference, foreign }
}

/** The line of a file of which nothing has come yet. */
export async function writeArriving(
  sql: pg.Pool | pg.Client,
  memberId: string,
  { library }: LibraryIds,
): Promise<string> {
  const id = uuidv7()
  await sql.query(
    `INSERT INTO upload (id, batch_id, member_id, space_id, language, name, length, state, created_at)
     VALUES ($1, $2, $3, $4, 'en', 'plan.pdf', 9, 'arriving', now())`,
    [id, uuidv7(), memberId, library],
  )
  return id
}

/** A form with files that the coordinator sent, of which one was refused; gives its id. */
export async function writeBatch(
  sql: pg.Pool | pg.Client,
  memberId: string,
  { library, document }: LibraryIds,
): Promise<string> {
  const batch = uuidv7()
  for (const [name, state, fault, of] of [
    ['plan.txt', 'stored', null, document],
    ['plan.exe', 'refused', 'type', null],
  ])
    await sql.query(
      `INSERT INTO upload (id, batch_id, member_id, space_id, language, name, state, fault, document_id, created_at)
       VALUES ($1, $2, $3, $4, 'en', $5, $6, $7, $8, now())`,
      [uuidv7(), batch, memberId, library, name, state, fault, of],
    )
  return batch
}
