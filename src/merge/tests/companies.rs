use proptest::prelude::*;
use serde::Deserialize;

use crate::merge::friendly_company;

#[derive(Deserialize)]
struct Vector {
    company: String,
    friendly: String,
}

#[test]
fn a_company_is_called_without_its_legal_form() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("companies.json")).expect("the vectors are JSON");
    for Vector { company, friendly } in vectors {
        assert_eq!(friendly_company(&company), friendly, "{company}");
    }
}

proptest! {
    #[test]
    fn a_friendly_name_is_a_part_of_the_name_and_stays_as_it_is(company in any::<String>()) {
        let friendly = friendly_company(&company);
        prop_assert!(company.contains(friendly));
        prop_assert_eq!(friendly.is_empty(), company.trim().is_empty());
        prop_assert_eq!(friendly_company(friendly), friendly);
    }
}
