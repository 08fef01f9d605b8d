prepare-session = Preparar una sesión
prepare-session-means = No se envía nada hasta que la sesión se convoque. La fecha puede fijarse más tarde.
call-again = Convocar de nuevo
call-again-means = Segunda convocatoria: la sesión «{ $title }», { $when }, no reunió el quórum. Su orden del día y sus documentos se retoman; nada más podrá decidirse en ella. No se envía nada hasta que la sesión se convoque.
edit-session = Modificar la sesión
edit-convened-means = Esta sesión está convocada: los titulares sabrán por correo, en unos minutos, lo que cambia. Puede aplazarse, no adelantarse; un procedimiento escrito no se cierra antes.
session-what = La sesión
session-when = Fecha y hora
session-where = Lugar
session-shown = Lo que muestran las páginas
session-organ = Órgano
session-kind = Naturaleza
session-title = Título
session-title-hint = Facultativo: sin título, la sesión lleva su naturaleza y su órgano.
session-manner = Forma
session-place = Sala y dirección
session-place-hint = Público. Los datos de viaje no tienen aquí su lugar.
session-joining = Para conectarse
session-joining-hint = Un enlace o un número. Solo lo ven los titulares, sus suplentes y la secretaría.
opens = Día
opens-hint = Déjelo vacío mientras no se fije la fecha. De un procedimiento escrito, el día en que se abre.
opens-hour = Hora de apertura
ends-hour = Hora prevista de fin
hour-hint = Por ejemplo 9:30, en el huso horario de abajo.
ends = Último día
ends-hint = Si es distinto del primero.
zone = Huso horario
zone-hint = Por su nombre: Africa/Casablanca, Europe/Paris, Europe/Madrid, America/Bogota.
second-of = Segunda convocatoria
second-of-hint = Si una primera sesión no reunió el quórum.
second-of-none = No, es una primera convocatoria
announced-tick = Anunciarla antes de su convocatoria
announced-hint = Si no, hasta entonces solo la ven la secretaría y quienes tienen un puesto.
session-example-tick = Es un ejemplo, no una sesión del Club
wrong-hour = No es una hora.
wrong-hour-skipped = Esa hora no existe ese día: los relojes se adelantan.
wrong-zone = Ese huso horario no se conoce.
wrong-end = El fin es anterior a la apertura.
wrong-convened-empty = Los titulares están convocados: deben saber adónde acudir, o cómo conectarse.
add-item = Añadir un punto
edit-item = Modificar este punto
withdraw-item = Retirar este punto
withdraw-item-means = { $n ->
    [0] El punto «{ $title }» se suprime: esto no se deshace. Un proyecto de decisión sobre él queda en el expediente, para vincularlo a otro punto.
    [one] El punto «{ $title }» y su documento se suprimen: esto no se deshace. Un proyecto de decisión sobre él queda en el expediente, para vincularlo a otro punto.
   *[other] El punto «{ $title }» y sus { $n } documentos se suprimen: esto no se deshace. Un proyecto de decisión sobre él queda en el expediente, para vincularlo a otro punto.
}
withdraw-item-convened-means = La sesión está convocada: el punto «{ $title }» conserva su número, la página dirá que se retiró, y los titulares lo sabrán por correo. Se puede restablecer.
put-back-item = Restablecer este punto
item-means = El punto se coloca al final del orden del día, donde luego se puede mover.
item-convened-means = La sesión está convocada: la página dirá que este punto ha cambiado, y los titulares lo sabrán por correo.
item-in-session-means = La sesión está abierta: el punto va al final del orden del día, con la mención «añadido en sesión».
item-urgency-hint = Para un punto en el que se decide: el plazo de convocatoria ha pasado. La página lo dirá.
item-title = Enunciado
item-kind = Naturaleza del punto
item-matter = Materia de las reglas
item-matter-hint = Para una decisión, una elección o una aprobación: dice quién vota, cómo y por qué mayoría.
matter-none = Ninguna
item-minutes = Duración prevista, en minutos
item-minutes-hint = De ella se deducen las horas de los puntos siguientes.
item-begins-day = Día
session-day = Día { $n }
item-begins-hour = Hora de inicio
item-begins-hint = Facultativo: sin ella, el punto sigue al anterior. Por ejemplo 14:30, en el huso horario de la sesión.
agenda-early = Puntos que empiezan antes de la apertura, o antes del fin de lo que les precede: { $items }
agenda-late = Puntos que superan el fin previsto de la sesión: { $items }
agenda-unbroken = La sesión dura varios días, y el orden del día sigue sin parar de noche: dé al primer punto de cada día su día y su hora.
wrong-matter = Las reglas no conocen esa materia.
wrong-matter-kind = Solo un punto en el que se decide tiene materia.
wrong-matter-elects = Esta materia es una elección: el punto debe serlo.
wrong-matter-votes = Esta materia no es una elección: cámbiela, o la naturaleza del punto.
step-convene = Convocar
step-open = Abrir la sesión
step-suspend = Suspender la sesión
step-resume = Reanudar la sesión
step-close = Clausurar la sesión
step-cancel = Anular la sesión
step-not-now = La sesión ha cambiado de estado: esto ya no puede hacerse.
means-convene = Cada titular recibe la convocatoria por correo, en su idioma, con la invitación para su calendario. Las reglas vigentes ese día son las de la sesión.
means-open = La sesión se abre ahora y se consigna el quórum de este momento. Puede abrirse sin quórum: la página lo dirá.
means-open-written = El procedimiento escrito se abre ahora. Nadie está presente en él: no se consigna quórum en la apertura.
means-suspend = La sesión se interrumpe; se reanuda cuando usted lo diga.
means-resume = La sesión se reanuda.
means-close = La sesión termina. No puede deshacerse.
means-cancel = La sesión no se celebrará. Si está convocada, los titulares lo saben por correo. No puede deshacerse.
second-asked = { $n ->
    [0] Las reglas no piden ningún plazo después de la primera sesión; queda un día entero para acudir.
    [one] Las reglas piden un día después de la primera sesión; queda un día entero para acudir.
   *[other] Las reglas piden { $n } días después de la primera sesión; queda un día entero para acudir.
}
called-by-letter = { $n ->
    [one] Ningún correo llega a este puesto, que se convoca por carta: { $seats }
   *[other] Ningún correo llega a estos puestos, que se convocan por carta: { $seats }
}
called-in-vain = { $n ->
    [one] No se han podido entregar los correos a este puesto, que debe convocarse por carta; se envían de nuevo: { $seats }
   *[other] No se han podido entregar los correos a estos puestos, que deben convocarse por carta; se envían de nuevo: { $seats }
}
notice-asked = { $n ->
    [0] Las reglas no piden ningún plazo.
    [one] Las reglas piden un día.
   *[other] Las reglas piden { $n } días.
}
urgency-field = Urgencia
urgency-hint = Solo si no se respeta el plazo: diga por qué. La página también lo dirá.
cancel-hint = Público.

