suggestions-title = Partenaires possibles
suggestions-title-of = Partenaires possibles pour { $name }
suggestions-lead = Les villes avec lesquelles un jumelage aurait le plus de sens, et pourquoi. À examiner, jamais à suivre les yeux fermés.
suggestions-description = Des partenaires possibles pour { $name }, chacun avec ses raisons.
suggestions-among = Parmi qui chercher
suggestions-all = Tous les lieux
suggestions-members = Les membres seulement
suggestions-counted = { $n ->
    [0] Aucune proposition
    [one] Une proposition
   *[other] { $n } propositions
}
suggestions-how = Comment c’est calculé
suggestions-see = Partenaires possibles
suggestions-none = Aucune ville à proposer : l’atlas n’en connaît pas d’autre que ses partenaires.
suggestions-no-member = Aucun membre à proposer : tous sont déjà partenaires de { $name }, ou le Club n’en a pas d’autre.
suggestions-among-all = Chercher parmi tous les lieux
suggestions-few-facts = La page de { $name } ne dit pas encore tout : { $missing }. Ce qui en dépend ne compte ni pour ni contre ; les propositions gagneront à ce que ces faits soient ajoutés.
missing-position = sa position
missing-population = sa population
suggestions-no-relation = Aucune relation de { $name } n’est connue ici. Les propositions reposent sur les lieux eux-mêmes et sur ce que font des villes qui lui ressemblent.
suggestions-learnt = Poids appris le { $day } de { $n ->
    [one] une relation connue
   *[other] { $n } relations connues
} de cet atlas.
suggestions-shipped = Poids fournis avec le logiciel, appris le { $day } de { $n } relations publiques du monde entier. { $here ->
    [0] Cet atlas ne connaît encore aucune relation
    [one] Cet atlas connaît une relation
   *[other] Cet atlas connaît { $here } relations
} : il apprendra des siennes quand il en connaîtra { $least }, dans les minutes qui suivent.
suggestions-behind = L’atlas vient de changer ; ces propositions datent d’un instant avant. Rechargez la page dans une minute.
wishes-title = Ce qui compte pour vous
wishes-hint = Cochez ce à quoi vous tenez : l’ordre en tient compte. L’adresse de la page garde vos choix, pour la partager.
wishes-apply = Proposer selon ces choix
wishes-none = Oublier ces choix
wishes-held = L’ordre tient compte de vos choix : { $wishes }.
wishes-in-vain = Pour { $name }, ces choix ne changent rien : { $wishes }. L’atlas ne sait pas ce qu’il y faudrait, ou cela ne s’y applique pas.
wish-similar-size = une taille proche
wish-shared-language = une langue commune
wish-near = une ville proche
wish-other-continent = un autre continent
wish-south-south = une coopération Sud-Sud
wish-needs = des besoins qui se complètent
wish-few-relations = une ville qui a peu de relations
wish-same-climate = un même climat
wish-by-sea = le bord de mer
reason-similar-size = Taille proche : { $theirs } habitants, pour { $own } à { $name }
reason-shared-languages = { $n ->
    [one] Langue commune aux deux pays : { $languages }
   *[other] Langues communes aux deux pays : { $languages }
}
reason-shared-languages-at-home = { $n ->
    [one] Langue de leur pays : { $languages }
   *[other] Langues de leur pays : { $languages }
}
reason-they-offer = Offre ce que cherche { $name } : { $themes }
reason-they-seek = Cherche ce qu’offre { $name } : { $themes }
reason-same-climate = Même climat : { $climate }
reason-both-by-the-sea = L’une et l’autre au bord de la mer
reason-by-the-sea = Au bord de la mer
reason-same-altitude = Altitude proche : { $theirs } m, pour { $own } m
reason-near = Proche : { $distance }
reason-namesake = Même nom
reason-common-partners = { $n ->
    [one] Un partenaire commun : { $names }
   *[other] { $n } partenaires communs : { $names }
}
reason-partners-near = { $n ->
    [one] { $name } a déjà un partenaire à moins de 50 km de là
   *[other] { $name } a déjà { $n } partenaires à moins de 50 km de là
}
reason-their-partners-near = { $n ->
    [one] A déjà un partenaire à moins de 50 km de { $name }
   *[other] A déjà { $n } partenaires à moins de 50 km de { $name }
}
reason-their-partners-in-country = { $n ->
    [one] A déjà un partenaire dans le pays de { $name }
   *[other] A déjà { $n } partenaires dans le pays de { $name }
}
reason-regions-work = { $n ->
    [one] Une relation connue lie déjà sa région à celle de { $name }
   *[other] Des villes de sa région travaillent déjà avec des villes de celle de { $name } : { $n } relations connues
}
reason-regions-work-at-home = { $n ->
    [one] Une relation connue lie déjà deux villes de leur région
   *[other] Des villes de leur région sont déjà liées entre elles : { $n } relations connues
}
reason-countries-work = { $n ->
    [one] Une relation connue lie déjà les deux pays
   *[other] Les deux pays travaillent déjà ensemble : { $n } relations connues entre leurs villes
}
reason-countries-work-at-home = { $n ->
    [one] Une relation connue lie déjà deux villes de leur pays
   *[other] Des villes de leur pays sont déjà liées entre elles : { $n } relations connues
}
reason-neighbours-work = { $n ->
    [one] Une ville voisine travaille déjà avec une voisine de { $name }
   *[other] Des villes voisines travaillent déjà avec des voisines de { $name } : { $n } relations connues
}
reason-active = { $n ->
    [one] Une relation connue
   *[other] L’habitude des partenariats : { $n } relations connues
}
reason-few-relations = { $n ->
    [0] Aucune relation connue jusqu’ici
    [one] Peu de relations jusqu’ici : une seule est connue
   *[other] Peu de relations jusqu’ici : { $n } sont connues
}
reason-south-south = Équilibre Sud-Sud : deux pays en développement, selon les Nations unies
reason-other-continent = Un autre continent : { $continent }
reasons-none = Aucune raison ne se détache : c’est la somme de petites choses qui la place ici.
reasons-more = { $n ->
    [one] et une autre raison
   *[other] et { $n } autres raisons
}
weigh-title = Ce que pèse chaque raison
weigh-of = pour { $name }
weigh-what = Ce qui compte
weigh-points = Points
weigh-rest = Le reste
weigh-total = Total
weigh-hint = Un point de plus rend un jumelage près de trois fois plus vraisemblable. Le total ne veut rien dire seul : il sert à ranger.
weigh-needs = Offres et demandes qui se complètent
weigh-wish = Votre choix : { $wish }
seeks-partners = Cherche des partenaires
compare-both = Comparer avec { $name }
network-title = Sa place dans le réseau
network-partners = Partenaires connus
network-towns = { $n ->
    [one] { $n } lieu
   *[other] { $n } lieux
}
network-countries = { $n ->
    [one] dans un pays
   *[other] dans { $n } pays
}
network-reach = À deux pas
network-reach-says = en comptant les partenaires de ses partenaires ; de proche en proche, on en atteint { $n }
network-knit = Ses partenaires entre eux
network-knit-apart = sans lien connu
network-knit-rarely = rarement liés
network-knit-sometimes = parfois liés
network-knit-often = souvent liés
network-knit-share = { $share } % des paires possibles
network-knit-alone = Il en faut deux pour le dire
network-bridge = Entre les autres
network-bridge-end = au bout du réseau
network-bridge-some = sur quelques chemins
network-bridge-strong = un pont
network-bridge-end-says = aucun plus court chemin entre d’autres villes ne passe par là
network-bridge-some-says = des chemins entre d’autres villes passent par là, moins que par d’autres
network-bridge-strong-says = plus de chemins entre d’autres villes passent par là que par { $share } % des autres villes du réseau
network-bridge-alone = sans elle, d’autres villes n’auraient plus aucun chemin de l’une à l’autre
network-computed = Calculé le { $day } sur toutes les relations connues de l’atlas et les accords du Club en vigueur.
about-title = Comment les partenaires sont proposés
about-lead = Ce que le calcul regarde, ce qu’il vaut, et ce à quoi il ne doit pas servir.
about-how = Comment cela marche
about-step-facts = Pour une ville, le calcul regarde toutes les autres : leur taille, leur distance, leur langue, leur climat, leurs offres et demandes, et les relations déjà connues de l’une et de l’autre, de leurs régions et de leurs pays.
about-step-weights = Chaque chose regardée vaut un nombre de points, appris des relations connues : combien de fois une chose se trouve entre villes jumelées, comparé au hasard. Les points s’ajoutent ; rien d’autre ne joue.
about-step-wishes = Ce que vous cochez ajoute { $points } points aux villes qui y répondent tout à fait, et moins à celles qui y répondent en partie.
about-step-words = Chaque proposition dit ses raisons en mots, et le détail des points s’ouvre en dessous.
about-worth = Ce que cela vaut
about-worth-says = On cache des relations connues, on fait oublier au calcul tout ce qu’il en savait, puis on regarde s’il les retrouve. Sur { $hidden ->
    [one] une relation cachée
   *[other] { $hidden } relations cachées
} parmi { $places } lieux, le { $day } :
about-worth-shipped = Ces mesures viennent avec le logiciel : elles ont été faites sur des relations publiques du monde entier. La commande « jumelage atlas evaluate » mesure celles de cet atlas.
about-keeping = Pour une ville qui a déjà des relations
about-starting = Pour une ville qui n’en a aucune
about-asked = { $localities ->
    [one] { $sought } relations cherchées pour un lieu
   *[other] { $sought } relations cherchées pour { $localities } lieux
}
about-method = Méthode
about-hits = Parmi les vingt premières
about-mrr = Rang moyen inverse
about-auc = Mieux que le hasard
about-gain = Le calcul fait
about-gain-times = { $times } fois mieux (de { $low } à { $high })
about-figures-hint = « Parmi les vingt premières » : part des relations cachées qui sont retrouvées en tête. « Rang moyen inverse » : 1 si toujours première, 0 si toujours dernière. « Mieux que le hasard » : 0,5 pour le hasard, 1 pour la perfection. Entre parenthèses, l’intervalle où tombent 95 tirages sur 100.
method-model = Le calcul de cette page
method-popularity = Les villes les plus jumelées
method-common-neighbours = Les partenaires de mes partenaires
method-adamic-adar = Les mêmes, les moins jumelés d’abord (Adamic-Adar)
method-gravity = Les grandes villes proches (gravité)
method-paths-of-three = À trois pas dans le réseau (L3)
about-weights = Ce que pèse chaque chose
about-weights-says = Le plus et le moins que chaque chose peut ajouter, en points. Ce qui n’est pas documenté ne compte presque pas.
about-feature = Ce qui est regardé
about-with = Ville déjà jumelée
about-without = Ville sans relation
about-range = de { $least } à { $most }
about-download = Tous les poids
about-not-for = Ce à quoi cela ne doit pas servir
about-not-decide = À décider : une proposition ouvre une conversation entre deux collectivités. Le calcul ne sait rien de la volonté des habitants, du droit, ni de l’entente entre deux maires.
about-not-judge = À juger une ville : une place basse dit seulement que peu de villes semblables se sont jumelées.
about-not-rank = À classer ni à financer des villes : le calcul apprend des jumelages du passé, avec leurs oublis. Les relations connues viennent surtout d’Europe et d’Amérique du Nord ; celles du Sud sont moins documentées.
about-not-law = À savoir si un accord est permis : c’est l’affaire des règles de droit et de ceux qui les confirment.
about-from = D’où viennent les poids
about-from-here = Ils sont appris derrière les pages, à nouveau quand les relations connues changent.
feature-countries = Relations entre les deux pays
feature-active-region = Région active dans les jumelages
feature-regions = Relations entre les deux régions
feature-degree = Nombre de ses partenaires
feature-size = Nombre de ses habitants
feature-size-ratio = Rapport des deux tailles
feature-distance = Distance
feature-language = Langue commune
feature-coast = Bord de mer, ici et là
feature-altitude = Écart d’altitude
feature-latitude = Écart de latitude
feature-climate = Même climat
feature-namesake = Même nom
feature-common-partners = Partenaires communs
feature-three-steps = Chemins de trois relations entre les deux
feature-partners-in-country = Nos partenaires dans son pays
feature-partners-near = Nos partenaires à moins de 50 km d’elle
feature-their-partners-in-country = Ses partenaires dans notre pays
feature-their-partners-in-region = Ses partenaires dans notre région
feature-their-partners-near = Ses partenaires à moins de 50 km de nous
feature-neighbourhoods = Relations entre les deux voisinages
feature-wider-neighbourhoods = Relations entre les deux contrées (330 km)
feature-size-fit = Rapport des tailles, pour une ville de cette taille
feature-standing = Rang de l’une et de l’autre dans leur pays
feature-their-partners-share = Part de ses partenaires dans notre pays
feature-their-partners-size = Taille de ses partenaires à côté de la nôtre
inhabitants-undocumented = population non documentée
