//! A later session approves the minutes.

use axum::http::StatusCode;
use kernel::sha256_hex;

use super::{approval, at, correct, drafted, later, proposed, send, send_as};

#[tokio::test]
async fn a_later_session_approves_and_the_minutes_are_public_and_change_no_more() {
    let it = proposed().await;
    let _ = correct(&it, ("closing", "fr"), "Session close.", "wording").await.done();
    let (by, item) = later(&it).await;
    let over = format!("{by}.{item}");
    let _ = send(&it, "approve", &approval(&over)).await.done();
    let visitor = it.house.visitor();
    let page = visitor.get(&at(&it, "")).await.ok();
    assert!(page.shows("Approuvé le 3 mai 2027") && page.shows("Session close."), "{}", page.text());
    assert!(!page.text().contains("/minutes/closing/"), "nobody corrects them");
    assert!(visitor.get(&it.address).await.ok().shows("Il ne change plus."));
    for act in ["draft", "propose", "approve"] {
        let refused = it.secretary.submit(&at(&it, &format!("/{act}")), &[("version", "9")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
    }
    let version = [("text", "Autre."), ("change", "meaning"), ("version", "1")];
    let refused = it.secretary.submit(&at(&it, "/closing/fr"), &version).await;
    assert!(refused.shows("il ne change plus"), "{}", refused.text());
    let asks = [("section", ""), ("text", "Trop tard.")];
    let refused = it.seats[0].mayor.submit(&at(&it, "/requests"), &asks).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_register_has_the_hash_of_the_text_that_anyone_can_fetch() {
    let it = proposed().await;
    let kept = at(&it, ".json").replacen("/fr", "", 1);
    assert_eq!(it.secretary.get(&kept).await.status, StatusCode::NOT_FOUND, "nothing was approved");
    let (by, _) = later(&it).await;
    let _ = send(&it, "approve", &approval(&by)).await.done();
    register::sign(&it.house.app).await.expect("signed");
    let text = it.house.visitor().get(&kept).await.ok().text();
    assert!(text.contains("\"format\":\"jumelage-minutes/1\"") && text.contains("Présents\u{a0}: 2"), "{text}");
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    let acts = register::acts_of(&mut reader, "session", &it.session).await.expect("read");
    let act = acts.iter().find(|act| act.kind == register::ActKind::MinutesApproved).expect("it is entered");
    let proven = register::prove(&mut reader, act.leaf).await.expect("proven");
    let entry = String::from_utf8(proven.proof.entry).expect("canonical JSON");
    assert!(entry.contains(&format!("\"text_sha256\":\"{}\"", sha256_hex(&text))), "{entry}");
    drop(reader);
    let page = it.house.visitor().get(&at(&it, "")).await.ok();
    assert!(page.shows(&format!("Acte n° {} du registre", act.leaf)), "{}", page.text());
}

#[tokio::test]
async fn minutes_are_approved_by_a_session_that_may_on_a_day_on_which_it_sat() {
    let it = drafted().await;
    let early = it.secretary.get(&at(&it, "/approve")).await.ok();
    assert!(early.shows("Aucune session ultérieure du même organe n’a encore siégé."));
    let (by, item) = later(&it).await;
    let over = format!("{by}.{item}");
    let unsent = send(&it, "approve", &approval(&over)).await;
    assert!(unsent.shows("n’est pas soumis à ceux qui ont siégé"), "{}", unsent.text());
    let _ = send(&it, "propose", &[]).await.done();
    let itself = send(&it, "approve", &approval(&it.session)).await;
    assert_eq!(itself.status, StatusCode::UNPROCESSABLE_ENTITY, "not by the session itself");
    let day = [("by", over.as_str()), ("on-day", "4"), ("on-month", "5"), ("on-year", "2027")];
    let other = send(&it, "approve", &day).await;
    assert!(other.shows("Cette session ne siégeait pas ce jour-là"), "{}", other.text());
    let mayor = &it.seats[1].mayor;
    let _ = send_as(mayor, &it, "requests", &[("section", ""), ("text", "Une virgule.")]).await.done();
    let open = send(&it, "approve", &approval(&over)).await;
    assert!(open.shows("Des corrections demandées n’ont pas de réponse"), "{}", open.text());
    assert_eq!(mayor.get(&at(&it, "/approve")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_item_by_which_minutes_are_approved_names_them_and_leads_the_secretary_on() {
    let it = proposed().await;
    let (by, item) = later(&it).await;
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    let session = council::session_by_id(&mut reader, &by).await.expect("read").expect("there");
    drop(reader);
    let address = format!("/fr{}", session.address());
    let page = it.secretary.get(&address).await.ok().text();
    let way = format!("/minutes/approve?item={item}");
    assert!(page.contains(&way) && page.contains("15 décembre 2026"), "{page}");
    let public = it.house.visitor().get(&address).await.ok();
    assert!(public.shows("15 décembre 2026") && !public.text().contains("/minutes"), "{}", public.text());
    let form = it.secretary.get(&at(&it, &format!("/approve?item={item}"))).await.ok().text();
    assert!(form.contains(&format!("value=\"{by}.{item}\" selected")), "{form}");
    let over = format!("{by}.{item}");
    let _ = send(&it, "approve", &approval(&over)).await.done();
    let public = it.house.visitor().get(&address).await.ok();
    assert!(public.text().contains("/minutes\"") && public.shows("Approuvé"), "{}", public.text());
}

#[tokio::test]
async fn what_is_found_wrong_later_is_an_erratum_that_stands_with_the_minutes() {
    let it = proposed().await;
    let early = it.secretary.submit(&at(&it, "/errata"), &[("text-fr", "Trop tôt.")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (by, _) = later(&it).await;
    let _ = send(&it, "approve", &approval(&by)).await.done();
    let empty = it.secretary.submit(&at(&it, "/errata"), &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let note = [("text-fr", "Lire « onze heures trente »."), ("text-ar", "يُقرأ: الحادية عشرة والنصف.")];
    let _ = it.secretary.submit(&at(&it, "/errata"), &note).await.done();
    let visitor = it.house.visitor();
    assert!(visitor.get(&at(&it, "")).await.ok().shows("1. 3 mai 2027\u{a0}: Lire « onze heures trente »."));
    let xml = at(&it, ".akn.xml?lang=ar").replacen("/fr", "", 1);
    assert!(visitor.get(&xml).await.ok().text().contains("يُقرأ: الحادية عشرة والنصف."));
    let refused = it.seats[0].mayor.get(&at(&it, "/errata")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
