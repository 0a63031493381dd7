-- Counts of tries are worth no disk write each: after a crash of the database they begin anew.
ALTER TABLE rate_limit SET UNLOGGED;
