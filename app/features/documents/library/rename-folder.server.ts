import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { fitFolder } from './fit-folder.server'
import { holdFolder } from './hold-folder.server'

/** Gives a folder another name; what lies in it stays, and so does every link to it. Throws `FolderRefused`. */
export async function renameFolder(
  viewer: MemberViewer,
  folderId: string,
  { name }: { name: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { space, ...folder } = await holdFolder(tx, viewer, folderId)
    await fitFolder(tx, { ...folder, name })
    await tx.folder.update({ where: { id: folder.id }, data: { name } })
    await recordActivity(tx, {
      type: 'documents.folder_renamed',
      actorId: viewer.memberId,
      chapterId: space.chapterId,
      audience: recordedFor(space.audience),
      folderId: folder.id,
    })
  })
}
