-- One place under two ids: what tells of it beside names and positions, and what a person said of a pair.

-- An identifier (an item of Wikidata) that a source gives to a place while another place carries it.
CREATE TABLE atlas_claims (
    identifier TEXT NOT NULL,
    locality   TEXT NOT NULL REFERENCES atlas_localities (id),
    source     TEXT NOT NULL,
    PRIMARY KEY (identifier, locality)
);
CREATE INDEX atlas_claims_locality ON atlas_claims (locality);

-- Pairs of which a person said that they are two places, so that nobody is asked twice; `one` and `two` in the order of
-- their ids' bytes.
CREATE TABLE atlas_distinct (
    one     TEXT NOT NULL REFERENCES atlas_localities (id),
    two     TEXT NOT NULL REFERENCES atlas_localities (id),
    said    TIMESTAMPTZ NOT NULL,
    said_by TEXT NOT NULL,
    PRIMARY KEY (one, two),
    CHECK (one <> two)
);
CREATE INDEX atlas_distinct_two ON atlas_distinct (two);
