sessions-title = Sessions
sessions-lead = Les sessions des organes du Club : celles qui viennent, celles qui ont eu lieu.
sessions-next = À venir
sessions-past = Passées
sessions-all = Toutes les sessions
no-session-yet = Aucune session n’est annoncée.
subscribe-calendar = S’abonner au calendrier des sessions (fichier .ics)
session-of-ordinary = Session ordinaire · { $organ }
session-of-extraordinary = Session extraordinaire · { $organ }
no-date-yet = Date à fixer
when-one-day = { $day }, de { $from } à { $until } ({ $zone })
when-days = Du { $day }, { $from }, au { $last }, { $until } ({ $zone })
when-written = Ouverte du { $day }, { $from }, au { $last }, { $until } ({ $zone })
session-moment = { $day }, { $hour }
when-here = À votre heure : { $hours }
manner-hall = En salle
manner-remote = À distance
manner-mixed = En salle et à distance
manner-written = Procédure écrite
session-kind-ordinary = Ordinaire
session-kind-extraordinary = Extraordinaire
session-state-prepared = En préparation
session-state-convened = Convoquée
session-state-open = Ouverte
session-state-suspended = Suspendue
session-state-closed = Close
session-state-cancelled = Annulée
session-example = Exemple. Cette session est préparée pour la démonstration : le Club ne l’a pas convoquée.
session-not-convened = Cette session n’est pas convoquée : tout peut encore changer.
session-cancelled = Cette session n’aura pas lieu. { $reason }
session-second = Seconde convocation : la première session n’avait pas réuni le quorum.
urgency-says = Convoquée en urgence, dans un délai plus court que celui des règles. { $reason }
convened-on = Convoquée le { $when }
opened-on = Ouverte le { $when }
opened-with-quorum = { $n ->
    [one] Quorum atteint à l’ouverture : un siège compté.
   *[other] Quorum atteint à l’ouverture : { $n } sièges comptés.
}
opened-without-quorum = { $n ->
    [0] Quorum non atteint à l’ouverture : aucun siège compté.
    [one] Quorum non atteint à l’ouverture : un siège compté.
   *[other] Quorum non atteint à l’ouverture : { $n } sièges comptés.
}
suspended-since = Suspendue depuis le { $when }
rested = Suspendue le { $from }, reprise : { $until }
closed-on = Close le { $when }
under-rules = Règles, version { $n }
quorum-now = Quorum
quorum-says = { $there } sur { $all } sièges, quorum { $needed } { $met ->
    [yes] atteint
   *[no] non atteint
}.
quorum-any = { $there } sur { $all } sièges ; ce nombre suffit, quel qu’il soit.
quorum-college-says = { $name } : { $there }, quorum { $needed } { $met ->
    [yes] atteint
   *[no] non atteint
}.
agenda-title = Ordre du jour
no-item-yet = L’ordre du jour n’a encore aucun point.
item-kind-information = Information
item-kind-debate = Débat
item-kind-decision = Décision
item-kind-election = Élection
item-kind-minutes = Approbation du procès-verbal
minutes-planned = { $n } min
item-mark-changed = Ajouté ou modifié après la convocation
item-mark-withdrawn = Retiré après la convocation
item-mark-in-session = Ajouté en séance
item-urgent = Urgence : { $reason }
item-mark-further = Ne figurait pas à l’ordre du jour de la première session
move-up = Monter
move-down = Descendre
into-calendar = Ajouter à mon calendrier
convocation-title = Convocation à imprimer
convocation-says = Les titulaires des sièges sont convoqués à la session suivante.
convocation-answer = Chacun répond sur la page de la session, ou auprès du secrétariat : présent, excusé, ou procuration.
since-title = Changé depuis la convocation
since-line = { $what } : { $says }

