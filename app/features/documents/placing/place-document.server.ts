import { db, type Tx } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { holdDocument } from '../hold-document.server'
import { holdLibrary } from '../library/hold-library.server'
import { holdShelf } from '../library/hold-shelf.server'
import { canAddDocument, canPlaceDocument } from '../policy.server'
import type { Place } from '../schema'
import { audienceIn } from './audience-in'
import { changeOf } from './change-of'
import { countGains, type Gains } from './count-gains.server'

export type Placed =
  | { state: 'placed' }
  | { state: 'same' }
  /** Somebody would read it who does not now, and the viewer has not said that she knows. */
  | { state: 'unconfirmed'; gains: Gains; audience: string }

/**
 * Lets a document lie elsewhere or be read by others: it, its texts, its files and what is found of it change
 * readers in one moment. Where somebody gains, the viewer must have confirmed exactly that change, which
 * `confirmed` names; what was shown to her and is no longer so is asked again.
 */
export async function placeDocument(
  viewer: MemberViewer,
  documentId: string,
  { space: spaceId, folder, readers, confirmed }: Place,
): Promise<Placed> {
  return db.$transaction(async (tx) => {
    const document = await holdDocument(tx, viewer, documentId)
    allow(canPlaceDocument(viewer, document.space, document))
    const library = await holdLibrary(tx, viewer, spaceId)
    allow(canAddDocument(viewer, library))
    const audience = audienceIn(library, readers)
    const folderId = await holdShelf(tx, library.id, folder)
    const isMoved = library.id !== document.spaceId || folderId !== document.folderId
    if (!isMoved && audience === document.audience) return { state: 'same' }
    const gains = await countGains(document.audience, audience)
    if (gains && confirmed !== changeOf(document.audience, audience))
      return { state: 'unconfirmed', gains, audience }
    const now = clock.now()
    await tx.document.update({
      where: { id: document.id },
      data: {
        ...{ spaceId: library.id, folderId, audience, changedAt: now },
        version: { increment: 1 },
      },
    })
    if (audience !== document.audience) await turnOver(tx, document.id, audience)
    const common = { actorId: viewer.memberId, chapterId: library.chapterId, documentId }
    await recordActivity(
      tx,
      audience === document.audience
        ? { ...common, type: 'documents.document_moved', audience: recordedFor(audience) }
        : {
            ...common,
            type: 'documents.audience_changed',
            audience: recordedFor(audience),
            from: document.audience,
            to: audience,
          },
    )
    return { state: 'placed' }
  })
}

/** What is found of it by search is found by its new readers from the same moment on, and by no others. */
async function turnOver(tx: Tx, documentId: string, audience: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE search_entry SET audience = ${audience}
    WHERE (subject_type = 'edition' AND subject_id IN (SELECT id FROM edition WHERE document_id = ${documentId}::uuid))
       OR (subject_type = 'section' AND subject_id IN (
            SELECT s.id FROM document_section s JOIN document_version v ON v.id = s.version_id
            JOIN edition e ON e.id = v.edition_id WHERE e.document_id = ${documentId}::uuid))`
}
