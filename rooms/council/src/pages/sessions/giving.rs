//! The fields by which a seat gives proxies: one, or several where the rules let each be for something else.

use platform::{
    i18n::Words,
    web::{Ctx, Field, Form},
};
use suffrage::{Covers, Scope};

use super::answer::label;
use crate::{
    WORDS,
    roll::{Gathered, SatSeat, address_of},
    rules::{Chair, Given, numbered},
};

/// The most proxies that one form gives.
const MOST: usize = 5;

/// The name of a field of a proxy, by its place in the form.
fn name(what: &str, at: usize) -> String {
    if at == 0 { what.to_owned() } else { format!("{what}-{}", at + 1) }
}

/// For what the rules let a proxy be given; a further one is not for the whole session.
fn scopes(it: &Gathered, at: usize) -> Vec<Scope> {
    let proxies = it.rules.as_ref().and_then(|rules| rules.proxies.as_ref());
    let all = proxies.map(|proxies| proxies.scopes.as_slice()).unwrap_or_default();
    all.iter().copied().filter(|scope| at == 0 || *scope != Scope::Session).collect()
}

/// How many the form asks for: one; where each may be for something else, one more than are filled in.
fn asked(form: &Form, it: &Gathered) -> usize {
    if scopes(it, 1).is_empty() {
        return 1;
    }
    let filled = (0..MOST).rfind(|at| form.chosen(&name("proxy", *at)).is_some());
    filled.map_or(2, |last| last + 2).clamp(2, MOST)
}

/// The form with the proxies that were given, to start from.
pub(super) fn filled(mut form: Form, it: &Gathered, given: &[Given]) -> Form {
    for (at, given) in given.iter().enumerate() {
        form = form
            .filled(&name("proxy", at), address_of(&given.to))
            .ticked(&name("items", at), covered_in(&given.covers, Scope::Item))
            .ticked(&name("matters", at), covered_in(&given.covers, Scope::Matter));
        if let Some(covers) = given.covers.first() {
            form = form.filled(&name("covers", at), covers.scope().word());
        }
    }
    (0..asked(&form, it)).fold(form, |form, at| usual(form, it, at))
}

/// Says for what a proxy is where nothing else was said: what the rules name first.
fn usual(form: Form, it: &Gathered, at: usize) -> Form {
    match scopes(it, at).first() {
        Some(scope) => form.filled(&name("covers", at), scope.word()),
        None => form,
    }
}

/// What a proxy covers of one scope, as boxes name it.
fn covered_in(covers: &[Covers], scope: Scope) -> Vec<&str> {
    let named = |it| match it {
        &Covers::Session => None,
        Covers::Item(name) | Covers::Matter(name) => Some(name.as_str()),
    };
    covers.iter().filter(|it| it.scope() == scope).filter_map(named).collect()
}

/// The proxies that are given, as they were chosen; complains of a first one to nobody, and of one for nothing.
pub(super) fn read(form: &mut Form, it: &Gathered) -> Vec<Given> {
    let mut all = Vec::new();
    for at in 0..asked(form, it) {
        let field = name("proxy", at);
        if at > 0 && form.chosen(&field).is_none() {
            continue;
        }
        let to = form.choice(&field, |address| it.seat(address).map(|to| to.chair.clone()));
        let covers = covers(form, it, at);
        all.extend(to.map(|chair| Given::to(&chair, covers)));
    }
    all
}

/// Complains of a holder that was chosen beside an answer that gives no proxy: the choice would be lost unseen. One
/// of `earlier` stood in the form from the start, and was not chosen now.
pub(super) fn refuse(form: &mut Form, earlier: &[Given]) {
    let stood = |address: &str| earlier.iter().any(|given| address_of(&given.to) == address);
    let mut fields = (0..MOST).map(|at| name("proxy", at));
    if let Some(field) = fields.find(|field| form.chosen(field).is_some_and(|address| !stood(&address))) {
        form.wrong_in(&field, &WORDS, "wrong-proxy-besides");
    }
}

/// What a proxy is to cover, as it was chosen; complains where it is nothing.
fn covers(form: &mut Form, it: &Gathered, at: usize) -> Vec<Covers> {
    let (offered, field) = (scopes(it, at), name("covers", at));
    let scope = match offered.as_slice() {
        [] => Some(Scope::Session),
        [first, others @ ..] if others.is_empty() || form.chosen(&field).is_none() => Some(*first),
        _ => form.choice(&field, |word| offered.iter().copied().find(|it| it.word() == word)),
    };
    let (field, of): (_, fn(String) -> Covers) = match scope {
        None => return Vec::new(),
        Some(Scope::Session) => return vec![Covers::Session],
        Some(Scope::Item) => (name("items", at), Covers::Item),
        Some(Scope::Matter) => (name("matters", at), Covers::Matter),
    };
    let covers: Vec<Covers> = form.all(&field).iter().cloned().map(of).collect();
    if covers.is_empty() {
        form.wrong_in(&field, &WORDS, "wrong-nothing-covered");
    }
    covers
}

/// The fields of each proxy that the form asks for: to which seat, and for what where the rules let it be for anything but the whole
/// session.
pub(super) fn fields<'a>(form: &'a Form, ctx: &Ctx, it: &Gathered, giver: &SatSeat) -> Vec<Vec<Field<'a>>> {
    let t = ctx.words(&WORDS);
    let excused = |chair: &Chair| it.answers.iter().any(|given| given.excuses(&it.session, chair));
    let carries = |chair: &Chair| chair.sits && chair.at != giver.chair.at && !excused(chair);
    let others: Vec<(String, String)> = std::iter::once((String::new(), t.say("choose").to_string()))
        .chain(
            it.seats
                .iter()
                .filter(|other| carries(&other.chair))
                .map(|other| (address_of(&other.chair.at), label(other, t))),
        )
        .collect();
    let one = |at: usize| {
        let to = form.field(&t, name("proxy", at), t.say("proxy-field"));
        let hint = t.say(if at == 0 { "proxy-hint" } else { "proxy-further-hint" });
        let mut fields = vec![to.hint(hint).select(others.clone()).optional()];
        fields.extend(covering(form, it, (at, t)));
        fields
    };
    (0..asked(form, it)).map(one).collect()
}

fn covering<'a>(form: &'a Form, it: &Gathered, (at, t): (usize, Words)) -> Vec<Field<'a>> {
    let offered = scopes(it, at);
    let mut fields = Vec::new();
    if offered.len() > 1 {
        let words = offered.iter().map(|it| (it.word(), t.say(format!("covers-{}", it.word())).to_string()));
        let field = form.field(&t, name("covers", at), t.say("covers-field")).radio(words).optional();
        fields.push(if at == 0 { field.hint(t.say("proxy-hint")) } else { field });
    }
    if offered.contains(&Scope::Item) {
        let on = numbered(&it.items).filter(|(_, item)| !item.withdrawn);
        let items = on.map(|(n, item)| (item.id.to_string(), format!("{n}. {}", item.said.title.shown(t.lang).text)));
        fields.push(form.field(&t, name("items", at), t.say("covers-item")).boxes(items).optional());
    }
    if let Some(rules) = it.rules.as_ref().filter(|_| offered.contains(&Scope::Matter)) {
        let matters = rules.matters.iter().map(|it| (it.key.clone(), it.title.shown(t.lang).text.to_owned()));
        fields.push(form.field(&t, name("matters", at), t.say("covers-matter")).boxes(matters).optional());
    }
    fields
}
