search-title = Buscar una ciudad
search-lead = Por cualquiera de sus nombres, en cualquier escritura.
search-label = Nombre de la ciudad
search-hint = Tombuctú, Tombouctou, تمبكتو: todos los nombres llevan a la misma página. Se perdona una errata.
search-act = Buscar
search-list = Lugares encontrados
nothing-of-that-name = Ningún lugar del atlas lleva ese nombre. Pruebe otro de sus nombres, o menos letras.
nothing-among-criteria = Ningún lugar de ese nombre cumple sus criterios. Quite uno para ampliar la búsqueda.
no-place-is-all = Ningún lugar cumple todos estos criterios a la vez.
without-criterion = { $n ->
    [one] Quitar { $criterion } (un lugar)
   *[other] Quitar { $criterion } ({ $n } lugares)
}
see-map = Ver el mapa
map-each = En el mapa, cada lugar lleva a su página.
map-some = Lugares con enlace en el mapa: { $named } de { $n }; los demás son puntos.
map-thinned = Un punto puede representar varios.
map-members = Los miembros del club, en otro color.
map-unplaced = Sin posición documentada y, por tanto, fuera del mapa: { $n }.
a-member = Miembro
found-as = Encontrado como
ways-on = Para seguir
files-hold-part = Los archivos contienen los primeros { $n } lugares. Filtre la lista para reducirla.
order-relevance = Primero los miembros y las ciudades grandes
filter-people = Población
any-people = Todos los tamaños
people-between = De { $least } a { $most } habitantes
people-from = { $least } habitantes o más
people-to = Hasta { $most } habitantes
filter-member = En el club
any-member = Miembros o no
only-members = Solo miembros
filter-continent = Continente
any-continent = Todos los continentes
filter-language = Lengua hablada en el país
any-language = Todas las lenguas
filter-height = Altitud
any-height = Todas las altitudes
height-between = De { $least } a { $most } m
height-from = { $least } m o más
height-to = Hasta { $most } m
filter-coast = Mar
any-coast = Cerca o lejos del mar
near-the-coast = A menos de 50 km del mar
filter-seeking = Socios
any-seeking = Los busque o no
only-seeking = Busca socios
filter-theme = Tema buscado u ofrecido
any-theme = Todos los temas
filter-attribute = Otros datos
any-attribute = Todos
audit-atlas-localities-import = importó lugares
audit-atlas-relations-import = importó relaciones
decisions-title = Por decidir
decisions-lead = Lo que una importación no pudo resolver: nadie adivina en su lugar.
nothing-to-decide = Nada espera una decisión.
question-sensitive = { $n ->
    [one] Una relación toca un lugar sensible
   *[other] { $n } relaciones tocan un lugar sensible
}
question-candidates = { $n ->
    [one] Un identificador sin lugar
   *[other] { $n } identificadores sin lugar
}
question-locality-differs = { $n ->
    [one] Un lugar del que la fuente dice otra cosa
   *[other] { $n } lugares de los que la fuente dice otra cosa
}
question-relation-differs = { $n ->
    [one] Una relación de la que la fuente dice otra cosa
   *[other] { $n } relaciones de las que la fuente dice otra cosa
}
question-source = Fuente: { $source }
question-decided = La decisión queda registrada.
answer-taken = Tomar lo que dice la fuente
answer-kept = Conservar lo escrito
answer-none-of-them = Ninguno de estos lugares
ours-and-theirs = escrito aquí: { $ours }; según la fuente: { $theirs }
fact-country = País
fact-population = Población
fact-altitude = Altitud
fact-time-zone = Huso horario
fact-position = Posición
audit-atlas-question-decide = resolvió una cuestión de importación
fact-since = Desde
fact-status = Situación
import-the-table-again = El identificador designa desde ahora este lugar. Importe de nuevo la tabla: entonces se tomarán sus relaciones.
question-then = Después
fact-nothing = nada
fact-sources = Fuentes
choose-then-import = Elija el lugar y después importe de nuevo la tabla: entonces se tomarán sus relaciones.
fact-from-to = { $fact }: { $ours } → { $theirs }
