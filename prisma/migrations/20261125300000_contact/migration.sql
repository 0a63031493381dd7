-- She signs in with one address, and has her mail sent to another if she likes: one that no
-- colleague at work can look into. It counts once she has opened a link that was sent there.
ALTER TABLE member ADD COLUMN contact_email text;

CREATE TABLE contact_change (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id   uuid NOT NULL UNIQUE REFERENCES member (id) ON DELETE CASCADE,
  email       text NOT NULL,
  token_hash  text,
  expires_at  timestamptz NOT NULL
);

-- She may be called otherwise than the name that her chapter verified. Everyone finds her by the name
-- that is shown; by the verified one, which name_key goes on folding, only her coordinators do. Until
-- now nobody could choose, so the keys are alike. When she chose lately, so that nobody plays with it.
ALTER TABLE member ADD COLUMN display_key text;
UPDATE member SET display_key = name_key;
ALTER TABLE member ALTER COLUMN display_key SET NOT NULL;
ALTER TABLE member ADD COLUMN display_chosen timestamptz[] NOT NULL DEFAULT '{}';
CREATE INDEX member_display_key_idx ON member (display_key);

-- What she agreed to, in which version, and when; taken back, the row stays and says so. Her own row
-- names the version of the terms that she agrees to now, so that no page has to look it up.
ALTER TABLE member ADD COLUMN terms_version text;

CREATE TABLE consent (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id     uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  kind          text NOT NULL CHECK (kind IN ('terms')),
  version       text NOT NULL,
  given_at      timestamptz NOT NULL,
  withdrawn_at  timestamptz,
  CHECK (withdrawn_at >= given_at)
);
CREATE UNIQUE INDEX consent_one_standing_idx ON consent (member_id, kind, version) WHERE withdrawn_at IS NULL;
CREATE INDEX consent_member_idx ON consent (member_id);
