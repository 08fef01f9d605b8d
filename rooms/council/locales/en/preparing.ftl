prepare-session = Prepare a session
prepare-session-means = Nothing is sent until the session is convened. The date may come later.
call-again = Call again
call-again-means = Second convocation: the session “{ $title }”, { $when }, had no quorum. Its agenda and its documents are taken over; nothing else can be decided there. Nothing is sent until the session is convened.
edit-session = Change the session
edit-convened-means = This session is convened: the holders will learn what changes by mail, within minutes. It can be put off, not brought forward; a written procedure does not close sooner.
session-what = The session
session-when = Date and time
session-where = Place
session-shown = What pages show of it
session-organ = Organ
session-kind = Kind
session-title = Title
session-title-hint = Optional: without a title the session bears its kind and its organ.
session-manner = Form
session-place = Hall and address
session-place-hint = Public. Travel details do not belong here.
session-joining = How to join
session-joining-hint = A link or a number. Only the holders, their substitutes and the secretariat see it.
opens = Day
opens-hint = Leave blank until the date is set. Of a written procedure, the day on which it opens.
opens-hour = Opening time
ends-hour = Planned end
hour-hint = For example 9:30, in the time zone below.
ends = Last day
ends-hint = If it is another than the first.
zone = Time zone
zone-hint = By its name: Africa/Casablanca, Europe/Paris, Europe/Madrid, America/Bogota.
second-of = Second convocation
second-of-hint = If a first session had no quorum.
second-of-none = No, this is a first convocation
announced-tick = Announce it before it is convened
announced-hint = Otherwise only the secretariat and those who sit see it until then.
session-example-tick = It is an example, not a session of the Club
wrong-hour = This is not a time of day.
wrong-hour-skipped = This hour does not exist on that day: clocks go forward.
wrong-zone = This time zone is not known.
wrong-end = The end comes before the opening.
wrong-convened-empty = Those who sit were called: they must know where to come, or how to join.
add-item = Add an item
edit-item = Change this item
withdraw-item = Take this item off
withdraw-item-means = { $n ->
    [0] The item “{ $title }” is deleted: this cannot be undone. A motion about it stays in the file, to be moved to another item.
    [one] The item “{ $title }” and its document are deleted: this cannot be undone. A motion about it stays in the file, to be moved to another item.
   *[other] The item “{ $title }” and its { $n } documents are deleted: this cannot be undone. A motion about it stays in the file, to be moved to another item.
}
withdraw-item-convened-means = The session is convened: the item “{ $title }” keeps its number, the page will say that it was withdrawn, and the holders will learn it by mail. It can be put back.
put-back-item = Put this item back
item-means = The item goes to the end of the agenda, where it can then be moved.
item-convened-means = The session is convened: the page will say that this item changed, and the holders will learn it by mail.
item-in-session-means = The session is open: the item goes to the end of the agenda, marked “added in session”.
item-urgency-hint = For an item under which something is decided: the notice has run. The page will say it.
item-title = Heading
item-kind = Kind of item
item-matter = Matter of the rules
item-matter-hint = For a decision, an election or an approval: it says who votes, how, by what majority.
matter-none = None
item-minutes = Time planned, in minutes
item-minutes-hint = The times of the next items follow from it.
item-begins-day = Day
session-day = Day { $n }
item-begins-hour = Starting time
item-begins-hint = Optional: without it, the item follows the one before. For example 14:30, in the session’s time zone.
agenda-early = Items that begin before the opening, or before the end of what comes before them: { $items }
agenda-late = Items that go past the planned end of the session: { $items }
agenda-unbroken = The session lasts several days, and its agenda does not stop at night: give the first item of each day its day and time.
wrong-matter = The rules do not know this matter.
wrong-matter-kind = Only an item under which something is decided has a matter.
wrong-matter-elects = This matter is an election: the item must be one.
wrong-matter-votes = This matter is not an election: change it, or the kind of the item.
step-convene = Convene
step-open = Open the session
step-suspend = Suspend the session
step-resume = Resume the session
step-close = Close the session
step-cancel = Cancel the session
step-not-now = The session has moved on: this can no longer be done.
means-convene = Each holder receives the convocation by mail, in their language, with the invitation for their calendar. The rules in force on that day are the session’s.
means-open = The session opens now, and the quorum of this moment is recorded. It may open without quorum: the page will say so.
means-open-written = The written procedure opens now. Nobody is present in it: no quorum is recorded at the opening.
means-suspend = The session is interrupted; it resumes when you say so.
means-resume = The session resumes.
means-close = The session ends. This cannot be undone.
means-cancel = The session will not be held. If it is convened, the holders learn it by mail. This cannot be undone.
second-asked = { $n ->
    [0] The rules ask no time after the first session; a whole day is left for those called to come.
    [one] The rules ask one day after the first session; a whole day is left for those called to come.
   *[other] The rules ask { $n } days after the first session; a whole day is left for those called to come.
}
called-by-letter = { $n ->
    [one] No mail reaches this seat, to be called by letter: { $seats }
   *[other] No mail reaches these seats, to be called by letter: { $seats }
}
called-in-vain = { $n ->
    [one] Mail could not be delivered to this seat, to be called by letter; it is sent again: { $seats }
   *[other] Mail could not be delivered to these seats, to be called by letter; it is sent again: { $seats }
}
notice-asked = { $n ->
    [0] The rules ask no notice.
    [one] The rules ask one day.
   *[other] The rules ask { $n } days.
}
urgency-field = Urgency
urgency-hint = Only where the notice is not kept: say why. The page will say it too.
cancel-hint = Public.

session-prepared = The session is prepared.
session-edited = The session is changed.
session-told-convene = The session is convened; the mails are leaving.
session-told-open = The session is open.
session-told-suspend = The session is suspended.
session-told-resume = The session resumes.
session-told-close = The session is closed.
session-told-cancel = The session is cancelled.
item-added = The item is added.
item-edited = The item is changed.
item-withdrawn = The item is taken off.
item-put-back = The item is back.

add-document = Add a document
document-means = A document of the item “{ $title }”: a PDF, or an image.
document-convened-means = A document of the item “{ $title }”. The session is convened: the holders will learn it by mail.
document-in-session-means = A document of the item “{ $title }”. The session is open: the page will say that it was added then.
document-file = File
document-hint = PDF, JPEG or PNG.
document-name = Name of the document
document-name-hint = Optional: without it, the file’s own.
document-shown = Show it to everyone
document-shown-hint = Otherwise only those who sit and the secretariat read it.
document-private = for those who sit
document-in-session = added in session
remove-document = Take the document away
document-added = The document is added.
document-removed = The document is taken away.
