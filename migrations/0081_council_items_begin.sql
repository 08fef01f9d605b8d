-- When an item begins, where an hour of its own is said of it: the minutes that a clock counts from the first midnight of its session, in
-- the session's time zone, so that a session that is put off keeps its hours.
ALTER TABLE council_items ADD COLUMN begins BIGINT CHECK (begins >= 0);
