//! The program that is measured, as a process, and one connection to it.

use std::{
    env,
    path::{Path, PathBuf},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    process::{Child, Command},
};

use crate::Result;

/// Where it listens.
pub const ADDRESS: &str = "127.0.0.1:18477";

/// Starts the program on this folder, and waits until it answers.
pub async fn started(folder: &Path) -> Result<Child> {
    let program = env::var_os("JUMELAGE").map_or_else(|| PathBuf::from("target/release/jumelage"), PathBuf::from);
    let child = Command::new(program)
        .arg("serve")
        .arg("--data")
        .arg(folder)
        .env("JUMELAGE_PUBLIC_URL", format!("http://{ADDRESS}"))
        .env("JUMELAGE_LISTEN", ADDRESS)
        // Where the organ is made with them.
        .env("JUMELAGE_BALLOT_KEYS", folder.join("ballot-keys"))
        .env("JUMELAGE_CLUB__NAME__FR", "Club mesuré")
        .env("JUMELAGE_LOG__FILTER", "warn")
        .kill_on_drop(true)
        .spawn()?;
    for _ in 0..600 {
        if let Ok(mut connection) = Connection::open().await
            && connection.get("/fr/sign-in", "").await.is_ok()
        {
            return Ok(child);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err("the program does not answer".into())
}

/// The most memory that the program held at any moment, in MiB (proc(5), `VmHWM`).
pub fn most_memory(child: &Child) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id().ok_or("it has ended")?))?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    Ok(most.ok_or("no peak in its status")?.trim().parse::<f64>()? / 1_024.0)
}

/// A connection that is kept alive.
pub struct Connection(TcpStream);

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: String,
}

impl Connection {
    /// Connects.
    ///
    /// # Errors
    /// When nobody listens.
    pub async fn open() -> Result<Self> {
        let stream = TcpStream::connect(ADDRESS).await?;
        stream.set_nodelay(true)?;
        Ok(Self(stream))
    }

    /// Gets a page as whoever has this session.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn get(&mut self, path: &str, session: &str) -> Result<Answer> {
        self.send(&format!("GET {path} HTTP/1.1\r\nHost: {ADDRESS}\r\nCookie: session={session}\r\n\r\n")).await
    }

    /// Sends a form as whoever has this session.
    ///
    /// # Errors
    /// When the connection breaks.
    pub async fn post(&mut self, path: &str, session: &str, body: &str) -> Result<Answer> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {ADDRESS}\r\nOrigin: http://{ADDRESS}\r\nCookie: session={session}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        self.send(&head).await
    }

    async fn send(&mut self, request: &str) -> Result<Answer> {
        self.0.write_all(request.as_bytes()).await?;
        let mut got = Vec::new();
        let head = loop {
            if let Some(end) = got.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            self.more(&mut got).await?;
        };
        let text = String::from_utf8_lossy(&got[..head]).to_lowercase();
        let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or("no status")?;
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse::<usize>().ok());
        match length {
            Some(length) => {
                while got.len() < head + length {
                    self.more(&mut got).await?;
                }
            }
            None if text.contains("transfer-encoding: chunked") => {
                while !got.ends_with(b"0\r\n\r\n") {
                    self.more(&mut got).await?;
                }
            }
            None => {}
        }
        Ok(Answer { status, body: String::from_utf8_lossy(&got[head..]).into_owned() })
    }

    async fn more(&mut self, got: &mut Vec<u8>) -> Result<()> {
        let mut some = [0; 16 * 1024];
        let read = self.0.read(&mut some).await?;
        if read == 0 {
            return Err("the connection broke".into());
        }
        got.extend_from_slice(&some[..read]);
        Ok(())
    }
}
