//! What the page that closes a session says of its votes.

use council::Step;
use suffrage::Way;
use votes::Ending;

use super::{Hall, proposal};

#[tokio::test]
async fn who_closes_a_session_reads_first_which_votes_are_open_and_what_becomes_of_each() {
    let hall = Hall::open(4, 4).await;
    let close = format!("{}/steps/close", hall.it.address);
    let says = "Des scrutins ne sont pas terminés. Si vous clôturez maintenant la session\u{a0}:";
    assert!(!hall.secretary().get(&close).await.ok().shows(says), "there is none");
    let ballots = hall.opened(proposal("decision", Way::Named)).await;
    let page = hall.secretary().get(&close).await.ok();
    assert!(page.shows(says) && page.text().contains(&format!("/fr{}", ballots.address())));
    assert!(page.shows("le scrutin se clôt et se dépouille de lui-même en une minute"));
    let _ = hall.opened(proposal("decision", Way::Consensus)).await;
    let hands = hall.opened(proposal("decision", Way::ShowOfHands)).await;
    let _ = hall.prepare(proposal("decision", Way::Named)).await;
    let page = hall.mayor(0).get(&close).await.ok();
    for becomes in [
        "le scrutin reste ouvert jusqu’à ce que vous disiez, sur sa page, si quelqu’un s’est opposé",
        "Le scrutin reste ouvert jusqu’à ce que vous inscriviez sur sa page les mains comptées.",
        "En préparation\u{a0}: il ne sera pas ouvert.",
    ] {
        assert!(page.shows(becomes), "{becomes}");
    }
    // What it says is so.
    hall.all_say(&ballots, (3, 1, 0)).await;
    hall.it.step(Step::Close).await;
    platform::jobs::once(&hall.it.house.app).await.unwrap();
    assert_eq!(hall.vote(&ballots).await.adopted(), Some(true));
    assert!(hall.vote(&hands).await.is_open());
    let counted = suffrage::Counts { yes: 3, no: 1, abstain: 0 };
    let by_proxy = suffrage::Counts::default();
    let tally = suffrage::CollegeTally { college: "elected".into(), own: counted, by_proxy, weighed: counted };
    let closed = hall.close(&hands, Ending::Hands(vec![tally])).await;
    assert_eq!(closed.adopted(), Some(true), "the hands that were counted are entered afterwards");
}
