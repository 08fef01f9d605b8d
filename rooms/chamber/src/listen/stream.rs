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
            Err(RecvError::Lagged(_)) => Bytes::from_static(b"event: reload\ndata: 0\n\n"),
            Err(RecvError::Closed) => return None,
        },
    };
    Some((Ok(bytes), (first, hears)))
}

fn said(told: Told) -> Bytes {
    match told {
        Told::Changed(number) => format!("id: {number}\nevent: changed\ndata: {number}\n\n").into(),
        Told::Reload(number) => format!("id: {number}\nevent: reload\ndata: {number}\n\n").into(),
        // A comment would make no event: the page would not know that the line stands.
        Told::Beat => Bytes::from_static(b"event: beat\ndata: 1\n\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_an_event_that_a_browser_gives_to_the_page() {
        for told in [Told::Changed(7), Told::Reload(7), Told::Beat] {
            let line = String::from_utf8(said(told).to_vec()).unwrap();
            // What has no `data` is given to no listener (WHATWG HTML, "dispatch the event").
            assert!(line.contains("event: ") && line.contains("\ndata: ") && line.ends_with("\n\n"), "{line}");
        }
        let beat = String::from_utf8(said(Told::Beat).to_vec()).unwrap();
        assert!(!beat.contains("id: "), "what was heard last stays");
    }
}
