use kernel::Day;

use crate::i18n::Words;

use super::{Html, Tone, escape, state};

/// Where a thing stands, what comes next, who owes it, since when: at the head of every thing that moves.
pub struct Standing {
    /// Where it stands, in a word.
    pub at: (Tone, String),
    /// What comes next; nothing when it is over.
    pub next: Option<String>,
    /// Who owes it.
    pub owed_by: Option<String>,
    /// Since when.
    pub since: Option<Day>,
}

/// Draws a [`Standing`].
pub fn standing(it: &Standing, t: &Words, today: Day) -> Html {
    let t = t.shell();
    let pair =
        |key: &str, value: String| format!("<div><dt>{}</dt><dd>{value}</dd></div>", escape(&t.say(key).to_string()));
    let mut html = String::from(r#"<dl class="standing">"#);
    html.push_str(&pair("standing-at", state(it.at.0, &it.at.1).to_string()));
    if let Some(next) = &it.next {
        html.push_str(&pair("standing-next", escape(next)));
    }
    if let Some(owed_by) = &it.owed_by {
        html.push_str(&pair("standing-owed-by", escape(owed_by)));
    }
    if let Some(since) = it.since {
        let days = days_between(since, today);
        let ago = if days > 0 {
            format!("<small>{}</small>", escape(&t.say("days-ago").with("days", days).to_string()))
        } else {
            String::new()
        };
        html.push_str(&pair(
            "standing-since",
            format!(r#"<time datetime="{since}">{}</time>{ago}"#, escape(&t.day(since))),
        ));
    }
    html.push_str("</dl>");
    Html(html)
}

/// Whole days from one date to another; negative when the second comes first.
fn days_between(from: Day, to: Day) -> i64 {
    i64::from(from.until(to).map_or(0, |span| span.get_days()))
}

/// A stage on the line, or a step on a track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Behind, and shown by something.
    Proven,
    /// Behind, without proof.
    Unproven,
    /// Asked for now.
    Owed,
    /// Ahead.
    Ahead,
    /// Refused, and the track ends there.
    Refused,
    /// Was given on an earlier text and must be asked again.
    Void,
    /// Not asked for in this case.
    Skipped,
}

impl StepState {
    /// The class that draws it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Proven => "proven",
            Self::Unproven => "unproven",
            Self::Owed => "owed",
            Self::Ahead => "ahead",
            Self::Refused => "refused",
            Self::Void => "void",
            Self::Skipped => "skipped",
        }
    }

    /// The class that draws it on a party's track.
    pub fn on_track(self) -> &'static str {
        match self {
            Self::Proven | Self::Unproven => "done",
            Self::Owed => "owed",
            Self::Ahead | Self::Skipped => "ahead",
            Self::Refused => "refused",
            Self::Void => "void",
        }
    }
}

/// One stage of the stage line.
pub struct Stage {
    /// Its name.
    pub name: String,
    /// What is known of it, in a few words.
    pub note: String,
    /// How it stands.
    pub state: StepState,
}

/// The stage line: where a thing stands, what is behind and ahead.
pub fn stages(line: &[Stage]) -> Html {
    let items: String = line
        .iter()
        .map(|stage| {
            let current = if stage.state == StepState::Owed { r#" aria-current="step""# } else { "" };
            format!(
                r#"<li class="{}"{current}><b>{}</b><small>{}</small></li>"#,
                stage.state.class(),
                escape(&stage.name),
                escape(&stage.note)
            )
        })
        .collect();
    Html(format!(r#"<ol class="stages" data-count="{}">{items}</ol>"#, line.len()))
}

/// One step of a party's track.
pub struct Step {
    /// Its name.
    pub name: String,
    /// What is known of it.
    pub note: String,
    /// How it stands.
    pub state: StepState,
    /// What can be done about it: links and buttons.
    pub acts: Html,
}

/// One party's own way to signature.
pub struct TrackLine {
    /// The party.
    pub party: String,
    /// Its law, in a word: the country.
    pub law: String,
    /// What comes next, who owes it, since when.
    pub next: Option<String>,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

/// The parties' tracks, side by side.
pub fn tracks(lines: &[TrackLine]) -> Html {
    let mut html = String::from(r#"<div class="tracks">"#);
    for line in lines {
        html.push_str(&format!(
            r#"<section class="track"><header><h3>{}</h3><p>{}</p></header>"#,
            escape(&line.party),
            escape(&line.law)
        ));
        if let Some(next) = &line.next {
            html.push_str(&format!(r#"<p class="todo">{}</p>"#, escape(next)));
        }
        html.push_str(r#"<ol class="steps">"#);
        for step in &line.steps {
            html.push_str(&format!(
                r#"<li class="{}"><b>{}</b><p>{}</p>{}</li>"#,
                step.state.on_track(),
                escape(&step.name),
                escape(&step.note),
                step.acts
            ));
        }
        html.push_str("</ol></section>");
    }
    html.push_str("</div>");
    Html(html)
}

/// What a rule says of a thing: the rule in plain words, the verdict, what to do and who does it, on what ground.
pub struct Finding {
    /// The rule in plain words.
    pub rule: String,
    /// The verdict.
    pub verdict: (Tone, String),
    /// What it says here.
    pub says: String,
    /// What to do, and who does it.
    pub todo: Option<String>,
    /// Instrument, article, source and confidence, in words.
    pub ground: String,
    /// The source's address.
    pub source: Option<String>,
    /// What can be done: links and buttons.
    pub acts: Html,
}

/// Draws a [`Finding`].
pub fn finding(it: &Finding, t: &Words) -> Html {
    let t = t.shell();
    let kind = match it.verdict.0 {
        Tone::Met => " done",
        Tone::Confirm => " ask",
        _ => "",
    };
    let todo = it.todo.as_ref().map_or_else(String::new, |todo| {
        format!(r#"<p class="todo{kind}"><b>{}</b> {}</p>"#, escape(&t.say("todo").to_string()), escape(todo))
    });
    let source = it.source.as_ref().map_or_else(String::new, |url| {
        format!(r#" <a href="{}">{}</a>"#, escape(url), escape(&t.say("source-link").to_string()))
    });
    Html(format!(
        r#"<article class="finding"><h3>{}</h3>{}<p>{}</p>{todo}<p class="ground">{}{source}</p>{}</article>"#,
        escape(&it.rule),
        state(it.verdict.0, &it.verdict.1),
        escape(&it.says),
        escape(&it.ground),
        it.acts
    ))
}

/// A date to keep: the date, the days in words, who.
pub struct Deadline {
    /// The last day, when it is known.
    pub on: Option<Day>,
    /// What is due.
    pub what: String,
    /// Who owes it.
    pub who: String,
}

/// Draws a [`Deadline`].
pub fn deadline(it: &Deadline, t: &Words, today: Day) -> Html {
    let t = t.shell();
    let (owed, day, left) = match it.on {
        Some(on) => {
            let days = days_between(today, on);
            let key = if days < 0 { "days-past" } else { "days-left" };
            (
                if days < 0 { " owed" } else { "" },
                format!(r#"<time datetime="{on}"><b>{}</b>{}</time>"#, on.day(), escape(&t.day(on))),
                t.say(key).with("days", days.abs()).to_string(),
            )
        }
        None => ("", r#"<span class="day"><b>–</b></span>"#.to_owned(), t.say("no-date").to_string()),
    };
    Html(format!(
        r#"<div class="deadline{owed}">{day}<div><p><b>{}</b></p><p>{} · {}</p></div></div>"#,
        escape(&it.what),
        escape(&left),
        escape(&it.who)
    ))
}
