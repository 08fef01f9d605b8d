//! Photographs as pages: a JPEG and most PNG go in as they are; what is half transparent is laid on white, row by row.

use std::io::{Read, Write as _};

use flate2::{Compression, read::ZlibDecoder, write::ZlibEncoder};

use super::{
    Unbound,
    copy::Tail,
    stream::{filtered, unfilter},
    value::{Dict, Value},
};

/// The most pixels of a picture, and of one of its sides: a row of it is held while it is laid on white.
const PIXELS_MOST: u64 = 100_000_000;
const SIDE_MOST: u32 = 65_500;
/// The sides of a page and its margin, in points.
const PAGE: (f64, f64, f64) = (595.0, 842.0, 36.0);

/// How files of pictures begin.
const JPEG: &[u8] = b"\xff\xd8\xff";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture as a PDF holds it.
pub(super) struct Picture {
    width: u32,
    height: u32,
    dict: Dict,
    bytes: Vec<u8>,
}

/// Whether a file begins as a picture.
pub(super) fn is_picture(file: &[u8]) -> bool {
    file.starts_with(JPEG) || file.starts_with(PNG)
}

/// The picture that such a file is, in `most` bytes at the most where it has to be written anew.
pub(super) fn picture(file: &[u8], most: usize) -> Result<Picture, Unbound> {
    if file.starts_with(JPEG) { jpeg(file).ok_or(Unbound::Damaged).and_then(Picture::bounded) } else { png(file, most) }
}

impl Picture {
    fn new((width, height): (u32, u32), colours: &str, bits: u8) -> Self {
        let dict = Dict::default()
            .with("Type", Value::name("XObject"))
            .with("Subtype", Value::name("Image"))
            .with("Width", Value::number(width))
            .with("Height", Value::number(height))
            .with("ColorSpace", Value::name(colours))
            .with("BitsPerComponent", Value::number(bits));
        Self { width, height, dict, bytes: Vec::new() }
    }

    fn bounded(self) -> Result<Self, Unbound> {
        let pixels = u64::from(self.width) * u64::from(self.height);
        match pixels {
            0 => Err(Unbound::Damaged),
            pixels if pixels > PIXELS_MOST || self.width.max(self.height) > SIDE_MOST => Err(Unbound::TooHeavy),
            _ => Ok(self),
        }
    }

    fn holding(mut self, filter: &str, bytes: Vec<u8>) -> Self {
        self.dict = self.dict.with("Filter", Value::name(filter));
        self.bytes = bytes;
        self
    }

    /// The same of rows of which each says how it differs from the one above, as in a PNG.
    fn in_rows(self, (channels, bits): (u8, u8), bytes: Vec<u8>) -> Self {
        let row = Dict::default()
            .with("Predictor", Value::number(15))
            .with("Colors", Value::number(channels))
            .with("BitsPerComponent", Value::number(bits))
            .with("Columns", Value::number(self.width));
        let mut it = self.holding("FlateDecode", bytes);
        it.dict = it.dict.with("DecodeParms", Value::Dict(row));
        it
    }

    /// How it is held, and its bytes.
    #[cfg(test)]
    pub(super) fn parts(self) -> (Dict, Vec<u8>) {
        (self.dict, self.bytes)
    }

    /// Writes it as a page of its own, as large as it can be, lying where it is wider than high; gives the page's number.
    pub(super) fn page(self, tail: &mut Tail, parent: u32) -> u32 {
        let (short, long, margin) = PAGE;
        let (across, down) = if self.width > self.height { (long, short) } else { (short, long) };
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        // A small picture is not blown up: at most a point a pixel.
        let scale = ((across - 2.0 * margin) / width).min((down - 2.0 * margin) / height).min(1.0);
        let (width, height) = (width * scale, height * scale);
        let (x, y) = ((across - width) / 2.0, (down - height) / 2.0);
        let drawn = format!("q {width:.3} 0 0 {height:.3} {x:.3} {y:.3} cm /P Do Q");
        let (page, contents, image) = (tail.number(), tail.number(), tail.number());
        tail.object(image, &self.dict, Some(&self.bytes));
        tail.object(contents, &Dict::default(), Some(drawn.as_bytes()));
        let images = Dict::default().with("P", Value::Ref(image));
        let resources = Dict::default().with("XObject", Value::Dict(images));
        let sides = [0.0, 0.0, across, down].map(|side| Value::Plain(format!("{side}").into_bytes().into()));
        let dict = Dict::default()
            .with("Type", Value::name("Page"))
            .with("Parent", Value::Ref(parent))
            .with("MediaBox", Value::Array(sides.into()))
            .with("Resources", Value::Dict(resources))
            .with("Contents", Value::Ref(contents));
        tail.object(page, &dict, None);
        page
    }
}

fn be16(bytes: &[u8]) -> u32 {
    bytes.iter().take(2).fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

fn be32(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |sum, byte| sum << 8 | u32::from(*byte))
}

/// A JPEG by its frame (ITU-T T.81, B.2.2).
fn jpeg(file: &[u8]) -> Option<Picture> {
    let mut at = 2;
    loop {
        while *file.get(at)? == 0xff && *file.get(at + 1)? == 0xff {
            at += 1;
        }
        let (mark, length) = (*file.get(at + 1)?, usize::try_from(be16(file.get(at + 2..at + 4)?)).ok()?);
        if file[at] != 0xff || length < 2 {
            return None;
        }
        // Frames, but for the tables that bear numbers among theirs.
        if (0xc0..=0xcf).contains(&mark) && !matches!(mark, 0xc4 | 0xc8 | 0xcc) {
            let frame = file.get(at + 4..at + 10)?;
            let colours = match frame[5] {
                1 => "DeviceGray",
                3 => "DeviceRGB",
                4 => "DeviceCMYK",
                _ => return None,
            };
            let mut picture = Picture::new((be16(&frame[3..5]), be16(&frame[1..3])), colours, frame[0]);
            if frame[5] == 4 {
                // Programs that write four inks write how much of each is left out.
                let decode = [1, 0, 1, 0, 1, 0, 1, 0].map(Value::number);
                picture.dict = picture.dict.with("Decode", Value::Array(decode.into()));
            }
            return Some(picture.holding("DCTDecode", file.to_vec()));
        }
        at += 2 + length;
    }
}

