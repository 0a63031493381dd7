import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { MatrixDispatch, MatrixOrganisation } from '../routes/dispatches-matrix.ts'
import { writeTold } from './write-told.ts'

export type DispatchIds = { dispatch: string; answer: string }

/** An organisation that is partner and body, named behind two drafts, and a dispatch to it with a reply. */
export async function writeDispatches(
  sql: pg.Pool,
  { slug, drafted, carried }: { slug: string; drafted: string; carried: string },
): Promise<{
  organisations: Record<MatrixOrganisation, string>
  dispatches: Record<MatrixDispatch, DispatchIds>
}> {
  const told = await writeTold(sql, slug)
  await sql.query(
    `INSERT INTO position_partner (position_id, organisation_id, named_at, confirmed_on, confirmed_how)
     VALUES ($1, $3, '2026-01-01', NULL, NULL), ($2, $3, '2026-01-01', '2026-01-01', 'by letter')`,
    [drafted, carried, told.organisation],
  )
  for (const table of ['publication_partner', 'dispatch_correction'])
    await sql.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  return {
    organisations: { known: told.organisation, never: uuidv7(), malformed: 'no-id' },
    dispatches: {
      kept: { dispatch: told.dispatch, answer: told.reply },
      never: { dispatch: uuidv7(), answer: uuidv7() },
      malformed: { dispatch: 'no-id', answer: 'no-id' },
    },
  }
}
