import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { canArrange } from '../policy.server'
import { getFolder } from './get-folder.server'

/** What the page on which a folder is named, moved and removed shows, to whoever may; else 404 or 403. */
export async function readFolderPage(viewer: MemberViewer, folderId: string) {
  const { folder, space, places } = await getFolder(viewer, folderId)
  allow(canArrange(viewer, space))
  const { id, name, parentId } = folder
  return { folder: { id, name, parentId }, spaceId: space.id, places }
}
