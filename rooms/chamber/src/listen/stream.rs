use std::collections::VecDeque;

use axum::{
    body::{Body, Bytes},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse as _, Response},
};
use futures::stream;
use kernel::Time;
use tokio::sync::broadcast::{Receiver, error::RecvError};

use super::{Listener, Told};

/// How long a browser waits before it connects again, in milliseconds.
const AGAIN: u32 = 2000;

/// The answer that tells a listener as server-sent events (WHATWG HTML, "Server-sent events"), until they leave or the program stops:
/// first the hour by the server's clock, then what they missed, then what happens.
pub(crate) fn events(listener: Listener, now: Time) -> Response {
    let hello = format!("retry: {AGAIN}\nid: {}\nevent: hello\ndata: {}\n\n", listener.at, now.as_millisecond());
    let first: VecDeque<Bytes> = std::iter::once(hello.into()).chain(listener.missed.into_iter().map(said)).collect();
    let body = Body::from_stream(stream::unfold((first, listener.hears), next));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache, no-transform")),
        // nginx would gather what is told before it passes it on.
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    (headers, body).into_response()
}

type Line = (VecDeque<Bytes>, Receiver<Told>);

async fn next((mut first, mut hears): Line) -> Option<(Result<Bytes, std::convert::Infallible>, Line)> {
    let bytes = match first.pop_front() {
        Some(bytes) => bytes,
        None => match hears.recv().await {
            Ok(told) => said(told),
            Err(RecvError::Lagged(_)) => Bytes::from_static(b"event: reload\ndata: \n\n"),
            Err(RecvError::Closed) => return None,
        },
    };
    Some((Ok(bytes), (first, hears)))
}

fn said(told: Told) -> Bytes {
    match told {
        Told::Changed(number) => format!("id: {number}\nevent: changed\ndata: {number}\n\n").into(),
        Told::Reload(number) => format!("id: {number}\nevent: reload\ndata: {number}\n\n").into(),
        Told::Beat => Bytes::from_static(b":\n\n"),
    }
}
