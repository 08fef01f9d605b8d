use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html as HtmlResponse, IntoResponse, Response},
};
use kernel::Lang;

use crate::{Link, WORDS, assets::asset_path, cache::Public, i18n::Words, parts::Html};

use super::{Ctx, Form, Outcome, place::query_text};

/// A page before it is put in the club's layout.
#[derive(Debug, Clone, Default)]
pub struct Page {
    title: String,
    lead: Option<String>,
    trail: Vec<Link>,
    description: Option<String>,
    islands: Vec<&'static str>,
    public: Option<&'static [&'static str]>,
    unlisted: bool,
    status: Option<StatusCode>,
    bare: bool,
    wall: Option<u32>,
}

impl Page {
    /// A page with this title: what it is, and of whom.
    pub fn new(title: impl std::fmt::Display) -> Self {
        Self { title: title.to_string(), ..Self::default() }
    }

    /// One sentence under the title.
    #[must_use]
    pub fn lead(mut self, lead: impl std::fmt::Display) -> Self {
        self.lead = Some(lead.to_string());
        self
    }

    /// Adds a step to the breadcrumb; the page itself is its last, by itself.
    #[must_use]
    pub fn under(mut self, text: impl std::fmt::Display, href: impl Into<String>) -> Self {
        self.trail.push(Link::new(text, href));
        self
    }

    /// What search engines and forwarded links say of it; the lead when not given.
    #[must_use]
    pub fn description(mut self, text: impl std::fmt::Display) -> Self {
        self.description = Some(text.to_string());
        self
    }

    /// Loads an island (`map.js`); the page is complete without it.
    #[must_use]
    pub fn island(mut self, name: &'static str) -> Self {
        if !self.islands.contains(&name) {
            self.islands.push(name);
        }
        self
    }

    /// Anyone may read it, and it depends on nothing but the content and these query keys: it is cached and indexed.
    #[must_use]
    pub fn public(mut self, query_keys: &'static [&'static str]) -> Self {
        self.public = Some(query_keys);
        self
    }

    /// Search engines keep nothing of it, public though it may be: what it says holds for a moment, or is for those who build.
    #[must_use]
    pub fn unlisted(mut self) -> Self {
        self.unlisted = true;
        self
    }

    /// Answers with this status instead of 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = Some(status);
        self
    }

    /// The body brings its own head: no title, lead or breadcrumb above it.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// It fills a wall, for a whole hall to read: nothing of the club's frame stands around it, and where no script runs the
    /// browser asks for it again every so many seconds.
    #[must_use]
    pub fn wall(mut self, seconds: u32) -> Self {
        self.wall = Some(seconds);
        self
    }
}

/// A page that stands alone on a wall.
#[derive(Template)]
#[template(path = "wall.html")]
struct Wall<'a> {
    lang: Lang,
    title: &'a str,
    club: &'a str,
    body: String,
    style: String,
    colours: Option<String>,
    islands: Vec<String>,
    seconds: u32,
}

struct Switch {
    lang: Lang,
    /// The page in this language, with all that was asked of it.
    href: String,
    /// The same for search engines: without what the page does not know.
    known: String,
    here: bool,
}

struct NavLink {
    text: String,
    href: String,
    here: bool,
}

#[derive(Template)]
#[template(path = "layout.html")]
struct Layout<'a> {
    t: Words,
    lang: Lang,
    page: &'a Page,
    body: String,
    club: String,
    logo: Html,
    nav: Vec<NavLink>,
    langs: Vec<Switch>,
    style: String,
    colours: Option<String>,
    islands: Vec<String>,
    summary: Option<&'a str>,
    locale: &'static str,
    canonical: Option<String>,
    /// Where whoever reads none of the languages is sent: at home to the address that asks the browser, else to the first language.
    for_others: String,
    /// The picture that stands beside a forwarded link, and what it shows.
    card: Option<(String, String)>,
    public_url: &'a str,
    actor: Option<&'a str>,
    flash: Option<String>,
    /// Whether the browser is to forget what was typed in it and not sent.
    forget: bool,
    demo: bool,
    home: bool,
}

/// What stands in a form of which the island keeps what is typed.
const KEPT: &str = " data-keep=\"";
/// What stands after the word to say, where the browser is to forget what was typed in it.
const FORGET: char = '!';

