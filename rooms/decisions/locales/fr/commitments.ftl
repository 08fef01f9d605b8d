commitments-title = Engagements
commitments-lead = Ce que les décisions du Club demandent à chacun : qui, quoi, pour quand.
commitments-all = Tous les engagements
commitments-counted = { $n ->
    [one] Un engagement
   *[other] { $n } engagements
}
commitments-none-such = Aucun engagement ne répond à ces critères.
no-commitment-yet = Aucune décision en vigueur ne porte d’engagement.
commitment-title = Engagement
commitment-who = Qui
commitment-who-hint = Un membre, un organe, une fonction ou le secrétariat ; jamais une personne.
commitment-what = Quoi
commitment-due = Pour quand
commitment-due-hint = Le dernier jour, ce jour compris.
commitment-decision = Décision
commitment-by = d’ici au { $day }
commitment-open = En cours
commitment-done = Tenu
commitment-done-on = Tenu le { $day }
commitment-due-since = Attendu depuis le { $day }
commitment-given-up = Abandonné
commitment-given-up-on = Abandonné le { $day }
commitment-followed-inside = Le suivi de cet engagement se fait entre ceux qui siègent, le membre et le secrétariat. Cette page ne dit ni qu’il est tenu, ni qu’il ne l’est pas.
commitment-history = Suivi
commitment-means = Un engagement fait partie de la décision : il ne change plus une fois qu’elle est établie, et il est suivi jusqu’à ce qu’il soit tenu ou abandonné.
add-commitment = Ajouter un engagement
edit-commitment = Modifier l’engagement
remove-commitment = Retirer l’engagement
remove-commitment-means = L’engagement est retiré du texte : { $what }
report-done = Dire qu’il est tenu
report-given-up = Dire qu’il est abandonné
report-open = Rouvrir l’engagement
report-means-done = Vous dites que cet engagement est tenu : { $what }
report-means-given-up = Vous dites que cet engagement est abandonné, et pourquoi : { $what }
report-means-open = L’engagement redevient ouvert ; ce qui a été dit reste dans son suivi : { $what }
report-note = Note
report-note-hint = Ce qui a été fait, où cela se voit.
report-reason = Motif
report-on = Depuis le
reported-done = Tenu, d’après { $name }. { $note }
reported-given-up = Abandonné, d’après { $name }. { $note }
reported-open = Rouvert par { $name }. { $note }
told-done = L’engagement est noté comme tenu.
told-given-up = L’engagement est noté comme abandonné.
told-open = L’engagement est rouvert.
commitment-added = L’engagement est ajouté.
commitment-edited = L’engagement est enregistré.
commitment-removed = L’engagement est retiré.
commitments-state = Où il en est
commitments-every-state = Tous
commitments-state-open = En cours
commitments-state-due = Attendus
commitments-state-done = Tenus
commitments-of = De qui
commitments-of-all = De tous
commitments-of-mine = Les nôtres
commitments-to-follow = Engagements à suivre
commitments-to-follow-means = Ceux qui sont en cours, et ceux qui ont été tenus ou abandonnés depuis la dernière session. Seuls ceux qui siègent et le secrétariat voient cette liste.
bearer-chair = Présidence
bearer-vice-chair = Vice-présidence
bearer-rapporteur = Rapporteur
bearer-of = { $function } · { $organ }
bearer-secretariat = Secrétariat du Club
reminder-subject = Engagement de la décision { $number }, d’ici au { $day }
reminder-body =
    Bonjour,

    la décision { $number } du Club vous demande, d’ici au { $day } :

    { $what }

    Une fois que c’est fait, dites-le ici :
    { $address }
