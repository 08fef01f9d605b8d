//! Amendments: their conflicts, their order, what votes make of them.

use axum::http::StatusCode;
use kernel::Lang;
use motions::{AmendmentState, Asks, MotionState, rules::Fell};

use super::{amended, assembly, begin, fr, tabled, version, voted};

fn replace(key: &str) -> Asks {
    Asks::Replace(key.into())
}

#[tokio::test]
async fn an_amendment_is_written_tabled_and_put_in_order_by_its_forms() {
    let it = assembly(3).await;
    let id =
        tabled(&it, 0, &[("Le Conseil se réunit deux fois par an à Smara.", "يجتمع المجلس مرتين في السنة.")]).await;
    let page = format!("/fr/council/motions/{id}");
    let form = format!("{page}/amendments/new?clause=c1");
    let mayor = &it.seats[1].mayor;
    assert!(
        mayor.get(&form).await.ok().shows("Le Conseil se réunit deux fois par an à Smara."),
        "the words to start from"
    );
    let same = [
        ("asks", "replace"),
        ("clause", "c1"),
        ("lang", "fr"),
        ("words-fr", "Le Conseil se réunit deux fois par an à Smara."),
    ];
    assert!(mayor.submit(&form, &same).await.shows("Cet amendement ne changerait rien au texte."));
    let other = [
        ("asks", "replace"),
        ("clause", "c1"),
        ("lang", "fr"),
        ("words-fr", "Le Conseil se réunit trois fois par an à Smara."),
        ("words-ar", "يجتمع المجلس مرتين في السنة."),
        ("note-fr", "Deux ne suffisent pas"),
    ];
    let drafted = mayor.submit(&form, &other).await.done();
    let address = drafted.location().to_owned();
    assert_eq!(it.seats[2].mayor.get(&address).await.status, StatusCode::NOT_FOUND);
    let over = version(mayor, &address).await;
    let _ = mayor.submit(&format!("{address}/table"), &[("version", &over)]).await.done();
    let seen = it.seats[2].mayor.get(&address).await.ok();
    assert!(seen.text().contains("<del>deux</del> <ins>trois</ins>") && seen.shows("Deux ne suffisent pas"));
    assert!(seen.shows("Langues qui manquent encore\u{a0}: arabe."), "the words of the clause are no amendment");
    let strike = amended(&it, 2, &id, Asks::Strike("c1".into()), "").await;
    let list = it.seats[2].mayor.get(&format!("{page}/amendments")).await.ok().text();
    assert!(list.contains("2 amendements s’excluent"));
    let (first, second) = (list.find("Amendement n° 2").unwrap(), list.find("Amendement n° 1").unwrap());
    assert!(first < second, "the farthest from the text comes first");
    let conflict = it.seats[2].mayor.get(&format!("/fr{}", strike.address())).await.ok();
    assert!(conflict.shows("En conflit avec Amendement n° 1"));
}

#[tokio::test]
async fn votes_are_put_from_the_farthest_on_and_what_is_excluded_falls() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان."), ("À Smara.", "في السمارة.")]).await;
    let near = amended(&it, 2, &id, replace("c1"), "Trois réunions par an.").await;
    let far = amended(&it, 0, &id, replace("c1"), "Le président convoque quand il veut.").await;
    let new = amended(&it, 0, &id, Asks::Insert(Some("c2".into())), "Les frais sont partagés.").await;
    it.opened(3).await;
    let chair = &it.seats[0].mayor;
    let put = |amendment: &motions::Amendment| format!("/fr{}/vote", amendment.address());
    assert_eq!(it.seats[2].mayor.get(&put(&near)).await.status, StatusCode::FORBIDDEN);
    let way = [("way", "consensus"), ("version", "2")];
    assert!(chair.submit(&put(&near), &way).await.shows("Des amendements plus éloignés du texte viennent d’abord"));
    let motion = format!("/fr/council/motions/{id}");
    let early =
        chair.submit(&format!("{motion}/vote"), &[("way", "consensus"), ("kind", "decision"), ("version", "3")]).await;
    assert!(early.shows("Des amendements attendent encore"));
    let vote = chair.submit(&put(&far), &way).await.done().location().replace("/fr/council/votes/", "");
    voted(&it, &vote).await;
    let page = it.house.visitor().get(&motion).await.ok();
    assert!(page.text().contains("<ins>Le président convoque quand il veut"), "read before any news was heard");
    it.house.work().await;
    let vote = chair.submit(&put(&new), &way).await.done().location().replace("/fr/council/votes/", "");
    voted(&it, &vote).await;
    it.house.work().await;
    let mut reader = it.house.app.db.read().await.unwrap();
    let filed = motions::motion(&mut reader, &id).await.unwrap().unwrap();
    let state = |it: &motions::Amendment| filed.amendment(it.id.as_str()).unwrap().state.clone();
    assert!(matches!(state(&far), AmendmentState::Adopted(_)) && matches!(state(&new), AmendmentState::Adopted(_)));
    assert_eq!(state(&near), AmendmentState::Fallen(Fell::Excluded(far.id.clone())));
    let text: Vec<Option<String>> = filed.text().iter().map(|it| it.now.get(&Lang::Fr).cloned()).collect();
    let says = |text: &str| Some(text.to_owned());
    let expected = [says("Le président convoque quand il veut."), says("À Smara."), says("Les frais sont partagés.")];
    assert_eq!(text, expected);
    let over = filed.motion.version.to_string();
    let fields = [("way", "consensus"), ("kind", "decision"), ("version", over.as_str())];
    let vote = chair.submit(&format!("{motion}/vote"), &fields).await.done();
    voted(&it, &vote.location().replace("/fr/council/votes/", "")).await;
    it.house.work().await;
    let filed = motions::of_session(&mut it.house.app.db.read().await.unwrap(), &filed.motion.session).await.unwrap();
    assert!(matches!(filed[0].motion.state, MotionState::Adopted(_)));
    let seen = it.house.visitor().get(&format!("/ar{}", &motion[3..])).await.ok();
    assert!(seen.shows("معتمد") && seen.shows("التعديل غير مكتوب بهذه اللغة."));
}

