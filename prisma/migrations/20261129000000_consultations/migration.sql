-- Consultations of chapters on a draft (docs/decisions/023-consultation.md). The text is copied as it stands; each
-- chapter has a part of its own, with its own readers; what a member says is read by her coordinators alone.
CREATE TABLE consultation (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  position_id   uuid NOT NULL REFERENCES position (id) ON DELETE CASCADE,
  number        integer NOT NULL CHECK (number > 0),
  audience      text NOT NULL,
  mark          text NOT NULL,
  question      text,
  opened_by     uuid REFERENCES member (id) ON DELETE SET NULL,
  opened_at     timestamptz NOT NULL,
  closes_at     timestamptz NOT NULL,
  ended_reason  text,
  released_at   timestamptz,
  UNIQUE (position_id, number),
  CHECK (opened_at < closes_at)
);
CREATE INDEX consultation_opened_by_idx ON consultation (opened_by);

CREATE TABLE consultation_text (
  consultation_id  uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
  language         text NOT NULL,
  title            text NOT NULL,
  body             text NOT NULL,
  PRIMARY KEY (consultation_id, language)
);

-- `audience` reads the text, `desk` (the coordinators, and none who stand in for them) reads what is said and answers.
CREATE TABLE consulted_chapter (
  id                uuid PRIMARY KEY DEFAULT uuidv7(),
  consultation_id   uuid NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
  chapter_id        text NOT NULL REFERENCES chapter (id),
  audience          text NOT NULL,
  desk              text NOT NULL,
  outcome           text CHECK (outcome IN ('taken_up', 'in_part', 'not_taken_up')),
  outcome_reason    text,
  outcome_version   integer NOT NULL DEFAULT 0,
  outcome_by        uuid REFERENCES member (id) ON DELETE SET NULL,
  outcome_at        timestamptz,
  UNIQUE (consultation_id, chapter_id),
  CHECK (outcome IS NULL OR outcome = 'taken_up' OR outcome_reason IS NOT NULL)
);
CREATE INDEX consulted_chapter_audience_idx ON consulted_chapter (audience, id);
CREATE INDEX consulted_chapter_outcome_by_idx ON consulted_chapter (outcome_by);

-- Its id is drawn, so that the order of ids says nothing of who wrote when.
CREATE TABLE consultation_comment (
  id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  consulted_id  uuid NOT NULL REFERENCES consulted_chapter (id) ON DELETE CASCADE,
  author_id     uuid REFERENCES member (id) ON DELETE SET NULL,
  body          text NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  UNIQUE (consulted_id, author_id)
);
CREATE INDEX consultation_comment_author_idx ON consultation_comment (author_id);

-- Each version of the answer of a chapter; the last one sent before the deadline stands.
CREATE TABLE consultation_answer (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  consulted_id  uuid NOT NULL REFERENCES consulted_chapter (id) ON DELETE CASCADE,
  version       integer NOT NULL CHECK (version > 0),
  stance        text CHECK (stance IN ('support', 'with_changes', 'oppose', 'no_view')),
  body          text NOT NULL,
  written_by    uuid REFERENCES member (id) ON DELETE SET NULL,
  written_at    timestamptz NOT NULL,
  sent_at       timestamptz,
  UNIQUE (consulted_id, version),
  CHECK (sent_at IS NULL OR stance IS NOT NULL)
);
CREATE INDEX consultation_answer_written_by_idx ON consultation_answer (written_by);

CREATE FUNCTION keep_consultation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was asked and answered in a consultation stands as it was written';
END $$;
CREATE TRIGGER consultation_text_stands
  BEFORE UPDATE ON consultation_text FOR EACH ROW EXECUTE FUNCTION keep_consultation();
CREATE TRIGGER consultation_answer_stands
  BEFORE UPDATE OF id, consulted_id, version, stance, body, written_at, sent_at ON consultation_answer
  FOR EACH ROW EXECUTE FUNCTION keep_consultation();
CREATE TRIGGER consultation_released_once
  BEFORE UPDATE OF released_at, closes_at ON consultation
  FOR EACH ROW WHEN (OLD.released_at IS NOT NULL) EXECUTE FUNCTION keep_consultation();
