-- The sessions of the club's organs: when and where, their agenda, who was called and what they answered, who is there.

CREATE TABLE council_session_kinds (kind TEXT PRIMARY KEY);
INSERT INTO council_session_kinds (kind) VALUES ('ordinary'), ('extraordinary');
CREATE TABLE council_manners (manner TEXT PRIMARY KEY);
INSERT INTO council_manners (manner) VALUES ('hall'), ('remote'), ('mixed'), ('written');
CREATE TABLE council_session_states (state TEXT PRIMARY KEY);
INSERT INTO council_session_states (state) VALUES
    ('prepared'), ('convened'), ('open'), ('suspended'), ('closed'), ('cancelled');
CREATE TABLE council_item_kinds (kind TEXT PRIMARY KEY);
INSERT INTO council_item_kinds (kind) VALUES ('information'), ('debate'), ('decision'), ('election'), ('minutes');
CREATE TABLE council_replies (reply TEXT PRIMARY KEY);
INSERT INTO council_replies (reply) VALUES ('present'), ('remote'), ('excused'), ('proxy');
CREATE TABLE council_channels (channel TEXT PRIMARY KEY);
INSERT INTO council_channels (channel) VALUES ('self'), ('telephone'), ('whatsapp'), ('letter'), ('word');
CREATE TABLE council_ways_in (way TEXT PRIMARY KEY);
INSERT INTO council_ways_in (way) VALUES ('name'), ('pass'), ('remote');

-- A session. What its state needs is there with it: the rules and the instant of its convocation, the opening and the seats
-- that were there, since when it is suspended, closed or cancelled. `opens` and `ends` are instants, `opens_at` and `ends_at` the
-- days and hours that were said, in `zone`. `joining` is for those it calls alone. `uid` is its identity in calendars; `sequence`
-- counts what changed after the convocation, `moved` is that count when it was last put off or held otherwise, `changed` when
-- anything last changed; `untold` says that those called do not know yet; `reached` that the quorum was met at the opening or
-- since; `held` counts what was written under the session's lock.
CREATE TABLE council_sessions (
    id         TEXT PRIMARY KEY,
    slug       TEXT NOT NULL UNIQUE,
    organ      TEXT NOT NULL REFERENCES council_organs (id),
    kind       TEXT NOT NULL REFERENCES council_session_kinds (kind),
    manner     TEXT NOT NULL REFERENCES council_manners (manner),
    title      TEXT NOT NULL,
    place      TEXT NOT NULL,
    joining    TEXT NOT NULL,
    opens      TIMESTAMPTZ,
    ends       TIMESTAMPTZ,
    opens_at   TEXT,
    ends_at    TEXT,
    zone       TEXT NOT NULL,
    second_of  TEXT REFERENCES council_sessions (id),
    announced  BOOLEAN NOT NULL,
    example    BOOLEAN NOT NULL,
    state      TEXT NOT NULL REFERENCES council_session_states (state),
    rules      BIGINT,
    convened   TIMESTAMPTZ,
    urgency    TEXT NOT NULL,
    opened     TIMESTAMPTZ,
    there      BIGINT,
    quorum     BOOLEAN,
    reached    BOOLEAN NOT NULL,
    since      TIMESTAMPTZ,
    reason     TEXT NOT NULL,
    uid        TEXT NOT NULL UNIQUE,
    sequence   BIGINT NOT NULL,
    moved      BIGINT NOT NULL CHECK (moved <= sequence),
    changed    TIMESTAMPTZ NOT NULL,
    untold     BOOLEAN NOT NULL,
    held       BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    FOREIGN KEY (organ, rules) REFERENCES council_rules (organ, number),
    CHECK ((opens IS NULL) = (ends IS NULL)),
    CHECK ((opens IS NULL) = (opens_at IS NULL)),
    CHECK ((opens IS NULL) = (ends_at IS NULL)),
    CHECK (ends > opens),
    CHECK ((rules IS NULL) = (convened IS NULL)),
    CHECK ((there IS NULL) = (quorum IS NULL)),
    CHECK (convened IS NULL OR opens IS NOT NULL),
    CHECK (opened IS NULL OR convened IS NOT NULL)
);
CREATE INDEX council_sessions_organ ON council_sessions (organ);
CREATE INDEX council_sessions_rules ON council_sessions (organ, rules);
CREATE INDEX council_sessions_second ON council_sessions (second_of);

-- The convocation of a session as it was sent, in four languages: what is printed, whatever changes later. `held` is when.
CREATE TABLE council_convocations (
    session TEXT PRIMARY KEY REFERENCES council_sessions (id),
    title   TEXT NOT NULL,
    held    TEXT NOT NULL,
    place   TEXT NOT NULL,
    agenda  TEXT NOT NULL
);

