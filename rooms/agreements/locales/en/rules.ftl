# Why a step is not taken
refusal-not-found = There is nothing here that you may read.
refusal-not-yours = “{ $verb }” is not yours to do on this agreement. Ask the party concerned or the secretariat.
refusal-wrong-stage = “{ $verb }” is not possible at this stage of the agreement: { $stage }.
refusal-too-few-parties = An agreement has at least two parties. Add one.
refusal-same-entity-twice = This entity is already a party to the agreement. Choose another.
refusal-bare-place-name = A party is a legal entity, not a place. Give its official name, for example “Commune of …”.
refusal-party-incomplete = The party’s identity is incomplete. Missing: { $what }.
refusal-unknown-party = This agreement has no such party. Choose one from its list.
refusal-party-left = This party has already left: the agreement no longer binds it.
refusal-too-many = The limit is reached: { $most } at most. Remove some before you add.
refusal-untitled = A title or an address is missing. Give one.
refusal-no-parent = The agreement that this one depends on is missing, or is another. Name it.
refusal-parent-not-standing = The agreement that this one depends on is not signed yet, or no longer binds its parties. Attach it to a signed one.
refusal-addendum-parties = All parties to the agreement, and those that join it, sign the addendum. Complete the list.
refusal-nothing-changed = This addendum changes nothing. Say what it changes.
refusal-addendum-not-in-force = This addendum is not in force, or changes another agreement. Wait for it to enter into force.
refusal-already-amended = This addendum is already part of the agreement.
refusal-reason-missing = The reason is missing. Write it in a few words.
refusal-reference-missing = A reference, a name or a place is missing. Fill in what is empty.
refusal-source-missing = Say how the signature is known: an address, a newspaper, a letter.
refusal-evidence-missing = An answer by telephone, WhatsApp or bearer needs evidence: attach a photograph or a PDF.
refusal-unfit = This text cannot be kept. { $why }
refusal-still-to-come = { $day } is still to come. Give a past date or today’s.
refusal-days-reversed = These dates are not in order. Check which comes first.
refusal-already-asked = This expert already has access to the file.
refusal-not-asked = This expert was not asked about this agreement.
refusal-terms-not-stated = First say how the agreement enters into force and how long it lasts.
refusal-terms-unfit = A duration runs from one month to a hundred years. Correct this one.
refusal-other-text = This text belongs to another agreement. Go back to this one and try again.
refusal-no-language = The text needs at least one authentic language and one clause. Add what is missing.
refusal-unknown-language = The text is not authentic in this language: { $lang }. First add it to the languages of the text.
refusal-language-known = The text is already authentic in this language: { $lang }.
refusal-clauses-missing = Clauses are missing or blank. Write: { $clauses }.
refusal-languages-lag = All languages must say the same. Bring up to date: { $clauses }.
refusal-unknown-clause = The text has no clause “{ $clause }”. Look again at the list of clauses.
refusal-clause-known = The text already has a clause “{ $clause }”. Edit it, or choose another name.
refusal-clause-key-unfit = A clause’s name is written in small Latin letters, digits and hyphens.
refusal-changes-unsaid = The addendum’s text does not say word for word what it was declared to change: { $changes }. Write it in the text, or abandon this addendum and propose another.
refusal-changes-undeclared = The addendum’s text also changes what it was not declared to change: { $clauses }. Take it out of the text, or abandon this addendum and propose another.
refusal-rearranged = Someone rearranged the clauses meanwhile. Look at their order, then try again.
refusal-text-altered = The stored text no longer matches its fingerprint. Nothing was done; tell the secretariat.
refusal-not-settled = The text is not settled yet. Settle it first.
refusal-unknown-step = This party’s track has no such step. Look at it again.
refusal-step-known = The track already has this step: { $step }.
refusal-step-not-open = This is not possible as the step stands: { $state }. See what comes next.
refusal-not-overdue = No time to answer has run out. The legal review opens once the day has passed.
refusal-track-refused = This party’s track ended in a refusal: { $step }. Ask for that step again before signing.
refusal-already-signed = This party has already signed this text.
refusal-no-signatory = Nobody is named to sign for this party. Name the signatory and their powers.
refusal-no-powers = The signatory’s powers do not hold on { $day }. Check their dates, or name another signatory.
refusal-powers-gone = No powers that day: by the mandates and delegations the club knows, the signatory has no power to sign on { $day }. Name who signs now, or have the mandate corrected in the member’s file; if the signature took place, record it with a reservation, under your name.
refusal-before-settled = The text was settled on { $day }: it cannot have been signed before. Check the date.
refusal-blocked = Findings stand against the signature. Rules concerned: { $rules }. File what is missing; if the signature took place, record it with a reservation, under your name.
refusal-reservation-missing = This signature is recorded with a reservation, under your name. Write it.
refusal-no-scan = No scan of the signed original is filed. File one first.
refusal-no-text-held = The club does not hold the signed text: there is nothing to compare with. File the words of the original first.
refusal-not-the-signed-text = This fingerprint is not that of the signed text. Compare it again with that of the agreement.
refusal-already-declared = This party has already made its declaration on this scan.
refusal-same-hand = You have declared for another party. Two people declare, for two parties.
refusal-not-due = This is not possible before { $day }. Come back that day.
refusal-not-due-undated = This is not possible yet: what the text asks for has not all happened. See what comes next on each party’s track.
refusal-not-tacit = The text has no tacit renewal. An express act of the parties is needed.
refusal-not-renewable = The text has no end, or says that it is not renewed. An addendum can change that.
refusal-term-not-over = The agreement runs until { $day }. Come back after that date.
refusal-term-not-over-undated = The agreement has no end, or is renewed tacitly: it does not expire.
refusal-term-over = The term was over on { $day }: no renewal after that. Propose a new agreement, or correct the date of the act.
refusal-notice-pending = A party has given notice that it leaves. On the day it takes effect the others say whether the agreement goes on; until then nothing renews or ends it.
refusal-no-notice = This party has given no notice. Enter it first.
refusal-notice-too-short = The notice is shorter than the text says. It can take effect from { $day }.
refusal-notice-in-effect = The notice took effect on { $day }: it can no longer be taken back. Conclude the withdrawal, or propose a new agreement.
refusal-parent-not-ended = The agreement that this one depends on has not ended. There is nothing to decide yet.
refusal-already-decided = This was decided already. See the history.
refusal-consent-unchanged = This party has already said so. Nothing was changed.
refusal-already-said = Your party has said so already: nothing was changed. The file says whose answer is still awaited.

