file-title = File of the session
file-open = Read the file
file-ways = Take the whole file along
file-pdf = The file as one PDF
file-pdf-means = Motions, amendments, opinions and findings in one document. Attached documents are named in it with their hash; they are not reproduced.
file-pack = Offline pack (zip)
file-pack-means = Plain pages and the attached documents, to open without network from a telephone. Attached documents: { $size }.
file-pack-plain = Plain pages, to open without network from a telephone.
size-kilo = { $n } KB
size-mega = { $n } MB
file-follows = You follow this session: you also see the opinions asked for and the documents that are not public. Do not pass them on.
file-public = What anyone may read of the file. Experts’ opinions and findings are for those who follow the session.
file-as-of = As of { $day }.
contents = Contents
read-online = Read this file online
documents = Documents
nothing-filed = Nothing is filed under this item.
item-withdrawn = Item taken off the agenda
agreement = Agreement
about-agreement = Agreement: { $title }
screening-of = Findings for { $party }
struck-by = Struck: { $by }
point-holds = Documents: { $documents } · motions: { $motions }
pack-left-out = Some documents are too heavy for this pack: they are named, and are read online.
document-left-out = too heavy for this pack, to be read online
motions-until = Motions are taken until { $day } inclusive.
amendments-until = Amendments are taken until { $day } inclusive.
set-terms = Set the tabling deadlines
terms-means = Without a date, motions and amendments are taken until the session ends. The day given still counts, in the session’s time zone.
term-motions = Last day for motions
term-amendments = Last day for amendments
terms-kept = The deadlines are set.
name-agreement = Name the agreement that this item is about
agreement-means = The file will show this agreement to whoever may know of it, and the findings of the rules to whoever sees the agreement’s own file.
item-agreement = Agreement
no-agreement = None
agreement-named = The agreement of this item is saved.
refer-motion = Ask for an expert’s opinion
refer-agreement = Ask for an expert’s opinion on the agreement
refer-means = The expert is told by mail. The question and their opinion are read by those who follow the session.
refer-agreement-means = The expert is told by mail. They see the agreement’s file only where the parties or the secretariat asked them there: do that on the agreement’s page.
expert = Expert
no-expert = The Club has no expert’s account today.
referral-question = What is asked
referral-due = Answer asked for by
referral-due-hint = An answer that comes later is still put in the file, as long as the session is not over.
wrong-due = That day has passed: choose another.
ask-expert = Ask for this opinion
referral-asked = The opinion is asked for; the expert is told by mail.
referral-title = Opinion asked for
referrals-title = Opinions that I am asked for
referrals-lead = What the Council and the other organs asked you.
referrals-of = Experts’ opinions
no-referral = No opinion is asked of you.
referral-to = Asked of: { $expert }
referral-by = By { $name }, on { $day }
referral-until = Answer awaited by { $due }
referral-past = Answer awaited; it was asked for by { $due }
referral-taken-back = No longer asked for
take-back-referral = Stop asking for this opinion
referral-taken-back-done = This opinion is no longer asked for.
answer-title = Your opinion
opinion = Opinion
opinion-favourable = Favourable
opinion-conditional = Favourable with conditions
opinion-unfavourable = Unfavourable
opinion-none = No opinion
opinion-of = { $expert }: { $opinion }
opinion-reasons = Reasons
opinion-reasons-hint = In the language of your choice; with the conditions, if there are any.
give-opinion = Give this opinion
referral-answered = Your opinion is in the file. Thank you.
answered-on = Received on { $day }, for { $due }.
answered-after = Received on { $day }; it was asked for by { $due }.
letter-referral-subject = An opinion is asked of you: { $title }
letter-referral-body = { $club } asks for your opinion for: { $title }

    { $question }

    An answer is asked for by { $due }, with reasons, in the language of your choice:
    { $address }
letter-answer-subject = Opinion given: { $expert }
letter-answer-body = { $expert } gave an opinion for: { $title }

    Read it here:
    { $address }
veiled-referral = an opinion asked of an expert
veiled-letter = Letter about an opinion asked of an expert
