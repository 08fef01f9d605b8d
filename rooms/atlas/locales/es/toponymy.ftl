name-place = Fijar cómo lo llama el Club
name-place-title = { $name }: cómo lo llama el Club
name-place-lead = Estos nombres y este país pasan antes que los de las fuentes, en todas partes: páginas, listas, búsqueda, mapas y datos.
as-recorded = Según la fuente:
country-withheld = Código de país { $code }, que el Club no usa.
country-as-recorded = El de la fuente
own-name = Nombre que le da el Club
own-name-hint = Deje vacío un idioma para conservar el nombre de la fuente.
own-country = País que le da el Club
own-country-hint = Un lugar cuyo país no usa el Club sigue oculto hasta que tenga otro.
sensitive = Lugar sensible
sensitive-hint = Las relaciones importadas que le afectan esperan una decisión antes de mostrarse.
sensitive-short = sensible
not-imported-yet = aún no importado
named-title = Lugares que el Club llama a su manera
named-intro = Un lugar se nombra desde su propia página.
named-counted = { $n ->
    [0] Ningún lugar
    [one] Un lugar
   *[other] { $n } lugares
}
hidden-title = Lugares ocultos por los códigos que no se usan
hidden-intro = Nadie más los ve. Deles un país para mostrarlos. Los más poblados primero.
hidden-counted = { $n ->
    [0] Ningún lugar
    [one] Un lugar
   *[other] { $n } lugares
}
place-named = La forma de llamar al lugar está fijada.
audit-atlas-place-name = fijó cómo llama el Club a un lugar
