//! A house with an agreement at its drafting table, and those who sit at it.

use agreements::{
    By, Proposed, propose,
    rules::{Agreement, Kind, Manner, PartyId, Signing},
    step,
};
use atlas::{AuthorityInput, Entity, LocalityInput, Organ};
use kernel::{Actor, Lang, Localised, Role};
use testkit::{Client, House};

pub const TEXT: &str = "/fr/agreements/smara-agadez/text";
pub const OBJECT: &str = "/fr/agreements/smara-agadez/text/object/fr";

/// The clauses that a letter of intent needs.
const CLAUSES: [&str; 10] = [
    "clause-parties",
    "clause-object",
    "clause-fields",
    "clause-legal-effect",
    "clause-contact-points",
    "clause-duration",
    "clause-termination",
    "clause-languages",
    "clause-entry-into-force",
    "clause-closing",
];

pub struct Table {
    pub house: House,
    pub secretary: Client,
    pub smara: Client,
    pub agadez: Client,
    pub banjul: Client,
    pub outsider: Client,
    /// The legal entities of Smara, Agadez and Banjul.
    pub entities: [String; 3],
}

/// A letter of intent between Smara and Agadez, talked of and not begun.
pub async fn open() -> Table {
    let house = House::new(vec![register::room(), atlas::room(), members::room(), agreements::room()]).await;
    let mut tx = house.app.db.begin().await.expect("the database");
    let smara = authority(&house, &mut tx, "Smara", "MA").await;
    let agadez = authority(&house, &mut tx, "Agadez", "NE").await;
    let banjul = authority(&house, &mut tx, "Banjul", "GM").await;
    tx.commit(house.app.now()).await.expect("both are kept");
    let actor = House::actor(Role::Secretary, None);
    let by = By { app: &house.app, actor: &actor, lang: Lang::Fr };
    let ids = [&smara, &agadez, &banjul].map(|entity| entity.id.to_string());
    let proposed = Proposed {
        kind: Kind::LetterOfIntent,
        entities: ids[..2].to_vec(),
        title: title(),
        fields: Default::default(),
    };
    assert_eq!(propose(by, proposed).await.expect("a proposal").slug, "smara-agadez");
    Table {
        secretary: house.signed_in(Role::Secretary, None),
        smara: house.signed_in(Role::Officer, Some(smara.id.as_str())),
        agadez: house.signed_in(Role::Officer, Some(agadez.id.as_str())),
        banjul: house.signed_in(Role::Officer, Some(banjul.id.as_str())),
        outsider: house.signed_in(Role::Officer, Some("elsewhere")),
        entities: ids,
        house,
    }
}

fn title() -> Localised {
    Localised::one(Lang::Fr, "Lettre d’intention Smara – Agadez")
}

async fn authority(house: &House, tx: &mut platform::db::Tx, name: &str, country: &str) -> Entity {
    let program = Actor::system();
    let place = LocalityInput::named(atlas::Kind::Commune, Localised::one(Lang::Fr, name), country);
    let place = atlas::add_locality(&house.app, tx, &program, place).await.expect("a place");
    let name = Localised::one(Lang::Fr, format!("Commune de {name}")).with(Lang::Ar, format!("جماعة {name}"));
    let input = AuthorityInput { organ: Organ::ElectedCouncil, ..AuthorityInput::named(atlas::Kind::Commune, name) };
    atlas::add_authority(&house.app, tx, &program, &place, input).await.expect("an authority")
}

impl Table {
    /// The text begun in French and Arabic, with every clause that it needs.
    pub async fn begun() -> Self {
        let table = open().await;
        let mut fields = vec![("lang-fr", "yes"), ("lang-ar", "yes")];
        fields.extend(CLAUSES.map(|clause| (clause, "yes")));
        let done = table.smara.submit(&format!("{TEXT}/start"), &fields).await.done();
        assert!(done.location().starts_with(TEXT));
        table
    }

    pub async fn stated() -> Self {
        let table = Self::begun().await;
        let terms =
            [("entry", "last-signature"), ("months", "36"), ("renewal", "express"), ("notice", "6"), ("version", "1")];
        let _ = table.smara.submit("/fr/agreements/smara-agadez/state-terms", &terms).await.done();
        table
    }

    pub async fn settle(&self) -> String {
        let page = self.smara.get("/fr/agreements/smara-agadez/settle").await.ok().text();
        let (version, hash) = (carried(&page, "version"), carried(&page, "hash"));
        let fields = [("version", version.as_str()), ("hash", hash.as_str())];
        let _ = self.smara.submit("/fr/agreements/smara-agadez/settle", &fields).await.done();
        hash
    }
}

/// What a form carries along under this name.
pub fn carried(page: &str, name: &str) -> String {
    let mark = format!(r#"<input type="hidden" name="{name}" value=""#);
    let rest = page.split_once(&mark).unwrap_or_else(|| panic!("no {name} in {page}")).1;
    rest.split('"').next().unwrap_or_default().to_owned()
}

pub fn words<'a>(version: &'a str, body: &'a str, reach: &'a str) -> [(&'a str, &'a str); 4] {
    [("version", version), ("heading", "Objet"), ("body", body), ("reach", reach)]
}

impl Table {
    /// The agreement as it stands.
    pub async fn agreement(&self, slug: &str) -> Agreement {
        let secretary = House::actor(Role::Secretary, None);
        let by = By { app: &self.house.app, actor: &secretary, lang: Lang::Fr };
        step(by, slug, None, |agreement, _| Ok((agreement, Vec::new()))).await.expect("the agreement")
    }

    /// Every party has signed this text, on paper and in spite of what is not filed yet.
    pub async fn sign(&self, slug: &str) {
        let secretary = House::actor(Role::Secretary, None);
        let by = By { app: &self.house.app, actor: &secretary, lang: Lang::Fr };
        for party in self.agreement(slug).await.bound() {
            let signing = Signing {
                party: party.id.clone(),
                on: self.house.app.today(),
                place: "Smara".into(),
                manner: Manner::InPerson,
            };
            let record = |it: Agreement, by: &agreements::rules::By<'_>| {
                it.record_signature(by, signing, &[], "Signé devant témoins")
            };
            let _ = step(by, slug, None, record).await.expect("a signature");
        }
    }

    pub async fn settle_at(&self, slug: &str) {
        let at = format!("/fr/agreements/{slug}/settle");
        let page = self.smara.get(&at).await.ok().text();
        let (version, hash) = (carried(&page, "version"), carried(&page, "hash"));
        let _ = self.smara.submit(&at, &[("version", &version), ("hash", &hash)]).await.done();
    }
}

/// A party consents to the publication of the text that counts now.
pub fn consent(it: Agreement, by: &agreements::rules::By<'_>, party: &PartyId) -> agreements::rules::Outcome {
    let hash = it.text_ref().map(|text| text.hash.clone()).unwrap_or_default();
    it.consent(by, party, true, &hash)
}
