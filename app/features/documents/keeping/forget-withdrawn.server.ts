import { db } from '~/db.server'
import { recordActivity } from '~/features/audit/record-activity.server'
import { recordedFor } from '~/features/discussions/policy.server'
import { clock } from '~/lib/clock.server'
import { daysInBin } from '../withdrawing/list-withdrawn.server'

/** So many in one sweep, so that none takes long. */
const most = 200

type Gone = { id: string; audience: string; chapterId: string }

/** Deletes documents that were withdrawn too long ago to be brought back; their files are then nobody's. */
export async function forgetWithdrawn(): Promise<void> {
  const long = new Date(clock.now().getTime() - daysInBin * 86_400_000)
  await db.$transaction(async (tx) => {
    // One that is just being brought back is left to who does so.
    const gone: Gone[] = await tx.$queryRaw`
      DELETE FROM document d USING space s WHERE s.id = d.space_id AND d.id IN (
        SELECT id FROM document WHERE withdrawn_at < ${long} ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED)
      RETURNING d.id, d.audience, s.chapter_id AS "chapterId"`
    for (const { id: documentId, audience, chapterId } of gone)
      await recordActivity(tx, {
        ...{ type: 'documents.document_deleted', actorId: null, documentId, chapterId },
        audience: recordedFor(audience),
      })
  })
}
