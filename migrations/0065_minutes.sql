-- The minutes of sessions: what the program drafted from what happened, what the secretary corrected, which corrections those who
-- sat asked for, how they were approved, what was noted later.

CREATE TABLE minutes_states (state TEXT PRIMARY KEY);
INSERT INTO minutes_states (state) VALUES ('drafted'), ('proposed'), ('approved');

-- The minutes of a session that is closed. `drafted` is when the program last wrote them, `proposed` when those who sat were
-- sent them; approved, they name the later session of the organ that did it, its item where one says so, the day, and the
-- SHA-256 of the text as it was then.
CREATE TABLE minutes (
    session     TEXT PRIMARY KEY REFERENCES council_sessions (id),
    state       TEXT NOT NULL REFERENCES minutes_states (state),
    drafted     TIMESTAMPTZ NOT NULL,
    proposed    TIMESTAMPTZ,
    approved_in TEXT REFERENCES council_sessions (id),
    item        TEXT REFERENCES council_items (id),
    approved    DATE,
    digest      TEXT,
    version     BIGINT NOT NULL,
    CHECK ((proposed IS NULL) = (state = 'drafted')),
    CHECK ((approved IS NOT NULL) = (state = 'approved')),
    CHECK ((approved IS NULL) = (approved_in IS NULL)),
    CHECK ((approved IS NULL) = (digest IS NULL)),
    CHECK (item IS NULL OR approved IS NOT NULL),
    CHECK (approved_in <> session)
);
CREATE INDEX minutes_approved_in ON minutes (approved_in);
CREATE INDEX minutes_item ON minutes (item);

-- A section as the program wrote it, in four languages from the same facts: its title, and its lines with what each of them is.
-- `place` is where it stands. One that the facts no longer give, and that someone corrected or spoke of, stays without a line.
CREATE TABLE minutes_sections (
    session TEXT NOT NULL REFERENCES minutes (session),
    section TEXT NOT NULL,
    place   BIGINT NOT NULL,
    title   TEXT NOT NULL,
    lines   TEXT NOT NULL,
    PRIMARY KEY (session, section)
);

-- What the secretary says in one language in place of the program. `said` is what the program had said then; `round` counts the
-- changes of meaning of the section, which the other languages are to follow.
CREATE TABLE minutes_corrections (
    session TEXT NOT NULL,
    section TEXT NOT NULL,
    lang    TEXT NOT NULL,
    said    TEXT NOT NULL,
    text    TEXT NOT NULL,
    round   BIGINT NOT NULL CHECK (round >= 0),
    name    TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (session, section, lang),
    FOREIGN KEY (session, section) REFERENCES minutes_sections (session, section)
);

-- A correction that a seat asked for, in its own words, and what became of it: `taken` is nothing until the secretary answers.
CREATE TABLE minutes_requests (
    id          TEXT PRIMARY KEY,
    session     TEXT NOT NULL REFERENCES minutes (session),
    college     TEXT NOT NULL REFERENCES council_colleges (id),
    seat        BIGINT NOT NULL,
    holding     TEXT NOT NULL,
    section     TEXT,
    lang        TEXT NOT NULL,
    text        TEXT NOT NULL,
    name        TEXT NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    taken       BOOLEAN,
    answer      TEXT NOT NULL,
    answered    TIMESTAMPTZ,
    answered_by TEXT NOT NULL,
    version     BIGINT NOT NULL,
    FOREIGN KEY (session, section) REFERENCES minutes_sections (session, section),
    CHECK ((taken IS NULL) = (answered IS NULL))
);
CREATE INDEX minutes_requests_session ON minutes_requests (session, section);
CREATE INDEX minutes_requests_college ON minutes_requests (college);

-- What was found wrong after the approval: the minutes stay, the note stands with them.
CREATE TABLE minutes_errata (
    session TEXT NOT NULL REFERENCES minutes (session),
    number  BIGINT NOT NULL,
    text    TEXT NOT NULL,
    name    TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (session, number)
);
