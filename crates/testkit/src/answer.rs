use axum::{
    body::{Bytes, to_bytes},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as sent.
    pub bytes: Bytes,
}

impl Answer {
    pub(crate) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("the body arrives whole");
        Self { status: parts.status, headers: parts.headers, bytes }
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Whether the page shows this text, as HTML writes it.
    pub fn shows(&self, text: &str) -> bool {
        self.text().contains(&platform::parts::escape(text))
    }

    /// Where the answer leads.
    pub fn location(&self) -> &str {
        self.header(header::LOCATION.as_str())
    }

    /// A header's value, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The cookies set.
    pub fn cookies(&self) -> Vec<(String, String)> {
        self.headers
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .filter_map(|value| value.split(';').next()?.split_once('='))
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect()
    }

    /// The same, if it is a page (200).
    ///
    /// # Panics
    /// When it is not, with what it says.
    pub fn ok(self) -> Self {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text());
        self
    }

    /// The same, if something was done and it leads elsewhere (303).
    ///
    /// # Panics
    /// When it does not, with what it says.
    pub fn done(self) -> Self {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self
    }
}
