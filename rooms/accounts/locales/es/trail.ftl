show-trail = Lo que ha pasado
trail-title = Registro de auditoría
trail-lead = Quién hizo qué, y cuándo. Nada se cambia ni se borra nunca en él.
trail-at = Cuándo
trail-who = Quién
trail-what = Qué
trail-which = Sobre qué
trail-any = todo
trail-from = Desde
trail-to = Hasta
trail-count = { $n ->
    [one] Una línea
   *[other] { $n } líneas
}
trail-none = Nada responde. Amplíe el filtro.
audit-account-accept = abrió la cuenta por su invitación
audit-account-close = cerró la cuenta
audit-account-invite = invitó
audit-account-invite-closed = invitó a una dirección cuya cuenta está cerrada
audit-account-link = hizo enviar un enlace
audit-account-mail-again = hizo enviar de nuevo un correo
audit-account-open = abrió de nuevo la cuenta
audit-account-password = cambió la contraseña
audit-account-person-tie = vinculó la cuenta a una persona
audit-account-person-untie = separó la cuenta de la persona
audit-account-rename = cambió el cargo
audit-account-reset-ask = pidió otra contraseña
audit-account-role-give = dio un rol
audit-account-role-take = retiró un rol
audit-account-seed = preparó la cuenta
audit-account-sign-in = inició sesión
audit-account-sign-out = desconectó un dispositivo
audit-account-sign-out-everywhere = desconectó todos los dispositivos
tray-title = Correo
tray-lead = Los correos escritos por el programa, los últimos primero. En ellos no se muestran los enlaces secretos.
tray-smtp = El correo sale por el servidor { $server }.
tray-smtp-todo = Algunos envíos han fallado. Lea la razón debajo de cada uno, revise la dirección del servidor en la configuración y ejecute «jumelage doctor». Los envíos se reintentan solos mientras valga el enlace que lleva el correo, o durante catorce días.
tray-files = No hay ningún servidor de correo configurado: nada sale de esta máquina. Cada correo se escribe en la carpeta { $folder }.
tray-files-todo = Para enviar el correo, dé la dirección de un servidor SMTP en la configuración («jumelage config» dice cómo) y reinicie. Mientras tanto, entregue usted mismo los archivos de esa carpeta: solo ellos llevan los enlaces.
tray-none = Aún no se ha escrito ningún correo.
tray-count = { $n ->
    [one] Un correo
   *[other] { $n } correos
}
tray-given-up = { $n ->
    [one] Un correo está abandonado: ya no se reintenta. Debajo figuran el motivo y lo que queda por hacer.
   *[other] { $n } correos están abandonados: ya no se reintentan. Debajo de cada uno figuran el motivo y lo que queda por hacer.
}
tray-read = Leer
tray-veiled = Su contenido está reservado a quienes concierne; los demás no lo leen aquí.
mail-in-file = escrito en un archivo
mail-sent = enviado
mail-waiting = en espera
mail-not-sent = { $n ->
    [one] no enviado, un intento
   *[other] no enviado, { $n } intentos
}
mail-given-up = abandonado el { $when }
mail-given-up-todo = El enlace que llevaba este correo ya no vale y se ha borrado. Cuando el correo vuelva a salir, envíe otro desde la página de la cuenta.
mail-given-up-invitation = La invitación de calendario que llevaba este correo se ha borrado, y sin ella no vuelve a salir. Avise a la persona de otro modo, por teléfono o por carta.
mail-again = Enviar de nuevo
mail-again-done = El correo vuelve a la cola de envío.
