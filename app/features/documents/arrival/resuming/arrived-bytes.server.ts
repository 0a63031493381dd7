import { stat } from 'node:fs/promises'
import { arrivingPath } from '~/files/file-homes.server'

/** How many bytes of a file have come so far; the disk alone knows, also after a crash. */
export async function arrivedBytes(id: string): Promise<number> {
  const found = await stat(arrivingPath(id)).catch(() => null)
  return found?.size ?? 0
}
