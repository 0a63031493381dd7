-- Who decided is looked for whenever a member goes: without this, every vetting was read for each of them.
CREATE INDEX vetting_decided_by_idx ON vetting (decided_by);
