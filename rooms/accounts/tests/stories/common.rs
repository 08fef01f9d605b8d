//! A house with accounts, and how a story goes in it.

use kernel::{Grant, Lang, Localised, Role};
use testkit::{Answer, Client, House};

/// A password that the rules take.
pub const PASSWORD: &str = "neuf chameaux gris au puits";

/// A house with the accounts room, and a members room of its own that knows two members and one mandate.
pub async fn house() -> House {
    House::new(vec![accounts::room(), members()]).await
}

/// A room that says what the members room says: two members, and the mandate of person `m` as mayor until 30 November.
pub fn members() -> platform::Room {
    static NO_WORDS: std::sync::LazyLock<platform::i18n::Catalog> =
        std::sync::LazyLock::new(|| platform::i18n::Catalog::new(&[]));
    let mut room = platform::Room::new("members", &NO_WORDS, axum::Router::new);
    room.bodies = Some(|_, lang| {
        Box::pin(async move {
            let smara = if lang == Lang::Ar { "السمارة" } else { "Smara" };
            Ok(vec![("smara".to_owned(), smara.to_owned()), ("agadez".to_owned(), "Agadez".to_owned())])
        })
    });
    room.grants = Some(|_, person, today| {
        let last = jiff::civil::date(2026, 11, 30);
        let held = person == "m" && today <= last;
        let grant = Grant { role: Role::Mayor, body: Some("smara".into()), until: Some(last) };
        Box::pin(async move { Ok(held.then_some(grant).into_iter().collect()) })
    });
    room
}

/// An open account with a role.
pub async fn account(house: &House, email: &str, role: Option<Role>, body: Option<&str>) -> String {
    let seed = accounts::Seed {
        email: email.to_owned(),
        name: format!("Fonction {email}"),
        lang: Lang::Fr,
        grants: role
            .map(|role| accounts::SeedGrant {
                role,
                body: body.map(|body| (body.to_owned(), Localised::one(Lang::Fr, body))),
                until: None,
            })
            .into_iter()
            .collect(),
        person: None,
        password: PASSWORD.to_owned(),
    };
    accounts::ensure_account(&house.app, seed).await.expect("the account").to_string()
}

/// Sends the sign-in form.
pub async fn try_to_sign_in(client: &Client, email: &str, password: &str) -> Answer {
    client.submit("/fr/sign-in", &[("email", email), ("password", password)]).await
}

/// Someone who has signed in with an account's password.
pub async fn signed_in(house: &House, email: &str) -> Client {
    let visitor = house.visitor();
    let answer = try_to_sign_in(&visitor, email, PASSWORD).await.done();
    visitor.after(&answer)
}

/// The mails that were sent, as the files the tray keeps.
pub fn mails(house: &House) -> Vec<String> {
    let mut mails: Vec<(std::time::SystemTime, String)> = std::fs::read_dir(house.app.site.data.join("mail"))
        .map(|folder| {
            folder
                .filter_map(Result::ok)
                .map(|file| {
                    let written = file.metadata().expect("a file").modified().expect("a date");
                    (written, readable(&std::fs::read_to_string(file.path()).expect("a mail")))
                })
                .collect()
        })
        .unwrap_or_default();
    mails.sort();
    mails.into_iter().map(|(_, text)| text).collect()
}

/// The last link in the mails sent to an address, as a path.
pub async fn link_to(house: &House, email: &str) -> String {
    house.work().await;
    let mail = mails(house).into_iter().rev().find(|mail| mail.contains(&format!("To: {email}"))).expect("a mail");
    let at = mail.find("http://127.0.0.1:8080/").expect("a link");
    mail[at + "http://127.0.0.1:8080".len()..].split_whitespace().next().expect("a path").to_owned()
}

/// A mail's text without its transfer encoding.
fn readable(mail: &str) -> String {
    if mail.to_lowercase().contains("content-transfer-encoding: base64") {
        use base64::Engine as _;
        let (head, body) = mail.split_once("\r\n\r\n").expect("a head and a body");
        let bytes = base64::prelude::BASE64_STANDARD.decode(body.replace("\r\n", "")).expect("base64");
        return format!("{head}\n\n{}", String::from_utf8(bytes).expect("UTF-8"));
    }
    let mut text = Vec::new();
    let joined = mail.replace("=\r\n", "");
    let mut bytes = joined.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'=' {
            let pair = [bytes.next(), bytes.next()].into_iter().flatten().map(char::from).collect::<String>();
            match u8::from_str_radix(&pair, 16) {
                Ok(byte) => text.push(byte),
                Err(_) => text.extend(format!("={pair}").bytes()),
            }
        } else {
            text.push(byte);
        }
    }
    String::from_utf8_lossy(&text).into_owned()
}
