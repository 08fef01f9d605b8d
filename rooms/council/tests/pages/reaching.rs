//! Which address is written to, when it is written to anew, in which language, and how long it is kept.

use kernel::Actor;
use members::FocalPoint;
use platform::db::{Sql, sql};

use super::{
    Club,
    inviting::person_of,
    sitting::{ADDRESS, council, typed},
};

impl Club {
    /// Changes what only other rooms change, as if by them.
    async fn behind(&self, statement: Sql) {
        let mut tx = self.house.app.db.begin().await.expect("the database is there");
        tx.run(statement).await.expect("it holds");
        tx.touch();
        tx.commit(self.house.app.now()).await.expect("it holds");
    }

    /// Gives an account another address.
    async fn moves(&self, from: &str, to: &str) {
        self.behind(sql("UPDATE accounts SET email = $2 WHERE email = $1").with(from).with(to)).await;
    }

    /// Says through whom a body is reached.
    async fn reached_by(&self, (body, _): &(atlas::Entity, members::MandateId), email: &str) {
        let (app, mut tx) = (&self.house.app, self.house.app.db.begin().await.expect("the database is there"));
        let point = FocalPoint {
            office: "mayor".to_owned(),
            name: String::new(),
            email: email.to_owned(),
            phone: String::new(),
        };
        let program = Actor::system();
        let set = members::set_focal_points(app, &mut tx, &program, &body.id, [Some(point), None], 0).await;
        set.expect("set");
        tx.commit(app.now()).await.expect("it holds");
    }

    /// The invitations written, in the order of their numbers: number, purpose, address.
    async fn numbered(&self) -> Vec<(i64, String, String)> {
        let value = |calendar: &str, begins: &str| {
            let rest = calendar.split(begins).nth(1).and_then(|rest| rest.split("\r\n").next());
            rest.expect("the calendar says it").to_owned()
        };
        let said = |calendar: &String| {
            let number = value(calendar, "\r\nSEQUENCE:").parse().expect("a number");
            (number, value(calendar, "\r\nMETHOD:"), value(calendar, "RSVP=FALSE:mailto:"))
        };
        let mut all: Vec<_> = self.invitations().await.iter().map(said).collect();
        all.sort();
        all
    }

    /// The addresses that are kept.
    async fn kept(&self) -> Vec<String> {
        let mut reader = self.house.app.db.read().await.expect("the database is there");
        let rows = reader.all(sql("SELECT address FROM council_called ORDER BY address")).await.expect("read");
        rows.iter().map(|row| row.get("address").expect("an address")).collect()
    }

    /// Gives every letter up that was not sent.
    async fn given_up(&self) {
        let now = self.house.app.now();
        self.behind(sql("UPDATE mails SET given_up = $1, calendar = NULL WHERE sent IS NULL").with(now)).await;
    }
}

#[tokio::test]
async fn of_two_addresses_of_one_calendar_the_one_that_is_called_stands_however_often_they_change() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    for (from, to) in [("mayor@example.org", "alias@example.org"), ("alias@example.org", "mayor@example.org")] {
        club.moves(from, to).await;
        club.tell().await;
    }
    let line = |number, purpose: &str, who: &str| (number, purpose.to_owned(), format!("{who}@example.org"));
    let told = [
        line(0, "REQUEST", "mayor"),
        line(1, "CANCEL", "mayor"),
        line(2, "REQUEST", "alias"),
        line(3, "CANCEL", "alias"),
        line(4, "REQUEST", "mayor"),
    ];
    assert_eq!(club.numbered().await, told);
}

#[tokio::test]
async fn where_one_of_two_addresses_of_a_body_is_called_no_more_the_other_is_called_anew_after_it() {
    let club = council().await;
    club.officer().await;
    club.reached_by(&club.smara, "office@example.org").await;
    club.reached_by(&club.agadez, "agadez@example.org").await;
    club.convened().await;
    let now = club.house.app.now();
    club.behind(sql("UPDATE accounts SET closed = $1 WHERE email = 'smara@example.org'").with(now)).await;
    for _ in 0..2 {
        club.tell().await;
    }
    let line = |number, purpose: &str, who: &str| (number, purpose.to_owned(), format!("{who}@example.org"));
    let told = [
        line(0, "REQUEST", "agadez"),
        line(0, "REQUEST", "office"),
        line(0, "REQUEST", "smara"),
        line(1, "CANCEL", "smara"),
        line(2, "REQUEST", "office"),
    ];
    assert_eq!(club.numbered().await, told, "once, and nobody of another body");
}