session-prepared = La sesión está preparada.
session-edited = La sesión está modificada.
session-told-convene = La sesión está convocada; los correos salen.
session-told-open = La sesión está abierta.
session-told-suspend = La sesión está suspendida.
session-told-resume = La sesión se reanuda.
session-told-close = La sesión está clausurada.
session-told-cancel = La sesión está anulada.
item-added = El punto está añadido.
item-edited = El punto está modificado.
item-withdrawn = El punto está retirado.
item-put-back = El punto queda restablecido.

add-document = Añadir un documento
document-means = Documento del punto «{ $title }»: un PDF o una imagen.
document-convened-means = Documento del punto «{ $title }». La sesión está convocada: los titulares lo sabrán por correo.
document-in-session-means = Un documento del punto «{ $title }». La sesión está abierta: la página dirá que se añadió entonces.
document-file = Archivo
document-hint = PDF, JPEG o PNG.
document-name = Nombre del documento
document-name-hint = Facultativo: sin él, el del archivo.
document-shown = Mostrarlo a todos
document-shown-hint = Si no, solo lo leen quienes tienen un puesto y la secretaría.
document-private = para quienes tienen un puesto
document-in-session = añadido en sesión
remove-document = Retirar el documento
document-added = El documento está añadido.
document-removed = El documento está retirado.
