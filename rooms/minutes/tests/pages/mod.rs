//! Minutes as the secretary, those who sat and everyone else meet them.

mod approving;
mod asking;
mod counting;
mod doing;
mod doubting;
mod drafting;
mod files;
mod happening;
mod kept;
mod long;
mod presiding;
mod putting;
mod schema;
mod supporting;
mod unsaid;
mod voiding;
mod whole;

use assembly::{Assembly, all, fr};
use council::{ItemInput, ItemKind, Manner, SessionInput, SessionKind, Step, Times};
use kernel::{Actor, Day, Localised};
use platform::Room;
use testkit::{Answer, Client};

/// The rooms that stand above the council.
pub fn rooms() -> Vec<Room> {
    vec![votes::room(), motions::room(), decisions::room(), chamber::room(), minutes::room()]
}

/// A session of three seats that was opened at 09:30 with two of them there and closed at 10:30, in universal time.
pub async fn closed() -> Assembly {
    let it = Assembly::open(rooms(), 3, 2).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    it
}

/// The same, with its minutes drafted.
pub async fn drafted() -> Assembly {
    let it = closed().await;
    let _ = draft(&it).await.done();
    it
}

/// The same, with its minutes sent to those who sat.
pub async fn proposed() -> Assembly {
    let it = drafted().await;
    let _ = send(&it, "propose", &[]).await.done();
    it
}

/// An address under that of the minutes, in French.
pub fn at(it: &Assembly, of: &str) -> String {
    format!("{}/minutes{of}", it.address)
}

/// Has the minutes drafted, or drafted anew.
pub async fn draft(it: &Assembly) -> Answer {
    send(it, "draft", &[]).await
}

/// Sends a form of the secretary's over the version that it shows.
pub async fn send(it: &Assembly, act: &str, fields: &[(&str, &str)]) -> Answer {
    send_as(&it.secretary, it, act, fields).await
}

/// Sends a form over the version that it shows.
pub async fn send_as(client: &Client, it: &Assembly, act: &str, fields: &[(&str, &str)]) -> Answer {
    let path = at(it, &format!("/{act}"));
    let form = client.get(&path).await.ok().text();
    let version = form.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let version = version.unwrap_or_default().to_owned();
    let version = [("version", version.as_str())];
    let fields: Vec<(&str, &str)> = fields.iter().chain(&version).copied().collect();
    client.submit(&path, &fields).await
}

/// Corrects a section in a language.
pub async fn correct(it: &Assembly, (section, lang): (&str, &str), text: &str, change: &str) -> Answer {
    send(it, &format!("{section}/{lang}"), &[("text", text), ("change", change)]).await
}

/// The key of the section of the session's one item.
pub fn item(it: &Assembly) -> String {
    format!("item-{}", it.item)
}

/// A later session of the same organ, opened with the approval of minutes on its agenda. Gives its identity and its item's.
pub async fn later(it: &Assembly) -> (String, String) {
    let app = &it.house.app;
    let at = |hour| Day::constant(2027, 5, 3).at(hour, 0, 0, 0);
    let mut tx = app.db.begin().await.expect("the database is there");
    let organ = council::organ(&mut tx, "conseil-du-club-fr").await.expect("read");
    let organ = match organ {
        Some(organ) => organ,
        None => it.gathered(&mut tx).await.composed.organ.clone(),
    };
    let said = SessionInput {
        kind: SessionKind::Ordinary,
        manner: Manner::Hall,
        title: Localised::default(),
        place: fr("Salle des fêtes"),
        joining: String::new(),
        times: Some(Times::between(at(10), at(13), "Africa/Casablanca").expect("the clocks do not change then")),
        zone: "Africa/Casablanca".into(),
        second_of: None,
        announced: false,
        example: false,
    };
    let program = Actor::system();
    let session = council::prepare_session(app, &mut tx, &program, &organ, said).await.expect("prepared");
    let gathered = council::gather(&mut tx, session.clone(), app.now()).await.expect("read");
    let (title, kind) = (all("Procès-verbal"), ItemKind::Minutes);
    let input = ItemInput { title, kind, matter: String::new(), minutes: 10, begins: None };
    let over = (session.clone(), gathered.rules.as_ref());
    let item = council::add_item(app, &mut tx, &program, over, input).await.expect("an item");
    tx.commit(app.now()).await.expect("it holds");
    for (step, clock) in [(Step::Convene(fr("Séisme")), "2026-12-20T09:00:00Z"), (Step::Open, "2027-05-03T09:05:00Z")]
    {
        it.house.at(clock);
        let mut tx = app.db.begin().await.expect("the database is there");
        let session = council::session_by_id(&mut tx, session.id.as_str()).await.expect("read").expect("there");
        let _ = council::step_session(app, &mut tx, &program, session, step).await.expect("the step is taken");
        tx.commit(app.now()).await.expect("it holds");
    }
    (session.id.to_string(), item.id.to_string())
}

/// What records the approval by a session, under an item, on the day of [`later`].
pub fn approval(by: &str) -> [(&str, &str); 4] {
    [("by", by), ("on-day", "3"), ("on-month", "5"), ("on-year", "2027")]
}
