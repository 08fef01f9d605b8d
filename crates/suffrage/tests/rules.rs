//! What a rules file may hold, and what is said of one that is wrong.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use kernel::Lang;
use suffrage::{Decided, Fault, KEYS, Kind, Method, Problem, Rules, Way, Weights};

const EXAMPLE: &str = include_str!("../data/example.toml");

/// The faults of the example after a change: `from` must stand in it.
fn after(from: &str, to: &str) -> Vec<Fault> {
    assert!(EXAMPLE.contains(from), "the example holds {from:?}");
    Rules::read(&EXAMPLE.replacen(from, to, 1)).expect_err("the change makes it wrong")
}

/// The one fault of the example after a change, with the text of its line.
fn fault(from: &str, to: &str) -> (String, String, Problem) {
    let text = EXAMPLE.replacen(from, to, 1);
    let mut faults = after(from, to);
    let fault = faults.pop().unwrap();
    assert_eq!(faults, []);
    let line = fault.line.map(|line| text.lines().nth(line as usize - 1).unwrap()).unwrap_or_default();
    (line.to_owned(), fault.path, fault.problem)
}

fn at(line: &str, path: &str, problem: Problem) -> (String, String, Problem) {
    (line.to_owned(), path.to_owned(), problem)
}

#[test]
fn the_example_is_sound_and_says_that_it_is_one() {
    let rules = Rules::read(EXAMPLE).unwrap();
    assert!(rules.example);
    assert_eq!(rules.seats(), Some(31));
    assert_eq!(
        rules.source.get(Lang::En),
        Some("An example written for the demonstration: the club's rules are not public.")
    );
    assert_eq!(rules.matter("bureau").unwrap().decided, Decided::Election(Method::Transferable));
    assert_eq!(rules.matter("budget").unwrap().colleges, ["elected", "partners"]);
    assert_eq!(rules.matter("agenda").unwrap().colleges, ["elected", "partners", "experts"]);
}

#[test]
fn what_a_file_leaves_out_is_what_its_keys_say() {
    let rules =
        Rules::read(&EXAMPLE.replacen("weights = \"none\"\n", "", 1).replacen("example = true\n", "", 1)).unwrap();
    assert_eq!(rules.ballots.weights, Weights::None);
    assert!(!rules.example && rules.ballots.secret_on_persons);
    assert!(rules.majorities.iter().all(|majority| !majority.abstentions));
    let alone = EXAMPLE.replacen("[proxies]\nper_holder = 1\nscopes = [\"session\", \"item\"]\n", "", 1);
    let alone = alone.replacen("deadline_hours = 24\nsame_college = true\n", "", 1);
    assert_eq!(Rules::read(&alone).unwrap().proxies, None);
}

#[test]
fn the_canonical_file_reads_back_equal_and_writes_itself() {
    let rules = Rules::read(EXAMPLE).unwrap();
    let written = rules.write();
    assert_eq!(Rules::read(&written).as_ref(), Ok(&rules));
    assert_eq!(Rules::read(&written).unwrap().write(), written);
}

#[test]
fn all_the_faults_of_a_file_come_at_once_in_the_order_of_its_lines() {
    let text = EXAMPLE
        .replacen("seats = 15", "seats = 0", 1)
        .replacen("at_least = \"2/3\"", "at_least = \"3/2\"", 1)
        .replacen("per_holder = 1", "per_holder = 0", 1);
    let faults = Rules::read(&text).unwrap_err();
    let paths: Vec<_> = faults.iter().map(|fault| (fault.path.as_str(), fault.line.is_some())).collect();
    assert_eq!(paths, [("college[1].seats", true), ("majority[3].at_least", true), ("proxies.per_holder", true)]);
}

#[test]
fn what_is_not_toml_is_said_with_its_line() {
    let faults = after("seats = 15", "seats = = 15");
    assert!(!faults.is_empty());
    for fault in faults {
        assert!(matches!(fault, Fault { line: Some(14), problem: Problem::Unreadable { .. }, .. }), "{fault:?}");
    }
}

