import { v7 as uuidv7 } from 'uuid'
import { db } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { addJob } from '~/lib/jobs.server'
import type { Locale } from '~/lib/locales'
import { sentBefore } from '~/lib/once.server'
import { allow, unprocessable } from '~/lib/responses.server'
import { getSection } from './get-section.server'
import { holdDraft } from './hold-draft.server'
import { canDraft } from './policy.server'
import { recordInDraft } from './record-in-draft.server'
import type { CommentOnSection } from './schema'

/**
 * Says something about a version of a section in a language, for those who read the draft; whoever
 * wrote or commented there hears that there is news. The same form sent again gives the same id.
 */
export async function commentOnSection(
  viewer: MemberViewer,
  { positionId, sectionId, language }: { positionId: string; sectionId: string; language: Locale },
  { formKey, version, words }: CommentOnSection,
): Promise<{ commentId: string } | { refused: 'removed' }> {
  const { memberId } = viewer
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, viewer, positionId)
    const section = await getSection(draft, sectionId, tx)
    allow(canDraft(viewer, draft))
    if (section.removedAt) return { refused: 'removed' as const }
    const commentId = uuidv7()
    const form = `comment:${section.id}`
    const earlier = await sentBefore(tx, { memberId, form, key: formKey, result: commentId })
    if (earlier) return { commentId: earlier }
    const about = await tx.sectionText.count({
      where: { sectionId: section.id, language, version },
    })
    if (about === 0) throw unprocessable()
    await tx.sectionComment.create({
      data: {
        ...{ id: commentId, positionId: draft.id, sectionId: section.id, audience: draft.audience },
        ...{
          authorId: memberId,
          body: words,
          language,
          onVersion: version,
          writtenAt: clock.now(),
        },
      },
    })
    const said = { type: 'positions.comment_made', sectionId: section.id, commentId } as const
    await recordInDraft(tx, viewer, draft, said)
    await addJob(tx, 'tell_of_comment', { commentId })
    return { commentId }
  })
}
