show-trail = Ce qui s’est passé
trail-title = Piste d’audit
trail-lead = Qui a fait quoi, et quand. Rien n’y est jamais changé ni effacé.
trail-at = Quand
trail-who = Qui
trail-what = Quoi
trail-which = Sur quoi
trail-any = tout
trail-from = Du
trail-to = Au
trail-count = { $n ->
    [one] Une ligne
   *[other] { $n } lignes
}
trail-none = Rien ne répond. Élargissez le filtre.
audit-account-accept = a ouvert le compte par son invitation
audit-account-close = a fermé le compte
audit-account-invite = a invité
audit-account-invite-closed = a invité une adresse dont le compte est fermé
audit-account-link = a fait envoyer un lien
audit-account-mail-again = a fait renvoyer un courriel
audit-account-open = a rouvert le compte
audit-account-password = a changé le mot de passe
audit-account-person-tie = a rattaché le compte à une personne
audit-account-person-untie = a détaché le compte de la personne
audit-account-rename = a changé la fonction
audit-account-reset-ask = a demandé un autre mot de passe
audit-account-role-give = a donné un rôle
audit-account-role-take = a retiré un rôle
audit-account-seed = a préparé le compte
audit-account-sign-in = s’est connecté
audit-account-sign-out = a déconnecté un appareil
audit-account-sign-out-everywhere = a déconnecté tous les appareils
tray-title = Courrier
tray-lead = Les courriels écrits par le programme, les derniers d’abord. Les liens secrets n’y sont pas montrés.
tray-smtp = Le courrier part par le serveur { $server }.
tray-smtp-todo = Des envois ont échoué. Lisez la raison sous chacun, vérifiez l’adresse du serveur dans la configuration, puis lancez « jumelage doctor ». Les envois reprennent d’eux-mêmes, tant que vaut le lien que porte le courriel, ou pendant quatorze jours.
tray-files = Aucun serveur de courrier n’est configuré : rien ne quitte cette machine. Chaque courriel est écrit dans le dossier { $folder }.
tray-files-todo = Pour envoyer le courrier, donnez l’adresse d’un serveur SMTP dans la configuration (« jumelage config » dit comment), puis redémarrez. En attendant, remettez vous-même les fichiers de ce dossier : eux seuls portent les liens.
tray-none = Aucun courriel n’a encore été écrit.
tray-count = { $n ->
    [one] Un courriel
   *[other] { $n } courriels
}
tray-given-up = { $n ->
    [one] Un courriel est abandonné : il n’est plus essayé. Sous lui, la raison et ce qui reste à faire.
   *[other] { $n } courriels sont abandonnés : ils ne sont plus essayés. Sous chacun, la raison et ce qui reste à faire.
}
tray-read = Lire
tray-veiled = Son contenu est réservé à ceux qu’elle concerne ; les autres ne le lisent pas ici.
mail-in-file = écrit dans un fichier
mail-sent = envoyé
mail-waiting = en attente
mail-not-sent = { $n ->
    [one] non envoyé, un essai
   *[other] non envoyé, { $n } essais
}
mail-given-up = abandonné le { $when }
mail-given-up-todo = Le lien que portait ce courriel ne vaut plus et il est effacé. Quand le courrier partira de nouveau, envoyez-en un autre depuis la page du compte.
mail-given-up-invitation = L’invitation pour l’agenda que portait ce courriel est effacée : il ne part plus sans elle. Prévenez autrement la personne, par téléphone ou par lettre.
mail-again = Envoyer de nouveau
mail-again-done = Le courriel est remis à l’envoi.
