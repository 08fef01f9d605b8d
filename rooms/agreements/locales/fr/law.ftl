# Une démarche, ce qui va se passer
deed-back = Revenir sans rien faire
deed-for-nobody = Il n’y a aucune partie pour laquelle vous puissiez le faire maintenant.
says-lay-track = Les étapes que les règles connues du Club demandent à cette partie sont inscrites à son parcours. Celles qui sont déjà engagées restent.
says-add-step = Vous ajoutez au parcours de la partie une étape que son droit ou son usage demande et qu’aucune règle connue ici ne demande : une commission, une ratification. Elle reste quand le parcours est établi de nouveau.
lay-nothing = Établir un parcours maintenant ne changerait rien.
lay-keeps = { $party } : reste tel quel
lay-brings = { $party } : s’ajoute
lay-changes = { $party } : change de règle, de délai ou de moment
lay-drops = { $party } : disparaît, car aucune règle ne le demande plus
says-send = Vous notez que le dossier est parti vers l’autorité.
says-receive = Vous notez que l’autorité a reçu le dossier. Son délai court à partir du lendemain.
says-answer = Vous inscrivez la réponse de l’autorité, telle qu’elle a été donnée. Un refus arrête le parcours jusqu’à une nouvelle demande.
says-reopen-step = La demande est faite à nouveau. L’ancienne réponse reste visible.
says-waive = Vous établissez, sous votre nom, que cette partie n’a pas besoin de cette étape.
says-open-review = Le délai est passé sans réponse. Un examen juridique s’ouvre : le silence n’est jamais un accord par lui-même.
says-conclude-review = Vous dites, sous votre nom et avec vos motifs, ce que ce silence signifie en droit.
says-plan-ceremony = Le jour et le lieu de la cérémonie sont inscrits au dossier. Chaque partie est nommée la première dans son propre exemplaire.
says-sign = La signature de la partie est inscrite. Quand la dernière l’est, l’accord est signé et l’acte entre au registre public.
says-record-signature = La signature a eu lieu : vous la constatez, avec une réserve sous votre nom. Les constats restent, et la réserve n’est jamais publique.
says-record-elsewhere = Toutes les parties ont signé un autre texte que celui-ci. L’accord devient signé, sans texte tenu par le club ; cela devient public.
says-enter-into-force = Ce que le texte demande pour l’entrée en vigueur est vérifié. Si tout y est, l’accord entre en vigueur.
says-file-scan = Le fichier de l’original signé est versé au dossier. Deux agents de deux parties diront ensuite s’il est conforme.
says-declare-scan = Comparez l’original numérisé au texte signé, puis déclarez-le conforme ou notez l’écart. Votre nom reste.
says-renew-expressly = Le terme est repoussé du nombre de mois que dit l’acte des parties. Le renouvellement entre au registre public.
says-suspend = Les effets de l’accord sont suspendus. La suspension est publique, son motif reste au dossier.
says-resume = La suspension prend fin : l’accord produit de nouveau ses effets.
says-declare-dormant = Vous déclarez que plus rien ne se fait sous cet accord. Cela n’est dit à personne en dehors du dossier.
says-wake = Vous dites que l’accord vit de nouveau.
says-give-notice = La partie annonce qu’elle se retire. Elle reste liée jusqu’au jour où le préavis prend effet.
says-take-back-notice = La partie revient sur son préavis avant le jour de son effet : elle reste liée comme avant. Les autres parties en sont informées par courriel, avec votre motif.
says-conclude-withdrawal = Le jour de l’effet est venu : la partie n’est plus liée. Chacune des autres dit si l’accord continue ou prend fin : il continue dès que l’une le dit, et ne prend fin que si toutes le disent. Le secrétariat peut inscrire que toutes ont dit qu’il prend fin, avec le motif. À moins de deux parties, il prend fin.
says-decide-after-parent = L’accord dont celui-ci dépendait a pris fin. Chaque partie dit si celui-ci continue par lui-même ou s’arrête. Signé, il continue dès que l’une le dit et ne s’arrête que si toutes le disent ; qui veut partir seul donne son préavis. Le secrétariat inscrit ce que toutes ont dit. Non signé, une partie suffit à l’abandonner.
says-end = Toutes les parties ont décidé de mettre fin à l’accord. La fin entre au registre public, son motif reste au dossier.

