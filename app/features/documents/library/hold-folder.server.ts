import type { Tx } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { canArrange, visibleFolders } from '../policy.server'
import { holdLibraryAlone } from './hold-library-alone.server'

/** A folder that the viewer sees and may arrange, with its library held so that nobody else does; else 404 or 403. */
export async function holdFolder(tx: Tx, viewer: MemberViewer, id: string) {
  if (!isUuid(id)) throw notFound()
  const visible = { id, ...visibleFolders(viewer) }
  const found = await tx.folder.findFirst({ where: visible, select: { spaceId: true } })
  if (!found) throw notFound()
  const space = await holdLibraryAlone(tx, viewer, found.spaceId)
  allow(canArrange(viewer, space))
  const folder = await tx.folder.findFirst({ where: visible })
  if (!folder) throw notFound()
  return { ...folder, space }
}
