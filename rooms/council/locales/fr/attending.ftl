answer-title = Répondre à la convocation
change-answer = Changer ma réponse
answer-for = Répondre pour ce siège
answer-means = { $who }. { $title }, { $when }. La réponse peut changer jusqu’à l’ouverture ; elle n’est jamais publique.
answer-field = Réponse
reply-present = Présent
reply-remote = Présent à distance
reply-excused = Excusé
reply-proxy = Absent, je donne procuration
reply-proxy-to = Procuration : { $who }
proxy-field = Procuration à
proxy-hint = Seulement pour une procuration.
proxy-further = Autre procuration, pour autre chose
proxy-further-hint = Seulement si vous donnez aussi procuration à un autre siège, pour d’autres points ou d’autres matières.
wrong-proxy-besides = Vous avez choisi à qui donner procuration : cochez « Absent, je donne procuration », ou videz ce choix.
answer-more = Pour finir
covers-field = La procuration vaut pour
covers-session = Toute la session
covers-item = Ces points de l’ordre du jour
covers-matter = Ces matières des règles
wrong-nothing-covered = Cochez ce à quoi vaut la procuration.
proxy-covers = pour : { $what }
channel-field = La réponse est venue
channel-self = Sur cette page
channel-telephone = Par téléphone
channel-whatsapp = Par WhatsApp
channel-letter = Par lettre
channel-mail = Par courriel
channel-bearer = Par porteur
channel-word = De vive voix
came-channel = Comment elle est venue
came-on = Jour où elle est venue
came-file = Pièce qui la montre
came-file-hint = Lettre numérisée, photographie, compte rendu d’appel : PDF, JPEG ou PNG. Une lettre ou un courriel peut s’en passer ; tout autre moyen la demande.
answer-note-hint = Pour ce siège et le secrétariat.
answer-meanwhile = La date ou la forme de la session a changé entre-temps : lisez-la ci-dessous, puis répondez pour ce qu’elle est maintenant.
send-answer = Envoyer la réponse
your-seat = Votre siège
not-answered-yet = Vous n’avez pas encore répondu.
not-answered = Sans réponse
you-carry = Vous portez la procuration de : { $whose }
answered-before-the-change = répondu avant le changement
proxy-to-another = ce siège a changé de titulaire depuis : la procuration ne compte pas
answered-by-former = Le titulaire précédent avait répondu : cela ne compte plus.
answers-title = Réponses
answers-counted = Réponses reçues : { $n } sur { $all }. Cette liste n’est pas publique.
joining-private = N’est pas public : ne le transmettez pas.
joining-says = Pour se connecter : { $how }
check-in-remote = Je suis présent, à distance
check-me-out = Je quitte la session
roll-title = Appel
roll-lead = Pointez les présents à mesure qu’ils arrivent : le quorum se calcule à chaque fois.
roll-early = L’appel s’ouvre une heure avant la session.
check-in = Présent
check-in-substitute = Présent : la suppléance
stands-in-for = { $who }, en suppléance de { $holder }
check-out = Parti
not-there = Absent
way-in-name = Présent, pointé par le secrétariat
way-in-pass = Présent, par son code
way-in-remote = Présent à distance
is-there = { $who } : depuis { $from }. { $way }.
was-there = { $who } : de { $from } à { $until }. { $way }.
roll-history = Arrivées et départs
nobody-called = Aucun siège n’est pourvu ce jour-là : personne n’est convoqué.
passes-title = Codes de présence
passes-lead = À imprimer maintenant : ils ne se montrent qu’une fois.
passes-means = Un code QR par siège : qui l’ouvre sur son téléphone pointe ce siège d’une seule touche.
passes-replaced = Des codes existent déjà. En créer d’autres annule ceux qui sont imprimés.
passes-meanwhile = Des codes ont été créés entre-temps : ils valent. En créer d’autres les annulerait.
make-passes = Créer les codes
check-me-in = Je suis présent
check-me-in-holder = Je suis présent, titulaire du siège
check-me-in-substitute = Je suis présent, en suppléance
you-are-there = Votre présence est enregistrée.

answered = La réponse est enregistrée.
checked-in = La présence est enregistrée.
checked-out = Le départ est enregistré.

letter-proxy-given-subject = Procuration reçue : { $title }
letter-proxy-given-body = { $club } : procuration vous est donnée pour cette session, par { $whose }

    { $title }
    { $when }

    Qui porte une procuration et ne peut venir le dit d’abord à qui l’a donnée.

    { $address }
letter-proxy-taken-back-subject = Procuration reprise : { $title }
letter-proxy-taken-back-body = { $club } : la procuration qui vous était donnée pour cette session est reprise, par { $whose }

    { $title }
    { $when }

    { $address }