prepare-session = Préparer une session
prepare-session-means = Rien n’est envoyé tant que la session n’est pas convoquée. La date peut venir plus tard.
edit-session = Modifier la session
edit-convened-means = Cette session est convoquée : les titulaires apprendront ce qui change par courriel, dans les minutes qui suivent. Elle peut être reportée, non avancée ; une procédure écrite ne se ferme pas plus tôt.
session-what = La session
session-when = Date et heure
session-where = Lieu
session-shown = Ce que les pages en montrent
session-organ = Organe
session-kind = Nature
session-title = Titre
session-title-hint = Facultatif : sans titre, la session porte sa nature et son organe.
session-manner = Forme
session-place = Salle et adresse
session-place-hint = Public. Les informations de voyage n’ont pas leur place ici.
session-joining = Pour se connecter
session-joining-hint = Lien ou numéro. Seuls les titulaires, leurs suppléants et le secrétariat le voient.
opens = Jour
opens-hint = Laissez vide tant que la date n’est pas fixée. D’une procédure écrite, le jour où elle s’ouvre.
opens-hour = Heure d’ouverture
ends-hour = Heure de fin prévue
hour-hint = Par exemple 9:30, à l’heure du fuseau ci-dessous.
ends = Dernier jour
ends-hint = S’il est différent du premier.
zone = Fuseau horaire
zone-hint = Par son nom : Africa/Casablanca, Europe/Paris, Europe/Madrid, America/Bogota.
second-of = Seconde convocation
second-of-hint = Si une première session n’a pas réuni le quorum.
second-of-none = Non, c’est une première convocation
announced-tick = L’annoncer avant sa convocation
announced-hint = Sinon, seuls le secrétariat et ceux qui siègent la voient jusque-là.
session-example-tick = C’est un exemple, non une session du Club
wrong-hour = Ce n’est pas une heure.
wrong-hour-skipped = Cette heure n’existe pas ce jour-là : les horloges avancent.
wrong-zone = Ce fuseau horaire n’est pas connu.
wrong-end = La fin précède l’ouverture.
wrong-convened-empty = Les titulaires sont convoqués : ils doivent savoir où venir, ou comment se connecter.
add-item = Ajouter un point
edit-item = Modifier ce point
withdraw-item = Retirer ce point
put-back-item = Rétablir ce point
item-means = Le point prend place à la fin de l’ordre du jour, où il se déplace ensuite.
item-convened-means = La session est convoquée : la page dira que ce point a changé, et les titulaires l’apprendront par courriel.
item-in-session-means = La session est ouverte : le point va à la fin de l’ordre du jour, marqué « ajouté en séance ».
item-urgency-hint = Pour un point qui appelle une décision : le délai de convocation est passé. La page le dira.
item-title = Intitulé
item-kind = Nature du point
item-matter = Matière des règles
item-matter-hint = Pour une décision, une élection ou une approbation : elle dit qui vote, comment, à quelle majorité.
matter-none = Aucune
item-minutes = Durée prévue, en minutes
item-minutes-hint = Les heures des points suivants en découlent.
wrong-matter = Les règles ne connaissent pas cette matière.
wrong-matter-kind = Seul un point où l’on décide se rattache à une matière.
step-convene = Convoquer
step-open = Ouvrir la session
step-suspend = Suspendre la session
step-resume = Reprendre la session
step-close = Clore la session
step-cancel = Annuler la session
step-not-now = La session a changé d’état : cela ne se fait plus.
means-convene = Chaque titulaire reçoit la convocation par courriel, dans sa langue, avec l’invitation pour son calendrier. Les règles en vigueur ce jour-là sont celles de la session.
means-open = La session s’ouvre maintenant, et le quorum du moment est consigné. Sans quorum, elle peut s’ouvrir : la page le dira.
means-open-written = La procédure écrite s’ouvre maintenant. Personne n’y est présent : aucun quorum n’est consigné à l’ouverture.
means-suspend = La session s’interrompt ; elle se reprend quand vous le dites.
means-resume = La session reprend.
means-close = La session se termine. Cela ne se défait pas.
means-cancel = La session n’aura pas lieu. Si elle est convoquée, les titulaires l’apprennent par courriel. Cela ne se défait pas.
second-asked = { $n ->
    [0] Les règles ne demandent aucun délai après la première session ; un jour entier reste aux titulaires pour venir.
    [one] Les règles demandent un jour après la première session ; un jour entier reste aux titulaires pour venir.
   *[other] Les règles demandent { $n } jours après la première session ; un jour entier reste aux titulaires pour venir.
}
called-by-letter = { $n ->
    [one] Aucun courriel n’atteint ce siège, à convoquer par lettre : { $seats }
   *[other] Aucun courriel n’atteint ces sièges, à convoquer par lettre : { $seats }
}
called-in-vain = { $n ->
    [one] Les courriels n’ont pas pu être remis à ce siège, à convoquer par lettre ; ils sont envoyés à nouveau : { $seats }
   *[other] Les courriels n’ont pas pu être remis à ces sièges, à convoquer par lettre ; ils sont envoyés à nouveau : { $seats }
}
notice-asked = { $n ->
    [0] Les règles ne demandent aucun délai.
    [one] Les règles demandent un jour.
   *[other] Les règles demandent { $n } jours.
}
urgency-field = Urgence
urgency-hint = Seulement si le délai n’est pas tenu : dites pourquoi. La page le dira aussi.
cancel-hint = Public.
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
channel-letter = Par lettre ou courriel
channel-word = De vive voix
answer-note-hint = Pour ceux qui siègent et le secrétariat.
answer-meanwhile = La date ou la forme de la session a changé entre-temps : lisez-la ci-dessous, puis répondez pour ce qu’elle est maintenant.
send-answer = Envoyer la réponse
your-seat = Votre siège
not-answered-yet = Vous n’avez pas encore répondu.
not-answered = Sans réponse
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
roll-lead = Cochez les présents à mesure qu’ils arrivent : le quorum se calcule à chaque fois.
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

