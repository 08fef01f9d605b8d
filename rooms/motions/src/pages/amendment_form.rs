use askama::Template;
use axum::extract::Path;
use kernel::{Lang, LangTag, Localised};
use platform::{
    Result,
    i18n::Words,
    parts::{Html, notice},
    web::{At, Ctx, Field, Form, Outcome, Sheet},
};

use super::{
    allow, find, find_amendment, movers, not_now,
    text::{paragraphs, written_already},
    texts, under_motion,
};
use crate::{
    WORDS,
    actions::{draft_amendment, edit_amendment},
    filed::Filed,
    place::Place,
    rules::{Amendment, AmendmentInput, AmendmentState, Asks, Refusal, Verb, WORDS_MOST},
    said,
};

pub(super) async fn new(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteAmendment, &place, (Some(&filed.motion.mover), None))?;
    let (motion, mut form) = (&filed.motion, ctx.form().await?.filled("asks", "replace"));
    let taken = motion.must_be_tabled().and_then(|()| place.sitting(&motion.item, ctx.now()).takes_amendments());
    if let Err(why) = taken {
        let page = under_motion(&ctx, ctx.words(&WORDS).say("add-amendment"), (&filed, &place));
        return not_now(&ctx, &form, page.lead(motion.title.shown(ctx.lang)), (why, &motion.address()));
    }
    let lang = if motion.languages.contains(&ctx.lang) { ctx.lang } else { motion.languages[0] };
    form = form.filled("lang", lang);
    if let Some((_, clause)) = ctx.asked("clause").and_then(|key| motion.clause(key)) {
        form = form.filled("clause", &clause.key);
        for lang in &motion.languages {
            let written = clause.written(&LangTag::from(*lang)).map(|it| it.wording.body.clone());
            form = form.filled(&format!("words-{lang}"), written.unwrap_or_default());
        }
    }
    draw(&ctx, &form, (&filed, &place), None)
}

pub(super) async fn create(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (filed, place) = find(&ctx, &id).await?;
    allow(&ctx, Verb::WriteAmendment, &place, (Some(&filed.motion.mover), None))?;
    let offered = movers(&ctx, &place);
    let author = match offered.as_slice() {
        [(_, only, _)] => Some(only.clone()),
        all => {
            form.choice("author", |word| all.iter().find(|(key, ..)| key == word).map(|(_, mover, _)| mover.clone()))
        }
    };
    let input = read(&mut form, &filed);
    if let (Some(author), Some(input)) = (author, input.filter(|_| !form.is_wrong())) {
        let mut tx = ctx.begin().await?;
        let done = draft_amendment(&ctx.app, &mut tx, &ctx.actor, (&id, author), input).await;
        if let Some(amendment) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(amendment.address()).telling("motions", "amendment-drafted").ok();
        }
    }
    draw(&ctx, &form, (&filed, &place), None)
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (amendment, filed, place) = find_amendment(&ctx, &id).await?;
    allow(&ctx, Verb::WriteAmendment, &place, (Some(&filed.motion.mover), Some(&amendment.author)))?;
    let form = ctx
        .form()
        .await?
        .filled("asks", amendment.asks.word())
        .filled("clause", amendment.asks.clause().unwrap_or_default())
        .filled("lang", amendment.lang)
        .filled_in_languages("words", &amendment.words)
        .filled_in_languages("note", &amendment.note);
    let form = form.ticked("level", level(&amendment, &filed));
    draw(&ctx, &form, (&filed, &place), Some(&amendment))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (amendment, filed, place) = find_amendment(&ctx, &id).await?;
    allow(&ctx, Verb::WriteAmendment, &place, (Some(&filed.motion.mover), Some(&amendment.author)))?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let input = if amendment.state == AmendmentState::Draft {
        read(&mut form, &filed)
    } else {
        more(&mut form, &amendment, &filed)
    };
    if let Some(input) = input.filter(|_| !form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let done = edit_amendment(&ctx.app, &mut tx, &ctx.actor, (&id, version), input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(amendment.address()).telling("motions", "amendment-saved").ok();
        }
    }
    let (amendment, filed, place) = find_amendment(&ctx, &id).await?;
    if amendment.is_tabled() && was_draft(&form) {
        // Someone tabled it meanwhile: what was typed stays to be read.
        form.close(Refusal::TextTabled.into());
    }
    draw(&ctx, &form, (&filed, &place), Some(&amendment))
}

