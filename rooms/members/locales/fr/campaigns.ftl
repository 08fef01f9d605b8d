campaigns-title = Campagnes de confirmation
campaigns-lead = Une fois par an, le Club demande à ses membres si ce que l’atlas sait de leurs relations est juste. Seuls des totaux en sont publics.
campaigns-counted = { $n ->
    [0] Aucune campagne
    [one] Une campagne
   *[other] { $n } campagnes
}
no-campaign-yet = Aucune campagne n’a encore été ouverte.
open-campaign = Ouvrir une campagne
open-campaign-lead = Un courriel part dès l’ouverture, puis des rappels dix jours et trois jours avant l’échéance et le dernier jour, à qui n’a pas tout dit.
open-campaign-to = { $n ->
    [0] Ouvrir la campagne, sans courriel
    [one] Ouvrir la campagne et écrire à un membre
   *[other] Ouvrir la campagne et écrire à { $n } membres
}
campaign-letters = { $n ->
    [0] Aucun courriel ne part aujourd’hui.
    [one] Un courriel part aujourd’hui vers un membre.
   *[other] Un courriel part aujourd’hui vers { $n } membres.
}
campaign-unreachable = { $n ->
    [one] Un membre est injoignable : on lui écrira quand il pourra l’être.
   *[other] { $n } membres sont injoignables : on leur écrira quand ils pourront l’être.
}
campaign-no-address = { $n ->
    [one] Un membre n’a pas d’adresse électronique : joignez-le autrement.
   *[other] { $n } membres n’ont pas d’adresse électronique : joignez-les autrement.
}
campaign-without = { $n ->
    [one] Un membre n’a pas de relation connue : rien ne lui est demandé.
   *[other] { $n } membres n’ont pas de relation connue : rien ne leur est demandé.
}
campaign-year = Année
campaign-deadline = Dernier jour pour répondre
campaign-deadline-hint = Les jours où un membre est injoignable ne comptent pas : son échéance recule d’autant.
campaign-time = Durée
campaign-both = Confirmées des deux côtés
campaign-both-of = { $n } sur { $known }
campaign-relations = { $n ->
    [one] une relation connue
   *[other] { $n } relations connues
}
campaign-is-open = Ouverte
campaign-is-closed = Close
campaign-until = Les réponses, jusqu’au { $day }
campaign-title = Confirmation des relations, { $year }
campaign-lead = Ce que les membres disent de leurs relations connues.
campaign-totals = En tout
campaign-figure-known = { $n ->
    [one] relation connue d’un membre du Club, qui n’est pas terminée
   *[other] relations connues des membres du Club, qui ne sont pas terminées
}
campaign-figure-both = { $n ->
    [one] est confirmée par les deux côtés
   *[other] sont confirmées par les deux côtés
}
campaign-figure-one = { $n ->
    [one] est confirmée par un côté
   *[other] sont confirmées par un côté
}
campaign-own = Votre réponse
campaign-own-intro = Cette partie n’est pas publique : seuls vous et le secrétariat la voyez.
campaign-answers = Qui a répondu
campaign-answers-intro = Cette partie n’est pas publique : seul le secrétariat la voit, et chaque membre sa ligne.
campaign-words = Relations dites
campaign-due = Échéance
campaign-letter = Courriel
campaign-without-title = Sans relation connue : rien ne leur est demandé
campaign-nobody-asked = Aucun membre n’a de relation connue : rien n’est demandé à personne.
campaign-not-kept = Ce que chaque membre avait répondu n’a pas été gardé à la clôture de cette campagne.
campaign-said-of = { $said } sur { $asked }
campaign-clock-stopped = Injoignable : son délai ne court pas
campaign-has-no-address = Aucune adresse
campaign-written-on = Écrit le { $day }
campaign-not-written = Pas encore écrit
answered = Réponse
answered-any = Toutes les réponses
answered-all = A tout dit
answered-part = A répondu en partie
answered-nothing = Pas encore
order-answered = Qui n’a pas encore répondu d’abord
close-campaign = Clore la campagne
close-campaign-means = L’échéance est le { $day }. Après la clôture, plus aucun courriel ne part ; les totaux de ce jour et la réponse de chaque membre sont gardés tels quels. Les membres peuvent toujours confirmer ou contester depuis leur page, sans que la campagne change.
campaign-answer = Dire ce qu’il en est
campaign-see = Voir la campagne
campaign-opened = La campagne est ouverte et les courriels partent.
campaign-closed-now = La campagne est close.
refused-campaign-open = Une campagne est déjà ouverte : elle doit d’abord être close.
refused-campaign-closed = Cette campagne est déjà close.
refused-year-taken = Cette année a déjà eu sa campagne.
refused-deadline-too-soon = Laissez au moins un jour pour répondre.
audit-members-campaign-open = a ouvert une campagne de confirmation
audit-members-campaign-close = a clos une campagne de confirmation
campaign-asked-subject = { $club } : vos relations sont-elles justes ? Réponse jusqu’au { $day }
campaign-asked-body =
    { $club } demande une fois par an à ses membres si ce que l’atlas sait de leurs relations est juste.
    { $name } : { $relations }. Pour chacune, dites si c’est ainsi ou non, jusqu’au { $day } compris : { $address }
    La page s’ouvre après connexion, aussi sur un téléphone. Ce que vous dites peut être corrigé plus tard.
    Si vous ne pouvez pas vous connecter, répondez à ce courriel.
campaign-reminder-subject = { $club } : vos relations, réponse jusqu’au { $day }
campaign-reminder-body =
    { $name } : encore sans votre parole cette année : { $relations }. La réponse est attendue le { $day } au plus tard ({ $days }).
    Pour chacune, c’est ainsi, ce n’est pas ainsi, ou rien : { $address }