session-prepared = La session est préparée.
session-edited = La session est modifiée.
session-told-convene = La session est convoquée ; les courriels partent.
session-told-open = La session est ouverte.
session-told-suspend = La session est suspendue.
session-told-resume = La session reprend.
session-told-close = La session est close.
session-told-cancel = La session est annulée.
item-added = Le point est ajouté.
item-edited = Le point est modifié.
item-withdrawn = Le point est retiré.
item-put-back = Le point est rétabli.
answered = La réponse est enregistrée.
checked-in = La présence est enregistrée.
checked-out = Le départ est enregistré.

session-refused-not-yours = Cela revient au secrétariat, ou à ceux qui siègent.
session-refused-no-such-organ = Cet organe est dissous, ou n’a pas de sièges.
session-refused-no-address = Il faut un titre dont une adresse puisse se faire, en français ou en anglais.
session-refused-address-taken = Trop de sessions portent déjà ce nom.
session-refused-no-such-zone = Ce fuseau horaire n’est pas connu.
session-refused-no-such-hour = Cette heure n’existe pas ce jour-là.
session-refused-ends-before-it-opens = La fin précède l’ouverture.
session-refused-fixed-by-convocation = Une session convoquée garde sa nature, une date, et reste ou non une procédure écrite.
session-refused-brought-forward = Une session convoquée ne s’avance pas : elle se reporte, ou s’annule.
session-refused-closes-sooner = Une procédure écrite convoquée ne se ferme pas plus tôt, et reste ouverte aussi longtemps que les règles le demandent.
session-refused-no-place = Dites d’abord où la session se tient.
session-refused-no-joining = Dites d’abord comment s’y connecter.
session-refused-only-an-example = C’est un exemple : personne n’y est convoqué.
session-refused-nobody-to-call = Aucun siège n’est pourvu ce jour-là par quelqu’un qui puisse siéger : il n’y a personne à convoquer.
session-refused-unknown-matters = Les règles ne connaissent pas la matière de ces points : { $items }. Changez-la, ou retirez-les.
session-refused-beyond-the-first = Une seconde convocation ne décide que de ce qui était à l’ordre du jour de la première, sous le même intitulé. Ces points n’y étaient pas : { $items }.
session-refused-had-its-quorum = La session que celle-ci convoque à nouveau n’est pas close, ou a réuni son quorum.
session-refused-called-again = Une autre session convoque déjà celle-là à nouveau : une session n’est convoquée à nouveau qu’une fois.
session-refused-end-passed = L’heure de fin est passée : reportez la session, ou annulez-la.
session-refused-end-ahead = Une procédure écrite ne se clôt pas avant la fin qui a été annoncée.
session-refused-end-alone = L’heure de fin est passée : donnez aussi à la session un autre jour d’ouverture, ou annulez-la.
session-refused-too-few-days-left = Ouverte maintenant, elle le resterait moins longtemps que les règles ne le demandent, ou qu’il n’a été annoncé : reportez d’abord la fin.
session-refused-never-suspended = Une procédure écrite ne se suspend pas : elle reste ouverte jusqu’à sa fin.
session-refused-holder-excused = Ce siège est excusé : il ne peut porter de procuration.
session-refused-not-withdrawn = Ce point est à l’ordre du jour.
session-refused-no-longer-changed = La session est ouverte, close ou annulée : cela ne change plus.
session-refused-not-prepared = La session est déjà convoquée, ou annulée.
session-refused-no-date = Fixez d’abord la date et l’heure.
session-refused-date-passed = Cette date est passée.
session-refused-no-agenda = L’ordre du jour est vide.
session-refused-no-rules = L’organe n’a pas de règles en vigueur ce jour-là.
session-refused-other-colleges = Les collèges de l’organe ne sont pas ceux de ses règles.
session-refused-college-missing = Les règles ont un collège « { $college } », que l’organe n’a pas : ajoutez-le à la composition, ou adoptez des règles sans lui.
session-refused-seats-differ = Collège « { $college } » : { $here } sièges dans la composition, { $ruled } dans les règles, par lesquelles se calcule le quorum. Changez le collège, ou adoptez des règles qui aient ses sièges.
session-refused-urgency-needed = Ce point appelle une décision et le délai de convocation est passé : dites pourquoi il est urgent.
session-refused-nothing-covered = Dites à quoi vaut la procuration : un point de l’ordre du jour, ou une matière des règles.
session-refused-nobody-stands-in = Personne ne supplée le titulaire de ce siège.
session-refused-notice-too-short = Le délai des règles n’est pas tenu : changez la date, ou dites pourquoi il y a urgence.
session-refused-not-convened = La session n’est pas convoquée, ou est déjà ouverte.
session-refused-too-early = Ni ouverture ni appel plus d’une heure avant l’heure de la session.
session-refused-not-open = La session ne siège pas.
session-refused-not-suspended = La session n’est pas suspendue.
session-refused-no-reason = Il faut un motif.
session-refused-no-such-matter = Les règles ne connaissent pas cette matière.
session-refused-too-many-items = L’ordre du jour a déjà cent points.
session-refused-no-such-reply = Cette réponse n’est pas de celles que prend cette session.
session-refused-no-channel = Dites comment la réponse est venue.
session-refused-no-such-seat = Personne ne siège à cette place ce jour-là.
session-refused-there-already = Ce siège est déjà présent.
session-refused-pass-of-another = Ce code a été créé pour le titulaire précédent de ce siège : il ne sert plus. Adressez-vous au secrétariat.
session-refused-not-there = Ce siège n’est pas présent.
session-refused-no-roll-now = Il n’y a pas d’appel dans cette session, ou pas maintenant.
proxy-refused-none = Les règles ne permettent pas cette procuration.
proxy-refused-scope = Les règles ne permettent pas de procuration pour cela.
proxy-refused-nobody = Personne ne siège à cette place ce jour-là.
proxy-refused-own = Nul ne se donne procuration à soi-même.
proxy-refused-late = Le délai pour donner procuration est passé.
proxy-refused-college = Les règles veulent un siège du même collège.
proxy-refused-limit = Ce siège porte déjà autant de procurations que les règles en permettent.
proxy-refused-given = Ce siège a déjà donné procuration.
proxy-refused-circular = Ce siège vous a donné la sienne.
proxy-refused-absent = Ce siège a donné procuration à un autre : il ne peut en porter.
proxy-refused-holds = Vous portez une procuration : elle ne se transmet pas.
carries-proxies = Ce siège porte la procuration d’un autre ({ $seats }) : le titulaire en serait privé sans le savoir. Prévenez-le d’abord, qu’il en choisisse un autre.

