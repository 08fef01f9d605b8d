# Una renovación hecha a tiempo, conocida después
refusal-renewal-unproven = El acuerdo terminó aquí porque nadie había inscrito su renovación. Adjunte lo que muestra que las partes lo renovaron a tiempo: un PDF o una fotografía de su acto.
says-renew-late = El acuerdo terminó al vencer su plazo porque aquí no constaba nada. Si las partes lo habían renovado antes, inscriba su acto y adjunte el documento: el acuerdo continúa, y el registro dice que el fin inscrito no tuvo lugar.
timeline-end-undone = El fin inscrito para el { $day } no tuvo lugar: el acuerdo se había renovado a tiempo.
audit-timeline-end-undone = inscribió que el fin de un acuerdo no tuvo lugar
register-end-undone = Las partes habían renovado el acuerdo antes de su término: el fin inscrito no tuvo lugar.
entered-correction = rectificación
refusal-other-words = El texto ya no es el que había leído: se reabrió o se fijó con otras palabras. Léalo y diga de nuevo si la parte consiente su publicación.

# El día en que un silencio surte efecto
ask-day-silence = Día en que este silencio surtió ese efecto
ask-day-silence-hint = Si vale como aprobación: el día que dice el texto legal, no aquel en que usted concluye.

# Una respuesta sobre un texto anterior
ask-version = Sobre qué texto es esta respuesta
answer-on-former = Sobre la versión { $n }, enviada el { $day }: queda en el expediente y no vale para el texto actual
answer-on-present = Sobre la versión { $n }, el texto actual
former-awaits = Enviado sobre la versión { $n } el { $day }, aún sin respuesta.
timeline-former-answered = { $given ->
    [given] { $step } ({ $party }): respuesta favorable, sobre la versión { $version } del texto.
   *[refused] { $step } ({ $party }): denegado, sobre la versión { $version } del texto.
}
audit-timeline-former-answered = anotó una respuesta sobre un texto anterior
refusal-nothing-sent-on = Nada de lo enviado sobre la versión { $n } espera respuesta. Vuelva a leer el recorrido.

# Un paso añadido, una autoridad nombrada
verb-remove-step = Retirar el paso añadido
verb-done-remove-step = El paso se ha retirado.
says-remove-step = Este paso se añadió aquí y nadie ha hecho nada todavía: sale del recorrido. Un paso que pide la ley no se retira, se declara no exigido.
refusal-step-of-the-law = La ley de la parte pide este paso: no se retira. La secretaría o un experto puede declararlo no exigido, con sus motivos.
timeline-step-removed = { $step } ({ $party }): paso añadido y luego retirado.
timeline-authority-named = { $step } ({ $party }): autoridad nombrada «{ $now }», en lugar de «{ $was }».
audit-timeline-step-removed = retiró un paso añadido
audit-timeline-authority-named = nombró la autoridad de un paso
party-signed-former = Firmó el { $day } ({ $place }), sobre la versión { $n } del texto, que ya no es la que cuenta
