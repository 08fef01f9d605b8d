//! The pages of a PDF in their order, each with what it inherits.

use std::{collections::HashSet, rc::Rc};

use super::{
    Unbound,
    source::Source,
    value::{Dict, Value},
};

/// What a page may have from those above it (ISO 32000-1, 7.7.3.4).
const INHERITED: [&str; 4] = ["Resources", "MediaBox", "CropBox", "Rotate"];
/// What is kept of a page beside that.
const KEPT: [&str; 5] = ["Contents", "Group", "UserUnit", "TrimBox", "BleedBox"];
/// The most that all pages together may inherit, as [`Value::weight`] counts it: it is held while they are looked for.
const INHERITED_MOST: usize = 300_000;

/// What pages under a node inherit, each where [`INHERITED`] names it.
type Above = [Option<Rc<Value>>; INHERITED.len()];

/// A page: the number of its object, and what it inherits. What it has itself is read when it is written, one page at a time.
pub(super) struct Page {
    pub number: u32,
    above: Above,
}

impl Source<'_> {
    /// Its pages. A tree that leads back to itself is gone through once.
    pub(super) fn pages(&self, most: usize) -> Result<Vec<Page>, Unbound> {
        let Some(Value::Ref(root)) = self.catalog()?.get("Pages").cloned() else { return Err(Unbound::Damaged) };
        let (mut waiting, mut seen, mut pages) = (vec![(root, Above::default())], HashSet::from([root]), Vec::new());
        let mut room = INHERITED_MOST;
        while let Some((number, above)) = waiting.pop() {
            let Value::Dict(dict) = self.object(number)?.value else { continue };
            let Some(kids) = dict.get("Kids") else {
                if pages.len() == most {
                    return Err(Unbound::TooLong);
                }
                pages.push(Page { number, above });
                continue;
            };
            let Value::Array(kids) = self.resolved(kids)? else { return Err(Unbound::Damaged) };
            let above = below(&dict, above, &mut room)?;
            let first = waiting.len();
            for kid in kids {
                let Value::Ref(kid) = kid else { return Err(Unbound::Damaged) };
                if self.places.contains_key(&kid) && seen.insert(kid) {
                    waiting.push((kid, above.clone()));
                }
            }
            waiting[first..].reverse();
        }
        if pages.is_empty() { Err(Unbound::Damaged) } else { Ok(pages) }
    }

    /// A page as it is read, and what of it is needed for it to look as it does, without what stands on it beside its own text; nothing that
    /// acts or leads elsewhere.
    pub(super) fn kept(&self, page: &Page) -> Result<(Dict, Dict), Unbound> {
        let Value::Dict(dict) = self.object(page.number)?.value else { return Err(Unbound::Damaged) };
        let mut kept = Dict::default().with("Type", Value::name("Page"));
        for (name, above) in INHERITED.into_iter().zip(&page.above) {
            if let Some(value) = dict.get(name).or(above.as_deref()) {
                kept = kept.with(name, value.clone());
            }
        }
        if kept.get("Resources").is_none() {
            kept = kept.with("Resources", Value::Dict(Dict::default()));
        }
        if kept.get("MediaBox").is_none() {
            let a4 = [0, 0, 595, 842].map(Value::number);
            kept = kept.with("MediaBox", Value::Array(a4.into()));
        }
        for name in KEPT {
            if let Some(value) = dict.get(name) {
                kept = kept.with(name, value.clone());
            }
        }
        Ok((dict, kept))
    }

    /// What may stand on a page beside its own text.
    pub(super) fn notes(&self, page: &Dict) -> Result<Vec<Value>, Unbound> {
        let Some(all) = page.get("Annots") else { return Ok(Vec::new()) };
        match self.resolved(all)? {
            Value::Array(all) => Ok(all),
            _ => Ok(Vec::new()),
        }
    }

    /// One of these, as it is drawn: a field that was filled in, a stamp, a signature, a remark; nothing of what is not.
    pub(super) fn note(&self, note: &Value) -> Result<Option<Value>, Unbound> {
        let Value::Dict(note) = self.resolved(note)? else { return Ok(None) };
        let is = |sort: &str| note.get("Subtype").is_some_and(|it| it.is_name(sort));
        let (Some(drawn), Some(rect)) = (note.get("AP"), note.get("Rect")) else { return Ok(None) };
        if is("Popup") || is("Link") {
            return Ok(None);
        }
        let sort = if is("Widget") { Some(Value::name("Stamp")) } else { note.get("Subtype").cloned() };
        let Some(sort) = sort else { return Ok(None) };
        let mut kept = Dict::default().with("Type", Value::name("Annot")).with("Subtype", sort);
        kept = kept.with("Rect", rect.clone()).with("AP", drawn.clone());
        for name in ["AS", "F"] {
            if let Some(value) = note.get(name) {
                kept = kept.with(name, value.clone());
            }
        }
        Ok(Some(Value::Dict(kept)))
    }

    /// Whether layers of it are switched off, which a copy of its pages would show.
    pub(super) fn hides_layers(&self) -> Result<bool, Unbound> {
        let Some(layers) = self.catalog()?.get("OCProperties").cloned() else { return Ok(false) };
        let Value::Dict(layers) = self.resolved(&layers)? else { return Ok(false) };
        let Some(shown) = layers.get("D") else { return Ok(false) };
        let Value::Dict(shown) = self.resolved(shown)? else { return Ok(false) };
        let off = match shown.get("OFF") {
            Some(off) => matches!(self.resolved(off)?, Value::Array(off) if !off.is_empty()),
            None => false,
        };
        Ok(off || shown.get("BaseState").is_some_and(|it| it.is_name("OFF")))
    }
}

/// What pages below a node inherit; `room` is how much of it may still be held.
fn below(node: &Dict, mut above: Above, room: &mut usize) -> Result<Above, Unbound> {
    for (name, value) in INHERITED.into_iter().zip(&mut above) {
        if let Some(own) = node.get(name) {
            *room = room.checked_sub(own.weight()).ok_or(Unbound::TooHeavy)?;
            *value = Some(Rc::new(own.clone()));
        }
    }
    Ok(above)
}
