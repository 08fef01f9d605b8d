-- Forms kept for a sign-in make room for one another within one browser and one address (both hashed): whoever sends many
-- pushes out their own.
ALTER TABLE parked_forms ADD COLUMN browser TEXT NOT NULL DEFAULT '';
ALTER TABLE parked_forms ADD COLUMN address TEXT NOT NULL DEFAULT '';
CREATE INDEX parked_forms_browser ON parked_forms (browser, at);
CREATE INDEX parked_forms_address ON parked_forms (address, at);
