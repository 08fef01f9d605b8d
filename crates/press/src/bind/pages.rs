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

/// A page, and the number of its object.
pub(super) struct Page {
    pub number: u32,
    pub dict: Dict,
}

impl Source<'_> {
    /// Its pages. A tree that leads back to itself is gone through once.
    pub(super) fn pages(&self, most: usize) -> Result<Vec<Page>, Unbound> {
        let root = self.catalog()?.get("Pages").cloned().ok_or(Unbound::Damaged)?;
        let (mut waiting, mut seen, mut pages) = (vec![(root, Rc::new(Dict::default()))], HashSet::new(), Vec::new());
        while let Some((node, above)) = waiting.pop() {
            let Value::Ref(number) = node else { return Err(Unbound::Damaged) };
            if !seen.insert(number) {
                continue;
            }
            let Value::Dict(dict) = self.object(number)?.value else { continue };
            let own = INHERITED.into_iter().filter_map(|name| Some((name, dict.get(name)?.clone())));
            let inherited = own.fold((*above).clone(), |all, (name, value)| all.with(name, value));
            let Some(kids) = dict.get("Kids") else {
                if pages.len() == most {
                    return Err(Unbound::TooLong);
                }
                pages.push(Page { number, dict: self.kept(&dict, inherited)? });
                continue;
            };
            let Value::Array(kids) = self.resolved(kids)? else { return Err(Unbound::Damaged) };
            let inherited = Rc::new(inherited);
            waiting.extend(kids.into_iter().rev().map(|kid| (kid, Rc::clone(&inherited))));
        }
        if pages.is_empty() { Err(Unbound::Damaged) } else { Ok(pages) }
    }

    /// What a page needs to look as it does, and nothing that acts or leads elsewhere.
    fn kept(&self, dict: &Dict, inherited: Dict) -> Result<Dict, Unbound> {
        let mut kept = inherited.with("Type", Value::name("Page"));
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
        let notes = self.notes(dict)?;
        Ok(if notes.is_empty() { kept } else { kept.with("Annots", Value::Array(notes)) })
    }

    /// What stands on a page beside its own text, as it is drawn: fields that were filled in, stamps, signatures, remarks.
    fn notes(&self, page: &Dict) -> Result<Vec<Value>, Unbound> {
        let Some(all) = page.get("Annots") else { return Ok(Vec::new()) };
        let Value::Array(all) = self.resolved(all)? else { return Ok(Vec::new()) };
        let mut notes = Vec::new();
        for note in &all {
            let Value::Dict(note) = self.resolved(note)? else { continue };
            let is = |sort: &str| note.get("Subtype").is_some_and(|it| it.is_name(sort));
            let (Some(drawn), Some(rect)) = (note.get("AP"), note.get("Rect")) else { continue };
            if is("Popup") || is("Link") {
                continue;
            }
            let sort = if is("Widget") { Some(Value::name("Stamp")) } else { note.get("Subtype").cloned() };
            let Some(sort) = sort else { continue };
            let mut kept = Dict::default().with("Type", Value::name("Annot")).with("Subtype", sort);
            kept = kept.with("Rect", rect.clone()).with("AP", drawn.clone());
            for name in ["AS", "F"] {
                if let Some(value) = note.get(name) {
                    kept = kept.with(name, value.clone());
                }
            }
            notes.push(Value::Dict(kept));
        }
        Ok(notes)
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
