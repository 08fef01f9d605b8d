//! The yearly campaign as the secretary opens it, as members are written to and answer, and as the public reads of it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use atlas::{AuthorityInput, Kind, LocalityInput, Status};
use kernel::{Actor, Lang, Localised, Role};
use members::{Admission, FocalPoint, Quality};
use platform::{
    db::{Tx, sql},
    mail::Written,
};
use testkit::{Client, House};

/// A club of three members: Smara and Timbuktu have relations, and Timbuktu has no address; Cotonou has no relation.
struct Club {
    house: House,
    secretary: Client,
}

/// The authority of a place, by its slug.
async fn authority(house: &House, slug: &str) -> atlas::Entity {
    let mut reader = house.app.db.read().await.unwrap();
    atlas::entity_by_slug(&mut reader, slug).await.unwrap().unwrap()
}

async fn place(house: &House, tx: &mut Tx, name: &str, country: &str) -> atlas::Entity {
    let program = Actor::system();
    let place = LocalityInput::named(Kind::Commune, Localised::one(Lang::Fr, name), country);
    let place = atlas::add_locality(&house.app, tx, &program, place).await.unwrap();
    let input = AuthorityInput::named(Kind::Commune, Localised::one(Lang::Fr, format!("Commune de {name}")));
    atlas::add_authority(&house.app, tx, &program, &place, input).await.unwrap()
}

async fn admit(house: &House, tx: &mut Tx, entity: &atlas::Entity) {
    let program = Actor::system();
    let quality = || Admission { quality: Quality::Full, documented: true, note: Localised::default() };
    let since = || members::Since::on(house.app.today(), Localised::one(Lang::Fr, "Décision"));
    let member = members::propose(&house.app, tx, &program, entity, quality(), since()).await.unwrap();
    members::admit(&house.app, tx, &program, member, quality(), since()).await.unwrap();
}

async fn reachable(house: &House, tx: &mut Tx, entity: &atlas::Entity, email: &str) {
    let point =
        FocalPoint { office: "relations".into(), name: String::new(), email: email.into(), phone: String::new() };
    let points = [Some(point), None];
    members::set_focal_points(&house.app, tx, &Actor::system(), &entity.id, points, 0).await.unwrap();
}

async fn relate(house: &House, tx: &mut Tx, one: &atlas::Entity, two: &atlas::Entity) {
    let ends = [one, two].map(|entity| entity.place.as_ref().unwrap().id.clone());
    let source = atlas::Attribution { name: "Wikidata".into(), url: None, on: None, licence: None };
    let facts = atlas::RelationFacts { since: None, status: Status::Active, sources: vec![source] };
    let kind = atlas::RelationKind::Twinning;
    atlas::add_relation(&house.app, tx, &Actor::system(), ends, kind, facts).await.unwrap();
}

async fn open() -> Club {
    let house = House::new(vec![register::room(), atlas::room(), members::room()]).await;
    let mut tx = house.app.db.begin().await.unwrap();
    let smara = place(&house, &mut tx, "Smara", "MA").await;
    let timbuktu = place(&house, &mut tx, "Tombouctou", "ML").await;
    let agadez = place(&house, &mut tx, "Agadez", "NE").await;
    let cotonou = place(&house, &mut tx, "Cotonou", "BJ").await;
    for entity in [&smara, &timbuktu, &cotonou] {
        admit(&house, &mut tx, entity).await;
    }
    reachable(&house, &mut tx, &smara, "smara@example.org").await;
    relate(&house, &mut tx, &smara, &timbuktu).await;
    relate(&house, &mut tx, &smara, &agadez).await;
    tx.commit(house.app.now()).await.unwrap();
    let secretary = house.signed_in(Role::Secretary, None);
    Club { house, secretary }
}

/// The year and the last day, 30 days on.
const CAMPAIGN: [(&str, &str); 4] =
    [("year", "2026"), ("deadline-day", "23"), ("deadline-month", "12"), ("deadline-year", "2026")];
