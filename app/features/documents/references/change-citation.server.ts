import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canChangeDocument } from '../policy.server'
import { enterEdition } from '../reading/enter-edition.server'
import { citationOf } from './citation-of.server'
import type { NewCitation } from './schema'

/**
 * Changes how a work that lies elsewhere is cited, and the notes on it. Tells `overtaken`, and changes nothing,
 * where somebody changed it since the viewer saw `version` of it.
 */
export async function changeCitation(
  viewer: MemberViewer,
  documentId: string,
  { version, ...citation }: NewCitation,
): Promise<'kept' | 'overtaken'> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canChangeDocument(viewer, document.space, document))
    if (document.kind !== 'reference') throw notFound()
    if (document.version !== version) return 'overtaken'
    await tx.citation.update({ where: { documentId }, data: citationOf(citation) })
    await tx.document.update({
      where: { id: documentId },
      data: { version: { increment: 1 }, changedAt: clock.now() },
    })
    for (const { id } of document.editions) await enterEdition(tx, id)
    await recordActivity(tx, {
      type: 'documents.reference_changed',
      actorId: viewer.memberId,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return 'kept'
  })
}
