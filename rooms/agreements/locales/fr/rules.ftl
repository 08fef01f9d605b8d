# Pourquoi un pas n’est pas fait
refusal-not-found = Il n’y a rien ici que vous puissiez lire.
refusal-not-yours = « { $verb } » ne relève pas de vous pour cet accord. Demandez à la partie concernée ou au secrétariat.
refusal-wrong-stage = « { $verb } » n’est pas possible à cette étape de l’accord : { $stage }.
refusal-too-few-parties = Un accord compte au moins deux parties. Ajoutez-en une.
refusal-same-entity-twice = Cette entité est déjà partie à l’accord. Choisissez-en une autre.
refusal-bare-place-name = Une partie est une personne morale, pas un lieu. Donnez son nom officiel, par exemple « Commune de … ».
refusal-party-incomplete = L’identité de la partie est incomplète. Il manque : { $what }.
refusal-unknown-party = Cet accord n’a pas cette partie. Choisissez-en une de sa liste.
refusal-party-left = Cette partie s’est déjà retirée : l’accord ne la lie plus.
refusal-too-many = La limite est atteinte : { $most } au plus. Retirez-en avant d’en ajouter.
refusal-untitled = Il manque un titre ou une adresse. Donnez-en un.
refusal-no-parent = Il manque l’accord dont celui-ci dépend, ou ce n’est pas celui-là. Désignez-le.
refusal-parent-not-standing = L’accord dont celui-ci dépend n’est pas encore signé, ou ne lie plus ses parties. Rattachez-le à un accord signé.
refusal-addendum-parties = Toutes les parties de l’accord, et celles qui y adhèrent, signent l’avenant. Complétez la liste.
refusal-nothing-changed = Cet avenant ne change rien. Dites ce qu’il modifie.
refusal-addendum-not-in-force = Cet avenant n’est pas en vigueur, ou modifie un autre accord. Attendez son entrée en vigueur.
refusal-already-amended = Cet avenant est déjà intégré à l’accord.
refusal-reason-missing = Il manque le motif. Écrivez-le en quelques mots.
refusal-reference-missing = Il manque une référence, un nom ou un lieu. Remplissez ce qui reste vide.
refusal-source-missing = Dites d’où l’on sait que l’accord a été signé : une adresse, un journal, une lettre.
refusal-evidence-missing = Une réponse reçue par téléphone, par WhatsApp ou par porteur demande une pièce : joignez une photographie ou un PDF.
refusal-unfit = Ce texte ne peut pas être enregistré. { $why }
refusal-still-to-come = Le { $day } n’est pas encore arrivé. Donnez une date passée ou celle d’aujourd’hui.
refusal-days-reversed = Ces dates ne se suivent pas. Vérifiez laquelle vient en premier.
refusal-already-asked = Cet expert a déjà accès au dossier.
refusal-not-asked = Cet expert n’a pas été sollicité pour cet accord.
refusal-terms-not-stated = Dites d’abord comment l’accord entre en vigueur et combien de temps il dure.
refusal-terms-unfit = Une durée va d’un mois à cent ans. Corrigez celle-ci.
refusal-other-text = Ce texte appartient à un autre accord. Revenez à celui-ci et recommencez.
refusal-no-language = Il faut au texte une langue faisant foi et un article au moins. Ajoutez ce qui manque.
refusal-unknown-language = Le texte ne fait pas foi dans cette langue : { $lang }. Ajoutez-la d’abord aux langues du texte.
refusal-language-known = Le texte fait déjà foi dans cette langue : { $lang }.
refusal-clauses-missing = Des articles manquent ou sont vides. Écrivez : { $clauses }.
refusal-languages-lag = Toutes les langues doivent dire la même chose. Mettez à jour : { $clauses }.
refusal-unknown-clause = Le texte n’a pas d’article « { $clause } ». Relisez la liste des articles.
refusal-clause-known = Le texte a déjà un article « { $clause } ». Modifiez-le, ou choisissez un autre nom.
refusal-clause-key-unfit = Le nom d’un article s’écrit en petites lettres latines, chiffres et traits d’union.
refusal-changes-unsaid = Le texte de l’avenant ne dit pas, mot pour mot, ce qu’il a été déclaré changer : { $changes }. Écrivez-le dans le texte, ou abandonnez cet avenant et proposez-en un autre.
refusal-changes-undeclared = Le texte de l’avenant change aussi ce qu’il n’a pas été déclaré changer : { $clauses }. Retirez-le du texte, ou abandonnez cet avenant et proposez-en un autre.
refusal-rearranged = Quelqu’un a réorganisé les articles entre-temps. Relisez leur ordre, puis recommencez.
refusal-text-altered = Le texte conservé ne correspond plus à son empreinte. Rien n’a été fait ; prévenez le secrétariat.
refusal-not-settled = Le texte n’est pas encore arrêté. Arrêtez-le d’abord.
refusal-unknown-step = Le parcours de cette partie n’a pas cette étape. Relisez-le.
refusal-step-known = Le parcours a déjà cette étape : { $step }.
refusal-step-not-open = Ce n’est pas possible dans l’état de cette étape : { $state }. Voyez ce qui vient.
refusal-not-overdue = Aucun délai de réponse n’est dépassé. L’examen juridique s’ouvre quand la date est passée.
refusal-track-refused = Le parcours de cette partie s’arrête sur un refus : { $step }. Demandez à nouveau cette étape avant de signer.
refusal-already-signed = Cette partie a déjà signé ce texte.
refusal-no-signatory = Personne n’est désigné pour signer au nom de cette partie. Désignez le signataire et ses pouvoirs.
refusal-no-powers = Les pouvoirs du signataire ne valent pas le { $day }. Vérifiez leurs dates, ou désignez un autre signataire.
refusal-powers-gone = Pas de pouvoirs ce jour-là : d’après les mandats et les délégations connus du club, le signataire n’a pas le pouvoir de signer le { $day }. Désignez qui signe maintenant, ou faites rectifier le mandat dans le dossier du membre ; si la signature a eu lieu, inscrivez-la avec une réserve, sous votre nom.
refusal-before-settled = Le texte a été arrêté le { $day } : on ne peut pas l’avoir signé avant. Vérifiez la date.
refusal-blocked = Des constats font obstacle à la signature. Règles en cause : { $rules }. Versez ce qui manque ; si la signature a eu lieu, inscrivez-la avec une réserve, sous votre nom.
refusal-reservation-missing = Cette signature s’inscrit avec une réserve, sous votre nom. Écrivez-la.
refusal-no-scan = Aucune numérisation de l’original signé n’est versée. Versez-en une d’abord.
refusal-no-text-held = Le Club ne détient pas le texte signé : il n’y a rien à quoi comparer. Versez d’abord les mots de l’original.
refusal-not-the-signed-text = Cette empreinte n’est pas celle du texte signé. Comparez de nouveau avec celle de l’accord.
refusal-already-declared = Cette partie s’est déjà prononcée sur cette numérisation.
refusal-same-hand = Vous vous êtes prononcé pour une autre partie. Deux personnes se prononcent, pour deux parties.
refusal-not-due = Ce n’est pas possible avant le { $day }. Revenez ce jour-là.
refusal-not-due-undated = Ce n’est pas encore possible : les conditions écrites dans le texte ne sont pas réunies. Voyez ce qui vient sur le parcours de chaque partie.
refusal-not-tacit = Le texte ne prévoit pas de reconduction tacite. Un acte exprès des parties est nécessaire.
refusal-not-renewable = Le texte n’a pas de terme, ou dit qu’il n’est pas renouvelé. Un avenant peut le changer.
refusal-term-not-over = L’accord court jusqu’au { $day }. Revenez après cette date.
refusal-term-not-over-undated = L’accord n’a pas de terme, ou il se reconduit tacitement : il n’expire pas.
refusal-term-over = Le terme est passé depuis le { $day } : on ne renouvelle plus après. Proposez un nouvel accord, ou corrigez la date de l’acte.
refusal-notice-pending = Une partie a donné un préavis de retrait. Le jour de son effet, les autres disent si l’accord continue ; jusque-là, rien ne le renouvelle ni ne le termine.
refusal-no-notice = Cette partie n’a pas donné de préavis. Enregistrez-le d’abord.
refusal-notice-too-short = Le préavis est plus court que ne le dit le texte. Il peut prendre effet à partir du { $day }.
refusal-notice-in-effect = Le préavis a pris effet le { $day } : il ne peut plus être repris. Concluez le retrait, ou proposez un nouvel accord.
refusal-parent-not-ended = L’accord dont celui-ci dépend n’a pas pris fin. Il n’y a rien à décider encore.
refusal-already-decided = Cela a déjà été décidé. Relisez l’historique.
refusal-consent-unchanged = Cette partie l’a déjà dit. Rien n’a été changé.
refusal-already-said = Votre partie l’a déjà dit : rien n’a été changé. Le dossier dit de qui la réponse est encore attendue.

