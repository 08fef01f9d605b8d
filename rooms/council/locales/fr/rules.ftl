rules-of = Règles · { $name }
rules-lead = Qui doit être présent, qui vote sur quoi, à quelle majorité, dans quels délais.
rules-colleges = Les collèges
rules-quorum = Le quorum : qui doit être présent
rules-proxies = Les procurations
rules-ballots = Les bulletins
rules-notice = Les délais de convocation
rules-hold = En vigueur depuis le { $day }
rules-will-hold = En vigueur à partir du { $day }
rules-held = En vigueur du { $from } au { $to }
rules-never-held = Jamais en vigueur
rules-adopted = Adoptée le { $day } : { $act }.
rules-ahead = Ces règles ne valent pas encore : elles valent à partir du { $day }.
rules-past = Ces règles ne valent plus : une version plus récente les a remplacées.
rules-skipped = Ces règles n’ont jamais valu : une version plus récente les a remplacées avant leur premier jour.
rules-of-dissolved = Cet organe a été dissous le { $day } : il n’a plus de règles en vigueur.
seats-differ = Les sièges des collèges ne sont pas ceux des règles : { $here } dans la composition, { $ruled } dans les règles.
example-rules = Exemple. Le règlement du Club n’est pas public : ces règles servent la démonstration, ne lient personne et ne sont pas celles du Club.
rules-college-seats = { $name } : { $n ->
    [one] un siège
   *[other] { $n } sièges
}
rules-college-open = { $name } : autant de sièges que de membres
quorum-whole = En tout : { $what }.
quorum-in-college = Dans le collège « { $name } » : { $what }.
quorum-with-proxies = Les membres représentés par procuration comptent pour le quorum.
quorum-without-proxies = Les membres représentés par procuration ne comptent pas pour le quorum.
second-the-same = Après une première convocation sans quorum, la seconde demande la même chose.
second-nothing = Après une première convocation sans quorum, la seconde délibère quel que soit le nombre de présents.
second-less = Après une première convocation sans quorum, il suffit de : { $what }.
bar-number = { $n ->
    [one] au moins un membre
   *[other] au moins { $n } membres
}
at-least = au moins { $part } { $whole }
more-than = plus de { $part } { $whole }
part-1-2 = la moitié
part-1-3 = un tiers
part-2-3 = les deux tiers
part-1-4 = un quart
part-3-4 = les trois quarts
part-3-5 = les trois cinquièmes
part-4-5 = les quatre cinquièmes
whole-seats = de tous les sièges, pourvus ou vacants
whole-filled = des sièges pourvus
whole-cast = des suffrages exprimés (pour et contre)
whole-cast-abstentions = des votants, abstentions comprises
whole-ballots = des suffrages exprimés, bulletins blancs non comptés
whole-ballots-with-blank = des votants, bulletins blancs compris
whole-present = des membres présents
whole-present-or-represented = des membres présents ou représentés
and-in-colleges = { $n ->
    [one] et dans au moins un collège { $what }
   *[other] et dans au moins { $n } collèges { $what }
}
and-in-each-college = et, dans chaque collège dont un siège au moins est pourvu, { $what }
and-in-every-college = et dans chaque collège, fût-il vacant, { $what }
tie-rejected = à égalité, la proposition est rejetée
tie-chair = à égalité, la présidence tranche
tie-status-quo = à égalité, ce qui existe demeure
tie-lot = à égalité, tirage au sort
semicolon = { "\u202F" }; { "" }
way-consensus = consensus
way-acclamation = acclamation
way-show-of-hands = à main levée
way-named = vote par appel nominal
way-secret = scrutin secret
every-college = tous les collèges
by-two-rounds = élection à deux tours : au premier, { $majority } ; au second, le plus de voix
by-approval = élection par approbation : sont élus ceux que le plus de membres approuvent
by-transferable = élection par vote unique transférable, chacun classant les candidats
no-proxies = Nul ne vote pour un autre.
proxies-held = { $n ->
    [one] Une personne détient au plus une procuration.
   *[other] Une personne détient au plus { $n } procurations.
}
proxies-for = Une procuration vaut pour : { $scopes }.
proxies-before = { $n ->
    [0] Elle arrive avant l’ouverture.
    [one] Elle arrive au moins une heure avant l’ouverture.
   *[other] Elle arrive au moins { $n } heures avant l’ouverture.
}
proxies-same = Elle se donne à un membre du même collège.
proxies-any = Elle se donne à un membre de n’importe quel collège.
scope-session = une session entière
scope-item = des points de l’ordre du jour
scope-matter = des sortes de décisions
ballot-replaces = Tant que le scrutin est ouvert, un second bulletin remplace le premier.
ballot-refused = Un second bulletin est refusé : le premier demeure.
weights-none = Chaque siège a une voix.
weights-given = Chaque membre a le poids que l’organe lui donne.
persons-secret = On vote sur les personnes au scrutin secret.
persons-open = Un vote sur des personnes peut ne pas être secret.
notice-ordinary = { $n ->
    [one] Session ordinaire : un jour.
   *[other] Session ordinaire : { $n } jours.
}
notice-extraordinary = { $n ->
    [one] Session extraordinaire : un jour.
   *[other] Session extraordinaire : { $n } jours.
}
notice-written = { $n ->
    [one] Procédure écrite : ouverte un jour au moins.
   *[other] Procédure écrite : ouverte { $n } jours au moins.
}
notice-second = { $n ->
    [0] Seconde convocation, faute de quorum : le même jour.
    [one] Seconde convocation, faute de quorum : après un jour.
   *[other] Seconde convocation, faute de quorum : après { $n } jours.
}
matters-title = Qui vote sur quoi
matter = Objet
matter-who = Qui vote
matter-how = Comment
matter-by = Ce qui décide
rules-text = Le texte des règles
rules-text-means = Ces phrases sont tirées d’un fichier que chacun peut lire, vérifier et reprendre :
see-the-text = Lire le fichier
versions-title = Les versions
version-number = Version { $n }
compare-with-before = Comparer avec la version précédente
compare-title = Comparer deux versions
compare-from = De
compare-to = À
compare-button = Comparer
no-difference = Les deux textes sont les mêmes.
lines-differ = Lignes retirées : { $went } ; lignes ajoutées : { $came }.

