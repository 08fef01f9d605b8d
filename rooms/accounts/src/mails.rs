//! The mails of this room, in their reader's language. The link stands on a line of its own, as a secret.

use kernel::{Grant, Localised, Role};
use platform::{
    App,
    i18n::Words,
    mail::{Mail, SECRET, Secret},
};

use crate::{
    WORDS,
    store::{Account, Held, Purpose},
};

/// A link with a token, to be opened once: `/fr/invitation?token=…`.
pub(crate) fn link(app: &App, account: &Account, purpose: Purpose, token: &str) -> String {
    let page = match purpose {
        Purpose::Invitation => "invitation",
        Purpose::Reset => "reset/choose",
    };
    format!("{}/{}/{page}?token={token}", app.site.public_url, account.lang)
}

/// Invites someone to choose a password.
pub(crate) fn invitation(app: &App, account: &Account, held: &[Held], link: Secret) -> Mail {
    let t = WORDS.words(account.lang);
    let club = app.site.name.shown(account.lang).text;
    let before = t.say("mail-invitation-before").with("club", club).with("name", account.name.as_str()).to_string();
    let roles: String = held.iter().map(|held| format!("\n– {}", role_for(t, held.role, &held.label))).collect();
    let after = t.say("mail-invitation-after");
    Mail {
        to: account.email.clone(),
        lang: account.lang,
        subject: t.say("mail-invitation-subject").with("club", club).to_string(),
        body: format!("{before}{roles}\n\n{}\n\n{SECRET}\n\n{after}\n", t.say("mail-invitation-how")),
        secret: Some(link),
    }
}

/// Gives the link by which another password is chosen.
pub(crate) fn reset(app: &App, account: &Account, link: Secret) -> Mail {
    let t = WORDS.words(account.lang);
    let club = app.site.name.shown(account.lang).text;
    let before = t.say("mail-reset-before").with("club", club).with("name", account.name.as_str());
    Mail {
        to: account.email.clone(),
        lang: account.lang,
        subject: t.say("mail-reset-subject").with("club", club).to_string(),
        body: format!("{before}\n\n{SECRET}\n\n{}\n", t.say("mail-reset-after")),
        secret: Some(link),
    }
}

/// Says that an account was given another role.
pub(crate) fn role_given(app: &App, account: &Account, held: &Held) -> Mail {
    let t = WORDS.words(account.lang);
    let club = app.site.name.shown(account.lang).text;
    let role = role_for(t, held.role, &held.label);
    let body = t.say("mail-role-body").with("club", club).with("name", account.name.as_str()).with("role", role);
    Mail {
        to: account.email.clone(),
        lang: account.lang,
        subject: t.say("mail-role-subject").with("club", club).to_string(),
        body: format!("{body}\n\n{}/{}/sign-in\n", app.site.public_url, account.lang),
        secret: None,
    }
}

/// Says that an account was tied to a person, and what that person's mandates give it today; bodies by their names.
pub(crate) fn tied(app: &App, account: &Account, bodies: &[(String, String)], grants: &[Grant]) -> Mail {
    let t = WORDS.words(account.lang);
    let club = app.site.name.shown(account.lang).text;
    let name = |grant: &Grant| {
        let body = grant.body.as_ref().and_then(|body| bodies.iter().find(|(id, _)| id == body));
        body.map_or_else(Localised::default, |(_, name)| Localised::one(t.lang, name.as_str()))
    };
    let roles: String = grants.iter().map(|grant| format!("\n– {}", role_for(t, grant.role, &name(grant)))).collect();
    let body = t.say("mail-tied-body").with("club", club).with("name", account.name.as_str());
    Mail {
        to: account.email.clone(),
        lang: account.lang,
        subject: t.say("mail-tied-subject").with("club", club).to_string(),
        body: format!(
            "{body}{roles}\n\n{}\n\n{}/{}/sign-in\n",
            t.say("mail-tied-after"),
            app.site.public_url,
            account.lang
        ),
        secret: None,
    }
}

/// Says that the password was changed, so that whoever did not do it can tell.
pub(crate) fn password_changed(app: &App, account: &Account) -> Mail {
    let t = WORDS.words(account.lang);
    let club = app.site.name.shown(account.lang).text;
    let body = t.say("mail-changed-body").with("club", club).with("name", account.name.as_str());
    Mail {
        to: account.email.clone(),
        lang: account.lang,
        subject: t.say("mail-changed-subject").with("club", club).to_string(),
        body: format!("{body}\n\n{}/{}/reset\n", app.site.public_url, account.lang),
        secret: None,
    }
}

/// A role, and for whom it is held: `Officer, for Smara`.
pub(crate) fn role_for(t: Words, role: Role, label: &Localised) -> String {
    let word = t.say(format!("role-{}", role.as_str()));
    if label.is_empty() {
        word.to_string()
    } else {
        t.say("role-for").with("role", word.to_string()).with("member", label.shown(t.lang).text).to_string()
    }
}
