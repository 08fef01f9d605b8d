-- A session while it sits: which item was on and when, who asked for the floor and had it, points of order.

CREATE TABLE chamber_sorts (sort TEXT PRIMARY KEY);
INSERT INTO chamber_sorts (sort) VALUES ('floor'), ('order');
CREATE TABLE chamber_stands (stand TEXT PRIMARY KEY);
INSERT INTO chamber_stands (stand) VALUES ('waiting'), ('speaking'), ('heard'), ('withdrawn'), ('passed');

-- What the chair has set for a session: the time for each speech, in seconds, where there is one. `version` counts what the chair
-- did: an act over an older state is not taken.
CREATE TABLE chamber_courses (
    session TEXT PRIMARY KEY REFERENCES council_sessions (id),
    seconds BIGINT CHECK (seconds > 0),
    version BIGINT NOT NULL
);

-- The times during which an item was on; one at a time. `name` is who opened it, `ended_by` who ended it.
CREATE TABLE chamber_items (
    id       TEXT PRIMARY KEY,
    session  TEXT NOT NULL REFERENCES council_sessions (id),
    item     TEXT NOT NULL REFERENCES council_items (id),
    since    TIMESTAMPTZ NOT NULL,
    until    TIMESTAMPTZ,
    name     TEXT NOT NULL,
    ended_by TEXT NOT NULL,
    CHECK (until >= since)
);
CREATE INDEX chamber_items_session ON chamber_items (session);
CREATE INDEX chamber_items_item ON chamber_items (item);
CREATE UNIQUE INDEX chamber_items_once ON chamber_items (session) WHERE until IS NULL;

-- What seats asked of the chair: the floor, or a point of order. `holding` is the one through which the seat was held then, `item`
-- the item that was on, `place` its place in the list. Called at `since`, for `seconds` where there was a limit; over at `until`,
-- however it ended. `ruling` is the chair's word on a point of order, in four languages. `name` is who asked.
CREATE TABLE chamber_requests (
    id      TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES council_sessions (id),
    item    TEXT REFERENCES council_items (id),
    college TEXT NOT NULL REFERENCES council_colleges (id),
    seat    BIGINT NOT NULL,
    holding TEXT NOT NULL,
    sort    TEXT NOT NULL REFERENCES chamber_sorts (sort),
    place   BIGINT NOT NULL,
    asked   TIMESTAMPTZ NOT NULL,
    stand   TEXT NOT NULL REFERENCES chamber_stands (stand),
    since   TIMESTAMPTZ,
    until   TIMESTAMPTZ,
    seconds BIGINT CHECK (seconds > 0),
    ruling  TEXT NOT NULL,
    name    TEXT NOT NULL,
    version BIGINT NOT NULL,
    CHECK (since >= asked),
    CHECK (until >= asked),
    CHECK (until >= since),
    CHECK ((stand = 'waiting' OR stand = 'speaking') = (until IS NULL)),
    CHECK ((stand = 'speaking' OR stand = 'heard') = (since IS NOT NULL)),
    CHECK (seconds IS NULL OR since IS NOT NULL)
);
CREATE INDEX chamber_requests_session ON chamber_requests (session);
CREATE INDEX chamber_requests_item ON chamber_requests (item);
CREATE INDEX chamber_requests_college ON chamber_requests (college);
-- One speaks at a time, and one on a point of order over them; a seat waits once of each sort.
CREATE UNIQUE INDEX chamber_requests_speaking ON chamber_requests (session, sort) WHERE stand = 'speaking';
CREATE UNIQUE INDEX chamber_requests_waiting ON chamber_requests (session, college, seat, sort) WHERE stand = 'waiting';
