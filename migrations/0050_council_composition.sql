-- The council: the club's organs, their colleges and seats, who sits and by what mandate, whose turn it is to be host, and
-- the rules of each organ in all their versions.

CREATE TABLE council_organ_kinds (kind TEXT PRIMARY KEY);
INSERT INTO council_organ_kinds (kind) VALUES
    ('assembly'), ('presidency'), ('bureau'), ('council'), ('commission'), ('working-group'), ('host-city');
CREATE TABLE council_sits (sits TEXT PRIMARY KEY);
INSERT INTO council_sits (sits) VALUES ('anyone'), ('officials'), ('institutions'), ('experts');
CREATE TABLE council_functions (function TEXT PRIMARY KEY);
INSERT INTO council_functions (function) VALUES ('chair'), ('vice-chair'), ('rapporteur');

-- An organ is never deleted: dissolved, it has a day and a reason, and stays readable. `example` says that its
-- seats and rules are not the club's own, and pages then say so. `since` is its first day; an example needs none.
CREATE TABLE council_organs (
    id        TEXT PRIMARY KEY,
    slug      TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL REFERENCES council_organ_kinds (kind),
    name      TEXT NOT NULL,
    purpose   TEXT NOT NULL,
    place     BIGINT NOT NULL,
    example   BOOLEAN NOT NULL,
    since     DATE,
    dissolved DATE,
    reason    TEXT NOT NULL,
    version   BIGINT NOT NULL,
    CHECK (since IS NOT NULL OR example),
    CHECK (dissolved >= since)
);

-- The groups of an organ; an organ with one shows no heading for it. `seated` counts how often someone was seated there: of
-- two who fill its seats at one moment, the second is told.
CREATE TABLE council_colleges (
    id      TEXT PRIMARY KEY,
    organ   TEXT NOT NULL REFERENCES council_organs (id),
    name    TEXT NOT NULL,
    seats   BIGINT NOT NULL CHECK (seats > 0),
    sits    TEXT NOT NULL REFERENCES council_sits (sits),
    place   BIGINT NOT NULL,
    seated  BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX council_colleges_organ ON council_colleges (organ);

-- The offices whose holders may sit in a college; where none is named, those of any.
CREATE TABLE council_college_offices (
    college TEXT NOT NULL REFERENCES council_colleges (id),
    office  TEXT NOT NULL REFERENCES offices (key),
    PRIMARY KEY (college, office)
);

-- Seats that have a function; the others are numbers up to their college's.
CREATE TABLE council_seats (
    college  TEXT NOT NULL REFERENCES council_colleges (id),
    seat     BIGINT NOT NULL CHECK (seat > 0),
    function TEXT NOT NULL REFERENCES council_functions (function),
    PRIMARY KEY (college, seat)
);

-- Who holds a seat, through which mandate, who stands in. `until` is the last day entered; a holding also ends with its
-- mandate, its body's membership and its organ, which is worked out on the day that is asked about. One that was entered by
-- mistake is taken out within thirty days of its first; the audit trail keeps why.
CREATE TABLE council_holdings (
    id         TEXT PRIMARY KEY,
    college    TEXT NOT NULL REFERENCES council_colleges (id),
    seat       BIGINT NOT NULL CHECK (seat > 0),
    mandate    TEXT NOT NULL REFERENCES mandates (id),
    substitute TEXT REFERENCES mandates (id),
    since      DATE NOT NULL,
    until      DATE,
    reason     TEXT NOT NULL,
    version    BIGINT NOT NULL,
    CHECK (until >= since),
    CHECK (substitute <> mandate)
);
CREATE INDEX council_holdings_college ON council_holdings (college, seat);
CREATE INDEX council_holdings_mandate ON council_holdings (mandate);
CREATE INDEX council_holdings_substitute ON council_holdings (substitute);

-- Whose turn it is to be host. Both days are included.
CREATE TABLE council_turns (
    id       TEXT PRIMARY KEY,
    organ    TEXT NOT NULL REFERENCES council_organs (id),
    entity   TEXT NOT NULL REFERENCES atlas_entities (id),
    from_day DATE NOT NULL,
    last_day DATE NOT NULL,
    note     TEXT NOT NULL,
    version  BIGINT NOT NULL,
    CHECK (last_day >= from_day)
);
CREATE INDEX council_turns_organ ON council_turns (organ);
CREATE INDEX council_turns_entity ON council_turns (entity);

-- The rules of an organ, one line a version, never changed. `act` is what adopted them; `example` says that nothing did.
CREATE TABLE council_rules (
    organ      TEXT NOT NULL REFERENCES council_organs (id),
    number     BIGINT NOT NULL,
    text       TEXT NOT NULL,
    example    BOOLEAN NOT NULL,
    act        TEXT NOT NULL,
    note       TEXT NOT NULL,
    adopted    DATE NOT NULL,
    valid_from DATE NOT NULL,
    name       TEXT NOT NULL,
    at         TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (organ, number)
);
