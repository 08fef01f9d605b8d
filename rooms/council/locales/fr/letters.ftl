letter-convened-subject = Convocation : { $title }
letter-convened-body = { $club } vous convoque.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $reason }

    Ordre du jour
    { $agenda }

    { $answer }
    { $address }

    Accepter l’invitation dans votre agenda ne vaut pas réponse : répondez sur la page de la session.
letter-answer-proxy = Répondez ici, présent, excusé ou procuration :
letter-answer-present = Répondez ici, présent ou excusé :
letter-answer-written = Dites ici si vous prenez part à la procédure, ou si vous êtes excusé :
letter-again = La date ou la forme a changé : si vous aviez répondu avant, répondez à nouveau. Une procuration donnée avant ne compte plus.
letter-for-another = Vous recevez cette lettre pour la personne qui siège au nom de votre institution : le Club n’a pas son adresse. Faites-lui parvenir cette lettre, et aidez-la à répondre.
letter-changed-subject = Modification : { $title }
letter-changed-body = { $club } : quelque chose a changé depuis la convocation. Voici la session telle qu’elle est maintenant.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $again }

    { $reason }

    Ordre du jour
    { $agenda }

    { $address }

    Accepter l’invitation dans votre agenda ne vaut pas réponse : répondez sur la page de la session.
letter-cancelled-subject = Annulation : { $title }
letter-cancelled-body = { $club } : cette session n’aura pas lieu.

    { $title }
    { $when }
    { $where }

    { $reason }

    { $agenda }

    { $address }
letter-released-subject = Vous n’êtes plus convoqué : { $title }
letter-released-body = { $club } : cette session se tient, mais vous n’êtes plus de ceux qu’elle appelle. Vous pouvez l’ôter de votre agenda.

    { $title }
    { $when }
    { $where }

    { $address }
