-- The room of a pair (docs/decisions/017-mentoring.md): its conversation rests and ends with the pair.
-- In the database, as the pause is: whichever way a pair comes to rest, nobody writes on.
ALTER TABLE space ADD COLUMN closed_at timestamptz;

CREATE FUNCTION room_follows_pair() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE shut timestamptz := coalesce(NEW.until_at, NEW.paused_at);
BEGIN
  UPDATE space SET closed_at = shut WHERE audience = NEW.audience AND kind = 'pairing';
  -- Nobody else closes a thread of two, so all of them open again together.
  UPDATE thread SET closed_at = shut, version = version + 1
  WHERE audience = NEW.audience AND (closed_at IS NULL) <> (shut IS NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER pairing_closes_its_room AFTER UPDATE OF paused_at, until_at ON pairing
  FOR EACH ROW EXECUTE FUNCTION room_follows_pair();
