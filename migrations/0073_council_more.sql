-- Sessions of the organs: what an answer gives a proxy for, who of a seat was there, what was added late.

-- Of a proxy, what it covers: `session`, or `item:` and `matter:` with their ids and keys, separated by spaces; empty elsewhere.
ALTER TABLE council_answers ADD COLUMN covers TEXT NOT NULL DEFAULT '';
UPDATE council_answers SET covers = 'session' WHERE reply = 'proxy';

-- The mandate of whoever stood in, where the holder was not there themselves.
ALTER TABLE council_presences ADD COLUMN substitute TEXT REFERENCES mandates (id);
CREATE INDEX council_presences_substitute ON council_presences (substitute);

-- When an item was added, where its session was convened by then; and why it is urgent, where it decides and the notice had run.
ALTER TABLE council_items ADD COLUMN added TIMESTAMPTZ;
ALTER TABLE council_items ADD COLUMN urgency TEXT NOT NULL DEFAULT '{}';
