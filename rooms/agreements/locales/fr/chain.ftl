# Un renouvellement fait à temps, su après
refusal-renewal-unproven = L’accord a pris fin ici parce que personne n’avait inscrit son renouvellement. Joignez ce qui montre que les parties l’ont renouvelé à temps : un PDF ou une photographie de leur acte.
says-renew-late = L’accord a pris fin à son terme parce que rien n’était inscrit ici. Si les parties l’avaient renouvelé avant ce terme, inscrivez leur acte et joignez la pièce : l’accord reprend, et le registre dit que la fin inscrite n’a pas eu lieu.
timeline-end-undone = La fin inscrite au { $day } n’a pas eu lieu : l’accord avait été renouvelé à temps.
audit-timeline-end-undone = a inscrit que la fin d’un accord n’a pas eu lieu
register-end-undone = L’accord avait été renouvelé par ses parties avant son terme : la fin inscrite n’a pas eu lieu.
entered-correction = rectification
refusal-other-words = Le texte n’est plus celui que vous aviez lu : il a été rouvert ou arrêté dans d’autres mots. Relisez-le, puis dites de nouveau si la partie consent à sa publication.

# Le jour où un silence prend effet
ask-day-silence = Jour où ce silence a pris cet effet
ask-day-silence-hint = S’il vaut accord : le jour que dit le texte de droit, non celui où vous concluez.

# Une réponse sur un texte antérieur
ask-version = Sur quel texte porte cette réponse
answer-on-former = Sur la version { $n }, envoyée le { $day } : elle reste au dossier, et ne vaut pas pour le texte actuel
answer-on-present = Sur la version { $n }, le texte actuel
former-awaits = Envoyé sur la version { $n } le { $day }, sans réponse encore.
timeline-former-answered = { $given ->
    [given] { $step } ({ $party }) : réponse favorable, sur la version { $version } du texte.
   *[refused] { $step } ({ $party }) : refus, sur la version { $version } du texte.
}
audit-timeline-former-answered = a noté une réponse sur un texte antérieur
refusal-nothing-sent-on = Rien de ce qui a été envoyé sur la version { $n } n’attend de réponse. Relisez le parcours.

# Une étape ajoutée, une autorité nommée
verb-remove-step = Retirer l’étape ajoutée
verb-done-remove-step = L’étape est retirée.
says-remove-step = Cette étape a été ajoutée ici et personne n’y a encore rien fait : elle quitte le parcours. Une étape que le droit demande ne se retire pas, elle se déclare non requise.
refusal-step-of-the-law = Le droit de la partie demande cette étape : elle ne se retire pas. Le secrétariat ou un expert peut la déclarer non requise, avec ses motifs.
timeline-step-removed = { $step } ({ $party }) : étape ajoutée puis retirée.
timeline-authority-named = { $step } ({ $party }) : autorité nommée « { $now } », au lieu de « { $was } ».
audit-timeline-step-removed = a retiré une étape ajoutée
audit-timeline-authority-named = a nommé l’autorité d’une étape
party-signed-former = A signé le { $day } ({ $place }), sur la version { $n } du texte, qui n’est plus celle qui compte