/// Whether the form that was sent is that of a draft, which asks more than the one of what is tabled.
fn was_draft(form: &Form) -> bool {
    !form.typed("asks").is_empty()
}

/// What a clause says in a language.
fn own(filed: &Filed, asks: &Asks, lang: Lang) -> Option<String> {
    let Asks::Replace(key) = asks else { return None };
    let (_, clause) = filed.motion.clause(key)?;
    clause.written(&LangTag::from(lang)).map(|it| it.wording.body.clone())
}

/// The languages in which a draft leaves the clause as it is.
fn level(it: &Amendment, filed: &Filed) -> Vec<Lang> {
    let same = |lang: &Lang| *lang != it.lang && own(filed, &it.asks, *lang).as_deref() == it.words.get(*lang);
    filed.motion.languages.iter().copied().filter(|lang| it.words.get(*lang).is_some()).filter(same).collect()
}

/// The words as they are meant: the clause's own where the author says that they are right already, none where they were only left there.
fn meant(form: &Form, filed: &Filed, (asks, written_in): (&Asks, Lang), words: Localised) -> Localised {
    filed.motion.languages.iter().fold(Localised::default(), |all, lang| {
        let own = own(filed, asks, *lang).filter(|_| *lang != written_in);
        let typed = words.get(*lang).filter(|typed| own.as_deref() != Some(*typed));
        match (typed, own) {
            (Some(typed), _) => all.with(*lang, typed),
            (None, Some(own)) if form.has("level", lang.code()) => all.with(*lang, own),
            _ => all,
        }
    })
}

/// The words of a new clause without those of the clause before it, which the form may have been filled with.
fn without(words: Localised, filed: &Filed, key: Option<&str>) -> Localised {
    let Some((_, clause)) = key.and_then(|key| filed.motion.clause(key)) else { return words };
    let there = |lang: Lang| clause.written(&LangTag::from(lang)).map(|it| it.wording.body.as_str());
    let own = words.iter().filter(|(lang, typed)| there(*lang) != Some(*typed));
    own.fold(Localised::default(), |all, (lang, typed)| all.with(lang, typed))
}

fn read(form: &mut Form, filed: &Filed) -> Option<AmendmentInput> {
    let motion = &filed.motion;
    let word = form.choice("asks", |word| Asks::WORDS.into_iter().find(|it| *it == word));
    let key = form.chosen("clause");
    let clause = key.clone().filter(|key| motion.clause(key).is_some());
    let lang = match motion.languages.as_slice() {
        [only] => Some(*only),
        all => form.choice("lang", |code| Lang::from_code(code).filter(|lang| all.contains(lang))),
    };
    let words = texts(form, "words", &motion.languages, WORDS_MOST);
    let words = if word == Some("insert") { without(words, filed, key.as_deref()) } else { words };
    let note = form.localised("note", 4000);
    let asks = Asks::from_word(word?, clause);
    if asks.is_none() {
        form.wrong("clause", "form-needed-choice");
    }
    let (asks, lang) = (asks?, lang?);
    if !matches!(asks, Asks::Strike(_)) && words.get(lang).is_none() {
        form.wrong(&format!("words-{lang}"), "form-needed");
    }
    let words = meant(form, filed, (&asks, lang), words);
    Some(AmendmentInput { asks, lang, words, note })
}

/// Words in languages in which a tabled amendment has none.
fn more(form: &mut Form, amendment: &Amendment, filed: &Filed) -> Option<AmendmentInput> {
    let typed = texts(form, "words", &filed.motion.languages, WORDS_MOST);
    let typed = meant(form, filed, (&amendment.asks, amendment.lang), typed);
    let words = amendment.words.iter().fold(typed, |all, (lang, words)| all.with(lang, words));
    let (asks, note) = (amendment.asks.clone(), amendment.note.clone());
    Some(AmendmentInput { asks, lang: amendment.lang, words, note })
}

fn draw(ctx: &Ctx, form: &Form, (filed, place): (&Filed, &Place), over: Option<&Amendment>) -> Outcome {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let tabled = over.is_some_and(Amendment::is_tabled);
    let (act, path, back) = match over {
        None => ("add-amendment", format!("{}/amendments/new", motion.address()), motion.address()),
        Some(it) if tabled => ("translate-amendment", format!("{}/edit", it.address()), it.address()),
        Some(it) => ("edit-amendment", format!("{}/edit", it.address()), it.address()),
    };
    let fields = match over {
        Some(it) if tabled && !form.is_closed() => missing(form, ctx, it, filed),
        _ => fields(form, ctx, (filed, place), over.is_none()),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(ctx, filed, over)?,
        version: over.map(|it| it.version),
        groups: vec![(String::new(), fields)],
        button: t.say("save-amendment").to_string(),
        back: ctx.href(&back),
    };
    let page = under_motion(ctx, t.say(act), (filed, place)).lead(motion.title.shown(t.lang));
    sheet.answer(ctx, form, page)
}