# Ce qu’une démarche demande
ask-party = La partie
ask-step = Quel acte
ask-gate = Quand elle est attendue
ask-day = Le jour
ask-day-sent = Jour de l’envoi
ask-day-received = Jour de la réception
ask-day-answered = Date de l’acte
ask-day-ceremony = Jour de la cérémonie
ask-day-signed = Jour de la signature
ask-day-notice = Jour du préavis
ask-effect = Jour où il prend effet
ask-effect-hint = Au plus tôt après le délai que dit le texte.
ask-due-on = Réponse attendue au plus tard le
ask-due-on-hint = Seulement si l’autorité a écrit une date ; sinon le délai de la règle compte.
ask-choice = La réponse
ask-authority = Quelle autorité, au juste
ask-authority-hint = Son nom officiel : « Gouverneur de la province d’Es-Semara ». Ce qui est proposé reste si vous n’y touchez pas.
ask-reference = Référence de l’acte
ask-reference-hint = Son numéro ou ce qui permet de le retrouver.
ask-stamp = Numéro du cachet
ask-stamp-hint = Tel qu’il figure sur l’accusé de réception.
ask-channel = Par quelle voie la réponse est venue
ask-file = La pièce qui le montre
ask-file-hint = PDF, JPEG ou PNG, 10 Mo au plus. Une photographie suffit.
ask-place = Lieu
ask-where = Où se trouve l’écart
ask-manner = Manière
ask-months = Nombre de mois
ask-source = Source
ask-source-hint = Une adresse, un journal, une lettre.
ask-in-place-of = À la place de quel agent
ask-in-place-of-hint = Pour une partie sans compte : le secrétariat déclare, et les deux noms restent.
ask-reason = Motif
ask-reason-hint = Il reste au dossier, sous votre nom.
ask-reservation = Votre réserve
ask-refusal-reason = Motif, si c’est un refus
ask-what-differs = Ce qui diffère, s’il y a un écart
yes-answer = Accordé
no-answer = Refusé
yes-conclude-review = Le droit donne à ce silence l’effet d’un accord
no-conclude-review = Il faut demander à nouveau
yes-declare-scan = Conforme au texte signé
no-declare-scan = Un écart est noté
yes-conclude-withdrawal = L’accord continue sans elle
no-conclude-withdrawal = L’accord prend fin
yes-decide-after-parent = Il continue par lui-même
no-decide-after-parent = Il s’arrête

# Avant de signer
blocks-none = Aucun constat bloquant : la signature peut être inscrite.
blocks-stand = Ces constats empêchent d’inscrire la signature, règle par règle.
blocks-recorded = Ces constats restent, avec votre réserve.
blocks-record = La signature a déjà eu lieu ? Constatez-la avec une réserve
blocks-elsewhere = Les parties ont signé un autre texte que celui-ci ? Constatez-le
scan-file = Original numérisé
scan-hash = Empreinte du texte signé
note-conform = { $party } : conforme, déclaré par { $by } le { $day }.
note-deviation = { $party } : écart noté par { $by } le { $day }. { $what } ({ $place }).

