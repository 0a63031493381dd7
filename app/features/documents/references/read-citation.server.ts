import type { MemberViewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { allow, notFound } from '~/lib/responses.server'
import { getDocument } from '../get-document.server'
import { canChangeDocument } from '../policy.server'
import { presentDocument } from '../present-document.server'

/** How a work is cited, as the viewer who looks after it changes it; else 403 or 404. */
export async function readCitation(
  viewer: MemberViewer,
  documentId: string | undefined,
  locale: Locale,
) {
  const document = await getDocument(viewer, documentId ?? '')
  allow(canChangeDocument(viewer, document.space, document))
  if (!document.citation) throw notFound()
  const { authors, publisher, year, address, notes } = document.citation
  const { id, title, language } = await presentDocument(viewer, document, { asked: null, locale })
  return {
    ...{ id, title, language, version: document.version },
    citation: { authors, publisher, year: String(year ?? ''), address: address ?? '', notes },
  }
}
