-- A service shows its list of names to the officers of its region for a time (mission G20). Nothing is
-- copied: while a row runs the list may be read, and at its end it is closed by itself.
CREATE TABLE name_share (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id  text NOT NULL REFERENCES chapter (id),
  shared_by   uuid REFERENCES member (id) ON DELETE SET NULL,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz NOT NULL,
  CHECK (until_at >= from_at)
);
CREATE INDEX name_share_chapter_idx ON name_share (chapter_id, until_at);

-- When a member signed in last stands in the record; a chapter's health counts by it (docs/decisions/014).
CREATE INDEX activity_signed_in_idx ON activity (actor_id, at) WHERE type = 'auth.signed_in';
