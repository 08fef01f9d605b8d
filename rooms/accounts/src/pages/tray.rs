use askama::Template;
use axum::extract::Path;
use kernel::Lang;
use platform::{
    MailRoute,
    i18n::Words,
    mail::{Written, tray, tray_count},
    parts::{self, Html, Pager, Tone, pager},
    web::{At, Ctx, Outcome, Page},
};

use super::say;
use crate::{
    WORDS, actions,
    veils::{self, Veiled},
};

const ON_A_PAGE: i64 = 50;

struct Line {
    to: String,
    /// Of the subject and the text.
    lang: Lang,
    subject: String,
    /// Its text; none where it is not for this reader.
    body: Option<String>,
    written: String,
    state: Html,
    fault: Option<String>,
    /// What is left to do for a mail that was given up: where to have it sent again, or what to do instead.
    again: Option<String>,
    todo: Option<String>,
}

#[derive(Template)]
#[template(path = "tray.html")]
struct TrayPage {
    t: Words,
    route: String,
    todo: Option<String>,
    given_up: Option<String>,
    count: i64,
    lines: Vec<Line>,
    pager: Html,
    rooms: Vec<say::Tab>,
}

pub(super) async fn list(ctx: Ctx) -> Outcome {
    say::administrator(&ctx)?;
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let count = tray_count(&mut reader).await?;
    let here = Pager::asked(&ctx, count.written, ON_A_PAGE);
    let mails = tray(&mut reader, here.skip(), here.size).await?;
    let things = mails.iter().filter_map(|mail| mail.about.clone()).collect();
    let veils = veils::over(&ctx.app, &mut reader, (&ctx.actor, ctx.lang), &things).await?;
    drop(reader);
    let (route, todo) = match &ctx.app.site.mail {
        MailRoute::Smtp { url } => {
            let todo = (count.failing > 0).then(|| t.say("tray-smtp-todo").to_string());
            (t.say("tray-smtp").with("server", server(url)).to_string(), todo)
        }
        MailRoute::Tray => {
            let folder = ctx.app.site.data.join("mail").display().to_string();
            (t.say("tray-files").with("folder", folder).to_string(), Some(t.say("tray-files-todo").to_string()))
        }
    };
    let to_file = ctx.app.site.mail == MailRoute::Tray;
    let lines = mails.into_iter().map(|mail| {
        let veil = mail.about.as_ref().and_then(|about| veils.get(about));
        line(&ctx, mail, to_file, veil)
    });
    let lines = lines.collect();
    let pager = pager(here, &format!("{}?page=", ctx.href("/admin/mail")), &t);
    let given_up = (count.given_up > 0).then(|| t.say("tray-given-up").with("n", count.given_up).to_string());
    let body = TrayPage { t, route, todo, given_up, count: count.written, lines, pager, rooms: say::rooms(&ctx) };
    ctx.page(Page::new(t.say("tray-title")).lead(t.say("tray-lead")), &body)
}

/// Has a mail that was given up sent again.
pub(super) async fn again(ctx: Ctx, Path(at): Path<At>) -> Outcome {
    say::administrator(&ctx)?;
    actions::send_again(&ctx.app, &ctx.actor, &at.id).await?;
    ctx.go("/admin/mail").telling("accounts", "mail-again-done").ok()
}

/// A mail as the tray shows it. Of one about a thing that is kept from this reader are left who gets it, what sort of letter
/// it is and what became of it.
fn line(ctx: &Ctx, mail: Written, to_file: bool, veil: Option<&Veiled>) -> Line {
    let t = ctx.words(&WORDS);
    let state = match (mail.sent, mail.given_up, &mail.fault) {
        (Some(_), ..) if to_file => parts::state(Tone::Met, t.say("mail-in-file")),
        (Some(_), ..) => parts::state(Tone::Met, t.say("mail-sent")),
        (None, Some(when), _) => parts::state(Tone::None, t.say("mail-given-up").with("when", t.moment(when))),
        (None, None, Some(_)) => parts::state(Tone::Late, t.say("mail-not-sent").with("n", mail.tries)),
        (None, None, None) => parts::state(Tone::Confirm, t.say("mail-waiting")),
    };
    let given_up = mail.given_up.is_some();
    let lost = match (mail.bears_link, mail.bears_invitation) {
        (true, _) => Some("mail-given-up-todo"),
        (_, true) => Some("mail-given-up-invitation"),
        _ => None,
    };
    Line {
        again: (given_up && lost.is_none()).then(|| ctx.href(&format!("/admin/mail/{}/again", mail.id))),
        todo: lost.filter(|_| given_up).map(|key| t.say(key).to_string()),
        to: mail.to,
        lang: if veil.is_some() { ctx.lang } else { mail.lang },
        subject: match veil {
            Some(veil) => veil.letter.clone(),
            None => mail.subject,
        },
        body: veil.is_none().then_some(mail.body),
        written: t.moment(mail.written),
        state,
        fault: mail.fault,
    }
}

/// The server's name out of its address, without the password that may stand in it.
fn server(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    host.split(['/', '?']).next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::server;

    #[test]
    fn the_servers_password_is_not_shown() {
        assert_eq!(server("smtps://club:s3cret@mail.example.org:465/?tls=required"), "mail.example.org:465");
        assert_eq!(server("smtp://localhost"), "localhost");
    }
}
