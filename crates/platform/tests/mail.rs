//! Mail that cannot be sent: tried again while it is worth sending, then given up with its secret.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use jiff::{SignedDuration, ToSpan as _};
use kernel::{Lang, Time};
use platform::{
    MailRoute,
    db::sql,
    mail::{Mail, SECRET, Secret, Written, send_again, tray},
};
use testkit::House;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
    task::JoinHandle,
};

const WRITTEN: &str = "2026-11-23T12:00:00Z";

/// A house whose mail server is down, with a letter without a link, and one whose link serves for an hour.
async fn house() -> House {
    let nobody_listens = |site: &mut platform::Site| site.mail = MailRoute::Smtp { url: "smtp://127.0.0.1:1".into() };
    let house = House::with_site(Vec::new(), nobody_listens).await;
    let mut tx = house.app.db.begin().await.unwrap();
    let letter = |to: &str, secret: Option<Secret>| Mail {
        to: to.to_owned(),
        lang: Lang::Fr,
        subject: "Essai".into(),
        body: if secret.is_some() { format!("Ouvrez : {SECRET}") } else { "Une échéance approche.".into() },
        secret,
    };
    let link =
        Secret { text: "https://club.example/fr/reset?token=x".into(), until: after(SignedDuration::from_hours(1)) };
    tx.mail(&house.app, &letter("plain@smara.ma", None)).await.unwrap();
    tx.mail(&house.app, &letter("link@smara.ma", Some(link))).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    house
}

fn after(long: SignedDuration) -> Time {
    WRITTEN.parse::<Time>().unwrap() + long
}

/// Lets time pass, and works every half hour of it.
async fn until(house: &House, long: SignedDuration) {
    while house.app.now() < after(long) {
        let next = (house.app.now() + 30.minutes()).min(after(long));
        house.at(&next.to_string());
        house.work().await;
    }
}

async fn written(house: &House, to: &str) -> Written {
    let mails = tray(&mut house.app.db.read().await.unwrap(), 0, 10).await.unwrap();
    mails.into_iter().find(|mail| mail.to == to).unwrap()
}

#[tokio::test]
async fn a_letter_is_tried_for_fourteen_days_then_given_up_and_may_be_sent_again() {
    let house = house().await;
    until(&house, SignedDuration::from_hours(30)).await;
    let mail = written(&house, "plain@smara.ma").await;
    assert!(mail.given_up.is_none() && mail.tries > 10, "it is still tried after a day: {mail:?}");
    until(&house, SignedDuration::from_hours(14 * 24 - 1)).await;
    let before = written(&house, "plain@smara.ma").await;
    assert!(before.given_up.is_none() && before.tries > mail.tries && before.tries < 60, "{before:?}");
    until(&house, SignedDuration::from_hours(14 * 24)).await;
    let mail = written(&house, "plain@smara.ma").await;
    assert_eq!((mail.given_up, mail.tries), (Some(after(SignedDuration::from_hours(14 * 24))), before.tries));
    assert!(mail.fault.is_some() && !mail.bears_link);
    let mut tx = house.app.db.begin().await.unwrap();
    send_again(&house.app, &mut tx, mail.id.as_str()).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    house.work().await;
    let mail = written(&house, "plain@smara.ma").await;
    assert_eq!((mail.given_up, mail.tries), (None, 1));
}

#[tokio::test]
async fn a_link_is_not_sent_after_its_hour_and_is_erased() {
    let house = house().await;
    until(&house, SignedDuration::from_mins(50)).await;
    assert!(written(&house, "link@smara.ma").await.given_up.is_none());
    until(&house, SignedDuration::from_mins(60)).await;
    let mail = written(&house, "link@smara.ma").await;
    assert_eq!(mail.given_up, Some(after(SignedDuration::from_hours(1))));
    let mut tx = house.app.db.begin().await.unwrap();
    let row = tx.one(sql("SELECT COUNT(*) AS n FROM mails WHERE secret IS NOT NULL")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 0);
    let again = send_again(&house.app, &mut tx, mail.id.as_str()).await;
    assert!(matches!(again, Err(platform::Failure::NotFound)), "a dead link is not sent again");
}

