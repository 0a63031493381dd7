import type { MemberViewer } from '~/features/auth/viewer'
import type { Locale } from '~/lib/locales'
import { allow, notFound } from '~/lib/responses.server'
import { getDocument } from '../get-document.server'
import { listPlaces } from '../library/list-places.server'
import { canPlaceDocument } from '../policy.server'
import { presentDocument } from '../present-document.server'
import { audienceIn, type Readers, readersIn } from './audience-in'
import { listDestinations } from './list-destinations.server'

/** What the page shows on which a document is moved: where it lies, and the places of the library that she chose. */
export async function readPlacePage(
  viewer: MemberViewer,
  documentId: string,
  { chosen, locale }: { chosen: string | null; locale: Locale },
) {
  const found = await getDocument(viewer, documentId)
  allow(canPlaceDocument(viewer, found.space, found))
  const libraries = await listDestinations(viewer)
  const library = libraries.find(({ id }) => id === (chosen ?? found.spaceId))
  if (!library) throw notFound()
  const { title, language } = await presentDocument(viewer, found, { asked: null, locale })
  const isHere = library.id === found.spaceId
  const readers = readersIn(library)
  const kept = readers.find((it) => audienceIn(library, it) === found.audience)
  return {
    document: { id: found.id, title, language },
    libraries: libraries.map(({ id, kind, names }) => ({ id, kind, names })),
    library: { id: library.id, kind: library.kind, names: library.names },
    places: await listPlaces(viewer, library.id),
    folderId: isHere ? found.folderId : null,
    readers: { all: [...readers] as Readers[], chosen: kept ?? 'library' },
    audience: found.audience,
  }
}
