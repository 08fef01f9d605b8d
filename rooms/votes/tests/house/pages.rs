//! What the pages of sessions say of votes, in each language.

use suffrage::Way;
use votes::Ending;

use super::{Hall, proposal};

#[tokio::test]
async fn the_page_of_a_session_leads_to_its_votes_and_each_member_to_their_ballot() {
    let hall = Hall::open(5, 4).await;
    let page = hall.secretary().get(&hall.it.address).await.ok();
    assert!(page.text().contains(&format!("votes/new?item={}", hall.it.item)), "from the item, for whoever conducts");
    assert!(!hall.mayor(1).get(&hall.it.address).await.ok().text().contains("votes/new"));
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let ballots = format!("/fr/council/ballots/{}", vote.id);
    assert!(hall.mayor(1).get(&hall.it.address).await.ok().text().contains(&ballots));
    let shown = hall.it.house.visitor().get(&hall.it.address).await.ok();
    assert!(shown.shows("Adopter la feuille de route ? (fr)") && !shown.text().contains(&ballots));
    hall.all_say(&vote, (3, 1, 0)).await;
    let _ = hall.close(&vote, Ending::Count).await;
    let shown = hall.it.house.visitor().get(&hall.it.address).await.ok();
    assert!(shown.shows("Plus de la moitié de 4 suffrages exprimés\u{a0}: 3\u{a0}; 3 pour\u{a0}: adopté."));
}

#[tokio::test]
async fn a_result_is_said_in_four_languages() {
    let hall = Hall::open(5, 4).await;
    let vote = hall.opened(proposal("strategy", Way::Named)).await;
    hall.all_say(&vote, (3, 1, 0)).await;
    let vote = hall.close(&vote, Ending::Count).await;
    let said = kernel::Lang::ALL.map(|lang| votes::result_lines(&vote, votes::WORDS.words(lang)).join("\n"));
    // What keeps a number where it belongs in a line that runs from the right is not seen, nor what keeps two signs together.
    let said = said.join("\n\n").replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ");
    assert_eq!(
        said,
        "4 sur 5 sièges, quorum 3 atteint.\n4 sièges ont voté, sur 5 qui le pouvaient.\nEnsemble : 3 pour, 1 contre, aucune abstention\nDeux tiers de 4 suffrages exprimés : 3 ; 3 pour : adopté.\n\n\
         الحاضرون 4 من أصل 5 مقعدا، والنصاب المطلوب 3: اكتمل.\nصوتت 4 مقاعد، من أصل 5 يحق لها التصويت.\nفي المجموع: المؤيدون 3، المعارضون 1، الممتنعون 0\nالمطلوب الثلثان من 4 أصوات معبر عنها، أي 3؛ والمؤيدون 3: اعتُمد.\n\n\
         4 of 5 seats, quorum 3 met.\n4 seats voted, of 5 that could.\nIn all: 3 for, 1 against, no abstention\nTwo thirds of 4 votes cast is 3; 3 for: adopted.\n\n\
         4 de 5 puestos, quórum 3 alcanzado.\nHan votado 4 puestos, de 5 que podían.\nEn total: 3 a favor, 1 en contra, ninguna abstención\nDos tercios de 4 votos emitidos: 3; 3 a favor: aprobado."
    );
}

#[tokio::test]
async fn every_page_of_a_vote_opens_in_arabic() {
    let hall = Hall::open(4, 4).await;
    let prepared = hall.prepare(proposal("decision", Way::Named)).await;
    let tacit = hall.opened(proposal("decision", Way::Consensus)).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let hands = hall.opened(proposal("decision", Way::ShowOfHands)).await;
    let item = format!("/ar/council/sessions/{}/votes/new?item={}", &hall.it.address[21..], hall.it.item);
    let pages = [
        item,
        format!("/ar{}", prepared.address()),
        format!("/ar{}/edit", prepared.address()),
        format!("/ar{}/steps/open", prepared.address()),
        format!("/ar{}/steps/withdraw", prepared.address()),
        format!("/ar{}/reserve", tacit.address()),
        format!("/ar{}/steps/close", tacit.address()),
        format!("/ar{}/steps/close", hands.address()),
        format!("/ar{}/aloud", vote.address()),
        format!("/ar/council/ballots/{}", vote.id),
    ];
    for page in pages {
        let shown = hall.secretary().get(&page).await.ok();
        assert!(!shown.text().contains('⟦'), "{page}");
    }
}

#[tokio::test]
async fn what_is_typed_for_another_kind_of_vote_is_refused_beside_the_kind_and_kept() {
    let hall = Hall::open(3, 3).await;
    let new = format!("{}/votes/new?item={}", hall.it.address, hall.it.item);
    hall.secretary().get(&new).await.ok();
    let send = async |field: &str, typed: &str| {
        let kind = [("matter", "decision"), ("way", "named"), ("kind", "proposal")];
        let fields: Vec<(&str, &str)> =
            [("question-fr", "Adopter ?"), (field, typed)].into_iter().chain(kind).collect();
        hall.secretary().submit(&new, &fields).await
    };
    for (field, typed, says) in [
        ("text-es", "Declaramos.", "Un texte de déclaration est écrit plus bas"),
        ("candidates-fr", "Awa", "Des candidatures sont écrites plus bas"),
    ] {
        let refused = send(field, typed).await;
        assert_eq!(refused.status, 422);
        assert!(refused.shows(says) && refused.shows(typed), "{}", refused.text());
        assert!(refused.text().contains(r#"id="kind-error""#), "{}", refused.text());
    }
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM votes").await, 0);
    send("text-es", " ").await.done();
}
