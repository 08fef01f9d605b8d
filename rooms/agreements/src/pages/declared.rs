//! What the parties declare that no document of the file shows: the questions that the rules ask.

use platform::{
    Failure, Link,
    parts::Html,
    web::{Ctx, Form, FormBody, Outcome, Page},
};

use super::{
    act::{self, Slug},
    framed::Framed,
};
use crate::{
    WORDS, actions,
    rules::{Agreement, PartyId, Refusal, Verb, may_for},
    screening::Declared,
    store, view, words,
};

/// How a question is answered.
#[derive(Clone, Copy)]
enum Answers {
    /// Yes, no, or not said.
    YesNo,
    /// One of these words, or not said.
    Words(&'static [&'static str]),
    /// A whole number, or nothing.
    Number,
    /// A short line, or nothing.
    Line,
}

/// One question, by its key.
type Question = (&'static str, Answers);

const OF_THE_WHOLE: &[Question] = &[
    ("legal-effect", Answers::Words(&["binding", "non-binding"])),
    ("financial", Answers::YesNo),
    ("amount", Answers::Number),
    ("currency", Answers::Line),
    ("co-financed", Answers::YesNo),
    ("creates-body", Answers::YesNo),
    ("constitutive-act", Answers::YesNo),
    ("border-pair", Answers::YesNo),
    ("niamey", Answers::YesNo),
    ("african-fund", Answers::YesNo),
    ("goals", Answers::Line),
];

const OF_A_PARTY: &[Question] = &[
    ("state-commitments", Answers::YesNo),
    ("reserved-domains", Answers::YesNo),
    ("own-competence", Answers::YesNo),
    ("partner-capacity", Answers::YesNo),
    ("partner-authorisations", Answers::YesNo),
    ("organ", Answers::Words(&["elected-council", "special-delegation", "appointed-administrator", "other"])),
    ("organ-valid", Answers::YesNo),
    ("partners-disputed", Answers::YesNo),
];

const OF_AN_AFRICAN_PARTY: &[Question] = &[("african-charter", Answers::YesNo)];
const OF_A_FRENCH_PARTY: &[Question] = &[("partners-recognised", Answers::YesNo)];
/// Where a rule forbids conventions with a foreign State.
const NO_STATE: [&str; 3] = ["FR", "MA", "SN"];
const OF_WHO_DEALS_WITH_NO_STATE: &[Question] = &[("partners-state", Answers::YesNo)];
const OF_A_SPANISH_PARTY: &[Question] =
    &[("classification", Answers::Words(&["administrative", "non-normative"])), ("parent-treaty", Answers::YesNo)];

/// Of whom: the agreement as a whole, or the party named after `?party=`.
fn of<'a>(ctx: &Ctx, agreement: &'a Agreement) -> platform::Result<Option<&'a crate::rules::Party>> {
    let Some(id) = ctx.asked("party") else { return Ok(None) };
    let id = PartyId::new(id);
    let party = agreement.party(&id).map_err(|_| Failure::NotFound)?;
    match may_for(&ctx.actor, Verb::LayTrack, agreement, &id) {
        // Whether it is the time was asked of the agreement itself; a form that was sent says why it is over.
        Ok(()) | Err(Refusal::WrongStage { .. }) => Ok(Some(party)),
        Err(refusal) => Err(words::refusal(&refusal, ctx.lang)),
    }
}

fn questions(country: Option<&str>) -> Vec<Question> {
    let Some(country) = country else { return OF_THE_WHOLE.to_vec() };
    let own = match country {
        "FR" => OF_A_FRENCH_PARTY,
        "ES" => OF_A_SPANISH_PARTY,
        country if rulebook::is_african(country) => OF_AN_AFRICAN_PARTY,
        _ => &[],
    };
    let no_state = if NO_STATE.contains(&country) { OF_WHO_DEALS_WITH_NO_STATE } else { &[] };
    OF_A_PARTY.iter().chain(no_state).chain(own).copied().collect()
}

