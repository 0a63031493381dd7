import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canChangeDocument } from '../policy.server'
import { editionState } from './edition-for'
import { translationOf } from './translation-of'

/**
 * Makes a translation the authoritative text. Only one that is up to date: else an older text would come into
 * force. What was up to date follows it from now on, the former authoritative text too; what was stale is
 * stale beside it. Tells `overtaken`, and changes nothing, where the document changed since the viewer saw
 * `version` of it.
 */
export async function moveAuthority(
  viewer: MemberViewer,
  documentId: string,
  { language, version }: { language: string; version: number },
): Promise<'moved' | 'stale' | 'overtaken'> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canChangeDocument(viewer, document.space, document))
    // The same form once more: it is done.
    if (language === document.language) return 'moved'
    const found = translationOf(document, language)
    if (!found) throw notFound()
    const { edition, original } = found
    if (document.version !== version) return 'overtaken'
    if (editionState(edition, original) === 'stale') return 'stale'
    await tx.document.update({
      where: { id: documentId },
      data: { language, version: { increment: 1 } },
    })
    await followAnother(tx, documentId, { edition, original })
    await recordActivity(tx, {
      type: 'documents.authority_moved',
      actorId: viewer.memberId,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return 'moved'
  })
}

type Turn = { edition: { id: string; latest: number }; original: { id: string; latest: number } }

/** The numbers of versions are those of another language now; a stale translation follows none of them. */
async function followAnother(tx: Tx, documentId: string, { edition, original }: Turn) {
  await tx.$executeRaw`
    UPDATE edition SET follows = CASE
      WHEN id = ${edition.id}::uuid THEN NULL
      WHEN id = ${original.id}::uuid OR follows >= ${original.latest} THEN ${edition.latest}
      ELSE 0 END
    WHERE document_id = ${documentId}::uuid AND latest > 0`
}
