import type { MemberViewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { allow, notFound } from '~/lib/responses.server'
import { getDocument } from '../get-document.server'
import { canChangeDocument } from '../policy.server'
import { presentDocument } from '../present-document.server'

/** A document whose languages the viewer looks after, and as what it is shown to her; else 403 or 404. */
export async function readTranslated(
  viewer: MemberViewer,
  documentId: string | undefined,
  locale: Locale,
) {
  const document = await getDocument(viewer, documentId ?? '')
  allow(canChangeDocument(viewer, document.space, document))
  if (document.kind !== 'file') throw notFound()
  const { id, title, language } = await presentDocument(viewer, document, { asked: null, locale })
  return { document, shown: { id, title, language } }
}
