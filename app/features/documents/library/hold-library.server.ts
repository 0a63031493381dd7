import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { visibleSpaces } from '~/features/discussions/policy.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'

/**
 * The space whose library it is, if the viewer may read it, held as it is until the transaction ends: it is
 * not closed, nor does its pair come to rest, in between. Else 404.
 */
export async function holdLibrary(tx: Tx, viewer: Viewer, spaceId: string) {
  if (!isUuid(spaceId)) throw notFound()
  await tx.$queryRaw`SELECT 1 FROM space WHERE id = ${spaceId}::uuid FOR SHARE`
  const space = await tx.space.findFirst({
    where: { id: spaceId, kind: { not: 'round' }, ...visibleSpaces(viewer) },
  })
  if (!space) throw notFound()
  return space
}
