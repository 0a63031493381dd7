import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { isLocale, type Locale } from '~/lib/locales'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visiblePositions } from './policy.server'

/** A position that the viewer may read, while it is drafted or withdrawn, with its last vote that was not called off; else 404. */
export async function getDraft(viewer: Viewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const found = await from.position.findFirst({
    where: { id, ...visiblePositions(viewer) },
    include: { votes: { where: { cancelledAt: null }, orderBy: { number: 'desc' }, take: 1 } },
  })
  if (!found) throw notFound()
  const { votes, language, ...position } = found
  return {
    ...position,
    language: isLocale(language) ? language : ('en' as Locale),
    vote: votes[0] ?? null,
  }
}

export type FoundDraft = Awaited<ReturnType<typeof getDraft>>
