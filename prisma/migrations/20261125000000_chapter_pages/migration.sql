-- A chapter's own page: names as data, a word of welcome, who may join, and its end. Its id never changes.
ALTER TABLE chapter
  ADD COLUMN short_names      jsonb,
  -- How it is named where anyone may read; null where it is no other way.
  ADD COLUMN public_names     jsonb,
  ADD COLUMN public_footnotes jsonb,
  -- The words of welcome in several languages, as written and as shown.
  ADD COLUMN welcome          jsonb,
  ADD COLUMN welcome_html     jsonb,
  ADD COLUMN welcome_audience text NOT NULL DEFAULT 'network',
  -- Whether a member of the service joins an association by herself.
  ADD COLUMN join_rule        text NOT NULL DEFAULT 'coordinator' CHECK (join_rule IN ('open', 'coordinator')),
  ADD COLUMN version          integer NOT NULL DEFAULT 1,
  ADD COLUMN archived_at      timestamptz;

-- The last word on chapters that were archived: whoever forgets to ask finds it shut. The row is
-- locked by the foreign key before this runs, so that an end in the same moment is seen.
CREATE FUNCTION refuse_archived_chapter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added JOIN chapter c ON c.id = added.chapter_id WHERE c.archived_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the chapter is archived' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_in_open_chapter AFTER INSERT ON membership
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_archived_chapter();
CREATE TRIGGER mandate_in_open_chapter AFTER INSERT ON mandate
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_archived_chapter();

-- Only where a chapter stands in the tree gives rights; a name or a word of welcome cuts nobody's line.
DROP TRIGGER chapter_changes_rights ON chapter;
CREATE TRIGGER chapter_changes_rights AFTER INSERT OR DELETE OR UPDATE OF id, kind, parent_id, path ON chapter
  FOR EACH STATEMENT EXECUTE FUNCTION rights_of_all_changed();
