import type pg from 'pg'
import { vi } from 'vitest'

const headings = 'Surname;First name;E-mail;Rank;Unit;Association;Member since;Languages'

/** A roster of some lines under the usual headings, as the form that sends it. */
export function rosterForm(lines: string[]): FormData {
  return fileForm(new TextEncoder().encode([headings, ...lines].join('\r\n')))
}

/** Any bytes as the form that sends a roster. */
export function fileForm(bytes: Uint8Array<ArrayBuffer>, name = 'roster.csv'): FormData {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  return form
}

/** Waits until the import that an answer leads to is planned or refused, and gives its id. */
export async function planned(sql: pg.Pool | pg.Client, answer: Response): Promise<string> {
  const id = answer.headers.get('Location')?.split('/').at(-1) ?? ''
  if (answer.status !== 303) throw new Error(`the roster was not taken: ${answer.status}`)
  await settled(sql, id, 'planned_at IS NOT NULL OR refused_at IS NOT NULL')
  return id
}

/** Waits until an import was done or refused. */
export async function committed(sql: pg.Pool | pg.Client, id: string): Promise<void> {
  await settled(sql, id, 'committed_at IS NOT NULL OR refused_at IS NOT NULL')
}

async function settled(sql: pg.Pool | pg.Client, id: string, condition: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await sql.query(
        `SELECT 1 FROM roster_import WHERE id = $1 AND (${condition})`,
        [id],
      )
      if (rows.length === 0) throw new Error('the import is still under way')
    },
    { timeout: 40_000, interval: 50 },
  )
}
