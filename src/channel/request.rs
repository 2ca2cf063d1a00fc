//! HTTP as data.

use jiff::SignedDuration;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::message::Rope;

/// The methods the providers use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates or acts.
    Post,
    /// Uploads.
    Put,
    /// Removes.
    Delete,
}

/// What a request shows of the person's consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// Nothing: the address itself is the secret, and Graph's upload address takes nothing else.
    None,
    /// A bearer token (RFC 6750).
    Bearer {
        /// Scopes it must have.
        scopes: &'static [&'static str],
        /// Whether the provider has just refused the token at hand.
        fresh: bool,
    },
}

/// One request to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// Absolute address.
    pub url: String,
    /// Header fields, without Authorization.
    pub headers: Vec<(&'static str, String)>,
    /// Body; empty for most.
    pub body: Rope,
    /// Authorization.
    pub auth: Auth,
    /// Octets of the answer that are read; what follows is left. None for all of it.
    pub at_most: Option<usize>,
}

/// Characters that stand unescaped in a path segment or query value (RFC 3986 §2.3).
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A text as one path segment or query value: what a provider names cannot leave its place.
pub(super) fn segment(text: &str) -> String {
    utf8_percent_encode(text, SEGMENT).to_string()
}

/// Time for an answer beside the time for the body.
const ANSWER_TIME: SignedDuration = SignedDuration::from_secs(30);
/// The slowest connection we wait for, octets a second.
const SLOWEST: u64 = 32 * 1024;

impl Request {
    pub(super) fn new(method: Method, url: String, auth: Auth) -> Self {
        Self { method, url, headers: Vec::new(), body: Rope::default(), auth, at_most: None }
    }

    pub(super) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(super) fn body(mut self, media_type: &str, body: impl Into<Rope>) -> Self {
        self.body = body.into();
        self.header("Content-Type", media_type)
    }

    pub(super) fn json(self, value: &serde_json::Value) -> Self {
        self.body("application/json", value.to_string())
    }

    /// Reads only the first octets of the answer.
    pub(super) fn at_most(mut self, octets: usize) -> Self {
        self.at_most = Some(octets);
        self
    }

    pub(super) fn with_fresh_token(mut self) -> Self {
        if let Auth::Bearer { fresh, .. } = &mut self.auth {
            *fresh = true;
        }
        self
    }

    /// How long an answer may take before the connection counts as lost.
    #[must_use]
    pub fn patience(&self) -> SignedDuration {
        let seconds = i64::try_from(self.body.octets() / SLOWEST).unwrap_or(i64::MAX);
        ANSWER_TIME.saturating_add(SignedDuration::from_secs(seconds))
    }
}

/// What came back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Response {
    /// HTTP status.
    pub status: u16,
    /// The Retry-After field, where the host may see it.
    pub retry_after: Option<String>,
    /// The body, or as much of it as was asked for.
    pub body: Vec<u8>,
}

impl Response {
    pub(super) fn json(&self) -> Option<serde_json::Value> {
        serde_json::from_slice(&self.body).ok()
    }
}
