//! The yardstick of `make bench`: an axum handler that does nothing but answer.
//!
//! `bare LISTEN HEADERS BODY` answers every request with the headers of one file (a line each,
//! `name: value`) and the bytes of another. What Jumelage loses beside it is what its own work
//! on a cached page costs.

use std::{env, error::Error, fs};

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue},
};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [listen, headers, body] = arguments.as_slice() else {
        return Err("usage: bare LISTEN HEADERS BODY".into());
    };
    let headers = parse(&fs::read_to_string(headers)?)?;
    let body = Bytes::from(fs::read(body)?);
    let bare = Router::new().fallback(move || {
        let answer = (headers.clone(), body.clone());
        async move { answer }
    });
    axum::serve(TcpListener::bind(listen).await?, bare).await?;
    Ok(())
}

/// Reads headers, one a line.
fn parse(text: &str) -> Result<HeaderMap, Box<dyn Error>> {
    let mut headers = HeaderMap::new();
    for line in text.lines() {
        let (name, value) = line.split_once(": ").ok_or("a header without a value")?;
        headers.append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value)?);
    }
    Ok(headers)
}
