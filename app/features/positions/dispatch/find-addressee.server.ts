import type { Tx } from '~/db.server'
import type { Viewer } from '~/features/auth/viewer'
import { visibleOrganisations } from '~/features/organisations/policy.server'
import { isUuid } from '~/lib/uuid'

type Found = { chapterId: string | null; organisationId: string | null }

/** Whom a form means: a police service, or a body that the viewer may read; null for none of them. */
export async function findAddressee(tx: Tx, viewer: Viewer, to: string): Promise<Found | null> {
  const [kind, id = ''] = to.split(':')
  if (kind !== 'chapter' && !isUuid(id)) return null
  const count =
    kind === 'chapter'
      ? await tx.chapter.count({ where: { id, kind: 'service' } })
      : await tx.organisation.count({
          where: { id, kinds: { has: 'body' }, ...visibleOrganisations(viewer) },
        })
  if (count === 0) return null
  return kind === 'chapter'
    ? { chapterId: id, organisationId: null }
    : { chapterId: null, organisationId: id }
}