/// The parts of a PNG that matter here (PNG 1.2, 11).
struct Parts<'a> {
    width: u32,
    height: u32,
    bits: u8,
    sort: u8,
    palette: &'a [u8],
    data: Vec<u8>,
}

fn png(file: &[u8], most: usize) -> Result<Picture, Unbound> {
    let parts = parts(file).ok_or(Unbound::Damaged)?;
    let (size, bits) = ((parts.width, parts.height), parts.bits);
    let colours = if matches!(parts.sort, 0 | 4) { "DeviceGray" } else { "DeviceRGB" };
    let picture = Picture::new(size, colours, bits).bounded()?;
    // Of each sort some depths alone (PNG 1.2, 4.1.1); and a palette has colours.
    let channels: u8 = match (parts.sort, bits) {
        (0, 1 | 2 | 4 | 8 | 16) => 1,
        (3, 1 | 2 | 4 | 8) if (3..=768).contains(&parts.palette.len()) => 1,
        (2, 8 | 16) => 3,
        (4 | 6, 8 | 16) => return laid_on_white(&parts, Picture::new(size, colours, 8), most),
        _ => return Err(Unbound::Damaged),
    };
    let mut picture = picture.in_rows((channels, bits), parts.data);
    if parts.sort == 3 {
        let last = i64::try_from(parts.palette.len() / 3).unwrap_or(256) - 1;
        let hex: String = parts.palette.iter().map(|byte| format!("{byte:02x}")).collect();
        let palette = Value::Plain(format!("<{hex}>").into_bytes().into());
        let space = vec![Value::name("Indexed"), Value::name("DeviceRGB"), Value::number(last), palette];
        picture.dict = picture.dict.with("ColorSpace", Value::Array(space));
    }
    Ok(picture)
}

fn parts(file: &[u8]) -> Option<Parts<'_>> {
    let mut parts = Parts { width: 0, height: 0, bits: 0, sort: 0, palette: &[], data: Vec::new() };
    let mut at = 8;
    loop {
        let length = usize::try_from(be32(file.get(at..at + 4)?)).ok()?;
        let (kind, data) = (file.get(at + 4..at + 8)?, file.get(at + 8..at.checked_add(8)?.checked_add(length)?)?);
        match kind {
            b"IHDR" => {
                let head = data.get(..13)?;
                (parts.width, parts.height) = (be32(&head[..4]), be32(&head[4..8]));
                (parts.bits, parts.sort) = (head[8], head[9]);
                // What is interlaced would have to be put in order first.
                if head[12] != 0 {
                    return None;
                }
            }
            b"PLTE" => parts.palette = data,
            // Colours that are seen through, without a channel of their own.
            b"tRNS" => return None,
            b"IDAT" => parts.data.extend_from_slice(data),
            b"IEND" => return Some(parts),
            _ => {}
        }
        at += 12 + length;
    }
}

/// A picture with a channel of how far each pixel covers, on white; of each value the upper eight bits. One row is open at a time, and
/// differs from the one above as it did: what was squeezed well is so again.
fn laid_on_white(parts: &Parts<'_>, picture: Picture, most: usize) -> Result<Picture, Unbound> {
    let depth = if parts.bits == 16 { 2 } else { 1 };
    let (channels, colours): (usize, u8) = if parts.sort == 4 { (2, 1) } else { (4, 3) };
    let width = usize::try_from(parts.width).map_err(|_| Unbound::Damaged)?;
    let (pixel, dot_on_white) = (channels * depth, channels - 1);
    let (mut row, mut above) = (vec![0; width * pixel], vec![0; width * pixel]);
    let (mut line, mut over) = (Vec::with_capacity(width * dot_on_white), vec![0; width * dot_on_white]);
    let mut data = ZlibDecoder::new(parts.data.as_slice());
    let mut out = ZlibEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..parts.height {
        let mut filter = [0];
        data.read_exact(&mut filter).and_then(|()| data.read_exact(&mut row)).map_err(|_| Unbound::Damaged)?;
        unfilter(filter[0], &mut row, &above, pixel).ok_or(Unbound::Damaged)?;
        line.clear();
        for dot in row.chunks_exact(pixel) {
            let covers = u32::from(dot[dot_on_white * depth]);
            for channel in 0..dot_on_white {
                let shade = (u32::from(dot[channel * depth]) * covers + 255 * (255 - covers) + 127) / 255;
                line.push(u8::try_from(shade).unwrap_or(u8::MAX));
            }
        }
        let squeezed = filtered(filter[0], (&line, &over), dot_on_white).ok_or(Unbound::Damaged)?;
        out.write_all(&squeezed).map_err(|_| Unbound::Damaged)?;
        if out.get_ref().len() > most {
            return Err(Unbound::TooHeavy);
        }
        std::mem::swap(&mut row, &mut above);
        std::mem::swap(&mut line, &mut over);
    }
    Ok(picture.in_rows((colours, 8), out.finish().map_err(|_| Unbound::Damaged)?))
}
