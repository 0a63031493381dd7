-- Files that lie with a reply (docs/decisions/029-attachments.md): documents like any other, for the readers of
-- its thread, that stand on no shelf.
ALTER TABLE document ADD COLUMN reply_id uuid REFERENCES reply (id) ON DELETE CASCADE;
ALTER TABLE document ADD CHECK (reply_id IS NULL OR (kind = 'file' AND folder_id IS NULL));
CREATE INDEX document_reply_idx ON document (reply_id);

ALTER TABLE upload ADD COLUMN reply_id uuid REFERENCES reply (id) ON DELETE CASCADE;
ALTER TABLE upload ADD CHECK (reply_id IS NULL OR (edition_id IS NULL AND folder_id IS NULL));
CREATE INDEX upload_reply_idx ON upload (reply_id);

-- Null where no file ever came: then nobody asks for any.
ALTER TABLE reply ADD COLUMN files_changed_at timestamptz;
