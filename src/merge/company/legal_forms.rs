//! Legal forms that a company's everyday name goes without.
//!
//! Source: ISO 20275 Entity Legal Forms code list of GLEIF, edition 2023-09-28
//! (<https://www.gleif.org/en/lei-data/code-lists/iso-20275-entity-legal-forms-code-list>, read 2026-11), its local
//! names and abbreviations, chosen for what people write behind a name. What companies write beside the register's
//! spelling (`Co., Ltd.`, `K.K.`, `s.r.o.`) is added.

/// Forms behind a name, in lower case without dots, commas, brackets or spaces. Sorted.
pub(super) const AFTER: &[&str] = &[
    "a/s",
    "ab",
    "ag",
    "aktiebolag",
    "aktiengesellschaft",
    "aps",
    "as",
    "aş",
    "bhd",
    "bv",
    "bvba",
    "co",
    "coinc",
    "colimited",
    "collc",
    "coltd",
    "companyinc",
    "companyincorporated",
    "companylimited",
    "companyllc",
    "companyltd",
    "corp",
    "corporation",
    "dd",
    "doo",
    "eg",
    "ehf",
    "eingetragenerverein",
    "ek",
    "eood",
    "eurl",
    "ev",
    "ggmbh",
    "gk",
    "gmbh",
    "gmbh&co",
    "gmbh&cokg",
    "gmbh&cokgaa",
    "hf",
    "inc",
    "incorporated",
    "jsc",
    "kft",
    "kg",
    "kgaa",
    "kk",
    "lda",
    "limited",
    "limitedliabilitycompany",
    "llc",
    "llp",
    "lp",
    "ltd",
    "ltda",
    "ltdşti",
    "ltée",
    "nv",
    "nyrt",
    "ohg",
    "oy",
    "oyj",
    "oü",
    "pcl",
    "pjsc",
    "plc",
    "pllc",
    "proprietarylimited",
    "pteltd",
    "ptyltd",
    "publiccompanylimited",
    "publiclimitedcompany",
    "pvtltd",
    "sa",
    "sabdecv",
    "sadecv",
    "sapidecv",
    "sarl",
    "sas",
    "sasu",
    "sau",
    "sca",
    "scs",
    "sdnbhd",
    "se",
    "sl",
    "slu",
    "snc",
    "spa",
    "spk",
    "spzoo",
    "srl",
    "srldecv",
    "sro",
    "sàrl",
    "tbk",
    "uab",
    "ug",
    "ughaftungsbeschränkt",
    "vof",
    "yk",
    "zrt",
];

/// Forms before a name, set off by a space. Russia and Indonesia; capitals only.
pub(super) const BEFORE: &[&str] = &["PT", "АО", "ЗАО", "ОАО", "ООО", "ПАО"];

/// Forms of Korea, Japan and the Chinese languages, before or behind a name and without a space. A longer one stands
/// before the ones it ends with.
pub(super) const AROUND: &[&str] = &[
    "농업회사법인",
    "유한책임회사",
    "주식회사",
    "유한회사",
    "합자회사",
    "합명회사",
    "㈜",
    "(주)",
    "（주）",
    "(유)",
    "（유）",
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "㈱",
    "(株)",
    "（株）",
    "㈲",
    "(有)",
    "（有）",
    "(同)",
    "（同）",
    "股份有限公司",
    "有限責任公司",
    "有限责任公司",
    "無限公司",
    "有限公司",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_searched_in_halves_and_is_written_as_it_is_compared() {
        assert!(AFTER.is_sorted());
        for form in AFTER {
            assert_eq!(&super::super::compared(form), form);
        }
        for (index, form) in AROUND.iter().enumerate() {
            assert!(!AROUND[..index].iter().any(|earlier| form.ends_with(earlier)), "{form}");
        }
    }
}
