-- Whom a member met in the lists of members today, as keyed hashes of the day: counted, never read back.
-- Worth no disk write, like the counts of tries.
CREATE UNLOGGED TABLE sighting (
  viewer  text NOT NULL,
  person  text NOT NULL,
  day     date NOT NULL,
  PRIMARY KEY (viewer, person)
);
