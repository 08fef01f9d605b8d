-- Votes of the club's organs: what is asked under an item, who may vote, the ballots while they are taken, what came of it, and which
-- members stand by a declaration.

CREATE TABLE vote_ways (way TEXT PRIMARY KEY);
INSERT INTO vote_ways (way) VALUES ('consensus'), ('acclamation'), ('show-of-hands'), ('named'), ('secret');
CREATE TABLE vote_kinds (kind TEXT PRIMARY KEY);
INSERT INTO vote_kinds (kind) VALUES ('proposal'), ('election'), ('declaration');
CREATE TABLE vote_states (state TEXT PRIMARY KEY);
INSERT INTO vote_states (state) VALUES ('prepared'), ('open'), ('counting'), ('closed'), ('withdrawn');
CREATE TABLE vote_stands (stand TEXT PRIMARY KEY);
INSERT INTO vote_stands (stand) VALUES ('adheres'), ('reserves'), ('abstains');

-- A vote. `number` counts those of its session. `matter` is a matter of the rules under which the session sits. `about` is what another
-- room asks it about, of a kind that only that room knows. `text` is that of a declaration; `candidates` and `seats` are those of an election,
-- `first` the first round that it follows. `opening` is what was fixed as it opened, and `closing` what came of it, with every number:
-- neither changes once it is closed. `reason` says why it was withdrawn, or why there was no consensus. `held` counts what was written under its lock.
CREATE TABLE votes (
    id         TEXT PRIMARY KEY,
    session    TEXT NOT NULL REFERENCES council_sessions (id),
    item       TEXT NOT NULL REFERENCES council_items (id),
    number     BIGINT NOT NULL,
    matter     TEXT NOT NULL,
    way        TEXT NOT NULL REFERENCES vote_ways (way),
    kind       TEXT NOT NULL REFERENCES vote_kinds (kind),
    question   TEXT NOT NULL,
    text       TEXT NOT NULL,
    about_kind TEXT,
    about      TEXT,
    candidates TEXT NOT NULL,
    seats      BIGINT NOT NULL,
    first      TEXT REFERENCES votes (id),
    state      TEXT NOT NULL REFERENCES vote_states (state),
    prepared   TIMESTAMPTZ NOT NULL,
    opened     TIMESTAMPTZ,
    opening    TEXT,
    closed     TIMESTAMPTZ,
    closing    TEXT,
    withdrawn  TIMESTAMPTZ,
    reason     TEXT NOT NULL,
    held       BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    UNIQUE (session, number),
    CHECK ((about_kind IS NULL) = (about IS NULL)),
    CHECK ((opened IS NULL) = (opening IS NULL)),
    CHECK ((closed IS NULL) = (closing IS NULL)),
    CHECK (closed IS NULL OR opened IS NOT NULL),
    CHECK ((state = 'withdrawn') = (withdrawn IS NOT NULL)),
    CHECK (state <> 'open' OR (opened IS NOT NULL AND closed IS NULL)),
    CHECK (state <> 'prepared' OR opened IS NULL),
    CHECK (state <> 'counting' OR closed IS NOT NULL),
    CHECK (state <> 'closed' OR closed IS NOT NULL)
);
CREATE INDEX votes_item ON votes (item);
CREATE INDEX votes_about ON votes (about_kind, about);
CREATE INDEX votes_first ON votes (first);
CREATE INDEX votes_state ON votes (state);

-- The roll of a vote as it was opened: each seat that has a vote, its weight, whether its holder was there, and the seat that casts
-- its vote by proxy. `key` is its college in the rules.
CREATE TABLE vote_roll (
    vote       TEXT NOT NULL REFERENCES votes (id),
    college    TEXT NOT NULL REFERENCES council_colleges (id),
    seat       BIGINT NOT NULL,
    key        TEXT NOT NULL,
    holding    TEXT NOT NULL,
    entity     TEXT NOT NULL REFERENCES atlas_entities (id),
    weight     BIGINT NOT NULL CHECK (weight >= 1),
    there      BOOLEAN NOT NULL,
    to_college TEXT REFERENCES council_colleges (id),
    to_seat    BIGINT,
    PRIMARY KEY (vote, college, seat),
    CHECK ((to_college IS NULL) = (to_seat IS NULL))
);
CREATE INDEX vote_roll_college ON vote_roll (college);
CREATE INDEX vote_roll_entity ON vote_roll (entity);
CREATE INDEX vote_roll_to ON vote_roll (to_college);

