import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { isUuid } from '~/lib/uuid'
import { holdLibrary } from './hold-library.server'

/** As `holdLibrary`, and nobody else arranges its folders until the transaction ends. */
export async function holdLibraryAlone(tx: Tx, viewer: Viewer, spaceId: string) {
  if (isUuid(spaceId))
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('folders:' || ${spaceId}, 0))::text`
  return holdLibrary(tx, viewer, spaceId)
}