#[tokio::test]
async fn a_convocation_that_was_given_up_is_written_anew_and_the_secretary_reads_whom_it_did_not_reach() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    let vain = "Les courriels n’ont pas pu être remis à ce siège";
    assert!(!club.secretary.get(ADDRESS).await.ok().shows(vain), "it is tried");
    club.given_up().await;
    assert!(club.secretary.get(ADDRESS).await.ok().shows(vain));
    for _ in 0..2 {
        club.tell().await;
    }
    let letters = club.letters().await;
    let [_, (subject, _, calendar)] = letters.as_slice() else { panic!("one letter anew: {letters:?}") };
    assert!(
        subject.starts_with("Convocation") && calendar.contains("METHOD:REQUEST") && calendar.contains("SEQUENCE:1")
    );
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(
        page.shows(vain) && page.shows("ils sont envoyés à nouveau : Siège 1 · La maire"),
        "it has not arrived yet"
    );
    assert!(!club.house.visitor().get(ADDRESS).await.ok().shows(vain));
    let _ = club.says(&[("title-fr", "Session de décembre")]).await.done();
    club.tell().await;
    assert_eq!(club.letters().await.len(), 3);
    assert!(club.secretary.get(ADDRESS).await.ok().shows(vain), "none has arrived yet");
    club.house.work().await;
    assert!(!club.secretary.get(ADDRESS).await.ok().shows(vain), "it was sent");
}

#[tokio::test]
async fn an_address_that_is_forgotten_leaves_nothing_to_write_to() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    let now = club.house.app.now();
    club.behind(sql("UPDATE accounts SET closed = $1 WHERE email = 'mayor@example.org'").with(now)).await;
    let mut tx = club.house.app.db.begin().await.expect("the database is there");
    let found = platform::erase_name(&club.house.app, &mut tx, "mayor@example.org").await.expect("it is erased");
    tx.commit(now).await.expect("it holds");
    assert!(found.iter().any(|it| it.at == "council_called.address" && !it.stays), "{found:?}");
    assert_eq!(club.kept().await, [""; 0]);
    club.tell().await;
    assert_eq!(club.letters().await.len(), 1, "nobody is told that they are called no more");
}

#[tokio::test]
async fn who_was_written_to_for_another_and_sits_now_is_called_anew_and_the_other_way_round() {
    let club = council().await;
    club.officer().await;
    club.convened().await;
    let mut reader = club.house.app.db.read().await.expect("the database is there");
    let mayor = person_of(&mut reader, &club.smara.1).await;
    drop(reader);
    for person in [Some(mayor), None] {
        let tie = sql("UPDATE accounts SET person = $1 WHERE email = 'smara@example.org'").with(person);
        club.behind(tie).await;
        for _ in 0..2 {
            club.tell().await;
        }
    }
    let letters = club.letters().await;
    assert!(letters.iter().all(|(subject, ..)| subject.starts_with("استدعاء")), "{letters:?}");
    let mut asked: Vec<(bool, bool)> = letters
        .iter()
        .map(|(_, body, calendar)| (body.contains("نيابة عمن يشغل المقعد"), calendar.contains("visio.")))
        .collect();
    asked.sort();
    assert_eq!(asked, [(false, true), (true, false), (true, false)], "one letter whenever it is another that sits");
    assert!(club.numbered().await.windows(2).all(|two| two[0].0 < two[1].0));
}

