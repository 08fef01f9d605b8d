compare-title = Comparar ciudades
compare-title-of = Comparar { $names }
compare-lead = Hasta cuatro lugares lado a lado, lo que los separa y lo que los acerca.
compare-add = Añadir a la comparación
compare-name = Nombre del lugar que se añade
compare-which = Elija el lugar
compare-not-found = El atlas no encuentra ningún lugar llamado «{ $words }». Pruebe con otro de sus nombres.
compare-unknown = Ningún lugar del atlas está en la dirección «{ $words }»: se deja fuera.
compare-twice = { $name } se pide dos veces: figura una sola.
compare-four = Se comparan cuatro lugares como máximo. Queda fuera: { $left }.
compare-empty = Todavía no hay nada que comparar. Escriba el nombre de una ciudad en el campo de arriba y luego el de otra.
compare-one = Añada una segunda ciudad para ver lo que las separa y lo que las acerca.
compare-remove = Quitar { $name }
compare-fact = Lo que se sabe
compare-sources = Las fuentes y sus licencias están en la página de cada lugar.
between-title = De dos en dos
distance = Distancia
time-between = Horas
same-time = la misma hora hoy
time-ahead = { $name }: { $span } de adelanto hoy
hours = { $hours } h
minutes = { $minutes } min
hours-and-minutes = { $hours } h { $minutes } min
shared-languages = Lenguas comunes a sus países
no-shared-language = ninguna
ties-between = Lo que los une
tie-in-club = Un acuerdo conocido por el Club
tie-ended = Un acuerdo conocido por el Club, que ha terminado
no-tie = Ninguna relación conocida
common-partners = Socios comunes
no-common-partner = ninguno conocido
and-more = { $n ->
    [one] y otro
   *[other] y otros { $n }
}
in-club = Club
in-club-yes = miembro del Club
in-club-no = fuera del Club
