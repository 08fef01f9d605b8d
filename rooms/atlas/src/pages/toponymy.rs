use std::collections::{BTreeMap, BTreeSet};

use kernel::{Lang, Localised};
use platform::{
    parts::Html,
    web::{Ctx, Form, Outcome, Page, Sheet},
};

use super::{allow, locality::LONG};
use crate::{
    WORDS,
    actions::set_toponymy,
    rules::{Countries, Verb},
    store,
};

pub(super) async fn show(ctx: Ctx) -> Outcome {
    allow(&ctx, Verb::SetToponymy)?;
    let countries = store::countries(&mut ctx.read().await?).await?;
    let withheld: Vec<&str> = countries.withheld().collect();
    let mut form = ctx.form().await?.filled("withheld", withheld.join(" "));
    for lang in Lang::ALL {
        let lines: Vec<String> =
            countries.labels().filter_map(|(code, label)| Some(format!("{code} {}", label.get(lang)?))).collect();
        form = form.filled(&format!("labels-{lang}"), lines.join("\n"));
    }
    draw(&ctx, &form)
}

pub(super) async fn save(ctx: Ctx, mut form: Form) -> Outcome {
    allow(&ctx, Verb::SetToponymy)?;
    if let Some(countries) = read(&mut form) {
        let mut tx = ctx.begin().await?;
        let done = set_toponymy(&ctx.app, &mut tx, &ctx.actor, &countries).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go("/atlas").telling("atlas", "toponymy-set").ok();
        }
    }
    draw(&ctx, &form)
}

/// Codes apart by blanks; names one a line, the code first.
fn read(form: &mut Form) -> Option<Countries> {
    let typed = form.line("withheld", 1000).to_uppercase();
    let withheld: BTreeSet<String> =
        typed.split([' ', ',']).filter(|code| !code.is_empty()).map(str::to_owned).collect();
    if !withheld.iter().all(|code| Countries::knows(code)) {
        form.wrong_in("withheld", &WORDS, "wrong-code");
    }
    let mut labels: BTreeMap<String, Localised> = BTreeMap::new();
    for lang in Lang::ALL {
        let field = format!("labels-{lang}");
        for line in form.text(&field, LONG).lines().filter(|line| !line.trim().is_empty()) {
            match line.trim().split_once(' ').filter(|(code, _)| Countries::knows(&code.to_uppercase())) {
                Some((code, name)) => {
                    let label = labels.entry(code.to_uppercase()).or_default();
                    *label = std::mem::take(label).with(lang, name.trim());
                }
                None => form.wrong_in(&field, &WORDS, "wrong-label"),
            }
        }
    }
    (!form.is_wrong()).then(|| Countries::new(withheld, labels))
}

fn draw(ctx: &Ctx, form: &Form) -> Outcome {
    let t = ctx.words(&WORDS);
    let sheet = Sheet {
        open: form.open(&t, ctx.href("/atlas/toponymy")),
        t,
        intro: Html::default(),
        version: None,
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "withheld", t.say("withheld")).hint(t.say("withheld-hint")).optional(),
                form.field(&t, "labels", t.say("labels")).hint(t.say("labels-hint")).localised(4).optional(),
            ],
        )],
        button: t.say("save").to_string(),
        back: ctx.href("/atlas"),
    };
    let page =
        Page::new(t.say("set-toponymy")).lead(t.say("toponymy-lead")).under(t.say("atlas-title"), ctx.href("/atlas"));
    sheet.answer(ctx, form, page)
}
