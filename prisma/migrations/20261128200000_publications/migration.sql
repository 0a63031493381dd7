-- Published positions (docs/decisions/022-publication.md). What was signed is kept byte by byte and never
-- changes; around it stand who may read it, and from when.
CREATE TABLE position_publication (
  id                uuid PRIMARY KEY DEFAULT uuidv7(),
  position_id       uuid NOT NULL UNIQUE REFERENCES position (id),
  vote_id           uuid NOT NULL UNIQUE REFERENCES position_vote (id),
  number            text NOT NULL UNIQUE,
  year              integer NOT NULL,
  ordinal           integer NOT NULL CHECK (ordinal > 0),
  audience          text NOT NULL CHECK (audience IN ('board', 'public')),
  file              text NOT NULL,
  sha256            text NOT NULL UNIQUE,
  key_id            text NOT NULL,
  previous_id       uuid UNIQUE REFERENCES position_publication (id),
  signed_by         uuid REFERENCES member (id) ON DELETE SET NULL,
  signed_at         timestamptz NOT NULL,
  public_from       timestamptz NOT NULL,
  released_at       timestamptz,
  withdrawn_at      timestamptz,
  withdrawn_reason  text,
  UNIQUE (year, ordinal),
  CHECK ((audience = 'public') = (released_at IS NOT NULL)),
  CHECK (public_from <= released_at),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX position_publication_audience_idx ON position_publication (audience, public_from, id);
CREATE INDEX position_publication_signed_by_idx ON position_publication (signed_by);

-- For pages and lists: the title, and the HTML of the text, drawn once. The text itself is in the file.
CREATE TABLE publication_text (
  publication_id  uuid NOT NULL REFERENCES position_publication (id) ON DELETE CASCADE,
  language        text NOT NULL,
  title           text NOT NULL,
  html            text NOT NULL,
  PRIMARY KEY (publication_id, language)
);

CREATE TABLE publication_theme (
  publication_id  uuid NOT NULL REFERENCES position_publication (id) ON DELETE CASCADE,
  theme           text NOT NULL,
  PRIMARY KEY (publication_id, theme)
);
CREATE INDEX publication_theme_theme_idx ON publication_theme (theme, publication_id);

-- An officer of the executive agrees that her name stands in the file; until it is signed she may take it back.
CREATE TABLE officer_agreement (
  position_id  uuid NOT NULL REFERENCES position (id) ON DELETE CASCADE,
  member_id    uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  agreed_at    timestamptz NOT NULL,
  PRIMARY KEY (position_id, member_id)
);
CREATE INDEX officer_agreement_member_idx ON officer_agreement (member_id);

CREATE FUNCTION keep_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was signed stands as it was signed';
END $$;
CREATE TRIGGER position_publication_stands
  BEFORE UPDATE OF id, position_id, vote_id, number, year, ordinal, file, sha256, key_id, previous_id,
    signed_at, public_from ON position_publication
  FOR EACH ROW EXECUTE FUNCTION keep_publication();
CREATE TRIGGER position_publication_released_once
  BEFORE UPDATE OF audience, released_at ON position_publication
  FOR EACH ROW WHEN (OLD.released_at IS NOT NULL) EXECUTE FUNCTION keep_publication();
CREATE TRIGGER position_publication_withdrawn_once
  BEFORE UPDATE OF withdrawn_at, withdrawn_reason ON position_publication
  FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION keep_publication();
CREATE TRIGGER position_publication_remains
  BEFORE DELETE ON position_publication FOR EACH ROW EXECUTE FUNCTION keep_publication();
CREATE TRIGGER publication_text_stands
  BEFORE UPDATE ON publication_text FOR EACH ROW EXECUTE FUNCTION keep_publication();
