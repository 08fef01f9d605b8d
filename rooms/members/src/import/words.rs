//! Words of clubs' own lists, in four languages, folded.

use atlas::Kind;
use gazetteer::fold;

use crate::rules::{Gender, Quality, State, Way};

const QUALITIES: [(Quality, &str); 4] = [
    (
        Quality::Founding,
        "founding|founder|founding member|founder member|fondateur|fondatrice|membre fondateur|fundador|fundadora|\
         miembro fundador|membro fundador|مؤسس|عضو مؤسس|مؤسسه",
    ),
    (
        Quality::Full,
        "full|member|full member|full membership|ordinary|ordinary member|regular member|active|active member|membre|titulaire|\
         membre titulaire|a part entiere|membre a part entiere|actif|membre actif|effectif|membre effectif|de plein droit|\
         membre de plein droit|membre ordinaire|miembro|pleno|miembro pleno|de pleno derecho|miembro de pleno derecho|titular|\
         miembro titular|miembro activo|miembro ordinario|adherent|adherente|membre adherent|membro|efetivo|efectivo|efetiva|\
         membro efetivo|membro efectivo|membro titular|membro pleno|membro ordinario|membro ativo|de pleno direito|\
         membro de pleno direito|عضو|عضوه|عامل|عضو عامل|عضو كامل|كامل العضويه|عضو كامل العضويه|\
         عضويه كامله|عضو عادي",
    ),
    (
        Quality::Associate,
        "associate|associated|associate member|associe|associee|membre associe|asociado|asociada|miembro asociado|associado|associada|\
         membro associado|منتسب|عضو منتسب|مشارك",
    ),
    (
        Quality::Observer,
        "observer|observer member|observateur|observatrice|membre observateur|observador|observadora|miembro observador|membro observador|ملاحظ|عضو ملاحظ|مراقب",
    ),
];

const STATES: [(State, &str); 4] = [
    (
        State::Candidate,
        "candidate|applicant|pending|proposed|candidat|candidate a l adhesion|en attente|propose|candidato|candidata|\
         pendiente|pendente|مرشح|مرشحه|في الانتظار|قيد الدراسه",
    ),
    (
        State::Admitted,
        "admitted|member|active|current|admis|admise|membre|actif|active|en regle|admitido|admitida|miembro|activo|activa|\
         vigente|membro|ativo|ativa|عضو|مقبول|مقبوله|نشط|منضم",
    ),
    (
        State::Suspended,
        "suspended|suspendu|suspendue|suspension|suspendido|suspendida|suspenso|suspensa|موقوف|موقوفه|معلق|معلقه",
    ),
    (
        State::Withdrawn,
        "withdrawn|left|former|resigned|retire|retiree|parti|partie|ancien membre|demissionnaire|ancien|retirado|retirada|\
         antiguo miembro|baja|antigo membro|ex membro|demissionario|منسحب|منسحبه|عضو سابق|سابق",
    ),
];

const KINDS: [(Kind, &str); 17] = [
    (Kind::Commune, "commune|commune urbaine|commune rurale|comuna|جماعه|جماعه ترابيه|جماعه حضريه|جماعه قرويه"),
    (Kind::City, "city|town|ville|ciudad|cidade|مدينه"),
    (
        Kind::Municipality,
        "municipality|municipalite|municipio|mairie|ayuntamiento|concelho|camara municipal|\
         prefeitura|بلديه",
    ),
    (Kind::District, "district|arrondissement|distrito|مقاطعه|دائره"),
    (Kind::Department, "department|departement|departamento|conseil departemental"),
    (
        Kind::Province,
        "province|provincia|prefecture|wilaya|gouvernorat|governorate|\
         gobernacion|اقليم|عماله|محافظه|ولايه",
    ),
    (Kind::Region, "region|conseil regional|regiao|جهه|منطقه"),
    (Kind::Metropolis, "metropolis|metropole|metropolis area|metropoli|communaute urbaine|area metropolitana|حاضره"),
    (Kind::AreaCouncil, "area council"),
    (Kind::Unsettled, "local government|collectivite|collectivite territoriale|gobierno local"),
    (
        Kind::Chamber,
        "chamber|chamber of commerce|chambre|chambre de commerce|chambre professionnelle|camara|camara de comercio|غرفه|غرفه التجاره|غرفه مهنيه",
    ),
    (Kind::University, "university|universite|universidad|universidade|جامعه"),
    (Kind::School, "school|ecole|escuela|escola|مدرسه"),
    (Kind::Hospital, "hospital|hopital|مستشفي"),
    (
        Kind::Network,
        "network|network of cities|reseau|reseau de villes|red|red de ciudades|rede|rede de cidades|شبكه|شبكه مدن",
    ),
    (
        Kind::Association,
        "association|foundation|fondation|ong|ngo|asociacion|fundacion|associacao|fundacao|جمعيه|مؤسسه خيريه|منظمه غير حكوميه",
    ),
    (
        Kind::Institution,
        "institution|institution partner|organisme|organization|organisation|institucion|instituicao|organismo|مؤسسه|هيئه",
    ),
];

const GENDERS: [(Gender, &str); 2] = [
    (Gender::Feminine, "f|female|femme|feminin|feminino|femenino|mujer|mme|madame|mrs|ms|sra|انثي|امراه|سيده|السيده"),
    (Gender::Masculine, "m|male|homme|masculin|masculino|hombre|monsieur|mr|sr|ذكر|رجل|سيد|السيد"),
];

