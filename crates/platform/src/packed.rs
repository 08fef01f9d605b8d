//! Bytes that many readers get: compressed once for all of them, under a tag by which a browser asks whether they changed.

use std::{io::Write as _, sync::OnceLock};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use brotli::enc::BrotliEncoderParams;
use kernel::sha256_hex;
use libdeflater::{CompressionLvl, Compressor};

/// A body that is kept in memory, and each way of sending it once someone has asked for that.
pub struct Packed {
    kind: HeaderValue,
    tag: HeaderValue,
    plain: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

impl Packed {
    /// Keeps these bytes, which are of this kind (`Content-Type`).
    pub fn new(kind: HeaderValue, plain: impl Into<Bytes>) -> Self {
        let plain = plain.into();
        let hash = sha256_hex(&plain);
        let tag = format!("W/\"{}\"", hash.get(..24).unwrap_or_default());
        Self {
            kind,
            tag: HeaderValue::from_str(&tag).expect("hexadecimal in quotes is a header"),
            plain,
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// What it may weigh in memory once both encodings have been asked for: each is well under half of the whole.
    pub(crate) fn weight(&self) -> u32 {
        u32::try_from(2 * self.plain.len() + 200).unwrap_or(u32::MAX)
    }

    /// The answer to whoever asked with these headers: in the best encoding that they read, or that nothing changed.
    /// `keeping` says who may keep it and how long (`Cache-Control`), `vary` on which headers it depends.
    pub fn answer(&self, asked: &HeaderMap, keeping: &'static str, vary: &'static str) -> Response {
        let text = |name| asked.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
        let unchanged = text(header::IF_NONE_MATCH).split(',').any(|tag| tag.trim().as_bytes() == self.tag.as_bytes());
        let accepted = text(header::ACCEPT_ENCODING);
        let (body, encoding) = if unchanged {
            (Bytes::new(), None)
        } else if accepted.contains("br") {
            (self.brotli.get_or_init(|| brotli(&self.plain)).clone(), Some("br"))
        } else if accepted.contains("gzip") {
            (self.gzip.get_or_init(|| gzip(&self.plain, 6)).clone(), Some("gzip"))
        } else {
            (self.plain.clone(), None)
        };
        let mut response = Response::new(Body::from(body));
        if unchanged {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        let out = response.headers_mut();
        out.insert(header::CONTENT_TYPE, self.kind.clone());
        out.insert(header::ETAG, self.tag.clone());
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static(keeping));
        out.insert(header::VARY, HeaderValue::from_static(vary));
        if let Some(encoding) = encoding {
            out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

/// Compressed for every browser, from 1 (lightly) to 12.
pub(crate) fn gzip(plain: &[u8], level: i32) -> Bytes {
    let level = CompressionLvl::new(level).expect("the levels asked for are named in this crate");
    let mut encoder = Compressor::new(level);
    let mut out = vec![0; encoder.gzip_compress_bound(plain.len())];
    let size = encoder.gzip_compress(plain, &mut out).expect("it fits in the bound");
    out.truncate(size);
    out.into()
}

/// The smallest window that sees all of so many bytes, as a power of two: the encoder clears as much memory. Below 17 it would take
/// another way, which takes more.
fn window(bytes: usize) -> i32 {
    (bytes.max(1).ilog2() + 1).clamp(17, 20).cast_signed()
}

/// Compressed for the browsers of today.
pub(crate) fn brotli(plain: &[u8]) -> Bytes {
    let mut out = Vec::new();
    {
        let params = BrotliEncoderParams {
            quality: 5,
            lgwin: window(plain.len()),
            size_hint: plain.len(),
            ..Default::default()
        };
        let mut encoder = brotli::CompressorWriter::with_params(&mut out, 4096, &params);
        encoder.write_all(plain).expect("writing to memory does not fail");
    }
    out.into()
}
