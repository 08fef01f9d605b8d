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
            "gemellata",
            "geminada",
            "cidade irma",
            "stadtepartner",
            "sister community",
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
            "cooperacao",
            "cooperazione",
            "parceria",
            "kooperationsvereinbarung",
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
            "stadtefreundschaft",
            "amizade",
            "amicizia",
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
            "ativa",
            "ativo",
            "em vigor",
            "attivo",
            "attiva",
            "in kraft",
            "laufend",
            "actuel",
            "actuelle",
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
            "emeritus",
            "suspendu",
            "suspendue",
            "suspended",
            "inaktiv",
            "inativa",
            "inativo",
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
            "clos",
            "close",
            "closed",
            "acheve",
            "achevee",
            "expire",
            "expiree",
            "expired",
            "denonce",
            "denoncee",
            "encerrada",
            "encerrado",
            "terminato",
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

/// Words of each kind by which a longer name of the act is known, folded: "Accord de jumelage", "Charte d’amitié".
const KIND_WORDS: [(&str, &str); 4] = [
    (
        "twinning",
        "twinning twinned twin sister sisters jumelage jumelages jumelee jumele hermanamiento hermanada gemellaggio geminacao \
         stadtepartnerschaft توامه التوامه توام",
    ),
    (
        "cooperation",
        "cooperation cooperations decentralisee decentralized decentralised descentralizada partnership partenariat \
         cooperacion cooperacao cooperazione kooperation parceria تعاون التعاون شراكه الشراكه لامركزي اللامركزي",
    ),
    ("friendship", "friendship amitie amistad amizade amicizia freundschaft صداقه الصداقه"),
    ("one-off", "ponctuel ponctuelle oneoff puntual einmalig ظرفي"),
];

/// Words that name the act, or say nothing by themselves, folded.
const BESIDE: &str = "accord accords agreement agreements convention charte charter pacte pact protocole protocol traite treaty acordo accordo \
                      declaration lettre acuerdo convenio carta pacto protocolo vertrag abkommen اتفاق الاتفاق اتفاقيه الاتفاقيه \
                      ميثاق الميثاق بروتوكول city cities town towns ville villes ciudad ciudades d de du des l la le les of the \
                      del el en and officiel officielle official";

/// The atlas's word for a kind of relation: `twinning`, `cooperation`, `friendship`, `one-off`. None where a word beside it is not
/// known, or where two kinds are named.
pub(super) fn kind(cell: &str) -> Option<&'static str> {
    among(&KINDS, cell).or_else(|| kind_by_words(cell))
}

fn kind_by_words(cell: &str) -> Option<&'static str> {
    let parted = fold(&cell.replace(['\'', '’', 'ʼ'], " "));
    let has = |words: &str, word: &str| words.split_ascii_whitespace().any(|it| it == word);
    let mut found = None;
    for word in parted.split(' ').filter(|word| !has(BESIDE, word)) {
        let (kind, _) = KIND_WORDS.iter().find(|(_, words)| has(words, word))?;
        if *found.get_or_insert(*kind) != *kind {
            return None;
        }
    }
    found
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
        let beside = BESIDE.split_ascii_whitespace();
        for word in KIND_WORDS.iter().flat_map(|(_, words)| words.split_ascii_whitespace()).chain(beside) {
            assert_eq!(fold(word), word);
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
        for cell in [
            "Twinning agreement",
            "Accord de jumelage",
            "اتفاقية توأمة",
            "Convention de jumelage",
            "Sister city agreement",
        ] {
            assert_eq!(kind(cell), Some("twinning"), "{cell}");
        }
        for cell in ["Charte d'amitié", "Charte d’amitié", "Friendship agreement", "Pacto de amistad", "ميثاق صداقة"]
        {
            assert_eq!(kind(cell), Some("friendship"), "{cell}");
        }
        for cell in ["Accord de coopération décentralisée", "Convention de partenariat", "اتفاقية شراكة"]
        {
            assert_eq!(kind(cell), Some("cooperation"), "{cell}");
        }
        for cell in [
            "Accord",
            "Convention",
            "Accord de jumelage et de pêche",
            "Jumelage et amitié",
            "Charte d’amitié et de jumelage",
        ] {
            assert_eq!(kind(cell), None, "{cell}: which of two is not guessed");
        }
    }
}
