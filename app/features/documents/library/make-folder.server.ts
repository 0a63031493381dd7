import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { canArrange } from '../policy.server'
import type { Folder } from '../schema'
import { fitFolder } from './fit-folder.server'
import { holdLibraryAlone } from './hold-library-alone.server'

/** Makes a folder in a library, in another folder or on the shelf itself, and gives its id. Throws `FolderRefused`. */
export async function makeFolder(
  viewer: MemberViewer,
  spaceId: string,
  { name, parent }: Folder,
): Promise<{ folderId: string }> {
  return db.$transaction(async (tx) => {
    const space = await holdLibraryAlone(tx, viewer, spaceId)
    allow(canArrange(viewer, space))
    await fitFolder(tx, { spaceId, parentId: parent, name })
    const folder = await tx.folder.create({
      data: {
        spaceId,
        parentId: parent,
        audience: space.audience,
        name,
        madeBy: viewer.memberId,
        createdAt: clock.now(),
      },
    })
    await recordActivity(tx, {
      type: 'documents.folder_made',
      actorId: viewer.memberId,
      chapterId: space.chapterId,
      audience: recordedFor(space.audience),
      folderId: folder.id,
    })
    return { folderId: folder.id }
  })
}
