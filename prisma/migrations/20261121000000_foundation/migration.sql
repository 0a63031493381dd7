-- The foundation: chapters, members, offices, sign-in, discussions, the record.
-- Everything that can be read carries one audience key; everything that lasts for a time carries
-- from_at and until_at, and counts while from_at <= now < until_at.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── Chapters ────────────────────────────────────────────────────────────────────────────────
CREATE TABLE chapter (
  id          text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind        text NOT NULL CHECK (kind IN ('region', 'country', 'service', 'association')),
  parent_id   text REFERENCES chapter (id),
  path        text[] NOT NULL,
  names       jsonb NOT NULL,
  footnotes   jsonb,
  languages   text[] NOT NULL DEFAULT '{}',
  ranks       jsonb NOT NULL DEFAULT '[]',
  founded_on  date,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'region') = (parent_id IS NULL)),
  CHECK (path[cardinality(path)] = id)
);
CREATE INDEX chapter_path_idx ON chapter USING gin (path);

-- ── Members ─────────────────────────────────────────────────────────────────────────────────
CREATE TABLE member (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  display_name    text NOT NULL CHECK (display_name <> ''),
  given_name      text NOT NULL,
  family_name     text NOT NULL,
  name_key        text NOT NULL,
  email           text NOT NULL,
  email_key       text NOT NULL UNIQUE,
  locale          text,
  rights_version  bigint NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX member_name_key_idx ON member (name_key);

CREATE TABLE profile_field (
  member_id  uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  field      text NOT NULL CHECK (field IN ('rank', 'rank_band', 'unit', 'languages', 'email')),
  value      jsonb NOT NULL,
  audience   text NOT NULL,
  PRIMARY KEY (member_id, field)
);

CREATE TABLE membership (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  chapter_id  text NOT NULL REFERENCES chapter (id),
  kind        text NOT NULL CHECK (kind IN ('home', 'association', 'staff', 'partner')),
  from_at     timestamptz NOT NULL,
  until_at    timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CHECK (until_at IS NULL OR until_at >= from_at)
);
CREATE INDEX membership_member_idx ON membership (member_id);
CREATE INDEX membership_chapter_idx ON membership (chapter_id);
CREATE UNIQUE INDEX membership_one_open_idx ON membership (member_id, chapter_id) WHERE until_at IS NULL;
CREATE UNIQUE INDEX membership_one_home_idx ON membership (member_id) WHERE until_at IS NULL AND kind = 'home';

CREATE TABLE mandate (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  membership_id  uuid NOT NULL REFERENCES membership (id) ON DELETE CASCADE,
  chapter_id     text NOT NULL REFERENCES chapter (id),
  office         text NOT NULL CHECK (office IN ('coordinator', 'deputy-coordinator', 'chair', 'chair-elect',
                   'deputy-chair', 'council-member', 'custodian', 'partner', 'operator')),
  from_at        timestamptz NOT NULL,
  until_at       timestamptz NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  CHECK (until_at >= from_at)
);
CREATE INDEX mandate_membership_idx ON mandate (membership_id);
CREATE INDEX mandate_chapter_idx ON mandate (chapter_id);

CREATE TABLE suspension (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  chapter_id  text NOT NULL REFERENCES chapter (id),
  reason      text NOT NULL CHECK (reason <> ''),
  from_at     timestamptz NOT NULL,
  until_at    timestamptz NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CHECK (until_at >= from_at)
);
CREATE INDEX suspension_member_idx ON suspension (member_id);

-- ── Sign-in ─────────────────────────────────────────────────────────────────────────────────
CREATE TABLE credential (
  member_id      uuid PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
  password_hash  text NOT NULL,
  changed_at     timestamptz NOT NULL DEFAULT now()
);

-- id is the SHA-256 of the token in the cookie: the table opens no session.
CREATE TABLE session (
  id             text PRIMARY KEY,
  member_id      uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  device         text NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  seen_on        date NOT NULL DEFAULT current_date,
  confirmed_at   timestamptz,
  expires_at     timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL
);
CREATE INDEX session_member_idx ON session (member_id);

CREATE TABLE password_reset (
  id          text PRIMARY KEY,
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz
);
CREATE INDEX password_reset_member_idx ON password_reset (member_id);

-- rate-limiter-flexible's own shape; keys are keyed hashes, never an address.
CREATE TABLE rate_limit (
  key     varchar(255) PRIMARY KEY,
  points  integer NOT NULL DEFAULT 0,
  expire  bigint
);

CREATE TABLE form_submission (
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  form        text NOT NULL,
  key         uuid NOT NULL,
  result      text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, form, key)
);
CREATE INDEX form_submission_created_idx ON form_submission (created_at);

