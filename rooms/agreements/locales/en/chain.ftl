# A renewal made in time, known afterwards
refusal-renewal-unproven = The agreement ended here because nobody had entered its renewal. Attach what shows that the parties renewed it in time: a PDF or a photograph of their act.
says-renew-late = The agreement ended with its term because nothing was entered here. If the parties had renewed it before that day, enter their act and attach what shows it: the agreement goes on, and the register says that the end entered did not take place.
timeline-end-undone = The end entered for { $day } did not take place: the agreement had been renewed in time.
audit-timeline-end-undone = entered that an agreement’s end did not take place
register-end-undone = The agreement had been renewed by its parties before its term: the end entered did not take place.
entered-correction = correction
refusal-other-words = The text is no longer the one you had read: it was reopened, or settled in other words. Read it, then say again whether the party consents to its publication.

# The day on which a silence takes effect
ask-day-silence = Day on which this silence took that effect
ask-day-silence-hint = If it counts as an approval: the day that the legal text says, not the day on which you conclude.

# An answer on a former text
ask-version = Which text this answer is about
answer-on-former = Version { $n }, sent on { $day }: it stays in the file, and does not hold for the present text
answer-on-present = Version { $n }, the present text
former-awaits = Sent on version { $n } on { $day }, not answered yet.
timeline-former-answered = { $given ->
    [given] { $step } ({ $party }): favourable answer, on version { $version } of the text.
   *[refused] { $step } ({ $party }): refused, on version { $version } of the text.
}
audit-timeline-former-answered = noted an answer on a former text
refusal-nothing-sent-on = Nothing that was sent on version { $n } awaits an answer. Read the track again.

# A step that was added, an authority that was named
verb-remove-step = Take away the added step
verb-done-remove-step = The step is taken away.
says-remove-step = This step was added here and nobody has done anything about it yet: it leaves the track. A step that the law asks for is not taken away, it is declared not required.
refusal-step-of-the-law = The party’s law asks for this step: it is not taken away. The secretary or an expert can declare it not required, with reasons.
timeline-step-removed = { $step } ({ $party }): step added, then taken away.
timeline-authority-named = { $step } ({ $party }): authority named “{ $now }”, instead of “{ $was }”.
audit-timeline-step-removed = took away an added step
audit-timeline-authority-named = named the authority of a step
party-signed-former = Signed on { $day } ({ $place }), on version { $n } of the text, which is no longer the one that counts
