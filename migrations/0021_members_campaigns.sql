-- Yearly campaigns that ask each member whether its known relations are as the atlas says. One is open at a time. `figures`
-- are the totals on the day of closing (JSON): they may be published; who answered may not.
CREATE TABLE member_campaigns (
    year     BIGINT PRIMARY KEY,
    opened   DATE NOT NULL,
    deadline DATE NOT NULL,
    closed   DATE,
    figures  TEXT,
    version  BIGINT NOT NULL,
    CHECK (deadline > opened),
    CHECK ((closed IS NULL) = (figures IS NULL))
);
CREATE UNIQUE INDEX member_campaigns_open ON member_campaigns ((closed IS NULL)) WHERE closed IS NULL;

-- The letters of a campaign: the one that asks, then what reminds, by the days left to answer.
CREATE TABLE member_campaign_letters (letter TEXT PRIMARY KEY);
INSERT INTO member_campaign_letters (letter) VALUES ('asked'), ('ten-days'), ('three-days'), ('last-day');

-- Which letter was written to which body, so that none goes twice. `due` is the day on which its answer was due when it
-- was written: it moves on by the days on which the body could not be reached.
CREATE TABLE member_campaign_written (
    year    BIGINT NOT NULL REFERENCES member_campaigns (year),
    entity  TEXT NOT NULL REFERENCES atlas_entities (id),
    letter  TEXT NOT NULL REFERENCES member_campaign_letters (letter),
    due     DATE NOT NULL,
    written DATE NOT NULL,
    PRIMARY KEY (year, entity, letter, due)
);
