nav-register = Register
register-title = Register of acts
register-lead = The club’s acts, in the order in which they were entered. Anyone can check that nothing in it was changed or taken out.
list-title = Acts entered
filter-kind = Kind of act
filter-kind-all = All acts
filter-kind-one = { $act } ({ $n })
order-newest = Newest first
order-oldest = Oldest first
filter-do = Show these acts
count-acts = { $n ->
    [one] act entered
   *[other] acts entered
}
empty = No act has been entered yet. The first will come with the first admission or the first signature.
empty-filter = No act of this kind has been entered.
empty-all = Show all acts
unread = An act on this page is written in a format younger than this program: it is in the register, but cannot be shown here.
col-act = Act
col-day = Date
col-subject = Subject
col-parties = Parties
no-parties = no party
sealed = Under seal
sealed-what = What this act is about concerns its parties alone. It is entered under seal: they can open it and prove it.
state-title = Signed state
state-signed = { $n ->
    [one] One act, signed by the register on { $at }.
   *[other] { $n } acts, signed by the register on { $at }.
}
state-none = The register has not signed anything yet.
state-pending = { $n ->
    [one] One act entered awaits the next signature, in a moment.
   *[other] { $n } acts entered await the next signature, in a moment.
}
act-title = No. { $n }: { $act }
entry-head = Act No. { $n } of the register
label-act = Act
label-at = Entered on
label-corrects = Corrects
label-text = Text agreed (hash)
label-files = Documents (hashes)
label-kept = Kept outside the register
kept = { $n ->
    [one] One item (a name, a reason) is kept outside the register, under a salted commitment: it can be erased where the law asks, without touching the act.
   *[other] { $n } items (names, reasons) are kept outside the register, under a salted commitment: they can be erased where the law asks, without touching the act.
}
label-hash = Hash of the act
label-state = Signed state
label-root = Hash of the register
label-proof = Proof of entry
proof-met = Checked
proof-broken = Does not hold: tell the secretariat
proof-pending = The act is entered; its proof will be here in a moment
proof-download = Download the proof
proof-self = Check it yourself
corrected-by = This act is corrected by act No. { $n }.
check-title = Check it yourself
check-intro = There is no need to believe us, nor to be online.
check-1 = Download the proof: one file holds the act, its number, the hashes that tie it to the register, and the signed state.
check-2 = Get the register’s key by another way than this site: a letter from the secretariat, a telephone call, a colleague who has it. The key is what you trust.
check-3 = On any computer where Jumelage is installed, run this command:
check-4 = It answers that the act, word for word, is entered under this number. If a single byte of the file has changed, it refuses. It does not say that the act is lawful: only that it was entered, and that nobody rewrote it.
check-other = Other programs can read the same file: the format is public.
check-link = The register’s key, and how to check
exact-title = Exact text of the entry
exact-intro = These characters, and no others, went into the register. They hold no person’s name.
neighbours = Neighbouring acts
earlier = Previous act
later = Next act
key-title = Key of the register
key-lead = The register’s permanent name, and the key with which anyone can check what it has signed.
label-origin = Permanent name
label-key = Public key
label-since = Since
what-title = What this register is
what-1 = Each act of the club (an admission, a signature, a renewal, an end) is entered as it is done, after the others. Nothing is taken out; a mistake is corrected by a further act.
what-2 = After each entry the register computes one hash of all its acts and signs it. Whoever changed an old act would change the hash, and every copy of the signed states would show it.
what-3 = An act names local governments and institutions, never a person. Names and reasons are kept elsewhere: if they must be erased, the register stays whole.
what-4 = Where naming the parties would harm them, the act is entered under seal: one sees that it took place, and the parties alone can show what it was about.
tools-title = For programs
tools-intro = Signed states, hashes and acts are served in full, in a public format:
now-done = { $n ->
    [one] { $act }
   *[other] { $act } ({ $n } times)
}
now-others = { $n ->
    [one] and one other
   *[other] and { $n } others
}
act-register-opened = opening of the register
act-member-admitted = admission of a member
act-member-suspended = suspension of a member
act-member-reinstated = reinstatement of a member
act-member-withdrawn = departure of a member
act-agreement-signed = signature of an agreement
act-agreement-in-force = entry into force of an agreement
act-agreement-renewed = renewal of an agreement
act-agreement-amended = amendment to an agreement
act-agreement-suspended = suspension of an agreement
act-agreement-resumed = resumption of an agreement
act-agreement-dormant = declaration of dormancy
act-agreement-woken = end of dormancy
act-agreement-party-withdrew = withdrawal of a party
act-agreement-ended = end of an agreement
act-scan-conform = original declared conform
act-scan-deviation-noted = deviation noted on the original
act-organ-constituted = constitution of an organ
act-organ-dissolved = dissolution of an organ
act-rules-adopted = adoption of rules
act-seat-filled = filling of a seat
act-seat-vacated = end of a seat’s term
act-session-convened = convocation of a session
act-session-opened = opening of a session
act-session-closed = closing of a session
act-session-cancelled = cancellation of a session
act-vote-closed = closing of a vote
act-decision-made = decision
act-decision-repealed = repeal of a decision
act-minutes-approved = approval of minutes
act-correction = correction
audit-register-forget = erased what opened a commitment of the register
audit-register-forget-name = erased a name wherever it stood
refused-short-name = Give the whole name, first and last: one word or so few letters would erase others.
correct-act = Correct this act
correct-title = Correct act No. { $n }
correct-means = The act stays in the register: nothing is erased. A further act says that it is wrong, and each of the two leads to the other. This cannot be undone.
correct-means-sealed = The act stays in the register, under seal. The correction is entered under seal too: only the parties will see what it corrects, and why.
correct-do = Enter the correction
correction-entered = The correction is entered. It appears once the register has signed it, in a moment.
label-reason = Reason for the correction
reason-hint = What is wrong, and what is right. Anyone reads it on the pages of both acts; name no person in it. The register keeps only a commitment to it: the reason can be erased where the law asks.
refused-not-yours = Only the Club’s secretariat corrects an act.
refused-the-opening = Act No. 0 opens the register: there is nothing in it to correct.
refused-erased = What opened this act was erased: nobody can tell any more what the correction would be about.
refused-no-reason = Say what is wrong with the act.
opened-title = What the register keeps for you
opened-intro = The public register shows neither these names, nor these reasons, nor what sealed acts are about: only a commitment. Here is what opens them. Whoever is given it by you can check that this is what was entered, and nothing else.
opened-check = The commitment is the SHA-256 of the line “jumelage register commitment v1”, the salt’s 32 bytes, the field, a line end and the value.
kept-sealed = What the act is about
kept-signatory = The signatory of party No. { $n }
kept-reason = A reason
label-value = Value
label-field = Field
label-salt = Salt
label-commitment = Commitment
audit-register-correct = entered the correction of an act
