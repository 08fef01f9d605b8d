use std::net::{IpAddr, SocketAddr};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Method, Request, header},
};
use tower::ServiceExt as _;

use crate::Answer;

const HOST: &str = "127.0.0.1:8080";

/// Someone who gets pages and sends forms, as a browser would, cookies included.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: Vec<(String, String)>,
    address: Option<IpAddr>,
    page: Option<String>,
}

impl Client {
    pub(crate) fn new(router: Router, session: Option<String>) -> Self {
        Self {
            router,
            cookies: session.map(|token| ("session".to_owned(), token)).into_iter().collect(),
            address: None,
            page: None,
        }
    }

    /// Gets a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::builder().uri(path), Body::empty()).await
    }

    /// Gets a page with a header.
    pub async fn get_with(&self, path: &str, name: &str, value: &str) -> Answer {
        self.send(Request::builder().uri(path).header(name, value), Body::empty()).await
    }

    /// Asks for the head of a page alone.
    pub async fn head(&self, path: &str) -> Answer {
        self.send(Request::builder().method(Method::HEAD).uri(path), Body::empty()).await
    }

    /// Sends a form.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// Sends a form with a file: the field's name, the file's name, its bytes.
    pub async fn submit_file(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        let mark = "jumelage-test-boundary";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--{mark}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let (field, name, bytes) = file;
        body.extend(
            format!("--{mark}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .bytes(),
        );
        body.extend_from_slice(bytes);
        body.extend(format!("\r\n--{mark}--\r\n").bytes());
        let request = self.post(path).header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={mark}"));
        self.send(request, Body::from(body)).await
    }

    /// Sends anything to an address that takes forms, with these headers beside those of a browser.
    pub async fn submit_raw(&self, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Answer {
        let post = headers.iter().fold(self.post(path), |post, (name, value)| post.header(*name, *value));
        self.send(post, body.into()).await
    }

    /// The same person, reading this page: the forms sent come from it.
    #[must_use]
    pub fn reading(&self, page: &str) -> Self {
        Self { page: Some(page.to_owned()), ..self.clone() }
    }

    /// The same person with the cookies that an answer set.
    #[must_use]
    pub fn after(&self, answer: &Answer) -> Self {
        let mut next = self.clone();
        for (name, value) in answer.cookies() {
            next.cookies.retain(|(n, _)| *n != name);
            if !value.is_empty() {
                next.cookies.push((name, value));
            }
        }
        next
    }

    /// The same person, coming from another address.
    ///
    /// # Panics
    /// When it is no address.
    #[must_use]
    pub fn at(&self, address: &str) -> Self {
        Self { address: Some(address.parse().expect("an address")), ..self.clone() }
    }

    fn post(&self, path: &str) -> axum::http::request::Builder {
        let page = self.page.as_deref().unwrap_or(path.split('?').next().unwrap_or(path));
        let page = format!("http://{HOST}{page}");
        Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::ORIGIN, format!("http://{HOST}"))
            .header(header::REFERER, page)
    }

    async fn send(&self, mut request: axum::http::request::Builder, body: Body) -> Answer {
        request = request.header(header::HOST, HOST);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if let Some(address) = self.address {
            request = request.extension(ConnectInfo(SocketAddr::from((address, 443))));
        }
        let request = request.body(body).expect("a request of ours is well formed");
        Answer::read(self.router.clone().oneshot(request).await.expect("the router never fails")).await
    }
}
