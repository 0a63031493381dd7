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