# Une étape d’un parcours
step-stands = Où en est cette étape
step-party = Partie
step-authority = Qui la donne
step-rules = Règles qui la demandent
step-when = Quand elle est attendue
step-state = État
step-evidence = Pièce :
step-wants-text = Cette étape porte sur le texte : elle attend qu’il soit arrêté.
step-conditional = Les règles qui demandent cette étape ne valent que pour certains accords ; elles concernent celui-ci.
step-not-owed = Les règles qui demandent cette étape ne concernent pas cet accord tel qu’il est : personne ne la doit. Elle le redevient si cela change.
step-former = Réponses antérieures
former-given = Donné sur la version { $n }, le { $day }, référence { $reference }.
former-given-asked-again = Donné sur la version { $n }, le { $day }, référence { $reference } ; demandé à nouveau depuis.
former-refused = Refusé sur la version { $n }, le { $day }, référence { $reference }.
former-refused-asked-again = Refusé sur la version { $n }, le { $day }, référence { $reference } ; demandé à nouveau depuis.
ask-again-on = Le texte a changé : à demander à nouveau sur la version { $n }.
way-sent = Envoyé le { $day } par { $by }.
way-received = Reçu le { $day }, cachet n° { $stamp }.
way-answered = Réponse du { $day }, référence { $reference }, venue { $channel }, inscrite par { $by }.
way-waived = Dite non requise le { $day } par { $by }.
way-review = Examen juridique ouvert le { $day } : un expert dit ce que le silence signifie.
due-answer = Réponse de l’autorité
time-ground = Fondement de ce délai : { $ground }.
way-stopped = La partie est injoignable depuis le { $day } : le délai est arrêté.
counts-working = { $days ->
     [one] Délai : { $days } jour ouvré
    *[other] Délai : { $days } jours ouvrés
}
counts-calendar = { $days ->
     [one] Délai : { $days } jour calendaire
    *[other] Délai : { $days } jours calendaires
}
authority-prior-accord = Les pouvoirs publics compétents
authority-commission = La commission du conseil
authority-legal-opinion = Le service juridique ou le juriste saisi
authority-deliberation = Le conseil de la partie
authority-transmission = Le représentant de l’État
authority-visa = Le représentant de l’État
authority-approval = L’autorité de tutelle
authority-clearance = Le ministère compétent
authority-notification = L’autorité à informer
authority-ratification = L’organe de la partie
authority-registration = L’autorité qui tient le registre

# Constats
findings-frame = Ces constats aident ceux qui décident ; ils ne sont pas un avis juridique.
findings-rules = Lire toutes les règles
findings-settled = Ce qui est satisfait ou sans objet
finding-blocks = Ce constat empêche d’inscrire la signature.
confirmed-by = Confirmé par { $by } le { $day } : { $reason }
tally-met = { $count ->
    [one] { $count } satisfait
   *[other] { $count } satisfaits
}
tally-missing = { $count ->
    [one] { $count } manquant
   *[other] { $count } manquants
}
tally-breached = { $count ->
    [one] { $count } non respecté
   *[other] { $count } non respectés
}
tally-to-be-confirmed = { $count } à confirmer
tally-not-applicable = { $count } sans objet
rule-article = article { $article }
rule-version = version { $version }
rule-read = Lire la règle
act-confirm-rule = Confirmer, avec vos motifs
done-confirm-rule = Votre confirmation est inscrite, sous votre nom.
confirm-title = Se prononcer sur la règle { $rule }
confirm-frame = Votre parole tient lieu de lecture d’un texte, jamais d’une pièce : ce qui manque reste manquant jusqu’à ce qu’il soit versé.
ask-confirms = Ce que vous confirmez
confirms-met = La règle est bien telle, et ce qui est versé y satisfait
confirms-not-applicable = La règle ne concerne pas cet accord
ask-scope = Jusqu’où cela vaut
scope-agreement = Pour cet accord seulement
scope-rule = Pour la règle, dans tous les accords
ask-rule-source = Où la règle est écrite
ask-rule-source-hint = Demandé si cela vaut pour la règle : une adresse ou la référence d’un texte officiel.

