use super::header_words;

/// Words for peoples in headers, folded, and the country that each means.
const PEOPLES: [(&str, &str); 22] = [
    ("FR", "francais francaise francaises"),
    ("MA", "marocain marocaine marocaines"),
    ("ES", "espanol espanola espagnole espagnoles"),
    ("IT", "italien italienne italiana"),
    ("DE", "allemand allemande deutsche deutscher alemana"),
    ("SN", "senegalais senegalaise"),
    ("ML", "malien malienne"),
    ("US", "us american americain americaine estadounidense"),
    ("GB", "british britannique"),
    ("BE", "belge"),
    ("CH", "suisse"),
    ("CA", "canadien canadienne canadian"),
    ("IN", "indienne indian"),
    ("TN", "tunisienne"),
    ("DZ", "algerienne"),
    ("MR", "mauritanienne"),
    ("PT", "portugaise portuguesa"),
    ("BR", "bresilienne brasileira"),
    ("NE", "nigerienne"),
    ("BJ", "beninoise"),
    ("TD", "tchadienne"),
    ("GM", "gambienne"),
];

/// Beside these a word for a people may mean its language: "Nom français".
const NAMES: &str = "nom noms name names nombre label labels libelle en in auf";

/// The country of the places of a column, where its header says so: "Collectivité française", "U.S. City".
pub(super) fn country_of(header: &str) -> Option<&'static str> {
    let words = header_words(header);
    if words.iter().any(|word| NAMES.split(' ').any(|it| it == word)) {
        return None;
    }
    let of =
        |word: &String| PEOPLES.iter().find(|(_, ways)| ways.split(' ').any(|it| it == word)).map(|(code, _)| *code);
    words.iter().find_map(of)
}

/// Whether a word, folded, is one for a people.
pub(super) fn is_people(word: &str) -> bool {
    PEOPLES.iter().any(|(_, ways)| ways.split(' ').any(|it| it == word))
}

#[cfg(test)]
mod tests {
    use super::country_of;

    #[test]
    fn a_header_says_of_which_people_its_places_are() {
        for (header, code) in [
            ("Collectivité territoriale française", Some("FR")),
            ("U.S. City", Some("US")),
            ("Commune marocaine", Some("MA")),
            ("Nom français", None),
            ("Ville (en français)", None),
            ("Ville", None),
        ] {
            assert_eq!(country_of(header), code, "{header}");
        }
    }
}
