//! What the keys of a state mean, and how a wrong value is named.

use std::collections::BTreeSet;

use cluster_pricing::data::comparables;
use cluster_pricing::state::vocabulary::{CHAIN, CHOICES, DEFAULT_INDICATOR, PARAMETERS, VERSION};
use cluster_pricing::view::{REGISTRY, VIEWS};
use cluster_pricing::wire::asks::Asks;
use cluster_pricing::wire::tape::Tape;
use serde_json::{Value, json, to_value};

use crate::support::with_figure;

fn picture(state: Value) -> String {
    with_figure(state, json!({}), |figure| figure.svg()).unwrap()
}

fn inspection(state: Value) -> Vec<Option<Tape>> {
    with_figure(state, json!({}), |figure| figure.inspect(Asks::default())).unwrap()
}

/// Expects a state to be refused as `{ code, field, index, value, limit }`.
#[track_caller]
fn refuses(state: Value, refusal: Value) {
    let found = with_figure(state, json!({}), |_| ()).unwrap_err();
    assert_eq!(to_value(found).unwrap(), refusal);
}

#[track_caller]
fn refuses_word(state: Value, field: &str, index: Option<usize>) {
    let refusal = json!({ "code": "UNKNOWN_VALUE", "field": field, "index": index, "value": null, "limit": null });
    refuses(state, refusal);
}

#[track_caller]
fn refuses_number(state: Value, code: &str, field: &str, value: Value, limit: Value) {
    let refusal = json!({ "code": code, "field": field, "index": null, "value": value, "limit": limit });
    refuses(state, refusal);
}

#[test]
fn the_figure_without_a_state_has_four_stages_of_nine_firms() {
    with_figure(json!({}), json!({}), |figure| {
        // 100 - 72 × 0.9^4, and 100 - 72 / 2.
        let equilibrium = figure.view().equilibrium().unwrap();
        assert!((equilibrium.price - 52.7608).abs() < 1e-12);
        assert_eq!(equilibrium.integrated.price, 64.0);
        let facts = figure.view().facts(figure.theme());
        assert_eq!(facts.get("clusterPrice").unwrap().text, "52.8");
        assert_eq!(facts.get("startupNMin").unwrap().value, Some(6.0));
    })
    .unwrap();
}

#[test]
fn a_key_that_is_absent_null_or_empty_has_its_default() {
    let bare = picture(json!({}));
    let explicit = json!({
        "view": "price", "a": 100, "b": 1, "k": 4, "n": 9, "c": 7, "f": 0, "ff": 0, "lambda": 0, "nmax": 30,
        "lang": "en", "theme": "auto", "controls": "auto",
    });
    assert_eq!(picture(explicit), bare);
    for key in ["view", "a", "b", "k", "n", "c", "f", "ff", "lambda", "nmax", "lang", "theme", "controls"] {
        for nothing in [json!(null), json!([])] {
            assert_eq!(picture(json!({ key: nothing })), bare);
        }
    }
    let share = json!({ "view": "provinces", "indicator": "high_tech_share_2006", "places": [] });
    assert_eq!(picture(share), picture(json!({ "view": "provinces" })));
}

#[test]
fn the_vocabulary_names_the_defaults_that_hold() {
    for parameter in &PARAMETERS {
        assert_eq!(picture(json!({ parameter.key: parameter.default })), picture(json!({})));
    }
    for choice in [VIEWS].iter().chain(&CHOICES) {
        assert_eq!(picture(json!({ choice.key: choice.values[0] })), picture(json!({})));
    }
}

