use kernel::Actor;
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};

use super::add_locality::check;
use crate::{
    news,
    rules::{
        Locality, LocalityId, Merging, PlaceName, PlaceToponymy, Question, Relation, RelationId, SideWord, Verb, may,
        may_merge,
    },
    store::{self, RelationLine},
};

/// What becomes of a tie of the place that goes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Moving {
    /// As it stands.
    pub before: Relation,
    /// The tie that stands already where this one goes.
    pub meets: Option<Relation>,
    /// As it will stand; none where it would tie the place to itself, and goes.
    pub after: Option<Relation>,
}

impl Moving {
    /// The words that fall: sides that had confirmed other facts, and are asked again.
    pub(crate) fn fallen(&self) -> Vec<(LocalityId, SideWord)> {
        let Some(after) = &self.after else { return Vec::new() };
        let stood = |it: &Relation| [it.ends.one(), it.ends.two()].map(|end| (end.clone(), it.word_of(end).cloned()));
        let all = stood(&self.before).into_iter().chain(self.meets.iter().flat_map(stood));
        // Only a side that now says nothing is asked again.
        all.filter_map(|(end, word)| Some((end, word?))).filter(|(end, _)| after.word_of(end).is_none()).collect()
    }
}

/// What would become of the ties of a place that goes into another.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn moving(reader: &mut Reader, merging: &Merging) -> Result<Vec<Moving>> {
    let (gone, keep) = (&merging.gone.id, &merging.keep.id);
    let standing = store::any_relations_of(reader, keep).await?;
    let of_gone = store::any_relations_of(reader, gone).await?;
    let moved = |before: Relation| {
        let there = before.moved(gone, keep);
        let meets = there.as_ref().and_then(|there| standing.iter().find(|it| it.id == there.id)).cloned();
        let after = match (&meets, there) {
            (Some(standing), Some(there)) => Some(standing.clone().united(&there)),
            (None, there) => there,
            (Some(_), None) => None,
        };
        Moving { before, meets, after }
    };
    Ok(of_gone.into_iter().map(moved).collect())
}

/// Makes one place of two records of it: `merging` is as both were read, with what was chosen. All that hangs on the one that goes
/// follows, its address leads to the other, and no import brings it back. It cannot be undone.
///
/// # Errors
/// When this is not the actor's to do, or the place that goes has an authority; [`Failure::Stale`] when someone changed one
/// of the two since it was read.
pub async fn merge_places(app: &App, tx: &mut Tx, actor: &Actor, merging: &Merging) -> Result<Locality> {
    may(actor, Verb::Merge)?;
    let (gone, keep) = (&merging.gone, &merging.keep);
    may_merge(store::is_governed(tx, &keep.id).await?, store::is_governed(tx, &gone.id).await?)?;
    for it in [gone, keep] {
        let now = store::any_record(tx, store::By::Id(it.id.as_str())).await?.ok_or(Failure::Stale)?;
        if now.version != it.version {
            return Err(Failure::Stale);
        }
    }
    move_relations(tx, merging).await?;
    move_questions(tx, merging).await?;
    join_names(tx, merging).await?;
    join_toponymy(tx, merging).await?;
    store::move_record(tx, &gone.id, &gone.slug, &keep.id).await?;
    keep_identifiers(tx, merging).await?;
    let place = merging.place();
    check(tx, &place).await?;
    if !store::save_locality(tx, &place).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "atlas.place.merge", &format!("{} ← {}", keep.slug, gone.slug), app.now()).await?;
    news::places_changed(tx, [&gone.id, &keep.id]);
    news::relations_changed(tx);
    Ok(Locality { version: place.version + 1, ..place })
}