# Ce qui identifie une partie
identity-entity = l’entité juridique
identity-country = le pays
identity-kind = la nature de l’entité
identity-name = le nom officiel
identity-seat = le lieu ou l’immatriculation
seat-locality = { $place }
seat-registration = { $register }, n° { $number }

# Sorte de texte
kind-letter-of-intent = lettre d’intention
kind-twinning = jumelage
kind-cooperation = convention de coopération décentralisée
kind-specific-convention = convention spécifique
kind-memorandum = mémorandum d’entente
kind-addendum = avenant

# Étape de l’accord
stage-approach = prise de contact
stage-draft = rédaction du texte
stage-settled = texte arrêté
stage-signed = signé
stage-in-force = en vigueur
stage-suspended = suspendu
stage-dormant = en sommeil
stage-ended = terminé
stage-abandoned = abandonné avant signature

# Ce qui se fait, comme un bouton le nomme
verb-propose = Proposer un accord
verb-describe = Changer le titre et les domaines
verb-add-party = Ajouter une partie
verb-remove-party = Retirer une partie
verb-name-signatory = Nommer le signataire
verb-invite-officer = Inviter vos agents
verb-lay-track = Établir les étapes d’une partie
verb-add-step = Ajouter une étape à un parcours
verb-ask-expert = Consulter un expert
verb-release-expert = Fermer le dossier à un expert
verb-begin-draft = Commencer le projet de texte
verb-state-terms = Dire l’entrée en vigueur et la durée
verb-write = Rédiger le texte
verb-settle = Arrêter le texte
verb-reopen = Rouvrir le texte
verb-abandon = Abandonner avant la signature
verb-send = Noter un envoi
verb-receive = Noter une réception
verb-answer = Consigner une réponse
verb-reopen-step = Demander à nouveau l’étape
verb-waive = Déclarer l’étape non requise
verb-open-review = Ouvrir un examen juridique
verb-conclude-review = Conclure l’examen juridique
verb-plan-ceremony = Fixer la cérémonie de signature
verb-sign = Inscrire une signature
verb-record-signature = Inscrire une signature malgré un constat
verb-record-elsewhere = Constater la signature d’un autre texte
verb-enter-into-force = Constater l’entrée en vigueur
verb-file-scan = Verser l’original numérisé
verb-file-text = Verser le texte de l’original
verb-declare-scan = Déclarer l’original conforme, ou relever un écart
verb-renew-expressly = Renouveler l’accord
verb-renew-tacitly = Constater la reconduction tacite
verb-suspend = Suspendre l’accord
verb-resume = Lever la suspension
verb-declare-dormant = Déclarer l’accord en sommeil
verb-wake = Dire que l’accord reprend
verb-give-notice = Notifier un retrait
verb-take-back-notice = Reprendre un préavis de retrait
verb-conclude-withdrawal = Dire ce qui suit un retrait
verb-amend = Intégrer un avenant
verb-decide-after-parent = Décider après la fin de l’accord principal
verb-expire = Constater l’expiration
verb-end = Mettre fin à l’accord
verb-consent = Consentir à la publication du texte