#[tokio::test]
async fn where_a_holder_has_no_account_whoever_acts_for_the_body_and_its_focal_points_are_asked_to_tell_them() {
    let club = council().await;
    club.officer().await;
    club.reached_by(&club.smara, "Point@Example.org").await;
    club.reached_by(&club.agadez, "agadez@example.org").await;
    club.convened().await;
    let mut reader = club.house.app.db.read().await.expect("the database is there");
    let mails = sql("SELECT recipient, lang, body, calendar FROM mails ORDER BY recipient");
    let mails = reader.all(mails).await.expect("read");
    let column = |column| mails.iter().map(|row| row.get::<String>(column).expect("a text")).collect::<Vec<_>>();
    assert_eq!(column("recipient"), ["agadez@example.org", "point@example.org", "smara@example.org"]);
    assert_eq!(column("lang"), ["fr", "ar", "ar"], "of the country, or of the account");
    let asks = ["Vous recevez cette lettre pour la personne qui siège", "نيابة عمن يشغل المقعد"];
    for body in column("body") {
        assert!(asks.iter().any(|asks| body.contains(asks)), "{body}");
    }
    assert!(column("calendar").iter().all(|it| it.contains("METHOD:REQUEST") && !it.contains("visio.")));
}

#[tokio::test]
async fn the_language_of_a_person_s_account_stands_before_that_of_the_country() {
    let club = council().await;
    club.reached_by(&club.smara, "shared@example.org").await;
    club.account(&club.agadez.1, "shared@example.org").await;
    club.convened().await;
    let letters = club.letters().await;
    let [(subject, body, calendar)] = letters.as_slice() else { panic!("one letter: {letters:?}") };
    assert!(subject.starts_with("Convocation"), "in French, and not in a language of Smara: {subject}");
    assert!(!body.contains("pour la personne qui siège") && calendar.contains("visio."), "whoever has it sits");
}

#[tokio::test]
async fn the_addresses_of_a_session_that_was_never_opened_are_forgotten_thirty_days_after_its_end() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    club.house.at("2027-01-14T11:00:00Z");
    club.tell().await;
    assert_eq!(club.kept().await, ["mayor@example.org"]);
    club.house.at("2027-01-14T11:30:00Z");
    club.tell().await;
    assert_eq!(club.kept().await, [""; 0]);
    assert_eq!(club.letters().await.len(), 1, "and nobody is written to");
}

#[tokio::test]
async fn that_a_convened_session_is_announced_is_no_news_to_those_called() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    let _ = club.says(&[("announced", "yes")]).await.done();
    club.tell().await;
    assert_eq!(club.letters().await.len(), 1);
    let form = club.secretary.get(&format!("{ADDRESS}/edit")).await.ok().text();
    let tick = form.split("name=\"announced\"").nth(1).and_then(|rest| rest.split('>').next());
    assert!(tick.is_some_and(|tick| tick.contains("checked")), "it is kept");
}

#[tokio::test]
async fn a_written_procedure_takes_nobody_s_time_in_calendars() {
    let club = council().await;
    club.mayor().await;
    club.convened().await;
    assert!(!club.invitations().await[0].contains("TRANSP"));
    let mut written = typed();
    written.retain(|(name, _)| !["manner", "ends-hour"].contains(name));
    let until = [("ends-day", "30"), ("ends-month", "12"), ("ends-year", "2026"), ("ends-hour", "18:00")];
    written.extend(until.into_iter().chain([("manner", "written"), ("title-fr", "Consultation")]));
    let address = club.secretary.submit("/fr/council/sessions/new", &written).await.done().location().to_owned();
    let item = [("title-fr", "Échange"), ("kind", "debate")];
    let _ = club.secretary.submit(&format!("{address}/items/new"), &item).await.done();
    let convene = [("version", "2"), ("reason-fr", "Séisme")];
    let _ = club.secretary.submit(&format!("{address}/steps/convene"), &convene).await.done();
    let calendars = club.invitations().await;
    let written: Vec<&String> = calendars.iter().filter(|it| it.contains("SUMMARY:Consultation")).collect();
    assert!(written.len() == 1 && written[0].contains("\r\nTRANSP:TRANSPARENT\r\n"), "{calendars:?}");
    let visitor = club.house.visitor();
    assert!(visitor.get("/council/calendar.ics?lang=fr").await.ok().text().contains("TRANSP:TRANSPARENT"));
}