#[test]
fn the_vocabulary_names_the_bounds_that_hold() {
    for parameter in &PARAMETERS {
        // Without costs every number of stages trades.
        let state = |value: f64| {
            let mut state = json!({ "c": 0 });
            state[parameter.key] = json!(value);
            with_figure(state, json!({}), |_| ()).map_err(|refusal| refusal.field)
        };
        let (inside, outside) = (Ok(()), Err(parameter.key));
        if let Some(min) = parameter.min {
            assert_eq!((state(min), state(min - 1.0)), (inside, outside), "{}", parameter.key);
        }
        if let Some(max) = parameter.max {
            assert_eq!((state(max), state(max + 1.0)), (inside, outside), "{}", parameter.key);
        }
        if parameter.whole {
            assert_eq!(state(parameter.default.unwrap() + 0.5), outside, "{}", parameter.key);
        }
    }
}

#[test]
fn unknown_keys_are_ignored() {
    let state = json!({ "": 1, "gamma": "x", "N": 3, "fIntegrated": -1, "locked": true });
    assert_eq!(picture(state), picture(json!({})));
}

#[test]
fn one_value_counts_for_every_stage() {
    for (key, value) in [("n", 9.0), ("c", 5.0), ("f", 2.0), ("lambda", 0.5)] {
        let [one, listed, each] =
            [json!(value), json!([value]), json!(vec![value; 4])].map(|values| inspection(json!({ key: values })));
        assert_eq!(one, listed);
        assert_eq!(one, each);
    }
}

#[test]
fn a_list_has_one_value_for_each_stage() {
    for key in ["n", "c", "f", "lambda"] {
        refuses_number(json!({ key: [1, 1] }), "LENGTH_MISMATCH", key, json!(2.0), json!(4.0));
        let longer = json!({ "k": 2, key: [1, 1, 1] });
        refuses_number(longer, "LENGTH_MISMATCH", key, json!(3.0), json!(2.0));
    }
}

#[test]
fn stages_are_counted_from_1_to_1000() {
    for few in [0.0, 0.5, -1.0, -1e300] {
        refuses_number(json!({ "k": few }), "EMPTY_CHAIN", "k", json!(few), json!(1.0));
    }
    for many in [1000.5, 1001.0, 1e300] {
        refuses_number(json!({ "k": many }), "TOO_MANY_STAGES", "k", json!(many), json!(1000.0));
    }
    refuses_number(json!({ "k": 2.5 }), "K_NOT_INTEGER", "k", json!(2.5), json!(null));
    refuses_number(json!({ "k": "4.00000000000000000001" }), "K_NOT_INTEGER", "k", json!(4.0), json!(null));
    for odd in [json!("four"), json!(true), json!([4, 4]), json!("Infinity")] {
        refuses_number(json!({ "k": odd }), "NOT_FINITE", "k", json!(null), json!(null));
    }
}

#[test]
fn the_axis_ends_at_a_whole_number_from_2_to_a_million() {
    for few in [1.0, 1.5, 0.0, -1e300] {
        refuses_number(json!({ "nmax": few }), "OUT_OF_RANGE", "nmax", json!(few), json!(2.0));
    }
    for many in [1_000_001.0, 1e300] {
        refuses_number(json!({ "nmax": many }), "OUT_OF_RANGE", "nmax", json!(many), json!(1e6));
    }
    refuses_number(json!({ "nmax": 2.5 }), "OUT_OF_RANGE", "nmax", json!(2.5), json!(null));
    for odd in [json!("thirty"), json!([30, 30]), json!("-Infinity")] {
        refuses_number(json!({ "nmax": odd }), "NOT_FINITE", "nmax", json!(null), json!(null));
    }
    let end = |state| with_figure(state, json!({}), |figure| figure.draw().1.unwrap().frame.x.max).unwrap();
    assert_eq!(end(json!({ "nmax": 50 })), 50.0);
    assert_eq!(end(json!({ "nmax": "50", "k": "4" })), 50.0, "a number may be written");
    assert_eq!(end(json!({ "nmax": 2, "n": 2 })), 2.0);
    assert!(end(json!({ "nmax": 2, "n": 9 })) >= 9.0, "the reader's point stays on the axis");
}

