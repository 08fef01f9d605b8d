//! A decision on a draft that was amended has the text as its amendments left it.

use agreements::rules::Reach;
use assembly::{Assembly, all};
use council::rules::{ItemId, SessionId};
use kernel::{Actor, Lang, Localised};
use motions::{AmendmentInput, AmendmentStep, Asks, ClauseInput, Filed, MotionInput, MotionStep, Mover, Put};
use platform::db::Tx;
use suffrage::{Choice, Way};
use votes::{BallotInput, Ending, Said};

use super::{closed, rooms};

async fn begin(it: &Assembly) -> Tx {
    it.house.app.db.begin().await.expect("the database is there")
}

/// A draft of the secretariat in four languages with three clauses, tabled for the session's item.
pub(super) async fn tabled(it: &Assembly) -> String {
    tabled_with(it, &["Trois ans", "Dix bourses", "Un rapport"]).await
}

/// The same, with these clauses, each with its language behind it.
pub(super) async fn tabled_with(it: &Assembly, clauses: &[&str]) -> String {
    let (app, program, mut tx) = (&it.house.app, Actor::system(), begin(it).await);
    let (session, item) = (SessionId::new(&it.session), ItemId::new(&it.item));
    let input = MotionInput { item, title: all("Feuille de route"), languages: Lang::ALL.into_iter().collect() };
    let over = (&session, Mover::Secretariat);
    let motion = motions::draft_motion(app, &mut tx, &program, over, input).await.expect("drafted");
    let id = motion.id.to_string();
    let mut version = 1;
    for clause in clauses {
        let words = Lang::ALL.map(|lang| (lang, format!("{clause} ({lang})"))).into();
        let clause = ClauseInput { words, reach: Reach::Meaning, level: [].into() };
        motions::add_clause(app, &mut tx, &program, (&id, version), clause).await.expect("added");
        version += 1;
    }
    motions::step_motion(app, &mut tx, &program, (&id, version), MotionStep::Table).await.expect("tabled");
    tx.commit(app.now()).await.expect("it holds");
    id
}

async fn filed(it: &Assembly, motion: &str) -> Filed {
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    motions::motion(&mut reader, motion).await.expect("read").expect("tabled")
}

/// An amendment of the secretariat, tabled.
async fn amended(it: &Assembly, motion: &str, asks: Asks, words: Localised) -> String {
    let (app, program, mut tx) = (&it.house.app, Actor::system(), begin(it).await);
    let input = AmendmentInput { asks, lang: Lang::Fr, words, note: Localised::default() };
    let over = (motion, Mover::Secretariat);
    let amendment = motions::draft_amendment(app, &mut tx, &program, over, input).await.expect("drafted");
    let over = (amendment.id.as_str(), 1);
    motions::step_amendment(app, &mut tx, &program, over, AmendmentStep::Table).await.expect("tabled");
    tx.commit(app.now()).await.expect("it holds");
    amendment.id.to_string()
}

/// Puts the draft, or an amendment to it, to a vote by name in which everyone says the same: the vote's identity.
pub(super) async fn voted(it: &Assembly, (motion, amendment): (&str, Option<&str>), choice: Choice) -> String {
    let (app, program, filed) = (&it.house.app, Actor::system(), filed(it, motion).await);
    let put = |version| Put { version, way: Way::Named, declares: false };
    let mut tx = begin(it).await;
    let vote = match amendment.map(|id| filed.amendment(id).expect("it is tabled")) {
        Some(it) => motions::put_amendment(app, &mut tx, &program, it.id.as_str(), put(it.version)).await,
        None => motions::put_motion(app, &mut tx, &program, motion, put(filed.motion.version)).await,
    };
    let vote = votes::open_vote(app, &mut tx, &program, vote.expect("put")).await.expect("opened");
    tx.commit(app.now()).await.expect("it holds");
    for held in &it.seats {
        let (number, said) = (app.random(24), Some(Said::Choice(choice)));
        let ballot = BallotInput { number, seat: held.at.clone(), said, aloud: false };
        let _ = votes::cast(app, &held.actor, &vote.id, ballot).await.expect("taken");
    }
    closed(it, vote, Ending::Count).await
}

/// What a field of a form is filled with.
pub(super) fn filled(form: &str, field: &str) -> String {
    let rest = form.split(&format!("name=\"{field}\"")).nth(1).expect("the field is there");
    let text = rest.split('>').nth(1).and_then(|text| text.strip_suffix("</textarea"));
    text.expect("a text").trim().to_owned()
}

