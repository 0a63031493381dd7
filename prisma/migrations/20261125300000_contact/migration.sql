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
