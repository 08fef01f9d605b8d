amendment-numbered = Amendement n° { $n }
amendment-draft = Amendement (brouillon)
amendment-whole = Lire l’amendement n° { $n } en entier
amendment-state-draft = Brouillon
amendment-state-tabled = Présenté
amendment-state-put = Mis aux voix
amendment-state-accepted = Repris par l’auteur du projet
amendment-state-adopted = Adopté
amendment-state-rejected = Rejeté
amendment-state-withdrawn = Retiré
amendment-state-fallen = Tombé
amendments-title = Amendements
amendments-count = { $n ->
    [0] Aucun amendement
    [one] Un amendement
   *[other] { $n } amendements
}
amendments-all = Voir ceux de tous les articles
amendments-in-order = Amendements, dans l’ordre de mise aux voix
no-amendment-yet = Aucun amendement n’est présenté.
clause-amendments = { $n ->
    [one] Un amendement
   *[other] { $n } amendements
}
amend-clause = Amender
asks-replace = Remplace l’article { $n }
asks-insert = Insère un article après l’article { $n }
asks-insert-first = Insère un article avant le premier
asks-strike = Supprime l’article { $n }
place-first = Avant l’article premier
place-clause = Article { $n }
place-after = Après l’article { $n }
conflict = { $n ->
    [one] Un amendement porte sur cet article.
   *[other] { $n } amendements s’excluent : dès que l’un est adopté, les suivants tombent.
}
farthest-first = Le plus éloigné du texte est mis aux voix d’abord.
order-set = Ordre fixé par la présidence. { $reason }
set-order = Fixer un autre ordre
set-order-means = L’ordre proposé est compté en mots. Qui préside peut juger autrement de ce qui est le plus éloigné : numérotez les amendements, et dites pour quel motif.
order-kept = L’ordre de mise aux voix est fixé.
rank-twice = Un autre amendement porte déjà ce numéro.
distance = change { $n } % des mots
asks-the-same = demande la même chose que le précédent : mis aux voix avec lui
fell-by = exclu par : { $by }
amendment-is-draft = Brouillon. Seuls ses auteurs et le secrétariat le voient, jusqu’à ce qu’il soit présenté.
amendment-in-writing = La session se tient par écrit : cet amendement n’est pas mis aux voix à part. L’auteur du projet le reprend, son auteur le retire, ou la présidence l’écarte avec un motif que chacun lit avant de voter sur le projet.
amendment-was-withdrawn = Cet amendement a été retiré par son auteur.
amendment-was-withdrawn-for = Cet amendement a été retiré par son auteur. { $reason }
amendment-was-accepted = L’auteur du projet l’a repris : il fait partie du texte sans vote, tant qu’aucun autre n’est adopté au même endroit.
amendment-was-set-aside = La présidence a écarté cet amendement sans vote. { $reason }
amendment-fell = Tombé sans vote : { $by } a été adopté au même endroit.
amendment-fell-with-motion = Tombé sans vote : le projet de décision a été retiré.
amendment-not-written = L’amendement n’est pas écrit dans cette langue.
amendment-lacks = Langues qui manquent encore : { $languages }.
turn-after = Mis aux voix après : { $names }.
turn-after-many = { $n ->
    [one] Mis aux voix après { $n } autre amendement.
   *[other] Mis aux voix après { $n } autres amendements.
}
rivals = { $n ->
    [one] En conflit avec { $names } : un seul des deux peut être adopté.
   *[other] En conflit avec { $names } : un seul peut être adopté.
}
rivals-many = { $n ->
    [one] En conflit avec un autre amendement : un seul peut être adopté.
   *[other] En conflit avec { $n } autres amendements : un seul peut être adopté.
}
see-order = Voir l’ordre de mise aux voix
changes-title = Ce qui change
note-title = Exposé des motifs
add-amendment = Proposer un amendement
edit-amendment = Modifier cet amendement
translate-amendment = L’écrire dans une autre langue
table-amendment = Présenter cet amendement
discard-amendment = Supprimer le brouillon
discard-amendment-means = Ce que vous avez écrit est perdu : cela ne se défait pas.
withdraw-amendment = Retirer cet amendement
withdraw-amendment-means = L’amendement reste lisible ; il n’est plus mis aux voix. Le motif est facultatif.
accept-amendment = Le reprendre dans le projet
set-aside = Écarter sans vote
set-aside-means = Pour un amendement que personne ne défend, ou devenu sans objet. Le motif est public.
amendment-means = Un amendement porte sur un seul article. Il reste un brouillon jusqu’à ce qu’il soit présenté.
amendment-translate-means = L’amendement est présenté : ce qu’il dit ne change plus. Il s’écrit dans les langues où il manque encore.
text-as-tabled = Le texte tel qu’il est présenté
amendment-author = Présenté au nom de
amendment-asks = Ce que l’amendement demande
kind-replace = Remplacer un article
kind-insert = Insérer un article nouveau
kind-strike = Supprimer un article
amendment-clause = Article
amendment-clause-hint = Pour un article nouveau, celui après lequel il vient.
before-the-first = Avant le premier (article nouveau)
amendment-lang = Langue dans laquelle il est écrit
amendment-lang-hint = C’est dans cette langue que se compte ce qu’il change.
amendment-words = Nouveau texte – { $lang }
amendment-words-hint = Laissez vide pour une suppression, ou dans une langue que vous n’écrivez pas.
amendment-level = Langues dont le texte convient déjà
amendment-level-hint = Pour une correction qui ne touche pas ces langues : leur article reste tel qu’il est. Sinon, elles comptent comme non écrites.
amendment-note = Exposé des motifs
save-amendment = Enregistrer l’amendement
amendment-drafted = L’amendement est enregistré comme brouillon. Relisez-le, puis présentez-le.
amendment-saved = L’amendement est enregistré.
amendment-tabled = L’amendement est présenté.
amendment-accepted = L’amendement est repris dans le projet.
amendment-withdrawn = L’amendement est retiré.
amendment-set-aside = L’amendement est écarté.
amendment-discarded = Le brouillon est supprimé.