#[test]
fn a_line_that_is_not_toml_hides_no_fault_elsewhere_and_makes_none() {
    let broken = EXAMPLE.replacen("seats = 15", "seats = = 15", 1);
    let text =
        broken.replacen("at_least = \"4/5\"", "at_least = \"5/4\"", 1).replacen("key = \"partners\"", "key =", 1);
    let faults = Rules::read(&text).unwrap_err();
    let others: Vec<_> = faults.iter().filter(|fault| !matches!(fault.problem, Problem::Unreadable { .. })).collect();
    assert_eq!(others.len(), 1, "the college that lost its name is not said to be unknown: {others:?}");
    assert_eq!(others[0].problem, Problem::AboveOne { found: "5/4".parse().unwrap() });
    let headless = EXAMPLE.replacen("[ballots]", "[ballots", 1);
    let faults = Rules::read(&headless).unwrap_err();
    assert!(faults.iter().all(|fault| matches!(fault.problem, Problem::Unreadable { .. })), "{faults:?}");
}

#[test]
fn tens_of_thousands_of_faults_are_found_while_one_waits() {
    for text in ["a=\n".repeat(20_000), "a=".repeat(30_000), "[[matter]]\n".repeat(5_000)] {
        let begun = std::time::Instant::now();
        let faults = Rules::read(&text).unwrap_err();
        assert!(faults.len() > 1_000 || text.len() == 60_000, "{}", faults.len());
        assert!(begun.elapsed() < std::time::Duration::from_secs(2), "{:?} for {}", begun.elapsed(), faults.len());
    }
}

#[test]
fn the_line_of_a_fault_is_counted_from_one_and_ends_with_its_break() {
    let lines = |text: &str| Rules::read(text).unwrap_err().iter().map(|fault| fault.line).collect::<Vec<_>>();
    let unknown = |text: &str| lines(text).into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(unknown("x = 1"), [1]);
    assert_eq!(unknown("\n\nx = 1\ny = 2\n"), [3, 4]);
}

#[test]
fn the_example_names_the_colleges_as_the_club_announced_them() {
    let club: toml::Table = include_str!("../../../demo/club.toml").parse().unwrap();
    let announced = club["council"]["college"].as_array().unwrap();
    let rules = Rules::read(EXAMPLE).unwrap();
    assert_eq!(announced.len(), rules.colleges.len());
    for (announced, college) in announced.iter().zip(&rules.colleges) {
        for lang in Lang::ALL {
            assert_eq!(college.title.get(lang), announced["name"][lang.code()].as_str(), "{lang}");
        }
    }
}

#[test]
fn a_tie_is_said_of_more_than_half_and_of_nothing_else() {
    let line = "at_least = \"4/5\"\nof = \"seats\"\n";
    let tied = fault(line, &format!("{line}tie = \"rejected\"\n"));
    assert_eq!(tied, at("tie = \"rejected\"", "majority[5].tie", Problem::NoTie));
    assert_eq!(fault("tie = \"chair\"\n", "").2, Problem::Missing);
    let written =
        EXAMPLE.replacen("more_than = \"1/2\"\nof = \"cast\"\ntie", "more_than = \"2/4\"\nof = \"cast\"\ntie", 1);
    assert!(Rules::read(&written).is_ok(), "two quarters are a half");
    assert_eq!(Rules::read(EXAMPLE).unwrap().majority("two-thirds").unwrap().tie, None);
}

#[test]
fn a_key_that_nobody_knows_is_refused() {
    assert_eq!(fault("seats = 15", "seets = 15"), at("seets = 15", "college[1].seets", Problem::UnknownKey));
    assert_eq!(fault("[notice]", "notes = 1\n[notice]"), at("notes = 1", "ballots.notes", Problem::UnknownKey));
    let portuguese = "es = \"Instituciones asociadas\"\npt = \"Instituições\"";
    let (_, path, problem) = fault("es = \"Instituciones asociadas\"", portuguese);
    assert_eq!((path.as_str(), problem), ("college[2].title.pt", Problem::UnknownKey));
}