-- ── Discussions ─────────────────────────────────────────────────────────────────────────────
CREATE TABLE space (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  kind        text NOT NULL CHECK (kind IN ('network', 'chapter', 'board', 'shared')),
  chapter_id  text NOT NULL REFERENCES chapter (id),
  names       jsonb NOT NULL,
  purpose     jsonb NOT NULL DEFAULT '{}',
  audience    text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX space_audience_idx ON space (audience);

-- Who belongs to a shared space: grantee is an audience key (chapter:…, member:…, board, network).
CREATE TABLE space_grant (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  space_id    uuid NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  grantee     text NOT NULL,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CHECK (until_at IS NULL OR until_at >= from_at)
);
CREATE INDEX space_grant_space_idx ON space_grant (space_id);
CREATE INDEX space_grant_grantee_idx ON space_grant (grantee);

CREATE TABLE thread (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  space_id       uuid NOT NULL REFERENCES space (id),
  audience       text NOT NULL,
  author_id      uuid REFERENCES member (id) ON DELETE SET NULL,
  title          text NOT NULL CHECK (title <> ''),
  language       text NOT NULL,
  tags           text[] NOT NULL DEFAULT '{}',
  last_seq       integer NOT NULL DEFAULT 0,
  version        integer NOT NULL DEFAULT 1,
  last_reply_at  timestamptz NOT NULL,
  pinned_at      timestamptz,
  closed_at      timestamptz,
  created_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX thread_list_idx ON thread (space_id, (pinned_at IS NOT NULL) DESC, last_reply_at DESC, id DESC);
CREATE INDEX thread_tags_idx ON thread USING gin (tags);
CREATE INDEX thread_recent_idx ON thread (audience, last_reply_at DESC, id DESC);

CREATE TABLE reply (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  thread_id   uuid NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
  seq         integer NOT NULL,
  author_id   uuid REFERENCES member (id) ON DELETE SET NULL,
  language    text NOT NULL,
  body        text NOT NULL CHECK (body <> ''),
  body_html   text NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  edited_at   timestamptz,
  created_at  timestamptz NOT NULL DEFAULT now(),
  UNIQUE (thread_id, seq)
);
CREATE INDEX reply_author_idx ON reply (author_id);

CREATE TABLE reply_revision (
  reply_id    uuid NOT NULL REFERENCES reply (id) ON DELETE CASCADE,
  version     integer NOT NULL,
  language    text NOT NULL,
  body        text NOT NULL,
  written_at  timestamptz NOT NULL,
  PRIMARY KEY (reply_id, version)
);

CREATE TABLE thread_follow (
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  thread_id   uuid NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
  level       text NOT NULL CHECK (level IN ('follow', 'mute')),
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, thread_id)
);
CREATE INDEX thread_follow_thread_idx ON thread_follow (thread_id);

CREATE TABLE thread_reading (
  member_id  uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  thread_id  uuid NOT NULL REFERENCES thread (id) ON DELETE CASCADE,
  last_seq   integer NOT NULL,
  PRIMARY KEY (member_id, thread_id)
);
CREATE INDEX thread_reading_thread_idx ON thread_reading (thread_id);

-- place: thread:<id> for a reply, space:<id> for a new thread
CREATE TABLE draft (
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  place       text NOT NULL,
  title       text NOT NULL DEFAULT '',
  body        text NOT NULL DEFAULT '',
  language    text,
  updated_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, place)
);

-- ── Search ──────────────────────────────────────────────────────────────────────────────────
CREATE TABLE search_entry (
  subject_type  text NOT NULL,
  subject_id    uuid NOT NULL,
  audience      text NOT NULL,
  language      text NOT NULL,
  words         tsvector NOT NULL,
  at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (subject_type, subject_id, audience)
);
CREATE INDEX search_entry_words_idx ON search_entry USING gin (words) WITH (fastupdate = on);

