-- What was public of a former member when it left, kept while it is a candidate again: JSON.
ALTER TABLE members ADD COLUMN former TEXT;
UPDATE members SET former = (
    SELECT '{"quality":"' || members.quality || '","documented":' || CASE WHEN members.documented THEN 'true' ELSE 'false' END
        || ',"note":' || members.quality_note || ',"since":{"on":"' || CAST(s.held_on AS TEXT) || '","dated":'
        || CASE WHEN s.dated THEN 'true' ELSE 'false' END || ',"reason":' || s.reason || '}}'
    FROM member_steps s
    WHERE s.member = members.id AND s.place =
        (SELECT MAX(l.place) FROM member_steps l WHERE l.member = members.id AND l.step = 'withdrawn'))
WHERE state = 'candidate';

-- A candidacy that was given up is nobody's affair: whoever was never admitted is no former member, and a former member
-- left on the day on which it left.
INSERT INTO member_states (state) VALUES ('given-up');
UPDATE members SET state = 'given-up'
WHERE state = 'withdrawn' AND id NOT IN (SELECT member FROM member_steps WHERE step = 'admitted');
UPDATE members SET
    since = (SELECT s.held_on FROM member_steps s WHERE s.member = members.id AND s.place =
        (SELECT MAX(l.place) FROM member_steps l WHERE l.member = members.id AND l.step = 'withdrawn')),
    dated = (SELECT s.dated FROM member_steps s WHERE s.member = members.id AND s.place =
        (SELECT MAX(l.place) FROM member_steps l WHERE l.member = members.id AND l.step = 'withdrawn')),
    reason = (SELECT s.reason FROM member_steps s WHERE s.member = members.id AND s.place =
        (SELECT MAX(l.place) FROM member_steps l WHERE l.member = members.id AND l.step = 'withdrawn'))
WHERE state = 'withdrawn' AND id IN (SELECT member FROM member_steps WHERE step = 'withdrawn');
