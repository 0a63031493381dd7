import type { Tx } from '~/db.server'
import type { PositionsActivity } from '~/features/audit/positions-activity'
import { recordActivity } from '~/features/audit/record-activity.server'
import type { MemberViewer } from '~/features/auth/viewer'
import type { FoundDraft } from './get-draft.server'

type Said<Activity> = Activity extends unknown ? Omit<Activity, 'positionId'> : never

/** Writes what was done to a draft into the record, for those who may read the draft. */
export async function recordInDraft(
  tx: Tx,
  viewer: MemberViewer,
  draft: Pick<FoundDraft, 'id' | 'chapterId' | 'audience'>,
  said: Said<PositionsActivity>,
): Promise<void> {
  await recordActivity(tx, {
    ...({ ...said, positionId: draft.id } as PositionsActivity),
    actorId: viewer.memberId,
    chapterId: draft.chapterId,
    audience: draft.audience,
  })
}
