//! An addendum to an agreement: first which clauses, then what they shall say.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use kernel::{LangTag, slug};
use platform::{
    Failure, Result,
    i18n::Words,
    parts::Html,
    web::{BySlug, Ctx, Field, Form, Outcome},
};

use super::{
    act,
    desk::{self, Desk},
    settled::can_amend,
    terms,
};
use crate::{
    WORDS,
    actions::{propose_addendum, standing_text},
    rules::{Agreement, BODY_MOST, Change, Content, HEADING_MOST, Refusal, Verb, Wording},
    tongue, view, words,
};

#[derive(Template)]
#[template(path = "addendum.html")]
struct Choosing {
    t: Words,
    here: String,
    clauses: Vec<(String, String)>,
    back: String,
}

/// What someone means to change.
struct Picked {
    clauses: BTreeSet<String>,
    insert: bool,
    terms: bool,
    join: bool,
}

impl Picked {
    fn read(has: impl Fn(&str) -> bool, content: Option<&Content>) -> Self {
        let clauses = content.map(|content| content.clauses.as_slice()).unwrap_or_default();
        Self {
            clauses: clauses.iter().filter(|it| has(&format!("c-{}", it.key))).map(|it| it.key.clone()).collect(),
            insert: content.is_some() && has("insert"),
            terms: has("terms"),
            join: has("join"),
        }
    }

    fn is_empty(&self) -> bool {
        self.clauses.is_empty() && !self.insert && !self.terms && !self.join
    }

    fn carried(&self) -> Vec<(String, String)> {
        let flags = [("insert", self.insert), ("terms", self.terms), ("join", self.join)];
        let clauses = self.clauses.iter().map(|key| format!("c-{key}"));
        let all = clauses.chain(flags.into_iter().filter(|(_, on)| *on).map(|(name, _)| name.to_owned()));
        all.map(|name| (name, "yes".to_owned())).collect()
    }
}

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (agreement, content) = open(&ctx, &slug).await?;
    amendable(&agreement).map_err(|refusal| words::refusal(&refusal, ctx.lang))?;
    let mut form = ctx.form().await?;
    let picked = Picked::read(|name| ctx.asked(name) == Some("yes") || form.has(name, "yes"), content.as_ref());
    if picked.is_empty() {
        return choose(&ctx, &agreement, content.as_ref());
    }
    if picked.terms {
        form = terms::filled(form, agreement.terms.as_ref());
    }
    for clause in content.iter().flat_map(|content| &content.clauses).filter(|it| picked.clauses.contains(&it.key)) {
        form = form.filled(&format!("do-{}", clause.key), "replace");
        for (tag, wording) in &clause.words {
            form = form
                .filled(&format!("heading-{}-{tag}", clause.key), &wording.heading)
                .filled(&format!("body-{}-{tag}", clause.key), &wording.body);
        }
    }
    draw(&ctx, &form, &agreement, content.as_ref(), &picked).await
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (agreement, content) = open(&ctx, &slug).await?;
    let picked = Picked::read(|name| form.has(name, "yes"), content.as_ref());
    if picked.is_empty() {
        return choose(&ctx, &agreement, content.as_ref());
    }
    if let Err(refusal) = amendable(&agreement) {
        act::close(&ctx, &mut form, &refusal)?;
        return draw(&ctx, &form, &agreement, content.as_ref(), &picked).await;
    }
    let changes = read(&mut form, content.as_ref(), &picked);
    let title = form.localised("title", 200);
    if let Some(changes) = changes.filter(|_| !form.is_wrong()) {
        let done = propose_addendum(act::by(&ctx), &slug, title, changes).await;
        if let Some(addendum) = desk::settled(&mut form, done)? {
            let there = format!("{}?kept=agreements/{slug}/addendum", desk::text_address(&addendum.slug));
            return ctx.go(there).telling("agreements", "draft-done-addendum").ok();
        }
    }
    draw(&ctx, &form, &agreement, content.as_ref(), &picked).await
}

/// Whether it can be changed now.
fn amendable(agreement: &Agreement) -> std::result::Result<(), Refusal> {
    let stage = agreement.stage.name();
    if can_amend(agreement) { Ok(()) } else { Err(Refusal::WrongStage { verb: Verb::Amend, stage }) }
}

/// The agreement and its text as it stands.
async fn open(ctx: &Ctx, slug: &str) -> Result<(Agreement, Option<Content>)> {
    let agreement = desk::file(ctx, slug).await?;
    let text = standing_text(act::by(ctx), &mut ctx.read().await?, &agreement).await?;
    Ok((agreement, text.map(|text| text.content)))
}

fn choose(ctx: &Ctx, agreement: &Agreement, content: Option<&Content>) -> Outcome {
    let t = ctx.words(&WORDS);
    let base = ctx.href(&view::address(&agreement.slug));
    let clauses = content.map(|content| content.clauses.as_slice()).unwrap_or_default();
    let body = Choosing {
        clauses: clauses.iter().map(|clause| (clause.key.clone(), words::clause(t, &clause.key))).collect(),
        here: format!("{base}/addendum"),
        back: base,
        t,
    };
    ctx.page(desk::page(ctx, agreement, t.say("draft-addendum")), &body)
}

