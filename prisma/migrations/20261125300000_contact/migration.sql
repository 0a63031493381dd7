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
