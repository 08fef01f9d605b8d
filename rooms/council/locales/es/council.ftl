nav-council = Consejo
council-title = Consejo y órganos del Club
council-lead = Por quién delibera y decide el Club: sus órganos, sus colegios, sus puestos y sus reglas.
organs-title = Los demás órganos
dissolved-title = Órganos disueltos
acts-title = Lo que usted puede hacer
acts-column = Actos
no-organ-yet = El Club aún no ha inscrito ningún órgano. El primero se constituye y luego recibe sus colegios y puestos.
no-seat-yet = todavía no se ha fijado ningún puesto
no-seat-here = Este órgano aún no tiene puestos. Primero se le da un colegio.
see-who-sits = Ver quién ocupa los puestos
read-the-rules = Leer las reglas
organ-description = { $name }: quién ocupa sus puestos y según qué reglas.
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
sits-officials = gobiernos locales
sits-institutions = instituciones
sits-experts = expertos, sea cual sea el miembro que los designe
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
as-substitute = como suplente
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
place = Orden
place-hint = Un número: los más pequeños van primero.
example-tick = Sus puestos y sus reglas son un ejemplo, no los del Club
example-hint = La página lo dice entonces a todos sus lectores.
add-college = Añadir un colegio
edit-college = Modificar el colegio
remove-college = Retirar este colegio
college-means = Un grupo de puestos del órgano «{ $name }». Un órgano con un solo colegio no muestra su nombre.
seats-field = Número de puestos
seats-field-hint = De 1 a 500. Un puesto que alguien ocupó no se retira.
sits = Quién puede ocuparlos
functions-title = Funciones
function-hint = Los números de los puestos que tienen esta función, separados por comas.
wrong-seat-numbers = No son números de puestos de este colegio, o un puesto tiene dos funciones.
fill-seat = Cubrir el puesto
fill-means = Puesto { $n } · { $college } · { $organ }. Pueden ocuparlo: { $sits }.
no-member-may = Ningún miembro del Club puede ocupar un puesto de este colegio.
see-members = Ver los miembros
next-step = Continuar
choose = Elija
mandate = Mandato
mandate-hint = El puesto se ocupa por este mandato y termina con él.
no-mandate-there = Este miembro no tiene ningún mandato en curso: inscriba primero el de la persona que ocupará el puesto.
add-mandate = Inscribir un mandato
first-day = Primer día
last-day = Último día
last-day-hint = Ese día está incluido.
reason = Motivo
reason-hint = Al menos en un idioma.
end-holding = Poner fin
end-holding-means = Puesto { $n }: { $who }. El motivo no es público. Un último día inscrito no se aplaza.
set-substitute = Suplencia
substitute = Quién suple
substitute-means = Puesto { $n }: { $who }. Otra persona del mismo miembro puede ocuparlo en su lugar.
substitute-hint = Por un mandato de este miembro.
nobody-stands-in = Nadie
add-turn = Añadir un turno
edit-turn = Modificar este turno
turn-means = Ambos días están incluidos. Dos turnos no se solapan.
note = Nota
turn-note-hint = Lo que un lector debe saber de este turno.

organ-added = El órgano está constituido.
organ-edited = El órgano está modificado.
organ-dissolved = El órgano está disuelto; su página sigue siendo legible.
college-added = El colegio está añadido.
college-edited = El colegio está modificado.
college-removed = El colegio está retirado.
seat-filled = El puesto está cubierto.
holding-ended = El fin está inscrito.
substitute-set = La suplencia está inscrita.
turn-added = El turno está añadido.
turn-edited = El turno está modificado.

refused-not-yours = Corresponde a la secretaría del Club.
refused-no-address = Hace falta un nombre del que pueda hacerse una dirección: en francés o en inglés.
refused-address-taken = Ya existe un órgano con este nombre.
refused-dissolved = Este órgano está disuelto.
refused-no-reason = Hace falta un motivo.
refused-in-the-future = Ese día no ha llegado todavía.
refused-no-seats-there = La ciudad anfitriona tiene turnos, no puestos.
refused-no-turns-there = Solo la ciudad anfitriona tiene turnos.
refused-too-many-colleges = Este órgano ya tiene doce colegios.
refused-seat-in-use = Alguien ocupó un puesto que desaparecería.
refused-no-such-seat = Este colegio no tiene ese puesto.
refused-seat-taken = Ese puesto está ocupado ese día, o más tarde.
refused-sits-already = Este mandato ya ocupa un puesto de este colegio.
refused-no-mandate-then = Este mandato no está en curso ese día.
refused-not-a-member = Este miembro no está en el Club, o sus derechos están suspendidos.
refused-of-another-college = Este miembro no puede ocupar un puesto de este colegio.
refused-stands-in-for-self = Nadie se suple a sí mismo.
refused-already-ended = Ya ha terminado.
refused-ends-before-it-begins = El último día es anterior al primero.
refused-ends-later = Hay inscrito un último día más próximo: después, el puesto puede ser de otro.
refused-turns-meet = Este turno se solapa con otro.
refused-no-act = Indique el acto que adoptó estas reglas. Solo un ejemplo, cuyo texto lo dice, no lo necesita.
refused-valid-before-adopted = Las reglas no rigen antes del acto que las adopta.
refused-valid-before-the-last = Las reglas no rigen antes que aquellas a las que sustituyen.

audit-council-organ-add = constituyó un órgano
audit-council-organ-edit = modificó un órgano
audit-council-organ-dissolve = disolvió un órgano
audit-council-college-add = añadió un colegio
audit-council-college-edit = modificó un colegio
audit-council-college-remove = retiró un colegio
audit-council-seat-fill = cubrió un puesto
audit-council-holding-end = inscribió el fin de un puesto
audit-council-holding-substitute = inscribió una suplencia
audit-council-turn-add = añadió un turno de ciudad anfitriona
audit-council-turn-edit = modificó un turno de ciudad anfitriona
audit-council-rules-adopt = inscribió reglas
