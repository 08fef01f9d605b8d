-- Atlas: places, the bodies that govern them, institutions without territory, and how the club names countries.

-- The club's own toponymy: codes of ISO 3166-1 that are never offered or shown, and names that replace the table's.
CREATE TABLE atlas_toponymy (
    code     TEXT PRIMARY KEY,
    withheld BOOLEAN NOT NULL,
    label    TEXT NOT NULL DEFAULT '{}'
);
-- Status disputed among States: withheld until a club decides.
INSERT INTO atlas_toponymy (code, withheld) VALUES ('EH', TRUE);

-- What a place or a body may be. A table, since neither database can widen a CHECK by shared SQL.
CREATE TABLE atlas_kinds (
    kind        TEXT PRIMARY KEY,
    territorial BOOLEAN NOT NULL
);
INSERT INTO atlas_kinds (kind, territorial) VALUES
    ('commune', TRUE), ('city', TRUE), ('municipality', TRUE), ('district', TRUE), ('department', TRUE),
    ('province', TRUE), ('region', TRUE), ('metropolis', TRUE), ('area-council', TRUE), ('unsettled', TRUE),
    ('chamber', FALSE), ('university', FALSE), ('school', FALSE), ('hospital', FALSE), ('network', FALSE),
    ('association', FALSE), ('institution', FALSE);

-- Places. An absent position or population is not documented, never zero. Two rows may bear one name; identifiers may not.
CREATE TABLE atlas_localities (
    id                 TEXT PRIMARY KEY,
    slug               TEXT NOT NULL UNIQUE,
    name               TEXT NOT NULL,
    country            TEXT NOT NULL,
    kind               TEXT NOT NULL REFERENCES atlas_kinds (kind),
    wikidata           TEXT UNIQUE,
    geonames           BIGINT UNIQUE,
    latitude           DOUBLE PRECISION,
    longitude          DOUBLE PRECISION,
    approximate        BOOLEAN NOT NULL,
    position_sources   TEXT NOT NULL,
    population         BIGINT,
    population_as_of   DATE,
    population_sources TEXT NOT NULL,
    note               TEXT NOT NULL,
    version            BIGINT NOT NULL,
    CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX atlas_localities_country ON atlas_localities (country);

-- How well a body's identity is known, and which organ speaks for it.
CREATE TABLE atlas_identities (identity TEXT PRIMARY KEY);
INSERT INTO atlas_identities (identity) VALUES ('named'), ('presumed'), ('to-be-confirmed');
CREATE TABLE atlas_organs (organ TEXT PRIMARY KEY);
INSERT INTO atlas_organs (organ) VALUES
    ('elected-council'), ('special-delegation'), ('appointed-administrator'), ('not-documented');

-- Legal entities: the authority of a place, or an institution without territory. An authority has its place and its
-- place's country; an institution has its own country (none for an international body) and may have a registration.
CREATE TABLE atlas_entities (
    id               TEXT PRIMARY KEY,
    slug             TEXT NOT NULL UNIQUE,
    locality         TEXT UNIQUE REFERENCES atlas_localities (id),
    country          TEXT,
    kind             TEXT NOT NULL REFERENCES atlas_kinds (kind),
    name             TEXT NOT NULL,
    in_text          TEXT NOT NULL,
    registry         TEXT,
    registration     TEXT,
    identity         TEXT NOT NULL REFERENCES atlas_identities (identity),
    identity_sources TEXT NOT NULL,
    organ            TEXT NOT NULL REFERENCES atlas_organs (organ),
    organ_sources    TEXT NOT NULL,
    head_office      TEXT,
    note             TEXT NOT NULL,
    version          BIGINT NOT NULL,
    CHECK ((registry IS NULL) = (registration IS NULL))
);
