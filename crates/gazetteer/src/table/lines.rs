use std::io::{self, Read};

use memchr::memchr;

/// The most bytes of one line; a longer one is passed over, and said to be.
pub const LONGEST_LINE: usize = 1 << 20;

/// How much is read at once, and looked at to tell delimiter and encoding.
const WINDOW: usize = 1 << 16;

/// A line of the file, before its letters are known.
pub(super) struct Line<'a> {
    /// Its number, from 1.
    pub(super) number: u64,
    /// Its bytes without its end; none when it is too long.
    pub(super) bytes: Option<&'a [u8]>,
    /// Its bytes and those read ahead.
    pub(super) ahead: &'a [u8],
    /// Whether its end was there: the last line of a file that was cut has none.
    pub(super) ended: bool,
}

/// Lines of a stream, in a buffer that grows no further than [`LONGEST_LINE`].
pub(super) struct Lines {
    source: Box<dyn Read + Send>,
    buffer: Vec<u8>,
    from: usize,
    upto: usize,
    ended: bool,
    number: u64,
    end: u8,
}

impl Lines {
    /// The lines of `source`, its first window read.
    pub(super) fn new(source: Box<dyn Read + Send>) -> io::Result<Self> {
        let mut lines = Self { source, buffer: vec![0; WINDOW], from: 0, upto: 0, ended: false, number: 0, end: b'\n' };
        lines.fill()?;
        if lines.sample().starts_with(b"\xEF\xBB\xBF") {
            lines.from = 3;
        }
        if memchr(b'\n', lines.sample()).is_none() && memchr(b'\r', lines.sample()).is_some() {
            lines.end = b'\r';
        }
        Ok(lines)
    }

    /// What was read ahead: after [`Lines::new`], the beginning of the file.
    pub(super) fn sample(&self) -> &[u8] {
        &self.buffer[self.from..self.upto]
    }

    /// Whether what was read ahead is the whole rest of the file.
    pub(super) fn ended(&self) -> bool {
        self.ended
    }

    /// The next line; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        let mut looked = 0;
        let mut too_long = false;
        loop {
            let found = memchr(self.end, &self.buffer[self.from + looked..self.upto]).map(|at| looked + at);
            looked = self.upto - self.from;
            let (length, past) = match found {
                Some(length) => (length, length + 1),
                None if self.ended && looked == 0 && !too_long => return Ok(None),
                None if self.ended => (looked, looked),
                None => {
                    if looked >= LONGEST_LINE {
                        too_long = true;
                        self.from = self.upto;
                        looked = 0;
                    }
                    self.fill()?;
                    continue;
                }
            };
            let start = self.from;
            self.from += past;
            self.number += 1;
            let line = &self.buffer[start..start + length];
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            let bytes = Some(line).filter(|_| !too_long);
            let ahead = &self.buffer[start..self.upto];
            return Ok(Some(Line { number: self.number, bytes, ahead, ended: past > length }));
        }
    }

    /// Reads on until a window more is there, or the file ends.
    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.from..self.upto, 0);
        (self.from, self.upto) = (0, self.upto - self.from);
        if self.buffer.len() < self.upto + WINDOW {
            self.buffer.resize(self.upto + WINDOW, 0);
        }
        while !self.ended && self.upto < self.buffer.len() {
            match self.source.read(&mut self.buffer[self.upto..]) {
                Ok(0) => self.ended = true,
                Ok(read) => self.upto += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: Vec<u8>) -> Vec<(u64, Option<Vec<u8>>)> {
        let mut lines = Lines::new(Box::new(io::Cursor::new(bytes))).unwrap();
        let mut all = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            all.push((line.number, line.bytes.map(<[u8]>::to_vec)));
        }
        all
    }

    #[test]
    fn lines_end_as_on_any_system_and_are_counted() {
        let three = vec![(1, Some(b"a".to_vec())), (2, Some(b"".to_vec())), (3, Some(b"b".to_vec()))];
        for text in ["a\n\nb\n", "a\r\n\r\nb", "a\r\rb\r", "\u{FEFF}a\n\nb"] {
            assert_eq!(lines(text.into()), three, "{text:?}");
        }
        assert_eq!(lines(vec![]), []);
    }

    #[test]
    fn a_line_beyond_measure_is_passed_over() {
        let mut bytes = vec![b'x'; 3 * LONGEST_LINE];
        bytes.splice(0..0, *b"a\n");
        bytes.extend(b"\nb\n");
        assert_eq!(lines(bytes), [(1, Some(b"a".to_vec())), (2, None), (3, Some(b"b".to_vec()))]);
    }

    #[test]
    fn a_line_across_windows_is_whole() {
        let long = vec![b'y'; 3 * WINDOW + 17];
        let mut bytes = long.clone();
        bytes.extend(b"\nb");
        assert_eq!(lines(bytes), [(1, Some(long)), (2, Some(b"b".to_vec()))]);
    }
}
