use std::sync::Arc;

use axum::extract::Path;
use council::{Gathered, rules::Item};
use kernel::{Lang, Localised};
use platform::{
    Failure, Result,
    db::Tx,
    i18n::Words,
    parts::notice,
    web::{At, BySlug, Ctx, Field, Form, Outcome, Sheet},
};
use suffrage::{Decided, Way};

use super::{find_to_conduct, must_conduct, typed_in, under};
use crate::{
    WORDS,
    actions::{edit_vote, prepare_vote},
    rules::{About, CANDIDATES_MOST, DECLARATION, Kind, Vote, VoteInput, suits, way_of},
    setting::{self, ways},
    store,
};

/// The most characters of the candidates' names in one language.
const NAMES_MOST: usize = 6_000;

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = to_prepare(&ctx, &slug).await?;
    let item = item(&ctx, &it)?;
    let mut form = ctx.form().await?;
    form = match like(&ctx, (&it, item)).await? {
        // Where somebody objected the same is asked in another way: the first that is left is offered. What is repeated is asked as it was.
        Some(vote) => {
            let opposed = vote.is_opposed();
            let left = ways(&it, &vote.said.matter).into_iter().find(|way| !crate::rules::is_tacit(*way));
            let left = left.filter(|_| opposed).or(Some(vote.said.way).filter(|_| !opposed));
            filled(form.filled("way", left.map_or("", Way::word)), &vote.said)
        }
        None => {
            let usual = ways(&it, &item.said.matter).first().copied();
            let elects = is_election(&it, &item.said.matter);
            form.filled("matter", &item.said.matter)
                .filled("way", usual.map_or("", Way::word))
                .filled("kind", if elects { "election" } else { usual_kind(&item.said.matter) })
                .filled("seats", 1)
                .filled_in_languages("question", &item.said.title)
        }
    };
    draw(&ctx, &form, (&it, item), None)
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = to_prepare(&ctx, &slug).await?;
    let item = item(&ctx, &it)?;
    let about = like(&ctx, (&it, item)).await?.and_then(|vote| vote.said.about);
    if let Some(input) = read(&mut form, (&it, item), about, None) {
        let mut tx = ctx.begin().await?;
        let done = prepare_vote(&ctx.app, &mut tx, &ctx.actor, (&it, item.id.as_str()), input).await;
        if let Some(vote) = form.settle(done)? {
            note_agreed(&ctx, &mut tx, (&it, &vote)).await?;
            tx.commit(ctx.now()).await?;
            return ctx.go(vote.address()).telling("votes", "vote-prepared").ok();
        }
    }
    draw(&ctx, &form, (&it, item), None)
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (vote, it) = find_to_conduct(&ctx, &id).await?;
    let form = filled(ctx.form().await?.filled("way", vote.said.way.word()), &vote.said);
    draw(&ctx, &form, (&it, item_of(&it, &vote)?), Some(&vote))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (vote, it) = find_to_conduct(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some(input) = read(&mut form, (&it, item_of(&it, &vote)?), vote.said.about.clone(), Some(&vote)) {
        let mut tx = ctx.begin().await?;
        let over = Vote { version, ..vote };
        let done = edit_vote(&ctx.app, &mut tx, &ctx.actor, over, input).await;
        if let Some(vote) = form.settle(done)? {
            note_agreed(&ctx, &mut tx, (&it, &vote)).await?;
            tx.commit(ctx.now()).await?;
            return ctx.go(vote.address()).telling("votes", "vote-edited").ok();
        }
    }
    let (vote, it) = find_to_conduct(&ctx, &id).await?;
    draw(&ctx, &form, (&it, item_of(&it, &vote)?), Some(&vote))
}

async fn to_prepare(ctx: &Ctx, slug: &str) -> Result<Arc<Gathered>> {
    ctx.must_sign_in()?;
    let it = council::session_at(ctx, slug).await?;
    must_conduct(ctx, &it)?;
    Ok(it)
}

/// The item that the address names, else the first that decides something.
fn item<'a>(ctx: &Ctx, it: &'a Gathered) -> Result<&'a Item> {
    let asked = ctx.asked("item");
    let fits = |item: &&Item| match asked {
        Some(id) => item.id.as_str() == id,
        None => item.said.kind.decides() && !item.withdrawn,
    };
    it.items.iter().find(fits).ok_or(Failure::NotFound)
}

fn item_of<'a>(it: &'a Gathered, vote: &Vote) -> Result<&'a Item> {
    it.items.iter().find(|item| item.id == vote.item).ok_or(Failure::NotFound)
}