fn read(form: &mut Form, content: Option<&Content>, picked: &Picked) -> Option<Vec<Change>> {
    let mut changes = Vec::new();
    let languages: Vec<LangTag> =
        content.map(|content| content.languages.iter().cloned().collect()).unwrap_or_default();
    for key in &picked.clauses {
        let act = form.choice(&format!("do-{key}"), |word| ["replace", "delete"].into_iter().find(|it| *it == word));
        match act {
            Some("replace") => {
                changes.push(Change::Replace { clause: key.clone(), words: read_words(form, key, &languages) });
            }
            Some(_) => changes.push(Change::Delete { clause: key.clone() }),
            None => {}
        }
    }
    if picked.insert {
        let new = read_words(form, "new", &languages);
        let heading = new.values().map(|wording| wording.heading.as_str()).find(|heading| !slug(heading).is_empty());
        let after = Some(form.line("after", 60)).filter(|after| !after.is_empty());
        match heading {
            Some(heading) => changes.push(Change::Insert { after, clause: free_key(content, heading), words: new }),
            None if !form.is_wrong() => {
                let first = languages.first().map(|tag| format!("heading-new-{tag}")).unwrap_or_default();
                form.wrong(&first, "form-needed");
            }
            None => {}
        }
    }
    if picked.terms {
        changes.push(Change::Terms { terms: terms::read(form)? });
    }
    if picked.join {
        let entity = form.needed_line("entity", 60);
        if !entity.is_empty() {
            changes.push(Change::Accession { entity });
        }
    }
    (!form.is_wrong()).then_some(changes)
}

fn read_words(form: &mut Form, key: &str, languages: &[LangTag]) -> BTreeMap<LangTag, Wording> {
    let mut words = BTreeMap::new();
    for tag in languages {
        let heading = form.line(&format!("heading-{key}-{tag}"), HEADING_MOST);
        let body = form.needed_text(&format!("body-{key}-{tag}"), BODY_MOST);
        words.insert(tag.clone(), Wording { heading, body });
    }
    words
}

/// A key made of the heading that no clause of the text bears.
fn free_key(content: Option<&Content>, heading: &str) -> String {
    let made = slug(heading);
    let taken = |key: &str| content.is_some_and(|content| content.clauses.iter().any(|clause| clause.key == key));
    let mut keys = std::iter::once(made.clone()).chain((2..).map(|number| format!("{made}-{number}")));
    keys.find(|key| !taken(key)).unwrap_or(made)
}

async fn draw(ctx: &Ctx, form: &Form, agreement: &Agreement, content: Option<&Content>, picked: &Picked) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut groups = Vec::new();
    for clause in content.iter().flat_map(|content| &content.clauses).filter(|it| picked.clauses.contains(&it.key)) {
        let acts = [("replace", t.say("draft-replace")), ("delete", t.say("draft-delete"))];
        let mut fields = vec![form.field(&t, format!("do-{}", clause.key), t.say("draft-this-clause")).radio(acts)];
        fields.extend(worded(form, &clause.key, clause.words.keys(), t));
        groups.push((words::clause(t, &clause.key), fields));
    }
    if let Some(content) = content.filter(|_| picked.insert) {
        let front = (String::new(), t.say("draft-at-front").to_string());
        let after = |key: &str| t.say("draft-after").with("clause", words::clause(t, key)).to_string();
        let places = content.clauses.iter().map(|clause| (clause.key.clone(), after(&clause.key)));
        let mut fields =
            vec![form.field(&t, "after", t.say("draft-place")).select(std::iter::once(front).chain(places))];
        fields.extend(worded(form, "new", content.languages.iter(), t));
        groups.push((t.say("draft-new-clause").to_string(), fields));
    }
    if picked.terms {
        groups.push((t.say("draft-terms").to_string(), terms::fields(form, t)));
    }
    if picked.join {
        groups.push((t.say("draft-joining").to_string(), vec![entity_field(ctx, form, agreement, t).await?]));
    }
    groups.push((
        t.say("draft-addendum").to_string(),
        vec![form.field(&t, "title", t.say("draft-addendum-title")).localised(1).optional()],
    ));
    let desk = Desk {
        title: t.say("draft-addendum").to_string(),
        at: "addendum",
        says: t.say("draft-addendum-says").to_string(),
        note: Html::default(),
        carried: picked.carried(),
        groups,
        button: Some(t.say("draft-addendum-propose").to_string()),
        grave: false,
    };
    desk::draw(ctx, form, agreement, desk)
}

fn worded<'a>(form: &'a Form, key: &str, languages: impl Iterator<Item = &'a LangTag>, t: Words) -> Vec<Field<'a>> {
    languages
        .flat_map(|tag| {
            let lang = tongue::name(tag, t);
            let heading = t.say("draft-heading-in").with("lang", lang.clone());
            let body = t.say("draft-words-in").with("lang", lang);
            [
                form.field(&t, format!("heading-{key}-{tag}"), heading).in_language(tag.clone()).optional(),
                form.field(&t, format!("body-{key}-{tag}"), body).in_language(tag.clone()).text(8),
            ]
        })
        .collect()
}

async fn entity_field<'a>(ctx: &Ctx, form: &'a Form, agreement: &Agreement, t: Words) -> Result<Field<'a>, Failure> {
    let mut entities = atlas::entities(&mut ctx.read().await?).await?;
    entities.retain(|entity| agreement.bound().all(|party| party.entity != entity.id.as_str()));
    t.sort_by(&mut entities, |entity| entity.name.shown(ctx.lang).text.to_owned());
    let none = (String::new(), t.say("draft-choose").to_string());
    let options = entities.iter().map(|entity| (entity.id.to_string(), entity.name.shown(ctx.lang).text.to_owned()));
    Ok(form.field(&t, "entity", t.say("draft-joins")).select(std::iter::once(none).chain(options)))
}
