import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { v7 as uuidv7 } from 'uuid'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { isNoRoom } from '~/files/file-home'
import { arrivingPath } from '~/files/file-homes.server'
import { beginUpload, type Destination } from './begin-upload.server'
import type { FileFault } from './file-fault'
import { refuseUpload } from './refuse-upload.server'
import { storeArrived } from './store-arrived.server'

/** So much may wait for the disk, so that the line does not wait for each of its writes; in bytes. */
const ahead = 4 * 1024 * 1024

type Coming = {
  to: Destination
  batchId: string
  name: string
  /** More files came than a form may bring: it is told, and not kept. */
  isBeyond: boolean
  viewerNow: () => Promise<MemberViewer>
}

/** Writes one file of a form to the disk as it comes, and stores it; its line says what became of it. */
export async function receiveFile(
  viewer: MemberViewer,
  file: Readable,
  { to, batchId, name, isBeyond, viewerNow }: Coming,
): Promise<void> {
  const id = uuidv7()
  const upload = await beginUpload(viewer, to, { id, batchId, name })
  if (isBeyond) {
    file.resume()
    await refuseUpload(id, 'too_many')
    return
  }
  const path = arrivingPath(id)
  const { fault, sha256 } = await write(file, path)
  if (fault) {
    await rm(path, { force: true })
    await refuseUpload(id, fault)
    // The rest of it is read and thrown away, so that the files behind it come through.
    file.resume()
    return
  }
  await storeArrived(await viewerNow(), upload, { path, sha256 })
}

async function write(
  file: Readable,
  path: string,
): Promise<{ fault: FileFault | null; sha256: string }> {
  const hash = createHash('sha256')
  let length = 0
  const counted = async function* () {
    // What is left of a file that cannot be written must still be read, so it is not taken away with this.
    for await (const piece of file.iterator({ destroyOnReturn: false })) {
      length += piece.length
      hash.update(piece)
      yield piece
    }
  }
  try {
    await pipeline(counted, createWriteStream(path, { highWaterMark: ahead }))
  } catch (error) {
    return { fault: isNoRoom(error) ? 'no_room' : 'broken_line', sha256: '' }
  }
  return { fault: length > env.UPLOAD_LIMIT ? 'too_large' : null, sha256: hash.digest('hex') }
}
