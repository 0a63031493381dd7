-- Mentoring (docs/decisions/017-mentoring.md): rounds, requests, pairs, and the room of each pair.

-- ── Whom a member does not want to be brought together with ─────────────────────────────────
-- Read by nobody but her who wrote it: `pairing` keeps the two out of a pair, `all` out of each other's way.
CREATE TABLE member_block (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  blocked_id  uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  scope       text NOT NULL CHECK (scope IN ('all', 'pairing')),
  from_at     timestamptz NOT NULL,
  until_at    timestamptz,
  CHECK (member_id <> blocked_id),
  CHECK (until_at >= from_at)
);
CREATE UNIQUE INDEX member_block_one_open_idx ON member_block (member_id, blocked_id) WHERE until_at IS NULL;
CREATE INDEX member_block_blocked_idx ON member_block (blocked_id);

-- ── Where she serves, and since when ────────────────────────────────────────────────────────
-- A unit in one spelling, whatever the script, so that two who serve in it are known to. Made for
-- comparing alone; the search key of texts is app/lib/fold.ts. Marks fall off their letters first; what is left
-- of Cyrillic is written as the South Slavic Latin of it without marks, letter by letter.
CREATE FUNCTION unit_key(unit text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(
    replace(translate(
      replace(replace(replace(replace(
        regexp_replace(normalize(lower(normalize(unit, NFKC)), NFD), '[\u0300-\u036f]', '', 'g'),
        'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz'), 'ь', ''),
      'абвгдђежзѕијклмнопрстћуфхцчшщъюяıđ',
      'abvgddezzzijklmnoprstcufhccssauaid'), 'dj', 'd'),
    '[^a-z0-9]+', ' ', 'g'))
$$;

-- The units of a member, one after the other; written by a trigger, so that no way of changing a unit
-- forgets it. Kept for as long as the rule of pairs asks.
CREATE TABLE service_post (
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id  uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  unit       text NOT NULL,
  from_at    timestamptz NOT NULL,
  until_at   timestamptz
);
CREATE INDEX service_post_member_idx ON service_post (member_id);
CREATE INDEX service_post_unit_idx ON service_post (unit);
CREATE UNIQUE INDEX service_post_one_open_idx ON service_post (member_id) WHERE until_at IS NULL;

INSERT INTO service_post (member_id, unit, from_at)
SELECT member_id, unit_key(value #>> '{}'), '-infinity' FROM profile_field
WHERE field = 'unit' AND unit_key(value #>> '{}') <> '';

-- ── Rounds ──────────────────────────────────────────────────────────────────────────────────
-- audience: who may know of it and take part (a chapter, the network, or a space that several share);
-- desk: the coordinators who run it.
CREATE TABLE mentoring_round (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id     text NOT NULL REFERENCES chapter (id),
  audience       text NOT NULL,
  desk           text NOT NULL,
  space_id       uuid REFERENCES space (id),
  title          text NOT NULL,
  language       text NOT NULL,
  about          text NOT NULL DEFAULT '',
  enrol_from     timestamptz NOT NULL,
  enrol_until    timestamptz NOT NULL,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  mentor_band    integer NOT NULL DEFAULT 1 CHECK (mentor_band BETWEEN 1 AND 5),
  mentee_band    integer NOT NULL DEFAULT 5 CHECK (mentee_band BETWEEN 1 AND 5),
  member_months  integer NOT NULL DEFAULT 0 CHECK (member_months BETWEEN 0 AND 120),
  topics         text[] NOT NULL,
  weights        jsonb NOT NULL,
  seed           text NOT NULL,
  version        integer NOT NULL DEFAULT 1,
  published_at   timestamptz,
  cancelled_at   timestamptz,
  desk_told_at   timestamptz,
  created_at     timestamptz NOT NULL DEFAULT now(),
  CHECK (enrol_from < enrol_until AND enrol_until <= starts_at AND starts_at < ends_at)
);
CREATE INDEX mentoring_round_audience_idx ON mentoring_round (audience);
CREATE INDEX mentoring_round_desk_idx ON mentoring_round (desk);

-- Read by herself and at the desk of the round; what she says of herself as a mentor, by its audience.
CREATE TABLE enrolment (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  round_id      uuid NOT NULL REFERENCES mentoring_round (id) ON DELETE CASCADE,
  member_id     uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  chapter_id    text NOT NULL REFERENCES chapter (id),
  band          integer CHECK (band BETWEEN 1 AND 5),
  is_mentor     boolean NOT NULL,
  is_mentee     boolean NOT NULL,
  capacity      integer NOT NULL DEFAULT 0 CHECK (capacity BETWEEN 0 AND 5),
  offers        text[] NOT NULL DEFAULT '{}',
  wants         text[] NOT NULL DEFAULT '{}',
  languages     text[] NOT NULL,
  meeting       text NOT NULL CHECK (meeting IN ('online', 'in_person', 'either')),
  times         text[] NOT NULL DEFAULT '{}',
  about         text NOT NULL DEFAULT '',
  goals         text NOT NULL DEFAULT '',
  enrolled_at   timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL,
  withdrawn_at  timestamptz,
  version       integer NOT NULL DEFAULT 1,
  UNIQUE (round_id, member_id),
  CHECK (is_mentor OR is_mentee)
);
CREATE INDEX enrolment_member_idx ON enrolment (member_id);

-- The mentors whom a mentee would like, the first one first.
CREATE TABLE mentoring_wish (
  enrolment_id  uuid NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  mentor_id     uuid NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  place         integer NOT NULL CHECK (place BETWEEN 1 AND 5),
  PRIMARY KEY (enrolment_id, place),
  UNIQUE (enrolment_id, mentor_id)
);
CREATE INDEX mentoring_wish_mentor_idx ON mentoring_wish (mentor_id);

-- A run keeps what it was given, so that it can be worked out again to the same pairs. What is given
-- says which pairs were possible, and of no other one why not.
CREATE TABLE match_run (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  round_id        uuid NOT NULL REFERENCES mentoring_round (id) ON DELETE CASCADE,
  number          integer NOT NULL,
  started_by      uuid REFERENCES member (id) ON DELETE SET NULL,
  started_at      timestamptz NOT NULL,
  state           text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'cancelled', 'failed')),
  stage           text,
  progress        integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  cancel_asked_at timestamptz,
  given           text,
  given_hash      text,
  result          jsonb,
  result_hash     text,
  fault           text,
  ended_at        timestamptz,
  UNIQUE (round_id, number)
);
CREATE UNIQUE INDEX match_run_one_open_idx ON match_run (round_id) WHERE state IN ('waiting', 'running');

-- The pairs that the desk looks at before it publishes: from the last run, or put there by hand.
CREATE TABLE draft_pair (
  mentee_id  uuid PRIMARY KEY REFERENCES enrolment (id) ON DELETE CASCADE,
  mentor_id  uuid NOT NULL REFERENCES enrolment (id) ON DELETE CASCADE,
  round_id   uuid NOT NULL REFERENCES mentoring_round (id) ON DELETE CASCADE,
  run_id     uuid REFERENCES match_run (id) ON DELETE SET NULL,
  is_locked  boolean NOT NULL DEFAULT false,
  score      integer NOT NULL,
  reasons    jsonb NOT NULL
);
CREATE INDEX draft_pair_round_idx ON draft_pair (round_id);
CREATE INDEX draft_pair_mentor_idx ON draft_pair (mentor_id);

-- ── Pairs ───────────────────────────────────────────────────────────────────────────────────
-- One may be erased, and the other keeps what is hers: then one of the two ids is empty.
-- It is agreed on at proposed_at, and begins at from_at, once each service that has to has consented. Who
-- asked for a pause is kept, for she alone takes it back, and shown to nobody.
CREATE TABLE pairing (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  audience        text NOT NULL GENERATED ALWAYS AS ('pairing:' || id::text) STORED,
  round_id        uuid REFERENCES mentoring_round (id) ON DELETE SET NULL,
  mentor_id       uuid REFERENCES member (id) ON DELETE SET NULL,
  mentee_id       uuid REFERENCES member (id) ON DELETE SET NULL,
  mentor_chapter  text NOT NULL REFERENCES chapter (id),
  mentee_chapter  text NOT NULL REFERENCES chapter (id),
  mentee_band     integer CHECK (mentee_band BETWEEN 1 AND 5),
  reasons         jsonb NOT NULL,
  proposed_at     timestamptz NOT NULL,
  from_at         timestamptz,
  ends_at         timestamptz NOT NULL,
  paused_at       timestamptz,
  paused_for      text CHECK (paused_for IN ('asked', 'conflict')),
  mentor_rests    boolean NOT NULL DEFAULT false,
  mentee_rests    boolean NOT NULL DEFAULT false,
  until_at        timestamptz,
  outcome         text CHECK (outcome IN ('ended', 'completed', 'lapsed')),
  readable_until  timestamptz,
  CHECK (mentor_id <> mentee_id),
  CHECK ((until_at IS NULL) = (outcome IS NULL)),
  CHECK ((paused_at IS NULL) = (paused_for IS NULL)),
  CHECK (paused_at IS NULL OR from_at IS NOT NULL)
);
CREATE UNIQUE INDEX pairing_one_open_idx ON pairing (mentor_id, mentee_id) WHERE until_at IS NULL;
CREATE UNIQUE INDEX pairing_one_a_round_idx ON pairing (round_id, mentee_id) WHERE until_at IS NULL;
CREATE INDEX pairing_mentor_idx ON pairing (mentor_id);
CREATE INDEX pairing_mentee_idx ON pairing (mentee_id);
CREATE INDEX pairing_round_idx ON pairing (round_id);

-- What the coordinators of the two services say to a pair between them; a row a service that is asked.
CREATE TABLE pairing_consent (
  pairing_id   uuid NOT NULL REFERENCES pairing (id) ON DELETE CASCADE,
  chapter_id   text NOT NULL REFERENCES chapter (id),
  audience     text NOT NULL,
  answered_at  timestamptz,
  answered_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  is_given     boolean,
  PRIMARY KEY (pairing_id, chapter_id),
  CHECK ((answered_at IS NULL) = (is_given IS NULL))
);
CREATE INDEX pairing_consent_open_idx ON pairing_consent (audience) WHERE answered_at IS NULL;

-- ── Asking directly ─────────────────────────────────────────────────────────────────────────
-- Who would be a mentor outside of a round, in her own words and within her own audience.
CREATE TABLE mentor_offer (
  member_id   uuid PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
  audience    text NOT NULL,
  capacity    integer NOT NULL CHECK (capacity BETWEEN 1 AND 5),
  topics      text[] NOT NULL,
  languages   text[] NOT NULL,
  meeting     text NOT NULL CHECK (meeting IN ('online', 'in_person', 'either')),
  times       text[] NOT NULL DEFAULT '{}',
  about       text NOT NULL DEFAULT '',
  paused_at   timestamptz,
  changed_at  timestamptz NOT NULL,
  version     integer NOT NULL DEFAULT 1
);
CREATE INDEX mentor_offer_audience_idx ON mentor_offer (audience);

-- Read by the two alone: it carries the key of the pair that it becomes, under the same id.
CREATE TABLE mentoring_request (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  audience     text NOT NULL GENERATED ALWAYS AS ('pairing:' || id::text) STORED,
  mentee_id    uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  mentor_id    uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  words        text NOT NULL,
  asked_at     timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  answered_at  timestamptz,
  answer       text CHECK (answer IN ('accepted', 'declined', 'withdrawn', 'expired')),
  CHECK (mentor_id <> mentee_id),
  CHECK ((answered_at IS NULL) = (answer IS NULL))
);
CREATE UNIQUE INDEX mentoring_request_one_open_idx ON mentoring_request (mentee_id, mentor_id) WHERE answered_at IS NULL;
CREATE INDEX mentoring_request_mentee_idx ON mentoring_request (mentee_id);
CREATE INDEX mentoring_request_mentor_idx ON mentoring_request (mentor_id);

-- ── The room of a pair ──────────────────────────────────────────────────────────────────────
-- What the two write to each other here is sealed with a key that is in no table and no backup
-- (app/lib/encrypt.server.ts): columns of bytes. What the report counts is not.
CREATE TABLE pairing_agreement (
  pairing_id  uuid PRIMARY KEY REFERENCES pairing (id) ON DELETE CASCADE,
  version     integer NOT NULL DEFAULT 1,
  rhythm      text NOT NULL CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly')),
  meeting     text NOT NULL CHECK (meeting IN ('online', 'in_person', 'either')),
  words       bytea,
  changed_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  changed_at  timestamptz NOT NULL
);
CREATE TABLE pairing_signature (
  pairing_id  uuid NOT NULL REFERENCES pairing (id) ON DELETE CASCADE,
  version     integer NOT NULL,
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  signed_at   timestamptz NOT NULL,
  PRIMARY KEY (pairing_id, version, member_id)
);
CREATE INDEX pairing_signature_member_idx ON pairing_signature (member_id);

CREATE TABLE pairing_goal (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  pairing_id  uuid NOT NULL REFERENCES pairing (id) ON DELETE CASCADE,
  words       bytea NOT NULL,
  due_on      date,
  progress    integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  dropped_at  timestamptz,
  version     integer NOT NULL DEFAULT 1,
  set_at      timestamptz NOT NULL
);
CREATE INDEX pairing_goal_pairing_idx ON pairing_goal (pairing_id);

-- That they met, for how long and on what, and nothing of what was said.
CREATE TABLE pairing_session (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  pairing_id  uuid NOT NULL REFERENCES pairing (id) ON DELETE CASCADE,
  held_on     date NOT NULL,
  minutes     integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  meeting     text NOT NULL CHECK (meeting IN ('online', 'in_person')),
  theme       text NOT NULL,
  logged_by   uuid REFERENCES member (id) ON DELETE SET NULL,
  logged_at   timestamptz NOT NULL
);
CREATE INDEX pairing_session_pairing_idx ON pairing_session (pairing_id);

CREATE TABLE pairing_note (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  pairing_id  uuid NOT NULL REFERENCES pairing (id) ON DELETE CASCADE,
  author_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  words       bytea NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  written_at  timestamptz NOT NULL,
  edited_at   timestamptz
);
CREATE INDEX pairing_note_pairing_idx ON pairing_note (pairing_id);
CREATE INDEX pairing_note_author_idx ON pairing_note (author_id);

-- The next meeting, one at a time; its version is what calendars count.
CREATE TABLE pairing_meeting (
  pairing_id  uuid PRIMARY KEY REFERENCES pairing (id) ON DELETE CASCADE,
  starts_at   timestamptz NOT NULL,
  minutes     integer NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  place       bytea,
  version     integer NOT NULL DEFAULT 1,
  set_at      timestamptz NOT NULL
);

-- ── Who is kept apart: the one rule of pairs ────────────────────────────────────────────────
-- Both directions of every two among the given who are kept apart at the moment, and of none why: in
-- one line of command by what was declared, or in one unit at the same time, both at home in its service
-- by then, now or in the twenty-four months before; or one of them does not want it. One who moves does
-- not bring along the years of another unit that is called alike; and what was in force for less than a
-- minute was a slip of the pen or the moment of a move.
CREATE FUNCTION kept_apart(members uuid[], moment timestamptz)
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

-- Those, and who were a pair before or are one: nobody is paired twice with the same.
CREATE FUNCTION not_to_pair(members uuid[], moment timestamptz)
RETURNS TABLE (one uuid, other uuid) LANGUAGE sql STABLE AS $$
  SELECT one, other FROM kept_apart(members, moment)
  UNION
  SELECT unnest(ARRAY[mentor_id, mentee_id]), unnest(ARRAY[mentee_id, mentor_id]) FROM pairing
  WHERE mentor_id = ANY(members) AND mentee_id = ANY(members)
    AND (until_at IS NULL OR outcome IN ('ended', 'completed'))
$$;

-- ── When ranks, units, superiors or wishes change, the pairs that this keeps apart rest ─────
-- In the transaction of the change, whichever way it came, as rights do: nobody can forget it. Both
-- are told the same by one job, and the row of the record is for the two alone. One that has not begun does
-- not rest, which nobody may ask for either: it is judged when it would begin. Whoever makes a pair
-- holds the lock that the triggers share, so that neither of two at once misses the other. Two changes that
-- keep a pair apart only together (each joins the unit of the other) wait for each other where a pair
-- hangs on them, and the second looks at the hour at which it goes on.
CREATE FUNCTION rest_pairs(touched uuid[], moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  resting record;
  looked timestamptz;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pairing p WHERE p.until_at IS NULL AND p.paused_at IS NULL AND p.from_at IS NOT NULL
                 AND (p.mentor_id = ANY(touched) OR p.mentee_id = ANY(touched))) THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('mentoring.changes'));
  looked := greatest(moment, clock_timestamp());
  FOR resting IN
    UPDATE pairing p SET paused_at = moment, paused_for = 'conflict'
    WHERE p.until_at IS NULL AND p.paused_at IS NULL AND p.from_at IS NOT NULL
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

-- A new link in a line of command joins all below it with all above it.
CREATE FUNCTION supervision_rests_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('mentoring.pairs'));
  PERFORM rest_pairs(
    (SELECT array_agg(mentee_id) FROM pairing WHERE until_at IS NULL AND paused_at IS NULL), NEW.from_at);
  RETURN NULL;
