import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { v7 as uuidv7 } from 'uuid'
import { isNoRoom } from '~/files/file-home'
import { fileHome } from '~/files/file-homes.server'
import { FileRefused } from './file-fault'
import type { TakenFile } from './keep-file.server'
import { scanFile } from './scan-file.server'
import { sniffKind } from './sniff-kind.server'
import { stripPicture } from './strip-picture.server'

/**
 * Takes a file that has arrived on the disk into its home: told by its content, pictures written anew,
 * scanned where there is a scanner. `sha256` may be given where it was worked out on the way. Nothing is
 * left where it lay. Throws `FileRefused`.
 */
export async function takeInFile(path: string, name: string, sha256?: string): Promise<TakenFile> {
  let kept = path
  try {
    if ((await stat(path)).size === 0) throw new FileRefused('empty')
    const kind = await sniffKind(path, name)
    if (kind.group === 'picture') kept = await stripPicture(path)
    const scan = await scanFile(kept)
    const { size: bytes } = await stat(kept)
    const hash = kept === path && sha256 ? sha256 : await hashOf(kept)
    const id = uuidv7()
    const home = await fileHome()
    await home.take(kept, id)
    return { id, sha256: hash, bytes, type: kind.type, home: home.name, scan }
  } catch (error) {
    throw isNoRoom(error) ? new FileRefused('no_room') : error
  } finally {
    await rm(path, { force: true })
    if (kept !== path) await rm(kept, { force: true })
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash)
  return hash.digest('hex')
}