#[test]
fn a_text_is_written_in_four_languages() {
    let (_, path, problem) = fault("ar = \"إعلان\"\n", "");
    assert_eq!((path.as_str(), problem), ("matter[4].title", Problem::Untranslated { lang: Lang::Ar }));
    let (_, path, problem) = fault("\"إعلان\"", "\"\\u202Eإعلان\"");
    assert_eq!((path.as_str(), problem), ("matter[4].title.ar", Problem::Unclean { lang: Lang::Ar }));
}

#[test]
fn a_share_is_a_fraction_that_can_be_reached_and_asks_for_something() {
    let line = |share: &str| format!("at_least = \"{share}\"");
    let said = |share: &str| fault("at_least = \"4/5\"", &line(share)).2;
    assert_eq!(said("0.8"), Problem::NotAFraction { found: "0.8".into() });
    assert_eq!(said("5/4"), Problem::AboveOne { found: "5/4".parse().unwrap() });
    assert_eq!(said("0/5"), Problem::NothingAsked);
    assert_eq!(fault("at_least = \"4/5\"", "more_than = \"5/5\"").2, Problem::NeverReached);
    assert_eq!(fault("at_least = \"4/5\"", "").2, Problem::OneBar { found: 0 });
    assert_eq!(fault("at_least = \"4/5\"", "at_least = \"4/5\"\nmore_than = \"1/2\"").2, Problem::OneBar { found: 2 });
    assert_eq!(fault("at_least = \"4/5\"", "at_least = 0.8").2, Problem::WrongKind { wanted: Kind::Fraction });
}

#[test]
fn a_quorum_fits_the_seats() {
    let whole = "more_than = \"1/2\"\nof = \"seats\"\n[[quorum";
    assert_eq!(
        fault(whole, "number = 32\n[[quorum"),
        at("number = 32", "quorum.number", Problem::AboveSeats { asked: 32, seats: 31 })
    );
    assert_eq!(fault(whole, "number = 0\n[[quorum").2, Problem::OutOfRange { found: 0, least: 1, most: 1_000_000 });
    let idle = fault(whole, "number = 16\nof = \"seats\"\n[[quorum");
    assert_eq!(idle, at("of = \"seats\"", "quorum.of", Problem::Idle));
    let unknown = fault("college = \"experts\"", "college = \"jurists\"");
    assert_eq!(
        unknown,
        at("college = \"jurists\"", "quorum.college[3].college", Problem::Unknown { name: "jurists".into() })
    );
    assert_eq!(fault("college = \"experts\"", "college = \"elected\"").2, Problem::Repeated { name: "elected".into() });
    let idle = after("asks = \"less\"", "asks = \"nothing\"");
    let paths: Vec<_> = idle.iter().map(|fault| (fault.path.as_str(), &fault.problem)).collect();
    assert_eq!(paths, [("quorum.second.at_least", &Problem::Idle), ("quorum.second.of", &Problem::Idle)]);
}

#[test]
fn a_double_majority_asks_for_some_of_the_colleges_that_vote() {
    assert_eq!(fault("colleges = 2", "colleges = 0").2, Problem::OutOfRange { found: 0, least: 1, most: 1_000_000 });
    assert_eq!(fault("colleges = 2", "colleges = 4").2, Problem::AboveColleges { asked: 4, voting: 3 });
    assert_eq!(fault("majority = \"first-round\"", "majority = \"double\"").2, Problem::ElectionByCollege);
}