# Une fois fait
verb-done-propose = L’accord est proposé.
verb-done-describe = Le titre et les domaines sont modifiés.
verb-done-add-party = La partie est ajoutée.
verb-done-remove-party = La partie est retirée.
verb-done-name-signatory = Le signataire est désigné.
verb-done-invite-officer = L’invitation est partie.
verb-done-lay-track = Le parcours est établi.
verb-done-add-step = L’étape est ajoutée.
verb-done-ask-expert = L’expert a maintenant accès au dossier.
verb-done-release-expert = L’expert n’a plus accès au dossier.
verb-done-begin-draft = La rédaction est commencée.
verb-done-state-terms = La durée et l’entrée en vigueur sont fixées.
verb-done-write = Le texte est enregistré.
verb-done-settle = Le texte est arrêté.
verb-done-reopen = Le texte est rouvert.
verb-done-abandon = L’accord est abandonné.
verb-done-send = L’envoi est noté.
verb-done-receive = La réception est notée.
verb-done-answer = La réponse est consignée.
verb-done-reopen-step = L’étape est demandée à nouveau.
verb-done-waive = L’étape est déclarée non requise, sous votre nom.
verb-done-open-review = L’examen juridique est ouvert.
verb-done-conclude-review = L’examen juridique est conclu, sous votre nom.
verb-done-plan-ceremony = La cérémonie est prévue.
verb-done-sign = La signature est inscrite.
verb-done-record-signature = La signature est constatée, avec votre réserve.
verb-done-record-elsewhere = La signature est constatée.
verb-done-enter-into-force = L’entrée en vigueur est constatée.
verb-done-file-scan = L’original numérisé est versé.
verb-done-file-text = Le texte est versé : deux agents de deux parties le déclarent conforme à l’original.
verb-done-declare-scan = Votre déclaration est enregistrée.
verb-done-renew-expressly = Le renouvellement est constaté.
verb-done-renew-tacitly = La reconduction tacite est constatée.
verb-done-suspend = L’accord est suspendu.
verb-done-resume = La suspension est levée.
verb-done-declare-dormant = L’accord est déclaré en sommeil. Le public n’en est pas informé.
verb-done-wake = L’accord reprend.
verb-done-give-notice = Le préavis est enregistré. Les autres parties en sont informées.
verb-done-take-back-notice = Le préavis est repris : la partie reste liée. Les autres parties en sont informées.
verb-done-conclude-withdrawal = C’est enregistré : le dossier dit qui s’est prononcé et ce qui suit.
verb-done-amend = L’avenant est intégré.
verb-done-decide-after-parent = C’est enregistré : le dossier dit qui s’est prononcé et ce qui suit.
verb-done-expire = L’expiration est constatée.
verb-done-end = L’accord a pris fin.
verb-done-consent = Votre choix sur la publication est enregistré.