#[test]
fn the_fixed_cost_of_the_integrated_firm_is_refused_by_the_name_it_has_in_the_state() {
    refuses_number(json!({ "ff": -1 }), "NEGATIVE_FIXED_COST", "ff", json!(-1.0), json!(0.0));
    refuses_number(json!({ "ff": "x" }), "NOT_FINITE", "ff", json!(null), json!(null));
    let stage = json!({ "code": "NEGATIVE_FIXED_COST", "field": "f", "index": 2, "value": -1.0, "limit": 0.0 });
    refuses(json!({ "f": [0, 1, -1, 0] }), stage);
}

#[test]
fn every_word_of_the_vocabulary_is_accepted_and_no_other() {
    for choice in [VIEWS].iter().chain(&CHOICES) {
        for word in choice.values {
            assert!(with_figure(json!({ choice.key: word }), json!({}), |_| ()).is_ok(), "{word}");
        }
        for odd in [json!("x"), json!(""), json!(7), json!(true), json!([choice.values[0], "x"])] {
            refuses_word(json!({ choice.key: odd }), choice.key, None);
        }
    }
}

#[test]
fn an_indicator_or_a_place_that_is_unknown_is_named_with_its_place_in_the_list() {
    let provinces = |key: &str, values: Value| json!({ "view": "provinces", key: values });
    let first = "high_tech_share_2006";
    refuses_word(provinces("indicator", json!("x")), "indicator", Some(0));
    refuses_word(provinces("indicator", json!([first, null])), "indicator", Some(1));
    refuses_word(provinces("places", json!("atlantis")), "places", Some(0));
    refuses_word(provinces("places", json!(["jilin", 7])), "places", Some(1));
    refuses_word(provinces("highlight", json!(["jilin", "atlantis"])), "highlight", Some(1));
}

#[test]
fn one_indicator_is_shown_two_are_compared_and_what_is_more_is_refused_as_what_it_is() {
    let (first, second, third) = ("high_tech_share_2006", "high_tech_output_2006", "share_of_national_output_2005");
    let provinces = |indicators: Value| json!({ "view": "provinces", "indicator": indicators });
    let refusal = |code: &str, index: usize, limit: Value| json!({ "code": code, "field": "indicator", "index": index, "value": null, "limit": limit });
    assert!(
        [json!([first]), json!([first, second])].map(provinces).into_iter().all(|state| !picture(state).is_empty())
    );
    refuses(provinces(json!([first, first])), refusal("GIVEN_TWICE", 1, json!(null)));
    refuses(provinces(json!([first, second, first])), refusal("GIVEN_TWICE", 2, json!(null)));
    refuses(provinces(json!([first, second, third])), refusal("TOO_MANY_VALUES", 2, json!(2.0)));
    refuses_word(provinces(json!([first, second, "x"])), "indicator", Some(2));
}

#[test]
fn a_choice_of_places_that_leaves_nothing_is_refused() {
    let state = json!({ "view": "provinces", "places": ["shenyang"] });
    let refusal = json!({ "code": "NO_PLACES", "field": "places", "index": null, "value": null, "limit": null });
    refuses(state, refusal);
    assert_eq!(
        picture(json!({ "view": "provinces", "places": ["shenyang", "jilin"] })),
        picture(json!({ "view": "provinces", "places": ["jilin"] }))
    );
}

