//! Giving a proxy, and learning that one was given.

use axum::http::StatusCode;
use kernel::Role;
use testkit::Client;

use super::{
    Club,
    sitting::{ADDRESS, council},
};

/// The mayors of a council that is convened, each with the address of their answer; the first may carry a proxy.
struct Mayors {
    smara: (Client, String),
    agadez: (Client, String),
    /// The seat of the first, as forms write it.
    seat: String,
}

async fn mayors(club: &Club) -> Mayors {
    club.convened().await;
    let mayor = |body: &str| club.house.signed_in(Role::Mayor, Some(body));
    let (smara, agadez) = (mayor(club.smara.0.id.as_str()), mayor(club.agadez.0.id.as_str()));
    let (carrier, giver) = (club.link_of(&smara, "/answers/").await, club.link_of(&agadez, "/answers/").await);
    let seat = carrier.rsplit('/').next().unwrap_or_default().to_owned();
    Mayors { smara: (smara, carrier), agadez: (agadez, giver), seat }
}

const TOLD: &str = "cochez « Absent, je donne procuration », ou videz ce choix";

#[tokio::test]
async fn a_holder_chosen_beside_another_answer_is_not_thrown_away_unseen() {
    let club = council().await;
    let Mayors { agadez: (agadez, giver), seat, .. } = mayors(&club).await;
    for reply in ["excused", "present"] {
        let refused = agadez.submit(&giver, &[("reply", reply), ("proxy", seat.as_str())]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{reply}");
        assert!(refused.shows(TOLD) && refused.text().contains("proxy-error"), "{reply}: beside the field");
        let kept = refused.text();
        let chosen = kept.split(&format!("value=\"{seat}\"")).nth(1).and_then(|rest| rest.split('>').next());
        assert!(chosen.is_some_and(|it| it.contains("selected")), "{reply}: what was chosen stays");
    }
    assert!(agadez.get(ADDRESS).await.ok().shows("Vous n’avez pas encore répondu."), "nothing was written");
    let _ = agadez.submit(&giver, &[("reply", "excused"), ("proxy", "")]).await.done();
}

#[tokio::test]
async fn whoever_gave_a_proxy_and_comes_says_so_and_no_more() {
    let club = council().await;
    let Mayors { agadez: (agadez, giver), seat, .. } = mayors(&club).await;
    let with = |reply: &'static str| [("reply", reply), ("proxy", seat.as_str()), ("covers", "session")];
    let _ = agadez.submit(&giver, &with("proxy")).await.done();
    let refused = agadez.submit(&giver, &with("excused")).await;
    assert!(refused.shows(TOLD), "excused, nobody votes for them any more: it is said first");
    let _ = agadez.submit(&giver, &with("present")).await.done();
    assert!(agadez.get(ADDRESS).await.ok().shows("Présent"));
}

#[tokio::test]
async fn whoever_carries_a_proxy_reads_it_under_their_seat_and_is_written_to_as_it_comes_and_goes() {
    let club = council().await;
    club.officer().await;
    let Mayors { smara: (smara, _), agadez: (agadez, giver), seat } = mayors(&club).await;
    let before = club.letters().await.len();
    let proxy = [("reply", "proxy"), ("proxy", seat.as_str()), ("covers", "session")];
    let _ = agadez.submit(&giver, &proxy).await.done();
    let carries = "Vous portez la procuration de : Siège 2 · Le maire · Agadez";
    assert!(smara.get(ADDRESS).await.ok().shows(carries));
    assert!(!agadez.get(ADDRESS).await.ok().shows("Vous portez"));
    let _ = agadez.submit(&giver, &proxy).await.done();
    let letters = club.letters().await;
    let [(subject, body, calendar)] = &letters[before..] else { panic!("one letter, however often: {letters:?}") };
    assert!(subject.starts_with("وكالة واردة") && body.contains("Agadez") && body.contains(&ADDRESS[3..]), "{body}");
    assert!(calendar.is_empty() && !body.contains('\u{2068}'));
    let _ = agadez.submit(&giver, &[("reply", "present"), ("proxy", seat.as_str())]).await.done();
    assert!(!smara.get(ADDRESS).await.ok().shows("Vous portez"));
    let letters = club.letters().await;
    assert!(letters.len() == before + 2 && letters[before + 1].0.starts_with("سحب وكالة"), "{letters:?}");
}
