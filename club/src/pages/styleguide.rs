use askama::Template;
use atlas::map::{Arc, Frame, Place};
use jiff::civil::date;
use kernel::Localised;
use platform::{
    i18n::Words,
    parts::{self, Deadline, Finding, History, Html, Pager, Stage, Standing, Step, StepState, Tone, TrackLine},
    web::{Ctx, Filter, Form, Outcome, Page},
};

use crate::WORDS;

#[derive(Template)]
#[template(path = "styleguide.html")]
struct StyleGuide {
    t: Words,
    standing: Html,
    stages: Html,
    tracks: Html,
    findings: Vec<Html>,
    deadlines: Vec<Html>,
    office: Html,
    unnamed: Html,
    figure: Html,
    states: Vec<Html>,
    notice: Html,
    history: Html,
    rows: Vec<(String, Html, String)>,
    map: Html,
    seek: Html,
    filter: Filter,
    pager: Html,
    empty: Html,
    fallback: Html,
    undocumented: Html,
    assembly: Html,
    form: Form,
    swatches: [&'static str; 9],
    options: Vec<(&'static str, String)>,
}

/// Every component on one page, with words that say they are examples.
pub async fn show(ctx: Ctx) -> Outcome {
    let t = ctx.words(&WORDS);
    let say = |key: &'static str| t.say(key).to_string();
    let today = ctx.today();
    let options = vec![("a", say("guide-option-a")), ("b", say("guide-option-b"))];
    let form = Form::blank().filled("line", say("guide-typed")).ticked("boxes", ["b"]);
    let mut form = form.filled("day-day", 31).filled("day-month", 2);
    form.wrong("line", "form-needed");
    form.wrong("day", "form-not-a-date");
    let guide = StyleGuide {
        standing: parts::standing(
            &Standing {
                at: (Tone::Confirm, say("guide-draft")),
                next: Some(say("guide-next")),
                owed_by: Some(say("guide-body")),
                since: Some(today),
            },
            &t,
            today,
        ),
        stages: parts::stages(&stages(t)),
        tracks: parts::tracks(&[track(t, StepState::Proven), track(t, StepState::Void)]),
        findings: [Tone::Met, Tone::Missing, Tone::Breached, Tone::Confirm, Tone::None]
            .into_iter()
            .map(|tone| finding(t, tone))
            .collect(),
        deadlines: [Some(date(2030, 1, 24)), None]
            .into_iter()
            .map(|on| {
                parts::deadline(&Deadline { on, what: say("guide-deliberation"), who: say("guide-body") }, &t, today)
            })
            .collect(),
        office: parts::office(say("guide-office"), Some(&say("guide-name")), &t),
        unnamed: parts::office(say("guide-office"), None, &t),
        figure: parts::figure(
            t.number(42_056),
            say("guide-figure"),
            Some(("GeoNames", "https://www.geonames.org/2461874")),
            &t,
        ),
        states: [Tone::Met, Tone::Missing, Tone::Breached, Tone::Confirm, Tone::None, Tone::Late, Tone::Live]
            .into_iter()
            .map(|tone| parts::state(tone, t.say(format!("guide-state-{}", tone.class()))))
            .collect(),
        notice: parts::notice(say("guide-notice")),
        history: parts::history(
            &[History {
                on: date(2025, 10, 30),
                says: say("guide-happened"),
                proof: Some((say("guide-act"), ctx.href("/register"))),
            }],
            &t,
        ),
        rows: vec![
            (say("guide-body"), parts::state(Tone::Met, say("guide-state-met")), t.number(42_056)),
            (say("guide-partner"), parts::state(Tone::Missing, say("guide-state-missing")), t.number(7_310)),
        ],
        map: map(&ctx, t),
        seek: atlas::seek(&ctx, "")?,
        filter: Filter::new(&ctx, "/styleguide", say("guide-filter-act"))
            .words("words", say("guide-filter-words"))
            .choice("kind", say("guide-field-list"), "–", options.clone())
            .asking("words", say("guide-typed"))
            .asking("kind", "b")
            .said(),
        pager: parts::pager(Pager { page: 2, pages: 3, size: 50 }, &ctx.href("/styleguide?page="), &t),
        empty: parts::empty(say("guide-empty"), Some((&say("guide-empty-act"), &ctx.href("/members")))),
        fallback: parts::shown(&other_language(&ctx), ctx.lang),
        undocumented: parts::undocumented(&t),
        assembly: super::assembly_guide::assembly(&ctx)?,
        form,
        swatches: ["paper", "sheet", "band", "ink", "muted", "indigo", "copper", "done", "cloth"],
        options,
        t,
    };
    let club = ctx.app.site.name.shown(ctx.lang).text;
    let page = Page::new(t.say("guide"))
        .lead(t.say("guide-lead"))
        .under(club, ctx.href("/"))
        .island("map.js")
        .island("search.js");
    ctx.page(page.public(&["page"]).unlisted(), &guide)
}

/// Two places that are on no map, and a tie between them.
fn map(ctx: &Ctx, t: Words) -> Html {
    let (names, href) = (["guide-body", "guide-partner"].map(|key| t.say(key).to_string()), ctx.href("/atlas"));
    let place = |slug, at: usize, (lon, lat), seat| Place { slug, name: &names[at], href: &href, lon, lat, seat };
    let places = [place("a", 0, (-8.0, 29.0), true), place("b", 1, (2.0, 17.0), false)];
    let label = t.say("guide-map-label").to_string();
    let frame = Frame::small(&label, ctx.lang.direction() == kernel::Direction::Rtl);
    let svg = atlas::draw_map(&places, &[Arc { from: "a", to: "b", class: "" }], frame);
    atlas::map_figure(&svg, &Html::default(), t)
}

/// A text that the reader's language lacks: it is shown in another, and says so.
fn other_language(ctx: &Ctx) -> Localised {
    let other = if ctx.lang == kernel::Lang::Fr { kernel::Lang::Ar } else { kernel::Lang::Fr };
    Localised::one(other, ctx.app.site.name.shown(other).text)
}

fn stages(t: Words) -> Vec<Stage> {
    [
        ("guide-stage-approach", StepState::Unproven),
        ("guide-stage-draft", StepState::Proven),
        ("guide-stage-settled", StepState::Owed),
        ("guide-stage-signed", StepState::Ahead),
        ("guide-stage-force", StepState::Ahead),
    ]
    .into_iter()
    .map(|(key, state)| Stage {
        name: t.say(key).to_string(),
        note: t.say(format!("guide-step-{}", state.class())).to_string(),
        state,
    })
    .collect()
}

fn track(t: Words, deliberation: StepState) -> TrackLine {
    let step = |key: &'static str, state: StepState| Step {
        name: t.say(key).to_string(),
        note: t.say(format!("guide-step-{}", state.class())).to_string(),
        state,
        acts: Html::default(),
    };
    TrackLine {
        party: t.say("guide-body").to_string(),
        law: t.say("guide-law").to_string(),
        next: Some(t.say("guide-next").to_string()),
        steps: vec![
            step("guide-deliberation", deliberation),
            step("guide-visa", StepState::Owed),
            step("guide-notification", StepState::Ahead),
            step("guide-refused", StepState::Refused),
        ],
    }
}

fn finding(t: Words, tone: Tone) -> Html {
    let it = Finding {
        rule: t.say("guide-rule").to_string(),
        verdict: (tone, t.say(format!("guide-state-{}", tone.class())).to_string()),
        says: t.say("guide-rule-says").to_string(),
        todo: (tone != Tone::None).then(|| t.say("guide-todo").to_string()),
        ground: t.say("guide-ground").to_string(),
        source: None,
        acts: Html::default(),
    };
    parts::finding(&it, &t)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use testkit::House;

    /// Parts that have no place on the page of examples, and why.
    const NOT_SHOWN: [(&str, &str); 10] = [
        (
            "a map or an island draws it",
            "alone beyond chosen count-words dim dots kept kept-note leader lit map-tools near over seek-none spare",
        ),
        (
            "it is a state of what is shown, met where a thing stands so",
            "behind came demo ended lag loop stale twelve zoned",
        ),
        ("it is for a third or fourth language, or narrow fields", "form-narrow lang-3 lang-4 one short three"),
        ("it is for one page alone, which its own test looks at", "drawn entry key qr world"),
        ("it is on a filter that has been used and folded", "filter-more reset"),
        ("it is a form of something shown", "form-acts row"),
        (
            "it is of the home page, which its own test looks at",
            "display doing doors hero hero-text narrow narrow-view scale wide-view",
        ),
        (
            "it is of the pages of places, of the world and of suggestions, drawn from what these know",
            "about asked atlas between compare compared dot gone lies measures meetings names partners quoted relations said still ticks under value weights why wishes world-tip world-told",
        ),
        (
            "it is laid out or turned by it, and nothing is seen",
            "above-1 above-2 above-8 aside below-2 below-4 below-8 bidi cols flush full nowrap no-print scroll-x spread two weight-normal",
        ),
        ("it is of the frame of every page, round this one where it is wanted", "intro sample seats who"),
    ];

    /// The names of the parts that the club's sheets draw.
    fn parts() -> BTreeSet<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../web/src/style");
        let sheets = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
        let mut names = BTreeSet::new();
        for path in sheets {
            let sheet = std::fs::read_to_string(path).unwrap();
            // What stands before a brace says what is drawn; after it, how.
            for selector in sheet.split('{').map(|part| part.rsplit(['}', ';', '/']).next().unwrap_or_default()) {
                for name in selector.split('.').skip(1) {
                    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
                    names.extend(
                        Some(name[..end].to_owned()).filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())),
                    );
                }
            }
        }
        names
    }

    #[tokio::test]
    async fn it_shows_every_part_that_the_sheets_draw() {
        let house = House::new(vec![atlas::room(), crate::pages::room()]).await;
        let page = house.visitor().get("/en/styleguide").await.ok().text();
        let shown: BTreeSet<&str> = page
            .split("class=\"")
            .skip(1)
            .flat_map(|rest| rest.split('"').next().unwrap_or_default().split_whitespace())
            .collect();
        let excused: BTreeSet<&str> = NOT_SHOWN.iter().flat_map(|(_, names)| names.split(' ')).collect();
        let parts = parts();
        assert!(parts.len() > 100 && parts.contains("finding"), "{parts:?}");
        let missing: Vec<&String> =
            parts.iter().filter(|name| !shown.contains(&***name) && !excused.contains(&***name)).collect();
        assert_eq!(missing, [""; 0], "show them, or say why not");
        let idle: Vec<&&str> =
            excused.iter().filter(|name| shown.contains(**name) || !parts.contains(**name)).collect();
        assert_eq!(idle, [&""; 0], "they are shown, or gone");
    }

    #[tokio::test]
    async fn its_example_form_is_nobodys_and_goes_nowhere() {
        let house = House::new(vec![crate::pages::room()]).await;
        let page = house.visitor().get("/en/styleguide").await.ok();
        assert_eq!(page.header("cache-control"), "public, no-cache");
        assert!(page.text().contains("<form novalidate>") && !page.text().contains("once="), "{}", page.text());
    }
}
