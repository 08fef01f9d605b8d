//! The demonstration running on a folder of its own, as its readers meet it.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

use crate::folder::Folder;

/// What the program says as it runs, in the folder it runs on.
pub const LOG: &str = "log";

/// The demonstration running on a folder that outlives it, stopped when the test ends.
pub struct Demo<'a> {
    folder: &'a Folder,
    pub child: Child,
    pub address: String,
    /// The passwords of its sign-ins, by their addresses.
    pub passwords: BTreeMap<String, String>,
}

impl<'a> Demo<'a> {
    pub fn start(folder: &'a Folder) -> Self {
        Self::start_with(folder, &[])
    }

    /// As [`Demo::start`], with these settings in its environment.
    pub fn start_with(folder: &'a Folder, settings: &[(&str, &str)]) -> Self {
        let log = File::create(folder.0.join(LOG)).expect("the folder is ours");
        let mut child = folder
            .jumelage(&["demo", "--json", "--listen", "127.0.0.1:0"])
            .envs(settings.iter().copied())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("its output is ours"))
            .read_line(&mut line)
            .expect("it prints a line");
        let line: serde_json::Value =
            serde_json::from_str(&line).expect("the demonstration starts and says so in JSON");
        let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
        let accounts = line["accounts"].as_array().expect("a list");
        Self {
            folder,
            child,
            address: text(&line["url"]).trim_start_matches("http://").to_owned(),
            passwords: accounts.iter().map(|it| (text(&it["email"]), text(&it["password"]))).collect(),
        }
    }

    /// An answer whole, head and body, as text.
    pub fn send(&self, method: &str, path: &str, cookies: &str, body: &str) -> String {
        String::from_utf8_lossy(&self.bytes(method, path, cookies, body)).into_owned()
    }

    /// The same as it came.
    pub fn bytes(&self, method: &str, path: &str, cookies: &str, body: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let host = &self.address;
        let cookies = if cookies.is_empty() { String::new() } else { format!("Cookie: {cookies}\r\n") };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n{cookies}\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).expect("the request goes out");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the answer comes whole");
        answer
    }

    pub fn get(&self, path: &str) -> String {
        self.send("GET", path, "", "")
    }

    /// Tells the program to stop, as a machine that goes down does.
    pub fn tell_to_stop(&self) {
        let told = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status();
        assert!(told.expect("kill is there").success());
    }

    /// The cookies of someone who signed in by the address of this name.
    pub fn sign_in(&self, name: &str) -> String {
        let password = &self.passwords[&format!("{name}@demo.example")];
        let body = format!("email={name}%40demo.example&password={password}");
        let answer = self.send("POST", "/fr/sign-in", "", &body);
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let set = answer.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        set.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
    }
}

impl Drop for Demo<'_> {
    fn drop(&mut self) {
        // Nothing else to do with a child that has ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if std::thread::panicking() {
            eprintln!("{}", std::fs::read_to_string(self.folder.0.join(LOG)).unwrap_or_default());
        }
    }
}
