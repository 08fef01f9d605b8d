-- The register: what is known of the log of formal acts beside its bare entries, which the floor keeps.

-- The register's permanent name and public key, settled when its first act is entered and never changed.
CREATE TABLE register_origin (
    one    BIGINT PRIMARY KEY CHECK (one = 1),
    origin TEXT NOT NULL,
    key    TEXT NOT NULL,
    since  TIMESTAMPTZ NOT NULL
);

-- Hashes of the log's complete subtrees (RFC 6962), so that a proof reads as many lines as it has hashes.
CREATE TABLE register_hashes (
    level    BIGINT NOT NULL,
    position BIGINT NOT NULL,
    hash     BYTEA NOT NULL,
    PRIMARY KEY (level, position)
);

-- Signed states. One for each size that was ever signed; what was signed is never taken back.
CREATE TABLE register_checkpoints (
    size BIGINT PRIMARY KEY,
    root BYTEA NOT NULL,
    note BYTEA NOT NULL,
    at   TIMESTAMPTZ NOT NULL
);

-- What entries say, for lists. Read again from the entries if it is ever lost.
CREATE TABLE register_acts (
    leaf         BIGINT PRIMARY KEY REFERENCES log_entries (leaf),
    act          TEXT NOT NULL,
    held_on      DATE NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id   TEXT,
    corrects     BIGINT
);
CREATE INDEX register_acts_act ON register_acts (act, leaf);
CREATE INDEX register_acts_subject ON register_acts (subject_kind, subject_id, leaf);
CREATE INDEX register_acts_corrects ON register_acts (corrects);

-- What opens the commitments in entries: names, reasons. Erased where the law asks; the log stays whole.
CREATE TABLE register_openings (
    commitment   TEXT PRIMARY KEY,
    field        TEXT NOT NULL,
    salt         BYTEA NOT NULL,
    value        TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id   TEXT NOT NULL,
    at           TIMESTAMPTZ NOT NULL
);
CREATE INDEX register_openings_subject ON register_openings (subject_kind, subject_id);
