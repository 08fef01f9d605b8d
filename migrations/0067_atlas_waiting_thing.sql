-- What a source asks anew takes the place of what it asked before of the same thing: an import looks for that at each question.
CREATE INDEX atlas_waiting_thing ON atlas_waiting (question, subject, source);
