import type { ClientBase } from 'pg'
import { transact } from '~/db.server'
import { recordOnClient } from '~/features/audit/record-on-client.server'
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { allow } from '~/lib/responses.server'
import { insertAdmissions } from './insert-admissions.server'
import type { RosterImportPlan } from './plan-roster-import'
import { canAdmit } from './policy.server'
import { hashRosterPlan } from './roster/hash-roster-plan'
import { RosterPlanStale } from './roster/roster-plan-stale'

/** How many members one statement takes in. */
const atOnce = 1_000

/** The ids of what an import added: members, and memberships of members that were there before. */
export type Committed = { memberIds: string[]; membershipIds: string[] }

/**
 * Does exactly what a plan says, all of it or nothing. Throws when the plan is not the one that was
 * shown (its hash), RosterPlanStale when the members changed since so that it no longer fits; 403
 * when it takes anyone into a chapter that the viewer does not coordinate.
 */
export async function commitRosterImport(
  viewer: Viewer,
  plan: RosterImportPlan,
): Promise<{ added: number; changed: number }> {
  const { memberIds, membershipIds } = await transact((client) =>
    commitWithin(client, viewer, plan),
  )
  return { added: memberIds.length, changed: membershipIds.length }
}

/** The same inside a transaction that does more; `tell` hears how many members are taken in so far. */
export async function commitWithin(
  client: ClientBase,
  viewer: Viewer,
  plan: RosterImportPlan,
  tell: (done: number) => Promise<unknown> = async () => {},
): Promise<Committed> {
  if (hashRosterPlan(plan) !== plan.hash) throw new Error('the plan was changed after it was made')
  const associationIds = [...plan.additions, ...plan.changes].map((it) => it.associationId)
  for (const chapterId of new Set([plan.serviceId, ...associationIds]))
    if (chapterId) allow(canAdmit(viewer, chapterId))
  try {
    // One import of a service after the other: two that add the same people would wait crosswise.
    await client.query("SELECT pg_advisory_xact_lock(hashtext('roster import ' || $1))", [
      plan.serviceId,
    ])
    const memberIds: string[] = []
    for (let at = 0; at < plan.additions.length; at += atOnce) {
      const some = plan.additions.slice(at, at + atOnce)
      memberIds.push(...(await insertAdmissions(client, viewer.memberId, plan.serviceId, some)))
      await tell(memberIds.length)
    }
    const membershipIds = await joinAssociations(client, viewer, plan)
    await recordOnClient(client, {
      type: 'memberships.roster_imported',
      actorId: viewer.memberId,
      chapterId: plan.serviceId,
      importHash: plan.hash,
      added: plan.counts.additions,
      refused: plan.counts.faultyLines,
    })
    return { memberIds, membershipIds }
  } catch (error) {
    if ((error as { code?: string }).code === '23505') throw new RosterPlanStale()
    throw error
  }
}

async function joinAssociations(
  client: ClientBase,
  viewer: Viewer,
  { serviceId, changes }: RosterImportPlan,
): Promise<string[]> {
  if (changes.length === 0) return []
  const memberIds = changes.map(({ memberId }) => memberId)
  const chapterIds = changes.map(({ associationId }) => associationId)
  // Whoever joins anew leaves what has lapsed behind.
  await client.query(
    `UPDATE membership SET due_at = NULL FROM unnest($1::uuid[], $2::text[]) AS it (member_id, chapter_id)
     WHERE membership.member_id = it.member_id AND membership.chapter_id = it.chapter_id
       AND membership.due_at IS NOT NULL AND membership.until_at <= $3`,
    [memberIds, chapterIds, clock.now()],
  )
  const { rows } = await client.query<{ id: string }>({
    text: `WITH joined AS (
        INSERT INTO membership (member_id, chapter_id, kind, from_at)
        SELECT it.member_id, it.chapter_id, 'association', $4
        FROM unnest($1::uuid[], $2::text[]) AS it (member_id, chapter_id)
        WHERE EXISTS (SELECT FROM membership home WHERE home.member_id = it.member_id
                      AND home.chapter_id = $5 AND (home.until_at IS NULL OR home.until_at > $4))
        RETURNING id, member_id, chapter_id
      ), activities AS (
        INSERT INTO activity (type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
        SELECT 'memberships.member_joined', $3::uuid, 'membership', id::text, chapter_id,
          'audit:' || chapter_id, jsonb_build_object('memberId', member_id, 'membershipId', id), $4
        FROM joined
      ) SELECT id FROM joined`,
    values: [memberIds, chapterIds, viewer.memberId, clock.now(), serviceId],
  })
  if (rows.length < changes.length) throw new RosterPlanStale()
  return rows.map(({ id }) => id)
}
