world-title = Mapa mundial de las relaciones
world-lead = Todas las relaciones conocidas entre dos lugares del mundo, dentro y fuera del Club. La lista bajo el mapa dice lo mismo.
world-description = Hermanamientos, cooperaciones y amistades conocidos entre gobiernos locales de todo el mundo: mapa, lista por país, fuentes.
world-map-label = { $n ->
    [one] Mapa del mundo: una relación. La lista que sigue dice lo mismo.
   *[other] Mapa del mundo: { $n } relaciones. La lista que sigue dice lo mismo.
}
world-map-in = Acercar el mapa
world-map-out = Alejar el mapa
world-map-reset = Volver al mundo entero
world-map-keys = Flechas para moverse, más y menos para acercar o alejar, cero para volver.
world-map-hint = Señale un lugar o un arco: su nombre aparece aquí.
world-map-failed = No se pudo cargar el mapa detallado. El dibujo y la lista permanecen.
world-key-living = relación
world-key-gone = terminada, o no confirmada por ambas partes
world-key-place = lugar
world-still = { $n ->
    [one] Este dibujo muestra una relación entre dos lugares de posición conocida.
   *[other] Este dibujo muestra { $n } relaciones: algunas de cada par de países.
}
world-reach = entre { $places } lugares, en { $countries ->
    [one] un solo país
   *[other] { $countries } países
}.
world-unplaced = { $n ->
    [one] Una de ellas no puede dibujarse: la posición de un lugar no está documentada.
   *[other] { $n } de ellas no pueden dibujarse: la posición de un lugar no está documentada.
}
world-with = Con este país
world-any-with = Cualquiera
world-south = Sur-Sur
world-any-south = Todos los países
world-only-south = Entre países del Sur
world-south-means = «Sur»: países que las Naciones Unidas cuentan entre las economías en desarrollo. El país de un lugar es el de su ficha, que decide el Club.
world-by-country = Por pares de países
world-one-by-one = Relación por relación
world-singly = Relaciones conocidas, una por una
world-pair = { $one } – { $two }
world-within = { $country }, entre sus propios lugares
world-see-one-by-one = Ver estas relaciones una por una
world-see-map = Ver estas relaciones en el mapa
world-none = El atlas aún no contiene ninguna relación conocida.
relations-files-hold-part = El archivo contiene las primeras { $n } relaciones. Filtre la lista para acortarla.
