campaigns-title = Campañas de confirmación
campaigns-lead = Una vez al año, el Club pregunta a sus miembros si lo que el atlas sabe de sus relaciones es correcto. Solo los totales son públicos.
campaigns-counted = { $n ->
    [0] Ninguna campaña
    [one] Una campaña
   *[other] { $n } campañas
}
no-campaign-yet = Aún no se ha abierto ninguna campaña.
open-campaign = Abrir una campaña
open-campaign-lead = Se envía un correo al abrir, y recordatorios diez y tres días antes del plazo y el último día, a quien no lo haya dicho todo.
open-campaign-to = { $n ->
    [0] Abrir la campaña, sin correo
    [one] Abrir la campaña y escribir a un miembro
   *[other] Abrir la campaña y escribir a { $n } miembros
}
campaign-letters = { $n ->
    [0] Hoy no se envía ningún correo.
    [one] Hoy se envía un correo a un miembro.
   *[other] Hoy se envía un correo a { $n } miembros.
}
campaign-unreachable = { $n ->
    [one] Un miembro está ilocalizable: se le escribirá cuando sea posible.
   *[other] { $n } miembros están ilocalizables: se les escribirá cuando sea posible.
}
campaign-no-address = { $n ->
    [one] Un miembro no tiene dirección electrónica: contáctelo de otro modo.
   *[other] { $n } miembros no tienen dirección electrónica: contáctelos de otro modo.
}
campaign-without = { $n ->
    [one] Un miembro no tiene ninguna relación conocida: no se le pregunta nada.
   *[other] { $n } miembros no tienen ninguna relación conocida: no se les pregunta nada.
}
campaign-year = Año
campaign-deadline = Último día para responder
campaign-deadline-hint = Los días en que un miembro está ilocalizable no cuentan: su plazo se aplaza otros tantos.
campaign-time = Duración
campaign-both = Confirmadas por ambas partes
campaign-both-of = { $n } de { $known }
campaign-relations = { $n ->
    [one] una relación conocida
   *[other] { $n } relaciones conocidas
}
campaign-is-open = Abierta
campaign-is-closed = Cerrada
campaign-until = Las respuestas, hasta el { $day }
campaign-title = Confirmación de las relaciones, { $year }
campaign-lead = Lo que los miembros dicen de sus relaciones conocidas.
campaign-totals = En total
campaign-figure-known = { $n ->
    [one] relación conocida de un miembro del Club que no ha terminado
   *[other] relaciones conocidas de los miembros del Club que no han terminado
}
campaign-figure-both = { $n ->
    [one] está confirmada por ambas partes
   *[other] están confirmadas por ambas partes
}
campaign-figure-one = { $n ->
    [one] está confirmada por una parte
   *[other] están confirmadas por una parte
}
campaign-own = Su respuesta
campaign-own-intro = Esta parte no es pública: solo la ven usted y la secretaría.
campaign-answers = Quién ha respondido
campaign-answers-intro = Esta parte no es pública: solo la ve la secretaría, y cada miembro su línea.
campaign-words = Relaciones respondidas
campaign-due = Plazo
campaign-letter = Correo
campaign-without-title = Sin relación conocida: no se les pregunta nada
campaign-nobody-asked = Ningún miembro tiene una relación conocida: no se pregunta nada a nadie.
campaign-not-kept = Lo que cada miembro había respondido no se conservó al cerrar esta campaña.
campaign-said-of = { $said } de { $asked }
campaign-clock-stopped = Ilocalizable: su plazo no corre
campaign-has-no-address = Sin dirección
campaign-written-on = Escrito el { $day }
campaign-not-written = Aún sin escribir
answered = Respuesta
answered-any = Todas las respuestas
answered-all = Lo ha dicho todo
answered-part = Ha respondido en parte
answered-nothing = Todavía no
order-answered = Primero quien aún no ha respondido
close-campaign = Cerrar la campaña
close-campaign-means = El plazo es el { $day }. Tras el cierre no se envía ningún correo más y se conservan tal cual los totales de este día y la respuesta de cada miembro. Los miembros siempre pueden confirmar o impugnar desde su página, sin que la campaña cambie.
campaign-answer = Decir cómo es
campaign-see = Ver la campaña
campaign-opened = La campaña está abierta y los correos salen.
campaign-closed-now = La campaña queda cerrada.
refused-campaign-open = Ya hay una campaña abierta: ciérrela primero.
refused-campaign-closed = Esta campaña ya está cerrada.
refused-year-taken = Este año ya tuvo su campaña.
refused-deadline-too-soon = Deje al menos un día para responder.
audit-members-campaign-open = abrió una campaña de confirmación
audit-members-campaign-close = cerró una campaña de confirmación
campaign-asked-subject = { $club }: ¿son correctas sus relaciones? Respuesta hasta el { $day }
campaign-asked-body =
    Una vez al año, { $club } pregunta a sus miembros si lo que el atlas sabe de sus relaciones es correcto.
    { $name }: { $relations }. De cada una, diga si es así o no, hasta el { $day } incluido: { $address }
    La página se abre tras iniciar sesión, también en un teléfono. Lo que diga podrá corregirse después.
    Si no puede iniciar sesión, responda a este correo.
campaign-reminder-subject = { $club }: sus relaciones, respuesta hasta el { $day }
campaign-reminder-body =
    { $name }: { $relations } aún sin su palabra este año. La respuesta se espera a más tardar el { $day } ({ $days }).
    De cada una: es así, no es así, o nada: { $address }