# What identifies a party
identity-entity = the legal entity
identity-country = the country
identity-kind = the kind of entity
identity-name = the official name
identity-seat = the locality or the registration
seat-locality = { $place }
seat-registration = { $register }, no. { $number }

# Kind of text
kind-letter-of-intent = letter of intent
kind-twinning = twinning
kind-cooperation = cooperation agreement
kind-specific-convention = specific agreement
kind-memorandum = memorandum of understanding
kind-addendum = addendum

# Stage of the agreement
stage-approach = first contact
stage-draft = drafting
stage-settled = text settled
stage-signed = signed
stage-in-force = in force
stage-suspended = suspended
stage-dormant = dormant
stage-ended = ended
stage-abandoned = given up before signature

# What can be done, as a button names it
verb-propose = Propose an agreement
verb-describe = Change the title and fields
verb-add-party = Add a party
verb-remove-party = Take out a party
verb-name-signatory = Name the signatory
verb-invite-officer = Invite your officers
verb-lay-track = Lay out a party’s steps
verb-add-step = Add a step to a track
verb-ask-expert = Ask an expert
verb-release-expert = Close the file to an expert
verb-begin-draft = Begin the draft
verb-state-terms = State the entry into force and duration
verb-write = Write the text
verb-settle = Settle the text
verb-reopen = Reopen the text
verb-abandon = Abandon before signature
verb-send = Note a sending
verb-receive = Note a receipt
verb-answer = Log an answer
verb-reopen-step = Ask for the step again
verb-waive = Declare the step not required
verb-open-review = Open a legal review
verb-conclude-review = Conclude the legal review
verb-plan-ceremony = Plan the signing ceremony
verb-sign = Enter a signature
verb-record-signature = Record a signature in spite of a finding
verb-record-elsewhere = Record that another text was signed
verb-enter-into-force = Record the entry into force
verb-file-scan = File the scanned original
verb-file-text = File the text of the original
verb-declare-scan = Declare the original conform, or note a deviation
verb-renew-expressly = Renew the agreement
verb-renew-tacitly = Record the tacit renewal
verb-suspend = Suspend the agreement
verb-resume = Lift the suspension
verb-declare-dormant = Declare the agreement dormant
verb-wake = Say that the agreement lives again
verb-give-notice = Give notice of withdrawal
verb-take-back-notice = Take back a notice of withdrawal
verb-conclude-withdrawal = Say what follows a withdrawal
verb-amend = Take in an addendum
verb-decide-after-parent = Decide after the end of the agreement above
verb-expire = Record the expiry
verb-end = End the agreement
verb-consent = Consent to the publication of the text

