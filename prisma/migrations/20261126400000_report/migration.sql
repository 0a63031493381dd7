-- The report of a round (docs/decisions/018-mentoring-report.md): each stage is told once, and stands as it was told.
CREATE TABLE mentoring_release (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  round_id     uuid NOT NULL REFERENCES mentoring_round (id),
  stage        text NOT NULL CHECK (stage IN ('pairs', 'year')),
  released_at  timestamptz NOT NULL,
  released_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  figures      jsonb NOT NULL,
  hash         text NOT NULL,
  UNIQUE (round_id, stage)
);

-- A second release of the same people could be subtracted from the first, and so could a changed one.
CREATE FUNCTION keep_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a release of a report stands as it was told';
END $$;
CREATE TRIGGER mentoring_release_stands
  BEFORE DELETE OR UPDATE OF id, round_id, stage, released_at, figures, hash ON mentoring_release
  FOR EACH ROW EXECUTE FUNCTION keep_release();