#[test]
fn places_stand_in_the_order_that_is_asked_for() {
    let values = |sort: &str| {
        with_figure(json!({ "view": "provinces", "sort": sort }), json!({}), |figure| {
            let reading = figure.view().reading(figure.size, figure.theme());
            let facts = figure.view().facts(figure.theme());
            let extremes = ["highest", "lowest"].map(|name| facts.get(name).unwrap().value.unwrap());
            let values: Vec<f64> =
                reading.rows.iter().map(|row| row.cells[0].as_ref().unwrap().value.unwrap()).collect();
            (values, extremes)
        })
        .unwrap()
    };
    let (falling, extremes) = values("falling");
    assert!(falling.is_sorted_by(|one, other| one >= other));
    assert_eq!(extremes, [falling[0], falling[falling.len() - 1]]);
    let (rising, of_rising) = values("rising");
    assert_eq!(rising, falling.iter().rev().copied().collect::<Vec<_>>());
    let (printed, of_printed) = values("printed");
    assert_eq!([of_rising, of_printed], [extremes; 2]);
    // Table 1 of the paper begins with the Northeast and ends with the municipalities.
    let share = comparables().iter().find(|comparison| comparison.id == DEFAULT_INDICATOR).unwrap();
    assert_eq!(printed, share.rows.iter().map(|indicator| indicator.value).collect::<Vec<_>>());
}

#[test]
fn accents_go_where_they_are_asked_for_and_change_no_number() {
    let provinces = |highlight: Value| json!({ "view": "provinces", "highlight": highlight });
    assert_eq!(picture(provinces(json!([]))), picture(provinces(json!(["heilongjiang", "jilin", "liaoning"]))));
    assert_ne!(picture(provinces(json!([]))), picture(provinces(json!("jiangsu"))));
    let facts =
        |highlight| with_figure(provinces(highlight), json!({}), |figure| figure.view().facts(figure.theme())).unwrap();
    assert_eq!(facts(json!([])), facts(json!("jiangsu")));
}

/// Another value of each key that a chart may read, which no view refuses for what it is.
fn others() -> Vec<(&'static str, Value)> {
    vec![
        ("k", json!(3)),
        ("n", json!(12)),
        ("a", json!(120)),
        ("b", json!(2)),
        ("cost", json!(20)),
        ("c", json!(5)),
        ("lambda", json!(0.5)),
        ("theta", json!(0.1)),
        ("f", json!(3)),
        ("ff", json!(7)),
        ("nmax", json!(40)),
        ("axis", json!("total")),
        ("scale", json!("log")),
        ("sort", json!("rising")),
        ("places", json!(["heilongjiang", "jilin"])),
        ("highlight", json!(["jiangsu"])),
        ("indicator", json!(["share_of_national_output_2005"])),
        ("kept", json!(["k2"])),
        ("layers", json!(["ports"])),
        ("group", json!("food")),
    ]
}

#[test]
fn a_view_reads_the_keys_that_the_vocabulary_names_and_no_others() {
    let seen = |state: Value| with_figure(state, json!({}), |figure| (figure.svg(), figure.inspect(Asks::default())));
    let mut wrong = Vec::new();
    for view in REGISTRY {
        // The second is refused unless there are more firms.
        let bases = [json!({ "view": view.name }), json!({ "view": view.name, "lambda": 10 })];
        for (key, value) in others() {
            let is_named = view.keys.contains(key);
            let changes = |base: &Value| {
                let mut changed = base.clone();
                changed[key] = value.clone();
                seen(changed) != seen(base.clone())
            };
            if is_named != bases.iter().any(changes) {
                wrong.push((view.name, key, is_named));
            }
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn the_vocabulary_says_of_every_key_which_views_read_it() {
    let named: BTreeSet<_> = REGISTRY.iter().flat_map(|view| view.keys.read).copied().flatten().copied().collect();
    // The element alone reads where a chain comes from.
    let tried: BTreeSet<_> = others().iter().map(|(key, _)| *key).chain([CHAIN.key]).collect();
    assert_eq!(named, tried);
    let of_all = [VIEWS.key, VERSION.key, "lang", "theme", "controls"];
    let words = [VIEWS].iter().chain(&CHOICES).map(|choice| choice.key);
    for key in PARAMETERS.iter().map(|parameter| parameter.key).chain(words) {
        assert_eq!(named.contains(key), !of_all.contains(&key), "{key}");
    }
}
