//! Text with holes where files go.

/// One stretch of a rope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Octets as they are; ASCII except where a JSON text holds UTF-8.
    Text(String),
    /// A whole file in base64.
    Base64 {
        /// The shell's reference of the file.
        attachment: String,
        /// Octets of the file.
        octets: u64,
        /// In lines of 76 characters (RFC 2045 §6.8), or in one line for JSON.
        lines: bool,
    },
    /// A part of a file as it is.
    Slice {
        /// The shell's reference of the file.
        attachment: String,
        /// First octet.
        start: u64,
        /// One past the last octet.
        end: u64,
    },
}

/// What is sent in one request: the host turns it into a `Blob`, reading and encoding files chunk by chunk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rope(Vec<Piece>);

impl Rope {
    /// The stretches, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Octets of the whole when sent.
    #[must_use]
    pub fn octets(&self) -> u64 {
        self.0.iter().map(Piece::octets).fold(0, u64::saturating_add)
    }

    /// Appends another rope.
    pub fn append(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(super) fn from_pieces(pieces: Vec<Piece>) -> Self {
        Self(pieces)
    }
}

impl Piece {
    fn octets(&self) -> u64 {
        match self {
            Self::Text(text) => u64::try_from(text.len()).unwrap_or(u64::MAX),
            Self::Base64 { octets, lines: false, .. } => octets.div_ceil(3).saturating_mul(4),
            Self::Base64 { octets, lines: true, .. } => octets.div_ceil(57).saturating_mul(78),
            Self::Slice { start, end, .. } => end.saturating_sub(*start),
        }
    }
}

impl From<String> for Rope {
    fn from(text: String) -> Self {
        Self(vec![Piece::Text(text)])
    }
}

impl From<Piece> for Rope {
    fn from(piece: Piece) -> Self {
        Self(vec![piece])
    }
}

/// Lets a library write a text with marks in the place of files, and then cuts the text at its marks.
///
/// A mark holds the message's random key, so no content that was written before the key existed can forge one.
#[derive(Debug)]
pub struct Weaver {
    stem: String,
    holes: Vec<Piece>,
}

impl Weaver {
    /// Marks made of this key.
    #[must_use]
    pub fn new(key: &super::MessageKey) -> Self {
        Self { stem: format!("mailrail-file-{key}-"), holes: Vec::new() }
    }

    /// The mark that stands for this piece.
    pub fn mark(&mut self, piece: Piece) -> String {
        let mark = format!("{}{}-", self.stem, self.holes.len());
        self.holes.push(piece);
        mark
    }

    /// Cuts a text at its marks.
    #[must_use]
    pub fn weave(self, text: &str) -> Rope {
        let mut pieces = Vec::with_capacity(2 * self.holes.len() + 1);
        let mut rest = text;
        for (index, hole) in self.holes.into_iter().enumerate() {
            let mark = format!("{}{index}-", self.stem);
            if let Some((before, after)) = rest.split_once(&mark) {
                pieces.push(Piece::Text(before.to_owned()));
                pieces.push(hole);
                rest = after;
            }
        }
        pieces.push(Piece::Text(rest.to_owned()));
        Rope::from_pieces(pieces)
    }
}