#[test]
fn nothing_is_named_twice_and_what_is_named_exists() {
    let twice = fault("key = \"strategy\"", "key = \"opinion\"");
    assert_eq!(twice, at("key = \"opinion\"", "matter[5].key", Problem::Repeated { name: "opinion".into() }));
    assert_eq!(
        fault("majority = \"of-those-present\"", "majority = \"most\"").2,
        Problem::Unknown { name: "most".into() }
    );
    assert_eq!(fault("key = \"strategy\"", "key = \"Strategy 1\"").2, Problem::NotAName { found: "Strategy 1".into() });
    let colleges = fault("colleges = [\"elected\", \"partners\"]", "colleges = [\"elected\", \"mayors\"]");
    assert_eq!(
        (colleges.1.as_str(), colleges.2),
        ("matter[6].colleges[2]", Problem::Unknown { name: "mayors".into() })
    );
    assert_eq!(fault("[\"session\", \"item\"]", "[\"item\", \"item\"]").2, Problem::Repeated { name: "item".into() });
    assert_eq!(fault("[\"session\", \"item\"]", "[]").2, Problem::Empty);
    assert_eq!(
        fault("[\"session\", \"item\"]", "[\"year\"]").2,
        Problem::UnknownWord { found: "year".into(), allowed: suffrage::Scope::WORDS }
    );
}

#[test]
fn votes_about_persons_are_secret_unless_the_rules_say_otherwise() {
    let open = "ways = [\"named\"]\npersons = true";
    let from = "ways = [\"secret\"]\npersons = true";
    assert_eq!(
        fault(from, open),
        at("ways = [\"named\"]", "matter[9].ways", Problem::PersonsInTheOpen { way: "named" })
    );
    let election = fault("ways = [\"secret\"]\nelection", "ways = [\"acclamation\"]\nelection");
    assert_eq!(election.2, Problem::PersonsInTheOpen { way: "acclamation" });
    let said = EXAMPLE.replacen(from, open, 1).replacen("weights =", "secret_on_persons = false\nweights =", 1);
    assert_eq!(Rules::read(&said).unwrap().matter("removal").unwrap().ways, [Way::Named]);
}

#[test]
fn an_election_by_approval_or_transfer_asks_for_no_majority_and_the_others_do() {
    assert_eq!(fault("election = \"approval\"", "election = \"approval\"\nmajority = \"simple\"").2, Problem::Idle);
    assert_eq!(fault("majority = \"first-round\"\n", "").2, Problem::Missing);
}

#[test]
fn an_empty_file_lacks_every_key_that_must_be_there() {
    let needed: Vec<_> = KEYS.iter().filter(|key| key.needed && !key.path.contains('.')).map(|key| key.path).collect();
    let faults = Rules::read("").unwrap_err();
    assert!(faults.iter().all(|fault| fault.problem == Problem::Missing));
    let mut missed: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
    missed.sort_by_key(|path| needed.iter().position(|key| key == path));
    assert_eq!(missed, needed);
}

#[test]
fn nobody_is_elected_by_hands_and_hands_alone_weigh_nothing() {
    let open = EXAMPLE.replacen("weights =", "secret_on_persons = false\nweights =", 1);
    let hands = "ways = [\"secret\", \"show-of-hands\"]\nelection";
    let faults = Rules::read(&open.replacen("ways = [\"secret\"]\nelection", hands, 1)).unwrap_err();
    let said: Vec<_> = faults.iter().map(|it| (it.path.as_str(), &it.problem)).collect();
    assert_eq!(said, [("matter[10].ways", &Problem::ElectionByHands)]);
    let weighed = EXAMPLE.replacen("weights = \"none\"", "weights = \"given\"", 1);
    assert!(Rules::read(&weighed).is_ok(), "by consensus, by name or in secret");
    let alone = weighed.replacen("ways = [\"consensus\", \"show-of-hands\"]", "ways = [\"show-of-hands\"]", 1);
    let faults = Rules::read(&alone).unwrap_err();
    let said: Vec<_> = faults.iter().map(|it| (it.path.as_str(), it.line.is_some(), &it.problem)).collect();
    assert_eq!(said, [("matter[1].ways", true, &Problem::WeightsByHands)]);
    let equal = alone.replacen("weights = \"given\"", "weights = \"none\"", 1);
    assert!(Rules::read(&equal).is_ok(), "hands that weigh alike are counted");
}
