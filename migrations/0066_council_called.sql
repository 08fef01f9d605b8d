-- Who a session called: further on.

-- The number of the next invitation to a session, at the least: each round of letters takes a higher one, whatever the
-- address, so that two addresses of one calendar tell it things in their order (RFC 5546, 2.1.4).
ALTER TABLE council_sessions ADD COLUMN invitation BIGINT NOT NULL DEFAULT 0;
UPDATE council_sessions SET invitation = (
    SELECT COALESCE(MAX(council_called.sequence) + 1, 0) FROM council_called WHERE council_called.session = council_sessions.id
);
ALTER TABLE council_called DROP COLUMN sequence;

-- `own` says that its reader sits or stands in, else they were written to for another; not known of letters written before.
-- `mail` is the last letter, `lost` says that one before it was given up and none has arrived since.
ALTER TABLE council_called ADD COLUMN own BOOLEAN;
ALTER TABLE council_called ADD COLUMN mail TEXT;
ALTER TABLE council_called ADD COLUMN lost BOOLEAN NOT NULL DEFAULT FALSE;

-- Counts what was written under the organ's lock: its colleges are not changed while one of its sessions is convened.
ALTER TABLE council_organs ADD COLUMN held BIGINT NOT NULL DEFAULT 0;
