nav-council = Consejo
council-title = Consejo y órganos del Club
council-lead = Por quién delibera y decide el Club: sus órganos, sus colegios, sus puestos y sus reglas.
organs-title = Los demás órganos
dissolved-title = Órganos disueltos
acts-title = Lo que usted puede hacer
acts-column = Acciones
no-organ-yet = El Club aún no ha inscrito ningún órgano. El primero se constituye y luego recibe sus colegios y puestos.
no-seat-yet = todavía no se ha fijado ningún puesto
no-seat-here = Este órgano aún no tiene puestos. Primero se le da un colegio.
see-who-sits = Ver quién ocupa los puestos
read-the-rules = Leer las reglas
organ-description = { $name }: quién ocupa sus puestos y según qué reglas.
constituted-on = Constituido el { $day }.
example-organ = Ejemplo. El reglamento del Club no es público: los puestos y las reglas que se muestran aquí sirven a la demostración y no son los del Club.
example-word = ejemplo
kind-assembly = Asamblea
kind-presidency = Presidencia
kind-bureau = Mesa
kind-council = Consejo
kind-commission = Comisión
kind-working-group = Grupo de trabajo
kind-host-city = Ciudad anfitriona, por turno
function-chair = Presidencia
function-vice-chair = Vicepresidencia
function-rapporteur = Relatoría
sits-anyone = cualquier miembro del Club
sits-officials = representantes electos y titulares de los gobiernos locales
sits-institutions = instituciones
sits-experts = expertos, sea cual sea el miembro que los designe
sits-by-office = { $sits } ({ $offices })
seats-title = Los puestos
seats-drawn = { $all ->
    [one] Un puesto, { $held ->
        [0] vacante
       *[other] ocupado
    }
   *[other] { $all } puestos, { $held ->
        [0] ninguno ocupado
        [one] uno ocupado
       *[other] { $held } ocupados
    }
}
seats-held = { $all ->
    [one] { $held ->
        [0] un puesto, vacante
       *[other] un puesto, ocupado
    }
   *[other] { $held ->
        [0] { $all } puestos, ninguno ocupado
        [one] { $all } puestos, uno ocupado
       *[other] { $all } puestos, { $held } ocupados
    }
}
seats-key = Forma llena: puesto ocupado; forma vacía: puesto vacante; trazo grueso: puesto con una función.
nth-college = grupo n.º { $n }, contado desde el inicio del semicírculo
seat = Puesto
who-sits = Quién lo ocupa
term = Duración
member = Miembro
seat-number = Puesto { $n }
seats-from-to = Puestos { $first } a { $last }
vacant = Vacante
vacant-several = { $n } puestos vacantes
barred = No participa: los derechos del miembro están suspendidos
substitute-label = Suplencia:
since = Desde el { $day }
from-then = A partir del { $day }:
from-until = Del { $from } al { $until }
former-title = Lo ocuparon
dissolved-on = Disuelto: su último día fue el { $day }. { $reason }
turns-title = Los turnos
no-turn-yet = Todavía no se ha fijado ningún turno.
host-now = { $name }, hasta el { $day }
host-nobody = ninguna ciudad anfitriona hoy
host-next = después { $name }, a partir del { $day }
host-today = ciudad anfitriona hoy
rules-title = Las reglas
no-rules-yet = No hay reglas en vigor.
panel-title = Puestos en los órganos del Club

ahead-title = Vacantes y fines de mandato
ahead-lead = Esta página no es pública: la ven la secretaría, los miembros que ocupan un puesto y los expertos.
vacant-title = Puestos vacantes hoy
no-vacant = No hay ningún puesto vacante.
vacant-of = { $n ->
    [one] un puesto vacante de { $all }
   *[other] { $n } puestos vacantes de { $all }
}
among-them = Entre ellos:
held-from = Puesto { $n } ocupado a partir del { $day }
followed-later = vacante después, hasta el { $day }
barred-title = Titulares que no participan
ends-within = En los próximos { $days } días
nothing-ends = Nada termina en este plazo.

