-- A mail may carry an invitation for a calendar (iCalendar); it is erased once sent or given up, as a secret is. `inviting`
-- says for ever that it carried one: without it the mail is not sent again.
ALTER TABLE mails ADD COLUMN calendar TEXT;
ALTER TABLE mails ADD COLUMN inviting BOOLEAN NOT NULL DEFAULT FALSE;
