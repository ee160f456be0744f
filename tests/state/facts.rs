//! The numbers and words that sentences are made of.

use serde_json::{Value, json};

use crate::support::with_figure;

/// What a fact says.
fn text(state: &Value, name: &str) -> Option<String> {
    let said = with_figure(state.clone(), json!({}), |figure| {
        figure.view().facts(figure.theme()).get(name).map(|amount| amount.text.clone())
    });
    said.unwrap()
}

#[track_caller]
fn says(state: Value, expected: &[(&str, &str)]) {
    for (name, words) in expected {
        assert_eq!(text(&state, name).as_deref(), Some(*words), "{name} {state}");
    }
}

#[test]
fn rounds_that_end_end_at_the_price_of_the_formula() {
    // 7 + 93 / 4 = 30.25, which the rounds only come near to, from below.
    let price = |state| says(state, &[("reachedPrice", "30.3"), ("clusterPrice", "30.3")]);
    price(json!({ "view": "iteration", "k": 1, "n": 3, "cost": 7 }));
    for k in 1..7 {
        for n in 2..40 {
            let state = json!({ "view": "iteration", "k": k, "n": n });
            assert_eq!(text(&state, "reachedPrice"), text(&state, "clusterPrice"), "{state}");
        }
    }
}

#[test]
fn firms_that_never_move_have_played_no_round() {
    says(json!({ "view": "iteration", "n": 1 }), &[("ending", "rest"), ("rounds", "0"), ("overshoot", "0")]);
    says(json!({ "view": "iteration", "n": 9, "lambda": 8 }), &[("ending", "rest"), ("rounds", "0")]);
}

#[test]
fn no_chain_wins_where_stages_have_one_firm_or_firms_that_act_as_one() {
    for (n, lambda, reach) in [(1, 0, "none"), (9, 8, "asOne"), (1000, 999, "asOne"), (2, 0, "limit"), (9, 7, "limit")]
    {
        says(json!({ "view": "length", "n": n, "lambda": lambda }), &[("reach", reach)]);
    }
}

#[test]
fn whole_numbers_of_firms_have_no_decimals() {
    // One stage of n firms prices like one stage of n firms; R / (1 - R) = 0.6561 / 0.3439 for four of nine.
    for n in 1..=60 {
        says(json!({ "view": "welfare", "k": 1, "n": n }), &[("numbersEquivalent", &n.to_string())]);
    }
    says(json!({ "view": "welfare" }), &[("numbersEquivalent", "1.91")]);
}

#[test]
fn a_bound_proves_nothing_that_it_leaves_open() {
    // More than 50 may be more than 230.
    let firms = json!({ "view": "provinces", "indicator": "private_firms_over_500m_2006" });
    says(firms.clone(), &[("extremes", "open"), ("northeast", "more than 50"), ("others", "230")]);
    for name in ["highest", "lowest", "highestPlace", "lowestPlace", "level"] {
        assert_eq!(text(&firms, name), None, "{name}");
    }
}

#[test]
fn the_whole_country_is_no_place_beside_its_parts() {
    let sales = json!({ "view": "provinces", "indicator": "soe_sales_per_head" });
    says(sales.clone(), &[("nation", "158,000"), ("northeastPlace", "Northeast China (three provinces)")]);
    for name in ["extremes", "highest", "lowest", "level", "others"] {
        assert_eq!(text(&sales, name), None, "{name}");
    }
}

#[test]
fn a_mean_is_as_exact_as_what_it_is_made_of() {
    for (indicator, group, mean) in [
        // (15.1 + 21.4 + 21.8 + 17.1) / 4, and (12.3 + 9.0 + 7.2) / 3.
        ("high_tech_share_2006", "others", "18.85"),
        ("high_tech_share_2006", "northeast", "9.50"),
        ("share_of_national_output_1978", "northeast", "5.47"),
        ("equipment_by_age_over_20_years", "northeast", "about 41.9"),
    ] {
        says(json!({ "view": "provinces", "indicator": indicator }), &[(group, mean)]);
    }
}
