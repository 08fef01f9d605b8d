//! What a browser sends of a secret ballot is as long whatever it says.

use std::collections::{BTreeMap, BTreeSet};

use suffrage::Way;
use testkit::Answer;
use votes::{Said, Vote};

use super::{Hall, election, hidden, proposal};

/// The fields of a ballot as a browser knows them: each with what it may send; of one that is ticked or chosen from the start, that first.
fn fields(page: &Answer) -> BTreeMap<String, Vec<String>> {
    let text = page.text();
    let form = text
        .split("class=\"ballot\"")
        .nth(1)
        .and_then(|rest| rest.split("</form>").next())
        .expect("the page has a ballot");
    let value = |tag: &str, name: &str| Some(tag.split_once(&format!("{name}=\""))?.1.split('"').next()?.to_owned());
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for tag in form.split("<input ").skip(1).filter_map(|tag| tag.split('>').next()) {
        let (name, value) = (value(tag, "name").expect("a name"), value(tag, "value").unwrap_or_default());
        let values = all.entry(name).or_default();
        if tag.contains(" checked") { values.insert(0, value) } else { values.push(value) }
    }
    for choice in form.split("<select ").skip(1).filter_map(|choice| choice.split("</select>").next()) {
        let options = choice.split("<option ").skip(1).filter_map(|option| value(option, "value"));
        all.insert(value(choice, "name").expect("a name"), options.collect());
    }
    all
}

/// What is sent where each field says this.
fn sent(fields: &BTreeMap<String, Vec<String>>, say: impl Fn(usize, &[String]) -> String) -> Vec<(String, String)> {
    let said = fields.iter().filter(|(name, _)| name.starts_with("said-"));
    let said = said.enumerate().map(|(at, (name, values))| (name.clone(), say(at, values)));
    let others = fields.iter().filter(|(name, _)| !name.starts_with("said-"));
    others.map(|(name, values)| (name.clone(), values[0].clone())).chain(said).collect()
}

fn long(sent: &[(String, String)]) -> usize {
    sent.iter().map(|(name, value)| name.len() + value.len() + 2).sum()
}

async fn send(hall: &Hall, vote: &Vote, sent: &[(String, String)]) -> Answer {
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    hall.mayor(0).submit(&format!("/fr/council/ballots/{}", vote.id), &sent).await
}

async fn ballot(hall: &Hall, vote: &Vote) -> BTreeMap<String, Vec<String>> {
    fields(&hall.mayor(0).get(&format!("/fr/council/ballots/{}", vote.id)).await.ok())
}

#[tokio::test]
async fn each_field_of_a_secret_ballot_is_sent_under_a_name_and_with_a_value_of_one_length() {
    let hall = Hall::open(5, 5).await;
    let candidates = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];
    for input in [
        proposal("removal", Way::Secret),
        election("presidency", &candidates, 1),
        election("presidency", &candidates, 3),
        election("host", &candidates, 1),
        election("bureau", &candidates, 3),
    ] {
        let vote = hall.opened(input).await;
        let fields = ballot(&hall, &vote).await;
        let said: Vec<_> = fields.iter().filter(|(name, _)| name.starts_with("said-")).collect();
        let names: BTreeSet<usize> = said.iter().map(|(name, _)| name.len()).collect();
        let values: BTreeSet<usize> = said.iter().flat_map(|(_, values)| values.iter().map(String::len)).collect();
        assert_eq!((names.len(), values.len()), (1, 1), "{said:?}");
        let number = hidden(&hall.mayor(0).get(&format!("/fr/council/ballots/{}", vote.id)).await.ok(), "number");
        assert_eq!(number.len(), 32, "whose number has one length too");
    }
}

#[tokio::test]
async fn a_ballot_that_approves_of_all_is_sent_as_long_as_one_that_is_blank_and_an_untouched_one_is_none() {
    let hall = Hall::open(5, 5).await;
    let vote = hall.opened(election("host", &["Smara", "Agadez", "Tombouctou"], 1)).await;
    let fields = ballot(&hall, &vote).await;
    let last = fields.keys().filter(|name| name.starts_with("said-")).count() - 1;
    let untouched = sent(&fields, |_, values| values[0].clone());
    let refused = send(&hall, &vote, &untouched).await;
    assert!(refused.shows("Ce bulletin ne peut être lu"), "{}", refused.text());
    // The blank is named with a sign that comes before digits.
    let blank = sent(&fields, |at, _| if at == 0 { "y" } else { "n" }.to_owned());
    let all = sent(&fields, |at, _| if at == 0 { "n" } else { "y" }.to_owned());
    let both = sent(&fields, |_, _| "y".to_owned());
    assert_eq!((long(&blank), long(&all), last), (long(&untouched), long(&untouched), 3));
    assert!(send(&hall, &vote, &both).await.shows("Ce bulletin ne peut être lu"), "it is blank or it is not");
    send(&hall, &vote, &blank).await.ok();
    let fields = ballot(&hall, &vote).await;
    send(&hall, &vote, &sent(&fields, |at, _| if at == 0 { "n" } else { "y" }.to_owned())).await.ok();
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_voted").await, 1);
}

#[tokio::test]
async fn an_order_of_one_is_sent_as_long_as_an_order_of_all() {
    let hall = Hall::open(5, 5).await;
    let vote = hall.opened(election("bureau", &["Awa", "Brahim", "Carmen"], 1)).await;
    let fields = ballot(&hall, &vote).await;
    let one = sent(&fields, |at, _| if at == 1 { "01" } else { "--" }.to_owned());
    let all = sent(&fields, |at, _| format!("0{}", at + 1));
    assert_eq!(long(&one), long(&all));
    send(&hall, &vote, &one).await.ok();
    let _ = hall.cast(&vote, 1, Said::Ranking(vec![1])).await.unwrap();
    let closed = hall.close(&vote, votes::Ending::Count).await;
    assert_eq!(closed.elected(), [1], "both put the second first, and nobody else has a vote");
}
