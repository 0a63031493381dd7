import { pool } from '~/db.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { notFound } from '~/lib/responses.server'
import { isUuid } from '~/lib/uuid'
import { type ListedMentor, offers } from './offers.server'

/** A mentor whose offer the viewer may read, by the rule of the list; her own too. Else 404. */
export async function getMentor(viewer: MemberViewer, id: string): Promise<ListedMentor> {
  if (!isUuid(id)) throw notFound()
  const { rows } = await pool.query<ListedMentor>(`${offers} AND m.id = $4`, [
    ...[viewer.audiences, clock.now(), viewer.memberId, id],
  ])
  if (!rows[0]) throw notFound()
  return rows[0]
}
