-- The oldest kept form makes room for the next, and forms sent once are forgotten after a while: both are found by age.
CREATE INDEX parked_forms_at ON parked_forms (at);
CREATE INDEX submissions_at ON submissions (at);
