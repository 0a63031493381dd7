-- Rosters that come in on a screen: the file until it was read, the plan until it was done, and what
-- was done until it can no longer be undone.
CREATE TABLE roster_import (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id     text NOT NULL REFERENCES chapter (id),
  audience       text NOT NULL,
  planned_by     uuid REFERENCES member (id) ON DELETE SET NULL,
  planning_at    timestamptz NOT NULL,
  file           bytea,
  plan           bytea,
  plan_hash      text,
  summary        jsonb,
  planned_at     timestamptz,
  refused_at     timestamptz,
  refused_for    text,
  committed_by   uuid REFERENCES member (id) ON DELETE SET NULL,
  committing_at  timestamptz,
  committed_at   timestamptz,
  done           bytea,
  undone_at      timestamptz,
  kept           uuid[] NOT NULL DEFAULT '{}',
  withdrawn_at   timestamptz,
  rows_total     integer NOT NULL DEFAULT 0,
  rows_done      integer NOT NULL DEFAULT 0,
  expires_at     timestamptz NOT NULL,
  CHECK ((refused_at IS NULL) = (refused_for IS NULL)),
  CHECK (planned_at IS NULL OR plan_hash IS NOT NULL),
  CHECK (committed_at IS NULL OR committing_at IS NOT NULL)
);
CREATE INDEX roster_import_chapter_idx ON roster_import (chapter_id, planning_at DESC);

-- Of a member who comes in this very transaction nobody has worked out any right, and no socket is
-- open: an import of 20,000 needs no 20,000 updates and messages more. created_at is the moment of the
-- transaction, so it is never another one's.
CREATE OR REPLACE FUNCTION rights_of_member_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid;
BEGIN
  IF TG_OP = 'INSERT' AND TG_TABLE_NAME = 'membership'
     AND EXISTS (SELECT FROM member WHERE id = NEW.member_id AND created_at = now()) THEN
    RETURN NULL;
  END IF;
  FOREACH touched IN ARRAY CASE TG_OP
    WHEN 'INSERT' THEN ARRAY[NEW.member_id]
    WHEN 'DELETE' THEN ARRAY[OLD.member_id]
    ELSE ARRAY[OLD.member_id, NEW.member_id] END
  LOOP
    UPDATE member SET rights_version = rights_version + 1 WHERE id = touched;
    PERFORM pg_notify('rights', json_build_object('member', touched)::text);
  END LOOP;
  RETURN NULL;
END $$;