/// The twin arches that stand for a club without a logo.
const ARCHES: &str = r#"<svg viewBox="0 0 46 42" aria-hidden="true"><path d="M3 41V20a9 9 0 0 1 18 0v21M25 41V20a9 9 0 0 1 18 0v21M0 41h46"/><path class="link" d="M12 6C15 0 31 0 34 6"/></svg>"#;

/// A language as forwarded links name it (Open Graph): with the country whose usage its texts follow.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "fr_FR",
        Lang::Ar => "ar_MA",
        Lang::En => "en_GB",
        Lang::Es => "es_ES",
    }
}

impl Ctx {
    /// Puts a page's body in the club's layout.
    ///
    /// # Errors
    /// When a template fails: a fault of ours.
    pub fn page(&self, page: Page, body: &impl Template) -> Outcome {
        let body = body.render()?;
        let t = WORDS.words(self.lang);
        let site = &self.app.site;
        if let Some(seconds) = page.wall {
            let wall = Wall {
                lang: self.lang,
                title: &page.title,
                club: site.name.shown(self.lang).text,
                body,
                style: asset_path("style.css"),
                colours: super::house::colours_path(site),
                islands: page.islands.iter().copied().map(asset_path).collect(),
                seconds,
            };
            return Ok(self.marked(HtmlResponse(wall.render()?).into_response(), page.public));
        }
        let (query, known) = (query_text(&self.query), self.known_query(page.public.unwrap_or_default()));
        let summary = page.description.as_deref().or(page.lead.as_deref());
        let flash = self.flash_text();
        let mut islands = page.islands.clone();
        // A form that promises to keep what is typed has the island that does; where something was done, the island forgets
        // what it kept of the form that asked for it.
        if (flash.is_some() || body.contains(KEPT)) && !islands.contains(&"form.js") {
            islands.push("form.js");
        }
        let layout = Layout {
            t,
            lang: self.lang,
            body,
            club: site.name.shown(self.lang).text.to_owned(),
            logo: Html::trusted(site.logo.as_deref().unwrap_or(ARCHES)),
            nav: self.nav(),
            langs: Lang::ALL
                .into_iter()
                .map(|lang| Switch {
                    lang,
                    href: format!("/{lang}{}{query}", self.path),
                    known: format!("/{lang}{}{known}", self.path),
                    here: lang == self.lang,
                })
                .collect(),
            style: asset_path("style.css"),
            colours: super::house::colours_path(site),
            islands: islands.into_iter().map(asset_path).collect(),
            summary: summary.filter(|text| !text.is_empty()),
            locale: locale(self.lang),
            canonical: page.public.filter(|_| !page.unlisted).map(|keys| self.canonical(keys)),
            for_others: self.for_others(&known),
            card: super::card::address(&self.app, self.lang).map(|at| (at, self.card_shows())),
            public_url: &site.public_url,
            actor: self.actor.signed_in().then_some(self.actor.name.as_str()),
            flash,
            forget: self.flash.as_deref().is_some_and(|flash| flash.ends_with(FORGET)),
            demo: site.demo,
            home: self.path.trim_matches('/').is_empty(),
            page: &page,
        };
        let mut response = HtmlResponse(layout.render()?).into_response();
        *response.status_mut() = page.status.unwrap_or(StatusCode::OK);
        response = self.marked(response, page.public);
        if self.flash.is_some() {
            response.headers_mut().append(header::SET_COOKIE, HeaderValue::from_static("flash=; Path=/; Max-Age=0"));
        }
        Ok(response)
    }

