-- Votes on positions (docs/decisions/021-votes.md). A vote is set once, with the text that it is about and the
-- rule by which it is decided; who may vote is written down as it opens; what she says is only added to.
CREATE TABLE position_vote (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  position_id   uuid NOT NULL REFERENCES position (id) ON DELETE CASCADE,
  number        integer NOT NULL CHECK (number > 0),
  audience      text NOT NULL,
  rule          jsonb NOT NULL,
  opens_at      timestamptz NOT NULL,
  closes_at     timestamptz NOT NULL,
  set_by        uuid REFERENCES member (id) ON DELETE SET NULL,
  set_at        timestamptz NOT NULL,
  cancelled_at  timestamptz,
  opened_at     timestamptz,
  counted_at    timestamptz,
  result        text CHECK (result IN ('carried', 'lost', 'no_quorum')),
  UNIQUE (position_id, number),
  CHECK (opens_at < closes_at),
  CHECK ((counted_at IS NULL) = (result IS NULL)),
  CHECK (counted_at IS NULL OR opened_at IS NOT NULL),
  CHECK (cancelled_at IS NULL OR opened_at IS NULL)
);
-- A text that is voted on, or was carried, is under no other vote.
CREATE UNIQUE INDEX position_vote_one_idx ON position_vote (position_id)
  WHERE cancelled_at IS NULL AND (result IS NULL OR result = 'carried');
CREATE INDEX position_vote_set_by_idx ON position_vote (set_by);

-- The text voted on, in each language that was ready: canonical, word by word.
CREATE TABLE vote_text (
  vote_id   uuid NOT NULL REFERENCES position_vote (id) ON DELETE CASCADE,
  language  text NOT NULL,
  title     text NOT NULL,
  body      text NOT NULL,
  PRIMARY KEY (vote_id, language)
);

-- Who sits on the board and was named, when the vote was set, to follow it without a vote.
CREATE TABLE vote_observer (
  vote_id    uuid NOT NULL REFERENCES position_vote (id) ON DELETE CASCADE,
  member_id  uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  PRIMARY KEY (vote_id, member_id)
);
CREATE INDEX vote_observer_member_idx ON vote_observer (member_id);

-- Who may vote, as it was when the vote opened. `seated_at_close` is known once it is counted.
CREATE TABLE vote_elector (
  id               uuid PRIMARY KEY DEFAULT uuidv7(),
  vote_id          uuid NOT NULL REFERENCES position_vote (id) ON DELETE CASCADE,
  member_id        uuid REFERENCES member (id) ON DELETE SET NULL,
  chapter_id       text NOT NULL REFERENCES chapter (id),
  seated_at_close  boolean,
  UNIQUE (vote_id, member_id)
);
CREATE INDEX vote_elector_member_idx ON vote_elector (member_id);

CREATE TABLE ballot (
  id          uuid PRIMARY KEY DEFAULT uuidv7(),
  elector_id  uuid NOT NULL REFERENCES vote_elector (id) ON DELETE CASCADE,
  number      integer NOT NULL CHECK (number > 0),
  choice      text NOT NULL CHECK (choice IN ('for', 'against', 'abstain', 'recuse', 'none')),
  reason      text,
  at          timestamptz NOT NULL,
  UNIQUE (elector_id, number)
);

CREATE FUNCTION keep_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a vote follows from stands as it was written';
END $$;
CREATE TRIGGER position_vote_stands
  BEFORE UPDATE OF id, position_id, number, rule, opens_at, closes_at, set_at ON position_vote
  FOR EACH ROW EXECUTE FUNCTION keep_vote();
CREATE TRIGGER position_vote_counted_once
  BEFORE UPDATE OF counted_at, result ON position_vote
  FOR EACH ROW WHEN (OLD.counted_at IS NOT NULL) EXECUTE FUNCTION keep_vote();
CREATE TRIGGER vote_text_stands
  BEFORE UPDATE ON vote_text FOR EACH ROW EXECUTE FUNCTION keep_vote();
-- Only whose it was goes with her account, and so do the words of her reason.
CREATE TRIGGER vote_elector_stands
  BEFORE UPDATE OF id, vote_id, chapter_id ON vote_elector
  FOR EACH ROW EXECUTE FUNCTION keep_vote();
CREATE TRIGGER ballot_stands
  BEFORE UPDATE OF id, elector_id, number, choice, at ON ballot
  FOR EACH ROW EXECUTE FUNCTION keep_vote();
CREATE TRIGGER ballot_reason_stands
  BEFORE UPDATE OF reason ON ballot
  FOR EACH ROW WHEN (NEW.reason IS NOT NULL) EXECUTE FUNCTION keep_vote();

-- No electors once a vote is open, no ballot before it opens, from its close on or once it is counted.
CREATE FUNCTION within_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM position_vote v JOIN vote_elector e ON e.vote_id = v.id
  WHERE e.id = NEW.elector_id AND v.opened_at IS NOT NULL AND v.counted_at IS NULL
    AND v.opens_at <= NEW.at AND NEW.at < v.closes_at;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a ballot outside its vote';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_within_vote BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION within_vote();

CREATE FUNCTION before_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM position_vote v WHERE v.id = NEW.vote_id AND v.opened_at IS NULL AND v.cancelled_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the electorate is frozen';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vote_elector_before_vote BEFORE INSERT ON vote_elector FOR EACH ROW EXECUTE FUNCTION before_vote();
