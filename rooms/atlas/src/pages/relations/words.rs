//! How a known relation is put before a reader.

use platform::{
    i18n::Words,
    parts::{Html, Tone, escape, state, undocumented},
    web::{Ctx, Filter},
};

use crate::{
    WORDS,
    rules::{Attribution, Confirmation, Relation, RelationKind, Signed, Since, Status, TieFacts},
};

/// Since when, as far as it is known: "depuis 1964", "depuis mai 1964", "depuis le 8 mai 1964".
pub fn since_words(since: Since, t: Words) -> String {
    let t = WORDS.words(t.lang);
    let year = since.year().to_string();
    match (since.day(), since.month()) {
        (Some(day), _) => t.say("relation-since-day").with("day", t.day(day)).to_string(),
        (None, Some(month)) => {
            let month = t.say(format!("since-month-{month}")).to_string();
            t.say("relation-since-month").with("month", month).with("year", year).to_string()
        }
        (None, None) => t.say("relation-since-year").with("year", year).to_string(),
    }
}

/// The word for what sort of tie it is.
pub fn relation_kind(kind: RelationKind, t: Words) -> String {
    WORDS.words(t.lang).say(format!("relation-kind-{}", kind.as_str())).to_string()
}

/// The word for whether it lives; in public, [`Status::in_public`].
pub fn relation_status(status: Status, t: Words) -> String {
    WORDS.words(t.lang).say(format!("relation-status-{}", status.as_str())).to_string()
}

/// A filter of relations by their kind, and by those of these standings that the reader may ask for.
pub(in crate::pages) fn by_kind_and_status(
    filter: Filter,
    statuses: impl IntoIterator<Item = Status>,
    t: Words,
) -> Filter {
    let kinds = RelationKind::ALL.map(|it| (it.as_str(), relation_kind(it, t)));
    let statuses = statuses.into_iter().map(|it| (it.as_str(), relation_status(it, t)));
    filter.choice("kind", t.say("kind"), t.say("all-relation-kinds"), kinds).choice(
        "status",
        t.say("relation-status"),
        t.say("all-relation-statuses"),
        statuses,
    )
}

/// How far the two ends stand behind it, in words.
pub fn confirmation_word(confirmation: Confirmation, t: Words) -> String {
    WORDS.words(t.lang).say(format!("relation-confirmed-{}", confirmation.as_str())).to_string()
}

/// The same as a state.
pub(in crate::pages) fn confirmation_state(confirmation: Confirmation, t: Words) -> Html {
    let tone = match confirmation {
        Confirmation::Both => Tone::Met,
        Confirmation::One | Confirmation::Contested => Tone::Confirm,
        Confirmation::None => Tone::None,
    };
    state(tone, confirmation_word(confirmation, t))
}

/// Whether it lives, or that nobody has published it.
pub(in crate::pages) fn status_html(status: Status, t: Words) -> Html {
    if status == Status::Unknown { undocumented(&t) } else { Html::trusted(escape(&relation_status(status, t))) }
}