letter-convened-subject = Convocation : { $title }
letter-convened-body = { $club } vous convoque.

    { $whom }

    { $title }
    { $when }
    { $where }

    { $reason }

    Ordre du jour
    { $agenda }

    Répondez ici, présent, excusé ou procuration :
    { $address }

    Accepter l’invitation dans votre agenda ne vaut pas réponse : répondez sur la page de la session.
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

audit-council-session-prepare = a préparé une session
audit-council-session-edit = a modifié une session
audit-council-session-convene = a convoqué une session
audit-council-session-open = a ouvert une session
audit-council-session-suspend = a suspendu une session
audit-council-session-resume = a repris une session
audit-council-session-close = a clos une session
audit-council-session-cancel = a annulé une session
audit-council-session-answer = a répondu à une convocation
audit-council-session-check-in = a enregistré une présence
audit-council-session-check-out = a enregistré un départ
audit-council-session-passes = a créé les codes de présence
audit-council-item-add = a ajouté un point à l’ordre du jour
audit-council-item-edit = a modifié un point de l’ordre du jour
audit-council-item-withdraw = a retiré un point de l’ordre du jour
audit-council-item-put-back = a rétabli un point de l’ordre du jour
audit-council-item-move = a déplacé un point de l’ordre du jour

add-document = Ajouter un document
document-means = Document du point « { $title } ». Un PDF, ou une image.
document-convened-means = Document du point « { $title } ». La session est convoquée : les titulaires l’apprendront par courriel.
document-in-session-means = Un document du point « { $title } ». La session est ouverte : la page dira qu’il y fut ajouté.
document-file = Fichier
document-hint = PDF, JPEG ou PNG.
document-name = Nom du document
document-name-hint = Facultatif : sans lui, c’est celui du fichier.
document-shown = Le montrer à tous
document-shown-hint = Sinon, seuls ceux qui siègent et le secrétariat le lisent.
document-private = pour ceux qui siègent
document-in-session = ajouté en séance
remove-document = Retirer le document
document-added = Le document est ajouté.
document-removed = Le document est retiré.
session-refused-too-many-documents = Ce point a déjà vingt documents.
audit-council-document-add = a ajouté un document à l’ordre du jour
audit-council-document-remove = a retiré un document de l’ordre du jour
