-- Who says what else is known of a place: its names, its height, its time zone; a JSON object by fact, empty where nobody was named.
ALTER TABLE atlas_localities ADD COLUMN fact_sources TEXT NOT NULL DEFAULT '{}';
