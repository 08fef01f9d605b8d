-- Whether this database holds the demonstration: one row, written before its facts are, and the instant at which all of them
-- were in. A club's own database has none.
CREATE TABLE demonstration (
    one   BIGINT PRIMARY KEY CHECK (one = 1),
    begun TIMESTAMPTZ NOT NULL,
    whole TIMESTAMPTZ
);
