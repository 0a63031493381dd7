-- Whoever is pointed at is looked for whenever a member goes: without these, every row of the table was read for
-- each of them.
CREATE INDEX vetting_decided_by_idx ON vetting (decided_by);
CREATE INDEX application_decided_by_idx ON application (decided_by);
CREATE INDEX application_declined_by_idx ON application (declined_by);
CREATE INDEX factor_reset_asked_by_idx ON factor_reset (asked_by);
CREATE INDEX factor_reset_second_id_idx ON factor_reset (second_id);
CREATE INDEX invitation_invited_by_idx ON invitation (invited_by);
CREATE INDEX match_run_started_by_idx ON match_run (started_by);
CREATE INDEX mentoring_release_released_by_idx ON mentoring_release (released_by);
CREATE INDEX name_share_shared_by_idx ON name_share (shared_by);
CREATE INDEX pairing_agreement_changed_by_idx ON pairing_agreement (changed_by);
CREATE INDEX pairing_consent_answered_by_idx ON pairing_consent (answered_by);
CREATE INDEX pairing_session_logged_by_idx ON pairing_session (logged_by);
CREATE INDEX roster_import_committed_by_idx ON roster_import (committed_by);
CREATE INDEX roster_import_planned_by_idx ON roster_import (planned_by);
CREATE INDEX supervision_declared_by_idx ON supervision (declared_by);
CREATE INDEX thread_author_id_idx ON thread (author_id);
CREATE INDEX transfer_received_by_idx ON transfer (received_by);
CREATE INDEX transfer_released_by_idx ON transfer (released_by);