async fn move_relations(tx: &mut Tx, merging: &Merging) -> Result<()> {
    for it in moving(tx, merging).await? {
        let mut lines = history(tx, &it.before, merging).await?;
        let questions = store::about(tx, it.before.id.as_str(), None).await?;
        let former = store::ids_until_now(tx, &it.before.id).await?;
        store::delete_relation(tx, &it.before.id).await?;
        if let Some(after) = &it.after {
            if it.meets.is_some() {
                lines.extend(store::relation_lines(tx, &after.id).await?);
                if !store::save_relation(tx, after).await? {
                    return Err(Failure::Stale);
                }
            } else if !store::insert_relation(tx, after).await? {
                return Err(Failure::Stale);
            }
            lines.sort_by_key(|line| line.at);
            store::write_relation_lines(tx, &after.id, &lines).await?;
            store::lead_to(tx, &former, &after.id).await?;
        }
        let both = [&merging.gone.id, &merging.keep.id];
        for asked in questions.into_iter().filter(|asked| asked.question == Question::RelationDiffers) {
            let id = asked.id.clone();
            let after = it.after.as_ref().map(|after| asked.about(&after.id));
            store::follow(tx, &id, after.as_ref(), both).await?;
        }
    }
    Ok(())
}

/// A relation's history with its sides as they will stand.
async fn history(tx: &mut Tx, before: &Relation, merging: &Merging) -> Result<Vec<RelationLine>> {
    let id: &RelationId = &before.id;
    let mut lines = store::relation_lines(tx, id).await?;
    if let Some(after) = before.moved(&merging.gone.id, &merging.keep.id) {
        let end = |side: usize| if side == 0 { before.ends.one() } else { before.ends.two() };
        let now = |id: &LocalityId| after.ends.side(if *id == merging.gone.id { &merging.keep.id } else { id });
        for line in &mut lines {
            line.side = line.side.and_then(|side| now(end(side)));
        }
    }
    Ok(lines)
}

/// Questions of imports that name the place that goes.
async fn move_questions(tx: &mut Tx, merging: &Merging) -> Result<()> {
    let (gone, keep) = (&merging.gone.id, &merging.keep.id);
    for asked in store::about(tx, gone.as_str(), Some(gone)).await? {
        let id = asked.id.clone();
        if matches!(asked.question, Question::Sensitive | Question::Candidates) {
            let after = asked.moved(gone, keep);
            store::follow(tx, &id, after.as_ref(), [gone, keep]).await?;
        }
    }
    Ok(())
}

/// The place bears every name that either record had.
async fn join_names(tx: &mut Tx, merging: &Merging) -> Result<()> {
    let mut names = store::names(tx, &merging.keep.id).await?;
    let called =
        merging.gone.name.iter().map(|(lang, text)| PlaceName { lang: lang.to_string(), text: text.to_owned() });
    for name in store::names(tx, &merging.gone.id).await?.into_iter().chain(called) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(store::put_names(tx, &[(merging.keep.id.clone(), names)]).await?)
}

/// The club's own words for either record are for the place; those for the one that stays go first.
async fn join_toponymy(tx: &mut Tx, merging: &Merging) -> Result<()> {
    let Some(gone) = store::toponymy_of(tx, &merging.gone.id).await?.filter(PlaceToponymy::says_something) else {
        return Ok(());
    };
    let id = &merging.keep.id;
    let own = store::toponymy_of(tx, id).await?.unwrap_or_else(|| PlaceToponymy::none(id.clone()));
    let name = own.name.iter().fold(gone.name, |name, (lang, text)| name.with(lang, text));
    let both = PlaceToponymy {
        name,
        country: own.country.or(gone.country),
        sensitive: own.sensitive || gone.sensitive,
        locality: own.locality,
        version: own.version,
    };
    if store::save_toponymy(tx, &both).await? { Ok(()) } else { Err(Failure::Stale) }
}

/// An identifier that the place does not carry is known to be its own all the same.
async fn keep_identifiers(tx: &mut Tx, merging: &Merging) -> Result<()> {
    let place = merging.place();
    for it in [&merging.gone, &merging.keep] {
        if let Some(number) = it.geonames.filter(|number| Some(*number) != place.geonames) {
            store::keep_record(tx, store::GEONAMES, &number.to_string(), &place.id).await?;
        }
        if let Some(item) = it.wikidata.as_ref().filter(|item| Some(*item) != place.wikidata.as_ref()) {
            store::keep_record(tx, store::WIKIDATA, item, &place.id).await?;
        }
    }
    Ok(())
}
