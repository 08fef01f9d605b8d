use kernel::{Id, Lang};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header},
};

use crate::{App, MailRoute, Site};

use super::{Mail, SECRET};

/// Sends a mail by the club's route and names it: `smtp` or `file`. The error is for the administrator, without secrets.
pub(super) async fn send(app: &App, id: &Id<Mail>, mail: &Mail) -> Result<&'static str, String> {
    let message = message(&app.site, id, mail)?;
    match &app.site.mail {
        MailRoute::Smtp { url } => {
            transport(url)?.send(message).await.map_err(|error| error.to_string())?;
            Ok("smtp")
        }
        MailRoute::Tray => {
            let folder = app.site.data.join("mail");
            let name = folder.join(format!("{id}.eml"));
            let bytes = message.formatted();
            tokio::task::spawn_blocking(move || write_private(&folder, &name, &bytes))
                .await
                .map_err(|error| error.to_string())?
                .map_err(|error| error.to_string())?;
            Ok("file")
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

fn transport(url: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, String> {
    Ok(AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|error| error.to_string())?.build())
}

fn message(site: &Site, id: &Id<Mail>, mail: &Mail) -> Result<Message, String> {
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
    Message::builder()
        .message_id(Some(format!("<{id}@{host}>")))
        .from(Mailbox::new(Some(name), from.email))
        .to(to)
        .subject(&mail.subject)
        .header(header::ContentType::TEXT_PLAIN)
        .body(body)
        .map_err(|error| error.to_string())
}

/// Writes a file that only the program's own user may read, since a mail may hold a token.
fn write_private(folder: &std::path::Path, name: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::{io::Write as _, os::unix::fs::OpenOptionsExt as _};
    std::fs::create_dir_all(folder)?;
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(name)?;
    file.write_all(bytes)
}
