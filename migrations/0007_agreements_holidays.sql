-- The days on which offices are closed, by country; a club edits them. An empty country stands for every country.
CREATE TABLE agreement_holidays (
    country TEXT NOT NULL,
    day     DATE NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (country, day)
);

-- What the parties declare that no document of the file shows, for the rules that ask it: of the agreement as a whole
-- where `party` is empty, of one party elsewhere.
CREATE TABLE agreement_declared (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    party     TEXT NOT NULL,
    whole     TEXT NOT NULL,
    version   BIGINT NOT NULL,
    PRIMARY KEY (agreement, party)
);
