-- The atlas of the world: more of each place, known relations, what sources said, and what waits for a person's decision.

-- `edited`: a person wrote or corrected it, so no import changes it silently. Codes of divisions are GeoNames'; altitude is
-- in metres; `coast_km` is the distance to the nearest coastline; an absent value is not documented.
ALTER TABLE atlas_localities ADD COLUMN admin1    TEXT;
ALTER TABLE atlas_localities ADD COLUMN admin2    TEXT;
ALTER TABLE atlas_localities ADD COLUMN altitude  BIGINT;
ALTER TABLE atlas_localities ADD COLUMN time_zone TEXT;
ALTER TABLE atlas_localities ADD COLUMN coast_km  DOUBLE PRECISION;
ALTER TABLE atlas_localities ADD COLUMN edited    BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX atlas_localities_population ON atlas_localities (population);

-- Every name of a place, as JSON: a list of [language or '', name]. Apart, since few pages want them.
CREATE TABLE atlas_names (
    locality TEXT PRIMARY KEY REFERENCES atlas_localities (id),
    names    TEXT NOT NULL
);

-- Divisions of countries by GeoNames' codes: `admin2` is '' for the first level.
CREATE TABLE atlas_divisions (
    country  TEXT NOT NULL,
    admin1   TEXT NOT NULL,
    admin2   TEXT NOT NULL,
    name     TEXT NOT NULL,
    geonames BIGINT,
    PRIMARY KEY (country, admin1, admin2)
);

-- What else a table told of a place: climate and the like. One value of each kind.
CREATE TABLE atlas_attributes (
    locality  TEXT NOT NULL REFERENCES atlas_localities (id),
    attribute TEXT NOT NULL,
    value     TEXT NOT NULL,
    source    TEXT NOT NULL,
    PRIMARY KEY (locality, attribute)
);

-- The club's own toponymy of one place: its name and country go before the record's. Imported relations that touch a
-- sensitive place wait for a decision. A place may be named here before it is imported.
CREATE TABLE atlas_place_toponymy (
    locality  TEXT PRIMARY KEY,
    name      TEXT NOT NULL,
    country   TEXT,
    sensitive BOOLEAN NOT NULL
);

-- Addresses that a merged place left behind: they lead to the place that it became.
CREATE TABLE atlas_former_slugs (
    slug     TEXT PRIMARY KEY,
    locality TEXT NOT NULL REFERENCES atlas_localities (id)
);

-- What a source last said under one of its ids, as a digest, and of which place: a later import knows what is new, and
-- a merged place does not come back.
CREATE TABLE atlas_records (
    source   TEXT NOT NULL,
    key      TEXT NOT NULL,
    locality TEXT NOT NULL REFERENCES atlas_localities (id),
    digest   TEXT NOT NULL,
    PRIMARY KEY (source, key)
);
CREATE INDEX atlas_records_locality ON atlas_records (locality);

CREATE TABLE atlas_relation_kinds (kind TEXT PRIMARY KEY);
INSERT INTO atlas_relation_kinds (kind) VALUES ('twinning'), ('cooperation'), ('friendship'), ('one-off');
CREATE TABLE atlas_relation_statuses (status TEXT PRIMARY KEY);
INSERT INTO atlas_relation_statuses (status) VALUES ('active'), ('dormant'), ('ended'), ('unknown');
CREATE TABLE atlas_side_words (word TEXT PRIMARY KEY);
INSERT INTO atlas_side_words (word) VALUES ('confirmed'), ('contested');

-- Known ties between two places, in the club or outside it; `one` and `two` in the order of their ids' bytes, so that a pair
-- of one kind stands once. `since` is a year, a month or a day (ISO 8601). A side's word is its authority's, with its day.
CREATE TABLE atlas_relations (
    id       TEXT PRIMARY KEY,
    one      TEXT NOT NULL REFERENCES atlas_localities (id),
    two      TEXT NOT NULL REFERENCES atlas_localities (id),
    kind     TEXT NOT NULL REFERENCES atlas_relation_kinds (kind),
    since    TEXT,
    status   TEXT NOT NULL REFERENCES atlas_relation_statuses (status),
    sources  TEXT NOT NULL,
    word_one TEXT REFERENCES atlas_side_words (word),
    said_one DATE,
    note_one TEXT NOT NULL,
    word_two TEXT REFERENCES atlas_side_words (word),
    said_two DATE,
    note_two TEXT NOT NULL,
    edited   BOOLEAN NOT NULL,
    version  BIGINT NOT NULL,
    UNIQUE (one, two, kind),
    CHECK (one <> two),
    CHECK ((word_one IS NULL) = (said_one IS NULL)),
    CHECK ((word_two IS NULL) = (said_two IS NULL))
);
CREATE INDEX atlas_relations_two ON atlas_relations (two);

-- What an import could not settle, until a person decides: a relation that touches a sensitive place, an identifier for
-- which only candidates are known, a difference with what a person wrote. `id` derives from what is asked, so that it is
-- asked once; the answer is kept, so that it is not asked again.
CREATE TABLE atlas_questions (question TEXT PRIMARY KEY);
INSERT INTO atlas_questions (question) VALUES
    ('sensitive'), ('candidates'), ('locality-differs'), ('relation-differs');
CREATE TABLE atlas_waiting (
    id          TEXT PRIMARY KEY,
    question    TEXT NOT NULL REFERENCES atlas_questions (question),
    subject     TEXT NOT NULL,
    source      TEXT NOT NULL,
    record      TEXT NOT NULL,
    asked       TIMESTAMPTZ NOT NULL,
    answer      TEXT,
    answered    TIMESTAMPTZ,
    answered_by TEXT,
    CHECK ((answer IS NULL) = (answered IS NULL))
);
CREATE INDEX atlas_waiting_open ON atlas_waiting (answer, question);

-- What the authority of a place looks for in a partner, and offers: themes of the club's list, and its own words.
CREATE TABLE atlas_seeking (
    entity  TEXT PRIMARY KEY REFERENCES atlas_entities (id),
    wants   TEXT NOT NULL,
    offers  TEXT NOT NULL,
    words   TEXT NOT NULL,
    since   DATE NOT NULL,
    until   DATE,
    version BIGINT NOT NULL
);

-- The model of suggestions as last learnt, and each place's figures in the network of relations; refreshed in the background.
CREATE TABLE atlas_model (
    name    TEXT PRIMARY KEY,
    learnt  TIMESTAMPTZ NOT NULL,
    model   TEXT NOT NULL
);
CREATE TABLE atlas_network (
    locality   TEXT PRIMARY KEY REFERENCES atlas_localities (id),
    degree     BIGINT NOT NULL,
    reach      BIGINT NOT NULL,
    clustering DOUBLE PRECISION,
    bridge     DOUBLE PRECISION NOT NULL
);
