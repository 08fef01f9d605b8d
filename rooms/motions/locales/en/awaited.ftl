awaited-title = Opinions awaited
awaited-lead = What experts were asked and have not answered yet, the most urgent first.
awaited-none = No opinion is awaited.
awaited-count = { $n ->
    [one] One opinion is awaited.
   *[other] { $n } opinions are awaited.
}
awaited-past = { $n ->
    [one] For one of them, the day asked for has passed.
   *[other] For { $n } of them, the day asked for has passed.
}
awaited-see = See the opinions awaited
awaited-former = This person is not among the Club’s experts any more: note their answer if it reached you, or stop asking for this opinion.
days-left = { $n ->
    [0] today
    [1] tomorrow
   *[other] in { $n } days
}
letter-asked-subject = An opinion is asked of you: { $title }
letter-asked-body = { $club } asks for your opinion for: { $title }

    { $question }

    An answer is asked for by { $due }, with reasons, in the language of your choice:
    { $address }
letter-recalled-subject = Opinion awaited by { $due }: { $title }
letter-recalled-body = Your opinion is awaited { $when }, by { $due }: { $title }

    { $question }

    Answer, in the language of your choice:
    { $address }
letter-passed-subject = Opinion still awaited: { $expert }
letter-passed-body = The opinion of { $expert } was asked for by { $due } and has not come yet: { $title }

    { $question }

    Note an answer that came by another way, or stop asking for this opinion:
    { $address }
letter-answered-subject = Opinion given: { $expert }
letter-answered-body = { $expert } gave an opinion for: { $title }

    Read it here:
    { $address }
letter-noted-subject = Your opinion is in the file: { $title }
letter-noted-body = The secretariat put in the file, under your name, the opinion that you gave for: { $title }
    { $noted }

    Read it here, and tell the secretariat what is not right:
    { $address }
letter-taken-back-subject = An opinion is not asked of you any more: { $title }
letter-taken-back-body = { $club } does not ask for this opinion any more, for: { $title }

    { $question }

    There is nothing for you to do. The question can still be read here:
    { $address }
note-answer = Note an answer that came by another way
note-answer-means = The opinion is put in the file under the name of { $expert } and under yours. { $expert } is told by mail.
note-save = Put this opinion in the file
answer-noted = The opinion is in the file; the expert is told.
noted-by = { $channel }, received on { $day }; noted by { $name }.
noted-file = See what shows it: { $file }
sign-amendment = Support this amendment
amendment-signed = Your seat supports this amendment.
amendment-unsigned = Your support is withdrawn.
refused-day-out-of-place = An answer comes after the question, and not in days to come: correct the day.
refused-nothing-shown = An answer that did not come in writing is put in the file with something that shows it.
audit-motions-referral-note = noted an expert’s opinion that came by another way
audit-motions-amendment-sign = supported an amendment
audit-motions-amendment-unsign = withdrew support for an amendment
