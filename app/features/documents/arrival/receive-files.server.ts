import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { Destination } from './begin-upload.server'
import { mostFiles } from './most-files'
import { receiveFile } from './receive-file.server'

type Receipt = {
  /** Under which all files of the form stand together; asked once where they go is known. */
  batchId: () => string
  /** Where they go, told by the fields that came before them; null where those tell nowhere. */
  destinationOf: (fields: URLSearchParams) => Promise<Destination | null>
  /** The viewer as she is by the time a file has arrived. */
  viewerNow: () => Promise<MemberViewer>
}

/**
 * Reads a form with files as it comes: each file goes straight to the disk, never as a whole into memory, and
 * is stored before the next one is read. Each has its line from its first byte on, so that what came before
 * the line broke is kept, and what broke is told. Gives the fields and how many files were named; throws where the line breaks.
 */
export async function receiveFiles(
  viewer: MemberViewer,
  incoming: IncomingMessage,
  { batchId, destinationOf, viewerNow }: Receipt,
): Promise<{ count: number; fields: URLSearchParams }> {
  const fields = new URLSearchParams()
  const form = new Busboy({
    headers: incoming.headers as BusboyHeaders,
    limits: { fields: 20, fieldSize: 8_192, fileSize: env.UPLOAD_LIMIT + 1, files: mostFiles + 1 },
    isPartAFile: (_, __, name) => name !== undefined,
  })
  const open = new Set<Readable>()
  let destination: Promise<Destination | null> | undefined
  let count = 0
  let last: Promise<unknown> = Promise.resolve()

  const take = async (file: Readable, name: string, isBeyond: boolean) => {
    const to = await destination
    if (!to) file.resume()
    else await receiveFile(viewer, file, { to, batchId: batchId(), name, isBeyond, viewerNow })
  }
  form.on('field', (name, value) => fields.append(name, value.replaceAll('\0', '\uFFFD')))
  form.on('file', (_, file, name) => {
    // A field that was left empty comes as a file without a name.
    if (!name) {
      file.resume()
      return
    }
    open.add(file)
    // Heard by somebody from the beginning, also while it waits for the one before it.
    file.on('error', () => {}).on('close', () => open.delete(file))
    count++
    const isBeyond = count > mostFiles
    destination ??= destinationOf(fields)
    last = last.then(() => take(file, name, isBeyond))
    last.catch((error) => form.destroy(error))
  })
  try {
    await pipeline(incoming, form)
  } catch (error) {
    for (const file of open) file.destroy(error as Error)
    throw error
  } finally {
    await last
  }
  return { count, fields }
}