# Étapes d’un parcours
step-prior-accord = accord préalable des autorités
step-commission = avis de la commission
step-legal-opinion = avis juridique
step-deliberation = délibération
step-transmission = transmission au représentant de l’État
step-visa = visa
step-approval = approbation
step-clearance = accord préalable du ministère
step-notification = notification
step-ratification = ratification par l’organe de la partie
step-registration = enregistrement
state-awaited = à faire
state-sent = envoyé
state-received = reçu, réponse attendue
state-legal-review = en examen juridique
state-given = donné
state-refused = refusé
state-not-required = non requis
gate-before-signature = avant la signature
gate-after-signature = après la signature
channel-letter = par lettre
channel-mail = par courriel
channel-telephone = par téléphone
channel-whatsapp = par WhatsApp
channel-bearer = par porteur
channel-legal-review = par examen juridique, sans réponse

# Signature et original
powers-elected = à la tête de la partie, par élection
powers-appointed = à la tête de la partie, par nomination
powers-special-delegation = à la tête d’une délégation spéciale
powers-delegation = par délégation de signature
manner-in-person = en personne
manner-by-courier = sur un original envoyé

# Fin de l’accord
end-expiry = arrivée du terme
end-denunciation = dénonciation par l’une des deux parties
end-below-two-parties = retrait qui laisse moins de deux parties
end-others-ended = choix des parties restantes, après un retrait
end-parent-ended = fin de l’accord dont il dépendait
end-mutual = commun accord des parties