add-organ = Constituir un órgano
add-organ-means = El órgano es público en cuanto se constituye. Su tipo y su dirección ya no cambian.
edit-organ = Modificar el órgano
edit-organ-means = El tipo y la dirección del órgano quedan como están.
dissolve-organ = Disolver el órgano
dissolve-means = { $name } y todos sus puestos terminan el día indicado, incluido ese día. Su página sigue siendo legible, con el motivo. No se puede deshacer.
kind = Tipo
kind-hint = La ciudad anfitriona tiene turnos; los demás órganos tienen puestos.
name = Nombre
purpose = Cometido
purpose-hint = Para qué sirve este órgano, en una o dos frases.
organ-since = Primer día del órgano
organ-since-hint = El día en que se constituyó: nadie ocupa un puesto antes. Un ejemplo no lo necesita.
place = Orden
place-hint = Un número: los más pequeños van primero.
example-tick = Sus puestos y sus reglas son un ejemplo, no los del Club
example-hint = La página lo dice entonces a todos sus lectores.
add-college = Añadir un colegio
edit-college = Modificar el colegio
remove-college = Retirar este colegio
remove-college-means = El colegio «{ $college }» y sus puestos desaparecen del órgano «{ $organ }». Nadie los ocupó nunca. No se puede deshacer.
rules-count-on-it = Atención: las reglas en vigor de este órgano nombran { $n ->
    [one] un colegio
   *[other] { $n } colegios
}, tantos como tiene hoy. Sin este, el órgano y sus reglas dejan de coincidir.
college-means = Un grupo de puestos del órgano «{ $name }». Un órgano con un solo colegio no muestra su nombre.
seats-field = Número de puestos
seats-field-hint = De 1 a 2500. Un puesto que alguien ocupó no se retira.
sits = Quién puede ocuparlos
sits-offices = Por qué cargos
sits-offices-hint = Solo pueden ocuparlos los titulares de estos cargos. Ninguno marcado: todos.
functions-title = Funciones
function-hint = Los números de los puestos que tienen esta función, separados por comas: 1, 3.
wrong-seat-numbers = No son números de puestos de este colegio, o un puesto tiene dos funciones.
fill-seat = Cubrir el puesto
fill-means = Puesto { $n } · { $college } · { $organ }. Pueden ocuparlo: { $sits }.
no-member-may = Ningún miembro del Club puede ocupar un puesto de este colegio.
see-members = Ver los miembros
next-step = Continuar
choose = Elija
mandate = Mandato
mandate-hint = El puesto se ocupa por este mandato y termina con él.
no-mandate-there = Este miembro no tiene ningún mandato en curso que permita ocupar este puesto: inscriba primero el de la persona que lo ocupará.
add-mandate = Inscribir un mandato
first-day = Primer día
last-day = Último día
last-day-hint = Ese día está incluido.
until-hint = Solo si el puesto se ocupa hasta un día ya conocido, incluido ese día: una interinidad, por ejemplo. Si no, lo decide el mandato.
reason = Motivo
reason-hint = Al menos en un idioma.
end-holding = Poner fin
end-holding-means = Puesto { $n }: { $who }. El motivo no es público. Un último día inscrito no se aplaza.
end-ahead = Poner fin al siguiente
name-successor = Nombrar a quien sigue
take-back-holding = Inscrito por error
take-back-ahead = Siguiente inscrito por error
take-back-holding-means = Puesto { $n }: { $who }. La inscripción se retira como si nunca se hubiera hecho; nada de ella queda en público. Si la persona ocupó realmente el puesto, póngale fin.
why-hint = Solo para el registro interno: nunca es público.
set-substitute = Suplencia
substitute = Quién suple
substitute-means = Puesto { $n }: { $who }. Otra persona del mismo miembro puede ocuparlo en su lugar.
substitute-hint = Por un mandato de este miembro. En un mismo órgano nadie suple a dos titulares, ni ocupa un puesto y suple a la vez.
nobody-stands-in = Nadie
add-turn = Añadir un turno
edit-turn = Modificar este turno
turn-means = Ambos días están incluidos. Dos turnos no se solapan.
take-back-turn = Retirar este turno
take-back-turn-means = El turno del { $from } al { $until } no ha empezado. Se retira como si nunca se hubiera inscrito.
note = Nota
turn-note-hint = Lo que un lector debe saber de este turno.

