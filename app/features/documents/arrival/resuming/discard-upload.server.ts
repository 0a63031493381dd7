import { rm } from 'node:fs/promises'
import { db } from '~/db.server'
import { arrivingPath } from '~/files/file-homes.server'

/** Takes away the line of a file that has not come whole, and what came of it. False where it is none, or not any more. */
export async function discardUpload(id: string): Promise<boolean> {
  const { count } = await db.upload.deleteMany({ where: { id, state: 'arriving' } })
  if (count > 0) await rm(arrivingPath(id), { force: true })
  return count > 0
}