#[tokio::test]
async fn an_invitation_is_erased_with_the_mail_that_is_given_up_and_it_is_not_sent_again_without_it() {
    let house = house().await;
    let mut tx = house.app.db.begin().await.unwrap();
    let mail = Mail {
        to: "invited@smara.ma".into(),
        lang: Lang::Fr,
        subject: "Convocation".into(),
        body: "Vous êtes convoqué.".into(),
        secret: None,
    };
    tx.mail_inviting(&house.app, &mail, "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n").await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    until(&house, SignedDuration::from_hours(14 * 24)).await;
    let mail = written(&house, "invited@smara.ma").await;
    assert!(mail.given_up.is_some() && mail.bears_invitation && !mail.bears_link);
    let mut tx = house.app.db.begin().await.unwrap();
    let again = send_again(&house.app, &mut tx, mail.id.as_str()).await;
    assert!(matches!(again, Err(platform::Failure::NotFound)));
}

/// A mail server on this machine that takes one letter: where it listens, and what it was told.
async fn mail_server() -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("smtp://{}", listener.local_addr().expect("its address"));
    let told = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("someone brings a letter");
        let (reader, mut writer) = stream.into_split();
        let (mut lines, mut told, mut letter) = (BufReader::new(reader).lines(), Vec::new(), false);
        writer.write_all(b"220 club.example ESMTP\r\n").await.expect("it greets");
        while let Some(line) = lines.next_line().await.expect("it hears") {
            let answer: &[u8] = match line.split([' ', ':']).next().unwrap_or_default() {
                "." if letter => b"250 2.0.0 taken\r\n",
                _ if letter => b"",
                "DATA" => b"354 go on\r\n",
                "QUIT" => b"221 2.0.0 bye\r\n",
                _ => b"250 2.1.0 well\r\n",
            };
            letter = (letter || line == "DATA") && line != ".";
            told.push(line);
            writer.write_all(answer).await.expect("it answers");
            if told.last().is_some_and(|line| line == ".") {
                break;
            }
        }
        told
    });
    (url, told)
}

#[tokio::test]
async fn a_letter_that_a_mail_server_takes_is_whole_and_noted_as_sent() {
    let (url, told) = mail_server().await;
    let house = House::with_site(Vec::new(), |site| site.mail = MailRoute::Smtp { url }).await;
    let link =
        Secret { text: "https://club.example/fr/reset?token=x".into(), until: after(SignedDuration::from_hours(1)) };
    let letter = Mail {
        to: "officer@smara.ma".into(),
        lang: Lang::Fr,
        subject: "Nouveau mot de passe".into(),
        body: format!("Ouvrez : {SECRET}"),
        secret: Some(link),
    };
    let mut tx = house.app.db.begin().await.unwrap();
    tx.mail(&house.app, &letter).await.unwrap();
    tx.commit(house.app.now()).await.unwrap();
    house.work().await;
    let told = tokio::time::timeout(std::time::Duration::from_secs(5), told).await.unwrap().unwrap();
    let says = |line: &str| told.iter().any(|it| it.contains(line));
    for line in [
        "MAIL FROM:<club@example.org>",
        "RCPT TO:<officer@smara.ma>",
        "To: officer@smara.ma",
        "Subject: Nouveau mot de passe",
        "https://club.example/fr/reset?token",
    ] {
        assert!(says(line), "{line} in {told:#?}");
    }
    let mail = written(&house, "officer@smara.ma").await;
    assert_eq!((mail.sent, mail.tries, mail.fault), (Some(house.app.now()), 1, None));
    assert!(!mail.body.contains("token"), "the tray never shows the link");
}
