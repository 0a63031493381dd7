import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import type { FoundDocument } from '../get-document.server'
import { canAskForTranslation } from '../policy.server'
import { isMissing } from './is-missing'

/** What the reader may ask for, in her language, and whether she has; null where there is nothing to ask for. */
export async function readAsking(viewer: Viewer, document: FoundDocument, language: Locale) {
  const { memberId } = viewer
  if (memberId === null || document.kind !== 'file') return null
  if (!canAskForTranslation(viewer, document) || !isMissing(document, language)) return null
  const key = { documentId: document.id, language, memberId }
  const asked = await db.translationRequest.count({ where: key })
  return {
    language,
    isThere: document.editions.some((it) => it.language === language),
    hasAsked: asked > 0,
  }
}

export type Asking = NonNullable<Awaited<ReturnType<typeof readAsking>>>
