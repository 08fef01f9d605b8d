use finder::{Fit, Index, Name, Query};

use crate::places::{ids, index_of, peopled, place, smara, timbuktu};

fn world() -> Index {
    index_of(&[
        timbuktu(),
        smara(),
        place("ain-draham", &["Aïn Draham", "عين دراهم"]),
        peopled("new-york", &["New York City", "New York", "Nueva York", "紐約"], 8_804_190),
        peopled("tokyo", &["Tokyo", "東京都", "東京"], 9_733_276),
        peopled("kyoto", &["Kyoto", "京都", "京都市"], 1_459_640),
        place("ndjamena", &["N’Djamena", "Ndjaména"]),
        place("stavanger", &["Stavanger"]),
        place("saint-louis", &["Saint-Louis", "Ndar"]),
    ])
}

#[test]
fn timbuktu_is_found_by_every_name_and_misspelt() {
    let world = world();
    for words in [
        "Tombouctou",
        "تمبكتو",
        "Тимбукту",
        "timbuctu",
        "tomboctu",
        "TIMBUKTU",
        "timb",
        "トンブクトゥ",
        "廷巴克图",
        "tmibuktu",
    ] {
        assert_eq!(ids(&world, words), ["timbuktu"], "{words}");
    }
}

#[test]
fn diacritics_make_no_difference_on_either_side() {
    let world = world();
    for words in ["Ain Draham", "aïn draham", "AÏN-DRAHAM", "aindraham", "ain dra", "draham", "draham ain", "ain drahm"]
    {
        assert_eq!(ids(&world, words), ["ain-draham"], "{words}");
    }
}

#[test]
fn arabic_letters_are_one_whichever_way_they_are_written() {
    let world = world();
    for words in ["السمارة", "السماره", "سماره", "سمارة", "السما", "سما", "السمارا"]
    {
        assert_eq!(ids(&world, words), ["smara"], "{words}");
    }
}

#[test]
fn a_name_without_article_is_found_by_one_that_has_it() {
    let index = index_of(&[place("smara", &["سمارة"]), place("uyun", &["العيون"])]);
    assert_eq!(ids(&index, "السمارة"), ["smara"]);
    assert_eq!(ids(&index, "عيون"), ["uyun"]);
}

#[test]
fn chinese_and_japanese_names_are_found_by_their_beginning_and_by_what_stands_in_them() {
    let world = world();
    assert_eq!(ids(&world, "東京"), ["tokyo"]);
    assert_eq!(ids(&world, "京都"), ["kyoto", "tokyo"]);
    assert_eq!(ids(&world, "東"), ["tokyo"]);
    assert_eq!(ids(&world, "都市"), ["kyoto"]);
    assert_eq!(ids(&world, "西京"), [""; 0]);
}

#[test]
fn all_words_are_needed_in_any_order() {
    let world = world();
    for words in ["new york", "york new", "newyork", "new yo", "nueva york", "new yrok", "neuva york"] {
        assert_eq!(ids(&world, words), ["new-york"], "{words}");
    }
    assert_eq!(ids(&world, "new smara"), [""; 0]);
}

#[test]
fn words_of_two_languages_meet_in_one_place() {
    let world = world();
    assert_eq!(ids(&world, "Smara السمارة"), ["smara"]);
    assert_eq!(ids(&world, "تمبكتو Tombouctou"), ["timbuktu"]);
    assert_eq!(ids(&world, "Smara تمبكتو"), [""; 0]);
}

#[test]
fn an_abbreviation_finds_what_it_means_and_what_it_may_become() {
    let world = world();
    assert_eq!(ids(&world, "St Louis"), ["saint-louis"]);
    assert_eq!(ids(&world, "st"), ["stavanger", "saint-louis"]);
    assert_eq!(ids(&world, "sta"), ["stavanger"]);
}

#[test]
fn apostrophes_may_be_left_out() {
    let world = world();
    for words in ["N'Djamena", "ndjamena", "Ndjam", "ndjamana"] {
        assert_eq!(ids(&world, words), ["ndjamena"], "{words}");
    }
}

#[test]
fn short_words_forgive_nothing() {
    let index = index_of(&[place("fez", &["Fez"]), place("fes", &["Fes"])]);
    assert_eq!(ids(&index, "fes"), ["fes"]);
    assert_eq!(ids(&index, "fxs"), [""; 0]);
}

#[test]
fn the_first_letter_too_may_be_a_slip_within_its_script() {
    let index = index_of(&[
        place("smara", &["Smara"]),
        place("kazan", &["Казань"]),
        place("sikasso", &["Sikasso"]),
        place("seogwipo", &["서귀포시청"]),
    ]);
    for slip in ["xmara", "mara", "msara", "esmara"] {
        assert_eq!(ids(&index, slip), ["smara"], "{slip}");
    }
    assert_eq!(ids(&index, "мазань"), ["kazan"]);
    assert_eq!(ids(&index, "히귀포시청"), ["seogwipo"]);
    assert_eq!(ids(&index, "кmara"), [""; 0], "nobody meets a Cyrillic letter beside a Latin one");
    assert_eq!(ids(&index, "zikasoso"), [""; 0], "two errors are forgiven after the right letter");
}

#[test]
fn each_letter_typed_brings_the_place_nearer() {
    let world = world();
    let typed = "Tombouctou";
    for end in 2..=typed.len() {
        assert!(ids(&world, &typed[..end]).contains(&"timbuktu".to_owned()), "{}", &typed[..end]);
    }
    assert_eq!(ids(&world, "to"), ["tokyo", "timbuktu"]);
}

#[test]
fn a_region_tells_namesakes_apart_and_finds_nothing_alone() {
    let mut texas = peopled("paris-texas", &["Paris"], 24_000);
    texas.region = vec!["Texas".into(), "United States".into()];
    let mut france = peopled("paris", &["Paris"], 2_138_551);
    france.region = vec!["Île-de-France".into(), "France".into()];
    let index = index_of(&[texas, france]);
    assert_eq!(ids(&index, "paris"), ["paris", "paris-texas"]);
    assert_eq!(ids(&index, "paris tex"), ["paris-texas"]);
    assert_eq!(ids(&index, "france paris"), ["paris"]);
    assert_eq!(ids(&index, "pariss france"), ["paris"]);
    assert_eq!(ids(&index, "texas"), [""; 0]);
}

#[test]
fn a_hit_says_which_name_was_found_and_how_well() {
    let world = world();
    let told = |words: &str| {
        let found = world.search(&Query { words: words.into(), ..Query::default() }).unwrap();
        let hit = found.hits.into_iter().next().unwrap();
        (hit.name.text, hit.matched, hit.fit)
    };
    assert_eq!(told("smara"), ("Smara".into(), None, Some(Fit::Exact)));
    assert_eq!(told("smar"), ("Smara".into(), None, Some(Fit::Start)));
    assert_eq!(told("smarra"), ("Smara".into(), None, Some(Fit::Near)));
    assert_eq!(told("سمارة"), ("Smara".into(), Some(Name::of("السمارة", "ar")), Some(Fit::Exact)));
    assert_eq!(told("tombouct"), ("Timbuktu".into(), Some(Name::of("Tombouctou", "fr")), Some(Fit::Start)));
    assert_eq!(told("york nueva"), ("New York City".into(), Some(Name::plain("Nueva York")), Some(Fit::Words)));
    assert_eq!(told(" "), ("Tokyo".into(), None, None));
}
