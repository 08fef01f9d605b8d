use askama::Template;
use atlas::{Countries, Entity, Locality, entity_kind, map_of, sources};
use axum::extract::Path;
use kernel::Day;
use platform::{
    Link, Result, Slot,
    db::Reader,
    i18n::Words,
    parts::{self, History, Html, Standing as Drawn, Tone, escape, history, shown, undocumented},
    web::{BySlug, Ctx, Outcome, Page},
};
use register::{ActKind, Entered};

use super::{file, find, list::quality};
use crate::{
    WORDS,
    rules::{Mandate, Member, Office, Person, Standing, Step, Verb, as_corrected, may, offered},
    store::{self, Line},
};

/// The steps of a member's life, whose buttons stand at the end of its page.
const STEPS: [Verb; 5] = [Verb::Propose, Verb::Admit, Verb::Suspend, Verb::Reinstate, Verb::Withdraw];

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    t: Words,
    standing: Html,
    quality_note: Html,
    pairs: Vec<(String, Html)>,
    atlas: String,
    offices: Vec<Html>,
    focal: Vec<String>,
    write: String,
    map: Html,
    panels: Vec<Html>,
    file: Html,
    /// What opens its acts in the register, for whoever sees the file.
    opened: Html,
    acts: Vec<Link>,
    history: Html,
}

pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let (member, entity) = find(&mut reader, &ctx.actor, &slug).await?;
    let sees_file = may(&ctx.actor, Verb::SeeFile, Some(entity.id.as_str())).is_ok();
    let member = if sees_file { member } else { member.as_public() };
    let countries = atlas::countries(&mut reader).await?;
    let place = match &entity.place {
        Some(place) => atlas::locality(&mut reader, &place.id).await?,
        None => None,
    };
    let offices = store::offices(&mut reader).await?;
    let people = store::people(&mut reader, entity.id.as_str()).await?;
    let mandates = store::mandates(&mut reader, entity.id.as_str()).await?;
    let focal = store::focal_points(&mut reader, entity.id.as_str()).await?.0;
    let lines = past(&ctx, &mut reader, &member, sees_file).await?;
    let (file, opened) = if sees_file {
        let file = file::draw(&ctx, &mut reader, &member, &offices, &people, &mandates).await?;
        (file, register::opened(&mut reader, &ctx, "member", member.id.as_str()).await?)
    } else {
        (Html::default(), Html::default())
    };
    let title =
        |key: &str| offices.iter().find(|it| it.key == key).map(|it| it.title(None).shown(ctx.lang).text.to_owned());
    let body = ShowPage {
        t,
        standing: standing(&member, t, ctx.today()),
        quality_note: quality_note(&member, t),
        pairs: facts(&entity, place.as_ref(), &countries, t),
        atlas: ctx.href(&entity.address()),
        offices: holders(&entity, &offices, &people, &mandates, (ctx.today(), t)),
        focal: focal.iter().filter_map(|it| title(&it.office)).collect(),
        write: ctx.app.site.mail_from.clone(),
        map: match &place {
            Some(place) => {
                let name = entity.short_name().shown(ctx.lang).text;
                map_of(&mut reader, &ctx, place, name, &ctx.href(&member.address())).await?
            }
            None => Html::default(),
        },
        panels: ctx.panels(&mut reader, Slot::Member, entity.id.as_str()).await?,
        file,
        opened,
        acts: acts(&ctx, &member, &STEPS),
        history: history(&lines, &t),
    };
    let mut page = Page::new(entity.short_name().shown(ctx.lang))
        .lead(entity.name.shown(ctx.lang))
        .under(t.say("members-title"), ctx.href("/members"))
        .description(t.say("member-description").with_text("name", entity.name.shown(ctx.lang)))
        .island("map.js");
    if member.is_public() {
        page = page.public(&[]);
    }
    ctx.page(page, &body)
}

