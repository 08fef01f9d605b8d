-- How far each amendment goes, counted when it was saved, so that a list of thousands is put in its order without counting words again.
-- It holds for that `version` of the amendment and as long as the clause that it changes says what has this `sha256`; else it is counted anew.
-- `changed` are words taken out and put in, `words` those of the clause as it stands and as it would be.
CREATE TABLE motion_distances (
    amendment TEXT PRIMARY KEY REFERENCES motion_amendments (id),
    version   BIGINT NOT NULL,
    sha256    TEXT NOT NULL,
    changed   BIGINT NOT NULL,
    words     BIGINT NOT NULL
);
