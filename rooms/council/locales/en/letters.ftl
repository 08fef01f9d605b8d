letter-convened-subject = Convocation: { $title }
letter-convened-body = { $club } calls you.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $reason }

    Agenda
    { $agenda }

    { $answer }
    { $address }

    Accepting the invitation in your calendar is no answer: answer on the session’s page.
letter-answer-proxy = Answer here, present, excused or proxy:
letter-answer-present = Answer here, present or excused:
letter-answer-written = Say here whether you take part in the procedure, or are excused:
letter-again = The date or the form has changed: if you had answered before, please answer again. A proxy given before no longer counts.
letter-for-another = You receive this letter for whoever sits in the name of your institution, whose address the Club does not have: please pass it on to them, and help them answer.
letter-changed-subject = Change: { $title }
letter-changed-body = { $club }: something has changed since the convocation. This is the session as it stands now.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $again }

    { $reason }

    Agenda
    { $agenda }

    { $address }

    Accepting the invitation in your calendar is no answer: answer on the session’s page.
letter-cancelled-subject = Cancelled: { $title }
letter-cancelled-body = { $club }: this session will not be held.

    { $title }
    { $when }
    { $where }

    { $reason }

    { $agenda }

    { $address }
letter-released-subject = You are no longer called: { $title }
letter-released-body = { $club }: this session will be held, but you are no longer among those whom it calls. You may take it off your calendar.

    { $title }
    { $when }
    { $where }

    { $address }
