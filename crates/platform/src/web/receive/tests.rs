//! Forms that come in as they should not.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use super::*;

#[test]
fn a_form_with_too_many_fields_is_refused() {
    let mut form = Form::blank();
    let outcome = (0..=FIELDS).try_for_each(|n| put(&mut form, &n.to_string(), String::new()));
    assert!(matches!(outcome, Err(Failure::Unreadable("too-large"))));
    let mut form = Form::blank();
    let outcome = (0..=FIELDS).try_for_each(|_| put(&mut form, "box", String::new()));
    assert!(matches!(outcome, Err(Failure::Unreadable("too-large"))));
}

#[tokio::test]
async fn a_form_that_comes_by_drops_is_let_go() {
    let drops = futures::stream::unfold((), |()| async {
        tokio::time::sleep(Duration::from_millis(10)).await;
        Some((Ok::<_, std::io::Error>("x"), ()))
    });
    let request = Request::builder().header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = request.body(Body::from_stream(drops)).unwrap();
    let soon = Bounds { within: Duration::from_millis(100), ..Bounds::STRANGER };
    assert!(matches!(receive(request, soon, None).await, Err(Failure::Unreadable("broken-off"))));
}

/// A request whose body comes in these pieces, and how many of them were read.
fn in_pieces(kind: &str, pieces: Vec<String>) -> (Request, Arc<AtomicUsize>) {
    let read = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&read);
    let stream = futures::stream::iter(pieces).map(move |piece| {
        counted.fetch_add(1, Ordering::Relaxed);
        Ok::<_, std::io::Error>(piece)
    });
    let request = Request::builder().header(header::CONTENT_TYPE, kind).body(Body::from_stream(stream));
    (request.expect("a request"), read)
}

#[tokio::test]
async fn a_stranger_s_form_that_is_too_large_is_read_to_its_end_and_then_refused() {
    let too_long = "x".repeat(Bounds::STRANGER.fields + 1);
    let mut pieces = vec![format!("long={too_long}&after=1")];
    pieces.extend((0..50).map(|n| format!("&more-{n}=yes")));
    let (request, read) = in_pieces("application/x-www-form-urlencoded", pieces);
    assert!(matches!(receive(request, Bounds::STRANGER, None).await, Err(Failure::Unreadable("too-large"))));
    assert_eq!(read.load(Ordering::Relaxed), 51);

    let part =
        |name: &str, text: &str| format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
    let mut pieces = vec![part("long", &too_long)];
    pieces.extend((0..50).map(|n| part(&format!("more-{n}"), "yes")));
    pieces.push("--b--\r\n".to_owned());
    let (request, read) = in_pieces("multipart/form-data; boundary=b", pieces);
    assert!(matches!(receive(request, Bounds::STRANGER, None).await, Err(Failure::Unreadable("too-large"))));
    assert_eq!(read.load(Ordering::Relaxed), 52);
}

#[tokio::test]
async fn of_a_form_with_too_many_fields_the_rest_is_read_and_let_go() {
    let pieces = (0..2 * FIELDS).map(|n| format!("box={n}&")).collect();
    let (request, read) = in_pieces("application/x-www-form-urlencoded", pieces);
    assert!(matches!(receive(request, Bounds::KNOWN, None).await, Err(Failure::Unreadable("too-large"))));
    assert_eq!(read.load(Ordering::Relaxed), 2 * FIELDS);
}

#[test]
fn a_file_is_called_as_its_sender_calls_it() {
    assert_eq!(plain_name(r"C:\Users\awa\délibération.pdf"), "délibération.pdf");
    assert_eq!(plain_name("scans/convention.pdf"), "convention.pdf");
}
