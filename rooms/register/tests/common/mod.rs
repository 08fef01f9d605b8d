//! What the register's tests share: a house, acts to enter, and what an answer's key is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use kernel::Lang;
use platform::App;
use register::{Act, ActKind, Names, Party, SubjectRef};
use testkit::House;

pub async fn house() -> House {
    House::new(vec![register::room()]).await
}

pub fn act(app: &App, kind: ActKind, n: usize) -> Act {
    let subject = SubjectRef {
        kind: "agreement".into(),
        id: format!("id-{n}"),
        slug: format!("ville-a-ville-{n}"),
        name: Names::one(Lang::Fr, format!("Jumelage <b>{n}</b>")).with(Lang::Ar, format!("توأمة {n}")),
    };
    let party = |country: &str, name: &str| Party {
        country: Some(country.into()),
        kind: "commune".into(),
        name: Names::one(Lang::Fr, name),
        id: None,
    };
    Act::new(kind, subject, "2025-10-31".parse().unwrap(), app.now())
        .party(party("MA", "Commune A"))
        .party(party("ML", "Commune B"))
        .text(kernel::sha256_hex(format!("text {n}")))
        .kept("signatory.1", format!("Personne {n}"))
}

/// Enters acts about the things numbered so, each in a unit of work of its own.
pub async fn enter(house: &House, kind: ActKind, numbers: impl IntoIterator<Item = usize>) {
    for n in numbers {
        let mut tx = house.app.db.begin().await.unwrap();
        register::enter(&house.app, &mut tx, act(&house.app, kind, n)).await.unwrap();
        tx.commit(house.app.now()).await.unwrap();
    }
}

/// The register's key, as `/register/key` gives it.
pub async fn key(house: &House) -> String {
    let text = house.visitor().get("/register/key").await.ok().text();
    text.lines().find_map(|line| line.strip_prefix("key ")).expect("a key").to_owned()
}
