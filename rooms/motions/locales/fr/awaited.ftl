awaited-title = Avis attendus
awaited-lead = Ce qui est demandé à des experts et n’a pas encore reçu de réponse, le plus urgent d’abord.
awaited-none = Aucun avis n’est attendu.
awaited-count = { $n ->
    [one] Un avis est attendu.
   *[other] { $n } avis sont attendus.
}
awaited-past = { $n ->
    [one] Pour un d’entre eux, le jour souhaité est passé.
   *[other] Pour { $n } d’entre eux, le jour souhaité est passé.
}
awaited-see = Voir les avis attendus
awaited-former = Cette personne ne figure plus parmi les experts du Club : notez sa réponse si elle vous est parvenue, ou ne demandez plus cet avis.
days-left = { $n ->
    [0] aujourd’hui
    [1] demain
   *[other] dans { $n } jours
}
letter-asked-subject = Un avis vous est demandé : { $title }
letter-asked-body = { $club } vous demande votre avis pour : { $title }

    { $question }

    Réponse souhaitée pour le { $due }, motivée, dans la langue de votre choix :
    { $address }
letter-recalled-subject = Avis attendu pour le { $due } : { $title }
letter-recalled-body = Votre avis est attendu { $when }, pour le { $due } : { $title }

    { $question }

    Répondre, dans la langue de votre choix :
    { $address }
letter-passed-subject = Avis encore attendu : { $expert }
letter-passed-body = L’avis de { $expert } était souhaité pour le { $due } et n’est pas encore arrivé : { $title }

    { $question }

    Noter une réponse reçue autrement, ou ne plus demander cet avis :
    { $address }
letter-answered-subject = Avis rendu : { $expert }
letter-answered-body = { $expert } a rendu son avis pour : { $title }

    À lire ici :
    { $address }
letter-noted-subject = Votre avis est versé au dossier : { $title }
letter-noted-body = Le secrétariat a versé au dossier, sous votre nom, l’avis que vous avez donné pour : { $title }
    { $noted }

    Relisez-le ici, et dites au secrétariat ce qui n’est pas exact :
    { $address }
letter-taken-back-subject = Un avis ne vous est plus demandé : { $title }
letter-taken-back-body = { $club } ne vous demande plus cet avis pour : { $title }

    { $question }

    Vous n’avez rien à faire. La question reste lisible ici :
    { $address }
note-answer = Noter une réponse reçue autrement
note-answer-means = L’avis est versé au dossier sous le nom de { $expert } et sous le vôtre. { $expert } en est averti par courriel.
note-save = Verser cet avis au dossier
answer-noted = L’avis est versé au dossier ; l’expert en est averti.
noted-by = { $channel }, reçu le { $day } ; noté par { $name }.
noted-file = Voir la pièce : { $file }
sign-amendment = Soutenir cet amendement
amendment-signed = Votre siège soutient cet amendement.
amendment-unsigned = Votre soutien est retiré.
refused-day-out-of-place = Une réponse arrive après la question, et pas dans les jours à venir : corrigez le jour.
refused-nothing-shown = Une réponse qui n’est pas venue par écrit est versée avec une pièce qui la montre.
audit-motions-referral-note = a noté l’avis d’un expert reçu autrement
audit-motions-amendment-sign = a soutenu un amendement
audit-motions-amendment-unsign = a retiré son soutien à un amendement
