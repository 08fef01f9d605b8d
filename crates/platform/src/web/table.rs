use axum::{
    body::Body,
    http::{
        HeaderValue,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};

/// A table for spreadsheets and programs (RFC 4180, UTF-8 and its mark).
pub struct Csv(String);

impl Csv {
    /// The kind of file that it is.
    pub const KIND: &'static str = "text/csv; charset=utf-8";

    /// A table whose columns have these names.
    pub fn new(columns: &[&str]) -> Self {
        Self(format!("\u{feff}{}\r\n", columns.join(",")))
    }

    /// Adds a line.
    pub fn push<S: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.0.push_str(&Self::line(cells));
    }

    /// A line by itself, for a table that is sent bit by bit.
    pub fn line<S: AsRef<str>>(cells: impl IntoIterator<Item = S>) -> String {
        let cells: Vec<String> = cells.into_iter().map(|it| cell(it.as_ref())).collect();
        cells.join(",") + "\r\n"
    }

    /// The table as it stands.
    pub fn into_text(self) -> String {
        self.0
    }

    /// The table as a file to keep, under this name.
    pub fn file(self, name: &str) -> Response {
        file_to_keep(Self::KIND, name, self.0)
    }
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV injection).
fn cell(text: &str) -> String {
    let number = text.parse::<f64>().is_ok();
    let guard = if !number && text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// A file that the reader's machine keeps and does not show; `name` is ours, in plain letters.
pub fn file_to_keep(kind: &'static str, name: &str, body: impl Into<Body>) -> Response {
    let mut response = ([(CONTENT_TYPE, kind)], body.into()).into_response();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(CONTENT_DISPOSITION, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        assert_eq!(Csv::line(["=HYPERLINK(\"x\")", "-11.67"]), "\"'=HYPERLINK(\"\"x\"\")\",\"-11.67\"\r\n");
        assert_eq!(
            Csv::line(["dit \"Smara\"", "Smara, Tombouctou"]),
            "\"dit \"\"Smara\"\"\",\"Smara, Tombouctou\"\r\n"
        );
    }
}
