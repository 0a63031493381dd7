import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { announceFiles } from '~/features/discussions/announce-files.server'
import { fileHome } from '~/files/file-homes.server'
import { addDocument } from '../library/add-document.server'
import { replaceFile } from '../versions/replace-file.server'
import { FileRefused } from './file-fault'
import { keepFile, type TakenFile } from './keep-file.server'
import { takeInFile } from './take-in-file.server'

export type Arrived = {
  id: string
  spaceId: string
  folderId: string | null
  editionId: string | null
  replyId: string | null
  language: string
  name: string
  note: string
}

/**
 * Stores a file that has arrived whole: as a new document of its library or beside its reply, or, with an
 * edition, as its next version. What the viewer may do is asked now, not when the file set out. What refuses it stands in the
 * upload's line, with its reason; nothing half remains.
 */
export async function storeArrived(
  viewer: MemberViewer,
  upload: Arrived,
  { path, sha256 }: { path: string; sha256?: string },
): Promise<void> {
  let file: TakenFile | null = null
  let isKept = false
  try {
    file = await takeInFile(path, upload.name, sha256)
    const taken = file
    isKept = await db.$transaction(async (tx) => {
      const fileId = await keepFile(tx, taken)
      const stored = upload.editionId
        ? await replaceFile(tx, viewer, { ...upload, editionId: upload.editionId, fileId })
        : await addDocument(tx, viewer, { ...upload, fileId })
      await tx.upload.update({
        where: { id: upload.id },
        // A sweep may have given it up as lost meanwhile.
        data: { state: 'stored', fault: null, ...stored, bytes: taken.bytes },
      })
      return fileId === taken.id
    })
    await announceFiles(upload.replyId)
  } catch (error) {
    const refused = refusalIn(error)
    if (!refused) throw error
    await db.upload.updateMany({
      where: { id: upload.id, state: 'arriving' },
      data: { state: 'refused', fault: refused.fault, sameAs: refused.sameAs },
    })
  } finally {
    // The same bytes were there, or nothing came of them. What this leaves, a sweep takes.
    if (file && !isKept) await (await fileHome(file.home)).remove(file.id).catch(() => {})
  }
}

/** The library went, or her right to add to it did, while the file was on its way: an answer says so. */
function refusalIn(error: unknown): FileRefused | null {
  if (error instanceof FileRefused) return error
  return error instanceof Response ? new FileRefused('gone') : null
}
