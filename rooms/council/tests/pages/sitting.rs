use axum::http::StatusCode;
use council::{AdoptedInput, OrganKind};
use kernel::{Actor, Day, Lang, Role};

use super::{Club, first_link, open};

const RULES: &str = include_str!("../../../../crates/suffrage/data/example.toml");
pub(super) const ADDRESS: &str = "/fr/council/sessions/conseil-du-club-2026-12-15";

/// A council of one college, its rules of one college too, in which Smara holds the first seat and Agadez the second.
pub(super) async fn council() -> Club {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let _ = club.seat(&college, "2", &club.agadez, "1").await.done();
    let (app, program) = (&club.house.app, Actor::system());
    let mut tx = app.db.begin().await.expect("the database is there");
    let organ = council::organ(&mut tx, "conseil-du-club").await.expect("read").expect("there");
    let input = AdoptedInput {
        text: alone(),
        act: String::new(),
        note: kernel::Localised::default(),
        adopted: Day::constant(2026, 11, 1),
        valid_from: Day::constant(2026, 11, 1),
    };
    let _ = council::adopt_rules(app, &mut tx, &program, &organ, input).await.expect("adopted");
    tx.commit(app.now()).await.expect("it holds");
    club
}

/// Rules of an organ with one college of three seats.
fn alone() -> String {
    let mut rules = suffrage::Rules::read(RULES).expect("the example is right");
    rules.colleges.truncate(1);
    rules.colleges[0].seats = Some(3);
    rules.quorum.first.colleges.clear();
    if let suffrage::SecondCall::Less(less) = &mut rules.quorum.second {
        less.colleges.clear();
    }
    for majority in &mut rules.majorities {
        majority.double = None;
    }
    for matter in &mut rules.matters {
        matter.colleges = vec!["elected".to_owned()];
    }
    rules.write()
}

/// What the secretary types of a session of 15 December 2026 at ten in Casablanca.
pub(super) fn typed() -> Vec<(&'static str, &'static str)> {
    vec![
        ("organ", "conseil-du-club"),
        ("kind", "ordinary"),
        ("manner", "mixed"),
        ("opens-day", "15"),
        ("opens-month", "12"),
        ("opens-year", "2026"),
        ("opens-hour", "10h"),
        ("ends-hour", "12:30"),
        ("zone", "Africa/Casablanca"),
        ("place-fr", "Palais des congrès"),
        ("joining", "https://visio.example.org/secret"),
    ]
}

impl Club {
    /// Prepares the session and its first item.
    pub(super) async fn prepared(&self) {
        let done = self.secretary.submit("/fr/council/sessions/new", &typed()).await.done();
        assert_eq!(done.location(), ADDRESS);
        let item = [("title-fr", "Ouverture"), ("kind", "information"), ("minutes", "45")];
        let _ = self.secretary.submit(&format!("{ADDRESS}/items/new"), &item).await.done();
    }

    /// Takes a step of the session over its version; with the reason of an urgency.
    pub(super) async fn step(&self, step: &str, reason: &str) -> testkit::Answer {
        let page = self.secretary.get(&format!("{ADDRESS}/steps/{step}")).await.ok().text();
        let version = page.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let version = version.expect("the form carries the version").to_owned();
        let fields = [("version", version.as_str()), ("reason-fr", reason)];
        self.secretary.submit(&format!("{ADDRESS}/steps/{step}"), &fields).await
    }
}

#[tokio::test]
async fn a_session_in_preparation_is_the_secretary_s_and_theirs_who_sit_until_it_is_announced() {
    let club = council().await;
    club.prepared().await;
    let visitor = club.house.visitor();
    assert_eq!(visitor.get(ADDRESS).await.status, StatusCode::NOT_FOUND);
    assert!(!visitor.get("/fr/council/sessions").await.ok().shows("Session ordinaire"));
    let sits = club.house.signed_in(Role::Officer, Some(club.smara.0.id.as_str()));
    assert!(
        sits.get(ADDRESS)
            .await
            .ok()
            .shows("15 décembre 2026, de 10:00 à 12:30 (Africa/\u{2060}Casablanca\u{a0}·\u{a0}UTC+1)")
    );
    let mut announced = typed();
    announced.extend([("announced", "yes"), ("version", "2")]);
    let _ = club.secretary.submit(&format!("{ADDRESS}/edit"), &announced).await.done();
    let page = visitor.get(ADDRESS).await.ok();
    assert!(page.shows("Cette session n’est pas convoquée") && page.shows("Palais des congrès"));
    assert!(visitor.get("/fr/council").await.ok().shows("Session ordinaire · Conseil du Club"));
}

