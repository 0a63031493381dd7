import { db } from '~/db.server'
import type { Destination } from './begin-upload.server'

/**
 * The folder of this library that is meant, or the shelf itself: one of another library is answered like one
 * that never was.
 */
export async function folderIn({
  spaceId,
  folderId,
}: Pick<Destination, 'spaceId' | 'folderId'>): Promise<string | null> {
  if (!folderId) return null
  const found = await db.folder.findFirst({
    where: { id: folderId, spaceId },
    select: { id: true },
  })
  return found?.id ?? null
}
