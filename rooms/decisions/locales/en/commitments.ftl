commitments-title = Commitments
commitments-lead = What the decisions of the Club ask of each: who, what, by when.
commitments-all = All commitments
commitments-counted = { $n ->
    [one] One commitment
   *[other] { $n } commitments
}
commitments-none-such = No commitment fits these criteria.
no-commitment-yet = No decision in force carries a commitment.
commitment-title = Commitment
commitment-who = Who
commitment-who-hint = A member, an organ, a function or the secretariat; never a person.
commitment-what = What
commitment-due = By when
commitment-due-hint = The last day, that day included.
commitment-decision = Decision
commitment-by = by { $day }
commitment-open = Open
commitment-done = Done
commitment-done-on = Done on { $day }
commitment-due-since = Due since { $day }
commitment-given-up = Given up
commitment-given-up-on = Given up on { $day }
commitment-followed-inside = This commitment is followed among those who sit, the member and the secretariat. This page says neither that it is done nor that it is not.
commitment-history = What became of it
commitment-means = A commitment is part of the decision: it stays once that is made, and is followed until it is done or given up.
add-commitment = Add a commitment
edit-commitment = Change the commitment
remove-commitment = Take the commitment out
remove-commitment-means = The commitment is taken out of the draft: { $what }
report-done = Say that it is done
report-given-up = Say that it is given up
report-open = Open it again
report-means-done = You say that this commitment is done: { $what }
report-means-given-up = You say that this commitment is given up, and why: { $what }
report-means-open = The commitment is open again; what was said stays in its history: { $what }
report-note = Note
report-note-hint = What was done, where it can be seen.
report-reason = Reason
report-on = Since
reported-done = Done, says { $name }. { $note }
reported-given-up = Given up, says { $name }. { $note }
reported-open = Opened again by { $name }. { $note }
told-done = The commitment is noted as done.
told-given-up = The commitment is noted as given up.
told-open = The commitment is open again.
commitment-added = The commitment is added.
commitment-edited = The commitment is saved.
commitment-removed = The commitment is taken out.
commitments-state = How it stands
commitments-every-state = All
commitments-state-open = Open
commitments-state-due = Due
commitments-state-done = Done
commitments-of = Whose
commitments-of-all = Everyone’s
commitments-of-mine = Ours
commitments-to-follow = Commitments to follow
commitments-to-follow-means = Those that are open, and those done or given up since the last session. Only those who sit and the secretariat see this list.
bearer-chair = Chair
bearer-vice-chair = Vice-chair
bearer-rapporteur = Rapporteur
bearer-of = { $function } · { $organ }
bearer-secretariat = Secretariat of the Club
reminder-subject = Commitment of decision { $number }, by { $day }
reminder-body =
    Hello,

    decision { $number } of the Club asks of you, by { $day }:

    { $what }

    Once it is done, say so here:
    { $address }
