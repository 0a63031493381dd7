import type { ClientBase } from 'pg'
import { transact } from '~/db.server'
import { recordOnClient } from '~/features/audit/record-on-client.server'
import type { MemberViewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { unpack } from '~/lib/packed.server'
import { allow } from '~/lib/responses.server'
import type { Committed } from './commit-roster-import.server'
import { getRosterImport } from './get-roster-import.server'
import { canAdmit } from './policy.server'

/**
 * Takes back what an import did, within a day: members whom it added go, but those who have signed in,
 * written or been given anything since stay and are named on its page; memberships that it opened for
 * others end. Gives false when it is too late, or was taken back before.
 */
export async function undoRosterImport(
  viewer: MemberViewer,
  chapterId: string,
  importId: string,
): Promise<boolean> {
  await getRosterImport(viewer, chapterId, importId)
  allow(canAdmit(viewer, chapterId))
  const now = clock.now()
  return transact(async (client) => {
    const { rows } = await client.query<{ done: Uint8Array }>(
      `SELECT done FROM roster_import WHERE id = $1 AND committed_at IS NOT NULL AND undone_at IS NULL
         AND expires_at > $2 AND done IS NOT NULL FOR UPDATE`,
      [importId, now],
    )
    if (!rows[0]) return false
    const { memberIds, membershipIds } = await unpack<Committed>(rows[0].done)
    const kept = await removeIdle(client, memberIds)
    const ended = await client.query(
      'UPDATE membership SET until_at = greatest($2, from_at) WHERE id = ANY($1) AND (until_at IS NULL OR until_at > $2)',
      [membershipIds, now],
    )
    await client.query(
      'UPDATE roster_import SET undone_at = $2, kept = $3, done = NULL WHERE id = $1',
      [importId, now, kept],
    )
    await recordOnClient(client, {
      type: 'memberships.roster_import_undone',
      actorId: viewer.memberId,
      chapterId,
      importId,
      removed: memberIds.length - kept.length,
      ended: ended.rowCount ?? 0,
      kept: kept.length,
    })
    return true
  })
}

/** Removes those of the members of whom nothing is there but what the import wrote; gives the others. */
async function removeIdle(client: ClientBase, memberIds: string[]): Promise<string[]> {
  // Held until the end, so that none of them signs in between the look and the deed.
  await client.query('SELECT FROM member WHERE id = ANY($1) ORDER BY id FOR UPDATE', [memberIds])
  const { rows } = await client.query<{ id: string }>(
    `SELECT m.id FROM member m WHERE m.id = ANY($1) AND (
       EXISTS (SELECT FROM credential it WHERE it.member_id = m.id)
       OR EXISTS (SELECT FROM session it WHERE it.member_id = m.id)
       OR EXISTS (SELECT FROM password_reset it WHERE it.member_id = m.id)
       OR EXISTS (SELECT FROM second_factor it WHERE it.member_id = m.id)
       OR EXISTS (SELECT FROM thread it WHERE it.author_id = m.id)
       OR EXISTS (SELECT FROM reply it WHERE it.author_id = m.id)
       OR EXISTS (SELECT FROM draft it WHERE it.member_id = m.id)
       OR EXISTS (SELECT FROM suspension it WHERE it.member_id = m.id)
       OR EXISTS (SELECT FROM membership it WHERE it.member_id = m.id AND (
            it.created_at <> m.created_at OR (it.until_at IS NOT NULL AND it.due_at IS NULL)
            OR EXISTS (SELECT FROM mandate ma WHERE ma.membership_id = it.id))))
     ORDER BY m.name_key`,
    [memberIds],
  )
  const kept = rows.map(({ id }) => id)
  const stays = new Set(kept)
  await client.query('DELETE FROM member WHERE id = ANY($1)', [
    memberIds.filter((id) => !stays.has(id)),
  ])
  return kept
}
