import type { Viewer } from '~/features/auth/viewer'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type ListedMandate, listMandates } from './list-mandates.server'

/** An office that is held now or will be and that the viewer may see, with who holds it. Else 404. */
export async function getMandate(viewer: Viewer, id: string): Promise<ListedMandate> {
  if (!isUuid(id)) throw notFound()
  const [mandate] = await listMandates(viewer, { id })
  if (!mandate) throw notFound()
  return mandate
}
