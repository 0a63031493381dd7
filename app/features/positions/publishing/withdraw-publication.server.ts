import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { recordInDraft } from '../drafting/record-in-draft.server'
import { getPublication } from './get-publication.server'
import { numberIn } from './number'
import { canWithdrawPublication } from './policy.server'

/** Withdraws a publication: its page and its file stay, and say that it no longer stands, and why. */
export async function withdrawPublication(
  viewer: MemberViewer,
  slug: string,
  { reason }: { reason: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT 1 FROM position_publication WHERE number = ${numberIn(slug) ?? ''} FOR NO KEY UPDATE`
    const found = await getPublication(viewer, slug, tx)
    allow(canWithdrawPublication(viewer, found))
    await tx.positionPublication.update({
      where: { id: found.id },
      data: { withdrawnAt: clock.now(), withdrawnReason: reason },
    })
    const draft = { id: found.positionId, chapterId: found.chapterId, audience: found.inDraft }
    const said = { type: 'positions.publication_withdrawn', publicationId: found.id } as const
    await recordInDraft(tx, viewer, draft, said)
  })
}
