//! The room as its readers, a member that sits and the secretary meet it.

mod again;
mod agenda;
mod answering;
mod beginning;
mod calling;
mod composing;
mod forgetting;
mod gathering;
mod inviting;
mod mending;
mod presiding;
mod proxies;
mod reaching;
mod refusing;
mod ruling;
mod sitting;
mod standing_in;
mod together;

use assembly::made::{self, Town};
use atlas::Entity;
use council::{CollegeInput, OrganInput, OrganKind, Sits};
use kernel::{Actor, Day, Lang, Localised, Role};
use members::MandateId;
use testkit::{Client, House};

/// The first day of an organ, as it is typed.
const SINCE: [(&str, &str); 3] = [("since-day", "1"), ("since-month", "1"), ("since-year", "2026")];

fn fr(text: &str) -> Localised {
    Localised::one(Lang::Fr, text)
}

/// A club of two members, Smara and Agadez, each with a mayor; the first is named in public, the second is not.
struct Club {
    house: House,
    secretary: Client,
    smara: (Entity, MandateId),
    agadez: (Entity, MandateId),
}

async fn open() -> Club {
    let house =
        House::new(vec![register::room(), accounts::room(), atlas::room(), members::room(), council::room()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let mut tx = house.app.db.begin().await.expect("the database is there");
    made::office(&house.app, &mut tx).await;
    let smara = member(&house, &mut tx, "Smara", "MA", Some("Aïcha Essaid")).await;
    let agadez = member(&house, &mut tx, "Agadez", "NE", None).await;
    tx.commit(house.app.now()).await.expect("it holds");
    Club { house, secretary, smara, agadez }
}

/// A member with its mayor's mandate, to the end of 2026; the mayor is named in public where a name is given.
async fn member(
    house: &House,
    tx: &mut platform::db::Tx,
    name: &str,
    country: &str,
    mayor: Option<&str>,
) -> (Entity, MandateId) {
    let (public, until) = (mayor.is_some(), Day::constant(2026, 12, 31));
    made::member(&house.app, tx, Town { name, country, mayor: mayor.unwrap_or("Ousmane Caché"), public, until }).await
}

impl Club {
    /// Constitutes an organ with a college of three seats, and gives the college's id.
    async fn constituted(&self, kind: OrganKind, example: bool) -> String {
        let (app, program) = (&self.house.app, Actor::system());
        let mut tx = app.db.begin().await.expect("the database is there");
        let since = Some(Day::constant(2026, 1, 1));
        let input = OrganInput { name: fr("Conseil du Club"), purpose: fr("Il délibère."), place: 1, example, since };
        let organ = council::add_organ(app, &mut tx, &program, kind, input).await.expect("constituted");
        let input = CollegeInput {
            name: fr("Élus"),
            seats: 3,
            sits: Sits::Officials,
            offices: [].into(),
            functions: [].into(),
            place: 1,
        };
        let college = council::add_college(app, &mut tx, &program, &organ, input).await.expect("a college");
        tx.commit(app.now()).await.expect("it holds");
        college.id.to_string()
    }

    /// Seats a mandate from a day of November 2026 on.
    async fn seat(
        &self,
        college: &str,
        seat: &str,
        (entity, mandate): &(Entity, MandateId),
        day: &str,
    ) -> testkit::Answer {
        let fields = [
            ("seat", seat),
            ("member", entity.slug.as_str()),
            ("mandate", mandate.as_str()),
            ("since-day", day),
            ("since-month", "11"),
            ("since-year", "2026"),
        ];
        self.secretary.submit(&format!("/fr/council/colleges/{college}/fill"), &fields).await
    }

    /// The first address on a page that begins so.
    async fn link(&self, page: &str, begins: &str, ends: &str) -> String {
        let text = self.secretary.get(page).await.ok().text();
        first_link(&text, |link| link.starts_with(begins) && link.ends_with(ends))
    }
}

/// The first address that a page leads to and that fits.
fn first_link(page: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.find(|link| fits(link)).expect("the page has the link").to_owned()
}
