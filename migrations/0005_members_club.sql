-- Members: who is in the club and how, the people who act for them, by what mandate and what powers.

CREATE TABLE member_qualities (quality TEXT PRIMARY KEY);
INSERT INTO member_qualities (quality) VALUES ('founding'), ('full'), ('associate'), ('observer');
CREATE TABLE member_states (state TEXT PRIMARY KEY);
INSERT INTO member_states (state) VALUES ('candidate'), ('admitted'), ('suspended'), ('withdrawn');

-- Where each one stands now. `dated` is false where nobody has published the day: pages then say so.
CREATE TABLE members (
    id           TEXT PRIMARY KEY,
    entity       TEXT NOT NULL UNIQUE REFERENCES atlas_entities (id),
    slug         TEXT NOT NULL UNIQUE,
    quality      TEXT NOT NULL REFERENCES member_qualities (quality),
    documented   BOOLEAN NOT NULL,
    quality_note TEXT NOT NULL,
    state        TEXT NOT NULL REFERENCES member_states (state),
    since        DATE NOT NULL,
    dated        BOOLEAN NOT NULL,
    reason       TEXT NOT NULL,
    version      BIGINT NOT NULL
);

-- Every step, in order. Never changed.
CREATE TABLE member_steps (
    member  TEXT NOT NULL REFERENCES members (id),
    place   BIGINT NOT NULL,
    step    TEXT NOT NULL,
    held_on DATE NOT NULL,
    dated   BOOLEAN NOT NULL,
    reason  TEXT NOT NULL,
    name    TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (member, place)
);

-- People, as far as the club must know them. A name is shown in public only where `public` says so; a person may stand
-- here without any name, for an account named by its function.
CREATE TABLE people (
    id            TEXT PRIMARY KEY,
    entity        TEXT NOT NULL REFERENCES atlas_entities (id),
    name_ar       TEXT NOT NULL,
    name_passport TEXT NOT NULL,
    gender        TEXT CHECK (gender IN ('m', 'f')),
    public        BOOLEAN NOT NULL,
    version       BIGINT NOT NULL
);
CREATE INDEX people_entity ON people (entity);

-- Functions, titled in both genders and four languages. `role` is the account role that holding one gives.
CREATE TABLE offices (
    key       TEXT PRIMARY KEY,
    role      TEXT,
    masculine TEXT NOT NULL,
    feminine  TEXT NOT NULL,
    ways      TEXT NOT NULL
);

CREATE TABLE mandate_ways (way TEXT PRIMARY KEY);
INSERT INTO mandate_ways (way) VALUES ('elected'), ('appointed'), ('special-delegation');

-- The time during which an office is held; both days are included. No person: the holder is not named.
CREATE TABLE mandates (
    id         TEXT PRIMARY KEY,
    entity     TEXT NOT NULL REFERENCES atlas_entities (id),
    office     TEXT NOT NULL REFERENCES offices (key),
    person     TEXT REFERENCES people (id),
    way        TEXT NOT NULL REFERENCES mandate_ways (way),
    from_day   DATE,
    until_day  DATE,
    instrument TEXT NOT NULL,
    sources    TEXT NOT NULL,
    note       TEXT NOT NULL,
    version    BIGINT NOT NULL,
    CHECK (until_day >= from_day)
);
CREATE INDEX mandates_entity ON mandates (entity);
CREATE INDEX mandates_person ON mandates (person);

-- Written powers and delegations of signature, held through a mandate.
CREATE TABLE powers (
    id            TEXT PRIMARY KEY,
    entity        TEXT NOT NULL REFERENCES atlas_entities (id),
    mandate       TEXT NOT NULL REFERENCES mandates (id),
    granted_by    TEXT NOT NULL,
    scope         TEXT NOT NULL,
    reference     TEXT NOT NULL,
    from_day      DATE NOT NULL,
    until_day     DATE,
    evidence      TEXT,
    evidence_name TEXT,
    CHECK (until_day >= from_day)
);
CREATE INDEX powers_entity ON powers (entity);

-- Two people at the most through whom a member is reached.
CREATE TABLE focal_points (
    entity  TEXT PRIMARY KEY REFERENCES atlas_entities (id),
    points  TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- Times during which a member cannot be reached: its clocks stop. Never public.
CREATE TABLE unreachable_periods (
    id     TEXT PRIMARY KEY,
    entity TEXT NOT NULL REFERENCES atlas_entities (id),
    since  DATE NOT NULL,
    until  DATE,
    reason TEXT NOT NULL,
    CHECK (until >= since)
);
CREATE INDEX unreachable_periods_entity ON unreachable_periods (entity);