/// The text as it was tabled, to look at while one writes.
#[derive(Template)]
#[template(path = "text-as-tabled.html")]
struct AsTabled {
    t: Words,
    lang: Lang,
    clauses: Vec<Vec<Html>>,
}

/// What the form is for; and the text as it was tabled.
fn intro(ctx: &Ctx, filed: &Filed, over: Option<&Amendment>) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let means = if over.is_some_and(Amendment::is_tabled) { "amendment-translate-means" } else { "amendment-means" };
    let lang = if filed.motion.languages.contains(&t.lang) { t.lang } else { filed.motion.languages[0] };
    let clauses = filed.motion.draft_in(lang).iter().map(|words| paragraphs(words)).collect();
    let text = Html::of(&AsTabled { t, lang, clauses })?;
    let own = match over.filter(|it| it.is_tabled()) {
        Some(it) => written_already(said::asks(&it.asks, &filed.motion, t), it.words.iter())?,
        None => Html::default(),
    };
    Ok(Html::trusted(format!("{}{own}{text}", notice(t.say(means)))))
}

fn fields<'a>(form: &'a Form, ctx: &Ctx, (filed, place): (&Filed, &Place), new: bool) -> Vec<Field<'a>> {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let mut fields = Vec::new();
    let offered = movers(ctx, place);
    if new && offered.len() > 1 {
        let offered = offered.into_iter().map(|(key, _, says)| (key, says));
        fields.push(form.field(&t, "author", t.say("amendment-author")).select(offered));
    }
    let kinds = Asks::WORDS.map(|word| (word, t.say(format!("kind-{word}")).to_string()));
    fields.push(form.field(&t, "asks", t.say("amendment-asks")).radio(kinds));
    let first = (String::new(), t.say("before-the-first").to_string());
    let clauses = motion.clauses.iter().enumerate().map(|(at, it)| (it.key.clone(), said::clause(at + 1, t)));
    let clauses = std::iter::once(first).chain(clauses);
    fields
        .push(form.field(&t, "clause", t.say("amendment-clause")).hint(t.say("amendment-clause-hint")).select(clauses));
    if motion.languages.len() > 1 {
        let languages = motion.languages.iter().map(|lang| (lang.code(), lang.endonym()));
        let field = form.field(&t, "lang", t.say("amendment-lang")).hint(t.say("amendment-lang-hint"));
        fields.push(field.radio(languages));
    }
    for lang in &motion.languages {
        let label = t.say("amendment-words").with("lang", lang.endonym());
        let field = form.field(&t, format!("words-{lang}"), label).text(5).in_language(*lang);
        fields.push(field.hint(t.say("amendment-words-hint")).optional());
    }
    if motion.languages.len() > 1 {
        fields.push(says_the_same(form, t, &motion.languages));
    }
    fields.push(form.field(&t, "note", t.say("amendment-note")).localised(3).optional());
    fields
}

/// The box for languages in which the clause is right already.
fn says_the_same<'a>(form: &'a Form, t: Words, languages: &[Lang]) -> Field<'a> {
    let languages = languages.iter().map(|lang| (lang.code(), lang.endonym()));
    form.field(&t, "level", t.say("amendment-level")).hint(t.say("amendment-level-hint")).boxes(languages).optional()
}

/// The languages in which a tabled amendment has no words.
fn missing<'a>(form: &'a Form, ctx: &Ctx, it: &Amendment, filed: &Filed) -> Vec<Field<'a>> {
    let t = ctx.words(&WORDS);
    let lacking = |lang: &Lang| it.words.get(*lang).is_none();
    let lacking: Vec<Lang> = filed.motion.languages.iter().copied().filter(lacking).collect();
    let words = |lang: &Lang| {
        let label = t.say("amendment-words").with("lang", lang.endonym());
        form.field(&t, format!("words-{lang}"), label).text(5).in_language(*lang).optional()
    };
    let mut fields: Vec<Field> = lacking.iter().map(words).collect();
    if matches!(it.asks, Asks::Replace(_)) {
        fields.push(says_the_same(form, t, &lacking));
    }
    fields
}
