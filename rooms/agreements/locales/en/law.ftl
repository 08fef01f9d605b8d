# Une démarche, ce qui va se passer
deed-back = Go back without doing anything
deed-for-nobody = There is no party for which you can do this now.
says-lay-track = The steps that the club’s known rules ask of the party are entered on its track. Those already taken stay.
says-add-step = You add to the party’s track a step that its law or practice asks for and no rule known here does: a commission, a ratification. It stays when the track is laid again.
lay-nothing = Laying a track now would change nothing.
lay-keeps = { $party }: stays as it is
lay-brings = { $party }: is added
lay-changes = { $party }: changes its rule, time or moment
lay-drops = { $party }: falls, since no rule asks for it any more
says-send = You note that the file went to the authority.
says-receive = You note that the authority has received the file. Its time runs from the next day.
says-answer = You enter the authority’s answer as it was given. A refusal stops the track until it is asked again.
says-reopen-step = It is asked again. The former answer stays visible.
says-waive = You establish, under your name, that this party does not need this step.
says-open-review = The time has passed without an answer. A legal review opens: silence is never consent by itself.
says-conclude-review = You say, under your name and with your reasons, what this silence means in law.
says-plan-ceremony = The day and the place of the ceremony are entered in the file. Each party is named first in its own copy.
says-sign = The party’s signature is entered. When the last one is, the agreement is signed and the act goes to the public register.
says-record-signature = The signature took place: you record it, with a reservation under your name. The findings stay, and the reservation is never public.
says-record-elsewhere = All parties signed another text than this one. The agreement becomes signed, on a text the club does not hold; this becomes public.
says-enter-into-force = What the text asks for before entry into force is checked. If it is all there, the agreement comes into force.
says-file-scan = The scan of the signed original is filed. Two officers of two parties then say whether it is conform.
says-declare-scan = Compare the scan with the text signed, then declare it conform or note the deviation. Your name stays.
says-renew-expressly = The term is moved by the number of months that the parties’ act says. The renewal goes to the public register.
says-suspend = The agreement’s effects are suspended. The suspension is public, its reason stays in the file.
says-resume = The suspension ends: the agreement has effect again.
says-declare-dormant = You declare that nothing happens under this agreement any more. Nobody outside the file is told.
says-wake = You say that the agreement lives again.
says-give-notice = The party announces that it leaves. It stays bound until the day the notice takes effect.
says-take-back-notice = The party takes back its notice before the day of its effect: it stays bound as before. The other parties are told by mail, with your reason.
says-conclude-withdrawal = The day of effect has come: the party is no longer bound. Each of the others says whether the agreement goes on or ends: it goes on as soon as one says so, and ends only if all say so. The secretariat may enter that all said it ends, with the reason. Below two parties, it ends.
says-decide-after-parent = The agreement that this one stood under has ended. Each party says whether this one goes on by itself or stops. Once signed, it goes on as soon as one says so and stops only if all say so; who wants to leave alone gives notice. The secretariat enters what all have said. Not signed, one party is enough to abandon it.
says-end = All parties decided to end the agreement. The end goes to the public register, its reason stays in the file.

# Ce qu’une démarche demande
ask-party = The party
ask-step = Which act
ask-gate = When it is expected
ask-day = The day
ask-day-sent = Day of sending
ask-day-received = Day of receipt
ask-day-answered = Date of the act
ask-day-ceremony = Day of the ceremony
ask-day-signed = Day of the signature
ask-day-notice = Day of the notice
ask-effect = Day on which it takes effect
ask-effect-hint = Not before the time that the text says.
ask-due-on = Answer due by
ask-due-on-hint = Only where the authority wrote a date; else the rule’s time counts.
ask-choice = The answer
ask-authority = Which authority exactly
ask-authority-hint = Its official name: “Governor of the province of Es-Semara”. What is offered stays if you leave it.
ask-reference = Reference of the act
ask-reference-hint = Its number, or what helps to find it.
ask-stamp = Stamp number
ask-stamp-hint = As it stands on the receipt.
ask-channel = How the answer came
ask-file = What shows it
ask-file-hint = PDF, JPEG or PNG, 10 MB at most. A photograph will do.
ask-place = Place
ask-where = Where the deviation is
ask-manner = Manner
ask-months = Number of months
ask-source = Source
ask-source-hint = An address, a newspaper, a letter.
ask-in-place-of = In place of which officer
ask-in-place-of-hint = For a party without an account: the secretary declares, and both names stay.
ask-reason = Reason
ask-reason-hint = It stays in the file, under your name.
ask-reservation = Your reservation
ask-refusal-reason = Reason, if it is a refusal
ask-what-differs = What differs, if anything does
yes-answer = Given
no-answer = Refused
yes-conclude-review = The law gives this silence the effect of consent
no-conclude-review = It must be asked again
yes-declare-scan = Conform to the text signed
no-declare-scan = A deviation is noted
yes-conclude-withdrawal = The agreement goes on without it
no-conclude-withdrawal = The agreement ends
yes-decide-after-parent = It goes on by itself
no-decide-after-parent = It stops

