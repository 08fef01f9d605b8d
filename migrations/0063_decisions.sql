-- What the club's organs decided, what was committed to, and the axes that all of it serves.

CREATE TABLE decision_kinds (kind TEXT PRIMARY KEY);
INSERT INTO decision_kinds (kind) VALUES
    ('decision'), ('declaration'), ('opinion'), ('recommendation'), ('election');
CREATE TABLE decision_states (state TEXT PRIMARY KEY);
INSERT INTO decision_states (state) VALUES ('drafted'), ('made'), ('repealed'), ('replaced');
CREATE TABLE decision_bearers (bearer TEXT PRIMARY KEY);
INSERT INTO decision_bearers (bearer) VALUES
    ('member'), ('organ'), ('chair'), ('vice-chair'), ('rapporteur'), ('secretariat');
CREATE TABLE decision_commitment_states (state TEXT PRIMARY KEY);
INSERT INTO decision_commitment_states (state) VALUES ('open'), ('done'), ('given-up');
-- What may serve an axis: a room that has other things adds its word.
CREATE TABLE decision_tie_kinds (kind TEXT PRIMARY KEY);
INSERT INTO decision_tie_kinds (kind) VALUES ('agreement'), ('decision');

-- A decision of an organ, taken under an item of a session. `vote` is the closed vote by which it was adopted, `motion` the draft
-- whose text it has. `taken` is the day on which it was adopted. Once it is made it has a number within its organ and year, an
-- address, and a text that stays: `authentic` are the languages in which it was adopted, the others are translations, which are
-- corrected. `ended` is the day since which another decision holds in its place, or repealed it: that one is in `ended_by`.
CREATE TABLE decisions (
    id        TEXT PRIMARY KEY,
    organ     TEXT NOT NULL REFERENCES council_organs (id),
    session   TEXT NOT NULL REFERENCES council_sessions (id),
    item      TEXT NOT NULL REFERENCES council_items (id),
    kind      TEXT NOT NULL REFERENCES decision_kinds (kind),
    vote      TEXT NOT NULL UNIQUE REFERENCES votes (id),
    motion    TEXT REFERENCES motions (id),
    agreement TEXT REFERENCES agreements (id),
    title     TEXT NOT NULL,
    text      TEXT NOT NULL,
    authentic TEXT NOT NULL,
    taken     DATE NOT NULL,
    state     TEXT NOT NULL REFERENCES decision_states (state),
    year      BIGINT,
    number    BIGINT CHECK (number >= 1),
    slug      TEXT UNIQUE,
    made      TIMESTAMPTZ,
    ended     DATE,
    ended_by  TEXT REFERENCES decisions (id),
    version   BIGINT NOT NULL,
    UNIQUE (organ, year, number),
    CHECK ((state = 'drafted') = (number IS NULL)),
    CHECK ((number IS NULL) = (year IS NULL)),
    CHECK ((number IS NULL) = (slug IS NULL)),
    CHECK ((number IS NULL) = (made IS NULL)),
    CHECK ((state = 'repealed' OR state = 'replaced') = (ended IS NOT NULL)),
    CHECK ((ended IS NULL) = (ended_by IS NULL)),
    CHECK (agreement IS NULL OR kind = 'opinion')
);
CREATE INDEX decisions_session ON decisions (session);
CREATE INDEX decisions_item ON decisions (item);
CREATE INDEX decisions_motion ON decisions (motion);
CREATE INDEX decisions_agreement ON decisions (agreement);
CREATE INDEX decisions_ended_by ON decisions (ended_by);

-- The decisions that a draft will end when it is made: it replaces them, or only repeals them.
CREATE TABLE decision_endings (
    decision TEXT NOT NULL REFERENCES decisions (id),
    ends     TEXT NOT NULL REFERENCES decisions (id),
    replaces BOOLEAN NOT NULL,
    PRIMARY KEY (decision, ends)
);
CREATE INDEX decision_endings_ends ON decision_endings (ends);