adopt-rules = Inscrire des règles adoptées
adopt-means = Une version inscrite ne se change plus : une nouvelle version la remplace, et les deux restent lisibles.
adopt-from-example = Cet organe n’a pas encore de règles : le texte ci-dessous est un exemple, écrit avec ses collèges. Changez-y tout ce qui n’est pas à lui, et les noms des collèges là où une langue manquait. Tel quel, il s’inscrit comme exemple et ne lie personne. Pour vos propres règles, écrivez example = false et dites sous source d’où elles viennent.
text-hint = En TOML. Chaque clé est expliquée sur cette page.
act = Acte d’adoption
act-hint = Par exemple la délibération et sa date. Un exemple, qui le dit dans son texte, n’en a pas.
adopted-on = Jour de l’adoption
valid-from = En vigueur à partir du
valid-from-hint = Pas avant l’adoption, et au plus tard deux ans après.
rules-note-hint = Ce qu’un lecteur doit savoir de cette version.
rules-entered = Les règles sont inscrites.
wrong-rules = Ce texte n’est pas encore celui de règles : chaque faute est dite sous ce champ, avec sa ligne.
unfit-no-act = Indiquez l’acte qui a adopté ces règles. Seul un exemple, qui le dit dans son texte, n’en a pas.
unfit-act-of-an-example = Ce texte dit qu’il est un exemple : aucun acte ne l’a adopté. Laissez ce champ vide, ou écrivez example = false dans le texte.
unfit-act-ahead = Ce jour n’est pas encore venu.
unfit-valid-before-act = Des règles ne valent pas avant l’acte qui les adopte.
unfit-valid-too-far-ahead = Des règles valent au plus tard deux ans après l’acte qui les adopte.