# Avant de signer
blocks-none = No blocking finding: the signature can be entered.
blocks-stand = These findings stand against the signature, rule by rule.
blocks-recorded = These findings stay, with your reservation.
blocks-record = Has the signature taken place already? Record it with a reservation
blocks-elsewhere = Did the parties sign another text than this one? Record it
scan-file = Scan of the original
scan-hash = Hash of the text signed
note-conform = { $party }: conform, declared by { $by } on { $day }.
note-deviation = { $party }: deviation noted by { $by } on { $day }. { $what } ({ $place }).

# Une étape d’un parcours
step-stands = Where this step stands
step-party = Party
step-authority = Who gives it
step-rules = Rules that ask for it
step-when = When it is expected
step-state = State
step-evidence = Evidence:
step-wants-text = This step is about the text: it waits until that is settled.
step-conditional = The rules that ask for this step speak of some agreements only; they bear on this one.
step-not-owed = The rules that ask for this step do not bear on this agreement as it stands: nobody owes it. It is owed again if that changes.
step-former = Former answers
former-given = Given on version { $n }, on { $day }, reference { $reference }.
former-given-asked-again = Given on version { $n }, on { $day }, reference { $reference }; asked for again since.
former-refused = Refused on version { $n }, on { $day }, reference { $reference }.
former-refused-asked-again = Refused on version { $n }, on { $day }, reference { $reference }; asked for again since.
ask-again-on = The text has changed: it must be asked again on version { $n }.
way-sent = Sent on { $day } by { $by }.
way-received = Received on { $day }, stamp no. { $stamp }.
way-answered = Answer of { $day }, reference { $reference }, which came { $channel }, entered by { $by }.
way-waived = Said not to be required on { $day } by { $by }.
way-review = Legal review opened on { $day }: an expert says what the silence means.
due-answer = The authority’s answer
time-ground = Ground of this time: { $ground }.
way-stopped = The party cannot be reached since { $day }: the clock stands still.
counts-working = { $days ->
     [one] Time: { $days } working day
    *[other] Time: { $days } working days
}
counts-calendar = { $days ->
     [one] Time: { $days } calendar day
    *[other] Time: { $days } calendar days
}
authority-prior-accord = The competent public authorities
authority-commission = The council’s commission
authority-legal-opinion = The legal service or lawyer consulted
authority-deliberation = The party’s council
authority-transmission = The State’s representative
authority-visa = The State’s representative
authority-approval = The supervising authority
authority-clearance = The competent ministry
authority-notification = The authority to be told
authority-ratification = The party’s organ
authority-registration = The authority that keeps the register

# Constats
findings-frame = These findings help those who decide; they are not legal advice.
findings-rules = Read all the rules
findings-settled = What is met or not applicable
finding-blocks = This finding stands against the signature.
confirmed-by = Confirmed by { $by } on { $day }: { $reason }
tally-met = { $count } met
tally-missing = { $count } missing
tally-breached = { $count } breached
tally-to-be-confirmed = { $count } to be confirmed
tally-not-applicable = { $count } not applicable
rule-article = article { $article }
rule-version = version { $version }
rule-read = Read the rule
act-confirm-rule = Confirm, with your reasons
done-confirm-rule = Your confirmation is entered, under your name.
confirm-title = Speak on rule { $rule }
confirm-frame = Your word stands for the reading of a text, never for a document: what is missing stays missing until it is filed.
ask-confirms = What you confirm
confirms-met = The rule is as written, and what is filed meets it
confirms-not-applicable = The rule does not bear on this agreement
ask-scope = How far this holds
scope-agreement = For this agreement only
scope-rule = For the rule, in every agreement
ask-rule-source = Where the rule is written
ask-rule-source-hint = Asked when it holds for the rule: an address, or the reference of an official text.