/// The vote that the address names, to ask the same again: one of this item to which somebody objected, or that was withdrawn or void. What
/// motions put to the vote is put again by them.
async fn like(ctx: &Ctx, (it, item): (&Gathered, &Item)) -> Result<Option<Vote>> {
    let Some(id) = ctx.asked("like") else { return Ok(None) };
    let vote = store::vote(&mut ctx.read().await?, id).await?;
    let fits = |vote: &Vote| {
        vote.session == it.session.id && vote.item == item.id && (vote.is_opposed() || vote.is_to_repeat())
    };
    Ok(vote.filter(|vote| fits(vote) && vote.put_by().is_none()))
}

/// Keeps in the audit trail that whoever prepares an election says that each candidate agreed to be named in public.
async fn note_agreed(ctx: &Ctx, tx: &mut Tx, (it, vote): (&Gathered, &Vote)) -> Result<()> {
    if vote.said.kind.candidates().is_empty() {
        return Ok(());
    }
    Ok(tx.audit(&ctx.actor, "vote.agreed", &crate::actions::subject(it, vote), ctx.now()).await?)
}

/// What is decided where the matter elects nobody.
fn usual_kind(matter: &str) -> &'static str {
    if matter == DECLARATION { "declaration" } else { "proposal" }
}

fn is_election(it: &Gathered, matter: &str) -> bool {
    let matter = it.rules.as_ref().and_then(|rules| rules.matter(matter));
    matter.is_some_and(|matter| matches!(matter.decided, Decided::Election(_)))
}

fn filled(form: Form, said: &VoteInput) -> Form {
    let mut form = form
        .filled("matter", &said.matter)
        .filled("kind", said.kind.word())
        .filled("seats", said.kind.seats().max(1))
        .filled_in_languages("question", &said.question);
    if let Kind::Declaration { text } = &said.kind {
        form = form.filled_in_languages("text", text);
    }
    for lang in Lang::ALL {
        let lines: Vec<&str> = said.kind.candidates().iter().map(|name| name.get(lang).unwrap_or_default()).collect();
        if lines.iter().any(|line| !line.is_empty()) {
            form = form.filled(&format!("candidates-{lang}"), lines.join("\n"));
        }
    }
    form
}

/// What is typed; of a second round, `vote`, who stands and under which matter stays.
fn read(
    form: &mut Form,
    (it, item): (&Gathered, &Item),
    about: Option<About>,
    vote: Option<&Vote>,
) -> Option<VoteInput> {
    let question = form.needed_localised("question", 600);
    if let Some(second) = vote.filter(|vote| vote.first.is_some()) {
        let way = form.choice("way", way_of)?;
        return (!form.is_wrong()).then(|| VoteInput { question, way, ..second.said.clone() });
    }
    let matters = matters(it, item);
    let matter = form.choice("matter", |key| matters.iter().find(|it| it.key == key).map(|matter| matter.key.clone()));
    let way = form.choice("way", way_of);
    let kind = form.choice("kind", |word| Kind::WORDS.into_iter().find(|it| *it == word));
    for (of, typed, key) in
        [("declaration", "text", "wrong-kind-text"), ("election", "candidates", "wrong-kind-candidates")]
    {
        // What was typed for another kind would be lost.
        if kind.is_some_and(|kind| kind != of) && typed_in(form, typed).is_some() {
            form.wrong_in("kind", &WORDS, key);
        }
    }
    let kind = match kind {
        Some("election") => {
            let seats = form.number("seats", 1, i64::try_from(CANDIDATES_MOST).unwrap_or(i64::MAX)).unwrap_or(1);
            let candidates = candidates(form);
            if !form.has("agreed", "yes") {
                form.wrong_in("agreed", &WORDS, "wrong-agreed");
            }
            Some(Kind::Election { candidates, seats: usize::try_from(seats).unwrap_or(1) })
        }
        Some("declaration") => Some(Kind::Declaration { text: form.needed_localised("text", 20_000) }),
        Some(_) => Some(Kind::Proposal),
        None => None,
    };
    let input = VoteInput { question, matter: matter?, way: way?, kind: kind?, about };
    (!form.is_wrong()).then_some(input)
}

