import { createReadStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileHome } from './file-home'

/** Files on this machine's disk: in 256 folders named by the end of the key, the part of it that chance made. */
export function localHome(root: string): FileHome {
  const folderOf = (key: string) => join(root, key.slice(-2))
  const pathOf = (key: string) => join(folderOf(key), key)
  return {
    name: 'local',
    async take(path, key) {
      await mkdir(folderOf(key), { recursive: true })
      await settle(path)
      // On one disk a move is whole or none, and copies nothing.
      await rename(path, pathOf(key))
      await settle(folderOf(key))
    },
    async read(key, stretch) {
      const path = pathOf(key)
      await stat(path)
      return createReadStream(path, stretch && { start: stretch.from, end: stretch.to })
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
    async *list() {
      for (let number = 0; number < 256; number++) {
        const folder = join(root, number.toString(16).padStart(2, '0'))
        const entries = await opendir(folder).catch(() => null)
        if (!entries) continue
        for await (const { name } of entries) {
          const found = await stat(join(folder, name)).catch(() => null)
          if (found) yield { key: name, at: found.mtime }
        }
      }
    },
  }
}

/** Waits until the disk itself has it, so that what was acknowledged outlives a loss of power. */
async function settle(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
