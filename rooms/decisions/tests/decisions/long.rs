//! A decision on a draft whose articles are as long as its form takes them.

use assembly::Assembly;
use kernel::Lang;
use motions::rules::WORDS_MOST;
use suffrage::Choice;

use super::{
    rooms,
    standing::{filled, tabled_with, voted},
};

#[tokio::test]
async fn what_was_adopted_becomes_a_decision_and_is_translated_however_long_it_is() {
    let it = Assembly::prepared(rooms(), 3).await;
    let articles = [1, 2, 3].map(|n| {
        let rest = WORDS_MOST - "Article 1. ".len() - " (fr)".len();
        format!("Article {n}. {}", "x".repeat(rest))
    });
    let motion = tabled_with(&it, &articles.each_ref().map(String::as_str)).await;
    it.opened(3).await;
    let vote = voted(&it, (&motion, None), Choice::Yes).await;
    it.house.work().await;
    let page = format!("/fr/council/decisions/new?item={}", it.item);
    let form = it.secretary.get(&format!("{page}&vote={vote}")).await.ok().text();
    let texts = Lang::ALL.map(|lang| (format!("text-{lang}"), filled(&form, &format!("text-{lang}"))));
    assert_eq!(texts.each_ref().map(|(_, text)| text.chars().count()), [3 * WORDS_MOST + 4; 4]);
    let titles = Lang::ALL.map(|lang| (format!("title-{lang}"), format!("Feuille de route ({lang})")));
    let mut sent: Vec<(&str, &str)> = [("vote", vote.as_str()), ("kind", "decision")].into();
    sent.extend(texts.iter().chain(&titles).map(|(name, value)| (name.as_str(), value.as_str())));
    sent.extend(["fr", "ar"].map(|lang| ("authentic", lang)));
    let draft = it.secretary.submit(&page, &sent).await.done().location().to_owned();
    let made = it.secretary.submit(&format!("{draft}/make"), &[("version", "1")]).await.done().location().to_owned();
    let whole = async |lang: Lang| {
        let page = it.house.visitor().get(&format!("/{lang}/council/decisions/2026-01")).await.ok();
        articles.iter().all(|article| page.shows(&format!("{article} ({lang})")))
    };
    for lang in Lang::ALL {
        assert!(whole(lang).await, "{lang}");
    }
    let mended = filled(&form, "text-en").replacen("Article 1. ", "Article one. ", 1);
    let fields = [("version", "2"), ("title", "Road map"), ("text", &mended), ("why-fr", "Orthographe")];
    let _ = it.secretary.submit(&format!("{made}/translations/en"), &fields).await.done();
    it.house.work().await;
    let page = it.house.visitor().get("/en/council/decisions/2026-01").await.ok();
    assert!(page.shows("Article one. xxx") && page.shows(&format!("{} (en)", articles[2])));
    let mut reader = it.house.app.db.read().await.unwrap();
    let entries = reader.entries(0, 1000).await.unwrap();
    let longest = entries.iter().map(|entry| entry.bytes.len()).max().unwrap();
    assert!(longest < WORDS_MOST, "the register has the hash of the text, and no word of it: {longest}");
}
