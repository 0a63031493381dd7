import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { visibleFolders } from '../policy.server'

export type FolderPlace = {
  id: string
  /** The folders from the shelf down to it, itself the last. */
  way: string[]
  /** Their names, in that order. */
  names: string[]
}

/** Every folder of a library with the way down to it, in the order in which one would walk them. */
export async function listPlaces(viewer: Viewer, spaceId: string): Promise<FolderPlace[]> {
  const all = await db.folder.findMany({
    where: { spaceId, ...visibleFolders(viewer) },
    select: { id: true, name: true, parentId: true },
    orderBy: { name: 'asc' },
  })
  const within = (
    parentId: string | null,
    above: Pick<FolderPlace, 'way' | 'names'>,
  ): FolderPlace[] =>
    all
      .filter((it) => it.parentId === parentId)
      .flatMap(({ id, name }) => {
        const here = { way: [...above.way, id], names: [...above.names, name] }
        return [{ id, ...here }, ...within(id, here)]
      })
  return within(null, { way: [], names: [] })
}
