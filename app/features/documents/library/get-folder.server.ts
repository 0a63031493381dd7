import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { getSpace } from '~/features/discussions/get-space.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleFolders } from '../policy.server'
import { listPlaces } from './list-places.server'

/** A folder that the viewer sees, its library, and the places within that where it could lie instead; else 404. */
export async function getFolder(viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const folder = await db.folder.findFirst({ where: { id, ...visibleFolders(viewer) } })
  if (!folder) throw notFound()
  const space = await getSpace(viewer, folder.spaceId)
  const places = await listPlaces(viewer, space.id)
  return { folder, space, places: places.filter(({ way }) => !way.includes(id)) }
}