# Once done
verb-done-propose = The agreement is proposed.
verb-done-describe = The title and fields are changed.
verb-done-add-party = The party is added.
verb-done-remove-party = The party is removed.
verb-done-name-signatory = The signatory is named.
verb-done-invite-officer = The invitation is sent.
verb-done-lay-track = The track is laid out.
verb-done-add-step = The step is added.
verb-done-ask-expert = The expert now has access to the file.
verb-done-release-expert = The expert no longer has access to the file.
verb-done-begin-draft = Drafting has begun.
verb-done-state-terms = Duration and entry into force are stated.
verb-done-write = The text is saved.
verb-done-settle = The text is settled.
verb-done-reopen = The text is reopened.
verb-done-abandon = The agreement is given up.
verb-done-send = The sending is noted.
verb-done-receive = The receipt is noted.
verb-done-answer = The answer is logged.
verb-done-reopen-step = The step is asked for again.
verb-done-waive = The step is declared not required, under your name.
verb-done-open-review = The legal review is open.
verb-done-conclude-review = The legal review is concluded, under your name.
verb-done-plan-ceremony = The ceremony is planned.
verb-done-sign = The signature is entered.
verb-done-record-signature = The signature is recorded, with your reservation.
verb-done-record-elsewhere = The signature is recorded.
verb-done-enter-into-force = The entry into force is recorded.
verb-done-file-scan = The scan is filed.
verb-done-file-text = The text is filed: two officers of two parties declare it conform to the original.
verb-done-declare-scan = Your declaration is entered.
verb-done-renew-expressly = The renewal is recorded.
verb-done-renew-tacitly = The tacit renewal is recorded.
verb-done-suspend = The agreement is suspended.
verb-done-resume = The suspension is over.
verb-done-declare-dormant = The agreement is declared dormant. The public is not told.
verb-done-wake = The agreement is taken up again.
verb-done-give-notice = The notice is entered. The other parties are told.
verb-done-take-back-notice = The notice is taken back: the party stays bound. The other parties are told.
verb-done-conclude-withdrawal = It is recorded: the file says who has answered and what follows.
verb-done-amend = The addendum is taken in.
verb-done-decide-after-parent = It is recorded: the file says who has answered and what follows.
verb-done-expire = The expiry is recorded.
verb-done-end = The agreement has ended.
verb-done-consent = Your choice about publication is entered.

