import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { audience } from '~/lib/audience'
import { clock } from '~/lib/clock.server'
import { sentBefore } from '~/lib/once.server'
import { allow } from '~/lib/responses.server'
import { canBeginPosition } from './policy.server'
import { recordInDraft } from './record-in-draft.server'
import type { BeginPosition } from './schema'

const boardOffices = ['chair', 'chair-elect', 'deputy-chair', 'council-member']

/**
 * Begins a position of the viewer's board: its title in the language that will be the authoritative
 * one. Gives its id; the same form sent again gives the same id.
 */
export async function beginPosition(
  viewer: MemberViewer,
  { formKey, heading, language }: BeginPosition,
): Promise<{ positionId: string }> {
  allow(canBeginPosition(viewer))
  const { memberId } = viewer
  const id = uuidv7()
  const begunAt = clock.now()
  return db.$transaction(async (tx) => {
    const sent = { memberId, form: 'position', key: formKey, result: id }
    const earlier = await sentBefore(tx, sent)
    if (earlier) return { positionId: earlier }
    const seats = viewer.mandates.filter(({ office }) => boardOffices.includes(office))
    const region = await tx.chapter.findFirst({
      where: { kind: 'region', id: { in: seats.map(({ chapterId }) => chapterId) } },
    })
    allow(region !== null)
    const draft = { id, chapterId: region.id, audience: audience.board }
    await tx.position.create({
      data: {
        ...{ ...draft, language, begunBy: memberId, begunAt },
        sections: {
          create: {
            place: 0,
            texts: {
              create: {
                ...{ language, version: 1, heading, body: '' },
                ...{ writtenBy: memberId, writtenAt: begunAt },
              },
            },
          },
        },
      },
    })
    await recordInDraft(tx, viewer, draft, { type: 'positions.position_begun' })
    return { positionId: id }
  })
}