/// The candidates, one a line, in each language in the same order.
fn candidates(form: &mut Form) -> Vec<Localised> {
    let written = form.needed_localised("candidates", NAMES_MOST);
    let lines: Vec<(Lang, Vec<&str>)> = written
        .iter()
        .map(|(lang, text)| (lang, text.lines().map(str::trim).filter(|it| !it.is_empty()).collect()))
        .collect();
    let most = lines.iter().map(|(_, names)| names.len()).max().unwrap_or_default();
    if let Some((lang, _)) = lines.iter().find(|(_, names)| names.len() != most) {
        form.wrong_in(&format!("candidates-{lang}"), &WORDS, "wrong-candidates");
    }
    let one = |at: usize| {
        let name = |text: Localised, (lang, names): &(Lang, Vec<&str>)| {
            text.with(*lang, names.get(at).copied().unwrap_or_default())
        };
        lines.iter().fold(Localised::default(), name)
    };
    (0..most).map(one).collect()
}

fn draw(ctx: &Ctx, form: &Form, (it, item): (&Gathered, &Item), vote: Option<&Vote>) -> Outcome {
    let t = ctx.words(&WORDS);
    let like = ctx.asked("like").map(|like| format!("&like={like}")).unwrap_or_default();
    let (act, path) = match vote {
        None => ("prepare-vote", format!("{}/votes/new?item={}{like}", it.session.address(), item.id)),
        Some(vote) => ("edit-vote", format!("{}/edit", vote.address())),
    };
    let page = match vote {
        None => council::under_session(ctx, t.say(act), it),
        Some(vote) => under(ctx, t.say(act), it, vote),
    };
    let second = vote.is_some_and(|vote| vote.first.is_some());
    let mut groups = vec![(String::new(), what(form, t, (it, item), second))];
    if !second {
        groups.push((
            t.say("group-declaration").to_string(),
            vec![
                form.field(&t, "text", t.say("declaration-text"))
                    .hint(t.say("declaration-hint"))
                    .localised(6)
                    .optional(),
            ],
        ));
        groups.push((t.say("group-election").to_string(), who(form, t)));
    }
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("prepare-vote-means").with_text("item", item.said.title.shown(t.lang))),
        version: vote.map(|vote| vote.version),
        groups,
        button: t.say(act).to_string(),
        back: ctx.href(&vote.map_or_else(|| it.session.address(), Vote::address)),
    };
    sheet.answer(ctx, form, page)
}

/// The matters that may be voted on under an item.
fn matters<'a>(it: &'a Gathered, item: &Item) -> Vec<&'a suffrage::Matter> {
    let chairs = it.chairs();
    let all = it.rules.as_ref().map(|rules| rules.matters.as_slice()).unwrap_or_default();
    let setting = setting::setting(it, item, chairs, kernel::Time::UNIX_EPOCH);
    all.iter().filter(|matter| setting.fits(&matter.key).is_ok()).collect()
}

fn what<'a>(form: &'a Form, t: Words, (it, item): (&Gathered, &Item), second: bool) -> Vec<Field<'a>> {
    let way = |way: Way| t.say(format!("way-{}", way.word())).to_string();
    let manner = it.session.said.manner;
    let matter = |it: &suffrage::Matter| {
        let ways: Vec<String> = it.ways.iter().filter(|one| suits(**one, manner)).map(|one| way(*one)).collect();
        (it.key.clone(), format!("{} ({})", it.title.shown(t.lang).text, ways.join(", ")))
    };
    let choose = std::iter::once((String::new(), t.say("choose-matter").to_string()));
    let matters: Vec<(String, String)> = choose.chain(matters(it, item).into_iter().map(matter)).collect();
    let kinds = Kind::WORDS.map(|word| (word, t.say(format!("vote-kind-{word}")).to_string()));
    let question = form.field(&t, "question", t.say("question-field")).hint(t.say("question-hint")).localised(2);
    let offered = Way::ALL.iter().filter(|one| suits(**one, manner));
    let taken = form.field(&t, "way", t.say("fact-way")).radio(offered.map(|one| (one.word(), way(*one))));
    if second {
        return vec![question, taken];
    }
    vec![
        question,
        form.field(&t, "matter", t.say("fact-matter")).hint(t.say("matter-hint")).select(matters),
        taken,
        form.field(&t, "kind", t.say("kind-field")).radio(kinds),
    ]
}

fn who<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "candidates", t.say("candidates-field")).hint(t.say("candidates-hint")).localised(4).optional(),
        form.field(&t, "agreed", t.say("candidates-agreed")).tick().optional(),
        form.field(&t, "seats", t.say("fact-seats")).number().optional(),
    ]
}
