suggestions-title = Socios posibles
suggestions-title-of = Socios posibles para { $name }
suggestions-lead = Las ciudades con las que un hermanamiento tendría más sentido, y por qué. Para examinar, nunca para seguir a ciegas.
suggestions-description = Socios posibles para { $name }, cada uno con sus razones.
suggestions-among = Entre quiénes buscar
suggestions-all = Todos los lugares
suggestions-members = Solo los miembros
suggestions-counted = { $n ->
    [0] Ninguna propuesta
    [one] Una propuesta
   *[other] { $n } propuestas
}
suggestions-how = Cómo se calcula
suggestions-see = Socios posibles
suggestions-none = Ninguna ciudad que proponer: el atlas no conoce otras que sus socios.
suggestions-no-member = Ningún miembro que proponer: todos son ya socios de { $name }, o el Club no tiene otros.
suggestions-among-all = Buscar entre todos los lugares
suggestions-few-facts = La página de { $name } aún no lo dice todo: { $missing }. Lo que depende de ello no cuenta ni a favor ni en contra; las propuestas mejorarán cuando se añadan esos hechos.
missing-position = su posición
missing-population = su población
suggestions-no-relation = No se conoce aquí ninguna relación de { $name }. Las propuestas se apoyan en los lugares mismos y en lo que hacen ciudades parecidas.
suggestions-learnt = Pesos aprendidos el { $day } de { $n ->
    [one] una relación conocida
   *[other] { $n } relaciones conocidas
} de este atlas.
suggestions-shipped = Pesos que vienen con el programa, aprendidos el { $day } de { $n } relaciones públicas de todo el mundo. { $here ->
    [0] Este atlas aún no conoce ninguna relación
    [one] Este atlas conoce una relación
   *[other] Este atlas conoce { $here } relaciones
}: aprenderá de las suyas cuando conozca { $least }, en pocos minutos.
suggestions-behind = El atlas acaba de cambiar; estas propuestas son de un instante antes. Vuelva a cargar la página dentro de un minuto.
wishes-title = Lo que le importa
wishes-hint = Marque lo que aprecia: el orden lo tiene en cuenta. La dirección de la página conserva sus elecciones, para compartirla.
wishes-apply = Proponer según estas elecciones
wishes-none = Olvidar estas elecciones
wishes-held = El orden tiene en cuenta sus elecciones: { $wishes }.
wishes-in-vain = Para { $name }, estas elecciones no cambian nada: { $wishes }. El atlas no sabe lo que haría falta, o no se aplica.
wish-similar-size = un tamaño parecido
wish-shared-language = una lengua común
wish-near = una ciudad cercana
wish-other-continent = otro continente
wish-south-south = una cooperación Sur-Sur
wish-needs = necesidades que se complementan
wish-few-relations = una ciudad con pocas relaciones
wish-same-climate = un mismo clima
wish-by-sea = la orilla del mar
reason-similar-size = Tamaño parecido: { $theirs } habitantes, y { $own } en { $name }
reason-shared-languages = { $n ->
    [one] Lengua común a los dos países: { $languages }
   *[other] Lenguas comunes a los dos países: { $languages }
}
reason-shared-languages-at-home = { $n ->
    [one] Lengua de su país: { $languages }
   *[other] Lenguas de su país: { $languages }
}
reason-they-offer = Ofrece lo que busca { $name }: { $themes }
reason-they-seek = Busca lo que ofrece { $name }: { $themes }
reason-same-climate = Mismo clima: { $climate }
reason-both-by-the-sea = Ambas a orillas del mar
reason-by-the-sea = A orillas del mar
reason-same-altitude = Altitud parecida: { $theirs } m, y { $own } m
reason-near = Cerca: { $distance }
reason-namesake = Mismo nombre
reason-common-partners = { $n ->
    [one] Un socio común: { $names }
   *[other] { $n } socios comunes: { $names }
}
reason-partners-near = { $n ->
    [one] { $name } ya tiene un socio a menos de 50 km de allí
   *[other] { $name } ya tiene { $n } socios a menos de 50 km de allí
}
reason-their-partners-near = { $n ->
    [one] Ya tiene un socio a menos de 50 km de { $name }
   *[other] Ya tiene { $n } socios a menos de 50 km de { $name }
}
reason-their-partners-in-country = { $n ->
    [one] Ya tiene un socio en el país de { $name }
   *[other] Ya tiene { $n } socios en el país de { $name }
}
reason-regions-work = { $n ->
    [one] Una relación conocida une ya su región con la de { $name }
   *[other] Ciudades de su región trabajan ya con ciudades de la de { $name }: { $n } relaciones conocidas
}
reason-regions-work-at-home = { $n ->
    [one] Una relación conocida une ya dos ciudades de su región
   *[other] Ciudades de su región están ya unidas entre sí: { $n } relaciones conocidas
}
reason-countries-work = { $n ->
    [one] Una relación conocida une ya los dos países
   *[other] Los dos países trabajan ya juntos: { $n } relaciones conocidas entre sus ciudades
}
reason-countries-work-at-home = { $n ->
    [one] Una relación conocida une ya dos ciudades de su país
   *[other] Ciudades de su país están ya unidas entre sí: { $n } relaciones conocidas
}
reason-neighbours-work = { $n ->
    [one] Una ciudad vecina trabaja ya con una vecina de { $name }
   *[other] Ciudades vecinas trabajan ya con vecinas de { $name }: { $n } relaciones conocidas
}
reason-active = { $n ->
    [one] Una relación conocida
   *[other] Costumbre de cooperar: { $n } relaciones conocidas
}
reason-few-relations = { $n ->
    [0] Ninguna relación conocida hasta ahora
    [one] Pocas relaciones hasta ahora: se conoce una
   *[other] Pocas relaciones hasta ahora: se conocen { $n }
}
reason-south-south = Equilibrio Sur-Sur: dos países en desarrollo, según las Naciones Unidas
reason-other-continent = Otro continente: { $continent }
reasons-none = Ninguna razón destaca: la suma de cosas pequeñas la sitúa aquí.
reasons-more = { $n ->
    [one] y otra razón
   *[other] y otras { $n } razones
}
weigh-title = Cuánto pesa cada razón
weigh-of = para { $name }
weigh-what = Lo que cuenta
weigh-points = Puntos
weigh-rest = Lo demás
weigh-total = Total
weigh-hint = Un punto más hace un hermanamiento casi tres veces más verosímil. El total no dice nada por sí solo: sirve para ordenar.
weigh-needs = Ofertas y solicitudes que se complementan
weigh-wish = Su elección: { $wish }
seeks-partners = Busca socios
compare-both = Comparar con { $name }
network-title = Su lugar en la red
network-partners = Socios conocidos
network-towns = { $n ->
    [one] { $n } lugar
   *[other] { $n } lugares
}
network-countries = { $n ->
    [one] en un país
   *[other] en { $n } países
}
network-reach = A dos pasos
network-reach-says = contando los socios de sus socios; de socio en socio se alcanzan { $n }
network-knit = Sus socios entre sí
network-knit-apart = sin lazo conocido
network-knit-rarely = rara vez unidos
network-knit-sometimes = a veces unidos
network-knit-often = a menudo unidos
network-knit-share = { $share } % de los pares posibles
network-knit-alone = Hacen falta dos para decirlo
network-bridge = Entre las demás
network-bridge-end = al borde de la red
network-bridge-some = en algunos caminos
network-bridge-strong = un puente
network-bridge-end-says = ningún camino más corto entre otras ciudades pasa por allí
network-bridge-some-says = caminos entre otras ciudades pasan por allí, menos que por otras
network-bridge-strong-says = más caminos entre otras ciudades pasan por allí que por el { $share } % de las demás ciudades de la red
network-bridge-alone = sin ella, otras ciudades no tendrían ningún camino entre sí
network-computed = Calculado el { $day } con todas las relaciones que el atlas conoce y los acuerdos del Club en vigor.
about-title = Cómo se proponen los socios
about-lead = Qué mira el cálculo, cuánto vale y para qué no debe servir.
about-how = Cómo funciona
about-step-facts = Para una ciudad, el cálculo mira todas las demás: su tamaño, su distancia, su lengua, su clima, sus ofertas y solicitudes, y las relaciones ya conocidas de una y otra, de sus regiones y de sus países.
about-step-weights = Cada cosa que se mira vale un número de puntos, aprendido de las relaciones conocidas: cuántas veces se encuentra entre ciudades hermanadas, comparado con el azar. Los puntos se suman; nada más interviene.
about-step-wishes = Lo que usted marca añade { $points } puntos a las ciudades que responden del todo, y menos a las que responden en parte.
about-step-words = Cada propuesta dice sus razones en palabras, y el detalle de los puntos se abre debajo.
about-worth = Cuánto vale
about-worth-says = Se ocultan relaciones conocidas, se hace olvidar al cálculo todo lo que sabía de ellas y se mira si las encuentra. De { $hidden ->
    [one] una relación oculta
   *[other] { $hidden } relaciones ocultas
} entre { $places } lugares, el { $day }:
about-worth-shipped = Estas mediciones vienen con el programa: se hicieron con relaciones públicas de todo el mundo. La orden «jumelage atlas evaluate» mide las de este atlas.
about-keeping = Para una ciudad que ya tiene relaciones
about-starting = Para una ciudad que no tiene ninguna
about-asked = { $localities ->
    [one] { $sought } relaciones buscadas para un lugar
   *[other] { $sought } relaciones buscadas para { $localities } lugares
}
about-method = Método
about-hits = Entre las veinte primeras
about-mrr = Rango medio inverso
about-auc = Mejor que el azar
about-gain = El cálculo lo hace
about-gain-times = { $times } veces mejor (de { $low } a { $high })
about-figures-hint = «Entre las veinte primeras»: parte de las relaciones ocultas que se encuentran a la cabeza. «Rango medio inverso»: 1 si siempre es la primera, 0 si siempre es la última. «Mejor que el azar»: 0,5 para el azar, 1 para la perfección. Entre paréntesis, el intervalo donde caen 95 sorteos de cada 100.
method-model = El cálculo de esta página
method-popularity = Las ciudades más hermanadas
method-common-neighbours = Los socios de mis socios
method-adamic-adar = Los mismos, primero los menos hermanados (Adamic-Adar)
method-gravity = Grandes ciudades cercanas (gravedad)
method-paths-of-three = A tres pasos en la red (L3)
about-weights = Cuánto pesa cada cosa
about-weights-says = Lo más y lo menos que cada cosa puede añadir, en puntos. Lo que no consta apenas cuenta.
about-feature = Lo que se mira
about-with = Ciudad ya hermanada
about-without = Ciudad sin relaciones
about-range = de { $least } a { $most }
about-download = Todos los pesos
about-not-for = Para qué no debe servir
about-not-decide = Para decidir: una propuesta abre una conversación entre dos gobiernos locales. El cálculo no sabe nada de la voluntad de los habitantes, del derecho ni de cómo se entienden dos alcaldes.
about-not-judge = Para juzgar una ciudad: un lugar bajo solo dice que pocas ciudades parecidas se han hermanado.
about-not-rank = Para clasificar ni financiar ciudades: el cálculo aprende de los hermanamientos del pasado, con sus olvidos. Las relaciones conocidas vienen sobre todo de Europa y América del Norte; las del Sur constan menos.
about-not-law = Para saber si un acuerdo está permitido: eso corresponde a las reglas de derecho y a quienes las confirman.
about-from = De dónde vienen los pesos
about-from-here = Se aprenden detrás de las páginas, de nuevo cuando cambian las relaciones conocidas.
feature-countries = Relaciones entre los dos países
feature-active-region = Región activa en hermanamientos
feature-regions = Relaciones entre las dos regiones
feature-degree = Número de sus socios
feature-size = Número de sus habitantes
feature-size-ratio = Relación de los dos tamaños
feature-distance = Distancia
feature-language = Lengua común
feature-coast = Orilla del mar, aquí y allí
feature-altitude = Diferencia de altitud
feature-latitude = Diferencia de latitud
feature-climate = Mismo clima
feature-namesake = Mismo nombre
feature-common-partners = Socios comunes
feature-three-steps = Caminos de tres relaciones entre las dos
feature-partners-in-country = Nuestros socios en su país
feature-partners-near = Nuestros socios a menos de 50 km de ella
feature-their-partners-in-country = Sus socios en nuestro país
feature-their-partners-in-region = Sus socios en nuestra región
feature-their-partners-near = Sus socios a menos de 50 km de nosotros
feature-neighbourhoods = Relaciones entre los dos vecindarios
feature-wider-neighbourhoods = Relaciones entre las dos comarcas (330 km)
feature-size-fit = Relación de tamaños, para una ciudad de este tamaño
feature-standing = Rango de una y otra en su país
feature-their-partners-share = Parte de sus socios en nuestro país
feature-their-partners-size = Tamaño de sus socios frente al nuestro
inhabitants-undocumented = población no documentada
