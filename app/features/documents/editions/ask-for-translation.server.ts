import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { canAskForTranslation } from '../policy.server'
import type { TranslationAsked } from '../schema'
import { isMissing } from './is-missing'

/**
 * Asks for a document in a language in which it is missing or stale, or takes that back. Who asks is told to
 * nobody, so the record says that somebody did; asking twice is asking once.
 */
export async function askForTranslation(
  viewer: MemberViewer,
  documentId: string,
  { language, asks }: TranslationAsked,
): Promise<void> {
  const key = { documentId, language, memberId: viewer.memberId }
  await db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canAskForTranslation(viewer, document))
    if (document.kind !== 'file') throw notFound()
    if (!asks) {
      await tx.translationRequest.deleteMany({ where: key })
      return
    }
    if (!isMissing(document, language)) return
    const { count } = await tx.translationRequest.createMany({
      data: { ...key, createdAt: clock.now() },
      skipDuplicates: true,
    })
    if (count === 0) return
    await recordActivity(tx, {
      type: 'documents.translation_asked',
      actorId: null,
      chapterId: document.space.chapterId,
      audience: recordedFor(document.audience),
      documentId,
    })
  })
}