# Constats
verdict-met = satisfait
verdict-missing = manquant
verdict-breached = non respecté
verdict-to-be-confirmed = à confirmer
verdict-not-applicable = sans objet
confidence-t = texte lu
confidence-s = source secondaire
confidence-m = de mémoire, non vérifié
rule-known = { $rule } ({ $confidence })
time-by-rule = règle { $rule }
time-by-authority = date écrite par l’autorité elle-même
time-by-no-rule = aucune règle connue ici
severity-b = bloquant pour la signature
severity-h = important
severity-w = avertissement
severity-i = information
reason-out-of-scope = La règle ne concerne pas cet accord, ou pas cette partie.
reason-informs = La règle ne demande rien : elle dit sous quel texte ou quel précédent les autres se lisent.
reason-nothing-filed = Rien n’est encore versé qui permette d’en juger.
reason-former-text = Donné sur un texte antérieur : à demander à nouveau.
reason-contrary = Les pièces versées montrent le contraire.
reason-shown = Les pièces versées le montrent, et le texte de la règle a été lu.
reason-unverified-rule = Les pièces versées le montrent, mais la règle n’a pas été vérifiée.
reason-confirmed = Un expert l’a confirmé, avec ses motifs.
reason-not-evaluable = La règle n’a pas pu être appliquée à ces faits : une personne doit regarder.
flag-no-elected-deliberation = Aucun conseil élu ne siège : l’étape se lit avec l’organe en place.
caution = Aucune règle connue ne demande cette étape : elle est prévue par prudence, à confirmer.


