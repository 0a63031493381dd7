import { db, type Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { visibleOrganisations } from './policy.server'
import { presentOrganisation } from './present-organisation'

/** An organisation that the viewer may read, with how to reach it where she may read that; else 404. */
export async function getOrganisation(viewer: Viewer, id: string, from: Tx | typeof db = db) {
  if (!isUuid(id)) throw notFound()
  const readable = visibleOrganisations(viewer)
  const found = await from.organisation.findFirst({ where: { id, ...readable } })
  if (!found) throw notFound()
  const contact = await from.organisationContact.findFirst({
    where: { organisationId: id, ...readable },
  })
  return { ...presentOrganisation(found), contact: contact?.words ?? '' }
}

export type FoundOrganisation = Awaited<ReturnType<typeof getOrganisation>>
