import type { ClientBase } from 'pg'
import type { Activity } from './activity'
import { activityRow } from './record-activity.server'

/** `recordActivity` for the few commands whose transaction is one of `pg` itself. */
export async function recordOnClient(client: ClientBase, activity: Activity): Promise<void> {
  const { type, actorId, chapterId, audience, subjectType, subjectId, data, at } =
    activityRow(activity)
  await client.query(
    `INSERT INTO activity (type, actor_id, chapter_id, audience, subject_type, subject_id, data, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [type, actorId, chapterId, audience, subjectType, subjectId, JSON.stringify(data), at],
  )
}
