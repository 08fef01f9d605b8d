//! Who supports what others tabled.

use assembly::Assembly;
use council::Step;

use super::{
    at,
    doing::{amended, done, tabled},
    draft,
    files::xml,
    rooms,
    schema::valid,
};

/// A session with a draft that two seats support and an amendment to it that two others do.
async fn supported() -> Assembly {
    let it = Assembly::prepared(rooms(), 4).await;
    let motion = tabled(&it, &it.item, ("Feuille de route", &["Trois ans"])).await;
    let amendment = amended(&it, &motion, (0, "Cinq ans")).await;
    let _ = amended(&it, &motion, (0, "Deux ans")).await;
    for held in &it.seats[..2] {
        done!(it, |app, tx| motions::sign_motion(app, &mut tx, &held.actor, &motion));
    }
    for held in &it.seats[2..] {
        done!(it, |app, tx| motions::sign_amendment(app, &mut tx, &held.actor, &amendment));
    }
    it.opened(3).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    it
}

#[tokio::test]
async fn whoever_supports_a_draft_or_an_amendment_is_named_with_it() {
    let it = supported().await;
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(page.shows("Avec le soutien de\u{a0}: Ville 1 et Ville 2."), "{}", page.text());
    let amendment = "Amendement n° 1 au projet n° 1, remplacer l’article 1, présenté par\u{a0}: Le secrétariat. \
                     Avec le soutien de\u{a0}: Ville 3 et Ville 4. Pas mis aux voix.";
    assert!(page.shows(amendment), "{}", page.text());
    let alone =
        "Amendement n° 2 au projet n° 1, remplacer l’article 1, présenté par\u{a0}: Le secrétariat. Pas mis aux voix.";
    assert!(page.shows(alone), "nobody supports the other: {}", page.text());
    let english = it.secretary.get(&at(&it, "").replacen("/fr/", "/en/", 1)).await.ok();
    assert!(english.shows("Supported by: Ville 3 and Ville 4."), "{}", english.text());
    for (lang, says) in [("ar", "بتأييد من: "), ("es", "Con el apoyo de: ")] {
        let text = it.secretary.get(&xml(&it, lang)).await.ok().text();
        valid(&text);
        assert_eq!(text.matches(says).count(), 2, "{text}");
    }
}
