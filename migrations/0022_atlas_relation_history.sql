-- What people did with a known relation: who wrote it down or corrected it, and what its sides said. What a side said, and
-- why, is for the two sides and the secretariat. Imports leave no line: a relation's sources say whence it comes.
CREATE TABLE atlas_relation_steps (step TEXT PRIMARY KEY);
INSERT INTO atlas_relation_steps (step) VALUES ('added'), ('corrected'), ('confirmed'), ('contested'), ('taken-back');
CREATE TABLE atlas_relation_lines (
    relation TEXT NOT NULL REFERENCES atlas_relations (id) ON DELETE CASCADE,
    place    BIGINT NOT NULL,
    step     TEXT NOT NULL REFERENCES atlas_relation_steps (step),
    side     TEXT CHECK (side IN ('one', 'two')),
    held_on  DATE NOT NULL,
    note     TEXT NOT NULL,
    name     TEXT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (relation, place)
);