const HERE: &str = "/fr/members/campaigns/2026";

impl Club {
    async fn start(&self) {
        let opened = self.secretary.submit("/fr/members/campaigns/new", &CAMPAIGN).await.done();
        assert_eq!(opened.location(), HERE);
    }

    async fn mails(&self) -> Vec<Written> {
        platform::mail::tray(&mut self.house.app.db.read().await.unwrap(), 0, 100).await.unwrap()
    }

    async fn officer(&self, of: &str) -> Client {
        self.house.signed_in(Role::Officer, Some(authority(&self.house, of).await.id.as_str()))
    }

    /// The officer of a place answers for as many of its relations as are given, in the order of their ids.
    async fn answer(&self, of: &str, words: &[&str]) {
        let place = authority(&self.house, of).await.place.unwrap();
        let mut reader = self.house.app.db.read().await.unwrap();
        let relations = atlas::relations_of(&mut reader, &place.id).await.unwrap();
        drop(reader);
        let mut fields = Vec::new();
        for (relation, word) in relations.iter().zip(words) {
            fields.push((format!("word-{}", relation.id), (*word).to_owned()));
            fields.push((format!("version-{}", relation.id), relation.version.to_string()));
            fields.push((format!("why-{}", relation.id), "Aucune trace.".to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let path = format!("/fr/localities/{of}/relations/confirm");
        let _ = self.officer(of).await.submit(&path, &fields).await.done();
    }

    /// On which days of this time how many letters have gone in all, the clock running twice a day.
    async fn days(&self, from: &str, to: &str) -> Vec<(String, usize)> {
        let (mut day, last): (kernel::Day, kernel::Day) = (from.parse().unwrap(), to.parse().unwrap());
        let mut sent = Vec::new();
        let mut before = self.mails().await.len();
        while day <= last {
            for hour in ["06:00", "18:00"] {
                self.house.at(&format!("{day}T{hour}:00Z"));
                self.house.work().await;
            }
            let now = self.mails().await.len();
            if now != before {
                sent.push((day.to_string(), now));
            }
            before = now;
            day = day.tomorrow().unwrap();
        }
        sent
    }
}

#[tokio::test]
async fn before_it_opens_the_secretary_reads_who_is_written_to_and_who_has_no_address() {
    let club = open().await;
    let form = club.secretary.get("/fr/members/campaigns/new").await.ok();
    for text in [
        "Un courriel part aujourd’hui vers un membre.",
        "Un membre n’a pas d’adresse électronique",
        "Commune de Tombouctou",
        "Un membre n’a pas de relation connue",
        "Ouvrir la campagne et écrire à un membre",
    ] {
        assert!(form.shows(text), "{text}\n{}", form.text());
    }
    assert_eq!(club.mails().await.len(), 0, "nothing goes before the form is sent");
}

#[tokio::test]
async fn it_asks_reminds_and_shows_the_secretary_who_has_answered() {
    let club = open().await;
    club.start().await;
    let mails = club.mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!((mails[0].to.as_str(), mails[0].lang), ("smara@example.org", Lang::Ar), "Morocco's first language");
    assert!(mails[0].body.contains("http://127.0.0.1:8080/ar/localities/smara/relations/confirm"), "{}", mails[0].body);
    assert!(mails[0].body.contains("علاقتان معروفتان"), "{}", mails[0].body);

    let page = club.secretary.get(HERE).await.ok();
    for text in ["Qui a répondu", "Pas encore", "0 sur 2", "0 sur 1", "Aucune adresse", "Écrit le 23 novembre 2026"] {
        assert!(page.shows(text), "{text}\n{}", page.text());
    }
    assert!(page.shows("Commune de Cotonou"), "without a known relation");
    club.answer("smara", &["yes"]).await;
    assert!(club.secretary.get(HERE).await.ok().shows("A répondu en partie"));
    assert_eq!(
        club.days("2026-11-24", "2026-12-26").await,
        [("2026-12-13".to_owned(), 2), ("2026-12-20".to_owned(), 3), ("2026-12-23".to_owned(), 4)]
    );
    let reminder = &club.mails().await[0];
    assert!(reminder.subject.contains("23 دجنبر 2026") && reminder.body.contains("اليوم"), "{reminder:?}");
    club.answer("smara", &["nothing", "no"]).await;
    let page = club.secretary.get(&format!("{HERE}?answered=all")).await.ok();
    assert!(page.shows("A tout dit") && page.shows("2 sur 2") && page.shows("Un membre"), "{}", page.text());
    let csv = club.secretary.get(&format!("{HERE}/answers.csv?q=smara")).await.ok().text();
    assert_eq!(
        csv.lines().nth(1).unwrap(),
        r#""smara","Commune de Smara","2","2","all","2026-12-23","2026-11-23","1""#
    );
}

#[tokio::test]
async fn the_public_reads_totals_and_a_member_its_own_line() {
    let club = open().await;
    club.start().await;
    club.answer("smara", &["yes", "yes"]).await;
    club.answer("tombouctou", &["yes"]).await;
    let public = club.house.visitor().get(HERE).await.ok();
    assert!(public.shows("est confirmée par les deux côtés") && public.shows("Ouverte"), "{}", public.text());
    for name in ["Smara", "Tombouctou", "Cotonou", "A tout dit", "/close"] {
        assert!(!public.text().contains(name), "{name}\n{}", public.text());
    }
    assert!(club.house.visitor().get(&format!("{HERE}/answers.csv")).await.done().location().contains("/sign-in"));
    let own = club.officer("tombouctou").await.get(HERE).await.ok();
    assert!(own.shows("Votre réponse") && own.shows("1 sur 1") && !own.shows("Cotonou") && !own.shows("2 sur 2"));
    assert_eq!(club.officer("smara").await.get(&format!("{HERE}/answers.csv")).await.status, 403);
    let member = club.officer("smara").await.get("/fr/members/smara").await.ok();
    assert!(member.shows("Confirmation des relations, 2026") && member.shows("2 sur 2"), "{}", member.text());
    assert!(member.text().contains("/fr/localities/smara/relations/confirm"));
    let visitor = club.house.visitor().get("/fr/members/smara").await.ok();
    assert!(visitor.shows("une est confirmée par les deux côtés") && !visitor.shows("2 sur 2"), "{}", visitor.text());
    assert!(!visitor.text().contains("/relations/confirm"));
}

#[tokio::test]
async fn one_is_open_at_a_time_and_a_second_click_writes_nothing_more() {
    let club = open().await;
    let path = "/fr/members/campaigns/new?once=0123456789abcdef0123456789abcdef";
    for _ in 0..2 {
        assert_eq!(club.secretary.submit(path, &CAMPAIGN).await.done().location(), HERE);
    }
    let again = club.secretary.submit("/fr/members/campaigns/new", &CAMPAIGN).await;
    assert!(again.status == 422 && again.shows("Une campagne est déjà ouverte"), "{}", again.text());
    assert_eq!(club.secretary.get("/fr/members/campaigns/new").await.status, 409);
    assert_eq!(club.mails().await.len(), 1);

    let close = format!("{HERE}/close");
    assert!(club.secretary.get(&close).await.ok().shows("23 décembre 2026"));
    let _ = club.secretary.submit(&close, &[("version", "1")]).await.done();
    let twice = club.secretary.submit(&close, &[("version", "2")]).await;
    assert!(twice.status == 422 && twice.shows("Cette campagne est déjà close."));
    assert_eq!(club.days("2026-12-13", "2026-12-23").await, [], "who is closed reminds nobody");
    let taken = club.secretary.submit("/fr/members/campaigns/new", &CAMPAIGN).await;
    assert!(taken.status == 422 && taken.shows("Cette année a déjà eu sa campagne."), "{}", taken.text());
    let list = club.house.visitor().get("/fr/members/campaigns").await.ok();
    assert!(list.shows("Une campagne") && list.shows("Close") && list.shows("0 sur 2 relations connues"));
    let csv = club.house.visitor().get("/fr/members/campaigns.csv").await.ok().text();
    assert_eq!(csv.lines().nth(1).unwrap(), r#""2026","2026-11-23","2026-12-23","2026-11-23","2","0","0""#);
}

#[tokio::test]
async fn what_it_had_come_to_when_it_was_closed_no_word_and_no_member_changes_any_more() {
    let club = open().await;
    club.start().await;
    club.answer("smara", &["yes"]).await;
    let close = format!("{HERE}/close");
    let _ = club.secretary.submit(&close, &[("version", "1")]).await.done();
    let answers = || async { club.secretary.get(&format!("{HERE}/answers.csv")).await.ok().text() };
    let (csv, page) = (answers().await, club.secretary.get(HERE).await.ok());
    assert!(csv.contains(r#""smara","Commune de Smara","2","1","part","2026-12-23","2026-11-23","1""#), "{csv}");
    assert!(page.shows("1 sur 2") && page.shows("0 sur 1") && page.shows("Commune de Cotonou"), "{}", page.text());

    club.house.at("2027-02-01T12:00:00Z");
    club.answer("smara", &["yes", "no"]).await;
    club.answer("tombouctou", &["yes"]).await;
    let (app, program) = (&club.house.app, Actor::system());
    let mut tx = app.db.begin().await.unwrap();
    let agadez = atlas::entity_by_slug(&mut tx, "agadez").await.unwrap().unwrap();
    admit(&club.house, &mut tx, &agadez).await;
    let (cotonou, timbuktu) = (authority(&club.house, "cotonou").await, authority(&club.house, "tombouctou").await);
    relate(&club.house, &mut tx, &cotonou, &timbuktu).await;
    members::mark_unreachable(app, &mut tx, &program, &timbuktu.id, app.today(), "Coupure").await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert_eq!(answers().await, csv);
    let page = club.secretary.get(HERE).await.ok();
    assert!(page.shows("1 sur 2") && page.shows("0 sur 1") && !page.shows("Commune de Agadez"), "{}", page.text());
    assert!(!page.shows("Injoignable"), "as it was on that day");
    assert!(club.officer("smara").await.get(HERE).await.ok().shows("1 sur 2"));
    assert!(!club.officer("agadez").await.get(HERE).await.ok().shows("Votre réponse"), "it came later");
}

#[tokio::test]
async fn one_that_was_closed_before_answers_were_kept_says_so() {
    let club = open().await;
    club.start().await;
    let _ = club.secretary.submit(&format!("{HERE}/close"), &[("version", "1")]).await.done();
    let mut tx = club.house.app.db.begin().await.unwrap();
    tx.run(sql("DELETE FROM member_campaign_kept")).await.unwrap();
    tx.commit(club.house.app.now()).await.unwrap();
    let page = club.secretary.get(HERE).await.ok();
    assert!(page.shows("n’a pas été gardé à la clôture") && !page.shows("0 sur 2"), "{}", page.text());
    assert!(!page.text().contains("answers.csv"), "there is nothing to download");
}

#[tokio::test]
async fn where_nobody_has_a_relation_nobody_is_asked_before_and_after_it_is_closed() {
    let house = House::new(vec![register::room(), atlas::room(), members::room()]).await;
    let club = Club { secretary: house.signed_in(Role::Secretary, None), house };
    club.start().await;
    for _ in 0..2 {
        let page = club.secretary.get(HERE).await.ok();
        assert!(page.shows("rien n’est demandé à personne") && !page.shows("n’a pas été gardé"), "{}", page.text());
        let _ = club.secretary.submit(&format!("{HERE}/close"), &[("version", "1")]).await;
    }
}

#[tokio::test]
async fn who_comes_later_is_asked_then_and_who_cannot_be_reached_has_more_time() {
    let club = open().await;
    club.start().await;
    let timbuktu = authority(&club.house, "tombouctou").await;
    let (app, program) = (&club.house.app, Actor::system());
    club.house.at("2026-12-01T12:00:00Z");
    let mut tx = app.db.begin().await.unwrap();
    reachable(&club.house, &mut tx, &timbuktu, "tombouctou@example.org").await;
    members::mark_unreachable(app, &mut tx, &program, &timbuktu.id, app.today(), "Coupure").await.unwrap();
    let agadez = atlas::entity_by_slug(&mut tx, "agadez").await.unwrap().unwrap();
    admit(&club.house, &mut tx, &agadez).await;
    reachable(&club.house, &mut tx, &agadez, "agadez@example.org").await;
    tx.commit(app.now()).await.unwrap();
    club.house.work().await;
    let to = |mails: &[Written]| mails.iter().map(|mail| mail.to.clone()).collect::<Vec<_>>();
    assert_eq!(to(&club.mails().await), ["agadez@example.org", "smara@example.org"], "admitted after the opening");
    assert!(club.secretary.get(HERE).await.ok().shows("Injoignable"));

    club.house.at("2026-12-05T12:00:00Z");
    let mut tx = app.db.begin().await.unwrap();
    members::lift_unreachable(app, &mut tx, &program, &timbuktu.id, app.today()).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    club.house.work().await;
    let mails = club.mails().await;
    assert_eq!((mails[0].to.as_str(), mails[0].lang), ("tombouctou@example.org", Lang::Fr));
    assert!(mails[0].body.contains("28 décembre 2026"), "five days without contact do not count: {}", mails[0].body);
    let page = club.secretary.get(HERE).await.ok();
    assert!(page.shows("28 décembre 2026") && page.shows("23 décembre 2026"));
}

#[tokio::test]
async fn strangers_open_and_close_nothing_and_bad_input_is_said() {
    let club = open().await;
    let visitor = club.house.visitor();
    let new = "/fr/members/campaigns/new";
    assert!(visitor.get("/fr/members/campaigns").await.ok().shows("Aucune campagne n’a encore été ouverte."));
    assert!(!visitor.get("/fr/members/campaigns").await.ok().text().contains("/campaigns/new"));
    assert!(visitor.submit(new, &CAMPAIGN).await.done().location().starts_with("/fr/sign-in"));
    for role in [Role::Administrator, Role::Expert, Role::Reader] {
        let other = club.house.signed_in(role, None);
        assert_eq!(other.submit(new, &CAMPAIGN).await.status, 403, "{role:?}");
    }
    assert_eq!(club.officer("smara").await.submit(new, &CAMPAIGN).await.status, 403);
    let wrong = club.secretary.submit(new, &[("year", "1999"), ("deadline-day", "31")]).await;
    assert!(wrong.status == 422 && wrong.shows("Ce n’est pas une date"), "{}", wrong.text());
    let past = [("year", "2026"), ("deadline-day", "1"), ("deadline-month", "11"), ("deadline-year", "2026")];
    let past = club.secretary.submit(new, &past).await;
    assert!(past.status == 422 && past.shows("Laissez au moins un jour pour répondre."));
    for path in ["/fr/members/campaigns/2031", "/fr/members/campaigns/none"] {
        assert_eq!(visitor.get(path).await.status, 404, "{path}");
    }
    club.start().await;
    assert_eq!(club.officer("smara").await.submit(&format!("{HERE}/close"), &[("version", "1")]).await.status, 403);
    for lang in ["ar", "en", "es"] {
        for path in ["", "/new", "/2026", "/2026/close"] {
            let status = club.secretary.get(&format!("/{lang}/members/campaigns{path}")).await.status;
            assert_eq!(status, if path == "/new" { 409 } else { 200 }, "{lang} {path}");
        }
    }
}
