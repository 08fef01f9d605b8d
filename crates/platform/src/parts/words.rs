use std::fmt::Display;

use kernel::{Lang, Localised};

use crate::{i18n::Words, web::Form};

use super::{Html, escape};

/// What a state means to its reader; the word says it, the shape and colour help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Done, met, in force.
    Met,
    /// Owed: something is not there.
    Missing,
    /// Contrary to a rule.
    Breached,
    /// A person must say.
    Confirm,
    /// Nothing to say here.
    None,
    /// Behind its date.
    Late,
    /// Going on now.
    Live,
}

impl Tone {
    /// The class that draws it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Missing => "missing",
            Self::Breached => "breached",
            Self::Confirm => "confirm",
            Self::None => "none",
            Self::Late => "late",
            Self::Live => "live",
        }
    }
}

/// A state: a shape and a word, never a shape alone.
pub fn state(tone: Tone, word: impl Display) -> Html {
    Html(format!(r#"<span class="state {}">{}</span>"#, tone.class(), escape(&word.to_string())))
}

/// A text that people wrote, in the reader's language or, visibly, in another.
pub fn shown(text: &Localised, lang: Lang) -> Html {
    let shown = text.shown(lang);
    if shown.fallback {
        let label = crate::WORDS.words(lang).say(format!("in-{}", shown.lang)).to_string();
        Html(format!(
            r#"<span lang="{}" dir="{}" class="fallback"><small class="fallback-label" lang="{lang}" dir="{}">{}</small> {}</span>"#,
            shown.lang,
            shown.dir(),
            lang.direction(),
            escape(&label),
            escape(shown.text)
        ))
    } else {
        Html(escape(shown.text))
    }
}

/// What nobody has published: said, never left blank.
pub fn undocumented(t: &Words) -> Html {
    Html(format!(r#"<span class="undocumented">{}</span>"#, escape(&t.shell().say("undocumented").to_string())))
}

/// A person by office: the office first, then the name if it is public.
pub fn office(office: impl Display, name: Option<&str>, t: &Words) -> Html {
    let name = name.map_or_else(|| undocumented(t), |name| Html(format!("<bdi>{}</bdi>", escape(name))));
    Html(format!(r#"<p class="office"><b>{}</b><span>{name}</span></p>"#, escape(&office.to_string())))
}

/// A figure: the number, a sentence, its source.
pub fn figure(number: impl Display, sentence: impl Display, source: Option<(&str, &str)>, t: &Words) -> Html {
    let source = source.map_or_else(String::new, |(name, url)| {
        format!(
            r#"<p class="source">{} <a href="{}">{}</a></p>"#,
            escape(&t.shell().say("source").to_string()),
            escape(url),
            escape(name)
        )
    });
    Html(format!(
        r#"<div class="figure"><b>{}</b><p>{}</p>{source}</div>"#,
        escape(&number.to_string()),
        escape(&sentence.to_string())
    ))
}

/// One line that sets the frame.
pub fn notice(text: impl Display) -> Html {
    Html(format!(r#"<div class="notice"><p>{}</p></div>"#, escape(&text.to_string())))
}

/// At the head of a form: what happened, that everything else is kept, and a way to each thing that is wrong.
pub fn errors(form: &Form, t: &Words) -> Html {
    let t = t.shell();
    let (refusal, wrong) = (form.refusal(t), form.summary(t));
    if refusal.is_none() && wrong.is_empty() {
        return Html::default();
    }
    let title = if refusal.is_some() { "form-refused" } else { "form-wrong" };
    let mut html =
        format!(r#"<div class="errors" role="alert" tabindex="-1"><h2>{}</h2>"#, escape(&t.say(title).to_string()));
    if let Some(refusal) = refusal {
        html.push_str(&format!("<p>{}</p>", escape(&refusal)));
    }
    html.push_str(&format!("<p>{}</p>", escape(&t.say("form-kept").to_string())));
    if !wrong.is_empty() {
        html.push_str("<ul>");
        for (field, complaint) in wrong {
            html.push_str(&format!(r##"<li><a href="#{}">{}</a></li>"##, escape(&field), escape(&complaint)));
        }
        html.push_str("</ul>");
    }
    html.push_str("</div>");
    Html(html)
}
