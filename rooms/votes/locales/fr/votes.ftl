council-title = Conseil et organes du Club
seat-number = Siège { $n }
vote-number = Scrutin { $n }
vote-acts = Conduire le scrutin
facts-title = Le scrutin
fact-item = Point
fact-matter = Matière
fact-way = Mode de vote
fact-seats = Sièges à pourvoir
fact-opened = Ouvert
fact-closed = Clos
fact-quorum-then = À l’ouverture
colon = { "\u00A0" }: { "" }
way-consensus = Consensus
way-acclamation = Acclamation
way-show-of-hands = À main levée
way-named = Vote par appel nominal
way-secret = Scrutin secret
vote-kind-proposal = Une proposition : oui, non, abstention
vote-kind-election = Une élection
vote-kind-declaration = Une déclaration, à laquelle les membres pourront adhérer
vote-state-prepared = En préparation
vote-state-open = Ouvert
vote-state-counting = En cours de dépouillement
vote-state-adopted = Adopté
vote-state-rejected = Non adopté
vote-state-elected = Élection acquise
vote-state-nobody-elected = Aucun siège pourvu
vote-state-withdrawn = Retiré
vote-not-public = Ce scrutin est en préparation : seuls le secrétariat et les membres de l’organe le voient.
withdrawn-says = Ce scrutin est retiré ; rien de ce qui y a été exprimé ne compte. { $reason }
counting-tie = Autant de voix pour que contre : le résultat attend une décision.
counting-lot-elected = Des candidatures sont à égalité : le dépouillement attend un tirage au sort, qui dira à qui va le siège.
counting-lot-surplus = Des candidatures qui ont déjà un siège sont à égalité : le dépouillement attend un tirage au sort, qui dira quel excédent est transféré en premier.
counting-lot-excluded = Les candidatures qui ont le moins de voix sont à égalité : le dépouillement attend un tirage au sort, qui dira laquelle est éliminée.
choice-yes = Oui
choice-no = Non
choice-abstain = Abstention
choice-blank = Blanc
result-title = Résultat
vote-quorum = { $there } sur { $all } sièges, quorum { $needed } { $met ->
    [yes] atteint
   *[no] non atteint
}.
vote-quorum-any = { $there } sur { $all } sièges ; ce nombre suffit, quel qu’il soit.
vote-quorum-college = { $name } : { $there }, quorum { $needed } { $met ->
    [yes] atteint
   *[no] non atteint
}.
nothing-without-quorum = Sans quorum, rien n’est décidé.
whole-assembly = Ensemble
ballots-named = { $n ->
    [0] Aucun siège n’a voté
    [one] Un siège a voté
   *[other] { $n } sièges ont voté
}{ $proxies ->
    [0] { "" }
    [one] , dont un par procuration
   *[other] , dont { $proxies } par procuration
}, sur { $seats } qui le pouvaient.
ballots-sealed = { $n ->
    [0] Aucun bulletin
    [one] Un bulletin
   *[other] { $n } bulletins
} sur { $seats } sièges qui pouvaient voter{ $proxies ->
    [0] .
    [one] , dont un par procuration.
   *[other] , dont { $proxies } par procuration.
}
result-by-consensus = Adopté par consensus : personne ne s’y est opposé.
result-by-acclamation = Adopté par acclamation.
result-opposed = Une objection a été faite : il n’y a pas de consensus, et le texte est mis aux voix autrement ou tombe.
elected-unopposed = Sans opposition ; sièges attribués : { $names }.
votes-counted = { $yes } pour, { $no } contre, { $abstain ->
    [0] aucune abstention
    [one] une abstention
   *[other] { $abstain } abstentions
}
of-which-by-proxy = { " " }(dont par procuration : { $counts })
weighing = { " " }(en voix pondérées : { $counts })
in-weights = Les voix sont pondérées : le résultat se compte en poids.
majority-says = { $part } de { $whole } : { $needed } ; { $yes } pour : { $outcome }.
majority-of-college-says = { $part } de { $whole } : { $needed } ; { $yes } pour : { $outcome }.
share-reached = atteint
share-not-reached = non atteint
in-colleges = Majorité atteinte dans { $n ->
    [0] aucun collège
    [one] un collège
   *[other] { $n } collèges
} ; il en faut { $needed }.
share-1-2 = La moitié
share-1-3 = Un tiers
share-2-3 = Deux tiers
share-1-4 = Un quart
share-3-4 = Trois quarts
share-3-5 = Trois cinquièmes
share-4-5 = Quatre cinquièmes
more-1-2 = Plus de la moitié
more-1-3 = Plus du tiers
more-2-3 = Plus des deux tiers
more-1-4 = Plus du quart
more-3-4 = Plus des trois quarts
more-3-5 = Plus des trois cinquièmes
more-4-5 = Plus des quatre cinquièmes
more-than-part = Plus de { $part }
base-cast = { $n ->
    [one] { $n } suffrage exprimé
   *[other] { $n } suffrages exprimés
}
base-cast-abstentions = { $n ->
    [one] { $n } suffrage, abstentions comprises
   *[other] { $n } suffrages, abstentions comprises
}
base-present = { $n ->
    [one] { $n } membre présent
   *[other] { $n } membres présents
}
base-present-or-represented = { $n ->
    [one] { $n } membre présent ou représenté
   *[other] { $n } membres présents ou représentés
}
base-filled = { $n ->
    [one] { $n } siège occupé
   *[other] { $n } sièges occupés
}
base-seats = { $n ->
    [one] { $n } siège
   *[other] { $n } sièges
}
outcome-adopted = adopté
outcome-rejected = non adopté
outcome-tied-rejected = à égalité, non adopté
outcome-tied-status-quo = à égalité, ce qui est en vigueur demeure
outcome-tied-chair = à égalité, la présidence départage
outcome-tied-lot = à égalité, le sort départage
outcome-chair-adopted = à égalité, adopté par la voix prépondérante de la présidence
outcome-chair-rejected = à égalité, non adopté par la voix prépondérante de la présidence
outcome-lot-adopted = à égalité, adopté par tirage au sort
outcome-lot-rejected = à égalité, non adopté par tirage au sort
round-of-cast = Bulletins valables : { $base } ; il faut { $needed } voix pour être élu au premier tour.
round-of-cast-blanks = Bulletins, blancs compris : { $base } ; il faut { $needed } voix pour être élu au premier tour.
round-of-present = Membres présents : { $base } ; il faut { $needed } voix pour être élu au premier tour.
round-of-present-or-represented = Membres présents ou représentés : { $base } ; il faut { $needed } voix pour être élu au premier tour.
round-of-filled = Sièges occupés : { $base } ; il faut { $needed } voix pour être élu au premier tour.
round-of-seats = Sièges : { $base } ; il faut { $needed } voix pour être élu au premier tour.
blank-ballots = Bulletins blancs : { $n }.
candidate-votes = { $name } : { $n ->
    [0] aucune voix
    [one] une voix
   *[other] { $n } voix
}.
quota-says = Bulletins valables : { $valid } ; quota : { $quota } voix.
elected-says = { $n ->
    [one] Siège attribué
   *[other] Sièges attribués
} : { $names }.
elected-nobody = Aucun siège n’est pourvu.
lot-between-elected = Tirage au sort à faire pour attribuer le siège, entre : { $names }.
lot-between-surplus = Tirage au sort à faire pour savoir quel excédent est transféré en premier, entre : { $names }.
lot-between-excluded = Tirage au sort à faire pour savoir quelle candidature est éliminée, entre : { $names }.
lot-drawn-elected = Tirage au sort, siège attribué : { $name }.
lot-drawn-surplus = Tirage au sort, excédent transféré en premier : { $name }.
lot-drawn-excluded = Tirage au sort, candidature éliminée : { $name }.
second-round-between = Second tour entre : { $names }.
stages-title = Dépouillement, étape par étape
stage-candidate = Candidature
stage-first = Premières préférences
first-preferences-of = { $college }, premières préférences
stage-surplus = Excédent : { $name }
stage-exclusion = Élimination : { $name }
stage-elected = (siège attribué)
stage-lost = Non transférables
stage-votes = { $elected ->
    [yes] { $name } { $votes } (siège attribué)
   *[no] { $name } { $votes }
}
stage-votes-lost = non transférables { $votes }
stage-and = { "\u00A0" }; { "" }
stage-says = { $act }. { $votes }.
named-title = Votes par siège
nobody-voted = Personne n’a voté.
vote-column = Vote
how-cast = Comment
cast-by-seat = Par le siège lui-même
cast-by-proxy = Par procuration : { $who }
said-aloud = Dit à voix haute, inscrit par le secrétariat
papers-title = Bulletins publiés
papers-mean = Les bulletins sont mêlés : leur ordre ne dit rien de qui a voté, ni quand. Chacun retrouve le sien par son reçu.
totals-only = Seuls les totaux sont publiés : trop peu de membres d’un collège ont voté, ou les voix n’ont pas toutes le même poids, et une liste pourrait dire qui a voté quoi.
receipt-column = Reçu
reservations-title = Réserves
objections-title = Objections et réserves
stated-objection = Objection
stated-reservation = Réserve
adherence-title = Adhésions à la déclaration
adherence-note = Être membre du Club ne vaut jamais adhésion : seul compte ce que chaque membre a dit ici.
adherence-counted = { $adheres ->
    [0] Aucune adhésion
    [one] Une adhésion
   *[other] { $adheres } adhésions
} ; { $reserves ->
    [0] aucune adhésion avec réserve
    [one] une adhésion avec réserve
   *[other] { $reserves } adhésions avec réserve
} ; { $abstains ->
    [0] aucune abstention
    [one] une abstention
   *[other] { $abstains } abstentions
}.
stand-adheres = Adhère
stand-reserves = Adhère avec réserve
stand-abstains = S’abstient
say-adherence = Dire la position de mon institution
enter-adherence = Inscrire une position reçue
adherence-enter-means = La position d’un membre qui ne l’a pas dite ici lui-même. Elle est publique, avec la voie par laquelle elle est venue ; la pièce n’est montrée qu’au membre et au secrétariat. { $question }
choose-member = Choisir une institution
adherence-entered = La position du membre est inscrite.
adherence-came-by = { $way }, le { $day } ; inscrit par le secrétariat.
adherence-file-of = Pièce : { $file }
adherence-means = La position de votre institution sur cette déclaration. Elle est publique, et peut être changée à tout moment. Être membre du Club ne vaut jamais adhésion.
member-field = Institution
stand-field = Position
stand-text = Réserve
stand-hint = Seulement pour une adhésion avec réserve. Pour lever une réserve, videz ce texte et choisissez une autre position.
wrong-stand-text = Une réserve est écrite ici, et la position choisie n’en a pas. Choisissez « Adhère avec réserve » pour la faire ; videz ce texte en chaque langue pour n’en faire aucune, ou pour lever celle qui est enregistrée.
adherence-said = La position de votre institution est enregistrée.
ballot-title = Votre vote
your-vote = Votre vote
cast-ballot = Voter
go-and-vote = Voter
approve-hint = « Oui » pour chaque candidature que vous approuvez, ou pour « Blanc » seul.
marks-hint = { $n ->
    [one] « Oui » pour une candidature au plus, ou pour « Blanc » seul.
   *[other] « Oui » pour { $n } candidatures au plus, ou pour « Blanc » seul.
}
ranking-hint = 1 pour votre première préférence, 2 pour la deuxième, et ainsi de suite. Vous pouvez vous arrêter quand vous voulez.
by-proxy-note = Vous votez pour ce siège par procuration.
given-away-note = Ce siège a donné procuration : { $who } vote pour lui.
voted-note = Vote enregistré : { $said }.
voted-secretly-note = Un bulletin est déjà enregistré pour ce siège.
not-there-note = Votre présence à cette session n’est pas enregistrée : seuls les présents votent.
to-check-in = Enregistrer ma présence
secret-note = Votre bulletin est chiffré jusqu’à la clôture. Un reçu vous est montré une seule fois.
tacit-note = Sans objection, le texte est adopté. Vous pouvez exprimer une réserve, qui sera inscrite au nom de votre institution, ou vous opposer.
no-ballot-of-yours = Vous n’avez pas de bulletin à remettre dans ce scrutin, ou il n’est pas ouvert.
to-the-vote = Voir le scrutin
ballot-taken = Votre vote est enregistré.
ballot-replaced = Votre vote est enregistré à la place du précédent.
your-receipt = Votre reçu
receipt-means = Notez-le. Si les bulletins sont publiés après la clôture, vous y retrouverez le vôtre à côté de ce reçu. Qui le voit saura alors comment vous avez voté.
receipt-shown-once = Il ne sera plus montré, et personne ne peut le retrouver pour vous.
receipt-kept = Je l’ai noté
receipt-again = Ce bulletin était déjà arrivé. Son reçu :
reserve-title = Réserve ou objection
reserve-means = Une réserve n’empêche pas l’adoption ; elle est inscrite au nom de l’institution et publique. Une objection met fin au consensus. { $question }
seat-field = Siège
choose-seat = Choisir un siège
how-field = Que dites-vous ?
how-reserve = Une réserve
how-object = Une objection : il n’y a pas de consensus
reservation-text = Votre texte
reservation-hint = Laissé vide, il retire une réserve faite plus tôt.
send-reservation = Enregistrer
reserved = La réserve est enregistrée.
reservation-taken-back = La réserve est retirée.
reserved-already = Déjà enregistré pour ce siège, le { $at } : « { $text } ». Ce que vous envoyez le remplacera.
reserved-meanwhile = Un autre texte a été enregistré pour ce siège entre-temps : lisez-le ci-dessous. Le vôtre n’est pas enregistré ; envoyez-le à nouveau pour qu’il le remplace.
objected = L’objection est enregistrée : il n’y a pas de consensus.
aloud-title = Inscrire un vote dit à voix haute
aloud-means = Le vote qu’un siège dit à voix haute dans la salle. Il est inscrit comme tel. { $question }
enter-aloud = Inscrire
aloud-entered = Le vote est inscrit.
wrong-said = Choisissez le vote qui a été dit.
prepare-vote = Préparer un scrutin
prepare-vote-means = Un scrutin sous le point « { $item } ». Il n’est ouvert que plus tard, quand la session siège.
edit-vote = Modifier le scrutin
question-field = Question mise aux voix
question-hint = Telle que chacun la lira en votant.
matter-hint = Elle fixe la majorité, qui vote, et les modes permis, entre parenthèses.
choose-matter = Choisir une matière
kind-field = Ce qui est décidé
wrong-kind-text = Un texte de déclaration est écrit plus bas, et ce choix n’en a pas. Choisissez « Une déclaration », ou videz ce texte en chaque langue.
wrong-kind-candidates = Des candidatures sont écrites plus bas, et ce choix n’en a pas. Choisissez « Une élection », ou videz-les en chaque langue.
group-declaration = Pour une déclaration
declaration-text = Texte de la déclaration
declaration-hint = Une fois adoptée, chaque membre du Club pourra y adhérer, avec ou sans réserve, ou s’abstenir.
group-election = Pour une élection
candidates-field = Candidatures
candidates-hint = Une par ligne, dans le même ordre en chaque langue.
wrong-candidates = Autant de lignes dans chaque langue, ou aucune.
vote-prepared = Le scrutin est préparé.
vote-edited = Le scrutin est modifié.
vote-otherwise = Mettre aux voix autrement
vote-step-open = Ouvrir le scrutin
vote-step-close = Clore le scrutin
vote-step-withdraw = Retirer le scrutin
vote-step-settle = Départager
vote-step-lot = Inscrire le tirage au sort
vote-step-not-now = Cette étape n’est pas possible maintenant.
vote-told-open = Le scrutin est ouvert.
vote-told-close = Le scrutin est clos.
vote-told-withdraw = Le scrutin est retiré.
vote-told-settle = Le départage est enregistré.
vote-told-lot = Le tirage au sort est enregistré.
means-open-vote = La liste des votants, les poids et les procurations sont fixés à cet instant.
means-open-in-writing = Les membres votent par écrit jusqu’à la fin de la session ; le scrutin se clôt alors de lui-même.
means-open-secret = La liste des votants et les procurations sont fixées à cet instant. Une clé propre à ce scrutin est faite sur ce serveur ; elle est détruite à la clôture. Si elle se perd avant, le scrutin est à refaire.
keys-among-data = Sur ce serveur, les clés des scrutins secrets se trouvent dans le dossier des données : qui obtient une sauvegarde faite pendant le scrutin peut lire qui a voté quoi. Avant d’ouvrir, demandez à qui tient le serveur de les placer ailleurs (réglage ballot_keys) ou, à défaut, de ne faire aucune sauvegarde de ce dossier jusqu’à la clôture.
means-close-vote = Plus aucun bulletin ni aucune voix ne sont reçus ensuite. Le résultat est définitif.
means-close-hands = Inscrivez les mains comptées, collège par collège. Le résultat est définitif.
means-close-tacit = Dites si quelqu’un s’est opposé. Le résultat est définitif.
means-withdraw-vote = Rien de ce qui a été exprimé ne compte. Le motif est public.
means-settle-chair = Autant de voix pour que contre : la présidence départage.
means-settle-lot = Autant de voix pour que contre : le sort départage. Tirez au sort devant l’assemblée, puis inscrivez le résultat.
means-lot-elected = Tirez au sort devant l’assemblée, puis inscrivez le nom tiré : le siège lui est attribué.
means-lot-surplus = Tirez au sort devant l’assemblée, puis inscrivez le nom tiré : son excédent est transféré en premier. Chacune de ces candidatures a déjà un siège.
means-lot-excluded = Tirez au sort devant l’assemblée, puis inscrivez le nom tiré : cette candidature est éliminée, et ses bulletins vont aux préférences suivantes. Le nom tiré n’obtient pas de siège.
withdraw-reason = Motif
settle-field = Départage
settle-yes = Adopté
settle-no = Non adopté
lot-field-elected = Nom tiré au sort : obtient le siège
lot-field-surplus = Nom tiré au sort : son excédent est transféré en premier
lot-field-excluded = Nom tiré au sort : candidature éliminée
ending-field = Issue
ending-unopposed = Personne ne s’est opposé : adopté
ending-opposed = Quelqu’un s’est opposé
hands-own-yes = Pour
hands-own-no = Contre
hands-own-abstain = Abstentions
hands-proxy-yes = Pour, par procuration
hands-proxy-no = Contre, par procuration
hands-proxy-abstain = Abstentions, par procuration
turnout-says = { $n } sur { $all } ont voté.
prepare-second-round = Préparer le second tour
to-first-round = Premier tour
to-second-round = Second tour
weights-title = Poids des sièges
weights-mean = Ce que pèse la voix de chaque siège. Un scrutin ouvert garde les poids de son ouverture.
set-weights = Enregistrer les poids
weights-set = Les poids sont enregistrés.
audit-vote-prepare = a préparé un scrutin
audit-vote-edit = a modifié un scrutin
audit-vote-open = a ouvert un scrutin
audit-vote-close = a clos un scrutin
audit-vote-withdraw = a retiré un scrutin
audit-vote-settle = a départagé un scrutin
audit-vote-lot = a inscrit un tirage au sort
audit-vote-reserve = a enregistré une réserve
audit-vote-reservation-taken-back = a retiré une réserve
audit-vote-object = a enregistré une objection
audit-vote-adhere = a dit la position d’un membre sur une déclaration
audit-vote-adherence-entered = a inscrit la position d’un membre sur une déclaration
audit-vote-weights = a fixé le poids de sièges
audit-vote-ballot = a remis un bulletin
audit-vote-ballot-refused = a remis un bulletin qui n’a pas été reçu
audit-vote-key-gone = n’a pu compter un scrutin secret, faute de clé
has-voted = { $who } — vote inscrit
candidates-agreed = Chaque candidat a accepté que son nom soit publié : il l’est dès l’ouverture du scrutin, et le reste avec le résultat.
wrong-agreed = Un nom n’est publié qu’avec l’accord de la personne. Recueillez-le, puis cochez la case.
audit-vote-ballot-aloud = a inscrit un vote dit à voix haute
audit-vote-agreed = a déclaré que chaque candidat accepte que son nom soit publié
not-ranked = Sans rang
void-says = Ce scrutin est déclaré nul : ses bulletins ont été perdus avant la fin du dépouillement. Il ne décide rien. { $reason }
before-void-title = Ce qui était dépouillé, sans effet
vote-again = Refaire le scrutin
vote-step-void = Déclarer le scrutin nul
vote-told-void = Le scrutin est déclaré nul. Vous pouvez le refaire.
means-void-vote = Les bulletins de ce scrutin ne peuvent plus être lus sur ce serveur : la clé est perdue, ou ils ne sont pas ceux qui ont été remis. Si la clé est sur un autre serveur, poursuivez-y le dépouillement. Sinon le scrutin ne décide rien ; le motif est public, et le scrutin peut être refait.
ballot-unknown = Nous ne savons pas si votre bulletin a été reçu.
ballot-unknown-means = La réponse de la base de données s’est perdue. Envoyez le même bulletin de nouveau : il n’est compté qu’une fois, et la réponse dira ce qu’il en est. La page du scrutin dit aussi si un bulletin est enregistré pour votre siège.
send-ballot-again = Envoyer le même bulletin de nouveau
ballot-not-written = Un défaut de notre côté : votre bulletin n’est pas reçu. Envoyez-le de nouveau.
closing-title = Des scrutins ne sont pas terminés. Si vous clôturez maintenant la session :
closing-counts = Plus aucun bulletin n’est reçu ; le scrutin se clôt et se dépouille de lui-même en une minute.
closing-tacit = Personne ne peut plus s’opposer ; le scrutin reste ouvert jusqu’à ce que vous disiez, sur sa page, si quelqu’un s’est opposé.
closing-hands = Le scrutin reste ouvert jusqu’à ce que vous inscriviez sur sa page les mains comptées.
closing-waits = Le résultat attend toujours le départage ou le tirage au sort, à inscrire sur sa page.
closing-never = En préparation : il ne sera pas ouvert.
audit-vote-void = a déclaré nul un scrutin
audit-vote-ballots-refused = a remis beaucoup de bulletins qui n’ont pas été reçus
audit-vote-ballots-counted = a remis d’autres bulletins qui n’ont pas été reçus, comptés ensemble
stand-of = Position : { $member }
group-reservation = Votre réserve, si vous en avez une
