-- Sessions of the organs: several proxies of one seat, who acts for a holder in writing, for which bodies an address is written to.

-- The proxies that an answer gives, in the order in which it gives them: each for something else. `to_holding` is the holding of whoever was to
-- carry it; `covers` is `session`, or `item:` and `matter:` with their ids and keys, separated by spaces.
CREATE TABLE council_proxies (
    session    TEXT NOT NULL REFERENCES council_sessions (id),
    college    TEXT NOT NULL REFERENCES council_colleges (id),
    seat       BIGINT NOT NULL,
    place      BIGINT NOT NULL,
    to_college TEXT NOT NULL REFERENCES council_colleges (id),
    to_seat    BIGINT NOT NULL,
    to_holding TEXT NOT NULL,
    covers     TEXT NOT NULL,
    PRIMARY KEY (session, college, seat, place)
);
CREATE INDEX council_proxies_college ON council_proxies (college);
CREATE INDEX council_proxies_to ON council_proxies (to_college);
INSERT INTO council_proxies (session, college, seat, place, to_college, to_seat, to_holding, covers)
    SELECT session, college, seat, 1, to_college, to_seat, to_holding, covers FROM council_answers WHERE reply = 'proxy';

-- What a seat answered, without them: the table is made anew, since SQLite takes no column away that a check names.
CREATE TABLE council_answered (
    session  TEXT NOT NULL REFERENCES council_sessions (id),
    college  TEXT NOT NULL REFERENCES council_colleges (id),
    seat     BIGINT NOT NULL,
    holding  TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    reply    TEXT NOT NULL REFERENCES council_replies (reply),
    channel  TEXT NOT NULL REFERENCES council_channels (channel),
    note     TEXT NOT NULL,
    name     TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (session, college, seat)
);
INSERT INTO council_answered (session, college, seat, holding, sequence, reply, channel, note, name, at)
    SELECT session, college, seat, holding, sequence, reply, channel, note, name, at FROM council_answers;
DROP TABLE council_answers;
ALTER TABLE council_answered RENAME TO council_answers;
CREATE INDEX council_answers_college ON council_answers (college);

-- When whoever stands in for a seat's holder did something in its name in a written procedure, in which nobody is checked in: voted, say.
CREATE TABLE council_acts (
    session    TEXT NOT NULL REFERENCES council_sessions (id),
    college    TEXT NOT NULL REFERENCES council_colleges (id),
    seat       BIGINT NOT NULL,
    holding    TEXT NOT NULL,
    substitute TEXT NOT NULL REFERENCES mandates (id),
    at         TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (session, college, seat, at)
);
CREATE INDEX council_acts_college ON council_acts (college);
CREATE INDEX council_acts_substitute ON council_acts (substitute);

-- For whose seats an address was written to, by the ids of the bodies, separated by spaces; none of letters written before.
ALTER TABLE council_called ADD COLUMN bodies TEXT NOT NULL DEFAULT '';