#[tokio::test]
async fn a_decision_on_an_amended_draft_is_filled_with_the_text_as_it_stands() {
    let it = Assembly::prepared(rooms(), 3).await;
    let motion = tabled(&it).await;
    let keys: Vec<String> = filed(&it, &motion).await.motion.clauses.iter().map(|it| it.key.clone()).collect();
    let replacing = amended(&it, &motion, Asks::Replace(keys[0].clone()), all("Cinq ans")).await;
    let striking = amended(&it, &motion, Asks::Strike(keys[1].clone()), Localised::default()).await;
    let inserting = amended(&it, &motion, Asks::Insert(Some(keys[2].clone())), all("Deux visites")).await;
    let rejected = amended(&it, &motion, Asks::Replace(keys[2].clone()), all("Aucun rapport")).await;
    it.opened(3).await;
    for (amendment, choice) in
        [(&replacing, Choice::Yes), (&striking, Choice::Yes), (&rejected, Choice::No), (&inserting, Choice::Yes)]
    {
        let _ = voted(&it, (&motion, Some(amendment)), choice).await;
    }
    let vote = voted(&it, (&motion, None), Choice::Yes).await;
    it.house.work().await;
    let form = it.secretary.get(&format!("/fr/council/decisions/new?item={}&vote={vote}", it.item)).await.ok().text();
    for lang in Lang::ALL {
        let text = filled(&form, &format!("text-{lang}"));
        let clauses: Vec<&str> = text.split("\n\n").map(str::trim).collect();
        let stands = ["Cinq ans", "Un rapport", "Deux visites"].map(|it| format!("{it} ({lang})"));
        assert_eq!(clauses, stands, "{lang}");
    }
    let fields = ["fr", "ar", "en", "es"].map(|lang| (format!("text-{lang}"), filled(&form, &format!("text-{lang}"))));
    let titles = ["fr", "ar", "en", "es"].map(|lang| (format!("title-{lang}"), format!("Feuille de route ({lang})")));
    let mut sent: Vec<(&str, &str)> = [("vote", vote.as_str()), ("kind", "decision")].into();
    sent.extend(fields.iter().chain(&titles).map(|(name, value)| (name.as_str(), value.as_str())));
    sent.extend(["fr", "ar", "en", "es"].map(|lang| ("authentic", lang)));
    let page = format!("/fr/council/decisions/new?item={}", it.item);
    let draft = it.secretary.submit(&page, &sent).await.done().location().to_owned();
    let _ = it.secretary.submit(&format!("{draft}/make"), &[("version", "1")]).await.done();
    for lang in Lang::ALL {
        let page = it.house.visitor().get(&format!("/{lang}/council/decisions/2026-01")).await.ok();
        assert!(page.shows(&format!("Cinq ans ({lang})")) && page.shows(&format!("Deux visites ({lang})")));
        for gone in ["Trois ans", "Dix bourses", "Aucun rapport"] {
            assert!(!page.shows(gone), "{lang}: {gone}: {}", page.text());
        }
    }
}

#[tokio::test]
async fn a_language_that_lags_is_not_taken_for_authentic_nor_a_title_without_its_text_for_a_language() {
    let it = Assembly::prepared(rooms(), 3).await;
    let (app, program, mut tx) = (&it.house.app, Actor::system(), begin(&it).await);
    let (session, item) = (SessionId::new(&it.session), ItemId::new(&it.item));
    let input = MotionInput { item, title: all("Bourses"), languages: [Lang::Fr, Lang::Ar].into() };
    let over = (&session, Mover::Secretariat);
    let motion = motions::draft_motion(app, &mut tx, &program, over, input).await.expect("drafted").id.to_string();
    let words = |amount: &str| [(Lang::Fr, amount.to_owned()), (Lang::Ar, "مئة".to_owned())].into();
    let clause = ClauseInput { words: words("Cent"), reach: Reach::Meaning, level: [].into() };
    motions::add_clause(app, &mut tx, &program, (&motion, 1), clause).await.expect("added");
    tx.commit(app.now()).await.expect("it holds");
    let changed = [("words-fr", "Mille"), ("words-ar", "مئة"), ("reach", "meaning"), ("version", "2")];
    let _ = it.secretary.submit(&format!("/fr/council/motions/{motion}/clauses/c1"), &changed).await.done();
    let mut tx = begin(&it).await;
    motions::step_motion(app, &mut tx, &program, (&motion, 3), MotionStep::Table).await.expect("tabled");
    tx.commit(app.now()).await.expect("it holds");
    it.opened(3).await;
    let vote = voted(&it, (&motion, None), Choice::Yes).await;
    it.house.work().await;
    let form = it.secretary.get(&format!("/fr/council/decisions/new?item={}&vote={vote}", it.item)).await.ok().text();
    let ticked: Vec<&str> = ["fr", "ar", "en", "es"]
        .into_iter()
        .filter(|lang| form.contains(&format!("name=\"authentic\" value=\"{lang}\" checked")))
        .collect();
    assert_eq!(ticked, ["fr"], "{form}");
    assert_eq!((filled(&form, "text-fr").as_str(), filled(&form, "text-ar").as_str()), ("Mille", "مئة"));
    assert!(form.contains("Bourses (ar)") && !form.contains("Bourses (en)"), "{form}");
}
