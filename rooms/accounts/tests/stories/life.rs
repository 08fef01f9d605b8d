//! The life of an account: the steps that can be taken from each standing, which are those that the README draws.

use std::collections::BTreeSet;

use accounts::rules::Standing;
use jiff::ToSpan as _;
use kernel::Role;
use platform::db::sql;
use testkit::{Client, House};

use crate::common::{PASSWORD, house, link_to};

const VERBS: [&str; 5] = ["invite", "accept", "reset", "close", "open"];
const CHOSEN: [(&str, &str); 2] = [("password", PASSWORD), ("password-again", PASSWORD)];

/// An account of the house, to be brought from one standing to another.
struct Account<'a> {
    house: &'a House,
    admin: Client,
    email: String,
    page: String,
}

impl<'a> Account<'a> {
    /// Brought to a standing by the steps before it.
    async fn brought(house: &'a House, n: usize, by: &[&str]) -> Self {
        let (admin, email) = (house.signed_in(Role::Administrator, None), format!("agent{n}@smara.ma"));
        let fields = [("email", email.as_str()), ("name", "Agent"), ("role", "expert"), ("body", ""), ("lang", "fr")];
        let page = admin.submit("/fr/accounts/invite", &fields).await.done().location().to_owned();
        let account = Self { house, admin, email, page };
        for verb in by {
            account.take(verb).await;
        }
        account
    }

    /// Tries a step; says whether it was taken.
    async fn take(&self, verb: &str) -> bool {
        // One mailbox gets a second link two minutes after the first.
        self.house.at(&self.house.app.now().saturating_add(3.minutes()).expect("an instant").to_string());
        let before = self.standing().await;
        match verb {
            "invite" => self.sent("link").await && link_to(self.house, &self.email).await.starts_with("/fr/invitation"),
            "accept" => self.chosen("/fr/invitation").await,
            "reset" => self.sent("link").await && self.chosen("/fr/reset/choose").await,
            _ => self.sent(verb).await && self.standing().await != before,
        }
    }

    async fn sent(&self, verb: &str) -> bool {
        self.admin.submit(&format!("{}/{verb}", self.page), &[]).await.status == 303
    }

    /// Whether a password was chosen by the last link that was sent, and this is where it leads.
    async fn chosen(&self, at: &str) -> bool {
        let link = link_to(self.house, &self.email).await;
        link.starts_with(at) && self.house.visitor().submit(&link, &CHOSEN).await.status == 303
    }

    async fn standing(&self) -> Standing {
        let mut reader = self.house.app.db.read().await.expect("the database answers");
        let row = sql("SELECT password, closed FROM accounts WHERE email = $1").with(&self.email);
        let row = reader.one(row).await.expect("the account is there");
        let closed = row.get::<Option<kernel::Time>>("closed").expect("a time");
        Standing::of(row.get::<Option<String>>("password").expect("a text").is_some(), closed.is_some())
    }
}

#[tokio::test]
async fn the_readme_draws_the_steps_that_can_be_taken_and_no_others() {
    let house = house().await;
    let mut taken = BTreeSet::new();
    let mut n = 0;
    for by in [[].as_slice(), &["accept"], &["accept", "close"], &["close"]] {
        for verb in VERBS {
            n += 1;
            let account = Account::brought(&house, n, by).await;
            let from = account.standing().await;
            if account.take(verb).await {
                taken.insert((from.as_str(), verb, account.standing().await.as_str()));
            }
        }
    }
    assert_eq!(testkit::drawing::steps(include_str!("../../README.md")), taken);
}
