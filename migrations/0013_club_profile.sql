-- What the club has published of itself: its launch, its council as announced, dated facts, what was looked for and not found.
-- One row of JSON; none until facts are taken in.
CREATE TABLE club_profile (
    one     BIGINT PRIMARY KEY CHECK (one = 1),
    profile TEXT NOT NULL
);
