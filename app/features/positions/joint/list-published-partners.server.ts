import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { byName } from '~/lib/by-name'
import { type Locale, localName } from '~/lib/locales'
import { visiblePublications } from '../publishing/policy.server'

/** Who stands behind the publications that the viewer may read, by the names of today. */
export async function listPublishedPartners(viewer: Viewer, locale: Locale) {
  const rows = await db.organisation.findMany({
    where: { published: { some: { publication: visiblePublications(viewer) } } },
    select: { id: true, names: true },
  })
  return rows
    .toSorted(byName(locale))
    .map(({ id, names }) => ({ id, name: localName(names, locale) }))
}

export type PublishedPartner = Awaited<ReturnType<typeof listPublishedPartners>>[number]
