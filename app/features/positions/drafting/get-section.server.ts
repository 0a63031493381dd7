import { db, type Tx } from '~/db.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import type { FoundDraft } from './get-draft.server'

/** A section of a draft that was found through the viewer, also one that was removed; 404 for another's. */
export async function getSection(
  draft: Pick<FoundDraft, 'id'>,
  id: string,
  from: Tx | typeof db = db,
) {
  if (!isUuid(id)) throw notFound()
  const found = await from.positionSection.findFirst({ where: { id, positionId: draft.id } })
  if (!found) throw notFound()
  return found
}

export type FoundSection = Awaited<ReturnType<typeof getSection>>