organ-added = Se ha constituido el órgano.
organ-edited = Se ha modificado el órgano.
organ-dissolved = Se ha disuelto el órgano; su página sigue siendo legible.
college-added = Se ha añadido el colegio.
college-edited = Se ha modificado el colegio.
college-removed = Se ha retirado el colegio.
seat-filled = Se ha cubierto el puesto.
holding-ended = Se ha inscrito el fin.
holding-taken-back = Se ha retirado la inscripción.
substitute-set = Se ha inscrito la suplencia.
turn-added = Se ha añadido el turno.
turn-edited = Se ha modificado el turno.
turn-taken-back = Se ha retirado el turno.

refused-not-yours = Corresponde a la secretaría del Club.
refused-no-address = Hace falta un nombre en francés, inglés o español: de él se hace la dirección de la página.
refused-address-taken = Ya existe un órgano con este nombre.
refused-address-kept = «new» es la dirección de una página de la plataforma. Indique un nombre más completo.
refused-no-first-day = Indique el primer día del órgano. Solo un ejemplo no lo necesita.
refused-seated-then = Alguien empezó a ocupar un puesto, o empezó un turno, después de ese día.
refused-seated-before = Alguien ocupaba un puesto, o había empezado un turno, antes de ese día.
refused-before-the-organ = El órgano aún no estaba constituido ese día.
refused-before-the-member = Este miembro aún no había sido admitido en el Club ese día.
refused-dissolved = Este órgano está disuelto.
refused-no-reason = Hace falta un motivo.
refused-in-the-future = Ese día no ha llegado todavía.
refused-no-seats-there = La ciudad anfitriona tiene turnos, no puestos.
refused-no-turns-there = Solo la ciudad anfitriona tiene turnos.
refused-too-many-colleges = Este órgano ya tiene doce colegios.
refused-name-taken = Otro colegio de este órgano lleva este nombre.
refused-two-chairs = Un órgano tiene una sola presidencia.
refused-excludes-a-holder = Alguien que ocupa un puesto de este colegio, o es suplente en él, ya no podría serlo. Póngale fin antes.
refused-seat-in-use = Alguien ocupó un puesto que desaparecería.
refused-no-such-seat = Este colegio no tiene ese puesto.
refused-seat-taken = Ese puesto ya está ocupado durante todo o parte de ese período.
refused-sits-already = Esta persona ya ocupa un puesto de este órgano.
refused-stands-in-already = Esta persona ya suple a alguien en este órgano.
refused-no-mandate-then = Este mandato no está en curso ese día.
refused-not-a-member = Este miembro no está en el Club, o sus derechos están suspendidos.
refused-of-another-college = Este miembro no puede ocupar un puesto de este colegio.
refused-by-another-mandate = Este mandato no permite ocupar un puesto de este colegio.
refused-of-another-body = El suplente pertenece al mismo miembro que el titular.
refused-stands-in-for-self = Nadie se suple a sí mismo.
refused-already-ended = Esta ocupación del puesto ya ha terminado.
refused-ends-before-it-begins = El último día es anterior al primero.
refused-ends-later = Hay inscrito un último día más próximo: después, el puesto puede ser de otro.
refused-ends-with-the-mandate = El mandato, o la pertenencia al Club, termina antes de ese día, y con él el puesto.
refused-too-late-to-take-back = Esto empezó hace más de treinta días: póngale fin.
refused-turns-meet = Este turno se solapa con otro.
refused-turn-has-begun = Este turno ha empezado: ya no se retira.
refused-session-called = Una sesión de este órgano está convocada o abierta: hasta que se cierre, sus colegios no cambian y no se disuelve.

audit-council-organ-add = constituyó un órgano
audit-council-organ-edit = modificó un órgano
audit-council-organ-dissolve = disolvió un órgano
audit-council-college-add = añadió un colegio
audit-council-college-edit = modificó un colegio
audit-council-college-remove = retiró un colegio
audit-council-seat-fill = cubrió un puesto
audit-council-holding-end = inscribió el fin de un puesto
audit-council-holding-substitute = inscribió una suplencia
audit-council-holding-take-back = retiró la ocupación de un puesto inscrita por error
audit-council-turn-add = añadió un turno de ciudad anfitriona
audit-council-turn-edit = modificó un turno de ciudad anfitriona
audit-council-turn-take-back = retiró un turno de ciudad anfitriona
audit-council-rules-adopt = inscribió reglas
