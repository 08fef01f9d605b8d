-- A mail may carry an invitation for a calendar (iCalendar); it is erased once sent or given up, as a secret is.
ALTER TABLE mails ADD COLUMN calendar TEXT;
