import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import { env } from '~/env.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { receiveFiles } from '~/features/documents/arrival/receive-files.server'
import type { HomeName } from '~/files/file-home'
import { fileHome } from '~/files/file-homes.server'

export type SentFile = { name: string; content: string | Uint8Array }

type To = {
  spaceId: string
  folderId?: string | null
  editionId?: string
  replyId?: string
  language?: string
  note?: string
  batchId?: string
  viewerNow?: () => Promise<MemberViewer>
}

/** A form with files as a browser sends it, cut into pieces as a line would. */
export async function incomingForm(
  fields: Record<string, string>,
  files: SentFile[],
): Promise<IncomingMessage> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { name, content } of files) form.append('files', new Blob([content as BlobPart]), name)
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const bytes = Buffer.from(await request.arrayBuffer())
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 16_384) pieces.push(bytes.subarray(at, at + 16_384))
  const incoming = Readable.from(pieces) as unknown as IncomingMessage
  incoming.headers = { 'content-type': request.headers.get('Content-Type') ?? '' }
  return incoming
}

/** Sends files to a library, to an edition, or to lie with a reply, and gives what stands in their lines. */
export async function sendFiles(viewer: MemberViewer, to: To, ...files: SentFile[]) {
  const batchId = to.batchId ?? randomUUID()
  await receiveFiles(viewer, await incomingForm({}, files), {
    batchId: () => batchId,
    destinationOf: async () => ({
      spaceId: to.spaceId,
      folderId: to.folderId ?? null,
      editionId: to.editionId ?? null,
      replyId: to.replyId ?? null,
      language: to.language ?? 'en',
      note: to.note ?? '',
    }),
    viewerNow: to.viewerNow ?? (async () => viewer),
  })
  return db.upload.findMany({ where: { batchId }, orderBy: { id: 'asc' } })
}

/** A document with one file, added to a library by a member who may. */
export async function buildDocument(
  viewer: MemberViewer,
  spaceId: string,
  { name = 'Minutes.txt', content = `Minutes ${uuidv7()}`, ...to }: Partial<SentFile & To> = {},
) {
  const [line] = await sendFiles(viewer, { ...to, spaceId }, { name, content })
  if (!line?.documentId) throw new Error(`the file was refused: ${line?.fault}`)
  return db.document.findUniqueOrThrow({
    where: { id: line.documentId },
    include: { editions: { include: { versions: { include: { file: true } } } } },
  })
}

/** The bytes of a stored file as they lie in its home. */
export async function bytesOf({ id, home }: { id: string; home: string }): Promise<Buffer> {
  const stream = await (await fileHome(home as HomeName)).read(id)
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The keys of all files that lie in the home, and what lies where files arrive. */
export async function keysAtHome(): Promise<{ kept: string[]; arriving: string[] }> {
  const kept: string[] = []
  for await (const { key } of (await fileHome()).list()) kept.push(key)
  const arriving = join(env.DATA_DIR, 'files', 'arriving')
  return { kept, arriving: existsSync(arriving) ? readdirSync(arriving) : [] }
}
