-- Files before a session: motions in parallel languages, amendments to them clause by clause, who supports them, what experts
-- were asked and answered, and the agreements that items are about.

CREATE TABLE motion_states (state TEXT PRIMARY KEY);
INSERT INTO motion_states (state) VALUES
    ('draft'), ('tabled'), ('put'), ('accepted'), ('adopted'), ('rejected'), ('withdrawn'), ('fallen');
CREATE TABLE motion_changes (kind TEXT PRIMARY KEY);
INSERT INTO motion_changes (kind) VALUES ('replace'), ('insert'), ('strike');
CREATE TABLE motion_opinions (opinion TEXT PRIMARY KEY);
INSERT INTO motion_opinions (opinion) VALUES ('favourable'), ('conditional'), ('unfavourable'), ('none');

-- A motion: a draft decision. `number` counts those tabled in its session. `item` is the one it is for; an item that was taken off the
-- agenda before the convocation leaves its motions, which are then moved to another. `college`, `seat`, `holding` and `entity` say
-- for which seat it is tabled, none of them where the secretary tables it. `clauses` is its text, in the authentic `languages`, with
-- the version and the round of meaning of each clause in each of them. `since` is when it came to its state, `tabled` when it was
-- tabled, `reason` why it was withdrawn, `vote` the vote to which it was put.
CREATE TABLE motions (
    id        TEXT PRIMARY KEY,
    session   TEXT NOT NULL REFERENCES council_sessions (id),
    item      TEXT NOT NULL,
    number    BIGINT,
    college   TEXT REFERENCES council_colleges (id),
    seat      BIGINT,
    holding   TEXT,
    entity    TEXT REFERENCES atlas_entities (id),
    title     TEXT NOT NULL,
    languages TEXT NOT NULL,
    clauses   TEXT NOT NULL,
    state     TEXT NOT NULL REFERENCES motion_states (state),
    since     TIMESTAMPTZ NOT NULL,
    tabled    TIMESTAMPTZ,
    reason    TEXT NOT NULL,
    vote      TEXT,
    version   BIGINT NOT NULL,
    UNIQUE (session, number),
    CHECK ((college IS NULL) = (seat IS NULL)),
    CHECK ((college IS NULL) = (holding IS NULL)),
    CHECK ((college IS NULL) = (entity IS NULL)),
    CHECK ((number IS NULL) = (tabled IS NULL))
);
CREATE INDEX motions_item ON motions (item);
CREATE INDEX motions_college ON motions (college);
CREATE INDEX motions_entity ON motions (entity);

-- The seats that support a motion beside its mover's. One that took its name back leaves no line.
CREATE TABLE motion_signatures (
    motion  TEXT NOT NULL REFERENCES motions (id),
    college TEXT NOT NULL REFERENCES council_colleges (id),
    seat    BIGINT NOT NULL,
    holding TEXT NOT NULL,
    entity  TEXT NOT NULL REFERENCES atlas_entities (id),
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (motion, college, seat)
);
CREATE INDEX motion_signatures_college ON motion_signatures (college);
CREATE INDEX motion_signatures_entity ON motion_signatures (entity);

-- An amendment: what it asks (`kind`) of which clause; of a new one after which, none: before the first. `number` counts those tabled to
-- its motion. `words` are those it asks for, in the languages in which someone wrote them; `note` says why. `lang` is the language it was
-- written in. `excluded_by` is the amendment whose adoption made it fall.
CREATE TABLE motion_amendments (
    id          TEXT PRIMARY KEY,
    motion      TEXT NOT NULL REFERENCES motions (id),
    number      BIGINT,
    kind        TEXT NOT NULL REFERENCES motion_changes (kind),
    clause      TEXT,
    college     TEXT REFERENCES council_colleges (id),
    seat        BIGINT,
    holding     TEXT,
    entity      TEXT REFERENCES atlas_entities (id),
    lang        TEXT NOT NULL,
    words       TEXT NOT NULL,
    note        TEXT NOT NULL,
    state       TEXT NOT NULL REFERENCES motion_states (state),
    since       TIMESTAMPTZ NOT NULL,
    tabled      TIMESTAMPTZ,
    reason      TEXT NOT NULL,
    vote        TEXT,
    excluded_by TEXT REFERENCES motion_amendments (id),
    version     BIGINT NOT NULL,
    UNIQUE (motion, number),
    CHECK (clause IS NOT NULL OR kind = 'insert'),
    CHECK ((college IS NULL) = (seat IS NULL)),
    CHECK ((college IS NULL) = (holding IS NULL)),
    CHECK ((college IS NULL) = (entity IS NULL)),
    CHECK ((number IS NULL) = (tabled IS NULL))
);
CREATE INDEX motion_amendments_college ON motion_amendments (college);
CREATE INDEX motion_amendments_entity ON motion_amendments (entity);
CREATE INDEX motion_amendments_excluded ON motion_amendments (excluded_by);

-- The order in which whoever presides puts the amendments to one clause, or after one, to the vote, where it is not the one worked out.
-- `clause` is empty for what comes before the first. `places` are the amendments in order, `reason` why, `name` who said so.
CREATE TABLE motion_orders (
    motion TEXT NOT NULL REFERENCES motions (id),
    clause TEXT NOT NULL,
    after  BOOLEAN NOT NULL,
    places TEXT NOT NULL,
    reason TEXT NOT NULL,
    name   TEXT NOT NULL,
    at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (motion, clause, after)
);

-- What an expert was asked about a motion, or about the agreement that an item is about, until which day, and what they answered.
-- `expert` is their account, `expert_name` and `name` how they and who asked were called then.
CREATE TABLE motion_referrals (
    id          TEXT PRIMARY KEY,
    session     TEXT NOT NULL REFERENCES council_sessions (id),
    item        TEXT NOT NULL,
    motion      TEXT REFERENCES motions (id),
    agreement   TEXT REFERENCES agreements (id),
    expert      TEXT NOT NULL,
    expert_name TEXT NOT NULL,
    question    TEXT NOT NULL,
    due         DATE NOT NULL,
    name        TEXT NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    opinion     TEXT REFERENCES motion_opinions (opinion),
    reasons     TEXT NOT NULL,
    answered    TIMESTAMPTZ,
    taken_back  TIMESTAMPTZ,
    version     BIGINT NOT NULL,
    CHECK ((motion IS NULL) <> (agreement IS NULL)),
    CHECK ((opinion IS NULL) = (answered IS NULL)),
    CHECK (answered IS NULL OR taken_back IS NULL)
);
CREATE INDEX motion_referrals_session ON motion_referrals (session);
CREATE INDEX motion_referrals_motion ON motion_referrals (motion);
CREATE INDEX motion_referrals_agreement ON motion_referrals (agreement);
CREATE INDEX motion_referrals_expert ON motion_referrals (expert);

-- The agreement that an item is about.
CREATE TABLE motion_agreements (
    item      TEXT PRIMARY KEY,
    agreement TEXT NOT NULL REFERENCES agreements (id)
);
CREATE INDEX motion_agreements_agreement ON motion_agreements (agreement);

-- Until when motions and amendments are tabled in a session, where the secretary said so.
CREATE TABLE motion_terms (
    session    TEXT PRIMARY KEY REFERENCES council_sessions (id),
    motions    TIMESTAMPTZ,
    amendments TIMESTAMPTZ,
    version    BIGINT NOT NULL
);