fn standing(member: &Member, t: Words, today: Day) -> Html {
    let (tone, word, next) = match &member.standing {
        Standing::Candidate(_) => {
            (Tone::Live, t.say("state-candidate").to_string(), Some(t.say("next-admission").to_string()))
        }
        Standing::Admitted(_) if member.documented => {
            (Tone::Met, t.say(format!("member-{}", member.quality.as_str())).to_string(), None)
        }
        Standing::Admitted(_) => (Tone::Met, t.say("state-admitted").to_string(), None),
        Standing::Suspended(_) => (Tone::Confirm, t.say("state-suspended").to_string(), None),
        Standing::Withdrawn(_) => (Tone::None, t.say("state-withdrawn").to_string(), None),
        Standing::GivenUp(_) => (Tone::None, t.say("state-given-up").to_string(), None),
    };
    let since = member.standing.since();
    let drawn = Drawn { at: (tone, word), next, owed_by: None, since: since.dated.then_some(since.on) };
    parts::standing(&drawn, &t, today)
}

/// That the quality is not documented, or what must be known of it.
fn quality_note(member: &Member, t: Words) -> Html {
    let note = if member.quality_note.is_empty() { Html::default() } else { shown(&member.quality_note, t.lang) };
    match (member.documented, note.is_empty()) {
        (true, true) => Html::default(),
        (true, false) => Html::trusted(format!(r#"<p class="above-4">{note}</p>"#)),
        (false, _) => Html::trusted(format!(
            r#"<div class="notice above-4"><p>{} {}</p><p>{note}</p></div>"#,
            escape(&t.say("quality-label").to_string()),
            quality(member, t)
        )),
    }
}

fn facts(entity: &Entity, place: Option<&Locality>, countries: &Countries, t: Words) -> Vec<(String, Html)> {
    let country = entity.country.as_deref().map_or_else(
        || t.say("international").to_string(),
        |code| countries.name(code, t.lang).unwrap_or_default().to_owned(),
    );
    let word = |text: String| Html::trusted(escape(&text));
    let mut pairs = vec![
        (t.say("country").to_string(), word(country)),
        (t.say("kind").to_string(), word(entity_kind(entity.kind, t))),
    ];
    if let Some(place) = place {
        let population = place.population.as_ref().map_or_else(
            || undocumented(&t),
            |it| Html::trusted(format!("<p>{}</p>{}", escape(&t.number(it.count)), sources(&it.sources, t))),
        );
        pairs.push((t.say("population").to_string(), population));
    }
    if let Some(registration) = &entity.registration {
        pairs.push((
            t.say("registration").to_string(),
            word(format!("{} · {}", registration.registry, registration.number)),
        ));
    }
    pairs
}

/// Who holds which office today: the office first, the name only where it is public.
fn holders(
    entity: &Entity,
    offices: &[Office],
    people: &[Person],
    mandates: &[Mandate],
    (today, t): (Day, Words),
) -> Vec<Html> {
    let mut lines: Vec<Html> = mandates
        .iter()
        .filter(|mandate| mandate.holds_on(today))
        .filter_map(|mandate| {
            let office = offices.iter().find(|it| it.key == mandate.office)?;
            let person = mandate.person.as_ref().and_then(|id| people.iter().find(|it| it.id == *id));
            let (title, public) = office.held_by(person);
            let public = public.as_ref().map(|name| name.shown(t.lang).text);
            let kept = person.filter(|it| !it.name().is_empty()).map(|_| t.say("name-not-public").to_string());
            Some(parts::office(title.shown(t.lang), public.or(kept.as_deref()), &t))
        })
        .collect();
    let usual = entity.head_office.as_deref().and_then(|key| offices.iter().find(|it| it.key == key));
    if let Some(office) = usual.filter(|_| lines.is_empty()) {
        lines.push(parts::office(office.title(None).shown(t.lang), None, &t));
    }
    lines
}

/// The ways to what the actor may do with this member, among these verbs.
pub(super) fn acts(ctx: &Ctx, member: &Member, verbs: &[Verb]) -> Vec<Link> {
    let t = ctx.words(&WORDS);
    let path = |verb| {
        Some(match verb {
            Verb::Propose => ("propose-again", format!("/members/new?entity={}", member.slug)),
            Verb::Admit => ("admit", format!("{}/admit", member.address())),
            Verb::Suspend => ("suspend", format!("{}/suspend", member.address())),
            Verb::Reinstate => ("reinstate", format!("{}/reinstate", member.address())),
            Verb::Withdraw => ("withdraw", format!("{}/withdraw", member.address())),
            Verb::KeepPerson => ("add-person", format!("{}/people/new", member.address())),
            Verb::KeepMandate => ("add-mandate", format!("{}/mandates/new", member.address())),
            Verb::KeepPowers => ("add-powers", format!("{}/powers/new", member.address())),
            Verb::SetFocalPoints => ("set-focal-points", format!("{}/focal-points", member.address())),
            Verb::MarkUnreachable => ("reach", format!("{}/unreachable", member.address())),
            Verb::Correct | Verb::SeeFile | Verb::KeepOffice | Verb::EndMandate | Verb::KeepCampaign => return None,
        })
    };
    offered(&ctx.actor, member)
        .into_iter()
        .filter(|verb| verbs.contains(verb))
        .filter_map(path)
        .map(|(key, path)| Link::new(t.say(key), ctx.href(&path)))
        .collect()
}

/// A member's steps, with the act of the register where there is one. Why a right was suspended or a member left is for
/// those concerned; a correction is public where what it corrects is.
async fn past(ctx: &Ctx, reader: &mut Reader, member: &Member, sees_file: bool) -> Result<Vec<History>> {
    let t = ctx.words(&WORDS);
    let mut acts = register::acts_of(reader, "member", member.id.as_str()).await?;
    let steps = store::steps(reader, &member.id).await?;
    let mut past = Vec::new();
    for (at, line) in steps.iter().enumerate() {
        let corrected = line.step == Step::Corrected;
        let of = if corrected { stood_by(&steps[at + 1..]) } else { line.step };
        if !sees_file && !matches!(of, Step::Admitted | Step::Suspended | Step::Reinstated | Step::Withdrawn) {
            continue;
        }
        // A correction is of the day on which it was entered; the day that it gives stands in its words.
        let entered = || line.at.to_zoned_datetime(ctx.app.site.time_zone.clone()).date();
        let on = if corrected { entered() } else { line.since.on };
        let said = t.say(format!("step-{}", line.step.as_str())).to_string();
        let said = if line.since.dated || corrected { said } else { format!("{said} {}", t.say("day-not-documented")) };
        let why = line.since.reason.shown(t.lang);
        let why = Some(why.text).filter(|_| sees_file || corrected || line.step == Step::Admitted);
        // A line and its act were entered at one moment, which acts say to the second; of several the last is the latest's.
        let its = |act: &Entered| Some(act.kind) == kind(line.step) && act.at.as_second() == line.at.as_second();
        let act = acts.iter().rposition(its).map(|at| acts.remove(at));
        past.push(History {
            on,
            says: why.map_or_else(|| said.clone(), |why| format!("{said} {why}")),
            proof: act.map(|act| {
                let number = t.say("act-number").with("n", act.leaf.to_string()).to_string();
                (number, format!("/{}{}", t.lang, register::address(act.leaf)))
            }),
        });
    }
    Ok(past)
}

/// The step by which a member stood after these lines, the latest first.
fn stood_by(before: &[Line]) -> Step {
    let held = as_corrected(before.iter().rev().map(|line| (line.step, line.since.clone())));
    held.last().map_or(Step::Proposed, |(step, _)| *step)
}

fn kind(step: Step) -> Option<ActKind> {
    match step {
        Step::Admitted => Some(ActKind::MemberAdmitted),
        Step::Suspended => Some(ActKind::MemberSuspended),
        Step::Reinstated => Some(ActKind::MemberReinstated),
        Step::Withdrawn => Some(ActKind::MemberWithdrawn),
        Step::Corrected => Some(ActKind::Correction),
        Step::Proposed | Step::GivenUp => None,
    }
}
