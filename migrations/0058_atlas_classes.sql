-- What a source's record is of: 0, a place where people live; 1 to 4, an administrative division of that order; 5, one of which
-- the source does not say the order; none where a record was taken in before this was kept, or its source does not say.
-- A town and the divisions around it bear one name: a relation by name means the town, and they are not one place.
ALTER TABLE atlas_records ADD COLUMN division BIGINT CHECK (division BETWEEN 0 AND 5);
