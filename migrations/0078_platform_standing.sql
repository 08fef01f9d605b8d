-- The number of the last change to what stands: who there is, who holds which office and seat. What goes on in a session changes
-- the content and not that, and what is kept in memory of it holds.
ALTER TABLE house ADD COLUMN standing BIGINT NOT NULL DEFAULT 0;
