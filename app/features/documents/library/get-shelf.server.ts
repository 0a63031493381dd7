import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { getSpace } from '~/features/discussions/get-space.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleFolders } from '../policy.server'

export type ShelfFolder = { id: string; name: string }

/**
 * A library that the viewer may read, at one of its folders or at none: the way down to it and what folders
 * lie in it, by name; else 404.
 */
export async function getShelf(viewer: Viewer, spaceId: string, folderId: string | null) {
  const space = await getSpace(viewer, spaceId)
  const all = await db.folder.findMany({
    where: { spaceId: space.id, ...visibleFolders(viewer) },
    select: { id: true, name: true, parentId: true },
    orderBy: { name: 'asc' },
  })
  const way: ShelfFolder[] = []
  for (let at: string | null = folderId; at !== null; ) {
    const folder = isUuid(at) ? all.find(({ id }) => id === at) : undefined
    if (!folder) throw notFound()
    way.unshift({ id: folder.id, name: folder.name })
    at = folder.parentId
  }
  const folders = all.filter(({ parentId }) => parentId === folderId)
  return { space, way, folders: folders.map(({ id, name }) => ({ id, name })) }
}
