-- What a letter is about, as the audit trail names it (`agreement/smara-agadez`): the room that wrote it says who may read
-- it in the tray. None for what the administrator may read.
ALTER TABLE mails ADD COLUMN about TEXT;

-- Letters written before name their agreement by its address; of two addresses that begin alike the longer is meant.
UPDATE mails SET about = (
    SELECT 'agreement/' || slug FROM agreements
    WHERE mails.body LIKE '%/agreements/' || slug || '%'
    ORDER BY LENGTH(slug) DESC LIMIT 1
)
WHERE body LIKE '%/agreements/%';
