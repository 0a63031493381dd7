import { db } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { listOrganisations } from '~/features/organisations/list-organisations.server'
import { type Locale, localName } from '~/lib/locales'

/** To whom a position can be sent: the police services of the network, then the bodies outside it, as a form names them. */
export async function listAddressees(viewer: Viewer, locale: Locale) {
  const [services, organisations] = await Promise.all([
    db.chapter.findMany({
      where: { kind: 'service' },
      orderBy: { id: 'asc' },
      select: { id: true, names: true, archivedAt: true },
    }),
    listOrganisations(viewer, locale),
  ])
  return [
    ...services.map(({ id, names, archivedAt }) => ({
      ...{ value: `chapter:${id}`, name: localName(names, locale), isOver: archivedAt !== null },
    })),
    ...organisations
      .filter(({ kinds }) => kinds.includes('body'))
      .map(({ id, name, until }) => ({
        ...{ value: `organisation:${id}`, name, isOver: until !== null },
      })),
  ]
}

export type Addressee = Awaited<ReturnType<typeof listAddressees>>[number]
