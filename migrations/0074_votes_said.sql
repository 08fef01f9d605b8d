-- Who objected and who merely reserved; the word of a member on a declaration that did not come by its own hand.

-- Whether a seat objected, which ended the consensus; the others reserve, which ends nothing.
ALTER TABLE vote_reservations ADD COLUMN objects BOOLEAN NOT NULL DEFAULT FALSE;

-- By which way the word of a member came that the secretary entered, `came` the day on which it did, `sha256` and `file` what shows it. What
-- a member said here has none of these.
ALTER TABLE vote_adherences ADD COLUMN channel TEXT REFERENCES council_channels (channel);
ALTER TABLE vote_adherences ADD COLUMN came DATE;
ALTER TABLE vote_adherences ADD COLUMN sha256 TEXT;
ALTER TABLE vote_adherences ADD COLUMN file TEXT;
