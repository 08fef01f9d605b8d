use super::{
    heading::{About, Of, Side},
    peoples,
};

/// What a word above a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Which end.
    Side(Side),
    /// A letter that tells ends apart: an end by itself; beside a word for an end, "Twin A", a number.
    Letter(Side),
    /// A number that tells ends apart.
    Number(u8),
    /// A word after which the other end stands: "twinned with".
    With,
    /// A word that asks which sort of tie it is, whatever else is beside it.
    Sort,
    /// A word for the act by which a tie is made: alone, the sort of tie; beside others it says nothing.
    Deed,
    /// A word for being in force: alone, whether the tie lives.
    Force,
    /// What of an end.
    Of(Of),
    /// What of the relation.
    About(About),
    /// `source`: the first end where another column is the target, else who says so.
    Source,
    /// A word for the tie, which alone heads the column of partners.
    Tie,
    /// A word for what is shown in place of an identifier.
    Label,
    /// A word for a people: which country the places of the column are in ([`super::peoples`]).
    People,
    /// A word that says nothing by itself.
    Filler,
}

/// Words above columns, folded, as clerks write them in French, Arabic, English, Spanish, Portuguese, Italian and German, and as
/// queries name them.
const WORDS: [(Meaning, &str); 27] = [
    (
        Meaning::Side(Side::A),
        "origin orig origine origen from one first premier premiere primera primero local locale home our own notre \
         nuestra depart departure partida left erste nossa propria propre eigene eigen primo prima الاولي الاول ego",
    ),
    (
        Meaning::Side(Side::B),
        "destination dest destino target to two other second seconde deuxieme segunda segundo twin twins twinned sister \
         sisters partner partners partenaire partenaires jumelee jumelees jumele jumeles hermana hermanas hermano \
         hermanos hermanada hermanadas hermanado hermanados asociada socia foreign right etranger etrangere extranjera \
         etrangers etrangeres extranjero extranjeras international internationale internacional jumelle jumelles jumeau irma irmas \
         irmao geminada geminadas geminado geminados parceira parceiro parceiras estrangeira estrangeiro gemellata gemellate \
         gemellato straniera estera auslandische secundo secondo ziel zweite partnerstadt partnergemeinde \
         zwillingsstadt arrivee التوام توام الثانيه الثاني الشريكه الشريك الشقيقه المتوامه الاجنبيه اجنبيه alter",
    ),
    (
        Meaning::Of(Of::Name),
        "city cities town towns ville villes commune communes municipality municipalite municipio municipios ciudad ciudades \
         cidade cidades concelho citta comune comuni kommune kommunen stadte community communities localite localites localidad locality place lieu lugar village pueblo stadt gemeinde gemeinden ort orte collectivite \
         collectivites municipalites municipalities ayuntamiento ayuntamientos \
         authority entity node المدينه مدينه البلديه بلديه الجماعه جماعه المكان الجماعات المدن",
    ),
    (
        Meaning::Of(Of::Country),
        "country countries pays pais land lander paese paesi paises staat nation iso iso2 iso3 alpha2 alpha3 cc البلد بلد الدوله دوله",
    ),
    (
        Meaning::Of(Of::Region),
        "region state province provincia regiao regione provincie regiones departement department departamento admin1 bundesland county canton الجهه جهه \
         المنطقه الولايه الاقليم",
    ),
    (Meaning::Of(Of::Latitude), "lat latitude latitud breite breitengrad latitudine العرض"),
    (
        Meaning::Of(Of::Longitude),
        "lon long lng longitude longitud lange laenge langengrad longitudine laengengrad الطول",
    ),
    (
        Meaning::Of(Of::Coordinates),
        "coord coords coordinates coordonnees coordenadas koordinaten coordinate geo gps latlon latlong latlng location point \
         position الاحداثيات احداثيات",
    ),
    (
        Meaning::Of(Of::Population),
        "population pop poblacion populacao popolazione abitanti einwohnerzahl habitants habitantes inhabitants einwohner bevolkerung السكان سكان",
    ),
    (Meaning::Of(Of::Wikidata), "wikidata qid wd item wikidataid wikidataitem ويكيداتا"),
    (Meaning::Of(Of::GeoNames), "geoname geonames geonameid geonamesid geonamid gnid"),
    (Meaning::Letter(Side::A), "a"),
    (Meaning::Letter(Side::B), "b"),
    (Meaning::With, "with avec con mit com مع"),
    (Meaning::Sort, "kind type nature typ tipo النوع نوع"),
    (
        Meaning::About(About::Kind),
        "art relation relations relationship relacion relaciones lien relacao relacoes legame forme العلاقه علاقه",
    ),
    (
        Meaning::Deed,
        "accord accords agreement agreements convention conventions cooperation cooperations charte pacte protocole acuerdo \
         acuerdos convenio cooperacion abkommen vertrag kooperation amitie friendship amistad acordo acordos cooperacao amizade \
         accordo cooperazione amicizia freundschaft الاتفاق اتفاق الاتفاقيه \
         اتفاقيه التعاون تعاون الشراكه شراكه الصداقه صداقه",
    ),
    (Meaning::Force, "force vigueur vigor vigente التنفيذ تنفيذ السريان سريان"),
    (
        Meaning::About(About::Since),
        "since year date depuis annee desde ano fecha seit jahr datum start started signed signature established debut \
         inception firma signe signee entree entry entrada effet effective efecto data assinatura inicio fundacion creation cree debute dal \
         begonnen gegrundet grundung beginn unterzeichnet unterzeichnung abschluss founded formed الدخول دخول التوقيع توقيع منذ السنه سنه \
         التاريخ تاريخ",
    ),
    (
        Meaning::About(About::Status),
        "status statut etat estado zustand situacao situacion situation stato الحاله حاله الوضع",
    ),
    (
        Meaning::About(About::Source),
        "sources fuente quelle reference fonte fontes fuentes quellen referencia ref المصدر مصدر",
    ),
    (Meaning::Source, "source"),
    (
        Meaning::Tie,
        "twinning twinnings jumelage jumelages hermanamiento hermanamientos partnership partnerships partenariat \
         stadtepartnerschaft partnerschaft partnerschaften stadtepartnerschaften partenariats geminacao geminacoes gemellaggio gemellaggi parceria التوامه توامه",
    ),
    (
        Meaning::Filler,
        "name nom nombre names id ids code codes of the de du des d la le les l el los las del der die das von in into en et y s \
         الاسم اسم خط رقم رمز uri url decimal deg dd do da dos di della delle e official officiel officielle oficial territorial territoriale administrative administratif territoriales الترابيه ترابيه الحضريه حضريه القرويه قرويه حيز",
    ),
    (Meaning::Label, "label labels libelle"),
    (Meaning::Number(1), "1"),
    (Meaning::Number(2), "2"),
];

