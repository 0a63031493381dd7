-- The right to publish is asked for again when an embargo ends (docs/decisions/022-publication.md): where it is
-- gone, the release waits for another officer.
ALTER TABLE position_publication ADD COLUMN held_at timestamptz;
