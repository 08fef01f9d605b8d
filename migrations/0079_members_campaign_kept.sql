-- What each member had answered on the day on which a campaign was closed: what is said, entered or corrected later changes nothing of it.

-- A line for each member that was admitted that day; of whoever has 0 `asked`, nothing was. `due` is the last day to answer, missing where the
-- clock stood still; `addresses` is at how many mail addresses the member could be written to.
CREATE TABLE member_campaign_kept (
    year      BIGINT NOT NULL REFERENCES member_campaigns (year),
    entity    TEXT NOT NULL REFERENCES atlas_entities (id),
    asked     BIGINT NOT NULL,
    said      BIGINT NOT NULL,
    due       DATE,
    addresses BIGINT NOT NULL,
    PRIMARY KEY (year, entity),
    CHECK (said BETWEEN 0 AND asked),
    CHECK (addresses >= 0)
);
CREATE INDEX member_campaign_kept_entity ON member_campaign_kept (entity);