END $$;
CREATE TRIGGER supervision_rests_pairs AFTER INSERT OR UPDATE ON supervision
  FOR EACH ROW EXECUTE FUNCTION supervision_rests_pairs();

CREATE FUNCTION block_rests_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('mentoring.pairs'));
  PERFORM rest_pairs(ARRAY[NEW.member_id], NEW.from_at);
  RETURN NULL;
END $$;
CREATE TRIGGER block_rests_pairs AFTER INSERT ON member_block
  FOR EACH ROW EXECUTE FUNCTION block_rests_pairs();

-- Units that are new come a statement at a time, for a roster brings thousands; what changes or goes, a row
-- at a time. Every row is found by its member, through an index, whatever the statistics say. A post begins at
-- a whole millisecond, as the app counts: else whoever asks in the same one would be too early for it.
CREATE FUNCTION unit_was_given() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE given uuid[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM new_fields WHERE field = 'unit') THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('mentoring.pairs'));
  WITH posts AS (
    INSERT INTO service_post (member_id, unit, from_at)
    SELECT member_id, unit, date_trunc('milliseconds', now())
    FROM (SELECT member_id, unit_key(value #>> '{}') AS unit FROM new_fields WHERE field = 'unit' OFFSET 0) AS it
    WHERE unit <> ''
    ON CONFLICT (member_id) WHERE until_at IS NULL DO NOTHING
    RETURNING member_id
  )
  SELECT array_agg(member_id) INTO given FROM posts;
  IF given IS NOT NULL THEN PERFORM rest_pairs(given, now()); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_is_given AFTER INSERT ON profile_field REFERENCING NEW TABLE AS new_fields
  FOR EACH STATEMENT EXECUTE FUNCTION unit_was_given();

CREATE FUNCTION unit_was_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE next text := unit_key(NEW.value #>> '{}');
BEGIN
  IF next = unit_key(OLD.value #>> '{}') THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('mentoring.pairs'));
  UPDATE service_post SET until_at = greatest(now(), from_at) WHERE member_id = NEW.member_id AND until_at IS NULL;
  IF next <> '' THEN
    INSERT INTO service_post (member_id, unit, from_at) VALUES (NEW.member_id, next, date_trunc('milliseconds', now()));
    PERFORM rest_pairs(ARRAY[NEW.member_id], now());
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_is_changed AFTER UPDATE ON profile_field
  FOR EACH ROW WHEN (NEW.field = 'unit' AND NEW.value IS DISTINCT FROM OLD.value) EXECUTE FUNCTION unit_was_changed();

-- One who lapsed and is taken back still serves where she did; who joined her unit meanwhile was not at home
-- beside her. Nobody can make a pair with her before she is back, so the lock of those who do is not needed.
CREATE FUNCTION return_rests_pairs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE back uuid[];
BEGIN
  SELECT array_agg(member_id) INTO back FROM new_memberships WHERE kind = 'home';
  IF back IS NOT NULL THEN PERFORM rest_pairs(back, now()); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER return_rests_pairs AFTER INSERT ON membership REFERENCING NEW TABLE AS new_memberships
  FOR EACH STATEMENT EXECUTE FUNCTION return_rests_pairs();

CREATE FUNCTION unit_was_left() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE service_post SET until_at = greatest(now(), from_at) WHERE member_id = OLD.member_id AND until_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER unit_is_left AFTER DELETE ON profile_field
  FOR EACH ROW WHEN (OLD.field = 'unit') EXECUTE FUNCTION unit_was_left();

-- ── The rule of reading, with pairs ─────────────────────────────────────────────────────────
ALTER TABLE space DROP CONSTRAINT space_kind_check;
ALTER TABLE space ADD CONSTRAINT space_kind_check
  CHECK (kind IN ('network', 'chapter', 'board', 'shared', 'round', 'pairing'));

CREATE FUNCTION rights_of_pair_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid;
BEGIN
  FOR touched IN
    SELECT DISTINCT id FROM unnest(ARRAY[
      CASE WHEN TG_OP <> 'INSERT' THEN OLD.mentor_id END, CASE WHEN TG_OP <> 'INSERT' THEN OLD.mentee_id END,
      CASE WHEN TG_OP <> 'DELETE' THEN NEW.mentor_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.mentee_id END
    ]) AS it (id) WHERE id IS NOT NULL ORDER BY id
  LOOP
    UPDATE member SET rights_version = rights_version + 1 WHERE id = touched;
    PERFORM pg_notify('rights', json_build_object('member', touched)::text);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER pairing_changes_rights AFTER INSERT OR UPDATE OF mentor_id, mentee_id, until_at, readable_until OR DELETE ON pairing
  FOR EACH ROW EXECUTE FUNCTION rights_of_pair_changed();
CREATE TRIGGER mentoring_request_changes_rights AFTER INSERT OR UPDATE OF answered_at OR DELETE ON mentoring_request
  FOR EACH ROW EXECUTE FUNCTION rights_of_pair_changed();
