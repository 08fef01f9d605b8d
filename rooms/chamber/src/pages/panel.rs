use askama::Template;
use council::{Gathered, Session, rules::State};
use platform::{Link, Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use crate::{
    WORDS,
    rules::{ChamberVerb, may},
};

#[derive(Template)]
#[template(path = "panel.html")]
struct PanelPage {
    t: Words,
    says: String,
    ways: Vec<Link>,
}

/// On the page of a session: the ways to follow it, to conduct it, to show it on a wall; nothing of one that is held in writing, that
/// was not convened, or that will not be.
pub(crate) async fn panel(reader: &mut Reader, ctx: &Ctx, id: &str) -> Result<Option<Html>> {
    let Some(session) = council::session_by_id(reader, id).await? else { return Ok(None) };
    let key = match session.state {
        _ if session.said.manner == council::Manner::Written => return Ok(None),
        State::Prepared | State::Cancelled(..) => return Ok(None),
        State::Convened(_) => "panel-ahead",
        State::Open(_) => "panel-open",
        State::Suspended(..) => "panel-suspended",
        State::Closed(..) => "panel-closed",
    };
    let (t, address, over) = (ctx.words(&WORDS), session.address(), session.is_past());
    let link = |key: &'static str, of: &str| Link::new(t.say(key), ctx.href(&format!("{address}/{of}")));
    let mut ways = vec![link(if over { "to-course" } else { "live-title" }, "live")];
    if !over {
        let conducting = ctx.actor.signed_in() && may_conduct(reader, ctx, session).await?;
        ways.extend(conducting.then(|| link("console-title", "console")));
        ways.push(link("screen-title", "screen"));
    }
    Ok(Some(Html::of(&PanelPage { t, says: t.say(key).to_string(), ways })?))
}

/// Whether the reader conducts this session. Who sits in it is read only for those whose account alone does not say so: a visitor conducts
/// nothing, the secretary whatever sits.
async fn may_conduct(reader: &mut Reader, ctx: &Ctx, session: Session) -> Result<bool> {
    if may(&ctx.actor, ChamberVerb::Conduct, &[], None).is_ok() {
        return Ok(true);
    }
    let it = council::gather(reader, session, ctx.now()).await?;
    Ok(conducts(ctx, &it))
}

/// Whether the reader conducts this session: whoever of the seat that presides is there, its holder or their substitute.
pub(super) fn conducts(ctx: &Ctx, it: &Gathered) -> bool {
    ctx.actor.signed_in() && may(&ctx.actor, ChamberVerb::Conduct, it.chairs_there(), None).is_ok()
}
