show-trail = What happened
trail-title = Audit trail
trail-lead = Who did what, and when. Nothing in it is ever changed or erased.
trail-at = When
trail-who = Who
trail-what = What
trail-which = On what
trail-any = everything
trail-from = From
trail-to = To
trail-count = { $n ->
    [one] One line
   *[other] { $n } lines
}
trail-none = Nothing answers. Widen the filter.
audit-account-accept = opened the account by its invitation
audit-account-close = closed the account
audit-account-invite = invited
audit-account-invite-closed = invited an address whose account is closed
audit-account-link = had a link sent
audit-account-mail-again = had a mail sent again
audit-account-open = opened the account again
audit-account-password = changed the password
audit-account-person-tie = tied the account to a person
audit-account-person-untie = untied the account from the person
audit-account-rename = changed the function
audit-account-reset-ask = asked for another password
audit-account-role-give = gave a role
audit-account-role-take = withdrew a role
audit-account-seed = prepared the account
audit-account-sign-in = signed in
audit-account-sign-out = signed a device out
audit-account-sign-out-everywhere = signed all devices out
tray-title = Mail
tray-lead = The e-mails that the program wrote, latest first. Secret links are not shown.
tray-smtp = Mail goes by the server { $server }.
tray-smtp-todo = Some could not be sent. Read the reason under each, check the server’s address in the configuration, then run “jumelage doctor”. They are tried again by themselves, as long as the link that the mail bears serves, or for fourteen days.
tray-files = No mail server is configured: nothing leaves this machine. Each e-mail is written in the folder { $folder }.
tray-files-todo = To send mail, give the address of an SMTP server in the configuration (“jumelage config” says how), then start again. Until then, hand over the files in that folder yourself: they alone carry the links.
tray-none = No e-mail was written yet.
tray-count = { $n ->
    [one] One e-mail
   *[other] { $n } e-mails
}
tray-given-up = { $n ->
    [one] One e-mail was given up: it is not tried any more. The reason, and what is left to do, stand under it.
   *[other] { $n } e-mails were given up: they are not tried any more. The reason, and what is left to do, stand under each.
}
tray-read = Read
tray-veiled = What it says is for those it concerns; others do not read it here.
mail-in-file = written to a file
mail-sent = sent
mail-waiting = waiting
mail-not-sent = { $n ->
    [one] not sent, one attempt
   *[other] not sent, { $n } attempts
}
mail-given-up = given up on { $when }
mail-given-up-todo = The link that this mail bore serves no more and is erased. When mail leaves again, send another from the account’s page.
mail-given-up-invitation = The calendar invitation that this mail bore is erased, and it does not leave without it. Tell the person otherwise, by telephone or by letter.
mail-again = Send again
mail-again-done = The mail will be sent again.