-- A translation that was corrected after the decision was made: what it said before, and why.
CREATE TABLE decision_corrections (
    id       TEXT PRIMARY KEY,
    decision TEXT NOT NULL REFERENCES decisions (id),
    lang     TEXT NOT NULL,
    title    TEXT NOT NULL,
    text     TEXT NOT NULL,
    why      TEXT NOT NULL,
    name     TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL
);
CREATE INDEX decision_corrections_decision ON decision_corrections (decision);

-- What a decision commits someone to: a member's body, an organ, who has a function in an organ, or the secretariat. `closed` is the
-- day on which it was done or given up.
CREATE TABLE decision_commitments (
    id       TEXT PRIMARY KEY,
    decision TEXT NOT NULL REFERENCES decisions (id),
    place    BIGINT NOT NULL,
    bearer   TEXT NOT NULL REFERENCES decision_bearers (bearer),
    entity   TEXT REFERENCES atlas_entities (id),
    organ    TEXT REFERENCES council_organs (id),
    what     TEXT NOT NULL,
    due      DATE NOT NULL,
    state    TEXT NOT NULL REFERENCES decision_commitment_states (state),
    closed   DATE,
    note     TEXT NOT NULL,
    version  BIGINT NOT NULL,
    CHECK ((bearer = 'member') = (entity IS NOT NULL)),
    CHECK ((bearer = 'member' OR bearer = 'secretariat') = (organ IS NULL)),
    CHECK ((state = 'open') = (closed IS NULL))
);
CREATE INDEX decision_commitments_decision ON decision_commitments (decision);
CREATE INDEX decision_commitments_entity ON decision_commitments (entity);
CREATE INDEX decision_commitments_organ ON decision_commitments (organ);

-- What became of a commitment, line by line, by whom it was entered.
CREATE TABLE decision_commitment_steps (
    id         TEXT PRIMARY KEY,
    commitment TEXT NOT NULL REFERENCES decision_commitments (id),
    state      TEXT NOT NULL REFERENCES decision_commitment_states (state),
    on_day     DATE NOT NULL,
    note       TEXT NOT NULL,
    name       TEXT NOT NULL,
    at         TIMESTAMPTZ NOT NULL
);
CREATE INDEX decision_commitment_steps_commitment ON decision_commitment_steps (commitment);

-- The reminders that were written, so many days before the day.
CREATE TABLE decision_reminders (
    commitment TEXT NOT NULL REFERENCES decision_commitments (id),
    due        DATE NOT NULL,
    days       BIGINT NOT NULL,
    PRIMARY KEY (commitment, due, days)
);

-- The club's strategic axes. `adopted_by` is the decision that adopted one; what else adopted it, or
-- says it where it is an example, is in `source`.
CREATE TABLE decision_axes (
    id         TEXT PRIMARY KEY,
    slug       TEXT NOT NULL UNIQUE,
    title      TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    place      BIGINT NOT NULL,
    since      DATE,
    until      DATE,
    adopted_by TEXT REFERENCES decisions (id),
    example    BOOLEAN NOT NULL,
    source     TEXT NOT NULL,
    source_url TEXT NOT NULL,
    version    BIGINT NOT NULL,
    CHECK (until >= since),
    CHECK (since IS NOT NULL OR example),
    CHECK (adopted_by IS NULL OR NOT example)
);
CREATE INDEX decision_axes_adopted_by ON decision_axes (adopted_by);

-- What serves an axis: a thing of some room, by its kind and its identity there.
CREATE TABLE decision_axis_ties (
    axis    TEXT NOT NULL REFERENCES decision_axes (id),
    kind    TEXT NOT NULL REFERENCES decision_tie_kinds (kind),
    subject TEXT NOT NULL,
    name    TEXT NOT NULL,
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (axis, kind, subject)
);
CREATE INDEX decision_axis_ties_subject ON decision_axis_ties (kind, subject);
