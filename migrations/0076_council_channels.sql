-- The ways by which something comes that is not said here are one list for all of the council's rooms: what seats answer, what experts
-- answer, how members stand to a declaration. Each of the two tables has the words that the other had.
INSERT INTO council_channels (channel) VALUES ('mail'), ('bearer');
INSERT INTO motion_channels (channel) VALUES ('word');
