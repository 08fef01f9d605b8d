mail-invitation-subject = { $club }: your invitation
mail-invitation-before =
    Good day,

    { $club } opens an account for you, by virtue of your function: { $name }.
mail-invitation-how = To open it, choose your password at this address:
mail-invitation-after =
    This link is valid for fourteen days and serves once. Pass it on to nobody: whoever opens it acts in your name.
    If you did not expect this invitation, leave it: nothing will happen.
mail-reset-subject = { $club }: choose another password
mail-reset-before =
    Good day,

    Another password was asked for, for your account of { $club } ({ $name }). Choose it at this address:
mail-reset-after =
    This link is valid for one hour and serves once. If you asked for nothing, leave it: your password stays the same.
mail-role-subject = { $club }: one role more
mail-role-body =
    Good day,

    Your account of { $club } ({ $name }) was given a role: { $role }. It holds from now on. Sign in as usual:
mail-tied-subject = { $club }: your account and a mandate
mail-tied-body =
    Good day,

    Your account of { $club } ({ $name }) is tied to a person from now on: their mandates give it its roles, which end with them. Today:
mail-tied-after = If this mandate is not yours, tell the secretariat at once. Sign in as usual:
mail-changed-subject = { $club }: your password was changed
mail-changed-body =
    Good day,

    The password of your account of { $club } ({ $name }) has just been changed, and your other devices were signed out. If it was not you, choose another at once at this address and tell the secretariat:
