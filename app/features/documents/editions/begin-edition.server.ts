import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canChangeDocument } from '../policy.server'
import type { NewEdition } from '../schema'

/**
 * Opens a document in another language, for which the file is sent next: until it comes, no reader meets it.
 * One that was opened and never sent takes the new title; tells `there`, and changes nothing, where the
 * language has a file.
 */
export async function beginEdition(
  viewer: MemberViewer,
  documentId: string,
  { language, title }: NewEdition,
): Promise<'begun' | 'there'> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canChangeDocument(viewer, document.space, document))
    if (document.kind !== 'file') throw notFound()
    const edition = document.editions.find((it) => it.language === language)
    if (edition && edition.latest > 0) return 'there'
    if (edition) {
      await tx.edition.update({ where: { id: edition.id }, data: { title } })
      return 'begun'
    }
    await tx.edition.create({ data: { documentId, language, title } })
    await recordActivity(tx, {
      type: 'documents.edition_added',
      actorId: viewer.memberId,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return 'begun'
  })
}
