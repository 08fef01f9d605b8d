//! One file per verb. Pages and the command line call the same.

mod administrator;
mod ask_reset;
mod change_password;
mod choose_password;
mod close;
mod give_role;
mod invite;
mod language;
mod may_forget;
mod rename;
mod seed;
mod send_again;
mod send_link;
mod sign_in;
mod sign_out;
mod sweep;
mod take_role;
mod tie;

use kernel::{Id, Lang, Time, sha256_hex};
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};

use crate::{
    caller::Caller,
    rules::{self, Weak},
    store::{self, Account, Purpose, Session},
};

pub use administrator::{create_administrator, reset_sign_in};
pub(crate) use ask_reset::ask_reset;
pub(crate) use change_password::{NotChanged, change_password};
pub(crate) use choose_password::{Link, NotChosen, choose_password, look_at_link};
pub(crate) use close::{close, open};
pub(crate) use give_role::{Role, give_role};
pub(crate) use invite::{Invitation, Invited, invite};
pub(crate) use language::set_language;
pub(crate) use may_forget::may_forget;
pub(crate) use rename::rename;
pub use seed::{Seed, SeedGrant, ensure_account};
pub(crate) use send_again::send_again;
pub(crate) use send_link::send_link;
pub(crate) use sign_in::{Denied, sign_in};
pub(crate) use sign_out::{end_session, sign_out, sign_out_everywhere};
pub(crate) use sweep::sweep;
pub(crate) use take_role::take_role;
pub(crate) use tie::untie_person;

/// How many random bytes a token has.
const TOKEN_BYTES: usize = 32;

/// Opens an account at an address that none had.
///
/// # Errors
/// [`Failure::Stale`] when one was opened for it meanwhile.
async fn insert_new(tx: &mut Tx, account: &Account) -> Result<()> {
    if store::insert(tx, account).await? { Ok(()) } else { Err(Failure::Stale) }
}

/// What the audit trail calls an account.
fn subject(account: &Account) -> String {
    format!("account/{}", account.id)
}

/// Makes a link's token, in place of every earlier one of the account; and says until when it serves.
async fn new_token(tx: &mut Tx, app: &App, account: &Account, purpose: Purpose) -> Result<(String, Time)> {
    let (token, now) = (app.random(TOKEN_BYTES), app.now());
    let long = match purpose {
        Purpose::Invitation => rules::INVITATION,
        Purpose::Reset => rules::RESET,
    };
    let until = rules::until_after(now, long);
    store::spend_tokens(tx, &account.id, now).await?;
    store::insert_token(tx, &account.id, purpose, &sha256_hex(&token), (now, until)).await?;
    Ok((token, until))
}

/// What a browser keeps once someone has signed in from it.
#[derive(Debug)]
pub(crate) struct Keys {
    /// The session's token.
    pub session: String,
    /// The token by which the browser is known at the next sign-in; it opens nothing by itself.
    pub browser: String,
}

/// Begins a session under a new token, in place of the one the caller came with: nobody can fix it beforehand. The browser
/// has a new token too, and is known from now on.
async fn new_session(tx: &mut Tx, app: &App, account: &Account, from: &Caller) -> Result<Keys> {
    let (token, browser, now) = (app.random(TOKEN_BYTES), app.random(TOKEN_BYTES), app.now());
    if let Some(old) = &from.token {
        store::end_session(tx, &sha256_hex(old)).await?;
    }
    let session = Session {
        id: app.id::<Session>(),
        hash: sha256_hex(&token),
        machine: from.machine.clone(),
        made: now,
        seen: now,
    };
    store::begin_session(tx, &account.id, &session).await?;
    let former = from.browser.as_deref().map(sha256_hex);
    store::remember_browser(tx, &account.id, former.as_deref(), &sha256_hex(&browser), now).await?;
    Ok(Keys { session: token, browser })
}

/// A password being chosen for an account, normalised, or why it is not taken.
fn fit_password(app: &App, account: &Account, typed: &str) -> Result<String, Weak> {
    let mut about = vec![account.email.as_str(), account.name.as_str()];
    about.extend(Lang::ALL.into_iter().filter_map(|lang| app.site.name.get(lang)));
    rules::choose(typed, &about)
}

/// The account of this id, or nothing at this address.
async fn found(reader: &mut Reader, id: &str) -> Result<Account> {
    store::find(reader, id).await?.ok_or(Failure::NotFound)
}

/// A new account as it begins: invited.
fn new_account(app: &App, email: String, name: String, lang: Lang, person: Option<String>) -> Account {
    Account { id: app.id(), email, name, lang, person, password: None, made: app.now(), closed: None }
}

/// A role about to be given.
fn held(app: &App, account: &Account, role: &Role) -> store::Held {
    store::Held {
        id: app.id::<kernel::Grant>(),
        account: Id::new(account.id.as_str()),
        name: account.name.clone(),
        role: role.role,
        body: role.body.clone(),
        label: role.label.clone(),
        until: role.until,
    }
}
