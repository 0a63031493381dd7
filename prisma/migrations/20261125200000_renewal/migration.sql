-- A chapter may have its memberships renewed from time to time (docs/decisions/014-renewal-and-interim-cover.md).
ALTER TABLE chapter
  ADD COLUMN renewal_months integer CHECK (renewal_months BETWEEN 1 AND 120),
  ADD COLUMN grace_days integer CHECK (grace_days BETWEEN 0 AND 366),
  ADD CONSTRAINT chapter_renewal_rule CHECK ((renewal_months IS NULL) = (grace_days IS NULL));

-- Until when she is to confirm it. Its end is known beforehand, so that it lapses at its minute by the
-- one rule of reading; no job is needed for that. due_at stays on one that has lapsed, and goes when a
-- membership ends for any other reason: what has none cannot be renewed.
ALTER TABLE membership
  ADD COLUMN due_at timestamptz,
  ADD CONSTRAINT membership_due_before_end CHECK (due_at IS NULL OR (until_at IS NOT NULL AND until_at >= due_at));
CREATE INDEX membership_due_idx ON membership (due_at) WHERE due_at IS NOT NULL;

CREATE FUNCTION end_is_no_lapse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.due_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_end_is_no_lapse BEFORE UPDATE OF until_at ON membership
  FOR EACH ROW WHEN (NEW.until_at IS DISTINCT FROM OLD.until_at AND NEW.due_at IS NOT DISTINCT FROM OLD.due_at)
  EXECUTE FUNCTION end_is_no_lapse();

-- One open membership a chapter and one open home, also where its end is known beforehand.
DROP INDEX membership_one_open_idx;
DROP INDEX membership_one_home_idx;
CREATE UNIQUE INDEX membership_one_open_idx ON membership (member_id, chapter_id)
  WHERE until_at IS NULL OR due_at IS NOT NULL;
CREATE UNIQUE INDEX membership_one_home_idx ON membership (member_id)
  WHERE kind = 'home' AND (until_at IS NULL OR due_at IS NOT NULL);

-- Who was reminded of the end of what (a membership or an office), and how many days before: once each.
CREATE TABLE reminder (
  subject_id  uuid NOT NULL,
  end_at      timestamptz NOT NULL,
  days        integer NOT NULL,
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  PRIMARY KEY (subject_id, end_at, days, member_id)
);
CREATE INDEX reminder_member_idx ON reminder (member_id);