const WAYS: [(Way, &str); 3] = [
    (
        Way::Elected,
        "elected|elu|elue|election|elegido|elegida|electo|electa|eleccion|eleito|eleita|منتخب|منتخبه|انتخاب",
    ),
    (
        Way::Appointed,
        "appointed|nomme|nommee|nomination|designe|nombrado|nombrada|nomeado|nomeada|designado|معين|معينه|تعيين",
    ),
    (Way::SpecialDelegation, "special delegation|delegation speciale|delegacion especial|بعثه خاصه|لجنه خاصه"),
];

/// What languages that the club does not speak, and headers, call a mayor.
const MAYOR: &str = "maire|mairesse|nom du maire|alcalde|alcaldesa|nombre del alcalde|mayor|mayor name|name of the mayor|\
                     presidente da camara|presidenta da camara|presidente da camara municipal|prefeito|prefeita|\
                     nome do prefeito|sindaco|sindaca|burgermeister|burgermeisterin|oberburgermeister|عمده|العمده|اسم العمده";

fn among<T: Copy>(table: &[(T, &str)], cell: &str) -> Option<T> {
    let folded = fold(cell);
    table.iter().find(|(_, ways)| ways.split('|').any(|way| fold(way) == folded)).map(|(it, _)| *it)
}

pub(super) fn quality(cell: &str) -> Option<Quality> {
    Quality::from_word(cell).or_else(|| among(&QUALITIES, cell))
}

pub(super) fn state(cell: &str) -> Option<State> {
    let word = State::from_word(cell).filter(|state| *state != State::GivenUp);
    word.or_else(|| among(&STATES, cell))
}

pub(super) fn kind(cell: &str) -> Option<Kind> {
    Kind::from_word(cell).or_else(|| among(&KINDS, cell))
}

pub(super) fn gender(cell: &str) -> Option<Gender> {
    among(&GENDERS, cell)
}

pub(super) fn way(cell: &str) -> Option<Way> {
    Way::from_word(cell).or_else(|| among(&WAYS, cell))
}

/// Whether a title, or what stands above a column, means a mayor.
pub(super) fn is_mayor(title: &str) -> bool {
    among(&[((), MAYOR)], title).is_some()
}

/// A title as a man bears it, where it is written for both: "Alcalde/sa", "Alcalde / Alcaldesa", "Président(e) du conseil".
/// The title itself comes first.
pub(super) fn for_a_man(title: &str) -> [String; 3] {
    let both = |c: char| matches!(c, '/' | '(' | '·');
    let until = |text: &str| text.split(both).next().unwrap_or_default().trim().to_owned();
    let each: Vec<String> = title.split_whitespace().map(until).collect();
    [title.to_owned(), each.join(" "), until(title)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clerks_words_are_understood_in_four_languages() {
        for cell in ["Fondateur", "membre fondateur", "Founding", "fundadora", "عضو مؤسس"] {
            assert_eq!(quality(cell), Some(Quality::Founding), "{cell}");
        }
        for cell in [
            "Membre",
            "membre à part entière",
            "Membre titulaire",
            "Membre de plein droit",
            "Member",
            "full member",
            "miembro",
            "Miembro de pleno derecho",
            "عضو",
            "عضو كامل العضوية",
            "عضوية كاملة",
        ] {
            assert_eq!(quality(cell), Some(Quality::Full), "{cell}");
        }
        for cell in ["Membre adhérent", "Membro efetivo", "membro"] {
            assert_eq!(quality(cell), Some(Quality::Full), "{cell}");
        }
        assert_eq!(quality("Membro fundador"), Some(Quality::Founding));
        assert_eq!((quality("2019"), quality("membre depuis 2019")), (None, None), "since when is no quality");
        for cell in ["Suspendu", "suspended", "موقوف"] {
            assert_eq!(state(cell), Some(State::Suspended), "{cell}");
        }
        assert_eq!((kind("Chambre de commerce"), kind("مدينة")), (Some(Kind::Chamber), Some(Kind::City)));
        for cell in ["Wilaya", "Gouvernorat", "ولاية"] {
            assert_eq!(kind(cell), Some(Kind::Province), "{cell}");
        }
        assert_eq!((gender("Mme"), way("élue")), (Some(Gender::Feminine), Some(Way::Elected)));
        assert_eq!((quality("mascotte"), state("given-up"), kind("")), (None, None, None));
    }

    #[test]
    fn a_title_written_for_both_is_that_of_a_man_too() {
        assert_eq!(for_a_man("Alcalde/sa")[1], "Alcalde");
        assert_eq!(for_a_man("Alcalde / Alcaldesa")[2], "Alcalde");
        assert_eq!(for_a_man("Président(e) du conseil")[1], "Président du conseil");
        for title in ["Presidente da Câmara", "Nom du maire", "Bürgermeister", "العمدة"] {
            assert!(is_mayor(title), "{title}");
        }
        assert!(!is_mayor("Président"));
    }

    #[test]
    fn no_word_means_two_things() {
        fn once<T>(table: &[(T, &str)]) {
            let all: Vec<String> = table.iter().flat_map(|(_, ways)| ways.split('|')).map(fold).collect();
            for (at, word) in all.iter().enumerate() {
                let first = all.iter().position(|other| other == word).unwrap_or(at);
                let owner = |at: usize| {
                    let mut seen = 0;
                    table.iter().position(|(_, ways)| {
                        seen += ways.split('|').count();
                        at < seen
                    })
                };
                assert_eq!(owner(first), owner(at), "{word}");
            }
        }
        once(&QUALITIES);
        once(&STATES);
        once(&KINDS);
        once(&GENDERS);
        once(&WAYS);
    }
}
