import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { FolderRefused } from './folder-fault'
import { holdFolder } from './hold-folder.server'

/**
 * Removes a folder in which nothing lies, not even what was withdrawn and can still be brought back; gives the
 * folder it lay in. Throws `FolderRefused`.
 */
export async function removeFolder(
  viewer: MemberViewer,
  folderId: string,
): Promise<{ spaceId: string; parentId: string | null }> {
  return db.$transaction(async (tx) => {
    const { space, id, parentId } = await holdFolder(tx, viewer, folderId)
    await tx.$queryRaw`SELECT 1 FROM folder WHERE id = ${id}::uuid FOR UPDATE`
    const within = await tx.folder.count({ where: { parentId: id } })
    const lying = await tx.document.count({ where: { folderId: id } })
    if (within + lying > 0) throw new FolderRefused('name', 'not_empty')
    await tx.folder.delete({ where: { id } })
    await recordActivity(tx, {
      type: 'documents.folder_removed',
      actorId: viewer.memberId,
      chapterId: space.chapterId,
      audience: recordedFor(space.audience),
      folderId: id,
    })
    return { spaceId: space.id, parentId }
  })
}