# Historique
timeline-opened = Accord proposé : { $kind }.
timeline-entered-as-signed = Accord signé hors du programme, inscrit d’après une source.
timeline-described = Titre ou domaines modifiés.
timeline-party-added = Partie ajoutée : { $party }.
timeline-party-removed = Partie retirée : { $party }.
timeline-signatory-named = Signataire désigné : { $party }.
timeline-track-laid = Parcours établi : { $party }.
timeline-step-added = { $step } ({ $party }) : étape ajoutée.
timeline-expert-asked = Un expert a été sollicité.
timeline-expert-released = L’accès d’un expert a été clos.
timeline-terms-stated = Durée et entrée en vigueur fixées.
timeline-draft-begun = Rédaction commencée.
timeline-text-started = Premier texte ouvert.
timeline-clause-saved = Article « { $clause } » enregistré, { $lang }, version { $version }.
timeline-clause-added = Article « { $clause } » ajouté.
timeline-clause-moved = Article « { $clause } » déplacé.
timeline-clause-removed = Article « { $clause } » retiré.
timeline-language-added = Langue faisant foi ajoutée : { $lang }.
timeline-language-removed = Langue faisant foi retirée : { $lang }.
timeline-text-settled = Texte arrêté, version { $version }.
timeline-text-reopened = Texte rouvert, version { $version }.
timeline-asked-again = { $step } ({ $party }) : acquis sur la version { $version }, à demander à nouveau.
timeline-holds-again = { $step } ({ $party }) : acquis sur la version { $version }, à laquelle le texte revient ; vaut de nouveau.
timeline-step-sent = { $step } ({ $party }) : dossier envoyé.
timeline-step-received = { $step } ({ $party }) : dossier reçu.
timeline-step-given = { $step } ({ $party }) : réponse favorable.
timeline-step-refused = { $step } ({ $party }) : refus.
timeline-step-reopened = { $step } ({ $party }) : demande à nouveau.
timeline-step-waived = { $step } ({ $party }) : étape déclarée non requise.
timeline-rule-confirmed = { $verdict ->
    [met] Règle { $rule } : un expert l’a confirmée.
   *[not-applicable] Règle { $rule } : un expert l’a déclarée sans objet.
}
timeline-facts-declared = Réponses aux questions de droit données : { $party }.
timeline-whole = l’accord dans son ensemble
timeline-review-opened = { $step } ({ $party }) : sans réponse au { $day } ; examen juridique ouvert.
timeline-review-concluded = { $given ->
    [given] { $step } ({ $party }) : le silence vaut accord, selon l’examen juridique.
   *[again] { $step } ({ $party }) : à demander à nouveau, selon l’examen juridique.
}
timeline-ceremony-planned = Cérémonie de signature prévue.
timeline-party-signed = Signature : { $party }.
timeline-signature-recorded = Signature inscrite avec réserve : { $party }.
timeline-signed = Accord signé par toutes les parties.
timeline-came-into-force = Entrée en vigueur.
timeline-scan-filed = Original numérisé versé.
timeline-text-filed = Texte de l’original signé versé, version { $version }.
timeline-text-held = Le Club détient désormais le texte signé, version { $version }.
timeline-scan-declared-conform = Numérisation déclarée conforme : { $party }.
timeline-scan-deviation-noted = Écart relevé sur la numérisation : { $party }.
timeline-renewed = { $how ->
    [tacit] Accord reconduit tacitement.
   *[express] Accord renouvelé expressément.
}
timeline-suspended = Accord suspendu.
timeline-resumed = Suspension levée.
timeline-declared-dormant = Accord déclaré en sommeil.
timeline-woken = Accord repris.
timeline-notice-given = Préavis de retrait donné, avec effet au { $day } : { $party }.
timeline-notice-taken-back = Préavis de retrait repris avant son effet : { $party }.
timeline-party-left = Retrait d’une partie : { $party }.
timeline-choice-said = { $choice ->
    [go-on] { $party } dit que l’accord continue après le retrait de { $leaving }.
   *[end] { $party } dit que l’accord prend fin après le retrait de { $leaving }.
}
timeline-choice-entered = { $choice ->
    [go-on] Inscrit par le secrétariat : l’accord continue après le retrait de { $leaving }.
   *[end] Inscrit par le secrétariat : toutes les parties restantes disent que l’accord prend fin après le retrait de { $leaving }.
}
timeline-parent-choice-said = { $choice ->
    [go-on] { $party } dit que cet accord continue après la fin de l’accord principal.
   *[end] { $party } dit que cet accord s’arrête après la fin de l’accord principal.
}
timeline-party-joined = Adhésion d’une partie, par avenant : { $party }.
timeline-amended = Accord modifié par un avenant.
timeline-parent-decided = { $choice ->
    [go-on] L’accord dont celui-ci dépendait a pris fin ; celui-ci continue.
   *[end] L’accord dont celui-ci dépendait a pris fin ; celui-ci s’arrête aussi.
}
timeline-ended = L’accord a pris fin.
timeline-abandoned = Accord abandonné avant signature.
timeline-consented = Consentement à la publication du texte : { $party }.
timeline-consent-withdrawn = Consentement à la publication retiré : { $party }.
timeline-consent-fell = Consentement à la publication devenu sans objet, le texte n’étant plus celui-là : { $party }.
timeline-a-party = une partie
timeline-until = Jusqu’au { $day }.
timeline-version = Version { $version } du texte.
timeline-place = Lieu : { $place }.
timeline-source = Source : { $source }.
timeline-stamp = Cachet n° { $stamp }.
timeline-reference = Référence : { $reference }.
timeline-reason = Motif : { $reason }
timeline-reservation = Réserve : { $reservation }
timeline-rules = Règles en cause : { $rules }.
timeline-deviation = Écart : { $what }
timeline-cause = Cause : { $why }.
