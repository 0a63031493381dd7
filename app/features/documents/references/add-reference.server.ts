import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow, notFound } from '~/lib/responses.server'
import { holdLibraryAlone } from '../library/hold-library-alone.server'
import { holdShelf } from '../library/hold-shelf.server'
import { canAddDocument } from '../policy.server'
import { enterEdition } from '../reading/enter-edition.server'
import { citationOf } from './citation-of.server'
import type { NewReference } from './schema'

/**
 * Puts a work that lies elsewhere into a library, for the readers of that library. Nothing is fetched from its
 * address. The same form sent again gives what it gave before.
 */
export async function addReference(
  viewer: MemberViewer,
  spaceId: string,
  { formKey, folder, title, language, tags, ...citation }: NewReference,
): Promise<{ documentId: string }> {
  return db.$transaction(async (tx) => {
    const space = await holdLibraryAlone(tx, viewer, spaceId)
    allow(canAddDocument(viewer, space))
    const before = await tx.document.findUnique({ where: { id: formKey } })
    if (before && before.addedBy !== viewer.memberId) throw notFound()
    if (before) return { documentId: formKey }
    const now = clock.now()
    const { editions } = await tx.document.create({
      data: {
        ...{ id: formKey, spaceId, kind: 'reference', audience: space.audience, language, tags },
        folderId: await holdShelf(tx, spaceId, folder),
        ...{ addedBy: viewer.memberId, createdAt: now, changedAt: now },
        editions: { create: { language, title } },
        citation: { create: citationOf(citation) },
      },
      select: { editions: { select: { id: true } } },
    })
    for (const { id } of editions) await enterEdition(tx, id)
    await recordActivity(tx, {
      type: 'documents.reference_added',
      actorId: viewer.memberId,
      chapterId: space.chapterId,
      audience: recordedFor(space.audience),
      documentId: formKey,
    })
    return { documentId: formKey }
  })
}
