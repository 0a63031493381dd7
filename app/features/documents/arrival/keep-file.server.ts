import type { Tx } from '~/db.server'
import type { HomeName } from '~/files/file-home'
import { clock } from '~/lib/clock.server'

export type TakenFile = {
  id: string
  sha256: string
  bytes: number
  type: string
  home: HomeName
  scan: 'unasked' | 'clean' | 'held'
}

/**
 * Keeps a file that was taken into its home, inside the transaction of what refers to it, and gives the id
 * to refer to: that of the same bytes where they are kept already. What the caller brought is then left over.
 */
export async function keepFile(tx: Tx, file: TakenFile): Promise<string> {
  const now = clock.now()
  // Waits for a sweep that is just taking the same bytes away; then ours are the ones that stay.
  const rows: Array<{ id: string }> = await tx.$queryRaw`
    INSERT INTO stored_file (id, sha256, bytes, type, home, scan, touched_at, created_at)
    VALUES (${file.id}::uuid, ${file.sha256}, ${file.bytes}, ${file.type}, ${file.home}, ${file.scan}, ${now}, ${now})
    ON CONFLICT (sha256, type) DO UPDATE SET touched_at = excluded.touched_at,
      scan = CASE stored_file.scan WHEN 'held' THEN excluded.scan ELSE stored_file.scan END
    RETURNING id`
  return (rows[0] as { id: string }).id
}
