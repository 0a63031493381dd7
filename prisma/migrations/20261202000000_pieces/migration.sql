-- Of a file that comes piece by piece: how long it will be, and by what its sender knows it again.
ALTER TABLE upload ADD COLUMN length bigint, ADD COLUMN mark text NOT NULL DEFAULT '';
