-- Whoever saves the club's toponymy over another's change is told. A place's is kept once it was said, even when it says
-- nothing more, so that its version goes on.
ALTER TABLE atlas_place_toponymy ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

-- How often the names of countries were saved: one row.
CREATE TABLE atlas_toponymy_version (version BIGINT NOT NULL);
INSERT INTO atlas_toponymy_version (version) VALUES (1);
