import { chmodSync, existsSync, mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const memory = '/dev/shm'
/** Several databases of fourteen megabytes with what is written to them in half an hour. */
const enough = 4_000_000_000

/**
 * A new folder for a database that ends with its tests: in memory where there is plenty, for making and
 * dropping a database of its own for each test file is mostly the work of the disk's folders. Passable, so
 * that what another user owns may lie in it.
 */
export function quickFolder(name: string): string {
  const folder = mkdtempSync(join(hasRoom() ? memory : tmpdir(), name))
  chmodSync(folder, 0o711)
  return folder
}

function hasRoom(): boolean {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > enough
}
