use kernel::{Lang, sha256_hex};
use platform::{App, Result};

use super::{Keys, fit_password, new_session, subject};
use crate::{
    caller::Caller,
    hashing,
    rules::{Standing, Weak},
    store::{self, Account, Purpose},
};

/// What a link that was opened is worth.
#[derive(Debug)]
pub(crate) enum Link {
    /// It serves, for this account.
    Good(Box<Account>),
    /// It has served, or a later one was sent in its place.
    Used,
    /// Its time has passed.
    Past,
    /// It is none of ours, or was cut short by a mail program.
    Unknown,
}

/// Why no password was chosen.
#[derive(Debug)]
pub(crate) enum NotChosen {
    /// The link does not serve.
    Link(Link),
    /// The password is not taken.
    Weak(Weak),
}

/// Looks at a link without using it up.
pub(crate) async fn look_at_link(app: &App, purpose: Purpose, token: &str) -> Result<Link> {
    let mut reader = app.db.read().await?;
    let Some(found) = store::find_token(&mut reader, &sha256_hex(token), purpose).await? else {
        return Ok(Link::Unknown);
    };
    let account = store::find(&mut reader, found.account.as_str()).await?;
    Ok(match account {
        _ if found.used => Link::Used,
        _ if found.until <= app.now() => Link::Past,
        Some(account) if account.standing() != Standing::Closed => Link::Good(Box::new(account)),
        _ => Link::Unknown,
    })
}

/// Chooses a password by a link, which serves once; every earlier session ends, and one begins: gives its keys. The
/// browsers that were known are forgotten, for whoever fears for their account.
///
/// An invitation accepted in a language makes it the language of the account's mail.
pub(crate) async fn choose_password(
    app: &App,
    purpose: Purpose,
    (token, password): (&str, &str),
    lang: Lang,
    from: &Caller,
) -> Result<Result<Keys, NotChosen>> {
    let account = match look_at_link(app, purpose, token).await? {
        Link::Good(account) => account,
        link => return Ok(Err(NotChosen::Link(link))),
    };
    let password = match fit_password(app, &account, password) {
        Ok(password) => password,
        Err(weak) => return Ok(Err(NotChosen::Weak(weak))),
    };
    let hash = hashing::hash(password).await?;
    let now = app.now();
    let mut tx = app.db.begin().await?;
    if !store::spend_token(&mut tx, &sha256_hex(token), now).await? {
        return Ok(Err(NotChosen::Link(Link::Used)));
    }
    store::set_password(&mut tx, &account.id, &hash).await?;
    store::spend_tokens(&mut tx, &account.id, now).await?;
    store::end_sessions(&mut tx, &account.id, None).await?;
    store::forget_browsers(&mut tx, &account.id, None).await?;
    let verb = match purpose {
        Purpose::Invitation => {
            store::set_lang(&mut tx, &account.id, lang).await?;
            "account.accept"
        }
        Purpose::Reset => "account.password",
    };
    let keys = new_session(&mut tx, app, &account, from).await?;
    tx.audit(&account.actor(), verb, &subject(&account), now).await?;
    tx.commit(now).await?;
    Ok(Ok(keys))
}
