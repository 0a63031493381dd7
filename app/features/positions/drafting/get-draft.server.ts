import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { isLocale, type Locale } from '~/lib/locales'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visiblePositions } from './policy.server'

/** A position that the viewer may read, while it is drafted or withdrawn; else 404. */
export async function getDraft(viewer: Viewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const found = await from.position.findFirst({ where: { id, ...visiblePositions(viewer) } })
  if (!found) throw notFound()
  return { ...found, language: isLocale(found.language) ? found.language : ('en' as Locale) }
}

export type FoundDraft = Awaited<ReturnType<typeof getDraft>>
