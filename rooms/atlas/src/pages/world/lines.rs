//! The list that says what the map shows: pairs of countries, and relations one by one.

use std::collections::BTreeMap;

use platform::{
    Result,
    db::Reader,
    i18n::Words,
    parts::{Html, shown},
    web::Ctx,
};

use crate::{
    WORDS,
    pages::relations::{in_short, standing_behind, status_html, tie_address},
    rules::{Countries, Locality, Meeting, Narrow, Picture, Relation, Tie},
    store,
};

/// Two countries, and how many relations tie them.
pub(super) struct Pair {
    pub href: String,
    pub names: String,
    pub count: String,
}

/// A tie as the list shows it.
pub(super) struct Line {
    pub href: String,
    /// The names of the two places.
    pub names: [Html; 2],
    /// The names of their countries.
    pub countries: String,
    pub kind: String,
    pub status: Html,
    pub confirmation: Html,
}

/// The pairs of countries, each leading to its relations.
pub(super) fn pairs(ctx: &Ctx, countries: &Countries, meetings: &[Meeting]) -> Vec<Pair> {
    let t = ctx.words(&WORDS);
    let pair = |it: &Meeting| {
        let [one, two] = [it.one, it.two].map(|code| countries.name(code, ctx.lang).unwrap_or(code));
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(ctx.query.iter().filter(|(key, _)| ["south", "kind", "status"].contains(&key.as_str())))
            .append_pair("country", it.one)
            .append_pair("with", it.two)
            .finish();
        let mut names = [one, two];
        t.sort_by(&mut names, |name| (*name).to_owned());
        Pair {
            href: format!("{}?{query}", ctx.href("/atlas/world")),
            names: if it.one == it.two {
                t.say("world-within").with_text("country", one).to_string()
            } else {
                t.say("world-pair").with_text("one", names[0]).with_text("two", names[1]).to_string()
            },
            count: t.number(i64::try_from(it.count).unwrap_or(i64::MAX)),
        }
    };
    meetings.iter().map(pair).collect()
}

/// The ends of a relation in the order in which they are named: that of the chosen country first.
fn ends(picture: &Picture, tie: &Tie, narrow: &Narrow) -> [usize; 2] {
    let [a, b] = tie.ends;
    let first = narrow.country.as_deref().or(narrow.with.as_deref());
    let turned = first.is_some_and(|code| {
        let [one, two] = picture.ends(tie).map(|spot| spot.country.as_str());
        one != code && two == code
    });
    if turned { [b, a] } else { [a, b] }
}

/// Puts relations in the order asked for: by the names of their places, as addresses spell them, or by their beginning.
pub(super) fn in_order(ctx: &Ctx, picture: &Picture, narrow: &Narrow, ties: &mut [usize]) {
    let all = picture.ties();
    ties.sort_by_cached_key(|n| {
        ends(picture, &all[*n], narrow).map(|end| picture.spot(end).map(|spot| spot.slug.clone()))
    });
    if ctx.asked("order") == Some("since") {
        ties.sort_by_key(|n| (all[*n].facts.since.is_none(), all[*n].facts.since));
    }
}

/// Ties with what is read of their places now, and of what sources say of them.
pub(super) struct Read {
    places: BTreeMap<String, Locality>,
    relations: BTreeMap<String, Relation>,
}

impl Read {
    /// Reads these ties of the picture and their places.
    pub async fn of(reader: &mut Reader, picture: &Picture, ties: &[usize]) -> Result<Self> {
        let ties: Vec<&Tie> = ties.iter().filter_map(|n| picture.ties().get(*n)).collect();
        let ids: Vec<&str> = ties.iter().filter_map(|tie| Some(tie.relation.as_ref()?.as_str())).collect();
        let mut ends: Vec<&str> = ties.iter().flat_map(|tie| picture.ends(tie)).map(|spot| spot.id.as_str()).collect();
        ends.sort_unstable();
        ends.dedup();
        let places = store::localities_of(reader, &ends).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
        let relations =
            store::relations_with_ids(reader, &ids).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
        Ok(Self { places, relations })
    }

    /// A tie with its places in the order in which they are named; none when it is gone since.
    pub fn get<'a>(&'a self, picture: &'a Picture, number: usize, narrow: &Narrow) -> Option<ReadTie<'a>> {
        let tie = picture.ties().get(number)?;
        let [one, two] = ends(picture, tie, narrow);
        let place = |end: usize| self.places.get(picture.spot(end)?.id.as_str());
        let relation = match &tie.relation {
            Some(id) => Some(self.relations.get(id.as_str())?),
            None => None,
        };
        Some(ReadTie { tie, relation, places: [place(one)?, place(two)?] })
    }
}

/// A tie of the picture with what was read of it.
pub(super) struct ReadTie<'a> {
    pub tie: &'a Tie,
    /// The known relation; none where only what was signed in the club says so.
    pub relation: Option<&'a Relation>,
    /// Its places, in the order in which they are named.
    pub places: [&'a Locality; 2],
}

impl ReadTie<'_> {
    /// The address of its page in the reader's language.
    pub fn href(&self, ctx: &Ctx) -> String {
        let path = tie_address(self.tie.relation.as_ref(), self.tie.signed.as_ref());
        path.map(|path| ctx.href(&path)).unwrap_or_default()
    }
}

/// These ties as lines.
pub(super) async fn lines(
    ctx: &Ctx,
    reader: &mut Reader,
    picture: &Picture,
    countries: &Countries,
    narrow: &Narrow,
    ties: &[usize],
) -> Result<Vec<Line>> {
    let t = ctx.words(&WORDS);
    let read = Read::of(reader, picture, ties).await?;
    let of = |n: &usize| Some(line(ctx, countries, &read.get(picture, *n, narrow)?, t));
    Ok(ties.iter().filter_map(of).collect())
}

fn line(ctx: &Ctx, countries: &Countries, it: &ReadTie, t: Words) -> Line {
    let facts = it.tie.facts;
    let [one, two] = it.places.map(|it| countries.name(&it.country, ctx.lang).unwrap_or(&it.country));
    Line {
        href: it.href(ctx),
        names: it.places.map(|place| shown(&place.name, ctx.lang)),
        countries: if one == two {
            one.to_owned()
        } else {
            t.say("world-pair").with_text("one", one).with_text("two", two).to_string()
        },
        kind: in_short(facts, t),
        status: status_html(facts.status, t),
        confirmation: standing_behind(ctx, facts, it.tie.signed.as_ref(), it.relation.is_some()),
    }
}
