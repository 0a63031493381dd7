-- What the rule of pairs missed at its edges (docs/decisions/017-mentoring.md).

-- The rule of before, but of a unit: the two served in it at the same time, both at home in its service
-- by then. One who moves does not bring along the years of another unit that is called alike. What was
-- in force for less than a minute was a slip of the pen or the moment of a move.
CREATE OR REPLACE FUNCTION kept_apart(members uuid[], moment timestamptz)
RETURNS TABLE (one uuid, other uuid) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line (member_id, above_id) AS (
    SELECT su.subordinate_id, su.superior_id FROM supervision su
    WHERE su.subordinate_id = ANY(members) AND su.from_at <= moment
      AND (su.until_at IS NULL OR su.until_at > moment - interval '24 months')
    UNION
    SELECT line.member_id, su.superior_id
    FROM line JOIN supervision su ON su.subordinate_id = line.above_id
    WHERE su.from_at <= moment AND (su.until_at IS NULL OR su.until_at > moment - interval '24 months')
  ), two (a, b) AS (
    SELECT member_id, above_id FROM line WHERE above_id = ANY(members)
    UNION ALL
    SELECT p.member_id, q.member_id
    FROM service_post p
    JOIN service_post q ON q.unit = p.unit AND q.member_id <> p.member_id
    JOIN membership x ON x.member_id = p.member_id AND x.kind = 'home'
    JOIN membership y ON y.member_id = q.member_id AND y.kind = 'home' AND y.chapter_id = x.chapter_id
    CROSS JOIN LATERAL (
      SELECT greatest(p.from_at, q.from_at, x.from_at, y.from_at) AS began,
        least(p.until_at, q.until_at, x.until_at, y.until_at) AS ended
    ) AS together
    WHERE p.member_id = ANY(members) AND q.member_id = ANY(members) AND began <= moment
      AND (ended IS NULL OR ended > greatest(began + interval '1 minute', moment - interval '24 months'))
    UNION ALL
    SELECT member_id, blocked_id FROM member_block
    WHERE member_id = ANY(members) AND blocked_id = ANY(members)
      AND from_at <= moment AND (until_at IS NULL OR until_at > moment)
  )
  SELECT a, b FROM two WHERE a <> b UNION SELECT b, a FROM two WHERE a <> b
$$;

-- Two changes that keep a pair apart only together (one joins the unit of the other in the moment in which
-- she joins hers) do not see each other: where a pair hangs on them, the second waits for the first, and
-- looks at the hour at which it goes on.
CREATE OR REPLACE FUNCTION rest_pairs(touched uuid[], moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  resting record;
  looked timestamptz;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pairing p WHERE p.until_at IS NULL AND p.paused_at IS NULL
                 AND (p.mentor_id = ANY(touched) OR p.mentee_id = ANY(touched))) THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('mentoring.changes'));
  looked := greatest(moment, clock_timestamp());
  FOR resting IN
    UPDATE pairing p SET paused_at = moment, paused_for = 'conflict'
    WHERE p.until_at IS NULL AND p.paused_at IS NULL
      AND (p.mentor_id = ANY(touched) OR p.mentee_id = ANY(touched))
      AND EXISTS (SELECT 1 FROM kept_apart(ARRAY[p.mentor_id, p.mentee_id], looked))
    RETURNING p.id, p.audience, p.mentee_chapter
  LOOP
    INSERT INTO activity (type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
    VALUES ('mentoring.pair_paused', NULL, 'pairing', resting.id::text, resting.mentee_chapter,
      resting.audience, jsonb_build_object('pairingId', resting.id), moment);
    PERFORM graphile_worker.add_job('tell_of_pair', json_build_object('pairingId', resting.id));
  END LOOP;
END $$;

-- As before, but that a post begins at a whole millisecond, as the app counts: else whoever asks in the
-- same one would be too early for it.
CREATE OR REPLACE FUNCTION unit_was_set() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved uuid[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM new_fields WHERE field = 'unit') THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('mentoring.pairs'));
  WITH ended AS (
    UPDATE service_post sp SET until_at = greatest(now(), sp.from_at)
    FROM new_fields nf
    WHERE nf.field = 'unit' AND sp.member_id = nf.member_id AND sp.until_at IS NULL
      AND sp.unit <> unit_key(nf.value #>> '{}')
  )
  SELECT array_agg(nf.member_id) INTO moved FROM new_fields nf
  WHERE nf.field = 'unit' AND unit_key(nf.value #>> '{}') <> ''
    AND NOT EXISTS (SELECT 1 FROM service_post sp WHERE sp.member_id = nf.member_id AND sp.until_at IS NULL
                    AND sp.unit = unit_key(nf.value #>> '{}'));
  IF moved IS NULL THEN RETURN NULL; END IF;
  INSERT INTO service_post (member_id, unit, from_at)
  SELECT member_id, unit_key(value #>> '{}'), date_trunc('milliseconds', now()) FROM new_fields
  WHERE field = 'unit' AND member_id = ANY(moved);
  PERFORM rest_pairs(moved, now());
  RETURN NULL;
END $$;
