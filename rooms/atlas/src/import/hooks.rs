use gazetteer::relations as tables;
use kernel::Actor;
use platform::{i18n::Words, import::Import};

use super::{AttributesInput, RelationsInput, attributes, localities, look, look_headed, relations, toponymy};
use crate::rules::{Attribution, Verb, may};

/// What the atlas takes in from files, for the secretary's page.
pub(crate) const IMPORTS: &[Import] = &[
    Import {
        what: "places",
        command: "localities",
        order: 10,
        may: |actor| allowed(actor, Verb::AddLocality),
        says: ["import-places", "import-places-hint"],
        fields: &[],
        constant: &[],
        look: |_, _| None,
        column,
        reason,
        leads_to: "/atlas",
        decided_at: "/atlas/decisions",
        creates: false,
        sourced: false,
        names: false,
        take: |it| Box::pin(localities::take(it.work, it.actor, it.files, it.watch)),
    },
    Import {
        what: "relations",
        command: "relations",
        order: 20,
        may: |actor| allowed(actor, Verb::AddRelation),
        says: ["import-relations", "import-relations-hint"],
        fields: &[
            "a.name",
            "a.country",
            "a.wikidata",
            "a.geonames",
            "a.lat",
            "a.lon",
            "b.name",
            "b.country",
            "b.wikidata",
            "b.geonames",
            "b.lat",
            "b.lon",
            "pair",
            "kind",
            "since",
            "status",
            "source",
        ],
        constant: &["a.name", "a.country", "b.name", "b.country"],
        look: |path, map| look(path, map, tables::look),
        column,
        reason,
        leads_to: "/atlas",
        decided_at: "/atlas/decisions",
        creates: false,
        sourced: true,
        names: true,
        take: |it| {
            Box::pin(async move {
                let wishes = it.wishes.clone();
                let (names, files) = match it.files.split_last() {
                    Some((names, files)) if wishes.names => (Some(names.clone()), files),
                    _ => (None, it.files),
                };
                let named = |name| Attribution { name, url: wishes.url, on: wishes.on, licence: wishes.licence };
                let source = wishes.source.map(named);
                let input = RelationsInput { map: wishes.map, names, source };
                relations::take(it.work, it.actor, files, input, it.watch).await
            })
        },
    },
    Import {
        what: "toponymy",
        command: "toponymy",
        order: 40,
        may: |actor| allowed(actor, Verb::SetToponymy),
        says: ["import-toponymy", "import-toponymy-hint"],
        fields: toponymy::FIELDS,
        constant: &["country"],
        look: |path, map| look_headed(path, map, &toponymy::fields(), toponymy::FIELDS),
        column,
        reason,
        leads_to: "/atlas/toponymy",
        decided_at: "/atlas/decisions",
        creates: false,
        sourced: false,
        names: false,
        take: |it| Box::pin(toponymy::take(it.work, it.actor, it.files, it.wishes.map.as_deref(), it.watch)),
    },
    Import {
        what: "attributes",
        command: "attributes",
        order: 50,
        may: |actor| allowed(actor, Verb::EditLocality),
        says: ["import-attributes", "import-attributes-hint"],
        fields: attributes::FIELDS,
        constant: &["country", "attribute"],
        look: |path, map| look_headed(path, map, &attributes::fields(), attributes::FIELDS),
        column,
        reason,
        leads_to: "/atlas",
        decided_at: "/atlas/decisions",
        creates: false,
        sourced: true,
        names: false,
        take: |it| {
            Box::pin(async move {
                let wishes = it.wishes.clone();
                let named = |name| Attribution { name, url: wishes.url, on: wishes.on, licence: wishes.licence };
                let input = AttributesInput { map: wishes.map, source: wishes.source.map(named) };
                attributes::take(it.work, it.actor, it.files, input, it.watch).await
            })
        },
    },
];

fn allowed(actor: &Actor, verb: Verb) -> bool {
    may(actor, verb).is_ok()
}

fn column(t: Words, field: &str) -> String {
    t.say(format!("column-{}", field.replace('.', "-"))).to_string()
}

/// Why a row is not taken, and what to do; these are the words of every import.
pub(crate) fn reason(t: Words, reason: &str) -> Option<String> {
    let known = [format!("reject-{reason}"), format!("refused-{reason}")].into_iter().find(|key| t.knows(key));
    known.map(|key| t.say(key).to_string())
}
