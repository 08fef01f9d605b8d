use agreements::rules::AgreementId;
use askama::Template;
use platform::{Link, Result, db::Reader, i18n::Words, parts::Html, web::Ctx};

use crate::{
    WORDS,
    pages::{
        list::{self, Line},
        read,
    },
    rules::{State, TieKind, Verb, may},
    said, seen, store, things,
};

/// An opinion with what it says.
struct Opinion {
    line: Line,
    /// Whether another took its place: of one that stands nothing is said, lest that be read of the agreement.
    over: bool,
    text: Html,
}

#[derive(Template)]
#[template(path = "panels/agreement.html")]
struct AgreementPanel {
    t: Words,
    opinions: Vec<Opinion>,
    axes: Vec<Link>,
    attach: Option<String>,
}

/// On an agreement's page: the opinions on it and what they say, and the axes that it serves.
pub(super) async fn draw(reader: &mut Reader, ctx: &Ctx, agreement: &str) -> Result<Option<Html>> {
    let t = ctx.words(&WORDS);
    let organs = council::organs(reader).await?;
    let all = store::of_agreement(reader, &AgreementId::new(agreement)).await?;
    let made: Vec<_> = all.iter().filter(|it| it.state != State::Drafted).cloned().collect();
    let opinions = seen::of_these(reader, &ctx.actor, &made).await?;
    let thing = things::find(reader, &ctx.actor, (TieKind::Agreement, agreement)).await?;
    let attaches = thing.is_some_and(|it| may(&ctx.actor, Verb::AttachAgreement, it.theirs).is_ok());
    let holds = store::axes(reader).await?.iter().any(|it| it.holds_on(ctx.today()));
    let panel = AgreementPanel {
        t,
        opinions: opinions
            .iter()
            .map(|it| {
                let (line, text) = (list::line(ctx, it, &organs), said::read(&it.said.text, t)?);
                Ok(Opinion { line, over: !it.stands(), text })
            })
            .collect::<Result<_>>()?,
        axes: read::axes_of(reader, ctx, TieKind::Agreement, agreement).await?,
        attach: (attaches && holds).then(|| ctx.href(&format!("/council/serves/agreement/{agreement}"))),
    };
    if panel.opinions.is_empty() && panel.axes.is_empty() && panel.attach.is_none() {
        return Ok(None);
    }
    Html::of(&panel).map(Some)
}
