//! Connections: who is slow to say what they ask for is let go, and a stop cuts nobody short.

use std::{net::SocketAddr, pin::pin, time::Duration};

use axum::{
    Router,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use socket2::SockRef;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinSet,
};
use tower::util::MapRequest;

/// How long a client may leave unacknowledged what was sent to it. One that is gone without a word, from a telephone in a tunnel, would
/// be kept for a quarter of an hour.
const GONE: Duration = Duration::from_secs(60);

/// How long to wait when no connection can be had, before the next is tried.
const PAUSE: Duration = Duration::from_millis(500);

/// Answers whoever connects until told to stop; then takes no one else, and ends when all that was under way has ended.
/// The head of a request, from the opening of its connection or the end of the answer before it, takes `head_within`
/// at the most.
pub async fn until_stopped(
    listener: TcpListener,
    router: Router,
    mut stopped: watch::Receiver<bool>,
    head_within: Duration,
) {
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            Some(_) = connections.join_next() => continue,
            _ = stopped.changed() => break,
        };
        match accepted {
            Ok((stream, from)) => {
                connections.spawn(answer(stream, from, router.clone(), stopped.clone(), (head_within, GONE)));
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be had");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    while connections.join_next().await.is_some() {}
}

/// Answers on one connection until its client, its silence or a stop ends it; `gone` is for how long the client may leave unacknowledged
/// what was sent.
async fn answer(
    stream: TcpStream,
    from: SocketAddr,
    router: Router,
    mut stopped: watch::Receiver<bool>,
    (head_within, gone): (Duration, Duration),
) {
    if let Err(error) = SockRef::from(&stream).set_tcp_user_timeout(Some(gone)) {
        tracing::debug!(%error, %from, "a connection that its client has left will stand for longer");
    }
    let service = MapRequest::new(router, move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(from));
        request
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(head_within)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        _ = stopped.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, %from, "a connection broke off");
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    /// A door on this machine whose only page takes a moment, and what stops it.
    async fn door(
        head_within: Duration,
    ) -> (SocketAddr, watch::Sender<bool>, impl Future<Output = Result<(), tokio::task::JoinError>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let page = async |ConnectInfo(from): ConnectInfo<SocketAddr>| {
            tokio::time::sleep(Duration::from_millis(400)).await;
            format!("for {}", from.ip())
        };
        let (stop, stopped) = watch::channel(false);
        let router = Router::new().route("/", get(page));
        (address, stop, tokio::spawn(until_stopped(listener, router, stopped, head_within)))
    }

    async fn read(stream: &mut TcpStream) -> String {
        let mut text = String::new();
        tokio::time::timeout(Duration::from_secs(5), stream.read_to_string(&mut text)).await.unwrap().unwrap();
        text
    }

    #[tokio::test]
    async fn who_is_slow_to_say_what_they_ask_for_is_let_go() {
        let (address, _stop, _server) = door(Duration::from_millis(200)).await;
        let mut slow = TcpStream::connect(address).await.unwrap();
        slow.write_all(b"GET / HTTP/1.1\r\nHost: club").await.unwrap();
        let mut silent = TcpStream::connect(address).await.unwrap();
        let _ = (read(&mut slow).await, read(&mut silent).await);
        let mut quick = TcpStream::connect(address).await.unwrap();
        quick.write_all(b"GET / HTTP/1.1\r\nHost: club\r\nConnection: close\r\n\r\n").await.unwrap();
        assert!(read(&mut quick).await.ends_with("for 127.0.0.1"), "a page may take longer than the head of a request");
    }

    /// An answer that tells for ever, and holds something as long as it is listened to.
    struct Endless(std::sync::Arc<tokio::sync::oneshot::Sender<()>>);

    impl hyper::body::Body for Endless {
        type Data = hyper::body::Bytes;
        type Error = std::convert::Infallible;

        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
            let told = hyper::body::Frame::data(Self::Data::from_static(&[b':'; 4096]));
            std::task::Poll::Ready((!self.0.is_closed()).then_some(Ok(told)))
        }
    }

    /// One who follows a session and is gone without a word: nothing says so but that what is sent to them is never taken.
    #[tokio::test]
    async fn who_listens_and_takes_nothing_any_more_is_let_go_with_all_that_was_held_for_them() {
        let (held, letting_go) = tokio::sync::oneshot::channel();
        let held = std::sync::Arc::new(held);
        let page = async move || axum::body::Body::new(Endless(held.clone()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let (stream, from) = listener.accept().await.unwrap();
        let (_stop, stopped) = watch::channel(false);
        let patience = (Duration::from_secs(20), Duration::from_millis(300));
        tokio::spawn(answer(stream, from, Router::new().route("/", get(page)), stopped, patience));
        client.write_all(b"GET / HTTP/1.1\r\nHost: club\r\n\r\n").await.unwrap();
        let gone = tokio::time::timeout(Duration::from_secs(60), letting_go).await.expect("they are let go");
        assert!(gone.is_err(), "nothing is held for them any more");
        drop(client);
    }

    #[tokio::test]
    async fn a_stop_ends_what_is_under_way_and_takes_nobody_else() {
        let (address, stop, server) = door(Duration::from_secs(20)).await;
        let _idle = TcpStream::connect(address).await.unwrap();
        let mut reader = TcpStream::connect(address).await.unwrap();
        reader.write_all(b"GET / HTTP/1.1\r\nHost: club\r\n\r\n").await.unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
        stop.send(true).unwrap();
        assert!(read(&mut reader).await.ends_with("for 127.0.0.1"));
        tokio::time::timeout(Duration::from_secs(5), server).await.unwrap().unwrap();
        assert!(TcpStream::connect(address).await.is_err());
    }
}
