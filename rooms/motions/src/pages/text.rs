//! The text of a motion side by side in its languages, with what amendments made of it.

use agreements::{Article, Parallel, Side, difference, numbered};
use askama::Template;
use kernel::{Lang, LangTag};
use platform::{
    Result,
    i18n::Words,
    parts::{Html, Tone, escape, state},
    web::Ctx,
};

use super::amendments::{changed, is_written};
use crate::{
    WORDS,
    filed::Filed,
    rules::{Amendment, Asks, Lag, Passage},
    said,
};

/// What stands under a clause: what can be done with it, by its key.
pub(super) type Acts<'a> = dyn Fn(&str) -> Result<Html> + 'a;

/// The amendment that changed a clause, and how it came into the text.
#[derive(Template)]
#[template(path = "clause-by.html")]
struct By {
    name: String,
    href: String,
    word: String,
}

/// The whole text; `acts` draws what can be done with a clause.
///
/// # Errors
/// As [`Html::of`].
pub(super) fn parallel(ctx: &Ctx, filed: &Filed, acts: &Acts) -> Result<Parallel> {
    let lags = filed.lags();
    let article = |passage: &Passage| article(ctx, filed, (passage, &lags), acts);
    let articles = filed.text().iter().map(article).collect::<Result<_>>()?;
    Ok(Parallel::new(ctx.lang, &filed.motion.tags(), articles))
}

fn article(ctx: &Ctx, filed: &Filed, (passage, lags): (&Passage, &[Lag]), acts: &Acts) -> Result<Article> {
    let t = ctx.words(&WORDS);
    let number = passage.clause.as_deref().and_then(|key| filed.motion.clause(key)).map(|(number, _)| number);
    let own: Vec<&Lag> = lags.iter().filter(|lag| Some(&lag.clause) == passage.clause.as_ref()).collect();
    let mut says: Vec<Html> = own.iter().map(|lag| state(Tone::Late, lagging(lag, t))).collect();
    if let Some(by) = passage.by.as_ref().and_then(|by| filed.amendment(by.as_str())) {
        let (name, href) = (said::amendment(by, t), ctx.href(&by.address()));
        says.push(Html::of(&By { name, href, word: said::amendment_word(&by.state, t) })?);
    }
    let behind = !own.is_empty() || filed.motion.languages.iter().any(|lang| is_missing(passage, *lang));
    Ok(Article {
        key: passage.clause.clone().unwrap_or_else(|| passage.by.as_ref().map(|by| by.to_string()).unwrap_or_default()),
        title: number.map_or_else(|| t.say("clause-new").to_string(), |number| said::clause(number, t)),
        behind,
        says,
        sides: filed.motion.languages.iter().map(|lang| side(passage, (*lang, number), &own, t)).collect(),
        acts: passage.clause.as_deref().map(acts).transpose()?.unwrap_or_default(),
    })
}

/// Where one language of a text lags behind another, article by article.
pub(super) fn lags(filed: &Filed, t: Words) -> Vec<Html> {
    let line = |lag: &Lag| {
        let number = filed.motion.clause(&lag.clause).map(|(number, _)| number).unwrap_or_default();
        state(Tone::Late, t.say("lag-in").with("clause", said::clause(number, t)).with("lag", lagging(lag, t)))
    };
    filed.lags().iter().map(line).collect()
}

/// Which language lags behind which, in a sentence.
pub(super) fn lagging(lag: &Lag, t: Words) -> String {
    let key = if lag.missing { "lag-missing" } else { "lag" };
    let name = |tag: &LangTag| agreements::language_name(tag, agreements::WORDS.words(t.lang));
    t.say(key).with("lang", name(&lag.lang)).with("ahead", name(&lag.behind)).to_string()
}

/// Whether an amendment changed the passage and is not written in this language.
fn is_missing(passage: &Passage, lang: Lang) -> bool {
    passage.by.is_some() && !passage.is_struck() && !passage.now.contains_key(&lang)
}

fn side(passage: &Passage, (lang, number): (Lang, Option<usize>), lags: &[&Lag], t: Words) -> Side {
    let tag = LangTag::from(lang);
    let (was, now) =
        (passage.was.get(&lang).map_or("", String::as_str), passage.now.get(&lang).map_or("", String::as_str));
    let unwritten = is_missing(passage, lang);
    let missing = if unwritten {
        Some(t.say("amendment-not-written").to_string())
    } else if passage.by.is_none() && now.is_empty() {
        Some(t.say("nothing-written").to_string())
    } else {
        None
    };
    let written = match (&passage.by, unwritten) {
        (Some(_), false) => vec![broken(&difference(was, now))],
        _ => paragraphs(if unwritten { was } else { now }),
    };
    Side {
        dir: tag.direction(),
        number: numbered(&tag, number),
        heading: String::new(),
        paragraphs: written,
        stale: unwritten || lags.iter().any(|lag| lag.lang == tag && !lag.missing),
        missing,
        tag,
    }
}

