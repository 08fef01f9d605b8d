use crate::fold;

/// Kinds of relation, by the atlas's words, and how files write them (folded).
const KINDS: [(&str, &[&str]); 4] = [
    (
        "twinning",
        &[
            "twinning",
            "twin",
            "twin town",
            "twin city",
            "twinned",
            "sister city",
            "sister cities",
            "sister",
            "jumelage",
            "jumelee",
            "ville jumelee",
            "hermanamiento",
            "hermanada",
            "ciudad hermana",
            "gemellaggio",
            "stadtepartnerschaft",
            "partnerschaft",
            "geminacao",
            "توامه",
            "التوامه",
            "p190",
        ],
    ),
    (
        "cooperation",
        &[
            "cooperation",
            "cooperation agreement",
            "cooperation decentralisee",
            "partenariat",
            "partnership",
            "partner city",
            "accord de cooperation",
            "cooperacion",
            "acuerdo de cooperacion",
            "kooperation",
            "تعاون",
            "التعاون",
            "شراكه",
            "اتفاقيه تعاون",
        ],
    ),
    (
        "friendship",
        &[
            "friendship",
            "friendship city",
            "friend",
            "amitie",
            "pacte d amitie",
            "pacte damitie",
            "ville amie",
            "amistad",
            "freundschaft",
            "صداقه",
            "الصداقه",
        ],
    ),
    (
        "one-off",
        &[
            "one off",
            "oneoff",
            "one time",
            "ponctuel",
            "ponctuelle",
            "action ponctuelle",
            "puntual",
            "einmalig",
            "ظرفي",
        ],
    ),
];

/// States of a relation, likewise.
const STATUSES: [(&str, &[&str]); 4] = [
    (
        "active",
        &[
            "active",
            "actif",
            "active relation",
            "en cours",
            "en vigueur",
            "in force",
            "current",
            "activo",
            "activa",
            "vigente",
            "aktiv",
            "yes",
            "oui",
            "نشط",
            "نشطه",
            "ساري",
            "ساريه",
        ],
    ),
    (
        "dormant",
        &[
            "dormant",
            "inactive",
            "inactif",
            "en sommeil",
            "en veille",
            "inactivo",
            "inactiva",
            "ruhend",
            "خامل",
            "خامله",
        ],
    ),
    (
        "ended",
        &[
            "ended",
            "end",
            "terminated",
            "former",
            "termine",
            "terminee",
            "rompu",
            "rompue",
            "resilie",
            "ancien",
            "terminado",
            "terminada",
            "finalizado",
            "beendet",
            "منتهي",
            "منتهيه",
        ],
    ),
    (
        "unknown",
        &["unknown", "inconnu", "inconnue", "non documente", "desconocido", "desconocida", "unbekannt", "غير معروف"],
    ),
];

fn among(table: &[(&'static str, &[&str])], cell: &str) -> Option<&'static str> {
    let folded = fold(cell);
    table.iter().find(|(_, ways)| ways.contains(&folded.as_str())).map(|(word, _)| *word)
}

/// The atlas's word for a kind of relation: `twinning`, `cooperation`, `friendship`, `one-off`.
pub(super) fn kind(cell: &str) -> Option<&'static str> {
    among(&KINDS, cell)
}

/// The atlas's word for a status: `active`, `dormant`, `ended`, `unknown`.
pub(super) fn status(cell: &str) -> Option<&'static str> {
    among(&STATUSES, cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_is_folded() {
        for (word, ways) in KINDS.iter().chain(&STATUSES) {
            for way in *ways {
                assert_eq!(&fold(way), way, "{word}");
            }
        }
    }

    #[test]
    fn clerks_words_are_understood_in_four_languages() {
        assert_eq!(
            [kind("Jumelage"), kind("توأمة"), kind("Hermanamiento"), kind("one-off")],
            [Some("twinning"), Some("twinning"), Some("twinning"), Some("one-off")]
        );
        assert_eq!(
            [status("En sommeil"), status("منتهية"), status("vigente")],
            [Some("dormant"), Some("ended"), Some("active")]
        );
        assert_eq!((kind("mariage"), status("")), (None, None));
    }
}
