mail-invitation-subject = { $club }: su invitación
mail-invitation-before =
    Buenos días:

    { $club } le abre una cuenta en razón de su cargo: { $name }.
mail-invitation-how = Para abrirla, elija su contraseña en esta dirección:
mail-invitation-after =
    Este enlace vale catorce días y sirve una sola vez. No lo pase a nadie: quien lo abre actúa en su nombre.
    Si no esperaba esta invitación, déjela: no pasará nada.
mail-reset-subject = { $club }: elegir otra contraseña
mail-reset-before =
    Buenos días:

    Se ha pedido otra contraseña para su cuenta de { $club } ({ $name }). Elíjala en esta dirección:
mail-reset-after =
    Este enlace vale una hora y sirve una sola vez. Si no ha pedido nada, déjelo: su contraseña sigue siendo la misma.
mail-role-subject = { $club }: un rol más
mail-role-body =
    Buenos días:

    Su cuenta de { $club } ({ $name }) ha recibido un rol: { $role }. Vale desde ahora. Inicie sesión como siempre:
mail-tied-subject = { $club }: su cuenta y un mandato
mail-tied-body =
    Buenos días:

    Su cuenta de { $club } ({ $name }) queda vinculada a una persona: sus mandatos le dan sus roles, que terminan con ellos. Hoy:
mail-tied-after = Si ese mandato no es el suyo, avise enseguida a la secretaría. Inicie sesión como siempre:
mail-changed-subject = { $club }: su contraseña ha cambiado
mail-changed-body =
    Buenos días:

    La contraseña de su cuenta de { $club } ({ $name }) acaba de cambiarse, y se ha cerrado la sesión en sus otros dispositivos. Si no ha sido usted, elija otra enseguida en esta dirección y avise a la secretaría:
