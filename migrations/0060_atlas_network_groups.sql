-- Of a place in the network of relations: how many places one reaches from it by any number of steps, itself among them, and
-- whether some others would lose every way to each other without it. Computed anew at the next refresh.
ALTER TABLE atlas_network ADD COLUMN reaches  BIGINT NOT NULL DEFAULT 0;
ALTER TABLE atlas_network ADD COLUMN keystone BOOLEAN NOT NULL DEFAULT FALSE;
DELETE FROM atlas_network;
DELETE FROM atlas_model WHERE name = 'network';
