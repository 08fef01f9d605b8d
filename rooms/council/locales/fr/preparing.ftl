prepare-session = Préparer une session
prepare-session-means = Rien n’est envoyé tant que la session n’est pas convoquée. La date peut venir plus tard.
call-again = Convoquer à nouveau
call-again-means = Seconde convocation : la session « { $title } », { $when }, n’a pas réuni le quorum. Son ordre du jour et ses documents sont repris ; rien d’autre ne pourra y être décidé. Rien n’est envoyé tant que la session n’est pas convoquée.
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
withdraw-item-means = { $n ->
    [0] Le point « { $title } » est supprimé : cela ne se défait pas. Un projet de décision sur ce point reste au dossier, à rattacher à un autre.
    [one] Le point « { $title } » et son document sont supprimés : cela ne se défait pas. Un projet de décision sur ce point reste au dossier, à rattacher à un autre.
   *[other] Le point « { $title } » et ses { $n } documents sont supprimés : cela ne se défait pas. Un projet de décision sur ce point reste au dossier, à rattacher à un autre.
}
withdraw-item-convened-means = La session est convoquée : le point « { $title } » garde son numéro, la page le dira retiré, et les titulaires l’apprendront par courriel. Il peut être rétabli.
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
item-begins-day = Jour
session-day = Jour { $n }
item-begins-hour = Heure de début
item-begins-hint = Facultatif : sans elle, le point suit le précédent. Par exemple 14:30, dans le fuseau horaire de la session.
agenda-early = Points qui commencent avant l’ouverture, ou avant la fin de ce qui les précède : { $items }
agenda-late = Points qui dépassent la fin prévue de la session : { $items }
agenda-unbroken = La session dure plusieurs jours, et l’ordre du jour court sans s’arrêter la nuit : donnez au premier point de chaque jour son jour et son heure.
wrong-matter = Les règles ne connaissent pas cette matière.
wrong-matter-kind = Seul un point où l’on décide se rattache à une matière.
wrong-matter-elects = Cette matière est une élection : le point doit en être une.
wrong-matter-votes = Cette matière n’est pas une élection : changez-la, ou la nature du point.
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
