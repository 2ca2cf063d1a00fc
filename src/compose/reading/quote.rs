//! What of a body is the message replied to.

use super::Run;
use super::walk::Tag;

/// Classes of the element around a quoted message. Sources: what Gmail, Thunderbird, Yahoo Mail, Proton Mail and Zoho
/// Mail write; mailgun/talon `quotations` and github/email_reply_parser keep similar lists, read 2026-11.
const QUOTE_CLASSES: [&[u8]; 7] = [
    b"gmail_quote",
    b"gmail_quote_container",
    b"gmail_attr",
    b"moz-cite-prefix",
    b"yahoo_quoted",
    b"protonmail_quote",
    b"zmail_extra",
];

/// Ids after which Outlook puts nothing but the message replied to: on the web, in the new Outlook and on the Mac.
const REST_IDS: [&[u8]; 4] =
    [b"divRplyFwdMsg", b"appendonsend", b"mail-editor-reference-message-container", b"OLK_SRC_BODY_SECTION"];

/// Ids and classes of the signature that Outlook and Gmail put into a new message.
const SIGNATURES: [&[u8]; 4] =
    [b"Signature", b"ms-outlook-mobile-signature", b"gmail_signature", b"gmail_signature_prefix"];

/// Lines after which all is quoted: Outlook's in English, Korean, Japanese and Chinese, and Gmail's when forwarding.
const SEPARATORS: [&str; 9] = [
    "original message",
    "forwarded message",
    "원본 메시지",
    "전달된 메시지",
    "元のメッセージ",
    "原始郵件",
    "原始邮件",
    "轉寄的郵件",
    "转发的邮件",
];

/// Names of a quoted header's first field in Outlook, in the four languages; Chinese of both scripts.
const FROM: [&str; 7] = ["from", "보낸 사람", "보낸사람", "差出人", "送信者", "寄件者", "发件人"];
/// Names of its date.
const SENT: [&str; 10] =
    ["sent", "date", "보낸 날짜", "날짜", "送信日時", "日付", "寄件日期", "日期", "发送时间", "傳送時間"];

/// Names of its recipients.
const TO: [&str; 6] = ["to", "받는 사람", "받는사람", "宛先", "收件者", "收件人"];

/// Ends of the line before a quotation, `On … wrote:` in Gmail, Apple Mail and Thunderbird.
const ATTRIBUTIONS: [&str; 9] =
    ["wrote", "님이 작성", "작성", "님의 말", "のメール", "書きました", "寫道", "写道", "於寫道"];

/// Octets of the longest such line.
const MAX_LINE: usize = 400;

/// What a start tag begins.
pub(super) enum Begins {
    /// Its element is quoted.
    Element,
    /// It and all that follows is quoted.
    Rest,
    /// Nothing that is quoted.
    Nothing,
}

pub(super) fn begins(tag: &Tag) -> Begins {
    if tag.name() == b"blockquote" {
        return if is_indent(tag) { Begins::Nothing } else { Begins::Element };
    }
    for (name, value, _) in tag.attributes() {
        match name {
            b"class" if value.split(u8::is_ascii_whitespace).any(|class| QUOTE_CLASSES.contains(&class)) => {
                return Begins::Element;
            }
            b"id" if REST_IDS.contains(&value) => return Begins::Rest,
            b"style" if tag.name() == b"div" && is_separator(value) => return Begins::Rest,
            _ => {}
        }
    }
    Begins::Nothing
}

pub(super) fn is_signature(tag: &Tag) -> bool {
    tag.attributes().any(|(name, value, _)| match name {
        b"id" => SIGNATURES.contains(&value),
        b"class" => value.split(u8::is_ascii_whitespace).any(|class| SIGNATURES.contains(&class)),
        _ => false,
    })
}

/// Gmail's and Outlook's "indent more" is a block quotation without a border; a quotation has one or names its kind.
pub(super) fn is_indent(tag: &Tag) -> bool {
    let style = squeezed(tag.attribute(b"style"));
    let classed = tag.attribute(b"class").windows(5).any(|five| five == b"quote");
    let cited = tag.attribute(b"type").eq_ignore_ascii_case(b"cite");
    !classed && !cited && (contains(&style, b"border:none") || contains(&style, b"margin:0040px"))
}

