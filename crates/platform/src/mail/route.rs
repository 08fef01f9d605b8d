use std::{path::PathBuf, time::Duration};

use kernel::{Id, Lang};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Attachment, Mailbox, MultiPart, SinglePart, header},
};

use crate::{MailRoute, Site};

use super::{Mail, SECRET};

/// How long each answer of the mail server is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// Why a mail was not sent.
pub(super) struct Unsent {
    /// For the administrator, without secrets.
    pub says: String,
    /// Whether the fault is the server's, which will not take the next mail either.
    pub server_is_away: bool,
}

impl Unsent {
    /// A fault of this mail alone.
    fn mail(says: String) -> Self {
        Self { says, server_is_away: false }
    }
}

/// The club's way of sending mail.
pub(super) enum Route {
    Smtp(Transport),
    File(PathBuf),
}

impl Route {
    /// The way that is set.
    pub(super) fn of(site: &Site) -> Result<Self, String> {
        Ok(match &site.mail {
            MailRoute::Smtp { url } => Self::Smtp(transport(url)?),
            MailRoute::Tray => Self::File(site.data.join("mail")),
        })
    }

    /// Sends a mail and names the way it took: `smtp` or `file`.
    pub(super) async fn send(
        &self,
        site: &Site,
        id: &Id<Mail>,
        (mail, calendar): (&Mail, Option<&str>),
    ) -> Result<&'static str, Unsent> {
        let message = message(site, id, mail, calendar).map_err(Unsent::mail)?;
        match self {
            Self::Smtp(transport) => match transport.send(message).await {
                Ok(_) => Ok("smtp"),
                // A status is the server's answer to this mail; what the client will not send is this mail's fault too.
                Err(error) => Err(Unsent {
                    server_is_away: error.status().is_none() && !error.is_client(),
                    says: error.to_string(),
                }),
            },
            Self::File(folder) => {
                let (folder, name) = (folder.clone(), folder.join(format!("{id}.eml")));
                let bytes = message.formatted();
                let written = tokio::task::spawn_blocking(move || write_private(&folder, &name, &bytes)).await;
                let written = written.map_err(|error| error.to_string());
                written.and_then(|done| done.map_err(|error| error.to_string())).map_err(Unsent::mail)?;
                Ok("file")
            }
        }
    }
}

/// Whether mail has a sender, and the club's mail server answers; for `doctor`.
///
/// # Errors
/// What is wrong with the address, or what the server said, in their own words.
pub async fn can_send(site: &Site) -> Result<(), String> {
    match &site.mail {
        MailRoute::Tray => Ok(()),
        MailRoute::Smtp { url } => {
            sender(site)?;
            match transport(url)?.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err("the mail server does not answer".to_owned()),
                Err(error) => Err(error.to_string()),
            }
        }
    }
}

fn sender(site: &Site) -> Result<Mailbox, String> {
    site.mail_from.parse().map_err(|error| format!("the sender's address ({}): {error}", site.mail_from))
}

fn transport(url: &str) -> Result<Transport, String> {
    Ok(Transport::from_url(url).map_err(|error| error.to_string())?.timeout(Some(PATIENCE)).build())
}

fn message(site: &Site, id: &Id<Mail>, mail: &Mail, calendar: Option<&str>) -> Result<Message, String> {
    let host = site
        .public_url
        .split_once("://")
        .map_or("localhost", |(_, rest)| rest.split([':', '/']).next().unwrap_or(rest));
    let from = sender(site)?;
    let to: Mailbox = mail.to.parse().map_err(|error| format!("the recipient's address: {error}"))?;
    let name = site.name.shown(mail.lang).text.to_owned();
    let body = match &mail.secret {
        Some(secret) => mail.body.replace(SECRET, &secret.text),
        None => mail.body.clone(),
    };
    // Mail programs find a plain text's direction by its first letter; Arabic begins by saying it.
    let body = if mail.lang == Lang::Ar { format!("\u{200F}{body}") } else { body };
    let message = Message::builder()
        .message_id(Some(format!("<{id}@{host}>")))
        .from(Mailbox::new(Some(name), from.email))
        .to(to)
        .subject(&mail.subject);
    let message = match calendar {
        None => message.header(header::ContentType::TEXT_PLAIN).body(body),
        Some(calendar) => message.multipart(inviting(body, calendar)?),
    };
    message.map_err(|error| error.to_string())
}

/// A text with an invitation: as the other form of the text, by which mail programs offer to note it (RFC 6047, 2.4; its type
/// repeats the METHOD of the object), and as a file, for those that only open files.
fn inviting(body: String, calendar: &str) -> Result<MultiPart, String> {
    let method =
        calendar.lines().find_map(|line| line.strip_prefix("METHOD:")).ok_or("an invitation without METHOD")?;
    let kind = |text: &str| header::ContentType::parse(text).map_err(|error| error.to_string());
    let noted = SinglePart::builder()
        .header(kind(&format!("text/calendar; charset=utf-8; method={method}"))?)
        .body(calendar.to_owned());
    let file = Attachment::new("invitation.ics".to_owned()).body(calendar.to_owned(), kind("application/ics")?);
    let forms = MultiPart::alternative().singlepart(SinglePart::plain(body)).singlepart(noted);
    Ok(MultiPart::mixed().multipart(forms).singlepart(file))
}

/// Writes a file that only the program's own user may read, since a mail may hold a token.
fn write_private(folder: &std::path::Path, name: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::{io::Write as _, os::unix::fs::OpenOptionsExt as _};
    std::fs::create_dir_all(folder)?;
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(name)?;
    file.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_is_the_other_form_of_the_text_and_a_file_besides() {
        let calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n";
        let parts = String::from_utf8(inviting("Annulée.".into(), calendar).unwrap().formatted()).unwrap();
        let kinds: Vec<&str> = parts.lines().filter_map(|line| line.strip_prefix("Content-Type: ")).collect();
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.split("; boundary").next().unwrap()).collect();
        let [mixed, alternative, text, noted, file] = kinds.as_slice() else { panic!("{kinds:?}") };
        assert!(mixed.starts_with("multipart/mixed") && alternative.starts_with("multipart/alternative"), "{kinds:?}");
        assert!(text.starts_with("text/plain") && file.starts_with("application/ics"), "{kinds:?}");
        assert!(noted.starts_with("text/calendar") && noted.contains("method=CANCEL"), "{kinds:?}");
        assert!(parts.matches(calendar).count() == 2 && parts.contains("filename=\"invitation.ics\""), "{parts}");
    }

    #[test]
    fn an_object_that_does_not_say_what_it_is_for_is_not_sent() {
        assert!(inviting(String::new(), "BEGIN:VCALENDAR\r\n").is_err());
    }
}
