// One statement for the rows and the counts of a roster: they must tell the same moment, and one
// reading of 20,000 members serves all of them.
import type { Viewer } from '~/features/auth/viewer'
import { clock } from '~/lib/clock.server'
import { nameKey } from '~/lib/fold'
import type { RosterAsked, RosterState } from './roster-asked'

/** One member as the roster tells of her, each field only where its own audience is the viewer's. */
export type RosterRow = {
  id: string
  name: string
  /** The name that the chapter verified; of those who left it is told no more. */
  verified: string | null
  nameKey: string
  rank: string | null
  band: string | null
  unit: string | null
  languages: string[]
  associations: string[]
  since: string
  /** By when she is to renew her membership. */
  due: string | null
  state: RosterState
  until: string | null
}

/**
 * The members of chapter $1 at the moment $2 with what somebody may read who holds the audiences $3
 * and coordinates the chapters $4, and for each filter ($5 name, $6 association, $7 band, $8 unit,
 * $9 state) whether she passes it. Of those who left no field is told. Each member's parts are looked up
 * by themselves: joined as wholes, one plan made before a great import would take minutes after it.
 */
export const rosterRows = `here AS (
    SELECT DISTINCT ON (ms.member_id) ms.member_id, ms.from_at, ms.until_at, ms.due_at
    FROM membership ms
    WHERE ms.chapter_id = $1 AND ms.kind IN ('home', 'association')
      AND (ms.until_at IS NULL OR (ms.until_at > ms.from_at AND ms.until_at > $2::timestamptz - interval '1 year'))
    ORDER BY ms.member_id, ms.until_at DESC NULLS FIRST
  ), told AS (
    SELECT m.id, m.display_name AS name, m.display_key AS "nameKey", field.rank, field.band, field.unit,
      CASE WHEN here.until_at IS NULL OR here.until_at > $2 THEN m.given_name || ' ' || m.family_name END AS verified,
      CASE WHEN here.until_at IS NULL OR here.until_at > $2 THEN m.name_key ELSE '' END AS verified_key,
      coalesce(field.languages, '[]')::jsonb AS languages, coalesce(circle.ids, '{}') AS associations,
      here.from_at AS since, coalesce(pause.until_at, here.until_at) AS until,
      here.due_at AS due,
      CASE WHEN here.until_at <= $2 AND here.due_at IS NOT NULL THEN 'lapsed'
           WHEN here.until_at <= $2 THEN 'ended' WHEN here.from_at > $2 THEN 'coming'
           WHEN pause.until_at IS NOT NULL THEN 'suspended'
           WHEN here.due_at <= $2 THEN 'grace' ELSE 'active' END AS state
    FROM here JOIN member m ON m.id = here.member_id
    CROSS JOIN LATERAL (
      SELECT max(pf.value #>> '{}') FILTER (WHERE pf.field = 'rank') AS rank,
        max(pf.value #>> '{}') FILTER (WHERE pf.field = 'rank_band') AS band,
        max(pf.value #>> '{}') FILTER (WHERE pf.field = 'unit') AS unit,
        max(pf.value::text) FILTER (WHERE pf.field = 'languages') AS languages
      FROM profile_field pf
      WHERE pf.member_id = m.id AND pf.audience = ANY($3) AND (here.until_at IS NULL OR here.until_at > $2)
    ) field
    CROSS JOIN LATERAL (
      SELECT array_agg(am.chapter_id ORDER BY am.chapter_id) AS ids
      FROM membership am JOIN chapter c ON c.id = am.chapter_id
      WHERE am.member_id = m.id AND c.kind = 'association' AND c.id <> $1 AND 'chapter:' || c.id = ANY($3)
        AND am.from_at <= $2 AND (am.until_at IS NULL OR am.until_at > $2)
    ) circle
    CROSS JOIN LATERAL (
      SELECT max(su.until_at) AS until_at FROM suspension su
      WHERE su.member_id = m.id AND su.chapter_id = ANY($4) AND su.from_at <= $2 AND su.until_at > $2
    ) pause
  ), roster AS MATERIALIZED (
    SELECT told.*, position($5::text IN told."nameKey") > 0 OR position($5 IN verified_key) > 0 AS by_name,
      $6::text = '' OR $6 = ANY(associations) AS by_association,
      $7::text = '' OR band IS NOT DISTINCT FROM $7 AS by_band,
      $8::text = '' OR unit IS NOT DISTINCT FROM $8 AS by_unit,
      CASE WHEN $9::text = '' THEN state NOT IN ('ended', 'lapsed') ELSE state = $9 END AS by_state
    FROM told
  )`

/** What the statement above takes, from $1 to $9. */
export function rosterValues(viewer: Viewer, chapterId: string, asked: RosterAsked): unknown[] {
  const { name, association, band, unit, state } = asked
  return [
    chapterId,
    clock.now(),
    viewer.audiences,
    viewer.coordinates,
    nameKey(name),
    association,
    band,
    unit,
    state,
  ]
}
