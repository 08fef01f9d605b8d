//! Entering rules that were adopted: their text with what is wrong beside it, what each key means.

use askama::Template;
use axum::extract::Path;
use kernel::Lang;
use platform::{
    Link,
    i18n::Words,
    parts::{Html, notice},
    web::{BySlug, Ctx, Field, Form, FormTag, Outcome},
};
use suffrage::{Fault, Rules};

use super::{
    dated,
    faults::{self, Explained},
    find_to, under,
};
use crate::{
    WORDS,
    actions::{Adoption, adopt_rules},
    rules::{AdoptedInput, Organ, Unfit, Verb, example_for},
    store,
};

/// The longest text of rules, in characters.
const TEXT_MOST: usize = 60_000;

#[derive(Template)]
#[template(path = "adopt.html")]
struct AdoptPage<'a> {
    t: Words,
    intro: Html,
    open: FormTag<'a>,
    text: Field<'a>,
    faults: Html,
    fields: Vec<Field<'a>>,
    keys: Vec<(&'static str, Vec<Explained>)>,
    back: Link,
}

/// The text that stands, to change; of an organ that has none, an example with its colleges.
pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::AdoptRules).await?;
    let mut reader = ctx.read().await?;
    let last = store::rules_of(&mut reader, &organ.id).await?.first().cloned();
    let colleges = store::colleges(&mut reader, &organ.id).await?;
    drop(reader);
    let form = dated(dated(ctx.form().await?, "adopted", ctx.today()), "valid", ctx.today());
    let t = ctx.words(&WORDS);
    let means = notice(t.say("adopt-means"));
    let (text, intro) = match last {
        Some(last) => (last.text, means),
        None => {
            let example = example_for(&colleges.iter().map(|it| &it.said).collect::<Vec<_>>());
            (example, Html::trusted(format!("{means}{}", notice(t.say("adopt-from-example")))))
        }
    };
    draw(&ctx, &form.filled("text", text), &organ, (&[], intro))
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::AdoptRules).await?;
    let mut found = Vec::new();
    if let Some(input) = read(&mut form, &mut found) {
        let mut tx = ctx.begin().await?;
        let done = adopt_rules(&ctx.app, &mut tx, &ctx.actor, &organ, input).await;
        match form.settle(done)? {
            Some(Adoption::Entered(_)) => {
                tx.commit(ctx.now()).await?;
                return ctx.go(organ.rules_address()).telling("council", "rules-entered").ok();
            }
            Some(Adoption::Unfit(unfit)) => complain(&mut form, unfit),
            Some(Adoption::Faulty(faults)) => fault(&mut form, &mut found, faults),
            None => {}
        }
    }
    let means = notice(ctx.words(&WORDS).say("adopt-means"));
    draw(&ctx, &form, &organ, (&found, means))
}

/// Says what does not fit beside the field that it is about.
fn complain(form: &mut Form, unfit: Unfit) {
    match unfit {
        Unfit::NoAct => form.wrong_in("act", &WORDS, "unfit-no-act"),
        Unfit::ActOfAnExample => form.wrong_in("act", &WORDS, "unfit-act-of-an-example"),
        Unfit::ActAhead => form.wrong_in("adopted", &WORDS, "unfit-act-ahead"),
        Unfit::ValidBeforeAct => form.wrong_in("valid", &WORDS, "unfit-valid-before-act"),
        Unfit::ValidTooFarAhead => form.wrong_in("valid", &WORDS, "unfit-valid-too-far-ahead"),
    }
}

/// Keeps the faults of the text, and says below it that it has some.
fn fault(form: &mut Form, found: &mut Vec<Fault>, faults: Vec<Fault>) {
    form.wrong_in("text", &WORDS, "wrong-rules");
    *found = faults;
}

/// What was sent, where all of it is right. A text with faults goes back from here: judged in the transaction, it would keep
/// everyone else from writing.
fn read(form: &mut Form, found: &mut Vec<Fault>) -> Option<AdoptedInput> {
    let text = form.needed_text("text", TEXT_MOST);
    if let Some(faults) = Rules::read(&text).err().filter(|_| !text.is_empty()) {
        fault(form, found, faults);
    }
    let act = form.line("act", 300);
    let (adopted, valid_from) = (form.needed_day("adopted"), form.needed_day("valid"));
    let note = form.localised("note", 1000);
    if form.is_wrong() {
        return None;
    }
    Some(AdoptedInput { text, act, note, adopted: adopted?, valid_from: valid_from? })
}

fn draw(ctx: &Ctx, form: &Form, organ: &Organ, (found, intro): (&[Fault], Html)) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/adopt", organ.rules_address());
    let body = AdoptPage {
        t,
        intro,
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        text: form.field(&t, "text", t.say("rules-text")).hint(t.say("text-hint")).text(28).in_language(Lang::En),
        faults: faults::list(found, t),
        fields: vec![
            form.field(&t, "act", t.say("act")).hint(t.say("act-hint")).optional(),
            form.field(&t, "adopted", t.say("adopted-on")).date(),
            form.field(&t, "valid", t.say("valid-from")).hint(t.say("valid-from-hint")).date(),
            form.field(&t, "note", t.say("note")).hint(t.say("rules-note-hint")).localised(2).optional(),
        ],
        keys: faults::keys(t),
        back: Link::new(t.shell().say("form-cancel"), ctx.href(&organ.address())),
    };
    ctx.page_of(form, under(ctx, t.say("adopt-rules"), organ), &body)
}
