//! Capitals where people write small letters.

/// Letters of a word that is no abbreviation.
const WORD: usize = 4;
/// Letters from which a line is loud.
const LINE: usize = 10;

/// Whether a line is in capitals: no small letter, and two words too long for abbreviations.
pub(in crate::compose) fn is_shouting(line: &str) -> bool {
    let letters = line.chars().filter(|letter| letter.is_uppercase()).count();
    let words = line.split(|mark: char| !mark.is_alphanumeric());
    let long = words.filter(|word| {
        word.chars().filter(|letter| letter.is_uppercase()).count() >= WORD && word.chars().all(char::is_alphabetic)
    });
    letters >= LINE && !line.chars().any(char::is_lowercase) && long.count() >= 2
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::is_shouting;

    #[test]
    fn capitals_are_loud() {
        for line in ["PLEASE READ THIS", "URGENT REQUEST", "LETZTE MAHNUNG!!!", "ОЧЕНЬ ВАЖНО"] {
            assert!(is_shouting(line), "{line}");
        }
    }

    #[test]
    fn abbreviations_and_numbers_are_not() {
        for line in [
            "",
            "PO 4500012345",
            "SAP ERP HANA",
            "NASA",
            "INVOICE INV-2026-1187",
            "RFQ/RFP SLA",
            "Please READ THIS NOW",
            "견적서 HDMI KVMS 100",
        ] {
            assert!(!is_shouting(line), "{line}");
        }
    }
}
