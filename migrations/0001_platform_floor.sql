-- The floor: one number that orders every change, the log of formal acts, news between rooms, the audit trail,
-- mail to be sent, files that rows name, forms sent once, and forms kept for someone whose sign-in had expired.

-- The single row whose update, last before commit, orders the outbox, the log and the version of the content.
CREATE TABLE house (
    number BIGINT NOT NULL,
    leaves BIGINT NOT NULL
);
INSERT INTO house (number, leaves) VALUES (0, 0);

-- Formal acts, append-only. The register says what the bytes mean.
CREATE TABLE log_entries (
    leaf   BIGINT PRIMARY KEY,
    number BIGINT NOT NULL,
    entry  BYTEA NOT NULL,
    at     TIMESTAMPTZ NOT NULL
);

-- News of changes, for the rooms that subscribe.
CREATE TABLE outbox (
    number BIGINT NOT NULL,
    place  BIGINT NOT NULL,
    kind   TEXT NOT NULL,
    body   TEXT NOT NULL,
    at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (number, place)
);

-- How far each subscriber has read.
CREATE TABLE outbox_readers (
    reader TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    faults BIGINT NOT NULL DEFAULT 0,
    fault  TEXT
);

-- When each timed piece of work is next due: whoever moves the date does the work, on however many machines.
CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    due  TIMESTAMPTZ NOT NULL
);

-- Who did what, when. Never changed.
CREATE TABLE audit (
    at      TIMESTAMPTZ NOT NULL,
    account TEXT,
    name    TEXT NOT NULL,
    verb    TEXT NOT NULL,
    subject TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_subject ON audit (subject, at);

-- Mail: written with the change that causes it, sent after. The secret (a link with a token) is erased once sent.
CREATE TABLE mails (
    id        TEXT PRIMARY KEY,
    recipient TEXT NOT NULL,
    lang      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    body      TEXT NOT NULL,
    secret    TEXT,
    written   TIMESTAMPTZ NOT NULL,
    due       TIMESTAMPTZ NOT NULL,
    tries     BIGINT NOT NULL DEFAULT 0,
    sent      TIMESTAMPTZ,
    route     TEXT,
    fault     TEXT
);
CREATE INDEX mails_due ON mails (sent, due);

-- Files by their content; `named` counts for nothing: what no row of a room names is swept.
CREATE TABLE files (
    sha256   TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    size     BIGINT NOT NULL,
    uploaded TIMESTAMPTZ NOT NULL
);

-- Each form carries a number of its own; sent twice, it is done once and answered alike.
CREATE TABLE submissions (
    once     TEXT PRIMARY KEY,
    location TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL
);

-- What someone had typed when their sign-in had expired, until they are back.
CREATE TABLE parked_forms (
    id     TEXT PRIMARY KEY,
    path   TEXT NOT NULL,
    fields TEXT NOT NULL,
    at     TIMESTAMPTZ NOT NULL
);
