import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { allow } from '~/lib/responses.server'
import { getPublication } from './get-publication.server'
import { giveToPublic } from './give-to-public.server'
import { holdEmbargoed } from './hold-embargoed.server'
import { canReleaseHeld } from './policy.server'

/** Gives a publication to the public whose release was held back: an officer answers for it now. Pressed twice, it is released once. */
export async function releaseHeld(viewer: MemberViewer, slug: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, audience, chapterId } = await getPublication(viewer, slug, tx)
    const held = await holdEmbargoed(tx, id)
    // Another officer was quicker: it is public, which is what she asked for.
    if (!held && (await tx.positionPublication.count({ where: { id, releasedAt: { not: null } } })))
      return
    allow(held !== null && canReleaseHeld(viewer, { ...held, audience, chapterId }))
    await giveToPublic(tx, held, viewer.memberId)
  })
}
