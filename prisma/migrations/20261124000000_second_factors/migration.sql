-- What a member has besides her password, and the rule that no office counts without it.

-- A factor exists once it was proved. secret: of a totp the shared secret, sealed with the
-- installation's own key; of a passkey its public key. counter: of a totp the last time step used, of
-- a passkey its own count of signatures.
CREATE TABLE second_factor (
  id             uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id      uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  kind           text NOT NULL CHECK (kind IN ('totp', 'passkey')),
  label          text NOT NULL,
  secret         bytea NOT NULL,
  credential_id  text UNIQUE,
  transports     text[] NOT NULL DEFAULT '{}',
  counter        bigint NOT NULL DEFAULT 0,
  used_on        date,
  created_at     timestamptz NOT NULL DEFAULT now(),
  CHECK ((kind = 'passkey') = (credential_id IS NOT NULL))
);
CREATE INDEX second_factor_member_idx ON second_factor (member_id);
CREATE UNIQUE INDEX second_factor_one_totp_idx ON second_factor (member_id) WHERE kind = 'totp';

-- id is the SHA-256 of the code and its owner: the table opens nothing.
CREATE TABLE recovery_code (
  id         text PRIMARY KEY,
  member_id  uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  used_at    timestamptz
);
CREATE INDEX recovery_code_member_idx ON recovery_code (member_id);

-- What passkeys have signed lately, so that no signature serves twice.
CREATE TABLE spent_challenge (
  challenge   text PRIMARY KEY,
  expires_at  timestamptz NOT NULL
);

-- The password was right, the second factor is to come: no session, so it opens nothing. id is the
-- SHA-256 of the token in its own cookie.
CREATE TABLE half_sign_in (
  id          text PRIMARY KEY,
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  device      text NOT NULL,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX half_sign_in_member_idx ON half_sign_in (member_id);

-- A lost device: one coordinator asks, another agrees, the member may stop it.
CREATE TABLE factor_reset (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id   uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  chapter_id  text NOT NULL REFERENCES chapter (id),
  asked_by    uuid REFERENCES member (id) ON DELETE SET NULL,
  second_id   uuid REFERENCES member (id) ON DELETE SET NULL,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz NOT NULL,
  ended_at    timestamptz,
  outcome     text CHECK (outcome IN ('agreed', 'stopped')),
  CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CHECK (asked_by <> second_id)
);
CREATE INDEX factor_reset_member_idx ON factor_reset (member_id);

-- The rule of the foundation with two things more: an office counts only for whoever has a second
-- factor, and what coordinators alone read carries an audience of its own.
CREATE OR REPLACE FUNCTION audience_holding(moment timestamptz)
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
      AND EXISTS (SELECT 1 FROM second_factor sf WHERE sf.member_id = st.member_id)
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
  CROSS JOIN (VALUES ('chapter:'), ('audit:'), ('coordination:')) AS scope (kind)
  WHERE o.office IN ('coordinator', 'deputy-coordinator')
    AND o.chapter_kind IN ('service', 'association')
  UNION ALL
  SELECT o.member_id, 'audit:' || o.chapter_id FROM office o
  WHERE o.office IN ('chair', 'chair-elect', 'deputy-chair', 'council-member')
$$;

CREATE TRIGGER second_factor_changes_rights AFTER INSERT OR DELETE ON second_factor
  FOR EACH ROW EXECUTE FUNCTION rights_of_member_changed();
