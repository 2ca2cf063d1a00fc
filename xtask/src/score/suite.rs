//! The test suite of is_email (<https://isemail.info>), as its XML file tells it.

use anyhow::{Context, Result, bail};
use roxmltree::{Document, Node};

/// One address and what the suite says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The suite's number for it.
    pub id: String,
    /// The address, with its control characters.
    pub address: String,
    /// How bad the suite finds it.
    pub category: Category,
    /// What it finds.
    pub diagnosis: String,
}

/// The suite's categories, from the best to the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Valid.
    Valid,
    /// Valid, but the domain had no record when the suite was written.
    DnsWarning,
    /// Valid for SMTP with an unusual element.
    Rfc5321,
    /// Valid within a message only: comments and folding white space.
    CommentOrFolding,
    /// An obsolete form.
    Deprecated,
    /// Valid by RFC 5322 alone.
    Rfc5322,
    /// Not an address.
    Error,
}

impl Category {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "ISEMAIL_VALID_CATEGORY" => Self::Valid,
            "ISEMAIL_DNSWARN" => Self::DnsWarning,
            "ISEMAIL_RFC5321" => Self::Rfc5321,
            "ISEMAIL_CFWS" => Self::CommentOrFolding,
            "ISEMAIL_DEPREC" => Self::Deprecated,
            "ISEMAIL_RFC5322" => Self::Rfc5322,
            "ISEMAIL_ERR" => Self::Error,
            _ => return None,
        })
    }

    /// Whether is_email takes it when asked for no more than yes or no (its `ISEMAIL_THRESHOLD` of 16).
    pub fn suite_accepts(self) -> bool {
        self <= Self::Rfc5321
    }

    /// What Mailrail holds itself to; none where it may differ.
    pub fn expected(self) -> Option<bool> {
        match self {
            Self::Valid | Self::DnsWarning => Some(true),
            Self::Rfc5322 | Self::Error => Some(false),
            Self::Rfc5321 | Self::CommentOrFolding | Self::Deprecated => None,
        }
    }
}

/// Reads the suite.
///
/// # Errors
/// What in the file is not as the suite writes it.
pub fn read(xml: &str) -> Result<Vec<Case>> {
    let document = Document::parse(xml)?;
    let root = document.root_element();
    let cases: Vec<Case> = root.children().filter(|node| node.has_tag_name("test")).map(case).collect::<Result<_>>()?;
    if !root.has_tag_name("tests") || cases.is_empty() {
        bail!("no <test> in <tests>");
    }
    Ok(cases)
}

fn case(test: Node<'_, '_>) -> Result<Case> {
    let id = test.attribute("id").context("a <test> has no id")?;
    let child =
        |name| test.children().find(|node| node.has_tag_name(name)).with_context(|| format!("test {id}: no <{name}>"));
    let text = |name| child(name).map(|node| node.text().unwrap_or_default());
    let category = text("category")?;
    Ok(Case {
        id: id.to_owned(),
        address: text("address")?.chars().map(control).collect(),
        category: Category::parse(category).with_context(|| format!("test {id}: unknown category {category}"))?,
        diagnosis: text("diagnosis")?.to_owned(),
    })
}

/// XML cannot hold control characters: the suite writes the pictures U+2400 to U+241F for them.
fn control(character: char) -> char {
    match character {
        '\u{2400}'..='\u{241f}' => char::from_u32(u32::from(character) - 0x2400).unwrap_or(character),
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_become_the_controls_they_stand_for() {
        let xml = r#"<tests version="1"><description><p>x</p></description><test id="7"><address>a&#x240D;&#x240A; &quot;&amp;&#x2420;</address>
            <category>ISEMAIL_ERR</category><diagnosis>ISEMAIL_ERR_X</diagnosis></test>
            <test id="8"><address/><category>ISEMAIL_DNSWARN</category><diagnosis>D</diagnosis></test></tests>"#;
        let cases = read(xml).unwrap();
        assert_eq!(cases[0].address, "a\r\n \"&\u{2420}");
        assert_eq!((cases[0].id.as_str(), cases[0].category), ("7", Category::Error));
        assert_eq!((cases[1].address.as_str(), cases[1].category), ("", Category::DnsWarning));
    }

    #[test]
    fn a_file_of_another_kind_is_refused_in_words() {
        let test =
            |inside: &str| read(&format!("<tests><test id=\"3\">{inside}</test></tests>")).unwrap_err().to_string();
        assert_eq!(test("<address>a</address>"), "test 3: no <category>");
        assert_eq!(test("<address>a</address><category>NEW</category>"), "test 3: unknown category NEW");
        assert_eq!(read("<tests/>").unwrap_err().to_string(), "no <test> in <tests>");
        assert!(read("not XML").is_err());
    }
}