/// The line that Word's HTML draws above the message replied to.
fn is_separator(style: &[u8]) -> bool {
    if !style.starts_with(b"border:") {
        return false;
    }
    let style = squeezed(style);
    style.starts_with(b"border:none;border-top:solid") && contains(&style, b"padding:3.0pt0")
}

fn squeezed(style: &[u8]) -> Vec<u8> {
    style.iter().filter(|octet| !octet.is_ascii_whitespace()).map(u8::to_ascii_lowercase).collect()
}

fn contains(text: &[u8], words: &[u8]) -> bool {
    text.windows(words.len()).any(|window| window == words)
}

/// Marks what is quoted by its own words: `> ` lines, the line that says who wrote them, and all after a separator.
pub(super) fn mark_lines(text: &str, runs: &mut [Run]) {
    let mut attribution: Option<usize> = None;
    let mut header = Header::default();
    let mut at = 0;
    while let Some(first) = runs.get(at) {
        let next = runs.iter().skip(at + 1).position(Run::begins_line).map_or(runs.len(), |ahead| at + 1 + ahead);
        let (start, quoted) = (first.words.start, first.quoted);
        let end = runs.get(next - 1).map_or(start, |last| last.words.end);
        let line = text.get(start..end).unwrap_or_default().trim();
        if quoted || line.starts_with('>') {
            mark(runs, attribution.take().unwrap_or(at), next);
        } else if line.len() <= MAX_LINE && !line.is_empty() {
            if is_separator_line(line) {
                mark(runs, at, runs.len());
                return;
            }
            if let Some(from) = header.read(at, line) {
                mark(runs, from, runs.len());
                return;
            }
            attribution = is_attribution(line).then_some(at);
        } else if !line.is_empty() {
            attribution = None;
            header = Header::default();
        }
        at = next;
    }
}

/// A quoted header as Outlook writes it above the message replied to: who, when, to whom, a line each.
#[derive(Default)]
struct Header {
    from: Option<usize>,
    sent: bool,
}

impl Header {
    /// The run it began with, once its three lines were read.
    fn read(&mut self, at: usize, line: &str) -> Option<usize> {
        if names(line, &FROM) {
            *self = Self { from: Some(at), sent: false };
        } else if self.from.is_some() && !self.sent && names(line, &SENT) {
            self.sent = true;
        } else {
            let Self { from, sent } = std::mem::take(self);
            return from.filter(|_| sent && names(line, &TO));
        }
        None
    }
}

fn mark(runs: &mut [Run], from: usize, to: usize) {
    for run in runs.get_mut(from..to).unwrap_or_default() {
        run.quoted = true;
    }
}

/// `-----Original Message-----`, `---------- Forwarded message ---------`.
fn is_separator_line(line: &str) -> bool {
    let dashes = ['-', '—', '―', '_', '='];
    let inner = line.trim_matches(dashes);
    line.starts_with("--") && inner.len() < line.len() && {
        let inner = inner.trim().to_lowercase();
        SEPARATORS.contains(&inner.as_str())
    }
}

/// Whether a line is a header field of one of these names.
fn names(line: &str, fields: &[&str]) -> bool {
    let line = line.trim_start_matches('*');
    let starts = |field: &&str| line.get(..field.len()).is_some_and(|start| start.eq_ignore_ascii_case(field));
    let field = fields.iter().find(|field| starts(field));
    let rest = field.and_then(|field| line.get(field.len()..)).unwrap_or_default();
    rest.trim_start_matches(['*', ' ', '\u{a0}']).starts_with([':', '：'])
}

fn is_attribution(line: &str) -> bool {
    let Some(line) = line.strip_suffix([':', '：']) else { return false };
    let line = line.trim_end();
    ATTRIBUTIONS.iter().any(|end| line.ends_with(end))
}