-- ── The record ──────────────────────────────────────────────────────────────────────────────
CREATE TABLE activity (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  type          text NOT NULL,
  actor_id      uuid,
  subject_type  text NOT NULL,
  subject_id    text NOT NULL,
  chapter_id    text NOT NULL,
  audience      text NOT NULL,
  data          jsonb NOT NULL DEFAULT '{}',
  at            timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX activity_audience_idx ON activity (audience, id DESC);

CREATE TABLE activity_seal (
  position     bigint PRIMARY KEY,
  activity_id  uuid NOT NULL UNIQUE,
  hash         text NOT NULL,
  sealed_at    timestamptz NOT NULL DEFAULT now()
);

-- Rows of the record are written once. Whoever lifts this trigger is found by audit:verify.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only';
END $$;
CREATE TRIGGER activity_is_append_only BEFORE UPDATE OR DELETE ON activity
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_no_truncate BEFORE TRUNCATE ON activity
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_seal_is_append_only BEFORE UPDATE OR DELETE ON activity_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER activity_seal_no_truncate BEFORE TRUNCATE ON activity_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── The audience rule ───────────────────────────────────────────────────────────────────────
-- One definition of who holds which audience at a moment: for one member (a viewer), for one
-- audience ("who can read this?"), and for the followers of a thread. Offices flow down only from
-- a service or an association; no office of the region reads a chapter; custodian, partner and
-- operator add nothing.
CREATE FUNCTION audience_holding(moment timestamptz)
RETURNS TABLE (member_id uuid, audience text)
LANGUAGE sql STABLE AS $$
  WITH standing AS NOT MATERIALIZED (
    SELECT ms.id, ms.member_id, ms.chapter_id, ms.kind
    FROM membership ms
    WHERE ms.from_at <= moment AND (ms.until_at IS NULL OR ms.until_at > moment)
      AND NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = ms.member_id
                      AND su.from_at <= moment AND su.until_at > moment)
  ), office AS NOT MATERIALIZED (
    SELECT st.member_id, ma.chapter_id, ma.office, c.kind AS chapter_kind
    FROM mandate ma
    JOIN standing st ON st.id = ma.membership_id
    JOIN chapter c ON c.id = ma.chapter_id
    WHERE ma.from_at <= moment AND ma.until_at > moment
  ), own AS NOT MATERIALIZED (
    SELECT st.member_id, 'network' AS audience FROM standing st WHERE st.kind = 'home'
    UNION ALL
    SELECT st.member_id, 'chapter:' || st.chapter_id FROM standing st
    WHERE st.kind IN ('home', 'association')
    UNION ALL
    SELECT o.member_id, 'board' FROM office o
    WHERE o.chapter_kind = 'region'
      AND o.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member')
    UNION ALL
    SELECT m.id, 'member:' || m.id FROM member m
    WHERE NOT EXISTS (SELECT 1 FROM suspension su WHERE su.member_id = m.id
                      AND su.from_at <= moment AND su.until_at > moment)
  )
  SELECT own.member_id, own.audience FROM own
  UNION ALL
  SELECT own.member_id, 'space:' || g.space_id
  FROM own JOIN space_grant g ON g.grantee = own.audience
  WHERE g.from_at <= moment AND (g.until_at IS NULL OR g.until_at > moment)
  UNION ALL
  SELECT o.member_id, scope.kind || c.id
  FROM office o
  JOIN chapter c ON c.path @> ARRAY[o.chapter_id]
  CROSS JOIN (VALUES ('chapter:'), ('audit:')) AS scope (kind)
  WHERE o.office IN ('coordinator', 'deputy-coordinator')
    AND o.chapter_kind IN ('service', 'association')
  UNION ALL
  SELECT o.member_id, 'audit:' || o.chapter_id FROM office o
  WHERE o.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member')
$$;

-- ── A changed right is known at once ────────────────────────────────────────────────────────
-- Every way in which a right changes passes here, so none can be forgotten: the member's version
-- makes each process read her rights anew at her next request, the notice cuts her sockets.
CREATE TABLE rights_epoch (
  id       integer PRIMARY KEY CHECK (id = 1),
  version  bigint NOT NULL
);
INSERT INTO rights_epoch VALUES (1, 1);

CREATE FUNCTION rights_of_member_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid;
BEGIN
  FOREACH touched IN ARRAY CASE TG_OP
    WHEN 'INSERT' THEN ARRAY[NEW.member_id]
    WHEN 'DELETE' THEN ARRAY[OLD.member_id]
    ELSE ARRAY[OLD.member_id, NEW.member_id] END
  LOOP
    UPDATE member SET rights_version = rights_version + 1 WHERE id = touched;
    PERFORM pg_notify('rights', json_build_object('member', touched)::text);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_changes_rights AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION rights_of_member_changed();
CREATE TRIGGER suspension_changes_rights AFTER INSERT OR UPDATE OR DELETE ON suspension
  FOR EACH ROW EXECUTE FUNCTION rights_of_member_changed();

CREATE FUNCTION rights_of_holder_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid;
BEGIN
  FOR touched IN SELECT ms.member_id FROM membership ms
    WHERE ms.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.membership_id END,
                    CASE WHEN TG_OP <> 'DELETE' THEN NEW.membership_id END)
  LOOP
    UPDATE member SET rights_version = rights_version + 1 WHERE id = touched;
    PERFORM pg_notify('rights', json_build_object('member', touched)::text);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER mandate_changes_rights AFTER INSERT OR UPDATE OR DELETE ON mandate
  FOR EACH ROW EXECUTE FUNCTION rights_of_holder_changed();

CREATE FUNCTION rights_of_space_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE rights_epoch SET version = version + 1;
  PERFORM pg_notify('rights', json_build_object('audience',
    'space:' || CASE WHEN TG_OP = 'DELETE' THEN OLD.space_id ELSE NEW.space_id END)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER space_grant_changes_rights AFTER INSERT OR UPDATE OR DELETE ON space_grant
  FOR EACH ROW EXECUTE FUNCTION rights_of_space_changed();

CREATE FUNCTION rights_of_all_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE rights_epoch SET version = version + 1;
  PERFORM pg_notify('rights', '{"all":true}');
  RETURN NULL;
END $$;
CREATE TRIGGER chapter_changes_rights AFTER INSERT OR UPDATE OR DELETE ON chapter
  FOR EACH STATEMENT EXECUTE FUNCTION rights_of_all_changed();

CREATE FUNCTION session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('rights', json_build_object('session', OLD.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER session_end_cuts_sockets AFTER DELETE ON session
  FOR EACH ROW EXECUTE FUNCTION session_ended();
