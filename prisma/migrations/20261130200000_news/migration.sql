-- News of the network (docs/decisions/026-news.md): what happened, where and on which day, by which source, and by
-- what right the words stand here. The words of a language are only added to, version by version.
CREATE TABLE news_item (
  id                uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id        text NOT NULL REFERENCES chapter (id),
  audience          text NOT NULL CHECK (audience IN ('board', 'public')),
  language          text NOT NULL,
  happened_on       date NOT NULL,
  source_name       text NOT NULL,
  source_address    text CHECK (source_address LIKE 'https://%'),
  rights            text NOT NULL CHECK (rights IN ('own', 'permission', 'quotation', 'public_domain', 'cc_by')),
  rights_words      text NOT NULL,
  publication_id    uuid REFERENCES position_publication (id),
  version           integer NOT NULL DEFAULT 1,
  changes           integer NOT NULL DEFAULT 1,
  changed_at        timestamptz NOT NULL,
  begun_by          uuid REFERENCES member (id) ON DELETE SET NULL,
  begun_at          timestamptz NOT NULL,
  published_by      uuid REFERENCES member (id) ON DELETE SET NULL,
  published_at      timestamptz,
  withdrawn_at      timestamptz,
  withdrawn_reason  text,
  CHECK ((audience = 'public') = (published_at IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX news_item_audience_idx ON news_item (audience, happened_on, id);
CREATE INDEX news_item_publication_idx ON news_item (publication_id);
CREATE INDEX news_item_begun_by_idx ON news_item (begun_by);
CREATE INDEX news_item_published_by_idx ON news_item (published_by);

-- One version of the words in one language; its HTML is drawn once, when it is written. The public reads the newest
-- of each language while the item is published; the board reads all.
CREATE TABLE news_text (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  item_id     uuid NOT NULL REFERENCES news_item (id) ON DELETE CASCADE,
  audience    text NOT NULL CHECK (audience IN ('board', 'public')),
  language    text NOT NULL,
  version     integer NOT NULL CHECK (version > 0),
  title       text NOT NULL,
  place       text NOT NULL,
  body        text NOT NULL,
  html        text NOT NULL,
  based_on    integer,
  written_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  written_at  timestamptz NOT NULL,
  UNIQUE (item_id, language, version)
);
CREATE INDEX news_text_written_by_idx ON news_text (written_by);
CREATE UNIQUE INDEX news_text_public_idx ON news_text (item_id, language) WHERE audience = 'public';

-- Why something that the public had read was written otherwise. `was` holds what stood before, where that was no text.
CREATE TABLE news_correction (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  item_id       uuid NOT NULL REFERENCES news_item (id) ON DELETE CASCADE,
  audience      text NOT NULL CHECK (audience IN ('board', 'public')),
  language      text NOT NULL,
  why           text NOT NULL,
  was           jsonb,
  corrected_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  corrected_at  timestamptz NOT NULL
);
CREATE INDEX news_correction_item_idx ON news_correction (item_id, id);
CREATE INDEX news_correction_corrected_by_idx ON news_correction (corrected_by);

CREATE FUNCTION keep_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was said in the news stays to be read as it was';
END $$;
CREATE TRIGGER news_text_stands
  BEFORE UPDATE OF id, item_id, language, version, title, place, body, html, based_on, written_at ON news_text
  FOR EACH ROW EXECUTE FUNCTION keep_news();
CREATE TRIGGER news_correction_stands
  BEFORE UPDATE OF id, item_id, language, why, was, corrected_at ON news_correction
  FOR EACH ROW EXECUTE FUNCTION keep_news();
CREATE TRIGGER news_item_published_once
  BEFORE UPDATE OF audience, published_at ON news_item
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION keep_news();
CREATE TRIGGER news_item_withdrawn_once
  BEFORE UPDATE OF withdrawn_at, withdrawn_reason ON news_item
  FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION keep_news();
CREATE TRIGGER news_item_remains
  BEFORE DELETE ON news_item FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION keep_news();
