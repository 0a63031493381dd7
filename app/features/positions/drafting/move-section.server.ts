import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { getSection } from './get-section.server'
import { holdDraft } from './hold-draft.server'
import { canPlaceSection } from './policy.server'
import { recordInDraft } from './record-in-draft.server'
import type { MoveSection } from './schema'

/**
 * Changes places with the section before or after; none there changes nothing. `stale` when the order
 * changed since the version of the draft that she saw.
 */
export async function moveSection(
  viewer: MemberViewer,
  { positionId, sectionId }: { positionId: string; sectionId: string },
  { version, direction }: MoveSection,
): Promise<'moved' | 'stale'> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    const section = await getSection(draft, sectionId, tx)
    allow(canPlaceSection(viewer, draft, section))
    if (draft.version !== version) return 'stale'
    const isUp = direction === 'up'
    const beside = isUp ? { gt: 0, lt: section.place } : { gt: section.place }
    const neighbour = await tx.positionSection.findFirst({
      where: { positionId: draft.id, removedAt: null, place: beside },
      orderBy: { place: isUp ? 'desc' : 'asc' },
    })
    if (!neighbour) return 'moved'
    const put = (id: string, place: number) =>
      tx.positionSection.update({ where: { id }, data: { place } })
    await put(section.id, neighbour.place)
    await put(neighbour.id, section.place)
    await tx.position.update({ where: { id: draft.id }, data: { version: version + 1 } })
    const said = { type: 'positions.section_moved', sectionId: section.id } as const
    await recordInDraft(tx, viewer, draft, said)
    return 'moved'
  })
}