#[tokio::test]
async fn what_was_typed_is_kept_and_complained_of_beside_its_field() {
    let club = council().await;
    let mut wrong = typed();
    wrong.retain(|(name, _)| !["opens-hour", "zone"].contains(name));
    wrong.extend([("opens-hour", "midi"), ("zone", "Africa/Smara")]);
    let page = club.secretary.submit("/fr/council/sessions/new", &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.shows("Ce n’est pas une heure.") && page.shows("Ce fuseau horaire n’est pas connu."));
    assert!(page.text().contains("value=\"midi\"") && page.text().contains("value=\"Africa/Smara\""));
    let hostile = "<script>alert(1)</script>";
    let mut hostile_title = typed();
    hostile_title.push(("title-fr", hostile));
    let done = club.secretary.submit("/fr/council/sessions/new", &hostile_title).await.done();
    let page = club.secretary.get(done.location()).await.ok();
    assert!(!page.text().contains(hostile) && page.shows("alert(1)"));
}

#[tokio::test]
async fn nobody_else_prepares_nor_convenes_and_a_stale_form_is_told() {
    let club = council().await;
    club.prepared().await;
    for client in [
        club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str())),
        club.house.signed_in(Role::Administrator, None),
    ] {
        assert_eq!(client.submit("/fr/council/sessions/new", &typed()).await.status, StatusCode::FORBIDDEN);
        let convene = client.submit(&format!("{ADDRESS}/steps/convene"), &[("version", "2")]).await;
        assert!([StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&convene.status));
    }
    let _ = club.step("convene", "Séisme").await.done();
    let stale = [("version", "2"), ("reason-fr", "Séisme")];
    let again = club.secretary.submit(&format!("{ADDRESS}/steps/convene"), &stale).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.shows("La session est déjà convoquée, ou annulée."));
    let stale = club.secretary.submit(&format!("{ADDRESS}/steps/cancel"), &stale).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "it was filled over what is no more");
    assert_eq!(club.house.visitor().get("/fr/council/items/none").await.status, StatusCode::SEE_OTHER);
    assert_eq!(club.secretary.get(&format!("{ADDRESS}/steps/explode")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_convocation_s_letters_carry_an_invitation_and_changes_are_told_once_with_a_higher_number() {
    let club = council().await;
    club.officer().await;
    club.prepared().await;
    let short = club.step("convene", "").await;
    assert!(short.shows("Le délai des règles n’est pas tenu"));
    let _ = club.step("convene", "Séisme").await.done();
    let mails = club.letters().await;
    let [(subject, body, calendar)] = mails.as_slice() else { panic!("one letter: {mails:?}") };
    assert!(subject.starts_with("استدعاء") && body.contains("1. Ouverture (10:00)") && body.contains("Séisme"));
    for line in ["METHOD:REQUEST", "DTSTART:20261215T090000Z", "SEQUENCE:0", "ATTENDEE", "mailto:smara@example.org"] {
        assert!(calendar.replace("\r\n ", "").contains(line), "{line} in {calendar}");
    }
    assert!(!calendar.contains("visio.") && !body.contains("visio."), "an officer does not sit: {calendar}");
    let item = [("title-fr", "Point nouveau"), ("kind", "debate")];
    for _ in 0..2 {
        let _ = club.secretary.submit(&format!("{ADDRESS}/items/new"), &item).await.done();
    }
    assert!(club.house.visitor().get(ADDRESS).await.ok().shows("Ajouté ou modifié après la convocation"));
    let tell = club.house.app.rooms.iter().flat_map(|room| room.jobs).find(|job| job.name == "council.tell");
    let tell = tell.expect("the job is there").run;
    for _ in 0..2 {
        tell(club.house.app.clone()).await.expect("told");
    }
    let mails = club.letters().await;
    let [_, (subject, body, calendar)] = mails.as_slice() else { panic!("one letter for both changes: {mails:?}") };
    assert!(subject.starts_with("تعديل") && body.contains("3. Point nouveau") && calendar.contains("SEQUENCE:2"));
    club.house.work().await;
    assert!(club.letters().await.iter().all(|(.., calendar)| calendar.is_empty()), "erased once sent");
    let sent = std::fs::read_dir(club.house.app.site.data.join("mail")).expect("they went out");
    for mail in sent {
        let mail = std::fs::read_to_string(mail.expect("a file").path()).expect("a mail");
        assert!(mail.contains("method=REQUEST") && mail.contains("invitation.ics"), "{mail}");
    }
}

impl Club {
    /// Gives Smara an officer whose account is in Arabic.
    pub(super) async fn officer(&self) {
        let seed = accounts::Seed {
            email: "smara@example.org".to_owned(),
            name: "Officer of Smara".to_owned(),
            lang: Lang::Ar,
            grants: vec![accounts::SeedGrant {
                role: Role::Officer,
                body: Some((self.smara.0.id.to_string(), super::fr("Smara"))),
                until: None,
            }],
            person: None,
            password: "a long and unguessable sentence".to_owned(),
        };
        accounts::ensure_account(&self.house.app, seed).await.expect("the address is new");
    }

    /// The letters written: subject, text, invitation.
    pub(super) async fn letters(&self) -> Vec<(String, String, String)> {
        let mut reader = self.house.app.db.read().await.expect("the database is there");
        let rows =
            reader.all(platform::db::sql("SELECT subject, body, calendar FROM mails ORDER BY written, id")).await;
        let read = |row: &platform::db::Row| {
            let calendar: Option<String> = row.get("calendar").expect("a text");
            (row.get("subject").expect("a text"), row.get("body").expect("a text"), calendar.unwrap_or_default())
        };
        rows.expect("they are read").iter().map(read).collect()
    }
}

#[tokio::test]
async fn a_mayor_answers_on_their_page_and_nobody_else_sees_it() {
    let club = council().await;
    club.prepared().await;
    let _ = club.step("convene", "Séisme").await.done();
    let mayor = club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str()));
    let page = mayor.get(ADDRESS).await.ok();
    assert!(page.shows("Votre siège") && page.shows("https://visio.example.org/secret"));
    assert!(!page.shows("non atteint"), "nobody can be there yet: no quorum is missing");
    let form = club.link_of(&mayor, "/answers/").await;
    let proxy = [("reply", "proxy"), ("proxy", "nobody.7")];
    assert_eq!(mayor.submit(&form, &proxy).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let own = form.rsplit('/').next().expect("the seat").to_owned();
    let refused = mayor.submit(&form, &[("reply", "proxy"), ("proxy", own.as_str())]).await;
    assert!(refused.shows("Nul ne se donne procuration à soi-même."));
    let _ = mayor.submit(&form, &[("reply", "excused"), ("note", "En mission <b>")]).await.done();
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows("Excusé") && page.shows("Réponses reçues : 1 sur 2."));
    assert!(!page.text().contains("mission <b>"));
    let visitor = club.house.visitor();
    let public = visitor.get(ADDRESS).await.ok();
    assert!(!public.shows("Excusé") && !public.shows("visio") && public.shows("Convoquée en urgence"));
    assert_eq!(visitor.get(&form).await.status, StatusCode::SEE_OTHER, "a visitor goes to sign in");
    let other = club.house.signed_in(Role::Mayor, Some(club.agadez.0.id.as_str()));
    assert_eq!(other.submit(&form, &[("reply", "present")]).await.status, StatusCode::FORBIDDEN);
    let by_phone = [("reply", "present"), ("channel", "telephone")];
    let _ = club.secretary.submit(&form, &by_phone).await.done();
    assert!(club.secretary.get(ADDRESS).await.ok().shows("Par téléphone"));
}

