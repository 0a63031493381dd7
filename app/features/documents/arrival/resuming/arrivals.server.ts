import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { db } from '~/db.server'
import { isNoRoom } from '~/files/file-home'
import { arrivingPath } from '~/files/file-homes.server'
import { refuseUpload } from '../refuse-upload.server'
import { arrivedBytes } from './arrived-bytes.server'
import { discardUpload } from './discard-upload.server'

/** What a client of the protocol is told where the disk is full. */
const noRoom = { status_code: 507, body: 'No room is left\n' }

/** The files that arrive piece by piece, as the protocol sees them: lines of ours, and bytes on the disk. */
export class ArrivingStore extends DataStore {
  override extensions = ['termination']

  override async getUpload(id: string): Promise<Upload> {
    const line = await db.upload.findFirst({ where: { id, state: 'arriving' } })
    if (line?.length == null) throw ERRORS.FILE_NOT_FOUND
    return new Upload({ id, size: Number(line.length), offset: await arrivedBytes(id) })
  }

  /** Keeps all that comes, also where the line breaks in the middle of it. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const path = arrivingPath(id)
    try {
      // It is there before it is written to, and never emptied: what came is not sent again.
      await (await open(path, 'a')).close()
      await pipeline(stream, createWriteStream(path, { flags: 'r+', start: offset }))
    } catch (error) {
      if (!isNoRoom(error)) throw error
      await refuseUpload(id, 'no_room')
      await rm(path, { force: true })
      throw noRoom
    }
    return arrivedBytes(id)
  }

  override async remove(id: string): Promise<void> {
    if (!(await discardUpload(id))) throw ERRORS.FILE_NOT_FOUND
  }
}
