use askama::Template;
use kernel::Day;
use platform::{Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use super::view::{Topic, act_word, topic};
use crate::{WORDS, address, rules::ActKind, store};

/// How many acts are looked through, days shown, and things named on each.
const LOOKED_THROUGH: i64 = 200;
const DAYS: usize = 3;
const NAMED: i64 = 4;

/// What was done on one day: acts of one kind.
struct Doing {
    kind: ActKind,
    /// Nothing where nobody documented the day on which it holds.
    day: Option<Day>,
    count: i64,
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

    fn others(&self, doing: &Doing) -> i64 {
        doing.count - i64::try_from(doing.named.len()).unwrap_or(i64::MAX)
    }
}

/// The home page: the latest acts, those of one kind and day said together.
pub(crate) async fn now(reader: &mut Reader, ctx: &Ctx) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let mut doings: Vec<Doing> = Vec::new();
    let lately = store::lately(reader, LOOKED_THROUGH, NAMED).await?;
    for (leaf, count, entry) in lately.iter() {
        let Some(entry) = entry else { continue };
        let Some(topic) = topic(entry, t) else { continue };
        let day = entry.is_dated().then_some(entry.on);
        let named = (topic, ctx.href(&address(*leaf)));
        match doings.last_mut().filter(|doing| doing.kind == entry.act && doing.day == day) {
            Some(doing) => doing.named.push(named),
            None => doings.push(Doing { kind: entry.act, day, count: *count, named: vec![named] }),
        }
    }
    if doings.is_empty() {
        return Ok(None);
    }
    doings.truncate(DAYS);
    Html::of(&NowPage { t, doings, all: ctx.href("/register") }).map(Some)
}
