//! Names and what is refused.

use std::collections::BTreeSet;
use std::error::Error;

use cluster_pricing::study::{Exercise, Fault, Level, Name, types};
use cluster_pricing::wire::exercise::exercise;
use proptest::prelude::*;

use crate::any::any_name;

proptest! {
    #[test]
    fn a_name_is_read_as_it_is_written(name in any_name()) {
        prop_assert_eq!(name.to_string().parse::<Name>(), Ok(name));
    }

    #[test]
    fn any_text_is_a_name_or_refused(text in ".*") {
        if let Ok(name) = text.parse::<Name>() {
            prop_assert!(Exercise::new(&name).is_ok());
        }
    }

    #[test]
    fn a_name_with_one_sign_changed_is_another_name_or_refused(name in any_name(), at in 0..24_usize, sign in any::<char>()) {
        let mut signs: Vec<char> = name.to_string().chars().collect();
        if let Some(changed) = signs.get_mut(at) {
            *changed = sign;
        }
        let text: String = signs.into_iter().collect();
        if let Ok(other) = text.parse::<Name>() {
            prop_assert_eq!(other.to_string(), text);
        }
    }
}

#[test]
fn a_name_without_a_level_is_of_the_first_one() {
    let name: Name = "price@1:17".parse().unwrap();
    assert_eq!((name.level(), name.to_string().as_str()), (Level::One, "price.1@1:17"));
}

#[test]
fn what_is_no_name_is_refused_with_its_code() {
    let refused: &[(&str, &[&str])] = &[
        (
            "MALFORMED_NAME",
            &[
                "",
                "price",
                "price.2@1",
                "price.2:17",
                "price.2@1:",
                "price.2@:17",
                "price.@1:17",
                "price.2@1:017",
                "price.02@1:17",
                "price.2@01:17",
                "price.2@1:+17",
                "price.2@1:-1",
                "price.2@1:1e3",
                "price.2@1:17 ",
                "price.2@1:17:3",
                "price.2@1@1:17",
                "price.2.2@1:17",
                "price.2@1:１７",
                "price.2@1:0x1",
                "price.2@1:1.0",
            ],
        ),
        ("UNKNOWN_TYPE", &["@1:17", ".2@1:17", "prices.2@1:17", "Price.2@1:17", " price.2@1:17", "constructor.1@1:0"]),
        ("UNKNOWN_LEVEL", &["price.0@1:17", "price.4@1:17", "price.4294967298@1:17"]),
        ("UNKNOWN_VERSION", &["price.2@0:17", "price.2@2:17", "price.2@4294967297:17"]),
        ("SEED_OUT_OF_RANGE", &["price.2@1:4294967296", "price.2@1:99999999999999999999999999"]),
    ];
    for (code, names) in refused {
        for name in *names {
            let fault = name.parse::<Name>().unwrap_err();
            assert_eq!(fault.as_str(), *code, "{name}");
            let refusal = exercise(name).err().unwrap();
            assert_eq!((refusal.code, refusal.field), (*code, "name"), "{name}");
            assert_eq!(refusal.to_string(), format!("name: {fault}"));
        }
    }
    assert!("price.2@1:4294967295".parse::<Name>().is_ok());
    assert_eq!(Name::new("prices", Level::One, 0), Err(Fault::UnknownType));
}

#[test]
fn every_fault_is_an_error_with_a_code_and_a_wording_of_its_own() {
    let faults: Vec<Box<dyn Error>> = Fault::ALL.iter().map(|fault| Box::new(*fault) as _).collect();
    let wordings: BTreeSet<String> = faults.iter().map(ToString::to_string).collect();
    let codes: BTreeSet<&str> = Fault::ALL.iter().map(|fault| fault.as_str()).collect();
    assert_eq!((wordings.len(), codes.len()), (Fault::ALL.len(), Fault::ALL.len()));
}

#[test]
fn there_are_twenty_six_types_with_names_of_their_own() {
    let kinds: BTreeSet<&str> = types().collect();
    assert_eq!((types().count(), kinds.len()), (26, 26));
}
