council-title = Consejo y órganos del Club
seat-number = Puesto { $n }
vote-number = Votación { $n }
vote-acts = Dirigir la votación
facts-title = La votación
fact-item = Punto
fact-matter = Materia
fact-way = Modo de votación
fact-seats = Puestos por cubrir
fact-opened = Abierta
fact-closed = Cerrada
fact-quorum-then = En la apertura
colon = : { "" }
way-consensus = Consenso
way-acclamation = Aclamación
way-show-of-hands = A mano alzada
way-named = Votación nominal
way-secret = Votación secreta
vote-kind-proposal = Una propuesta: sí, no, abstención
vote-kind-election = Una elección
vote-kind-declaration = Una declaración, a la que los miembros podrán adherirse
vote-state-prepared = En preparación
vote-state-open = Abierta
vote-state-counting = En recuento
vote-state-adopted = Aprobado
vote-state-rejected = No aprobado
vote-state-elected = Puestos cubiertos
vote-state-nobody-elected = Ningún puesto cubierto
vote-state-withdrawn = Retirada
vote-not-public = Esta votación está en preparación: solo la ven la secretaría y los miembros del órgano.
withdrawn-says = Esta votación fue retirada; nada de lo votado en ella cuenta. { $reason }
counting-tie = Tantos votos a favor como en contra: el resultado espera una decisión.
counting-lot-elected = Hay candidaturas empatadas: el recuento espera un sorteo, que dirá a quién corresponde el puesto.
counting-lot-surplus = Hay candidaturas empatadas que ya tienen puesto: el recuento espera un sorteo, que dirá qué excedente se transfiere primero.
counting-lot-excluded = Las candidaturas con menos votos están empatadas: el recuento espera un sorteo, que dirá cuál queda eliminada.
choice-yes = Sí
choice-no = No
choice-abstain = Abstención
choice-blank = En blanco
result-title = Resultado
vote-quorum = { $there } de { $all } puestos, quórum { $needed } { $met ->
    [yes] alcanzado
   *[no] no alcanzado
}.
vote-quorum-any = { $there } de { $all } puestos; basta cualquier número.
vote-quorum-college = { $name }: { $there }, quórum { $needed } { $met ->
    [yes] alcanzado
   *[no] no alcanzado
}.
nothing-without-quorum = Sin quórum no se decide nada.
whole-assembly = En total
ballots-named = { $n ->
    [0] No ha votado ningún puesto
    [one] Ha votado un puesto
   *[other] Han votado { $n } puestos
}{ $proxies ->
    [0] { "" }
    [one] , uno por delegación
   *[other] , { $proxies } por delegación
}, de { $seats } que podían.
ballots-sealed = { $n ->
    [0] Ninguna papeleta
    [one] Una papeleta
   *[other] { $n } papeletas
} de { $seats } puestos que podían votar{ $proxies ->
    [0] .
    [one] , una de ellas por delegación.
   *[other] , { $proxies } de ellas por delegación.
}
result-by-consensus = Aprobado por consenso: nadie se opuso.
result-by-acclamation = Aprobado por aclamación.
result-opposed = Hubo una objeción: no hay consenso, y el texto se somete a votación de otro modo o decae.
elected-unopposed = Sin oposición; puestos asignados: { $names }.
votes-counted = { $yes } a favor, { $no } en contra, { $abstain ->
    [0] ninguna abstención
    [one] una abstención
   *[other] { $abstain } abstenciones
}
of-which-by-proxy = { " " }(de ellos por delegación: { $counts })
weighing = { " " }(en votos ponderados: { $counts })
in-weights = Los votos están ponderados: el resultado se cuenta en pesos.
majority-says = { $part } de { $whole }: { $needed }; { $yes } a favor: { $outcome }.
majority-of-college-says = { $part } de { $whole }: { $needed }; { $yes } a favor: { $outcome }.
share-reached = alcanzada
share-not-reached = no alcanzada
in-colleges = Mayoría alcanzada en { $n ->
    [0] ningún colegio
    [one] un colegio
   *[other] { $n } colegios
}; se necesitan { $needed }.
share-1-2 = La mitad
share-1-3 = Un tercio
share-2-3 = Dos tercios
share-1-4 = Un cuarto
share-3-4 = Tres cuartos
share-3-5 = Tres quintos
share-4-5 = Cuatro quintos
more-1-2 = Más de la mitad
more-1-3 = Más de un tercio
more-2-3 = Más de dos tercios
more-1-4 = Más de un cuarto
more-3-4 = Más de tres cuartos
more-3-5 = Más de tres quintos
more-4-5 = Más de cuatro quintos
more-than-part = Más de { $part }
base-cast = { $n ->
    [one] { $n } voto emitido
   *[other] { $n } votos emitidos
}
base-cast-abstentions = { $n ->
    [one] { $n } voto, abstenciones incluidas
   *[other] { $n } votos, abstenciones incluidas
}
base-present = { $n ->
    [one] { $n } miembro presente
   *[other] { $n } miembros presentes
}
base-present-or-represented = { $n ->
    [one] { $n } miembro presente o representado
   *[other] { $n } miembros presentes o representados
}
base-filled = { $n ->
    [one] { $n } puesto ocupado
   *[other] { $n } puestos ocupados
}
base-seats = { $n ->
    [one] { $n } puesto
   *[other] { $n } puestos
}
outcome-adopted = aprobado
outcome-rejected = no aprobado
outcome-tied-rejected = empate, no aprobado
outcome-tied-status-quo = empate, sigue lo que está en vigor
outcome-tied-chair = empate, decide la presidencia
outcome-tied-lot = empate, decide un sorteo
outcome-chair-adopted = empate, aprobado por el voto de calidad de la presidencia
outcome-chair-rejected = empate, no aprobado por el voto de calidad de la presidencia
outcome-lot-adopted = empate, aprobado por sorteo
outcome-lot-rejected = empate, no aprobado por sorteo
round-of-cast = Papeletas válidas: { $base }; se necesitan { $needed } votos para resultar elegido en la primera vuelta.
round-of-cast-blanks = Papeletas, incluidas las blancas: { $base }; se necesitan { $needed } votos para resultar elegido en la primera vuelta.
round-of-present = Miembros presentes: { $base }; se necesitan { $needed } votos para resultar elegido en la primera vuelta.
round-of-present-or-represented = Miembros presentes o representados: { $base }; se necesitan { $needed } votos para resultar elegido en la primera vuelta.
round-of-filled = Puestos ocupados: { $base }; se necesitan { $needed } votos para resultar elegido en la primera vuelta.
round-of-seats = Puestos: { $base }; se necesitan { $needed } votos para resultar elegido en la primera vuelta.
blank-ballots = Papeletas en blanco: { $n }.
candidate-votes = { $name }: { $n ->
    [0] ningún voto
    [one] un voto
   *[other] { $n } votos
}.
quota-says = Papeletas válidas: { $valid }; cuota: { $quota } votos.
elected-says = { $n ->
    [one] Puesto asignado
   *[other] Puestos asignados
}: { $names }.
elected-nobody = Ningún puesto queda cubierto.
lot-between-elected = Falta un sorteo para asignar el puesto, entre: { $names }.
lot-between-surplus = Falta un sorteo para saber qué excedente se transfiere primero, entre: { $names }.
lot-between-excluded = Falta un sorteo para saber qué candidatura queda eliminada, entre: { $names }.
lot-drawn-elected = Por sorteo, puesto asignado: { $name }.
lot-drawn-surplus = Por sorteo, excedente transferido primero: { $name }.
lot-drawn-excluded = Por sorteo, candidatura eliminada: { $name }.
second-round-between = Segunda vuelta entre: { $names }.
stages-title = El recuento, etapa por etapa
stage-candidate = Candidatura
stage-first = Primeras preferencias
first-preferences-of = { $college }, primeras preferencias
stage-surplus = Excedente: { $name }
stage-exclusion = Eliminación: { $name }
stage-elected = (puesto asignado)
stage-lost = No transferibles
stage-votes = { $elected ->
    [yes] { $name } { $votes } (puesto asignado)
   *[no] { $name } { $votes }
}
stage-votes-lost = no transferibles { $votes }
stage-and = ; { "" }
stage-says = { $act }. { $votes }.
named-title = Votos por puesto
nobody-voted = Nadie votó.
vote-column = Voto
how-cast = Modo
cast-by-seat = Por el propio puesto
cast-by-proxy = Por delegación: { $who }
said-aloud = Dicho en voz alta, anotado por la secretaría
papers-title = Papeletas publicadas
papers-mean = Las papeletas están mezcladas: su orden no dice quién votó ni cuándo. Cada cual encuentra la suya por su comprobante.
totals-only = Solo se publican los totales: votaron demasiado pocos miembros de un colegio, o no todos los votos pesan lo mismo, y una lista podría decir quién votó qué.
receipt-column = Comprobante
reservations-title = Reservas
objections-title = Objeciones y reservas
stated-objection = Objeción
stated-reservation = Reserva
adherence-title = Adhesiones a la declaración
adherence-note = Ser miembro del Club nunca implica adhesión: solo cuenta lo que cada miembro dijo aquí.
adherence-counted = { $adheres ->
    [0] Ninguna adhesión
    [one] Una adhesión
   *[other] { $adheres } adhesiones
}; { $reserves ->
    [0] ninguna adhesión con reserva
    [one] una adhesión con reserva
   *[other] { $reserves } adhesiones con reserva
}; { $abstains ->
    [0] ninguna abstención
    [one] una abstención
   *[other] { $abstains } abstenciones
}.
stand-adheres = Se adhiere
stand-reserves = Se adhiere con reserva
stand-abstains = Se abstiene
say-adherence = Declarar la posición de mi institución
enter-adherence = Anotar una posición recibida
adherence-enter-means = La posición de un miembro que no la ha declarado aquí él mismo. Es pública, con la vía por la que llegó; el documento solo lo ven el miembro y la secretaría. { $question }
choose-member = Elegir una institución
adherence-entered = La posición del miembro queda anotada.
adherence-came-by = { $way }, el { $day }; anotado por la secretaría.
adherence-file-of = Documento: { $file }
adherence-means = La posición de su institución sobre esta declaración. Es pública y puede cambiarse en todo momento. Ser miembro del Club nunca implica adhesión.
member-field = Institución
stand-field = Posición
stand-text = Reserva
stand-hint = Solo para una adhesión con reserva. Para levantar una reserva, vacíe este texto y elija otra posición.
wrong-stand-text = Aquí hay escrita una reserva, y la posición elegida no la lleva. Elija «Se adhiere con reserva» para formularla; vacíe este texto en cada lengua para no formular ninguna, o para levantar la que está registrada.
adherence-said = La posición de su institución queda registrada.
ballot-title = Su voto
your-vote = Su voto
cast-ballot = Votar
go-and-vote = Votar
approve-hint = «Sí» para cada candidatura que aprueba, o solo para «En blanco».
marks-hint = { $n ->
    [one] «Sí» para una candidatura como máximo, o solo para «En blanco».
   *[other] «Sí» para { $n } candidaturas como máximo, o solo para «En blanco».
}
ranking-hint = 1 para su primera preferencia, 2 para la segunda, y así sucesivamente. Puede detenerse cuando quiera.
by-proxy-note = Usted vota por este puesto por delegación.
given-away-note = Este puesto delegó su voto: { $who } vota por él.
voted-note = Voto registrado: { $said }.
voted-secretly-note = Ya hay una papeleta registrada para este puesto.
not-there-note = Usted no consta como presente en esta sesión: solo vota quien está presente.
to-check-in = Registrar mi presencia
secret-note = Su papeleta queda cifrada hasta el cierre. Se le muestra un comprobante una sola vez.
tacit-note = Si nadie se opone, el texto queda aprobado. Puede formular una reserva, que constará a nombre de su institución, u oponerse.
no-ballot-of-yours = Usted no tiene papeleta en esta votación, o no está abierta.
to-the-vote = Ver la votación
ballot-taken = Su voto queda registrado.
ballot-replaced = Su voto queda registrado en lugar del anterior.
your-receipt = Su comprobante
receipt-means = Anótelo. Si las papeletas se publican tras el cierre, encontrará la suya junto a este comprobante. Quien lo vea sabrá entonces cómo votó usted.
receipt-shown-once = No se mostrará de nuevo, y nadie puede encontrarlo por usted.
receipt-kept = Lo he anotado
receipt-again = Esta papeleta ya había llegado. Su comprobante:
reserve-title = Reserva u objeción
reserve-means = Una reserva no impide la aprobación; consta a nombre de la institución y es pública. Una objeción pone fin al consenso. { $question }
seat-field = Puesto
choose-seat = Elegir un puesto
how-field = ¿Qué dice usted?
how-reserve = Una reserva
how-object = Una objeción: no hay consenso
reservation-text = Su texto
reservation-hint = Si se deja vacío, retira una reserva anterior.
send-reservation = Registrar
reserved = La reserva queda registrada.
reservation-taken-back = La reserva queda retirada.
reserved-already = Ya registrado para este puesto, el { $at }: «{ $text }». Lo que envíe lo sustituirá.
reserved-meanwhile = Entretanto se registró otro texto para este puesto: léalo abajo. El suyo no está registrado; envíelo de nuevo para que lo sustituya.
objected = La objeción queda registrada: no hay consenso.
aloud-title = Anotar un voto dicho en voz alta
aloud-means = El voto que un puesto dice en voz alta en la sala. Consta como tal. { $question }
enter-aloud = Anotar
aloud-entered = El voto queda anotado.
wrong-said = Elija el voto que se dijo.
prepare-vote = Preparar una votación
prepare-vote-means = Una votación en el punto «{ $item }». Se abre más tarde, cuando la sesión está reunida.
edit-vote = Modificar la votación
question-field = Pregunta sometida a votación
question-hint = Tal como cada cual la leerá al votar.
matter-hint = Fija la mayoría, quién vota y los modos permitidos, entre paréntesis.
choose-matter = Elegir una materia
kind-field = Lo que se decide
wrong-kind-text = Más abajo hay escrito un texto de declaración, y esta opción no lo lleva. Elija «Una declaración», o vacíe ese texto en cada lengua.
wrong-kind-candidates = Más abajo hay candidaturas escritas, y esta opción no las lleva. Elija «Una elección», o vacíelas en cada lengua.
group-declaration = Para una declaración
declaration-text = Texto de la declaración
declaration-hint = Una vez aprobada, cada miembro del Club podrá adherirse, con o sin reserva, o abstenerse.
group-election = Para una elección
candidates-field = Candidaturas
candidates-hint = Una por línea, en el mismo orden en cada lengua.
wrong-candidates = Tantas líneas en cada lengua, o ninguna.
vote-prepared = La votación está preparada.
vote-edited = La votación está modificada.
vote-otherwise = Someter a votación de otro modo
vote-step-open = Abrir la votación
vote-step-close = Cerrar la votación
vote-step-withdraw = Retirar la votación
vote-step-settle = Dirimir el empate
vote-step-lot = Anotar el sorteo
vote-step-not-now = Este paso no es posible ahora.
vote-told-open = La votación está abierta.
vote-told-close = La votación está cerrada.
vote-told-withdraw = La votación está retirada.
vote-told-settle = El desempate queda registrado.
vote-told-lot = El sorteo queda registrado.
means-open-vote = Quién vota, los pesos y las delegaciones quedan fijados en este momento.
means-open-in-writing = Los miembros votan por escrito hasta el fin de la sesión; la votación se cierra entonces por sí sola.
means-open-secret = Quién vota y las delegaciones quedan fijados en este momento. Se crea en este servidor una clave propia de esta votación, que se destruye al cierre. Si se pierde antes, hay que repetir la votación.
keys-among-data = En este servidor, las claves de las votaciones secretas están en la carpeta de los datos: quien obtenga una copia de seguridad hecha durante la votación puede leer quién votó qué. Antes de abrirla, pida a quien lleva el servidor que las ponga en otro lugar (ajuste ballot_keys) o, al menos, que no haga ninguna copia de esa carpeta hasta el cierre.
means-close-vote = Después no se admite ningún voto. El resultado es definitivo.
means-close-hands = Anote las manos contadas, colegio por colegio. El resultado es definitivo.
means-close-tacit = Diga si alguien se opuso. El resultado es definitivo.
means-withdraw-vote = Nada de lo votado cuenta. El motivo es público.
means-settle-chair = Tantos votos a favor como en contra: decide la presidencia.
means-settle-lot = Tantos votos a favor como en contra: decide un sorteo. Hágalo ante la asamblea y anote el resultado.
means-lot-elected = Haga el sorteo ante la asamblea y anote el nombre que salga: le corresponde el puesto.
means-lot-surplus = Haga el sorteo ante la asamblea y anote el nombre que salga: su excedente se transfiere primero. Cada una de estas candidaturas ya tiene puesto.
means-lot-excluded = Haga el sorteo ante la asamblea y anote el nombre que salga: esa candidatura queda eliminada y sus papeletas pasan a las preferencias siguientes. El nombre que salga no obtiene puesto.
withdraw-reason = Motivo
settle-field = Desempate
settle-yes = Aprobado
settle-no = No aprobado
lot-field-elected = Nombre sorteado: obtiene el puesto
lot-field-surplus = Nombre sorteado: su excedente se transfiere primero
lot-field-excluded = Nombre sorteado: candidatura eliminada
ending-field = Resultado
ending-unopposed = Nadie se opuso: aprobado
ending-opposed = Alguien se opuso
hands-own-yes = A favor
hands-own-no = En contra
hands-own-abstain = Abstenciones
hands-proxy-yes = A favor, por delegación
hands-proxy-no = En contra, por delegación
hands-proxy-abstain = Abstenciones, por delegación
turnout-says = Han votado { $n } de { $all }.
prepare-second-round = Preparar la segunda vuelta
to-first-round = Primera vuelta
to-second-round = Segunda vuelta
weights-title = Pesos de los puestos
weights-mean = Lo que pesa el voto de cada puesto. Una votación abierta conserva los pesos de su apertura.
set-weights = Guardar los pesos
weights-set = Los pesos quedan guardados.
audit-vote-prepare = preparó una votación
audit-vote-edit = modificó una votación
audit-vote-open = abrió una votación
audit-vote-close = cerró una votación
audit-vote-withdraw = retiró una votación
audit-vote-settle = dirimió un empate
audit-vote-lot = anotó un sorteo
audit-vote-reserve = registró una reserva
audit-vote-reservation-taken-back = retiró una reserva
audit-vote-object = registró una objeción
audit-vote-adhere = dijo la posición de un miembro sobre una declaración
audit-vote-adherence-entered = anotó la posición de un miembro sobre una declaración
audit-vote-weights = fijó el peso de puestos
audit-vote-ballot = entregó una papeleta
audit-vote-ballot-refused = entregó una papeleta que no se admitió
audit-vote-key-gone = no pudo contar una votación secreta sin su clave
has-voted = { $who } — voto anotado
candidates-agreed = Cada candidato ha aceptado que su nombre sea público: se muestra desde la apertura de la votación y queda con el resultado.
wrong-agreed = Un nombre solo se publica con el acuerdo de la persona. Recábelo y marque la casilla.
audit-vote-ballot-aloud = anotó un voto dicho en voz alta
audit-vote-agreed = declaró que cada candidato acepta que su nombre sea público
not-ranked = Sin orden
void-says = Esta votación fue declarada nula: sus papeletas se perdieron antes de terminar el recuento. No decide nada. { $reason }
before-void-title = Lo que se había contado, sin efecto
vote-again = Repetir la votación
vote-step-void = Declarar nula la votación
vote-told-void = La votación queda declarada nula. Puede repetirla.
means-void-vote = Las papeletas de esta votación ya no pueden leerse en este servidor: la clave se perdió, o no son las que se entregaron. Si la clave está en otro servidor, continúe allí el recuento. Si no, la votación no decide nada; el motivo es público, y la votación puede repetirse.
ballot-unknown = No sabemos si su papeleta se ha admitido.
ballot-unknown-means = La respuesta de la base de datos se perdió. Envíe de nuevo la misma papeleta: se cuenta una sola vez, y la respuesta dirá qué fue de ella. La página de la votación dice también si hay una papeleta registrada para su puesto.
send-ballot-again = Enviar de nuevo la misma papeleta
ballot-not-written = Algo falló por nuestra parte: su papeleta no se ha admitido. Envíela de nuevo.
closing-title = Hay votaciones sin terminar. Si cierra ahora la sesión:
closing-counts = No se admite ninguna papeleta más; la votación se cierra y se cuenta por sí sola en un minuto.
closing-tacit = Nadie puede oponerse ya; la votación sigue abierta hasta que usted diga en su página si alguien se opuso.
closing-hands = La votación sigue abierta hasta que usted anote en su página las manos contadas.
closing-waits = El resultado sigue a la espera del desempate o del sorteo, que se anota en su página.
closing-never = En preparación: no se abrirá.
audit-vote-void = declaró nula una votación
audit-vote-ballots-refused = entregó muchas papeletas que no se admitieron
audit-vote-ballots-counted = entregó otras papeletas que no se admitieron, contadas juntas
stand-of = Posición de { $member }
group-reservation = Su reserva, si la tiene
