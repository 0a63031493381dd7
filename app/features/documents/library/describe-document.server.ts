import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canChangeDocument } from '../policy.server'
import { enterEdition } from '../reading/enter-edition.server'
import type { Words } from '../schema'

/**
 * Gives an edition its title and the words about it, and the document its tags. Tells `overtaken`, and changes
 * nothing, where somebody changed the document since the viewer saw `version` of it.
 */
export async function describeDocument(
  viewer: MemberViewer,
  documentId: string,
  { title, about, tags, language, version }: Words,
): Promise<'kept' | 'overtaken'> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canChangeDocument(viewer, document.space, document))
    const edition = document.editions.find((it) => it.language === language)
    if (!edition) throw notFound()
    if (document.version !== version) return 'overtaken'
    await tx.edition.update({ where: { id: edition.id }, data: { title, about } })
    await tx.document.update({
      where: { id: documentId },
      data: { tags, version: { increment: 1 }, changedAt: clock.now() },
    })
    // The tags are found with every language of it.
    for (const { id } of document.editions) await enterEdition(tx, id)
    await recordActivity(tx, {
      type: 'documents.document_described',
      actorId: viewer.memberId,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return 'kept'
  })
}
