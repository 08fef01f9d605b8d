-- A mail is tried while what it says is worth saying: a link while it lives, anything else for fourteen days. Then it is given
-- up, its secret is erased, and the tray says so. `until` stands where a link lives less or longer than that.
ALTER TABLE mails ADD COLUMN until TIMESTAMPTZ;
ALTER TABLE mails ADD COLUMN given_up TIMESTAMPTZ;