# Steps of a track
step-prior-accord = prior accord of the authorities
step-commission = opinion of the commission
step-legal-opinion = legal opinion
step-deliberation = council resolution
step-transmission = transmission to the State’s representative
step-visa = endorsement (visa)
step-approval = approval
step-clearance = clearance by the ministry
step-notification = notification
step-ratification = ratification by the party’s organ
step-registration = registration
state-awaited = awaited
state-sent = sent
state-received = received, answer awaited
state-legal-review = in legal review
state-given = given
state-refused = refused
state-not-required = not required
gate-before-signature = before signature
gate-after-signature = after signature
channel-letter = by letter
channel-mail = by e-mail
channel-telephone = by telephone
channel-whatsapp = by WhatsApp
channel-bearer = by bearer
channel-legal-review = by legal review, without an answer

# Signature and original
powers-elected = head of the party, elected
powers-appointed = head of the party, appointed
powers-special-delegation = head of a special delegation
powers-delegation = by delegation of signature
manner-in-person = in person
manner-by-courier = on an original that travelled

# End of the agreement
end-expiry = expiry of its term
end-denunciation = denunciation by one of its two parties
end-below-two-parties = withdrawal that left fewer than two parties
end-others-ended = choice of the remaining parties after a withdrawal
end-parent-ended = end of the agreement it depended on
end-mutual = mutual consent of the parties

# Findings
verdict-met = met
verdict-missing = missing
verdict-breached = breached
verdict-to-be-confirmed = to be confirmed
verdict-not-applicable = not applicable
confidence-t = wording seen
confidence-s = secondary source
confidence-m = from memory, not verified
rule-known = { $rule } ({ $confidence })
time-by-rule = rule { $rule }
time-by-authority = a date that the authority itself wrote
time-by-no-rule = no rule known here
severity-b = blocks the signature
severity-h = high
severity-w = warning
severity-i = information
reason-out-of-scope = The rule does not bear on this agreement, or not on this party.
reason-informs = The rule asks for nothing: it tells under which text or precedent the others are read.
reason-nothing-filed = Nothing is filed yet to judge by.
reason-former-text = Given on a former text: to be asked for again.
reason-contrary = What is filed shows the contrary.
reason-shown = What is filed shows it, and the wording of the rule was seen.
reason-unverified-rule = What is filed shows it, but the rule is unverified.
reason-confirmed = An expert has confirmed it, with reasons.
reason-not-evaluable = The rule could not be applied to these facts: a person must look.
flag-no-elected-deliberation = No elected council sits: read the step with the organ in office.
caution = No known rule asks for this step: it is there by caution, to be confirmed.


