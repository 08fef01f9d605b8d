nav-register = Registre
register-title = Registre des actes
register-lead = Les actes du Club, dans l’ordre où ils ont été inscrits. Chacun peut vérifier que rien n’y a été changé ni retiré.
list-title = Actes inscrits
filter-kind = Nature de l’acte
filter-kind-all = Tous les actes
filter-kind-one = { $act } ({ $n })
order-newest = Le plus récent d’abord
order-oldest = Le plus ancien d’abord
filter-do = Voir ces actes
count-acts = { $n ->
    [one] acte inscrit
   *[other] actes inscrits
}
empty = Aucun acte n’est encore inscrit. Le premier le sera avec la première admission ou la première signature.
empty-filter = Aucun acte de cette nature n’est inscrit.
empty-all = Voir tous les actes
unread = Un acte de cette page est écrit dans un format plus récent que ce programme : il est au registre, mais ne peut être montré ici.
col-act = Acte
col-day = Date
col-subject = Objet
col-parties = Parties
no-parties = sans partie
sealed = Sous scellé
sealed-what = L’objet de cet acte concerne ses parties seules. Il est inscrit sous scellé : elles peuvent l’ouvrir et le prouver.
state-title = État signé
state-signed = { $n ->
    [one] Un acte, signé par le registre le { $at }.
   *[other] { $n } actes, signés par le registre le { $at }.
}
state-none = Le registre n’a encore rien signé.
state-pending = { $n ->
    [one] Un acte inscrit attend la prochaine signature, dans un instant.
   *[other] { $n } actes inscrits attendent la prochaine signature, dans un instant.
}
act-title = N° { $n } : { $act }
entry-head = Acte n° { $n } du registre
label-act = Acte
label-at = Inscrit le
label-corrects = Corrige
label-text = Texte convenu (empreinte)
label-files = Pièces (empreintes)
label-kept = Gardé hors du registre
kept = { $n ->
    [one] Une mention (un nom, un motif) est gardée hors du registre, sous engagement salé : elle peut être effacée si la loi le demande, sans toucher à l’acte.
   *[other] { $n } mentions (noms, motifs) sont gardées hors du registre, sous engagement salé : elles peuvent être effacées si la loi le demande, sans toucher à l’acte.
}
label-hash = Empreinte de l’acte
label-state = État signé
label-root = Empreinte du registre
label-proof = Preuve d’inscription
proof-met = Vérifiée
proof-broken = Ne tient pas : prévenez le secrétariat
proof-pending = L’acte est inscrit ; sa preuve sera là dans un instant
proof-download = Télécharger la preuve
proof-self = La vérifier soi-même
corrected-by = Cet acte est corrigé par l’acte n° { $n }.
check-title = Vérifier soi-même
check-intro = Il n’est pas besoin de nous croire, ni d’être relié à Internet.
check-1 = Téléchargez la preuve : un seul fichier contient l’acte, son numéro, les empreintes qui le relient au registre, et l’état signé.
check-2 = Procurez-vous la clé du registre par un autre chemin que ce site : une lettre du secrétariat, un appel, un collègue qui l’a déjà. C’est la clé qui fait foi.
check-3 = Sur n’importe quel ordinateur où Jumelage est installé, lancez cette commande :
check-4 = Elle répond que l’acte, mot pour mot, est inscrit sous ce numéro. Si un seul octet du fichier a changé, elle refuse. Elle ne dit pas que l’acte est légal : seulement qu’il a été inscrit et que nul ne l’a récrit.
check-other = D’autres programmes savent lire le même fichier : le format est public.
check-link = La clé du registre, et comment vérifier
exact-title = Texte exact de l’inscription
exact-intro = Ces caractères, et aucun autre, sont entrés dans le registre. Ils ne contiennent le nom d’aucune personne.
neighbours = Actes voisins
earlier = Acte précédent
later = Acte suivant
key-title = Clé du registre
key-lead = Le nom permanent du registre et la clé avec laquelle chacun peut vérifier ce qu’il a signé.
label-origin = Nom permanent
label-key = Clé publique
label-since = Depuis
what-title = Ce qu’est ce registre
what-1 = Chaque acte du Club (une admission, une signature, un renouvellement, une fin) y est inscrit au moment où il est fait, à la suite des autres. Rien n’en est retiré ; une erreur est corrigée par un acte de plus.
what-2 = Après chaque inscription, le registre calcule une empreinte de tous ses actes et la signe. Qui changerait un acte ancien changerait l’empreinte, et toutes les copies des états signés le montreraient.
what-3 = Un acte nomme des collectivités et des institutions, jamais une personne. Les noms et les motifs sont gardés ailleurs : s’ils doivent être effacés, le registre reste entier.
what-4 = Quand nommer les parties leur nuirait, l’acte est inscrit sous scellé : on voit qu’il a eu lieu, et seules les parties peuvent montrer sur quoi.
tools-title = Pour les programmes
tools-intro = Les états signés, les empreintes et les actes sont servis en entier, dans un format public :
now-done = { $n ->
    [one] { $act }
   *[other] { $act } ({ $n } fois)
}
now-others = { $n ->
    [one] et un autre
   *[other] et { $n } autres
}
act-register-opened = ouverture du registre
act-member-admitted = admission d’un membre
act-member-suspended = suspension d’un membre
act-member-reinstated = rétablissement d’un membre
act-member-withdrawn = départ d’un membre
act-agreement-signed = signature d’un accord
act-agreement-in-force = entrée en vigueur d’un accord
act-agreement-renewed = renouvellement d’un accord
act-agreement-amended = avenant à un accord
act-agreement-suspended = suspension d’un accord
act-agreement-resumed = reprise d’un accord
act-agreement-dormant = constat de dormance
act-agreement-woken = fin de la dormance
act-agreement-party-withdrew = retrait d’une partie
act-agreement-ended = fin d’un accord
act-scan-conform = original déclaré conforme
act-scan-deviation-noted = écart constaté sur l’original
act-organ-constituted = constitution d’un organe
act-organ-dissolved = dissolution d’un organe
act-rules-adopted = adoption de règles
act-seat-filled = attribution d’un siège
act-seat-vacated = fin de l’occupation d’un siège
act-session-convened = convocation d’une session
act-session-opened = ouverture d’une session
act-session-closed = clôture d’une session
act-session-cancelled = annulation d’une session
act-vote-closed = clôture d’un scrutin
act-decision-made = décision
act-decision-repealed = abrogation d’une décision
act-minutes-approved = approbation d’un procès-verbal
act-correction = correction
audit-register-forget = a effacé ce qui ouvrait un engagement du registre
audit-register-forget-name = a effacé un nom partout où il figurait
refused-short-name = Donnez le nom entier, prénom et nom : un seul mot ou si peu de lettres en effaceraient d’autres.
correct-act = Corriger cet acte
correct-title = Corriger l’acte n° { $n }
correct-means = L’acte reste au registre : rien n’en est effacé. Un acte de plus dit qu’il est fautif, et chacun des deux mène à l’autre. Cela ne se reprend pas.
correct-means-sealed = L’acte reste au registre, sous scellé. La correction y est inscrite sous scellé elle aussi : seules les parties verront ce qu’elle corrige, et pourquoi.
correct-do = Inscrire la correction
correction-entered = La correction est inscrite. Elle paraît dès que le registre l’a signée, dans un instant.
label-reason = Motif de la correction
reason-hint = Ce qui est faux, et ce qui est juste. Chacun le lit sur les pages des deux actes ; n’y nommez aucune personne. Le registre n’en garde qu’un engagement : le motif peut être effacé si la loi le demande.
refused-not-yours = Seul le secrétariat du Club corrige un acte.
refused-the-opening = L’acte n° 0 ouvre le registre : il n’y a rien à y corriger.
refused-erased = Ce qui ouvrait cet acte a été effacé : nul ne peut plus dire sur quoi porterait la correction.
refused-no-reason = Dites pourquoi l’acte est fautif.
opened-title = Ce que le registre garde pour vous
opened-intro = Le registre public ne montre ni ces noms, ni ces motifs, ni l’objet des actes sous scellé : seulement un engagement. Voici ce qui les ouvre. Qui le reçoit de vous peut vérifier que c’est bien cela qui a été inscrit, et rien d’autre.
opened-check = L’engagement est le SHA-256 de la ligne « jumelage register commitment v1 », des 32 octets du sel, de la mention, d’une fin de ligne et de la valeur.
kept-sealed = L’objet de l’acte
kept-signatory = Le signataire de la partie n° { $n }
kept-reason = Un motif
label-value = Valeur
label-field = Mention
label-salt = Sel
label-commitment = Engagement
audit-register-correct = a inscrit la correction d’un acte
