//! Tables, values and messages, one rule a test.

mod companies;
mod tables;

/// The host's ToASCII, played by the `idna` crate.
fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii(domain).ok()
}
