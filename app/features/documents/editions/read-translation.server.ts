import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { getDocument } from '../get-document.server'
import { canChangeDocument } from '../policy.server'
import { editionState } from './edition-for'
import { translationOf } from './translation-of'

/** A translation that the viewer looks after, and how it stands beside the authoritative text; else 403 or 404. */
export async function readTranslation(
  viewer: MemberViewer,
  { documentId, language }: { documentId?: string; language?: string },
) {
  const document = await getDocument(viewer, documentId ?? '')
  allow(canChangeDocument(viewer, document.space, document))
  const found = translationOf(document, language ?? '')
  if (!found) throw notFound()
  const { edition, original } = found
  return {
    ...{ id: document.id, version: document.version },
    ...{ title: edition.title, language: edition.language, follows: edition.follows ?? 0 },
    original: { language: original.language, latest: original.latest },
    isStale: editionState(edition, original) === 'stale',
  }
}
