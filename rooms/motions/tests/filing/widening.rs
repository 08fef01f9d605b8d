//! A motion that was tabled in one language gains others.

use motions::Asks;

use super::{amended, assembly, files::words, packed::page, version};

/// Whether a page has a box for this language.
fn offers(page: &str, lang: &str) -> bool {
    page.contains(&format!("name=\"languages\" value=\"{lang}\""))
}

#[tokio::test]
async fn the_secretary_adds_a_language_to_a_tabled_motion_and_its_articles_and_amendments_are_written_in_it() {
    let it = assembly(3).await;
    let (mayor, new) = (&it.seats[1].mayor, format!("/fr/council/items/{}/motions/new", it.item));
    let fields = [("title-fr", "Feuille de route"), ("languages", "fr"), ("item", &it.item)];
    let first = mayor.submit(&new, &fields).await.done().location().to_owned();
    let motion = first.replace("/clauses/new", "");
    let id = motion.rsplit('/').next().expect("its identity");
    let _ = mayor.submit(&first, &[("words-fr", "Deux réunions par an."), ("version", "1")]).await.done();
    let draft = mayor.get(&motion).await.ok();
    let says = "Langues de ce projet\u{a0}: français. Une fois présenté, il n’en perd aucune";
    assert!(draft.shows(says), "{}", draft.text());
    let _ = mayor.submit(&format!("{motion}/table"), &[("version", "2")]).await.done();
    let before = amended(&it, 2, id, Asks::Replace("c1".into()), "Trois réunions par an.").await;
    let before = format!("/fr{}", before.address());

    let form = format!("{motion}/edit");
    assert!(it.secretary.get(&motion).await.ok().shows("Ajouter des langues, changer de point"));
    assert!(!mayor.get(&motion).await.ok().shows("Ajouter des langues"));
    let asked = it.secretary.get(&form).await.ok().text();
    assert_eq!(["fr", "ar", "en", "es"].map(|lang| offers(&asked, lang)), [false, true, true, true]);
    let over = version(&it.secretary, &form).await;
    let more = [("languages", "ar"), ("title-ar", "خارطة الطريق"), ("item", &it.item), ("version", &over)];
    assert!(mayor.submit(&form, &more).await.shows("Cela ne vous revient pas."));
    let _ = it.secretary.submit(&form, &more).await.done();

    let seen = mayor.get(&motion).await.ok();
    let lags = "arabe\u{a0}: rien n’est écrit, alors que le texte existe en français";
    assert!(seen.shows(lags) && seen.shows("Mettre les langues à jour"), "{}", seen.text());
    assert!(mayor.get(&format!("/ar{}", &motion[3..])).await.ok().shows("خارطة الطريق"));
    let (pack, pdf) = (format!("{}/pack.zip", it.address), format!("{}/file.pdf", it.address));
    let point = page(&mayor.get(&pack).await.ok().bytes, "point-1.html");
    assert!(point.contains(lags) && point.contains("<small>العربية</small>\nRien n’est écrit"), "{point}");

    // The amendment that was there, and those that come.
    assert!(it.seats[2].mayor.get(&before).await.ok().shows("Langues qui manquent encore\u{a0}: arabe."));
    let over = version(&it.seats[2].mayor, &format!("{before}/edit")).await;
    let arabic = [("words-ar", "ثلاثة اجتماعات في السنة."), ("version", over.as_str())];
    let _ = it.seats[2].mayor.submit(&format!("{before}/edit"), &arabic).await.done();
    assert!(it.seats[2].mayor.get(&before).await.ok().shows("ثلاثة اجتماعات في السنة."));
    let amend = it.seats[0].mayor.get(&format!("{motion}/amendments/new?clause=c1")).await.ok().text();
    assert!(amend.contains(r#"name="words-ar""#) && amend.contains(r#"name="lang" value="ar""#), "{amend}");

    let clause = format!("{motion}/clauses/c1");
    let over = version(mayor, &clause).await;
    let _ = mayor.submit(&clause, &[("words-ar", "اجتماعان في السنة."), ("version", &over)]).await.done();
    let seen = mayor.get(&motion).await.ok();
    assert!(seen.shows("اجتماعان في السنة.") && !seen.shows("Langues en retard") && !seen.shows("Mettre les langues"));
    let point = page(&mayor.get(&pack).await.ok().bytes, "point-1.html");
    assert!(point.contains("اجتماعان في السنة.") && point.contains("ثلاثة") && !point.contains(lags), "{point}");
    let Some(text) = words("widened.pdf", &mayor.get(&pdf).await.ok().bytes) else { return };
    let closed: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    assert!(closed.contains("اجتماعانفيالسنة") && closed.contains("ثلاثةاجتماعاتفيالسنة"), "{text}");
}
