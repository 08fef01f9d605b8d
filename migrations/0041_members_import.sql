-- What a club's own list of members last said of each, as a digest, and the version that it left the member in: another
-- version is a person's.
CREATE TABLE member_records (
    entity  TEXT PRIMARY KEY REFERENCES atlas_entities (id),
    digest  TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- Where the list says otherwise than a person wrote: asked once, and the answer is kept.
CREATE TABLE member_questions (
    id          TEXT PRIMARY KEY,
    entity      TEXT NOT NULL REFERENCES atlas_entities (id),
    source      TEXT NOT NULL,
    listed      TEXT NOT NULL,
    asked       TIMESTAMPTZ NOT NULL,
    answer      TEXT CHECK (answer IN ('taken', 'kept')),
    answered    TIMESTAMPTZ,
    answered_by TEXT,
    CHECK ((answer IS NULL) = (answered IS NULL))
);
CREATE INDEX member_questions_open ON member_questions (answer, asked);
