answer-title = Answer the convocation
change-answer = Change my answer
answer-for = Answer for this seat
answer-means = { $who }. { $title }, { $when }. The answer can change until the opening; it is never public.
answer-field = Answer
reply-present = Present
reply-remote = Present at a distance
reply-excused = Excused
reply-proxy = Absent, I give a proxy
reply-proxy-to = Proxy: { $who }
proxy-field = Proxy to
proxy-hint = Only for a proxy.
proxy-further = Another proxy, for something else
proxy-further-hint = Only if you also give a proxy to another seat, for other items or other matters.
wrong-proxy-besides = You have chosen to whom to give a proxy: tick “Absent, I give a proxy”, or empty this choice.
answer-more = To finish
covers-field = The proxy is for
covers-session = The whole session
covers-item = These items of the agenda
covers-matter = These matters of the rules
wrong-nothing-covered = Tick what the proxy is for.
proxy-covers = for: { $what }
channel-field = The answer came
channel-self = On this page
channel-telephone = By telephone
channel-whatsapp = By WhatsApp
channel-letter = By letter
channel-mail = By e-mail
channel-bearer = By bearer
channel-word = By word of mouth
came-channel = How it came
came-on = Day on which it came
came-file = File that shows it
came-file-hint = A scanned letter, a photograph, a record of the call: PDF, JPEG or PNG. A letter or e-mail may do without; any other way needs it.
answer-note-hint = For this seat and the secretariat.
answer-meanwhile = The date or the form of the session has changed meanwhile: read it below, then answer for what it is now.
send-answer = Send the answer
your-seat = Your seat
not-answered-yet = You have not answered yet.
not-answered = No answer
you-carry = You carry the proxy of: { $whose }
answered-before-the-change = answered before the change
proxy-to-another = that seat has another holder since: the proxy does not count
answered-by-former = The previous holder had answered: it no longer counts.
answers-title = Answers
answers-counted = Answers received: { $n } of { $all }. This list is not public.
joining-private = Not public: do not pass it on.
joining-says = How to join: { $how }
check-in-remote = I am present, at a distance
check-me-out = I leave the session
roll-title = Roll
roll-lead = Check in those who are present as they arrive: the quorum is worked out each time.
roll-early = The roll opens one hour before the session.
check-in = Present
check-in-substitute = Present: the substitute
stands-in-for = { $who }, substitute of { $holder }
check-out = Gone
not-there = Absent
way-in-name = Present, checked in by the secretariat
way-in-pass = Present, by their code
way-in-remote = Present at a distance
is-there = { $who }: since { $from }. { $way }.
was-there = { $who }: from { $from } to { $until }. { $way }.
roll-history = Arrivals and departures
nobody-called = No seat is filled on that day: nobody is called.
passes-title = Codes of presence
passes-lead = To be printed now: they are shown only once.
passes-means = A QR code for each seat: whoever opens it on their telephone checks that seat in with one tap.
passes-replaced = There are codes already. Making others cancels those that are printed.
passes-meanwhile = Codes were made meanwhile, and they serve. Making others would cancel them.
make-passes = Make the codes
check-me-in = I am present
check-me-in-holder = I am present, the holder of the seat
check-me-in-substitute = I am present, as the substitute
you-are-there = Your presence is recorded.

answered = The answer is recorded.
checked-in = The presence is recorded.
checked-out = The departure is recorded.

letter-proxy-given-subject = Proxy received: { $title }
letter-proxy-given-body = { $club }: a proxy is given to you for this session, by { $whose }

    { $title }
    { $when }

    Whoever carries a proxy and cannot come tells first whoever gave it.

    { $address }
letter-proxy-taken-back-subject = Proxy taken back: { $title }
letter-proxy-taken-back-body = { $club }: the proxy that was given to you for this session is taken back, by { $whose }

    { $title }
    { $when }

    { $address }
