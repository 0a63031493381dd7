import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '~/db.server'
import { arrivingFolder } from '~/files/file-homes.server'
import { clock } from '~/lib/clock.server'

/** A file that has not grown for so long comes no more, in milliseconds. */
const patience = 60 * 60_000

/**
 * Forgets what became of files a day after it was told; says of those that come no more that their line
 * broke; and takes away what lies of them on the disk. What is sent piece by piece may go on for a day.
 */
export async function forgetUploads(): Promise<void> {
  const now = clock.now().getTime()
  await db.upload.deleteMany({ where: { createdAt: { lt: new Date(now - 24 * patience) } } })
  const waiting = await db.upload.findMany({
    where: { state: 'arriving', length: { not: null } },
    select: { id: true },
  })
  const kept = new Set(waiting.map(({ id }) => id))
  const folder = arrivingFolder()
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const id = name.split('.')[0] ?? ''
    const found = await stat(path).catch(() => null)
    if (!found || kept.has(id)) continue
    // The disk has its own clock, which no test moves.
    if (Date.now() - found.mtimeMs > patience) await rm(path, { force: true })
    else kept.add(id)
  }
  await db.upload.updateMany({
    where: {
      state: 'arriving',
      createdAt: { lt: new Date(now - patience) },
      id: { notIn: [...kept] },
    },
    data: { state: 'refused', fault: 'broken_line' },
  })
}
