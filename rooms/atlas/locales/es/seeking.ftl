seeking-title = Ciudades que buscan socios
seeking-lead = Lo que unos gobiernos locales dicen buscar en un socio, y lo que ofrecen.
seeking-panel = Busca socios
seeks = Busca
offers = Ofrece
in-club-any = Todos
filter-seekers = Filtrar las ciudades
order-latest = Las más recientes primero
seekers-counted = { $n ->
    [0] Ninguna ciudad
    [one] Una ciudad
   *[other] { $n } ciudades
}
no-seeker-yet = Ningún gobierno local ha dicho todavía lo que busca. El alcalde o el encargado de relaciones internacionales de un miembro lo hace desde la página de su ciudad.
no-seeker-found = Ninguna ciudad responde a este filtro.
see-all-seekers = Ver todas las ciudades
sought-since = Publicado el { $day }.
sought-until = Válido hasta el { $day } inclusive.
say-what-it-seeks = Lo que busca { $name }
say-what-is-sought = Decir lo que busca la ciudad
seeking-form-lead = Marque temas, o dígalo con sus palabras. Es público, hasta el día que usted fije.
own-words = Con sus palabras
own-words-hint = Lo que busca y ofrece, en unas frases. Basta con un idioma.
notice-until = Último día
notice-until-hint = Déjelo vacío para mantenerlo hasta que lo retire.
publish-notice = Publicar el anuncio
change-notice = Cambiar el anuncio
withdraw-notice = Retirar el anuncio
withdraw-notice-says = Lo que dice se borra, y la ciudad sale de la lista de las que buscan socios.
notice-past = El último día de este anuncio, el { $day }, ha pasado. Ya solo usted lo ve. Cambie ese día, o retírelo.
notice-published = El anuncio está publicado.
notice-withdrawn = El anuncio está retirado.
refused-not-your-notice = Solo el alcalde, el encargado de relaciones internacionales de este gobierno local y la secretaría escriben este anuncio.
refused-empty-notice = Un anuncio dice al menos una cosa que el gobierno local busca u ofrece.
refused-past-day = El último día ya ha pasado. Ponga uno venidero, o déjelo vacío.
refused-ungoverned = Todavía no se conoce el gobierno local de este lugar: la secretaría lo añade primero.
audit-atlas-seeking-publish = publicó lo que busca un gobierno local
audit-atlas-seeking-change = cambió lo que busca un gobierno local
audit-atlas-seeking-withdraw = retiró lo que buscaba un gobierno local
theme-local-development = Desarrollo local
theme-ecological-transition = Transición ecológica
theme-social-cohesion = Cohesión social
theme-green-economy = Economía verde
theme-local-governance = Gobernanza local
theme-culture = Cultura
theme-youth = Juventud