#[tokio::test]
async fn the_mover_takes_an_amendment_over_and_loses_it_to_another_that_is_adopted() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let friendly = amended(&it, 2, &id, replace("c1"), "Trois réunions par an.").await;
    let address = format!("/fr{}", friendly.address());
    let over = version(&it.seats[1].mayor, &address).await;
    let not_theirs = it.seats[2].mayor.submit(&format!("{address}/accept"), &[("version", &over)]).await;
    assert_eq!(not_theirs.status, StatusCode::FORBIDDEN);
    let _ = it.seats[1].mayor.submit(&format!("{address}/accept"), &[("version", &over)]).await.done();
    let page = format!("/fr/council/motions/{id}");
    assert!(it.seats[2].mayor.get(&page).await.ok().text().contains("<del>Deux</del> <ins>Trois</ins>"));
    let strike = amended(&it, 0, &id, Asks::Strike("c1".into()), "").await;
    it.opened(3).await;
    let put = format!("/fr{}/vote", strike.address());
    let vote = it.secretary.submit(&put, &[("way", "consensus"), ("version", "2")]).await.done();
    voted(&it, &vote.location().replace("/fr/council/votes/", "")).await;
    it.house.work().await;
    let fallen = it.house.visitor().get(&address).await.ok();
    assert!(fallen.shows("Tombé sans vote\u{a0}: Amendement n° 2 a été adopté au même endroit."));
}

#[tokio::test]
async fn a_vote_that_is_withdrawn_leaves_the_amendment_open() {
    let it = assembly(2).await;
    let id = tabled(&it, 0, &[("Un.", "واحد.")]).await;
    let amendment = amended(&it, 1, &id, replace("c1"), "Deux.").await;
    it.opened(2).await;
    let put = format!("/fr{}/vote", amendment.address());
    let vote = it.secretary.submit(&put, &[("way", "consensus"), ("version", "2")]).await.done();
    let vote = vote.location().replace("/fr/council/votes/", "");
    let mut tx = begin(&it).await;
    let vote = votes::vote(&mut tx, &vote).await.unwrap().unwrap();
    let actor = kernel::Actor::system();
    votes::withdraw_vote(&it.house.app, &mut tx, &actor, vote, fr("Erreur")).await.unwrap();
    tx.commit(it.house.app.now()).await.unwrap();
    it.house.work().await;
    let page = it.secretary.get(&format!("/fr{}", amendment.address())).await.ok();
    assert!(page.text().contains("/vote\"") && page.shows("Présenté"));
}

#[tokio::test]
async fn whoever_presides_sets_another_order_with_a_reason_or_sets_an_amendment_aside() {
    let it = assembly(3).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let near = amended(&it, 2, &id, replace("c1"), "Trois réunions par an.").await;
    let far = amended(&it, 2, &id, replace("c1"), "Le président convoque.").await;
    let form = format!("/fr/council/motions/{id}/order/1");
    let ranks = [(format!("rank-{}", near.id), "1"), (format!("rank-{}", far.id), "2")];
    let fields: Vec<(&str, &str)> = ranks.iter().map(|(name, rank)| (name.as_str(), *rank)).collect();
    assert_eq!(it.seats[2].mayor.get(&form).await.status, StatusCode::FORBIDDEN);
    let silent = it.seats[0].mayor.submit(&form, &fields).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "the order needs a reason");
    let said: Vec<_> = fields.iter().copied().chain([("reason-fr", "La fréquence va plus loin")]).collect();
    let _ = it.seats[0].mayor.submit(&form, &said).await.done();
    let list = it.seats[2].mayor.get(&format!("/fr/council/motions/{id}/amendments")).await.ok();
    assert!(list.shows("La fréquence va plus loin"));
    let text = list.text();
    assert!(text.find("Amendement n° 1") < text.find("Amendement n° 2"));
    let aside = format!("/fr{}/set-aside", far.address());
    let why = [("reason-fr", "Personne ne le défend"), ("version", "2")];
    let _ = it.seats[0].mayor.submit(&aside, &why).await.done();
    assert!(it.seats[2].mayor.get(&format!("/fr{}", far.address())).await.ok().shows("Personne ne le défend"));
}