/// An amendment in the languages in which it is written, side by side: what goes and what comes. Where the reader's is not among them, its
/// author's comes first, under its name.
pub(super) fn amended(ctx: &Ctx, filed: &Filed, it: &Amendment) -> Parallel {
    let (t, motion) = (ctx.words(&WORDS), &filed.motion);
    let clause = it.asks.clause().filter(|_| !matches!(it.asks, Asks::Insert(_)));
    let number = clause.and_then(|key| motion.clause(key)).map(|(number, _)| number);
    let side = |lang: &Lang| {
        let (tag, changed) = (LangTag::from(*lang), changed(it, filed, *lang));
        Side {
            dir: tag.direction(),
            number: numbered(&tag, number),
            heading: String::new(),
            missing: changed.is_empty().then(|| t.say("nothing-written").to_string()),
            paragraphs: if changed.is_empty() { Vec::new() } else { vec![broken(&changed)] },
            stale: false,
            tag,
        }
    };
    let languages = written_in(it, filed, t.lang);
    let other = languages.first().filter(|_| !languages.contains(&t.lang));
    let article = Article {
        key: it.id.to_string(),
        title: said::asks(&it.asks, motion, t),
        behind: false,
        says: other.and_then(|lang| in_language(*lang, t)).into_iter().collect(),
        sides: languages.iter().map(side).collect(),
        acts: Html::default(),
    };
    let tags: Vec<LangTag> = languages.iter().map(|lang| LangTag::from(*lang)).collect();
    Parallel::new(ctx.lang, &tags, vec![article])
}

/// The languages in which an amendment is written, or what it strikes; its author's first where the reader's is not among them.
fn written_in(it: &Amendment, filed: &Filed, reader: Lang) -> Vec<Lang> {
    let mut all: Vec<Lang> =
        filed.motion.languages.iter().copied().filter(|lang| is_written(it, filed, *lang)).collect();
    if all.is_empty() {
        all.push(it.lang);
    }
    if !all.contains(&reader) {
        all.sort_by_key(|lang| *lang != it.lang);
    }
    all
}

/// The languages of its motion in which an amendment is not written, by their names; nothing where there are none.
pub(super) fn lacking(it: &Amendment, filed: &Filed, t: Words) -> Option<String> {
    let written = written_in(it, filed, t.lang);
    let lacking: Vec<&Lang> = filed.motion.languages.iter().filter(|lang| !written.contains(lang)).collect();
    let says_something = !matches!(it.asks, Asks::Strike(_));
    (says_something && !lacking.is_empty())
        .then(|| t.say("amendment-lacks").with("languages", said::languages(lacking, t)).to_string())
}

/// That what follows is in another language than the reader's, and in which.
pub(super) fn in_language(lang: Lang, t: Words) -> Option<Html> {
    let says = || escape(&t.shell().say(format!("in-{lang}")).to_string());
    let dir = t.lang.direction();
    let label = || format!(r#"<small class="fallback-label" lang="{}" dir="{dir}">{}</small> "#, t.lang, says());
    (lang != t.lang).then(|| Html::trusted(label()))
}

/// A difference in lines.
fn broken(difference: &Html) -> Html {
    Html::trusted(difference.to_string().replace('\n', "<br>"))
}

/// The paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> Vec<Html> {
    let parts = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| Html::trusted(escape(part).replace('\n', "<br>"))).collect()
}

/// Something in one language.
struct Said {
    lang: Lang,
    paragraphs: Vec<Html>,
}

/// What is written already, in the languages that are not to be written.
#[derive(Template)]
#[template(path = "said.html")]
struct SaidPart {
    name: String,
    sides: Vec<Said>,
}

/// What something of this name says in the languages in which it is written already.
///
/// # Errors
/// As [`Html::of`].
pub(super) fn written_already<'a>(name: String, all: impl Iterator<Item = (Lang, &'a str)>) -> Result<Html> {
    let sides: Vec<Said> = all.map(|(lang, text)| Said { lang, paragraphs: paragraphs(text) }).collect();
    if sides.is_empty() { Ok(Html::default()) } else { Html::of(&SaidPart { name, sides }) }
}