# Ce que déclarent les parties
act-declare-whole = Déclarer ce que les pièces ne disent pas, pour l’accord
act-declare-party = Déclarer pour cette partie
act-declare = Enregistrer ces déclarations
done-declare = Les déclarations sont enregistrées.
declare-whole-title = Déclarations sur l’accord
declare-party-title = Déclarations : { $party }
declare-says = Les règles posent ces questions, auxquelles aucune pièce ne répond. Ce qui n’est pas dit reste manquant.
fact-yes = Oui
fact-no = Non
fact-unsaid = Pas encore examiné
fact-legal-effect = Ce que le texte dit de son propre effet
fact-financial = L’accord engage-t-il de l’argent ?
fact-amount = Montant total, dans la plus petite unité de la monnaie
fact-currency = Monnaie (trois lettres)
fact-co-financed = Un plan de cofinancement est-il versé ?
fact-creates-body = L’accord crée-t-il une personne morale ?
fact-constitutive-act = L’acte constitutif de cet organisme est-il versé ?
fact-border-pair = Les parties se trouvent-elles de part et d’autre d’une frontière commune ?
fact-niamey = Le texte invoque-t-il la convention de Niamey de 2014 ?
fact-african-fund = Un financement du fonds africain (FACDI) est-il demandé ?
fact-goals = Objectifs de développement durable, par leurs numéros
fact-state-commitments = L’accord respecte les engagements de l’État de la partie
fact-reserved-domains = Il reste hors des domaines réservés à l’État
fact-own-competence = Ses domaines relèvent de la compétence propre de la partie
fact-partner-capacity = Les partenaires ont la capacité de contracter
fact-partner-authorisations = Les partenaires ont les autorisations nécessaires
fact-organ = L’organe qui gouverne la partie
fact-organ-valid = Le mandat de cet organe est en cours à la signature
fact-partners-disputed = Le statut du lieu d’un partenaire est contesté sur le plan international
fact-african-charter = L’État est lié par la Charte africaine de la décentralisation
fact-partners-recognised = Les partenaires sont reconnus par l’État de la partie
fact-classification = Nature de l’accord en droit espagnol
fact-parent-treaty = Un traité entre les États le prévoit
answer-binding = Il oblige les parties
answer-non-binding = Il n’oblige pas
answer-elected-council = Conseil élu
answer-special-delegation = Délégation spéciale
answer-appointed-administrator = Administrateur nommé
answer-other = Autre organe
answer-administrative = Accord administratif
answer-non-normative = Accord non normatif

# Les règles, en public
rules-title = Règles de droit
rules-lead = Ce que chaque règle demande, sur quel fondement, et ce que l’on en sait.
rules-filter = Filtrer
rules-every = Toutes
rules-law = Droit
rules-severity = Poids
rules-confidence = Ce que l’on en sait
rules-rule = Règle
rules-asks = Ce qu’elle demande
rules-none = Aucune règle ne répond à ce filtre.
rules-all = Voir toutes les règles
rules-counted = { $count ->
     [one] { $count } règle
    *[other] { $count } règles
}
rule-title = Règle { $rule }
rule-ground = Fondement
rule-from = En vigueur depuis le { $day }.
rule-until = En vigueur jusqu’au { $day }.

# Jours fermés
holidays-title = Jours où les bureaux sont fermés
holidays-lead = Les délais en jours ouvrés ne comptent ni ces jours, ni le samedi, ni le dimanche.
holidays-none = Aucun jour n’est encore inscrit.
holidays-add = Ajouter un jour
holidays-act = Retirer
holidays-every-country = Tous les pays
ask-country = Pays
ask-holiday = Jour
ask-holiday-name = Ce qui se fête
act-holiday = Inscrire ce jour
act-holiday-drop = Retirer ce jour
done-holiday = Le calendrier est à jour.

# Rappels et historique
reminder-subject = Réponse attendue : { $step }, { $title }
reminder-days = { $days ->
    [0] aujourd’hui
    [one] dans { $days } jour
   *[other] dans { $days } jours
}
reminder-body =
    { $party } : la réponse de l’autorité suivante est attendue au plus tard le { $day } ({ $days }).
    { $authority } : { $step }, pour « { $title } ».
    Pour l’inscrire, ou pour dire qu’elle manque : { $address }
    Fondement de ce délai : { $ground }.
    Passé ce jour, le silence n’est pas un accord : un examen juridique s’ouvre.
told-subject = Un retrait : { $title }
told-body =
    « { $title } »
    { $line }
    Le dossier : { $address }
findings-waiting = Ce qui reste à voir, sans empêcher la signature ({ $count })
findings-remaining = Ce qui reste à voir ({ $count })
