// One statement for some hundred members with all that comes with them: by one command each it would
// be four statements a member, and an import of 20,000 would take minutes.
import type { ClientBase } from 'pg'
import { clock } from '~/lib/clock.server'
import { nameKey } from '~/lib/fold'
import type { PlannedMember } from './roster/import-plan'
import { endOfVetting } from './vetting-term'

/**
 * What `admitWithin` writes for one member, here for many: a table a part. $1 the members as JSON,
 * $2 their service, $3 who takes them in, $4 when, $5 until when they
 * are vetted by it.
 */
const parts = `WITH new AS MATERIALIZED (
    SELECT uuidv7() AS id, ("memberSince" || 'T00:00:00Z')::timestamptz AS since, it.*
    FROM json_to_recordset($1::json) AS it ("givenName" text, "familyName" text, "nameKey" text,
      email text, "emailKey" text, "rankTitle" text, "rankBand" int, unit text, languages jsonb,
      "associationId" text, "memberSince" text)
  ), members AS (
    INSERT INTO member (id, email, email_key, given_name, family_name, display_name, name_key,
      display_key)
    SELECT id, email, "emailKey", "givenName", "familyName", "givenName" || ' ' || "familyName", "nameKey",
      "nameKey"
    FROM new
  ), fields AS (
    INSERT INTO profile_field (member_id, field, value, audience)
    SELECT id, field.name, field.value, field.audience FROM new CROSS JOIN LATERAL (VALUES
      ('rank', to_jsonb("rankTitle"), 'chapter:' || $2),
      ('rank_band', to_jsonb("rankBand"), 'network'),
      ('unit', to_jsonb(unit), 'chapter:' || $2),
      ('languages', languages, 'network')
    ) AS field (name, value, audience)
  ), memberships AS (
    INSERT INTO membership (member_id, chapter_id, kind, from_at)
    SELECT id, $2, 'home', since FROM new
    UNION ALL
    SELECT id, "associationId", 'association', since FROM new WHERE "associationId" IS NOT NULL
    RETURNING id, member_id, chapter_id
  ), vettings AS (
    INSERT INTO vetting (member_id, chapter_id, method, decided_by, from_at, until_at)
    SELECT id, $2, 'roster', $3::uuid, $4::timestamptz, $5::timestamptz FROM new
  ), activities AS (
    INSERT INTO activity (type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
    SELECT 'memberships.member_joined', $3::uuid, 'membership', id::text, chapter_id,
      'audit:' || chapter_id, jsonb_build_object('memberId', member_id, 'membershipId', id), $4::timestamptz
    FROM memberships
  )
  SELECT coalesce(array_agg(id), '{}') AS ids FROM new`

/**
 * Takes planned members in, with their home, their association, their fields, their vetting and the
 * activities of their joining, and gives their ids. What an admission writes beside these belongs here as a part too.
 */
export async function insertAdmissions(
  client: ClientBase,
  actorId: string | null,
  serviceId: string,
  members: readonly PlannedMember[],
): Promise<string[]> {
  const rows = members.map((it) => ({
    ...it,
    nameKey: nameKey(`${it.givenName} ${it.familyName}`),
  }))
  const now = clock.now()
  const { rows: found } = await client.query<{ ids: string[] }>({
    name: 'insert-admissions',
    text: parts,
    values: [JSON.stringify(rows), serviceId, actorId, now, endOfVetting(now)],
  })
  return found[0]?.ids ?? []
}
