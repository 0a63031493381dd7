-- Applying, vouching and vetting (docs/decisions/010-vetting.md).

-- Who asks to belong where. Until the address is confirmed there is no member: name and e-mail stand
-- here; from then on on the member's own row alone, so that erasing her has one place.
CREATE TABLE application (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id    text NOT NULL REFERENCES chapter (id),
  audience      text NOT NULL,
  applicant_id  uuid REFERENCES member (id) ON DELETE CASCADE,
  email         text,
  email_key     text,
  given_name    text,
  family_name   text,
  locale        text,
  answers       jsonb NOT NULL DEFAULT '{}',
  token_hash    text UNIQUE,
  expires_at    timestamptz,
  vouch_code    text NOT NULL UNIQUE,
  filed_at      timestamptz NOT NULL,
  confirmed_at  timestamptz,
  decision      text CHECK (decision IN ('approved', 'declined', 'withdrawn')),
  decided_at    timestamptz,
  decided_by    uuid REFERENCES member (id) ON DELETE SET NULL,
  reason        text,
  appeal        text,
  appealed_at   timestamptz,
  declined_by   uuid REFERENCES member (id) ON DELETE SET NULL,
  CHECK ((applicant_id IS NULL) = (email IS NOT NULL AND email_key IS NOT NULL
    AND given_name IS NOT NULL AND family_name IS NOT NULL)),
  CHECK ((applicant_id IS NULL) = (confirmed_at IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK (decision IS NULL OR applicant_id IS NOT NULL),
  CHECK ((appeal IS NULL) = (appealed_at IS NULL))
);
CREATE INDEX application_queue_idx ON application (audience, confirmed_at) WHERE decision IS NULL;
CREATE INDEX application_applicant_idx ON application (applicant_id);
CREATE UNIQUE INDEX application_one_open_idx ON application (applicant_id)
  WHERE decision IS NULL AND applicant_id IS NOT NULL;
CREATE UNIQUE INDEX application_one_unconfirmed_idx ON application (email_key) WHERE applicant_id IS NULL;

-- What a chapter asks besides the name.
CREATE TABLE chapter_question (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id   text NOT NULL REFERENCES chapter (id),
  kind         text NOT NULL CHECK (kind IN ('text', 'choice', 'yes_no')),
  labels       jsonb NOT NULL,
  choices      jsonb NOT NULL DEFAULT '[]',
  is_required  boolean NOT NULL,
  position     integer NOT NULL,
  from_at      timestamptz NOT NULL,
  until_at     timestamptz,
  CHECK (until_at IS NULL OR until_at >= from_at)
);
CREATE INDEX chapter_question_chapter_idx ON chapter_question (chapter_id);

-- A member's word that she knows an applicant in person. until_at: taken back, or withdrawn for her.
CREATE TABLE voucher (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  application_id  uuid NOT NULL REFERENCES application (id) ON DELETE CASCADE,
  vouchee_id      uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  voucher_id      uuid REFERENCES member (id) ON DELETE SET NULL,
  chapter_id      text NOT NULL REFERENCES chapter (id),
  kind            text NOT NULL CHECK (kind IN ('member', 'coordinator')),
  from_at         timestamptz NOT NULL,
  until_at        timestamptz,
  CHECK (until_at IS NULL OR until_at >= from_at),
  CHECK (voucher_id <> vouchee_id)
);
CREATE INDEX voucher_application_idx ON voucher (application_id);
CREATE INDEX voucher_vouchee_idx ON voucher (vouchee_id);
CREATE INDEX voucher_voucher_idx ON voucher (voucher_id);
CREATE UNIQUE INDEX voucher_one_open_idx ON voucher (application_id, voucher_id) WHERE until_at IS NULL;

-- All that is kept of a check of who she is: how, from when, until when. Never a paper.
CREATE TABLE vetting (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  member_id       uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  chapter_id      text NOT NULL REFERENCES chapter (id),
  method          text NOT NULL CHECK (method IN ('vouchers', 'coordinator', 'roster', 'installation')),
  application_id  uuid REFERENCES application (id) ON DELETE SET NULL,
  decided_by      uuid REFERENCES member (id) ON DELETE SET NULL,
  from_at         timestamptz NOT NULL,
  until_at        timestamptz NOT NULL,
  recheck_at      timestamptz,
  reminded_at     timestamptz,
  CHECK (until_at >= from_at)
);
CREATE INDEX vetting_member_idx ON vetting (member_id);
CREATE INDEX vetting_application_idx ON vetting (application_id);

CREATE TRIGGER vetting_changes_rights AFTER INSERT OR UPDATE OR DELETE ON vetting
  FOR EACH ROW EXECUTE FUNCTION rights_of_member_changed();

-- Whoever belongs to the network on this day was let in by the rules of before.
INSERT INTO vetting (member_id, chapter_id, method, from_at, until_at)
SELECT DISTINCT ON (member_id) member_id, chapter_id, 'installation', now(), now() + interval '3 years'
FROM membership
WHERE kind IN ('home', 'association') AND (until_at IS NULL OR until_at > now())
ORDER BY member_id, kind = 'home' DESC;

-- Who is above whom in the line of command: neither decides on the other, nor vouches for her.
CREATE TABLE supervision (
  id              uuid PRIMARY KEY DEFAULT uuidv7(),
  superior_id     uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  subordinate_id  uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  declared_by     uuid REFERENCES member (id) ON DELETE SET NULL,
  from_at         timestamptz NOT NULL,
  until_at        timestamptz,
  CHECK (until_at IS NULL OR until_at >= from_at),
  CHECK (superior_id <> subordinate_id)
);
CREATE INDEX supervision_superior_idx ON supervision (superior_id);
CREATE INDEX supervision_subordinate_idx ON supervision (subordinate_id);
CREATE UNIQUE INDEX supervision_one_open_idx ON supervision (superior_id, subordinate_id) WHERE until_at IS NULL;

-- A coordinator asks somebody to apply. It fixes chapter and e-mail, counts as a confirmed address, and
-- spares no vetting. token_hash: SHA-256 of what the mailed link holds.
CREATE TABLE invitation (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  chapter_id    text NOT NULL REFERENCES chapter (id),
  audience      text NOT NULL,
  email         text NOT NULL,
  email_key     text NOT NULL,
  invited_by    uuid REFERENCES member (id) ON DELETE SET NULL,
  token_hash    text UNIQUE,
  from_at       timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  used_at       timestamptz,
  withdrawn_at  timestamptz
);
CREATE INDEX invitation_audience_idx ON invitation (audience);
CREATE UNIQUE INDEX invitation_one_open_idx ON invitation (chapter_id, email_key)
  WHERE used_at IS NULL AND withdrawn_at IS NULL;
