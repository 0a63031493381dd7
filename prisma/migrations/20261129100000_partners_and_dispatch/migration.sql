-- Organisations outside the network, who of them stands behind a position, and to whom a position was sent
-- (docs/decisions/024-partners-and-dispatch.md).
CREATE TABLE organisation (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id   text NOT NULL REFERENCES chapter (id),
  audience     text NOT NULL,
  names        jsonb NOT NULL,
  short_name   text,
  kinds        text[] NOT NULL CHECK (cardinality(kinds) > 0 AND kinds <@ ARRAY['partner', 'body']),
  site         text,
  from_on      date NOT NULL,
  until_on     date,
  version      integer NOT NULL DEFAULT 1,
  recorded_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  recorded_at  timestamptz NOT NULL,
  CHECK (until_on >= from_on),
  CHECK (site LIKE 'https://%')
);
CREATE INDEX organisation_audience_idx ON organisation (audience, id);
CREATE INDEX organisation_recorded_by_idx ON organisation (recorded_by);

-- How to reach it: for the board alone, so it does not stand in the row that members read.
CREATE TABLE organisation_contact (
  organisation_id  uuid PRIMARY KEY REFERENCES organisation (id) ON DELETE CASCADE,
  audience         text NOT NULL CHECK (audience = 'board'),
  words            text NOT NULL
);

-- Who is to stand behind a draft. Without a day and a way of its confirmation nothing is signed with it.
CREATE TABLE position_partner (
  position_id      uuid NOT NULL REFERENCES position (id) ON DELETE CASCADE,
  organisation_id  uuid NOT NULL REFERENCES organisation (id),
  named_by         uuid REFERENCES member (id) ON DELETE SET NULL,
  named_at         timestamptz NOT NULL,
  confirmed_on     date,
  confirmed_how    text,
  PRIMARY KEY (position_id, organisation_id),
  CHECK ((confirmed_on IS NULL) = (confirmed_how IS NULL))
);
CREATE INDEX position_partner_organisation_idx ON position_partner (organisation_id);
CREATE INDEX position_partner_named_by_idx ON position_partner (named_by);

-- Who stood behind a position when it was signed, by the name that was signed.
CREATE TABLE publication_partner (
  publication_id   uuid NOT NULL REFERENCES position_publication (id) ON DELETE CASCADE,
  organisation_id  uuid NOT NULL REFERENCES organisation (id),
  name             text NOT NULL,
  PRIMARY KEY (publication_id, organisation_id)
);
CREATE INDEX publication_partner_organisation_idx ON publication_partner (organisation_id, publication_id);
CREATE TRIGGER publication_partner_stands
  BEFORE UPDATE ON publication_partner FOR EACH ROW EXECUTE FUNCTION keep_publication();

-- Grows with each dispatch and reply, and each change of one, so that a page kept before is drawn anew.
ALTER TABLE position_publication ADD COLUMN told integer NOT NULL DEFAULT 0;

-- That a publication was sent: to a police service of the network, or to a body outside it.
CREATE TABLE dispatch (
  id                uuid PRIMARY KEY DEFAULT uuidv7(),
  publication_id    uuid NOT NULL REFERENCES position_publication (id) ON DELETE CASCADE,
  audience          text NOT NULL CHECK (audience IN ('board', 'public')),
  chapter_id        text REFERENCES chapter (id),
  organisation_id   uuid REFERENCES organisation (id),
  sent_on           date NOT NULL,
  way               text NOT NULL CHECK (way IN ('letter', 'email', 'in_person')),
  reference         text NOT NULL,
  is_under_embargo  boolean NOT NULL,
  reply_by          date,
  reminded_of       date,
  version           integer NOT NULL DEFAULT 1,
  recorded_by       uuid REFERENCES member (id) ON DELETE SET NULL,
  recorded_at       timestamptz NOT NULL,
  CHECK (num_nonnulls(chapter_id, organisation_id) = 1),
  CHECK (reply_by >= sent_on)
);
CREATE INDEX dispatch_publication_idx ON dispatch (publication_id);
CREATE INDEX dispatch_sent_idx ON dispatch (sent_on, id);
CREATE INDEX dispatch_chapter_idx ON dispatch (chapter_id);
CREATE INDEX dispatch_organisation_idx ON dispatch (organisation_id);
CREATE INDEX dispatch_recorded_by_idx ON dispatch (recorded_by);

CREATE TABLE dispatch_reply (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  dispatch_id  uuid NOT NULL REFERENCES dispatch (id) ON DELETE CASCADE,
  audience     text NOT NULL CHECK (audience IN ('board', 'public')),
  received_on  date NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('accepted', 'partly', 'declined', 'acknowledged')),
  language     text NOT NULL,
  body         text NOT NULL,
  version      integer NOT NULL DEFAULT 1,
  recorded_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  recorded_at  timestamptz NOT NULL
);
CREATE INDEX dispatch_reply_dispatch_idx ON dispatch_reply (dispatch_id, received_on);
CREATE INDEX dispatch_reply_recorded_by_idx ON dispatch_reply (recorded_by);

-- What stood in a dispatch or in one of its replies before a slip was put right.
CREATE TABLE dispatch_correction (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  dispatch_id   uuid NOT NULL REFERENCES dispatch (id) ON DELETE CASCADE,
  reply_id      uuid REFERENCES dispatch_reply (id) ON DELETE CASCADE,
  audience      text NOT NULL CHECK (audience = 'board'),
  was           jsonb NOT NULL,
  corrected_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  corrected_at  timestamptz NOT NULL
);
CREATE INDEX dispatch_correction_dispatch_idx ON dispatch_correction (dispatch_id, id);
CREATE INDEX dispatch_correction_corrected_by_idx ON dispatch_correction (corrected_by);

CREATE FUNCTION keep_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what stood before stays as it was';
END $$;
CREATE TRIGGER dispatch_correction_stands
  BEFORE UPDATE OF dispatch_id, reply_id, was, corrected_at ON dispatch_correction
  FOR EACH ROW EXECUTE FUNCTION keep_correction();
