import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import { allow } from '~/lib/responses.server'
import { holdDraft } from './hold-draft.server'
import { canDraft } from './policy.server'
import { recordInDraft } from './record-in-draft.server'
import type { AddSection } from './schema'

/**
 * Adds a section at the end of a draft, in its authoritative language. Gives its id; the same form
 * sent again gives the same id.
 */
export async function addSection(
  viewer: MemberViewer,
  positionId: string,
  { formKey, heading, body }: AddSection,
): Promise<{ sectionId: string }> {
  const { memberId } = viewer
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    allow(canDraft(viewer, draft))
    const sectionId = uuidv7()
    const form = `section:${draft.id}`
    const earlier = await sentBefore(tx, { memberId, form, key: formKey, result: sectionId })
    if (earlier) return { sectionId: earlier }
    const last = await tx.positionSection.aggregate({
      where: { positionId: draft.id },
      _max: { place: true },
    })
    const { language } = draft
    const written = { heading, body, writtenBy: memberId, writtenAt: clock.now() }
    await tx.positionSection.create({
      data: {
        ...{ id: sectionId, positionId: draft.id, place: (last._max.place ?? 0) + 1 },
        texts: { create: { language, version: 1, ...written } },
      },
    })
    await tx.position.update({ where: { id: draft.id }, data: { version: { increment: 1 } } })
    const said = { type: 'positions.section_added', sectionId, language, version: 1 } as const
    await recordInDraft(tx, viewer, draft, said)
    return { sectionId }
  })
}
