use askama::Template;
use axum::extract::Path;
use platform::{
    Failure,
    i18n::Words,
    parts::{Html, escape},
    web::{BySlug, Ctx, Outcome},
};
use similar::{ChangeTag, TextDiff};

use super::{rules, under};
use crate::{WORDS, rules::Adopted};

#[derive(Template)]
#[template(path = "compare.html")]
struct ComparePage {
    t: Words,
    here: String,
    from: i64,
    to: i64,
    versions: Vec<(i64, String)>,
    says: String,
    difference: Html,
}

/// Two versions of an organ's rules, line by line.
pub(super) async fn show(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (organ, versions) = rules::of(&ctx, &slug).await?;
    let asked = |name: &str| ctx.asked(name).and_then(|number| number.parse::<i64>().ok());
    let last = versions.first().map(|it| it.number).ok_or(Failure::NotFound)?;
    let (from, to) = (asked("a").unwrap_or((last - 1).max(1)), asked("b").unwrap_or(last));
    let text = |number| versions.iter().find(|it: &&Adopted| it.number == number).map(|it| it.text.as_str());
    let (before, after) = (text(from).ok_or(Failure::NotFound)?, text(to).ok_or(Failure::NotFound)?);
    let (difference, went, came) = difference(before, after);
    let body = ComparePage {
        t,
        here: ctx.href(&format!("{}/compare", organ.rules_address())),
        from,
        to,
        versions: versions.iter().map(|it| (it.number, rules::name(it, t))).collect(),
        says: match went + came {
            0 => t.say("no-difference").to_string(),
            _ => t.say("lines-differ").with("went", went).with("came", came).to_string(),
        },
        difference,
    };
    let page = under(&ctx, t.say("compare-title"), &organ)
        .under(t.say("rules-title"), ctx.href(&organ.rules_address()))
        .lead(t.say("rules-of").with_text("name", organ.name.shown(ctx.lang)));
    ctx.page(page.public(&["a", "b"]), &body)
}

/// Every line of both, what went and what came marked; and how many lines went and came.
fn difference(before: &str, after: &str) -> (Html, usize, usize) {
    let diff = TextDiff::from_lines(before, after);
    let (mut html, mut went, mut came) = (String::new(), 0, 0);
    for change in diff.iter_all_changes() {
        let line = escape(change.value().trim_end_matches('\n'));
        match change.tag() {
            ChangeTag::Equal => html.push_str(&line),
            ChangeTag::Delete => {
                went += 1;
                html.push_str(&format!("<del>{line}</del>"));
            }
            ChangeTag::Insert => {
                came += 1;
                html.push_str(&format!("<ins>{line}</ins>"));
            }
        }
        html.push('\n');
    }
    (Html::trusted(html), went, came)
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn a_line_that_changed_went_and_came() {
        let (html, went, came) = difference("a = 1\nb = \"<\"\n", "a = 2\nb = \"<\"\n");
        assert_eq!(html.to_string(), "<del>a = 1</del>\n<ins>a = 2</ins>\nb = &quot;&lt;&quot;\n");
        assert_eq!((went, came), (1, 1));
    }
}
