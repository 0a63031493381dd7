import type { Tx } from '~/db.server'
import type { Activity } from '~/features/audit/activity'
import { recordActivity } from '~/features/audit/record-activity.server'

type InRoom = Extract<Activity, { pairingId: string }>['type']
type Recorded = { id: string; audience: string; menteeChapter: string }

/** Writes a row of the record about a room, which the two alone read. */
export async function recordInRoom(
  tx: Tx,
  actorId: string | null,
  type: InRoom,
  { id, audience, menteeChapter }: Recorded,
): Promise<void> {
  await recordActivity(tx, { type, actorId, chapterId: menteeChapter, audience, pairingId: id })
}
