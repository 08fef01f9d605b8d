//! A house with one agreement between real kinds of parties, brought as far as a test needs it, and its people.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};

use agreements::{
    By,
    rules::{
        Agreement, AgreementId, Clause, Entry, Kind, NewParty, Party, PartyId, Powers, PowersBasis, Proposal,
        RenewalClause, Seat, SettledText, Signatory, Terms, Text, Wording, Written,
    },
    step,
};
use kernel::{Day, Id, Lang, LangTag, Localised, Role, Time};
use platform::db::{Json, sql};
use testkit::{Client, House};

pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

pub struct Case {
    pub house: House,
    pub slug: String,
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn id(of: &str) -> PartyId {
    Id::new(format!("party-{of}"))
}

pub fn terms() -> Terms {
    Terms {
        entry: Entry::LastSignature,
        months: Some(12),
        renewal: RenewalClause::Tacit { months: 12, notice_months: 3 },
        notice_months: 6,
    }
}

fn party(of: &str, country: &str) -> Party {
    Party::identified(NewParty {
        id: id(of),
        entity: of.to_owned(),
        country: country.to_owned(),
        entity_kind: "commune".to_owned(),
        name: Localised::one(Lang::Fr, format!("Commune de {of}")),
        seat: Some(Seat::Locality { id: format!("place-{of}"), name: Localised::one(Lang::Fr, of) }),
        has_account: true,
    })
    .unwrap()
}

pub fn signatory() -> Signatory {
    Signatory {
        person: None,
        through: None,
        held: None,
        name: Localised::one(Lang::Fr, "La présidente du conseil"),
        office: Localised::one(Lang::Fr, "Présidente"),
        powers: Powers {
            basis: PowersBasis::Elected,
            reference: "PV d'élection".into(),
            from: day("2025-01-01"),
            until: None,
        },
    }
}

pub fn text(of: &Agreement, words: &str) -> Text {
    let at: Time = "2026-11-01T12:00:00Z".parse().unwrap();
    let body = format!("{words} Ce texte n'est pas un traité.");
    let written = || Written {
        wording: Wording { heading: "Objet".into(), body: body.clone() },
        version: 1,
        round: 1,
        by: "test".into(),
        at,
    };
    let fr: LangTag = "fr".parse().unwrap();
    Text {
        agreement: of.id.clone(),
        languages: vec![fr.clone()],
        clauses: vec![Clause { key: "object".into(), words: BTreeMap::from([(fr, written())]) }],
        structure: 1,
    }
}

impl Case {
    /// An approach between these parties, by name and country.
    pub async fn new(parties: &[(&str, &str)]) -> Self {
        let case =
            Self { house: House::new(vec![accounts::room(), agreements::room()]).await, slug: "accord".to_owned() };
        case.propose("accord", Kind::Twinning, parties, None).await;
        case
    }

