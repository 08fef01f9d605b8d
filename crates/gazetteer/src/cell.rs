//! What a cell says, once what tables put around or in the place of it is taken away.

/// What stands where nothing is known, without case.
const NOTHING: &[&str] = &[
    "n/a", "#n/a", "na/na", "n.d.", "n. d.", "s.o.", "s/o", "null", "nan", "#ref!", "#value!", "#nom?", "(vide)",
    "(blank)",
];

/// A cell without quotation marks and types of RDF (`"Smara"@fr`, `"2001"^^<…>`, as SPARQL's TSV has them), blank where it holds no
/// more than dashes, dots, question marks or a word for nothing.
pub(crate) fn said(cell: &str) -> &str {
    let cell = literal(cell.trim()).unwrap_or(cell).trim();
    let mark =
        |c: char| matches!(c, '-' | '–' | '—' | '−' | '‒' | '.' | '…' | '?' | '؟' | '/' | '*' | '_' | '\u{A0}' | ' ');
    if cell.chars().all(mark) || NOTHING.iter().any(|word| cell.eq_ignore_ascii_case(word)) { "" } else { cell }
}

/// The text of a literal of RDF.
fn literal(cell: &str) -> Option<&str> {
    let (text, behind) = cell.strip_prefix('"')?.rsplit_once('"')?;
    let is_tag = |tag: &str| !tag.is_empty() && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let typed = behind.strip_prefix("^^<").is_some_and(|it| it.ends_with('>'));
    (typed || behind.strip_prefix('@').is_some_and(is_tag)).then_some(text)
}

/// A name without the marks of footnotes behind it: `Tombouctou[1]`, `Tombouctou*`, `Tombouctou †`.
pub(crate) fn without_notes(name: &str) -> &str {
    let mut name = name.trim();
    loop {
        let bare = name.trim_end_matches(['*', '†', '‡', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']).trim_end();
        let note = bare.strip_suffix(']').and_then(|open| open.rsplit_once('['));
        let short =
            |inner: &str| inner.len() <= 3 && inner.chars().all(|c| c.is_ascii_digit() || c.is_ascii_lowercase());
        let cut = match note {
            Some((before, inner)) if short(inner) => before.trim_end(),
            _ => bare,
        };
        if cut.len() == name.len() || cut.is_empty() {
            return name;
        }
        name = cut;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_blank_and_a_literal_is_its_text() {
        for cell in ["", "-", "–", "—", " ? ", "…", "N/A", "#N/A", "NULL", "n. d.", "--", "(vide)"] {
            assert_eq!(said(cell), "", "{cell}");
        }
        for (cell, text) in [
            ("Smara", "Smara"),
            ("\"Smara\"@fr", "Smara"),
            ("\"Point(-11.67 26.73)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>", "Point(-11.67 26.73)"),
            ("\"dit\" le Bourg", "\"dit\" le Bourg"),
            ("Y", "Y"),
            ("-5", "-5"),
        ] {
            assert_eq!(said(cell), text, "{cell}");
        }
    }

    #[test]
    fn a_name_stands_without_its_notes() {
        for name in ["Tombouctou", "Tombouctou[1]", "Tombouctou *", "Tombouctou[a][12]", "Tombouctou²"] {
            assert_eq!(without_notes(name), "Tombouctou", "{name}");
        }
        assert_eq!(
            (without_notes("Smara [Maroc]"), without_notes("*"), without_notes("[1]")),
            ("Smara [Maroc]", "*", "[1]")
        );
    }
}
