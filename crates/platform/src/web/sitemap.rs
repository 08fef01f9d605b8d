use axum::{
    Extension,
    extract::State,
    http::header,
    response::{IntoResponse as _, Response},
};
use kernel::Lang;

use crate::{
    App, Result,
    cache::{ForAll, PAGE_MOST, Public},
};

/// The public pages of every room, each in each language with the others beside it (sitemaps.org; `x-default` as in the pages' heads).
pub(super) async fn show(State(app): State<App>, for_all: Option<Extension<ForAll>>) -> Result<Response> {
    let mut reader = app.db.read().await?;
    let mut paths = vec!["/".to_owned()];
    for room in &app.rooms {
        if let Some(list) = room.sitemap {
            paths.extend(list(&mut reader).await?);
        }
    }
    drop(reader);
    let xml = written(&app.site.public_url, &paths);
    let kept = for_all.is_some() && xml.len() <= PAGE_MOST;
    let mut response = ([(header::CONTENT_TYPE, "application/xml")], xml).into_response();
    if kept {
        response.extensions_mut().insert(Public { keys: &[] });
    }
    Ok(response)
}

fn written(site: &str, paths: &[String]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
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
