-- A member moves from one service to another when both have agreed. Each side reads it by an audience
-- of its own. Silence of the side that she leaves counts as its consent after a month; the side that
-- takes her in has to say so.
CREATE TABLE transfer (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id        uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  from_chapter_id  text NOT NULL REFERENCES chapter (id),
  to_chapter_id    text NOT NULL REFERENCES chapter (id),
  from_audience    text NOT NULL,
  to_audience      text NOT NULL,
  asked_at         timestamptz NOT NULL,
  silent_at        timestamptz NOT NULL,
  expires_at       timestamptz NOT NULL,
  released_at      timestamptz,
  released_by      uuid REFERENCES member (id) ON DELETE SET NULL,
  received_at      timestamptz,
  received_by      uuid REFERENCES member (id) ON DELETE SET NULL,
  ended_at         timestamptz,
  outcome          text CHECK (outcome IN ('moved', 'refused', 'withdrawn', 'lapsed')),
  reason           text,
  CHECK (from_chapter_id <> to_chapter_id),
  CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX transfer_one_open_idx ON transfer (member_id) WHERE ended_at IS NULL;
CREATE INDEX transfer_member_idx ON transfer (member_id);
CREATE INDEX transfer_from_idx ON transfer (from_audience) WHERE ended_at IS NULL;
CREATE INDEX transfer_to_idx ON transfer (to_audience) WHERE ended_at IS NULL;