# History
timeline-opened = Agreement proposed: { $kind }.
timeline-entered-as-signed = Agreement signed elsewhere, entered from a source.
timeline-described = Title or fields changed.
timeline-party-added = Party added: { $party }.
timeline-party-removed = Party removed: { $party }.
timeline-signatory-named = Signatory named: { $party }.
timeline-track-laid = Track laid out: { $party }.
timeline-step-added = { $step } ({ $party }): step added.
timeline-expert-asked = An expert was asked.
timeline-expert-released = An expert’s access was ended.
timeline-terms-stated = Duration and entry into force stated.
timeline-draft-begun = Drafting begun.
timeline-text-started = First text opened.
timeline-clause-saved = Clause “{ $clause }” saved, { $lang }, version { $version }.
timeline-clause-added = Clause “{ $clause }” added.
timeline-clause-moved = Clause “{ $clause }” moved.
timeline-clause-removed = Clause “{ $clause }” taken out.
timeline-language-added = Authentic language added: { $lang }.
timeline-language-removed = Authentic language removed: { $lang }.
timeline-text-settled = Text settled, version { $version }.
timeline-text-reopened = Text reopened, version { $version }.
timeline-asked-again = { $step } ({ $party }): given on version { $version }, to be asked for again.
timeline-holds-again = { $step } ({ $party }): given on version { $version }, to which the text has gone back; holds again.
timeline-step-sent = { $step } ({ $party }): file sent.
timeline-step-received = { $step } ({ $party }): file received.
timeline-step-given = { $step } ({ $party }): given.
timeline-step-refused = { $step } ({ $party }): refused.
timeline-step-reopened = { $step } ({ $party }): asked for again.
timeline-step-waived = { $step } ({ $party }): declared not required.
timeline-rule-confirmed = { $verdict ->
    [met] Rule { $rule }: an expert confirmed that it is met.
   *[not-applicable] Rule { $rule }: an expert found it not applicable.
}
timeline-facts-declared = Answers to questions of law given: { $party }.
timeline-whole = the agreement as a whole
timeline-review-opened = { $step } ({ $party }): no answer by { $day }; legal review opened.
timeline-review-concluded = { $given ->
    [given] { $step } ({ $party }): the legal review found that the silence amounts to an approval.
   *[again] { $step } ({ $party }): the legal review found that it must be asked for again.
}
timeline-ceremony-planned = Signing ceremony planned.
timeline-party-signed = Signature: { $party }.
timeline-signature-recorded = Signature recorded with a reservation: { $party }.
timeline-signed = Agreement signed by all parties.
timeline-came-into-force = The agreement came into force.
timeline-scan-filed = Scan of the original filed.
timeline-text-filed = Text of the signed original filed, version { $version }.
timeline-text-held = The club now holds the signed text, version { $version }.
timeline-scan-declared-conform = Scan declared conform: { $party }.
timeline-scan-deviation-noted = Deviation noted on the scan: { $party }.
timeline-renewed = { $how ->
    [tacit] Agreement renewed tacitly.
   *[express] Agreement renewed expressly.
}
timeline-suspended = Agreement suspended.
timeline-resumed = Suspension ended.
timeline-declared-dormant = Agreement declared dormant.
timeline-woken = Agreement taken up again.
timeline-notice-given = Notice of withdrawal given, effective { $day }: { $party }.
timeline-notice-taken-back = Notice of withdrawal taken back before its effect: { $party }.
timeline-party-left = A party left: { $party }.
timeline-choice-said = { $choice ->
    [go-on] { $party } says that the agreement goes on after the withdrawal of { $leaving }.
   *[end] { $party } says that the agreement ends after the withdrawal of { $leaving }.
}
timeline-choice-entered = { $choice ->
    [go-on] Entered by the secretariat: the agreement goes on after the withdrawal of { $leaving }.
   *[end] Entered by the secretariat: all the remaining parties say that the agreement ends after the withdrawal of { $leaving }.
}
timeline-parent-choice-said = { $choice ->
    [go-on] { $party } says that this agreement goes on after the end of the agreement above.
   *[end] { $party } says that this agreement stops after the end of the agreement above.
}
timeline-party-joined = A party joined by addendum: { $party }.
timeline-amended = Agreement changed by an addendum.
timeline-parent-decided = { $choice ->
    [go-on] The agreement it depended on ended; this one goes on.
   *[end] The agreement it depended on ended; this one stops too.
}
timeline-ended = The agreement ended.
timeline-abandoned = Agreement given up before signature.
timeline-consented = Consent to publication of the text: { $party }.
timeline-consent-withdrawn = Consent to publication withdrawn: { $party }.
timeline-consent-fell = Consent to publication fell with the text it was given to: { $party }.
timeline-a-party = a party
timeline-until = Until { $day }.
timeline-version = Version { $version } of the text.
timeline-place = Place: { $place }.
timeline-source = Source: { $source }.
timeline-stamp = Stamp no. { $stamp }.
timeline-reference = Reference: { $reference }.
timeline-reason = Reason: { $reason }
timeline-reservation = Reservation: { $reservation }
timeline-rules = Rules concerned: { $rules }.
timeline-deviation = Deviation: { $what }
timeline-cause = Cause: { $why }.
