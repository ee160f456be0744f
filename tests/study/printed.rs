//! Exercises about the data agree with the indicators, and with what is derived from them.

use cluster_pricing::data;
use cluster_pricing::study::Value;
use proptest::prelude::*;

use crate::any::{assert_key, exercise, name_of, number, word};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn two_places_compare_as_their_indicators_do(name in name_of(&["ratio"])) {
        let exercise = exercise(&name);
        let value = |series: &str, place: &str| data::find(place, series, None, Some(2006)).unwrap().value;
        let [place, against] = ["place", "against"].map(|name| word(&exercise, name));
        let [output, other_output] = [place, against].map(|place| value("high_tech_output", place));
        let [share, other_share] = [place, against].map(|place| value("high_tech_share", place));
        let expected = match name.level().number() {
            1 => 100.0 * output / other_output,
            2 => share - other_share,
            _ => (output / share) / (other_output / other_share),
        };
        assert_key(&exercise, &[expected]);
    }

    #[test]
    fn a_decline_is_the_one_that_is_derived(name in name_of(&["decline"])) {
        let exercise = exercise(&name);
        let place = word(&exercise, "place");
        let prefix = match word(&exercise, "ask") {
            "points" => "share_change_pp",
            "percent" => "share_change_percent",
            "contribution" => "share_contribution",
            _ => return Ok(()),
        };
        assert_key(&exercise, &[derived(&format!("{prefix}_{place}"))]);
    }

    #[test]
    fn shares_of_industries_are_those_that_are_derived(name in name_of(&["industries"])) {
        let exercise = exercise(&name);
        if name.level().number() > 1 {
            return Ok(());
        }
        let of_industry = |slug: &str| derived(&format!("hlj_share_{slug}"));
        let expected = if word(&exercise, "ask") == "one" {
            of_industry(word(&exercise, "industry"))
        } else {
            let largest = data::in_series("output_by_industry").take(number(&exercise, "count") as usize);
            largest.map(|row| of_industry(row.item.unwrap())).sum()
        };
        assert_key(&exercise, &[expected]);
    }

    #[test]
    fn of_four_claims_the_one_is_true_that_only_repeats_the_print(name in name_of(&["claims"])) {
        let exercise = exercise(&name);
        let expected = ["share_higher", "share_fell_points", "per_employee"][name.level().number() as usize - 1];
        prop_assert_eq!(&exercise.key[..], [Value::Choice(expected)]);
    }
}

fn derived(id: &str) -> f64 {
    data::derived().iter().find(|row| row.id == id).unwrap_or_else(|| panic!("no {id}")).result
}
