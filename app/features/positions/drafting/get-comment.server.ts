import { db, type Tx } from '~/db.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import type { FoundSection } from './get-section.server'

/** A comment of a section that was found through the viewer; 404 for another section's. */
export async function getComment(
  section: Pick<FoundSection, 'id' | 'positionId'>,
  id: string,
  from: Tx | typeof db = db,
) {
  if (!isUuid(id)) throw notFound()
  const found = await from.sectionComment.findFirst({
    where: { id, sectionId: section.id, positionId: section.positionId },
  })
  if (!found) throw notFound()
  return found
}
