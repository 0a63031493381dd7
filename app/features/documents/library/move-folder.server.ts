import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { fitFolder } from './fit-folder.server'
import { holdFolder } from './hold-folder.server'

/** Moves a folder with all that lies in it within its library, so that its readers stay the same. Throws `FolderRefused`. */
export async function moveFolder(
  viewer: MemberViewer,
  folderId: string,
  { parent }: { parent: string | null },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { space, ...folder } = await holdFolder(tx, viewer, folderId)
    await fitFolder(tx, { ...folder, parentId: parent })
    await tx.folder.update({ where: { id: folder.id }, data: { parentId: parent } })
    await recordActivity(tx, {
      type: 'documents.folder_moved',
      actorId: viewer.memberId,
      chapterId: space.chapterId,
      audience: recordedFor(space.audience),
      folderId: folder.id,
    })
  })
}
