-- What a member says in a consultation may be about one section of the text (docs/decisions/023-consultation.md). The
-- headings are copied with the text, in its order; a section is told by its place among them, from 1.
ALTER TABLE consultation_text ADD COLUMN headings text[] NOT NULL DEFAULT '{}';
ALTER TABLE consultation_comment ADD COLUMN section integer CHECK (section > 0);
