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
    pages::relations::{address, confirmation_state, in_short, status_html},
    rules::{Countries, Locality, Meeting, Narrow, Picture, Relation, Tie},
    store,
};

/// Two countries, and how many relations tie them.
pub(super) struct Pair {
    pub href: String,
    pub names: String,
    pub count: String,
}

/// A relation as the list shows it.
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
        ties.sort_by_key(|n| (all[*n].since.is_none(), all[*n].since));
    }
}

/// Relations with what is read of them and of their places now.
pub(super) struct Read {
    places: BTreeMap<String, Locality>,
    relations: BTreeMap<String, Relation>,
}

impl Read {
    /// Reads these relations of the picture and their places.
    pub async fn of(reader: &mut Reader, picture: &Picture, ties: &[usize]) -> Result<Self> {
        let ties: Vec<&Tie> = ties.iter().filter_map(|n| picture.ties().get(*n)).collect();
        let ids: Vec<&str> = ties.iter().map(|tie| tie.id.as_str()).collect();
        let mut ends: Vec<&str> = ties.iter().flat_map(|tie| picture.ends(tie)).map(|spot| spot.id.as_str()).collect();
        ends.sort_unstable();
        ends.dedup();
        let places = store::localities_of(reader, &ends).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
        let relations =
            store::relations_with_ids(reader, &ids).await?.into_iter().map(|it| (it.id.to_string(), it)).collect();
        Ok(Self { places, relations })
    }

    /// A relation with its places in the order in which they are named; none when it is gone since.
    pub fn get(&self, picture: &Picture, number: usize, narrow: &Narrow) -> Option<(&Relation, [&Locality; 2])> {
        let tie = picture.ties().get(number)?;
        let [one, two] = ends(picture, tie, narrow);
        let place = |end: usize| self.places.get(picture.spot(end)?.id.as_str());
        Some((self.relations.get(tie.id.as_str())?, [place(one)?, place(two)?]))
    }
}

/// These relations as lines.
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
    let of = |n: &usize| Some(line(ctx, countries, read.get(picture, *n, narrow)?, t));
    Ok(ties.iter().filter_map(of).collect())
}

fn line(ctx: &Ctx, countries: &Countries, (relation, places): (&Relation, [&Locality; 2]), t: Words) -> Line {
    let [one, two] = places.map(|it| countries.name(&it.country, ctx.lang).unwrap_or(&it.country));
    Line {
        href: ctx.href(&address(relation)),
        names: places.map(|place| shown(&place.name, ctx.lang)),
        countries: if one == two {
            one.to_owned()
        } else {
            t.say("world-pair").with_text("one", one).with_text("two", two).to_string()
        },
        kind: in_short(relation, t),
        status: status_html(relation.status.in_public(), t),
        confirmation: confirmation_state(relation.confirmation(), t),
    }
}
