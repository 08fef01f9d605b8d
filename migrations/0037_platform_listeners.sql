-- Of a listener that fails, the last reason is kept until it has heard again; how often it failed is nowhere read.
ALTER TABLE outbox_readers DROP COLUMN faults;
