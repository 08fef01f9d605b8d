use axum::{
    Extension,
    extract::{Query, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use kernel::Lang;
use serde::Deserialize;

use crate::{
    App, Failure, Result,
    cache::{ForAll, PAGE_MOST, Public},
};

/// The most pages of a part: in four languages, each with the others beside it, they take a megabyte and a half. A list may have
/// 50,000 addresses and 50 MB (sitemaps.org).
const PART: usize = 500;

/// What the address asks for.
#[derive(Deserialize)]
pub(super) struct Asked {
    /// Which part, from 1; none for the whole, or for the list of its parts where it has several. It stands in the query, since a
    /// list speaks of what is below its own address only.
    part: Option<usize>,
}

/// The public pages of every room, each in each language with the others beside it (sitemaps.org; `x-default` as in the pages' heads); where
/// they are many, a list of such lists.
pub(super) async fn show(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    for_all: Option<Extension<ForAll>>,
) -> Result<Response> {
    let mut reader = app.db.read().await?;
    let mut paths = vec!["/".to_owned()];
    for room in &app.rooms {
        if let Some(list) = room.sitemap {
            paths.extend(list(&mut reader).await?);
        }
    }
    drop(reader);
    let site = &app.site.public_url;
    let parts: Vec<&[String]> = paths.chunks(PART).collect();
    let xml = match (asked.part, parts.as_slice()) {
        (None, [all]) => written(site, all),
        (None, parts) => index(site, parts.len()),
        (Some(part), parts) => {
            let part = part.checked_sub(1).and_then(|at| parts.get(at));
            written(site, part.ok_or(Failure::NotFound)?)
        }
    };
    let kept = for_all.is_some() && xml.len() <= PAGE_MOST;
    let mut response = ([(header::CONTENT_TYPE, "application/xml")], xml).into_response();
    if kept {
        response.extensions_mut().insert(Public { keys: &["part"] });
    }
    Ok(response)
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

fn index(site: &str, parts: usize) -> String {
    let line = |part: usize| format!("<sitemap><loc>{site}/sitemap.xml?part={part}</loc></sitemap>\n");
    let lines: String = (1..=parts).map(line).collect();
    format!("{HEAD}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{lines}</sitemapindex>\n")
}

fn written(site: &str, paths: &[String]) -> String {
    let mut xml = format!(
        "{HEAD}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    );
    for path in paths {
        let others = if path == "/" { format!("{site}/") } else { format!("{site}/{}{path}", Lang::negotiate("")) };
        let link =
            |lang: &str, href: &str| format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\"/>");
        let mut links: String = Lang::ALL.map(|lang| link(lang.code(), &format!("{site}/{lang}{path}"))).concat();
        links.push_str(&link("x-default", &others));
        for lang in Lang::ALL {
            xml.push_str(&format!("<url><loc>{site}/{lang}{path}</loc>{links}</url>\n"));
        }
    }
    xml.push_str("</urlset>\n");
    xml
}