fn meaning(word: &str) -> Option<Meaning> {
    let known = WORDS.iter().find(|(_, words)| words.split_ascii_whitespace().any(|it| it == word));
    known.map(|(meaning, _)| *meaning).or_else(|| peoples::is_people(word).then_some(Meaning::People))
}

/// What a word means, or the words that it is written together from: `origincity`, `city2`.
pub(super) fn meanings(word: &str, into: &mut Vec<Meaning>) -> bool {
    if let Some(meaning) = meaning(word) {
        into.push(meaning);
        return true;
    }
    if word == "0" {
        into.push(Meaning::Number(0));
        return true;
    }
    for (at, _) in word.char_indices().skip(1).collect::<Vec<_>>().into_iter().rev() {
        let (head, tail) = word.split_at(at);
        let parts = |part: &str| part.chars().count() >= 3 || part == "id" || part.bytes().all(|b| b.is_ascii_digit());
        let before = into.len();
        if let Some(first) = meaning(head).filter(|_| parts(head) && parts(tail)) {
            into.push(first);
            if meanings(tail, into) {
                return true;
            }
            into.truncate(before);
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[test]
    fn the_words_are_folded() {
        for (_, words) in WORDS {
            for word in words.split_ascii_whitespace() {
                assert_eq!(fold(word), word);
            }
        }
    }

    #[test]
    fn a_word_written_together_is_taken_apart_where_all_its_parts_are_known() {
        let apart = |word: &str| {
            let mut found = Vec::new();
            meanings(word, &mut found).then_some(found)
        };
        let origin = Meaning::Side(Side::A);
        assert_eq!(apart("origincity"), Some(vec![origin, Meaning::Of(Of::Name)]));
        assert_eq!(apart("city2"), Some(vec![Meaning::Of(Of::Name), Meaning::Number(2)]));
        assert_eq!(apart("latin"), None);
        assert_eq!(apart("cityhall"), None);
        let mut all: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.split_ascii_whitespace()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "no word means two things");
    }
}
