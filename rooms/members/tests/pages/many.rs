//! A club of five hundred members.

use atlas::Position;
use members::{Admission, Quality, Since};
use testkit::{WEIGHT_MOST, made_up, weight};

use super::*;

const MANY: u64 = 500;

/// That many members of five countries, all over the world.
async fn many() -> House {
    let house = House::new(vec![register::room(), atlas::room(), members::room()]).await;
    let (program, note) = (Actor::system(), Localised::default());
    let admission = Admission { quality: Quality::Full, documented: true, note };
    let since = Since { on: house.app.today(), dated: true, reason: Localised::one(Lang::Fr, "Décision du Conseil") };
    let mut tx = house.app.db.begin().await.expect("the database is there");
    for number in 0..MANY {
        let country = ["MA", "ML", "FR", "ES", "IN"][number as usize % 5];
        let (latitude, longitude) = ((number * 37 % 120) as f64 - 50.0, (number * 101 % 340) as f64 - 170.0);
        let position = Some(Position { latitude, longitude, approximate: false, sources: Vec::new() });
        let name = Localised::one(Lang::Fr, made_up(number)).with(Lang::Ar, format!("مدينة {number}"));
        let place = LocalityInput { position, ..LocalityInput::named(Kind::Commune, name, country) };
        let place = atlas::add_locality(&house.app, &mut tx, &program, place).await.expect("the place is new");
        let input = AuthorityInput {
            organ: Organ::ElectedCouncil,
            ..AuthorityInput::named(Kind::Commune, Localised::one(Lang::Fr, format!("Commune de {}", made_up(number))))
        };
        let entity = atlas::add_authority(&house.app, &mut tx, &program, &place, input).await.expect("its first");
        let member = members::propose(&house.app, &mut tx, &program, &entity, admission.clone(), since.clone()).await;
        let member = member.expect("it is no candidate yet");
        members::admit(&house.app, &mut tx, &program, member, admission.clone(), since.clone())
            .await
            .expect("it is in");
    }
    tx.commit(house.app.now()).await.expect("it holds");
    house
}

/// How many members a page lists.
fn lines(page: &str) -> usize {
    page.matches(r#"<th scope="row">"#).count()
}

#[tokio::test]
async fn the_list_of_five_hundred_members_has_pages_that_are_light_and_keep_what_was_asked() {
    let house = many().await;
    let reader = house.visitor();
    let first = reader.get("/fr/members").await.ok();
    assert!(first.shows("500 membres") && first.shows("Page 1 sur 10"), "{}", first.text());
    assert_eq!(lines(&first.text()), 50);
    let asked = "/fr/members?country=ML&order=population";
    let second = reader.get(&format!("{asked}&page=2")).await.ok().text();
    assert_eq!(lines(&second), 50);
    assert!(second.contains(r#"<a href="/fr/members?country=ML&amp;order=population&amp;page=1">"#), "{second}");
    assert!(!second.contains("page=3"), "a hundred members of Mali: {second}");
    for address in ["/fr/members", "/ar/members", "/fr/members?page=10", "/fr/members?q=a&order=since&page=3"] {
        let weight = weight(&reader, address).await;
        assert!(weight < WEIGHT_MOST, "{address} weighs {weight}");
    }
}
