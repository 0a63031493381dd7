import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canChangeDocument } from '../policy.server'
import { addVersion } from './add-version.server'

/**
 * Lets an earlier version of an edition follow as the next one; nothing of the history goes. The same form
 * sent again, or one from a page that another version has overtaken, changes nothing and gives false: `seen` is
 * the version that stood when she looked.
 */
export async function restoreVersion(
  viewer: MemberViewer,
  documentId: string,
  { language, number, seen }: { language: string; number: number; seen: number },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canChangeDocument(viewer, document.space, document))
    const edition = document.editions.find((it) => it.language === language)
    if (!edition) throw notFound()
    const version = await tx.documentVersion.findUnique({
      where: { editionId_number: { editionId: edition.id, number } },
    })
    if (!version) throw notFound()
    if (edition.latest !== seen || number === edition.latest) return false
    const { fileId, name, note } = version
    await addVersion(tx, viewer, {
      ...{ editionId: edition.id, fileId, name, note },
      restores: number,
    })
    await recordActivity(tx, {
      type: 'documents.version_restored',
      actorId: viewer.memberId,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
    return true
  })
}