# Ce que déclarent les parties
act-declare-whole = Declare what documents do not say, for the agreement
act-declare-party = Declare for this party
act-declare = Keep these declarations
done-declare = The declarations are kept.
declare-whole-title = Declarations on the agreement
declare-party-title = Declarations: { $party }
declare-says = The rules ask these questions, which no document answers. What is not said stays missing.
fact-yes = Yes
fact-no = No
fact-unsaid = Not yet looked at
fact-legal-effect = What the text says of its own effect
fact-financial = Does the agreement commit money?
fact-amount = Total amount, in the currency’s smallest unit
fact-currency = Currency (three letters)
fact-co-financed = Is a co-financing plan filed?
fact-creates-body = Does it create a legal person?
fact-constitutive-act = Is the constitutive act of that body filed?
fact-border-pair = Do the parties lie on either side of a common border?
fact-niamey = Does the text invoke the Niamey Convention of 2014?
fact-african-fund = Is money asked of the African fund (FACDI)?
fact-goals = Sustainable development goals, by number
fact-state-commitments = It respects the commitments of the party’s State
fact-reserved-domains = It stays out of the domains reserved to the State
fact-own-competence = Its fields are within the party’s own competence
fact-partner-capacity = The partners have the capacity to contract
fact-partner-authorisations = The partners have the authorisations they need
fact-organ = The organ that governs the party
fact-organ-valid = That organ’s term holds at the signature
fact-partners-disputed = The status of a partner’s place is disputed internationally
fact-african-charter = The State is bound by the African Charter on Decentralisation
fact-partners-recognised = The partners are recognised by the party’s State
fact-classification = What it is in Spanish law
fact-parent-treaty = A treaty between the States provides for it
answer-binding = It binds its parties
answer-non-binding = It does not bind
answer-elected-council = Elected council
answer-special-delegation = Special delegation
answer-appointed-administrator = Appointed administrator
answer-other = Another organ
answer-administrative = Administrative agreement
answer-non-normative = Non-normative agreement

# Les règles, en public
rules-title = Rules of law
rules-lead = What each rule asks, on what ground, and how well it is known.
rules-filter = Filter
rules-every = All
rules-law = Law
rules-severity = Weight
rules-confidence = How well it is known
rules-rule = Rule
rules-asks = What it asks
rules-none = No rule fits this filter.
rules-all = See all the rules
rules-counted = { $count ->
     [one] { $count } rule
    *[other] { $count } rules
}
rule-title = Rule { $rule }
rule-ground = Ground
rule-from = In force since { $day }.
rule-until = In force until { $day }.

# Jours fermés
holidays-title = Days on which offices are closed
holidays-lead = Delays in working days count neither these days, nor Saturday, nor Sunday.
holidays-none = No day is entered yet.
holidays-add = Add a day
holidays-act = Remove
holidays-every-country = Every country
ask-country = Country
ask-holiday = Day
ask-holiday-name = What it is called
act-holiday = Enter this day
act-holiday-drop = Remove this day
done-holiday = The calendar is up to date.

# Rappels et historique
reminder-subject = Answer expected: { $step }, { $title }
reminder-days = { $days ->
    [0] today
    [one] in { $days } day
   *[other] in { $days } days
}
reminder-body =
    { $party }: the answer of this authority is expected by { $day } ({ $days }).
    { $authority }: { $step }, for “{ $title }”.
    To enter it, or to say that it has not come: { $address }
    Ground of this time: { $ground }.
    After that day, silence is not consent: a legal review opens.
told-subject = A withdrawal: { $title }
told-body =
    “{ $title }”
    { $line }
    The file: { $address }
findings-waiting = What is still to be seen to, without standing in the way of the signature ({ $count })
findings-remaining = What is still to be seen to ({ $count })
