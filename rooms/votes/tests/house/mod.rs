//! Votes in a house, from their preparation to their end: through pages as members and the secretary meet them, and through actions.

mod asking;
mod blanks;
mod closing;
mod declared;
mod drawing;
mod elections;
mod entered;
mod forgetting;
mod guarded;
mod lawful;
mod lots;
mod machines;
mod malformed;
mod named;
mod objecting;
mod often;
mod pages;
mod refused;
mod sealed;
mod secret;
mod sent;
mod standing_in;
mod tacit;
mod together;
mod uncertain;
mod unchanging;
mod void;
mod weights;
mod writing;

use assembly::{Assembly, all};
use council::rules::SeatAt;
use kernel::Actor;
use platform::db::sql;
use suffrage::{Choice, Rules, Way};
use testkit::{Answer, Client};
use votes::{BallotInput, Ending, Kind, Said, Vote, VoteInput};

/// An assembly with the votes of its session.
struct Hall {
    it: Assembly,
}

/// A proposal under the matter of that name, in that way.
fn proposal(matter: &str, way: Way) -> VoteInput {
    VoteInput {
        question: all("Adopter la feuille de route ?"),
        matter: matter.into(),
        way,
        kind: Kind::Proposal,
        about: None,
    }
}

/// An election under the matter of that name.
fn election(matter: &str, candidates: &[&str], seats: usize) -> VoteInput {
    let candidates = candidates.iter().map(|name| assembly::fr(name)).collect();
    VoteInput { kind: Kind::Election { candidates, seats }, ..proposal(matter, Way::Secret) }
}

/// The item of a session that was convened for a matter.
fn item_of(it: &council::Gathered, matter: &str) -> Option<String> {
    it.items.iter().find(|item| item.said.matter == matter).map(|item| item.id.to_string())
}

/// A number as a form has one; each name gives another.
fn number(name: &str) -> String {
    format!("{name:x>24}").replace(' ', "-")
}

/// The value of a hidden field, where the page first has it.
fn hidden(page: &Answer, name: &str) -> String {
    let text = page.text();
    let from = text.find(&format!("name=\"{name}\" value=\"")).expect("the page has the field");
    let value = &text[from + name.len() + 15..];
    value[..value.find('"').expect("a quoted value")].to_owned()
}

impl Hall {
    /// So many seats, of which so many are there; the session sits.
    async fn open(seats: usize, there: usize) -> Self {
        Self::under(seats, there, |_| ()).await
    }

    /// The same under other rules.
    async fn under(seats: usize, there: usize, change: impl FnOnce(&mut Rules)) -> Self {
        let it = Assembly::with(vec![votes::room()], seats, |rules, _| change(rules)).await;
        for matter in ["removal", "strategy", "declaration"] {
            it.item(matter, council::ItemKind::Decision, matter).await;
        }
        for matter in ["presidency", "bureau", "host"] {
            it.item(matter, council::ItemKind::Election, matter).await;
        }
        it.item("Échange", council::ItemKind::Debate, "").await;
        it.opened(there).await;
        Self { it }
    }

    async fn prepare(&self, input: VoteInput) -> Vote {
        let app = &self.it.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let it = self.it.gathered(&mut tx).await;
        let item = item_of(&it, &input.matter).unwrap_or_else(|| self.it.item.clone());
        let over = (&it, item.as_str());
        let vote = votes::prepare_vote(app, &mut tx, &Actor::system(), over, input).await.expect("prepared");
        tx.commit(app.now()).await.expect("it holds");
        vote
    }

    async fn opened(&self, input: VoteInput) -> Vote {
        let vote = self.prepare(input).await;
        let app = &self.it.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let vote = votes::open_vote(app, &mut tx, &Actor::system(), vote).await.expect("opened");
        tx.commit(app.now()).await.expect("it holds");
        vote
    }

    async fn close(&self, vote: &Vote, ending: Ending) -> Vote {
        self.try_close(vote, ending).await.expect("closed")
    }

    async fn try_close(&self, vote: &Vote, ending: Ending) -> platform::Result<Vote> {
        let app = &self.it.house.app;
        let mut tx = app.db.begin().await.expect("the database is there");
        let vote = votes::close_vote(app, &mut tx, &Actor::system(), vote.clone(), ending).await?;
        tx.commit(app.now()).await.expect("it holds");
        Ok(vote)
    }

    fn seat(&self, at: usize) -> &SeatAt {
        &self.it.seats[at].at
    }

    /// The ballot of a seat, cast by its holder.
    async fn cast(&self, vote: &Vote, seat: usize, said: Said) -> platform::Result<votes::Acknowledged> {
        self.cast_for(vote, (seat, seat), said).await
    }

    /// The ballot of one seat, cast by the holder of another.
    async fn cast_for(
        &self,
        vote: &Vote,
        (seat, by): (usize, usize),
        said: Said,
    ) -> platform::Result<votes::Acknowledged> {
        let app = &self.it.house.app;
        let input =
            BallotInput { number: app.random(24), seat: self.seat(seat).clone(), said: Some(said), aloud: false };
        votes::cast(app, &self.it.seats[by].actor, &vote.id, input).await
    }

    /// So many yes from the first seat on, then so many no, then so many abstentions.
    async fn all_say(&self, vote: &Vote, (yes, no, abstain): (usize, usize, usize)) {
        let choices = [(Choice::Yes, yes), (Choice::No, no), (Choice::Abstain, abstain)];
        let choices = choices.into_iter().flat_map(|(choice, n)| std::iter::repeat_n(choice, n));
        for (seat, choice) in choices.enumerate() {
            let _ = self.cast(vote, seat, Said::Choice(choice)).await.expect("taken");
        }
    }

    async fn vote(&self, vote: &Vote) -> Vote {
        let mut reader = self.it.house.app.db.read().await.expect("the database is there");
        votes::vote(&mut reader, vote.id.as_str()).await.expect("read").expect("there")
    }

    fn secretary(&self) -> &Client {
        &self.it.secretary
    }

    fn mayor(&self, seat: usize) -> &Client {
        &self.it.seats[seat].mayor
    }

    /// What the audit trail has of this verb, without the address of the session.
    async fn trail(&self, verb: &str) -> Vec<String> {
        let mut reader = self.it.house.app.db.read().await.expect("the database is there");
        let select = sql("SELECT subject FROM audit WHERE verb = $1 ORDER BY subject").with(verb);
        let rows = reader.all(select).await.expect("read");
        let subject = |row: &platform::db::Row| row.get::<String>("subject").expect("a text");
        rows.iter().map(|row| subject(row).split(" · ").last().unwrap_or_default().to_owned()).collect()
    }

    /// How many rows a statement counts, as `n`.
    async fn count(&self, select: &'static str) -> i64 {
        let mut reader = self.it.house.app.db.read().await.expect("the database is there");
        reader.one(sql(select)).await.expect("read").get("n").expect("a number")
    }

    /// A seat as the audit trail and forms write it.
    fn at(&self, seat: usize) -> String {
        council::address_of(self.seat(seat))
    }
}

/// The key of the refusal, of what was to be refused.
fn refused<T: std::fmt::Debug>(done: platform::Result<T>) -> String {
    match done {
        Err(platform::Failure::Refused(refusal)) => refusal.key().to_owned(),
        other => panic!("not refused: {other:?}"),
    }
}

/// The lines of a result, in French.
fn lines(vote: &Vote) -> Vec<String> {
    votes::result_lines(vote, votes::WORDS.words(kernel::Lang::Fr))
}
