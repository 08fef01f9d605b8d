-- What the secretary takes in from files by page: first as a trial of which nothing holds, then, once confirmed, so that it
-- does. `files` are names, hashes and sizes; `trial` and `outcome` what each came to, as JSON; `beat` the last sign of life
-- of the machine that works on it. Files are let go after a while, what was done stays.
CREATE TABLE atlas_import_states (state TEXT PRIMARY KEY);
INSERT INTO atlas_import_states (state) VALUES
    ('trying'), ('columns'), ('tried'), ('running'), ('done'), ('failed'), ('left');
CREATE TABLE atlas_imports (
    id      TEXT PRIMARY KEY,
    what    TEXT NOT NULL,
    files   TEXT NOT NULL,
    wishes  TEXT NOT NULL,
    state   TEXT NOT NULL REFERENCES atlas_import_states (state),
    account TEXT,
    name    TEXT NOT NULL,
    begun   TIMESTAMPTZ NOT NULL,
    since   TIMESTAMPTZ NOT NULL,
    beat    TIMESTAMPTZ,
    done    BIGINT NOT NULL,
    total   BIGINT NOT NULL,
    trial   TEXT,
    outcome TEXT,
    fault   TEXT
);
CREATE INDEX atlas_imports_begun ON atlas_imports (begun);

-- What files last said of the club's own toponymy, by place or by `country:XX`: what stands otherwise, a person wrote.
CREATE TABLE atlas_imported_toponymy (
    subject TEXT PRIMARY KEY,
    said    TEXT NOT NULL
);
INSERT INTO atlas_questions (question) VALUES ('toponymy-differs');
