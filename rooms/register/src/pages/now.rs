use askama::Template;
use kernel::Day;
use platform::{PanelInput, Result, i18n::Words, parts::Html};

use super::view::{Topic, act_word, topic};
use crate::{
    WORDS, address,
    rules::{ActKind, Entry},
    store::{self, Filter},
};

/// How many acts are looked through, days shown, and things named on each.
const LOOKED_THROUGH: i64 = 60;
const DAYS: usize = 3;
const NAMED: usize = 4;

/// What was done on one day: acts of one kind.
struct Doing {
    kind: ActKind,
    day: Day,
    count: usize,
    /// The first of them, each with its act's page.
    named: Vec<(Topic, String)>,
}

#[derive(Template)]
#[template(path = "now.html")]
struct NowPage {
    t: Words,
    doings: Vec<Doing>,
    all: String,
}

impl NowPage {
    fn says(&self, doing: &Doing) -> String {
        self.t.say("now-done").with("act", act_word(doing.kind, self.t)).with("n", doing.count).to_string()
    }

    fn others(&self, doing: &Doing) -> usize {
        doing.count - doing.named.len()
    }
}

/// The home page: the latest acts, those of one kind and day said together.
pub(crate) async fn now((ctx, _): PanelInput) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let acts = store::acts(&mut ctx.read().await?, Filter::default(), 0, LOOKED_THROUGH).await?;
    let mut doings: Vec<Doing> = Vec::new();
    for (leaf, bytes) in acts {
        let Ok(entry) = Entry::from_bytes(&bytes) else { continue };
        let Some(topic) = topic(&entry, t).filter(|_| entry.act != ActKind::RegisterOpened) else { continue };
        let at = doings.iter().position(|doing| doing.kind == entry.act && doing.day == entry.on).unwrap_or_else(|| {
            doings.push(Doing { kind: entry.act, day: entry.on, count: 0, named: Vec::new() });
            doings.len() - 1
        });
        let doing = &mut doings[at];
        doing.count += 1;
        if doing.named.len() < NAMED {
            doing.named.push((topic, ctx.href(&address(leaf))));
        }
    }
    if doings.is_empty() {
        return Ok(None);
    }
    doings.truncate(DAYS);
    Html::of(&NowPage { t, doings, all: ctx.href("/register") }).map(Some)
}