/// How far the two ends stand behind a tie, `known` from sources or not, with the way to what they signed in the club, which says
/// more.
pub(in crate::pages) fn standing_behind(ctx: &Ctx, facts: TieFacts, signed: Option<&Signed>, known: bool) -> Html {
    let t = ctx.words(&WORDS);
    let Some(signed) = signed else { return confirmation_state(facts.confirmation, t) };
    let link = link_to(ctx, signed);
    if signed.leads(known) {
        return Html::trusted(format!(r#"<span class="state {}">{link}</span>"#, Tone::Met.class()));
    }
    Html::trusted(format!("{} {link}", confirmation_state(facts.confirmation, t)))
}

/// The way to what was signed in the club.
pub(super) fn link_to(ctx: &Ctx, signed: &Signed) -> String {
    let word = ctx.words(&WORDS).say("relation-signed").to_string();
    format!(r#"<a href="{}">{}</a>"#, escape(&ctx.href(&signed.page)), escape(&word))
}

/// On what a tie rests: who says so, else what was signed.
pub(super) fn rests_on(ctx: &Ctx, sources: &[Attribution], signed: Option<&Signed>) -> Html {
    let t = ctx.words(&WORDS);
    match signed {
        Some(signed) if sources.is_empty() => {
            Html::trusted(format!(r#"<p class="source">{} {}</p>"#, t.shell().say("source"), link_to(ctx, signed)))
        }
        _ => attributions(sources, t),
    }
}

/// Its kind and since when, in one line: "Jumelage, depuis 1964".
pub(in crate::pages) fn in_short(it: TieFacts, t: Words) -> String {
    let kind = relation_kind(it.kind, t);
    match it.since {
        Some(since) => t.say("relation-short").with("kind", kind).with("since", since_words(since, t)).to_string(),
        None => kind,
    }
}

/// Who says so, when, and under which licence, as links on a line of their own; nothing when there are none.
pub fn attributions(sources: &[Attribution], t: Words) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    let links: Vec<String> = sources.iter().map(|source| named(source, t)).collect();
    Html::trusted(format!(r#"<p class="source">{} {}</p>"#, t.shell().say("source"), links.join(" · ")))
}

/// A source's name as a link, with its day and licence.
fn named(source: &Attribution, t: Words) -> String {
    let name = format!("<bdi>{}</bdi>", escape(&source.name));
    let name = match &source.url {
        Some(url) => format!(r#"<a href="{}">{name}</a>"#, escape(url)),
        None => name,
    };
    let more = terms(source, t);
    if more.is_empty() { name } else { format!("{name} (<bdi>{}</bdi>)", escape(&more)) }
}

/// The sources of a relation, each on a line with what it says itself, where that is kept: since when, and whether it lives. A
/// status is given as `shown` has it.
pub(super) fn testimonies(relation: &Relation, shown: fn(Status) -> Status, t: Words) -> Html {
    let line = |source: &Attribution| {
        let told = relation.told.get(&source.name).map(|told| {
            let since = told.since.map(|since| since_words(since, t));
            let status = Some(shown(told.status)).filter(|status| *status != Status::Unknown);
            let said: Vec<String> = since.into_iter().chain(status.map(|status| relation_status(status, t))).collect();
            if said.is_empty() { t.say("relation-source-silent").to_string() } else { said.join(" · ") }
        });
        let told = told.map(|told| format!(" – <bdi>{}</bdi>", escape(&told))).unwrap_or_default();
        format!(r#"<p class="source">{} {}{told}</p>"#, t.shell().say("source"), named(source, t))
    };
    Html::trusted(relation.sources.iter().map(line).collect::<String>())
}

/// The same in plain text.
pub(super) fn attributions_text(sources: &[Attribution], t: Words) -> String {
    let one = |source: &Attribution| {
        let more = terms(source, t);
        if more.is_empty() { source.name.clone() } else { format!("{} ({more})", source.name) }
    };
    sources.iter().map(one).collect::<Vec<_>>().join(" · ")
}

/// When a source says so and its licence.
fn terms(source: &Attribution, t: Words) -> String {
    let day = source.on.map(|on| t.day(on));
    day.into_iter().chain(source.licence.clone()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;

    #[test]
    fn since_is_said_as_far_as_it_is_known_in_four_languages() {
        let said = |text: &str| {
            let since = Since::parse(text).unwrap();
            Lang::ALL.map(|lang| since_words(since, WORDS.words(lang)).replace(['\u{2068}', '\u{2069}'], ""))
        };
        assert_eq!(said("1964"), ["depuis 1964", "منذ 1964", "since 1964", "desde 1964"]);
        assert_eq!(said("1964-05"), ["depuis mai 1964", "منذ ماي 1964", "since May 1964", "desde mayo de 1964"]);
        assert_eq!(
            said("1964-05-08"),
            ["depuis le 8 mai 1964", "منذ 8 ماي 1964", "since 8 May 1964", "desde el 8 de mayo de 1964"]
        );
    }
}
