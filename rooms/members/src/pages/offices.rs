use kernel::{Lang, Role};
use platform::{
    Result,
    i18n::Words,
    parts::Html,
    web::{Ctx, Field, Form, Outcome, Page, Sheet},
};

use super::propose::needed_text;
use crate::{
    WORDS,
    actions::add_office,
    rules::{Office, Refusal, Verb, Way, may},
};

/// Whether the reader keeps the club's list of offices.
pub(super) fn allow(ctx: &Ctx) -> Result<()> {
    ctx.must_sign_in()?;
    Ok(may(&ctx.actor, Verb::KeepOffice, None)?)
}

pub(super) async fn new(ctx: Ctx) -> Outcome {
    allow(&ctx)?;
    let form = ctx.form().await?;
    draw(&ctx, &form)
}

pub(super) async fn create(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx)?;
    if let Some(office) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let done = match office.key.is_empty() {
            true => Err(Refusal::NoAddress.into()),
            false => add_office(&ctx.app, &mut tx, &ctx.actor, &office).await,
        };
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go("/members/offices").telling("members", "office-added").ok();
        }
    }
    draw(&ctx, &form)
}

fn read(form: &mut Form) -> Option<Office> {
    let (masculine, feminine) = (needed_text(form, "masculine"), needed_text(form, "feminine"));
    let ways: Vec<Way> = form.all("ways").iter().filter_map(|word| Way::from_word(word)).collect();
    if ways.is_empty() {
        form.wrong("ways", "form-needed-choice");
    }
    let role = form.chosen("head").map(|_| Role::Mayor);
    let name = masculine.get(Lang::En).or_else(|| masculine.get(Lang::Fr)).unwrap_or_default();
    (!form.is_wrong()).then(|| Office {
        key: kernel::slug(name),
        role,
        masculine: masculine.clone(),
        feminine,
        ways,
        version: 1,
    })
}

fn draw(ctx: &Ctx, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let sheet = Sheet {
        open: form.open(&t, ctx.href("/members/offices/new")).keeping("/members/offices/new"),
        t,
        intro: Html::default(),
        version: None,
        groups: vec![(String::new(), fields(form, t))],
        button: t.say("add-office").to_string(),
        back: ctx.href("/members/offices"),
    };
    let page = Page::new(t.say("add-office"))
        .lead(t.say("office-lead"))
        .under(t.say("members-title"), ctx.href("/members"))
        .under(t.say("office-list-title"), ctx.href("/members/offices"));
    sheet.answer(ctx, form, page)
}

fn fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let ways = Way::ALL.map(|it| (it.as_str(), t.say(format!("way-{}", it.as_str())).to_string()));
    vec![
        form.field(&t, "masculine", t.say("title-masculine")).localised(1),
        form.field(&t, "feminine", t.say("title-feminine")).localised(1),
        form.field(&t, "ways", t.say("way")).boxes(ways),
        form.field(&t, "head", t.say("head-tick")).hint(t.say("head-hint")).tick(),
    ]
}
