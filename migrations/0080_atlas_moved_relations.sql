-- Where relations went when the records of one place were made one: the id of a relation follows from its two places, and its address is for ever.
CREATE TABLE atlas_moved_relations (
    id       TEXT PRIMARY KEY,
    relation TEXT NOT NULL REFERENCES atlas_relations (id) ON DELETE CASCADE
);
CREATE INDEX atlas_moved_relations_relation ON atlas_moved_relations (relation);
