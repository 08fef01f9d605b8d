use super::header_words;

/// Words for peoples in headers, folded, and the country that each means.
const PEOPLES: [(&str, &str); 34] = [
    ("FR", "francais francaise francaises french francesa francesas frances فرنسيه الفرنسيه"),
    ("MA", "marocain marocaine marocaines marocains marroqui marroquies moroccan مغربيه المغربيه"),
    ("ES", "espanol espanola espanolas espanoles espagnol espagnole espagnoles spanish اسبانيه الاسبانيه"),
    ("IT", "italien italienne italiennes italiana italiane italian ايطاليه الايطاليه"),
    ("DE", "allemand allemande allemandes deutsche deutscher alemana alemanas german المانيه الالمانيه"),
    ("SN", "senegalais senegalaise senegalaises senegalesa senegalese سنغاليه السنغاليه"),
    ("ML", "malien malienne maliennes malian maliense malienses"),
    ("US", "us american americain americaine americaines estadounidense estadounidenses امريكيه الامريكيه"),
    ("GB", "british britannique britanniques britanica بريطانيه البريطانيه"),
    ("BE", "belge belges belgian belga بلجيكيه البلجيكيه"),
    ("CH", "suisse suisses swiss suiza"),
    ("CA", "canadien canadienne canadiennes canadian canadiense"),
    ("IN", "indienne indiennes indian"),
    ("TN", "tunisien tunisienne tunisiennes tunisian tunecina تونسيه التونسيه"),
    ("DZ", "algerien algerienne algeriennes algerian argelina جزايريه الجزايريه"),
    ("MR", "mauritanien mauritanienne mauritaniennes mauritanian mauritana موريتانيه الموريتانيه"),
    ("EG", "egyptien egyptienne egyptiennes egyptian egipcia مصريه المصريه"),
    ("TR", "turc turque turques turkish turca تركيه التركيه"),
    ("PT", "portugais portugaise portugaises portuguesa portugues portuguese portuguesas برتغاليه البرتغاليه"),
    ("BR", "bresilien bresilienne bresiliennes brasileira brazilian brasilena"),
    ("NE", "nigerien nigerienne nigeriennes"),
    ("NG", "nigerian nigeriane nigerianes"),
    ("BJ", "beninois beninoise beninoises"),
    ("TD", "tchadien tchadienne tchadiennes"),
    ("GM", "gambien gambienne gambiennes gambian"),
    ("BF", "burkinabe burkinabes burkinabais burkinabaise"),
    ("CI", "ivoirien ivoirienne ivoiriennes ivorian"),
    ("GN", "guineen guineenne guineennes guinean"),
    ("TG", "togolais togolaise togolaises togolese"),
    ("CM", "camerounais camerounaise camerounaises cameroonian"),
    ("MG", "malgache malgaches malagasy"),
    ("JP", "japonais japonaise japonaises japanese japonesa"),
    ("CN", "chinois chinoise chinoises chinese"),
    ("PL", "polonais polonaise polonaises polish polaca"),
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
    use super::{PEOPLES, country_of};
    use crate::fold;

    #[test]
    fn the_words_are_folded_and_each_is_of_one_people() {
        let mut all: Vec<&str> = PEOPLES.iter().flat_map(|(_, ways)| ways.split(' ')).collect();
        all.iter().for_each(|word| assert_eq!(fold(word), *word));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn a_header_says_of_which_people_its_places_are() {
        for (header, code) in [
            ("Collectivité territoriale française", Some("FR")),
            ("U.S. City", Some("US")),
            ("Commune marocaine", Some("MA")),
            ("Nom français", None),
            ("Ville (en français)", None),
            ("Ciudad marroquí", Some("MA")),
            ("Commune burkinabè", Some("BF")),
            ("Município português", Some("PT")),
            ("المدينة المغربية", Some("MA")),
            ("Ville", None),
        ] {
            assert_eq!(country_of(header), code, "{header}");
        }
    }
}
