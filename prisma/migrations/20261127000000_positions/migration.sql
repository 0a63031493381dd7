-- Positions while they are drafted (docs/decisions/019-positions.md): a text in sections, each in several
-- languages, each of these in versions. What was written stands: a change is a new version.
CREATE TABLE position (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id    text NOT NULL REFERENCES chapter (id),
  audience      text NOT NULL,
  language      text NOT NULL,
  begun_by      uuid REFERENCES member (id) ON DELETE SET NULL,
  begun_at      timestamptz NOT NULL,
  withdrawn_at  timestamptz,
  version       integer NOT NULL DEFAULT 1
);
CREATE INDEX position_audience_idx ON position (audience, id);
CREATE INDEX position_begun_by_idx ON position (begun_by);

-- The section of place 0 is the title with its lead.
CREATE TABLE position_section (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  position_id  uuid NOT NULL REFERENCES position (id) ON DELETE CASCADE,
  place        integer NOT NULL CHECK (place >= 0),
  removed_at   timestamptz,
  CHECK (place > 0 OR removed_at IS NULL)
);
CREATE INDEX position_section_position_idx ON position_section (position_id);

CREATE TABLE section_text (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  section_id  uuid NOT NULL REFERENCES position_section (id) ON DELETE CASCADE,
  language    text NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  heading     text NOT NULL,
  body        text NOT NULL,
  based_on    integer CHECK (based_on > 0),
  written_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  written_at  timestamptz NOT NULL,
  UNIQUE (section_id, language, version)
);
CREATE INDEX section_text_written_by_idx ON section_text (written_by);

CREATE TABLE section_comment (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  position_id  uuid NOT NULL REFERENCES position (id) ON DELETE CASCADE,
  section_id   uuid NOT NULL REFERENCES position_section (id) ON DELETE CASCADE,
  audience     text NOT NULL,
  author_id    uuid REFERENCES member (id) ON DELETE SET NULL,
  body         text NOT NULL,
  language     text NOT NULL,
  on_version   integer NOT NULL CHECK (on_version > 0),
  written_at   timestamptz NOT NULL,
  settled_at   timestamptz,
  settled_by   uuid REFERENCES member (id) ON DELETE SET NULL
);
CREATE INDEX section_comment_position_idx ON section_comment (position_id);
CREATE INDEX section_comment_section_idx ON section_comment (section_id, id);
CREATE INDEX section_comment_author_idx ON section_comment (author_id);
CREATE INDEX section_comment_settled_by_idx ON section_comment (settled_by);

-- A version that could be changed afterwards would be none. Only whose it is goes, with her account.
CREATE FUNCTION keep_section_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a version of a section stands as it was written';
END $$;
CREATE TRIGGER section_text_stands
  BEFORE UPDATE OF id, section_id, language, version, heading, body, based_on, written_at ON section_text
  FOR EACH ROW EXECUTE FUNCTION keep_section_text();

-- The course of a position is read from the record.
CREATE INDEX activity_of_position_idx ON activity (subject_id, id) WHERE subject_type = 'position';
