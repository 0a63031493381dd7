-- Shared documents: a library for each space, files in versions and languages, and what is read out of them
-- (docs/decisions/027-documents.md).

-- Bytes that somebody gave us, kept once. Its row holds no name and no owner: a document does. The key under
-- which they lie is the id, never the hash, so that a file that is swept away is never one that just came.
CREATE TABLE stored_file (
  id          uuid PRIMARY KEY,
  sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bigint NOT NULL CHECK (bytes >= 0),
  type        text NOT NULL,
  home        text NOT NULL CHECK (home IN ('local', 's3')),
  scan        text NOT NULL CHECK (scan IN ('unasked', 'clean', 'held', 'infected')),
  touched_at  timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  UNIQUE (sha256, type)
);
CREATE INDEX stored_file_home_idx ON stored_file (home, id);
CREATE INDEX stored_file_held_idx ON stored_file (id) WHERE scan = 'held';

CREATE TABLE folder (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  space_id    uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  parent_id   uuid REFERENCES folder (id),
  audience    text NOT NULL,
  name        text NOT NULL CHECK (name <> ''),
  made_by     uuid REFERENCES member (id) ON DELETE SET NULL,
  created_at  timestamptz NOT NULL
);
CREATE UNIQUE INDEX folder_name_idx ON folder (space_id, parent_id, lower(name)) NULLS NOT DISTINCT;
CREATE INDEX folder_parent_idx ON folder (parent_id);
CREATE INDEX folder_made_by_idx ON folder (made_by);

-- What lies in a library: a file, or the citation of a work that lies elsewhere. Who reads it is told by its
-- audience alone; its editions, versions, sections and search entries have none of their own.
CREATE TABLE document (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  space_id      uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  folder_id     uuid REFERENCES folder (id),
  kind          text NOT NULL CHECK (kind IN ('file', 'reference')),
  audience      text NOT NULL,
  language      text NOT NULL,
  tags          text[] NOT NULL DEFAULT '{}',
  version       integer NOT NULL DEFAULT 1,
  added_by      uuid REFERENCES member (id) ON DELETE SET NULL,
  created_at    timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL,
  withdrawn_at  timestamptz,
  withdrawn_by  uuid REFERENCES member (id) ON DELETE SET NULL,
  withdrawn_for text,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_for IS NULL))
);
CREATE INDEX document_shelf_idx ON document (space_id, folder_id, changed_at DESC, id DESC);
CREATE INDEX document_audience_idx ON document (audience, changed_at DESC, id DESC);
CREATE INDEX document_folder_idx ON document (folder_id);
CREATE INDEX document_added_by_idx ON document (added_by);
CREATE INDEX document_withdrawn_by_idx ON document (withdrawn_by);
CREATE INDEX document_withdrawn_idx ON document (withdrawn_at) WHERE withdrawn_at IS NOT NULL;

-- The document in one language. The one in the document's own language is authoritative; every other says of
-- which of its versions it is the translation, and is stale once there is a later one.
CREATE TABLE edition (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  document_id  uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  language     text NOT NULL,
  title        text NOT NULL CHECK (title <> ''),
  about        text NOT NULL DEFAULT '',
  latest       integer NOT NULL DEFAULT 0,
  follows      integer,
  UNIQUE (document_id, language)
);

-- One state of an edition; never changed, only followed by the next.
CREATE TABLE document_version (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  edition_id   uuid NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
  number       integer NOT NULL CHECK (number > 0),
  file_id      uuid NOT NULL REFERENCES stored_file (id),
  name         text NOT NULL CHECK (name <> ''),
  note         text NOT NULL DEFAULT '',
  restores     integer,
  reading      text NOT NULL CHECK (reading IN ('waiting', 'read', 'none', 'defeated')),
  -- How often it was begun to be read: a file that ends the whole process with it is not tried for ever.
  tries        integer NOT NULL DEFAULT 0,
  author_id    uuid REFERENCES member (id) ON DELETE SET NULL,
  created_at   timestamptz NOT NULL,
  UNIQUE (edition_id, number)
);
CREATE INDEX document_version_file_idx ON document_version (file_id);
CREATE INDEX document_version_author_idx ON document_version (author_id);
CREATE INDEX document_version_waiting_idx ON document_version (created_at) WHERE reading = 'waiting';

-- What was read out of a version, in pieces that can be led to. An anchor stays the same over versions and
-- languages, as far as its section does.
CREATE TABLE document_section (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  version_id  uuid NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
  ordinal     integer NOT NULL,
  anchor      text NOT NULL,
  level       integer NOT NULL CHECK (level BETWEEN 0 AND 6),
  page        integer,
  heading     text NOT NULL,
  html        text NOT NULL,
  words       text NOT NULL,
  UNIQUE (version_id, ordinal),
  UNIQUE (version_id, anchor)
);

-- A file on its way: each that somebody sends is a line of hers until a day after, so that she reads what
-- became of it, also where the line broke.
CREATE TABLE upload (
  id           uuid PRIMARY KEY,
  batch_id     uuid NOT NULL,
  member_id    uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  space_id     uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  folder_id    uuid REFERENCES folder (id) ON DELETE SET NULL,
  edition_id   uuid REFERENCES edition (id) ON DELETE CASCADE,
  language     text NOT NULL,
  name         text NOT NULL,
  note         text NOT NULL DEFAULT '',
  bytes        bigint,
  state        text NOT NULL CHECK (state IN ('arriving', 'stored', 'refused')),
  fault        text,
  document_id  uuid REFERENCES document (id) ON DELETE CASCADE,
  same_as      uuid REFERENCES document (id) ON DELETE SET NULL,
  created_at   timestamptz NOT NULL,
  CHECK ((state = 'refused') = (fault IS NOT NULL)),
  CHECK ((state = 'stored') = (document_id IS NOT NULL))
);
CREATE INDEX upload_batch_idx ON upload (member_id, batch_id);
CREATE INDEX upload_space_idx ON upload (space_id);
CREATE INDEX upload_folder_idx ON upload (folder_id);
CREATE INDEX upload_edition_idx ON upload (edition_id);
CREATE INDEX upload_document_idx ON upload (document_id);
CREATE INDEX upload_same_as_idx ON upload (same_as);
CREATE INDEX upload_created_idx ON upload (created_at);

-- Somebody would read a document in her language.
CREATE TABLE translation_request (
  document_id  uuid NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  language     text NOT NULL,
  member_id    uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (document_id, language, member_id)
);
CREATE INDEX translation_request_member_idx ON translation_request (member_id);

-- A work that lies elsewhere: how to cite it, where it is, what we say of it.
CREATE TABLE citation (
  document_id  uuid PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  authors      text NOT NULL,
  publisher    text NOT NULL DEFAULT '',
  year         integer CHECK (year BETWEEN 1800 AND 2200),
  address      text CHECK (address LIKE 'https://%'),
  notes        text NOT NULL DEFAULT '',
  notes_html   text NOT NULL DEFAULT ''
);

-- The words of a section are many. They lie beside their row, so that those that match are told by the index and
-- put in order without reading any.
ALTER TABLE search_entry ALTER COLUMN words SET STORAGE EXTERNAL, SET (toast_tuple_target = 1024);