    pub async fn propose(&self, slug: &str, kind: Kind, parties: &[(&str, &str)], parent: Option<&Agreement>) {
        let secretary = House::actor(Role::Secretary, None);
        let app = &self.house.app;
        let by = By { app, actor: &secretary, lang: Lang::Fr };
        let proposal = Proposal {
            id: AgreementId::new(slug),
            slug: slug.to_owned(),
            title: Localised::one(Lang::Fr, format!("Accord {slug}")),
            kind,
            parties: parties.iter().map(|(of, country)| party(of, country)).collect(),
            fields: BTreeSet::from(["culture".to_owned()]),
        };
        let (agreement, _) = Agreement::propose(&by.now(), proposal, parent).unwrap();
        let mut tx = app.db.begin().await.unwrap();
        tx.run(
            sql("INSERT INTO agreements (id, slug, kind, stage, since, parent, whole, version)
                 VALUES ($1, $2, $3, 'approach', $4, $5, $6, 0)")
            .with(&agreement.id)
            .with(&agreement.slug)
            .with(agreement.kind.word())
            .with(agreement.stage.since())
            .with(agreement.kind.parent())
            .with_json(&agreement),
        )
        .await
        .unwrap();
        tx.commit(app.now()).await.unwrap();
    }

    /// Takes a step of the rules as the secretary.
    pub async fn take_on(
        &self,
        slug: &str,
        take: impl FnOnce(Agreement, &agreements::rules::By<'_>) -> agreements::rules::Outcome,
    ) {
        let secretary = House::actor(Role::Secretary, None);
        step(By { app: &self.house.app, actor: &secretary, lang: Lang::Fr }, slug, None, take).await.unwrap();
    }

    /// A draft with its terms, signatories and an expert asked.
    pub async fn drafted(parties: &[(&str, &str)], terms: Terms) -> Self {
        let case = Self::new(parties).await;
        case.draft("accord", terms).await;
        case
    }

    pub async fn draft(&self, slug: &str, terms: Terms) {
        self.take_on(slug, |agreement, by| agreement.begin_draft(by)).await;
        self.take_on(slug, |agreement, by| agreement.state_terms(by, terms)).await;
        self.take_on(slug, |agreement, by| agreement.ask_expert(by, Id::new("expert"))).await;
        for of in self.agreement_of(slug).await.parties {
            self.take_on(slug, |agreement, by| agreement.name_signatory(by, &of.id, signatory())).await;
        }
    }

    /// Settles these words.
    pub async fn settle(&self, words: &str) {
        self.settle_of("accord", words).await;
    }

    pub async fn settle_of(&self, slug: &str, words: &str) {
        let mut settled: Option<SettledText> = None;
        self.take_on(slug, |agreement, by| {
            let text = text(&agreement, words);
            let (agreement, text, events) = agreement.settle(by, &text, &["object"])?;
            settled = Some(text);
            Ok((agreement, events))
        })
        .await;
        let (settled, agreement) = (settled.unwrap(), self.agreement_of(slug).await);
        let mut tx = self.house.app.db.begin().await.unwrap();
        tx.run(
            sql("INSERT INTO agreement_settled (agreement, version, hash, canonical) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (agreement, version) DO NOTHING")
            .with(&agreement.id)
            .with(i64::from(settled.reference.version))
            .with(&settled.reference.hash)
            .with(&settled.canonical),
        )
        .await
        .unwrap();
        tx.commit(self.house.app.now()).await.unwrap();
    }

    /// Settled and signed by all with a reservation: what a test of the life after needs.
    pub async fn signed(parties: &[(&str, &str)], terms: Terms) -> Self {
        let case = Self::drafted(parties, terms).await;
        case.settle("Les parties se jumellent.").await;
        case.sign_all("accord").await;
        case
    }

    pub async fn sign_all(&self, slug: &str) {
        for of in self.agreement_of(slug).await.parties {
            let today = self.house.app.today().to_string();
            self.secretary()
                .submit(
                    &format!("/fr/agreements/{slug}/record-signature"),
                    &[
                        ("party", of.id.as_str()),
                        ("on", &today),
                        ("place", "Smara"),
                        ("manner", "in-person"),
                        ("reason", "Signé au port de Laâyoune."),
                    ],
                )
                .await
                .done();
        }
    }

    pub async fn agreement(&self) -> Agreement {
        self.agreement_of(&self.slug).await
    }

    pub async fn agreement_of(&self, slug: &str) -> Agreement {
        let mut reader = self.house.app.db.read().await.unwrap();
        let row = reader.one(sql("SELECT whole, version FROM agreements WHERE slug = $1").with(slug)).await.unwrap();
        let Json(agreement): Json<Agreement> = row.get("whole").unwrap();
        Agreement { version: row.get("version").unwrap(), ..agreement }
    }

    /// An account with a mail address, for those to whom letters go.
    pub async fn mailbox(&self, email: &str, role: &str, body: Option<&str>) {
        let app = &self.house.app;
        let mut tx = app.db.begin().await.unwrap();
        tx.run(
            sql("INSERT INTO accounts (id, email, name, lang, made) VALUES ($1, $1, $1, 'fr', $2)")
                .with(email)
                .with(app.now()),
        )
        .await
        .unwrap();
        tx.run(
            sql("INSERT INTO account_grants (id, account, role, body, body_label, given)
                 VALUES ($1, $1, $2, $3, '{}', $4)")
            .with(email)
            .with(role)
            .with(body)
            .with(app.now()),
        )
        .await
        .unwrap();
        tx.commit(app.now()).await.unwrap();
    }

    /// The acts of the register since it was opened, by their words.
    pub async fn acts(&self) -> Vec<String> {
        let mut reader = self.house.app.db.read().await.unwrap();
        let entries = reader.entries(0, 500).await.unwrap();
        let word = |bytes: &[u8]| {
            let entry: serde_json::Value = serde_json::from_slice(bytes).unwrap();
            entry["act"].as_str().unwrap_or_default().to_owned()
        };
        entries.iter().map(|entry| word(&entry.bytes)).filter(|word| word != "register.opened").collect()
    }

    pub fn secretary(&self) -> Client {
        self.house.signed_in(Role::Secretary, None)
    }

    pub fn officer(&self, of: &str) -> Client {
        self.house.signed_in(Role::Officer, Some(of))
    }

    pub fn at(&self, rest: &str) -> String {
        format!("/fr/agreements/{}{rest}", self.slug)
    }
}
