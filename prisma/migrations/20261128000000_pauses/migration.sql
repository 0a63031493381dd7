-- Pauses (docs/decisions/017-mentoring.md): held in one order, and taken back by her alone whose wish they are.

-- The rule of before, with the pairs held by their ids: whoever holds several of them, as one who leaves does,
-- holds them in that order.
CREATE OR REPLACE FUNCTION rest_pairs(touched uuid[], moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  resting record;
  looked timestamptz;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pairing p WHERE p.until_at IS NULL AND p.paused_at IS NULL AND p.from_at IS NOT NULL
                 AND (p.mentor_id = ANY(touched) OR p.mentee_id = ANY(touched))) THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('mentoring.changes'));
  looked := greatest(moment, clock_timestamp());
  FOR resting IN
    SELECT p.id, p.audience, p.mentee_chapter FROM pairing p
    WHERE p.until_at IS NULL AND p.paused_at IS NULL AND p.from_at IS NOT NULL
      AND (p.mentor_id = ANY(touched) OR p.mentee_id = ANY(touched))
      AND EXISTS (SELECT 1 FROM kept_apart(ARRAY[p.mentor_id, p.mentee_id], looked))
    ORDER BY p.id FOR NO KEY UPDATE
  LOOP
    UPDATE pairing SET paused_at = moment, paused_for = 'conflict' WHERE id = resting.id;
    INSERT INTO activity (type, actor_id, subject_type, subject_id, chapter_id, audience, data, at)
    VALUES ('mentoring.pair_paused', NULL, 'pairing', resting.id::text, resting.mentee_chapter,
      resting.audience, jsonb_build_object('pairingId', resting.id), moment);
    PERFORM graphile_worker.add_job('tell_of_pair', json_build_object('pairingId', resting.id));
  END LOOP;
END $$;

-- Who keeps the other of her pair apart wants it to rest, and takes that back herself: were it the other who let
-- the pair go on once such a wish has ended, she would know by it that there was one.
CREATE OR REPLACE FUNCTION block_rests_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('mentoring.pairs'));
  PERFORM rest_pairs(ARRAY[NEW.member_id], NEW.from_at);
  UPDATE pairing SET mentor_rests = mentor_rests OR mentor_id = NEW.member_id,
    mentee_rests = mentee_rests OR mentee_id = NEW.member_id
  WHERE until_at IS NULL AND from_at IS NOT NULL
    AND mentor_id IN (NEW.member_id, NEW.blocked_id) AND mentee_id IN (NEW.member_id, NEW.blocked_id);
  RETURN NULL;
END $$;
UPDATE pairing p SET
  mentor_rests = mentor_rests OR EXISTS (SELECT 1 FROM member_block b
    WHERE b.until_at IS NULL AND b.member_id = p.mentor_id AND b.blocked_id = p.mentee_id),
  mentee_rests = mentee_rests OR EXISTS (SELECT 1 FROM member_block b
    WHERE b.until_at IS NULL AND b.member_id = p.mentee_id AND b.blocked_id = p.mentor_id)
WHERE until_at IS NULL AND paused_at IS NOT NULL;