-- The addresses that were written to about a session, until it is opened or cancelled. `still` says that they are called;
-- `sequence` is the number of the invitation that they were sent last, `told` that of the session then.
CREATE TABLE council_called (
    session  TEXT NOT NULL REFERENCES council_sessions (id),
    address  TEXT NOT NULL,
    lang     TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    sequence BIGINT NOT NULL,
    told     BIGINT NOT NULL,
    still    BOOLEAN NOT NULL,
    PRIMARY KEY (session, address)
);

-- The times during which a session rested.
CREATE TABLE council_rests (
    session TEXT NOT NULL REFERENCES council_sessions (id),
    since   TIMESTAMPTZ NOT NULL,
    until   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (session, since),
    CHECK (until >= since)
);

-- The agenda. `changed` says that an item was added or changed after the convocation, `withdrawn` that it was taken off then.
CREATE TABLE council_items (
    id        TEXT PRIMARY KEY,
    session   TEXT NOT NULL REFERENCES council_sessions (id),
    place     BIGINT NOT NULL,
    title     TEXT NOT NULL,
    kind      TEXT NOT NULL REFERENCES council_item_kinds (kind),
    matter    TEXT NOT NULL,
    minutes   BIGINT NOT NULL CHECK (minutes >= 0),
    changed   BOOLEAN NOT NULL,
    withdrawn BOOLEAN NOT NULL,
    version   BIGINT NOT NULL
);
CREATE INDEX council_items_session ON council_items (session);

-- The documents of an item: files by their content, for those whom the session calls or, where `shown`, for anyone.
CREATE TABLE council_documents (
    id     TEXT PRIMARY KEY,
    item   TEXT NOT NULL REFERENCES council_items (id),
    sha256 TEXT NOT NULL,
    name   TEXT NOT NULL,
    shown  BOOLEAN NOT NULL,
    at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX council_documents_item ON council_documents (item);

-- What a seat answered to the convocation, the last word only: the audit trail has the others. `holding` is the one through
-- which the seat was held then, and `to_holding` that of whoever was to carry its proxy: one taken back leaves its answer, which
-- is nobody's then. `sequence` is the number of the invitation that it answers.
CREATE TABLE council_answers (
    session    TEXT NOT NULL REFERENCES council_sessions (id),
    college    TEXT NOT NULL REFERENCES council_colleges (id),
    seat       BIGINT NOT NULL,
    holding    TEXT NOT NULL,
    sequence   BIGINT NOT NULL,
    reply      TEXT NOT NULL REFERENCES council_replies (reply),
    to_college TEXT REFERENCES council_colleges (id),
    to_seat    BIGINT,
    to_holding TEXT,
    channel    TEXT NOT NULL REFERENCES council_channels (channel),
    note       TEXT NOT NULL,
    name       TEXT NOT NULL,
    at         TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (session, college, seat),
    CHECK ((reply = 'proxy') = (to_college IS NOT NULL)),
    CHECK ((to_college IS NULL) = (to_seat IS NULL)),
    CHECK ((to_college IS NULL) = (to_holding IS NULL))
);
CREATE INDEX council_answers_college ON council_answers (college);
CREATE INDEX council_answers_to ON council_answers (to_college);

-- Who was there, from when to when, through which holding. A seat is there once at a time.
CREATE TABLE council_presences (
    id      TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES council_sessions (id),
    college TEXT NOT NULL REFERENCES council_colleges (id),
    seat    BIGINT NOT NULL,
    holding TEXT NOT NULL,
    way     TEXT NOT NULL REFERENCES council_ways_in (way),
    name    TEXT NOT NULL,
    since   TIMESTAMPTZ NOT NULL,
    until   TIMESTAMPTZ,
    out_by  TEXT NOT NULL,
    CHECK (until >= since)
);
CREATE INDEX council_presences_session ON council_presences (session);
CREATE INDEX council_presences_college ON council_presences (college);
CREATE UNIQUE INDEX council_presences_once ON council_presences (session, college, seat) WHERE until IS NULL;

-- The passes of a session, by the SHA-256 of their token: whoever opens one checks its seat in. `holding` is the one through
-- which the seat was held when the pass was made: it does not serve whoever comes after.
CREATE TABLE council_passes (
    hash    TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES council_sessions (id),
    college TEXT NOT NULL REFERENCES council_colleges (id),
    seat    BIGINT NOT NULL,
    holding TEXT NOT NULL
);
CREATE INDEX council_passes_session ON council_passes (session);
CREATE INDEX council_passes_college ON council_passes (college);