-- Ballots of a vote by name: whose seat, through which holding, cast by which seat, what it says; `aloud` where the secretary entered
-- what was said in the hall. They stay.
CREATE TABLE vote_named (
    vote       TEXT NOT NULL REFERENCES votes (id),
    college    TEXT NOT NULL REFERENCES council_colleges (id),
    seat       BIGINT NOT NULL,
    by_college TEXT NOT NULL REFERENCES council_colleges (id),
    by_seat    BIGINT NOT NULL,
    holding    TEXT NOT NULL,
    choice     TEXT NOT NULL,
    aloud      BOOLEAN NOT NULL,
    name       TEXT NOT NULL,
    at         TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (vote, college, seat)
);
CREATE INDEX vote_named_college ON vote_named (college);
CREATE INDEX vote_named_by ON vote_named (by_college);

-- Ballots of a secret vote while it is open, each sealed and padded under the vote's key, which is no row of any table. `id` is made
-- of the key and the seat: without the key it names nobody. Closing takes them all out.
CREATE TABLE vote_sealed (
    vote   TEXT NOT NULL REFERENCES votes (id),
    id     TEXT NOT NULL,
    sealed TEXT NOT NULL,
    PRIMARY KEY (vote, id)
);

-- For which seats a ballot was cast in a secret vote, and by which; never what it says, nor when. It stays.
CREATE TABLE vote_voted (
    vote       TEXT NOT NULL REFERENCES votes (id),
    college    TEXT NOT NULL REFERENCES council_colleges (id),
    seat       BIGINT NOT NULL,
    by_college TEXT NOT NULL REFERENCES council_colleges (id),
    by_seat    BIGINT NOT NULL,
    PRIMARY KEY (vote, college, seat)
);
CREATE INDEX vote_voted_college ON vote_voted (college);
CREATE INDEX vote_voted_by ON vote_voted (by_college);

-- The numbers of ballots that have arrived, hashed, of a secret vote under its key, so that none counts twice. Closing takes them out.
CREATE TABLE vote_seen (
    vote TEXT NOT NULL REFERENCES votes (id),
    id   TEXT NOT NULL,
    PRIMARY KEY (vote, id)
);

-- The ballots of a secret vote as they are published: shuffled, each with the receipt in which its voter finds it.
CREATE TABLE vote_papers (
    vote    TEXT NOT NULL REFERENCES votes (id),
    place   BIGINT NOT NULL,
    receipt TEXT NOT NULL,
    choice  TEXT NOT NULL,
    PRIMARY KEY (vote, place)
);

-- What members reserve on where something is adopted without a vote, for the seats through which they said it.
CREATE TABLE vote_reservations (
    vote    TEXT NOT NULL REFERENCES votes (id),
    college TEXT NOT NULL REFERENCES council_colleges (id),
    seat    BIGINT NOT NULL,
    holding TEXT NOT NULL,
    entity  TEXT NOT NULL REFERENCES atlas_entities (id),
    text    TEXT NOT NULL,
    name    TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (vote, college, seat)
);
CREATE INDEX vote_reservations_college ON vote_reservations (college);
CREATE INDEX vote_reservations_entity ON vote_reservations (entity);

-- Which members stand by a declaration, the last word only: the audit trail has the others. Who is not here has said nothing.
CREATE TABLE vote_adherences (
    vote   TEXT NOT NULL REFERENCES votes (id),
    entity TEXT NOT NULL REFERENCES atlas_entities (id),
    stand  TEXT NOT NULL REFERENCES vote_stands (stand),
    text   TEXT NOT NULL,
    name   TEXT NOT NULL,
    at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (vote, entity),
    CHECK ((stand = 'reserves') = (text <> '{}'))
);
CREATE INDEX vote_adherences_entity ON vote_adherences (entity);

-- What a seat's vote weighs where the rules give weights; a seat that is not here weighs one.
CREATE TABLE vote_weights (
    college TEXT NOT NULL REFERENCES council_colleges (id),
    seat    BIGINT NOT NULL,
    weight  BIGINT NOT NULL CHECK (weight >= 1),
    PRIMARY KEY (college, seat)
);