    /// A part of a page by itself, without the layout, for an island to put in the place of the one it has. Where the page is
    /// public ([`Page::public`]), `public` are the query keys that it and the part depend on.
    ///
    /// # Errors
    /// As [`Ctx::page`].
    pub fn part(&self, public: Option<&'static [&'static str]>, body: &impl Template) -> Outcome {
        Ok(self.marked(HtmlResponse(body.render()?).into_response(), public))
    }

    /// The answer, marked as public where it is and may be kept.
    fn marked(&self, mut response: Response, public: Option<&'static [&'static str]>) -> Response {
        if let Some(keys) = public.filter(|_| self.for_all) {
            response.extensions_mut().insert(Public { keys });
        }
        response
    }

    /// A page whose form could not be taken: the same page again with what was typed, under status 422.
    ///
    /// # Errors
    /// As [`Ctx::page`].
    pub fn page_again(&self, page: Page, body: &impl Template) -> Outcome {
        self.page(page.status(StatusCode::UNPROCESSABLE_ENTITY), body)
    }

    /// The page of one form, with its island: as it is first shown, or again where it could not be taken.
    ///
    /// # Errors
    /// As [`Ctx::page`].
    pub fn page_of(&self, form: &Form, page: Page, body: &impl Template) -> Outcome {
        let page = page.island("form.js");
        if form.is_wrong() { self.page_again(page, body) } else { self.page(page, body) }
    }

    /// Goes to another page of the house, after something was done.
    pub fn go(&self, path: impl AsRef<str>) -> Redirect {
        Redirect { to: self.href(path.as_ref()), flash: None }
    }

    /// What was asked of a page by the keys that it knows.
    fn known_query(&self, keys: &[&str]) -> String {
        let known = self.query.iter().filter(|(key, _)| keys.contains(&key.as_str()));
        query_text(&known.map(|(key, value)| (key.clone(), value.clone())).collect())
    }

    /// The one address under which search engines keep a page: of a list, each page by itself, whatever its order.
    fn canonical(&self, keys: &[&str]) -> String {
        let number = self.asked("page").filter(|_| keys.contains(&"page")).and_then(|page| page.parse::<u32>().ok());
        let page = number.filter(|page| *page > 1).map_or_else(String::new, |page| format!("?page={page}"));
        format!("{}/{}{}{page}", self.app.site.public_url, self.lang, self.path)
    }

    fn for_others(&self, known: &str) -> String {
        let path = if self.path.trim_matches('/').is_empty() {
            "/".to_owned()
        } else {
            format!("/{}{}{known}", Lang::negotiate(""), self.path)
        };
        format!("{}{path}", self.app.site.public_url)
    }

    fn card_shows(&self) -> String {
        let club = self.app.site.name.shown(self.lang);
        WORDS.words(self.lang).say("card-shows").with_text("club", club).to_string()
    }

    fn nav(&self) -> Vec<NavLink> {
        let mut items: Vec<_> = self
            .app
            .rooms
            .iter()
            .flat_map(|room| room.nav.iter().map(move |item| (room, item)))
            .filter(|(_, item)| (item.shown)(&self.actor))
            .collect();
        items.sort_by_key(|(_, item)| item.order);
        items
            .into_iter()
            .map(|(room, item)| NavLink {
                text: room.words.words(self.lang).say(item.key).to_string(),
                href: self.href(item.path),
                here: self.path == item.path || self.path.starts_with(&format!("{}/", item.path)),
            })
            .collect()
    }

    fn flash_text(&self) -> Option<String> {
        let (room, key) = self.flash.as_deref()?.trim_end_matches(FORGET).split_once('.')?;
        let room = self.app.rooms.iter().find(|r| r.name == room)?;
        let words = room.words.words(self.lang);
        words.knows(key).then(|| words.say(key).to_string())
    }
}

/// The way to another page, with a word to say there.
pub struct Redirect {
    to: String,
    flash: Option<String>,
}

impl Redirect {
    /// Says a room's phrase on the page it leads to: `telling("members", "member-admitted")`.
    #[must_use]
    pub fn telling(mut self, room: &str, key: &str) -> Self {
        self.flash = Some(format!("{room}.{key}"));
        self
    }

    /// Has the browser forget what was typed in it and not sent: whoever comes next is someone else. Goes with
    /// [`Redirect::telling`].
    #[must_use]
    pub fn forgetting(mut self) -> Self {
        self.flash = self.flash.map(|flash| format!("{flash}{FORGET}"));
        self
    }

    /// The answer of a handler.
    ///
    /// # Errors
    /// Never; for the handler's last line.
    pub fn ok(self) -> Outcome {
        Ok(self.into_response())
    }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let mut response = axum::response::Redirect::to(&self.to).into_response();
        if let Some(flash) = self.flash
            && let Ok(value) =
                HeaderValue::from_str(&format!("flash={flash}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"))
        {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        response
    }
}
