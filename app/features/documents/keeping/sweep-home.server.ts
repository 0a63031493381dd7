import { db, pool } from '~/db.server'
import type { FileHome, HomeName } from '~/files/file-home'
import { allHomes, fileHome } from '~/files/file-homes.server'
import { clock } from '~/lib/clock.server'

/** What nobody refers to stays so long, for somebody may be about to, in milliseconds. */
const grace = 60 * 60_000

/** So many in one sweep, so that none takes long. */
const most = 1_000

/**
 * Takes away files that no version refers to. First their rows, so that nobody refers to them any more, then
 * their bytes; and bytes without a row that says they lie there, which a process left that ended between the
 * two, before the first, or in the middle of a move.
 */
export async function sweepHome(): Promise<void> {
  const long = new Date(clock.now().getTime() - grace)
  const { rows } = await pool.query<{ id: string; home: HomeName }>(
    `DELETE FROM stored_file WHERE id IN (
       SELECT f.id FROM stored_file f WHERE f.touched_at < $1
         AND NOT EXISTS (SELECT FROM document_version v WHERE v.file_id = f.id)
       ORDER BY f.touched_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       AND touched_at < $1 RETURNING id, home`,
    [long, most],
  )
  for (const { id, home } of rows) await (await fileHome(home)).remove(id)
  for (const home of await allHomes()) await removeStrays(home)
}

async function removeStrays(home: FileHome): Promise<void> {
  let keys: string[] = []
  const removeUnknown = async () => {
    const known = await db.storedFile.findMany({
      where: { id: { in: keys }, home: home.name },
      select: { id: true },
    })
    const kept = new Set(known.map(({ id }) => id))
    for (const key of keys) if (!kept.has(key)) await home.remove(key)
    keys = []
  }
  for await (const { key, at } of home.list()) {
    // The home has its own clock. What just came may be referred to in a moment.
    if (Date.now() - at.getTime() < grace || !isKey(key)) continue
    keys.push(key)
    if (keys.length === 500) await removeUnknown()
  }
  await removeUnknown()
}

/** What somebody else keeps in the same bucket or folder is none of ours. */
function isKey(key: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)
}
