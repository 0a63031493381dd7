import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { isLocale, type Locale } from '~/lib/locales'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visiblePositions } from './policy.server'

/** A position that the viewer may read, while it is drafted or withdrawn, with its last vote that was not called off and whether chapters are asked about it now; else 404. */
export async function getDraft(viewer: Viewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const found = await from.position.findFirst({
    where: { id, ...visiblePositions(viewer) },
    include: {
      votes: { where: { cancelledAt: null }, orderBy: { number: 'desc' }, take: 1 },
      consultations: { where: { closesAt: { gt: clock.now() } }, take: 1, select: { id: true } },
    },
  })
  if (!found) throw notFound()
  const { votes, consultations, language, ...position } = found
  return {
    ...position,
    language: isLocale(language) ? language : ('en' as Locale),
    vote: votes[0] ?? null,
    isConsulted: consultations.length > 0,
  }
}

export type FoundDraft = Awaited<ReturnType<typeof getDraft>>
