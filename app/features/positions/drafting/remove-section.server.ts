import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { getSection } from './get-section.server'
import { holdDraft } from './hold-draft.server'
import { canDraft, canPlaceSection } from './policy.server'
import { recordInDraft } from './record-in-draft.server'

/**
 * Takes a section out of a draft; its versions and comments stay to be read. Once removed it stays so.
 * `stale` when sections came, went or changed places since she saw them.
 */
export async function removeSection(
  viewer: MemberViewer,
  { positionId, sectionId }: { positionId: string; sectionId: string },
  version: number,
): Promise<'removed' | 'stale'> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    const section = await getSection(draft, sectionId, tx)
    allow(canDraft(viewer, draft))
    if (section.removedAt) return 'removed'
    allow(canPlaceSection(viewer, draft, section))
    if (draft.version !== version) return 'stale'
    const removedAt = clock.now()
    await tx.positionSection.update({ where: { id: section.id }, data: { removedAt } })
    await tx.position.update({ where: { id: draft.id }, data: { version: version + 1 } })
    const said = { type: 'positions.section_removed', sectionId: section.id } as const
    await recordInDraft(tx, viewer, draft, said)
    return 'removed'
  })
}
