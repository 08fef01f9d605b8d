-- Of the source of what a table told of a place: its address, the day on which it says so, the terms on which it may be reused.
ALTER TABLE atlas_attributes ADD COLUMN url     TEXT;
ALTER TABLE atlas_attributes ADD COLUMN said    DATE;
ALTER TABLE atlas_attributes ADD COLUMN licence TEXT;