pub(super) async fn form(ctx: Ctx, path: Slug) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, Verb::LayTrack).await?;
    let party = of(&ctx, &agreement)?;
    let (declared, version) = kept(&ctx, &agreement, party.map(|party| &party.id)).await?;
    let form = ctx.form().await?;
    let form = declared.0.iter().fold(form, |form, (key, answer)| form.filled(key, answer));
    let unsaid = questions(party.map(|party| party.country.as_str()));
    let form = unsaid.into_iter().fold(form, |form, (key, _)| form.filled(key, ""));
    draw(&ctx, &agreement, &form, version)
}

/// What is declared by now, and its version.
async fn kept(ctx: &Ctx, agreement: &Agreement, party: Option<&PartyId>) -> platform::Result<(Declared, i64)> {
    store::declared(&mut ctx.read().await?, &agreement.id, party).await
}

pub(super) async fn save(ctx: Ctx, path: Slug, mut form: Form) -> Outcome {
    let agreement = act::sent(&ctx, &path.slug, Verb::LayTrack, &mut form).await?;
    if form.is_closed() {
        return draw(&ctx, &agreement, &form, agreement.version);
    }
    let party = of(&ctx, &agreement)?.map(|party| (party.id.clone(), party.country.clone()));
    let mut declared = Declared::default();
    for (key, answers) in questions(party.as_ref().map(|(_, country)| country.as_str())) {
        let answer = match answers {
            Answers::YesNo => form.choice(key, |word| matches!(word, "yes" | "no" | "").then(|| word.to_owned())),
            Answers::Words(all) => {
                form.choice(key, |word| (word.is_empty() || all.contains(&word)).then(|| word.to_owned()))
            }
            Answers::Number => form.number(key, 0, i64::MAX).map(|number| number.to_string()),
            Answers::Line => Some(form.line(key, 60)),
        };
        if let Some(answer) = answer.filter(|answer| !answer.is_empty()) {
            declared.0.insert(key.to_owned(), answer);
        }
    }
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    let party = party.as_ref().map(|(id, _)| id);
    if !form.is_wrong() {
        let done = actions::declare(act::by(&ctx), &path.slug, party, declared, version).await;
        if act::settled(&mut form, done)?.is_some() {
            return ctx.go(view::address(&path.slug)).telling("agreements", "done-declare").ok();
        }
    }
    let (_, version) = kept(&ctx, &agreement, party).await?;
    draw(&ctx, &agreement, &form, version)
}

fn draw(ctx: &Ctx, agreement: &Agreement, form: &Form, version: i64) -> Outcome {
    let t = ctx.words(&WORDS);
    let party = of(ctx, agreement)?;
    let home = ctx.href(&view::address(&agreement.slug));
    let here = match party {
        Some(party) => format!("{home}/declared?party={}", party.id),
        None => format!("{home}/declared"),
    };
    let title = match party {
        Some(party) => t.say("declare-party-title").with("party", party.name.shown(ctx.lang).text.to_owned()),
        None => t.say("declare-whole-title"),
    };
    let field = |(key, answers): Question| {
        let field = form.field(&t, key, t.say(format!("fact-{key}")));
        match answers {
            Answers::YesNo => {
                field.radio([("yes", t.say("fact-yes")), ("no", t.say("fact-no")), ("", t.say("fact-unsaid"))])
            }
            Answers::Words(all) => {
                let said = all.iter().map(|word| ((*word).to_owned(), t.say(format!("answer-{word}")).to_string()));
                field.radio(said.chain([(String::new(), t.say("fact-unsaid").to_string())]))
            }
            Answers::Number => field.number().optional(),
            Answers::Line => field.optional(),
        }
    };
    let fields = questions(party.map(|party| party.country.as_str())).into_iter().map(field).collect();
    let body = FormBody {
        open: form.open(&t, here.clone()).keeping(format!("declared-{}", here.replace('?', "-"))),
        carried: vec![form.over("version", version)],
        groups: vec![(String::new(), fields)],
        button: t.say("act-declare").to_string(),
        grave: false,
        back: Link::new(t.say("deed-back"), home.clone()),
    };
    let page = Page::new(title)
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(agreement.title.shown(ctx.lang), home);
    let says = t.say("declare-says").to_string();
    Framed { says, note: Html::default(), grave: false, body: body.html()? }.answer(ctx, form, page)
}
