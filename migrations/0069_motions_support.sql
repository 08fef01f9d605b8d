-- Support for amendments, answers that did not come by the expert's own hand, and what was recalled.

-- The seats that support an amendment beside its author's. One that took its name back leaves no line.
CREATE TABLE motion_amendment_signatures (
    amendment TEXT NOT NULL REFERENCES motion_amendments (id),
    college   TEXT NOT NULL REFERENCES council_colleges (id),
    seat      BIGINT NOT NULL,
    holding   TEXT NOT NULL,
    entity    TEXT NOT NULL REFERENCES atlas_entities (id),
    at        TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (amendment, college, seat)
);
CREATE INDEX motion_amendment_signatures_college ON motion_amendment_signatures (college);
CREATE INDEX motion_amendment_signatures_entity ON motion_amendment_signatures (entity);

-- By which way an answer came that the secretary noted for the expert: `came` is the day on which it did, `sha256` and `file` name what
-- shows it, `noted_by` is who noted it, by account name. An answer that the expert gave here has none of these.
CREATE TABLE motion_channels (channel TEXT PRIMARY KEY);
INSERT INTO motion_channels (channel) VALUES ('letter'), ('mail'), ('telephone'), ('whatsapp'), ('bearer');
ALTER TABLE motion_referrals ADD COLUMN channel TEXT REFERENCES motion_channels (channel);
ALTER TABLE motion_referrals ADD COLUMN came DATE;
ALTER TABLE motion_referrals ADD COLUMN sha256 TEXT;
ALTER TABLE motion_referrals ADD COLUMN file TEXT;
ALTER TABLE motion_referrals ADD COLUMN noted_by TEXT;

-- The letters that recalled an answer: so many days before its day; below 0, the word to the secretary that the day has passed.
CREATE TABLE motion_reminders (
    referral TEXT NOT NULL REFERENCES motion_referrals (id),
    days     BIGINT NOT NULL,
    PRIMARY KEY (referral, days)
);
