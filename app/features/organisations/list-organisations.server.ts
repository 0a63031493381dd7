import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { byName } from '~/lib/by-name'
import { type Locale, localName } from '~/lib/locales'
import { visibleOrganisations } from './policy.server'
import { presentOrganisation } from './present-organisation'

/** No register is longer. */
const most = 500

/** The organisations that the viewer may read, by name in her language. */
export async function listOrganisations(viewer: Viewer, locale: Locale) {
  const rows = await db.organisation.findMany({
    where: visibleOrganisations(viewer),
    orderBy: { id: 'asc' },
    take: most,
  })
  const named = rows.map((row) => ({
    ...presentOrganisation(row),
    name: localName(row.names, locale),
  }))
  return named.toSorted(byName(locale))
}

export type ListedOrganisation = Awaited<ReturnType<typeof listOrganisations>>[number]
