mail-invitation-subject = { $club } : votre invitation
mail-invitation-before =
    Bonjour,

    { $club } vous ouvre un compte, au titre de votre fonction : { $name }.
mail-invitation-how = Pour l’ouvrir, choisissez votre mot de passe à cette adresse :
mail-invitation-after =
    Ce lien vaut quatorze jours et ne sert qu’une fois. Ne le transmettez à personne : qui l’ouvre agit en votre nom.
    Si vous n’attendiez pas cette invitation, laissez-la : rien ne se passera.
mail-reset-subject = { $club } : choisir un autre mot de passe
mail-reset-before =
    Bonjour,

    Un autre mot de passe a été demandé pour votre compte de { $club } ({ $name }). Choisissez-le à cette adresse :
mail-reset-after =
    Ce lien vaut une heure et ne sert qu’une fois. Si vous n’avez rien demandé, laissez-le : votre mot de passe reste le même.
mail-role-subject = { $club } : un rôle de plus
mail-role-body =
    Bonjour,

    Votre compte de { $club } ({ $name }) a reçu un rôle : { $role }. Il vaut dès maintenant. Connectez-vous comme d’habitude :
mail-tied-subject = { $club } : votre compte et un mandat
mail-tied-body =
    Bonjour,

    Votre compte de { $club } ({ $name }) est désormais rattaché à une personne : ses mandats lui donnent ses rôles, qui prennent fin avec eux. Aujourd’hui :
mail-tied-after = Si ce n’est pas votre mandat, prévenez tout de suite le secrétariat. Connectez-vous comme d’habitude :
mail-changed-subject = { $club } : votre mot de passe a changé
mail-changed-body =
    Bonjour,

    Le mot de passe de votre compte de { $club } ({ $name }) vient d’être changé, et vos autres appareils ont été déconnectés. Si ce n’est pas vous, choisissez-en un autre tout de suite à cette adresse et prévenez le secrétariat :