impl Club {
    /// The first address on the session's page, as this person sees it, that has this in it.
    pub(super) async fn link_of(&self, who: &testkit::Client, part: &str) -> String {
        first_link(&who.get(ADDRESS).await.ok().text(), |link| link.contains(part))
    }
}

#[tokio::test]
async fn the_public_calendar_has_what_is_convened_and_nothing_private() {
    let club = council().await;
    club.prepared().await;
    let visitor = club.house.visitor();
    let feed = "/council/calendar.ics?lang=ar";
    let empty = visitor.get(feed).await.ok().text();
    assert!(!empty.contains("VEVENT") && empty.contains("BEGIN:VTIMEZONE"), "an object has a component: {empty}");
    let one = "/council/sessions/conseil-du-club-2026-12-15.ics";
    assert_eq!(visitor.get(one).await.status, StatusCode::NOT_FOUND);
    let _ = club.step("convene", "Séisme").await.done();
    let answer = visitor.get(feed).await.ok();
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    let text = answer.text().replace("\r\n ", "");
    assert!(text.contains("دورة عادية") && text.contains("LOCATION:Palais des congrès"));
    assert!(!text.contains("visio") && !text.contains("ATTENDEE") && !text.contains("Séisme"));
    assert!(text.contains("UID:public-") && !text.contains("METHOD"), "no invitation: {text}");
    assert!(visitor.get(one).await.ok().text().contains("UID:public-"));
    let page = visitor.get(&format!("{ADDRESS}/convocation")).await.ok();
    assert!(page.shows("Convocation à imprimer") && page.shows("Ouverture") && !page.shows("visio"));
    let _ = club.step("cancel", "Route coupée").await.done();
    assert!(visitor.get(feed).await.ok().text().contains("STATUS:CANCELLED"));
    assert!(visitor.get(ADDRESS).await.ok().shows("Cette session n’aura pas lieu. Route coupée"));
}
