import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canChangeDocument } from '../policy.server'
import { editionState } from './edition-for'
import { endRequests } from './end-requests.server'
import { translationOf } from './translation-of'

/**
 * Says of a stale translation that it is right beside the authoritative text as it stands now. `seen` is the
 * version of that text which the viewer looked at; tells `overtaken`, and changes nothing, where there is a
 * later one.
 */
export async function confirmEdition(
  viewer: MemberViewer,
  documentId: string,
  { language, seen }: { language: string; seen: number },
): Promise<'confirmed' | 'overtaken'> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canChangeDocument(viewer, document.space, document))
    const found = translationOf(document, language)
    if (!found) throw notFound()
    const { edition, original } = found
    if (original.latest !== seen) return 'overtaken'
    if (editionState(edition, original) !== 'stale') return 'confirmed'
    await tx.edition.update({ where: { id: edition.id }, data: { follows: original.latest } })
    await tx.document.update({ where: { id: documentId }, data: { version: { increment: 1 } } })
    await endRequests(tx, documentId, language)
    await recordActivity(tx, {
      type: 'documents.edition_confirmed',
      actorId: viewer.memberId,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return 'confirmed'
  })
}
