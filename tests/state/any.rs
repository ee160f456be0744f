//! Figures of any state: of chains of any size, of any places, and of states that nobody would write.

use cluster_pricing::chart::Rect;
use cluster_pricing::data::places;
use cluster_pricing::model::{MAX_FIRMS, MAX_STAGES};
use cluster_pricing::state::refusal::Refusal;
use cluster_pricing::state::vocabulary::{GROUP, LAYERS, PARAMETERS};
use cluster_pricing::view::REGISTRY;
use cluster_pricing::view::provinces::Provinces;
use cluster_pricing::wire::asks::Asks;
use cluster_pricing::wire::figure::Figure;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

use crate::support::with_figure;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(700))]

    #[test]
    fn every_chain_that_trades_is_drawn(state in chain(), options in options()) {
        if let Err(refusal) = figure_holds(&state, &options)? {
            let beyond_numbers = ["A_NOT_ABOVE_COST", "RESULT_NOT_FINITE"];
            prop_assert!(beyond_numbers.contains(&refusal.code), "{}[{:?}]: {}", refusal.field, refusal.index, refusal.code);
        }
    }

    #[test]
    fn every_comparison_of_places_is_drawn(state in comparison(), options in options()) {
        let is_twice = state["indicator"].as_array().is_some_and(|ids| ids.len() == 2 && ids[0] == ids[1]);
        let outcome = figure_holds(&state, &options)?;
        prop_assert!(outcome.is_err() || !is_twice);
        if let Err(refusal) = outcome {
            prop_assert_eq!(refusal.code, if is_twice { "GIVEN_TWICE" } else { "NO_PLACES" });
        }
    }

    #[test]
    fn every_table_of_the_paper_is_drawn(state in table(), options in options()) {
        if let Err(refusal) = figure_holds(&state, &options)? {
            prop_assert_eq!(refusal.code, "NO_PLACES");
        }
    }

    #[test]
    fn the_contradictions_are_drawn(options in options()) {
        let state = json!({ "view": "consistency" });
        prop_assert!(figure_holds(&state, &options)?.is_ok());
    }

    #[test]
    fn every_map_of_cities_is_drawn(layers in subsequence(LAYERS.values, 0..=5), options in options()) {
        let outcome = figure_holds(&json!({ "view": "cities", "layers": layers }), &options)?;
        prop_assert!(outcome.is_ok());
    }

    #[test]
    fn what_the_texts_say_in_words_is_drawn(view in select(vec!["chains", "history"]), options in options()) {
        let outcome = figure_holds(&json!({ "view": view }), &options)?;
        prop_assert!(outcome.is_ok());
    }

    #[test]
    fn junk_is_drawn_or_refused(state in junk(), options in options()) {
        let _ = figure_holds(&state, &options)?;
    }
}

#[test]
fn the_smallest_number_there_is_is_read_in_every_view() {
    for view in REGISTRY {
        let state = json!({ "view": view.name, "a": 5e-324, "c": 0 });
        let said = with_figure(state, json!({}), |figure| figure.inspect(Asks::READING).len());
        assert!(said.is_ok_and(|tapes| tapes > 0), "{}", view.name);
    }
}

/// Draws, inspects and writes the figure of a state, if it is not refused: all it says is finite, every label is within the
/// canvas, and no two overlap.
fn figure_holds(state: &Value, options: &Value) -> Result<Result<(), Refusal>, TestCaseError> {
    let outcome = with_figure(state.clone(), options.clone(), |figure| {
        prop_assert!(figure.svg().ends_with("</svg>\n"));
        let numbers: Vec<f64> =
            figure.inspect(Asks::default()).into_iter().flatten().flat_map(|tape| tape.numbers).collect();
        prop_assert!(numbers.iter().all(|number| number.is_finite()), "{:?}", numbers);
        labels_have_room(figure)
    });
    match outcome {
        Ok(held) => held.map(Ok),
        Err(refusal) => Ok(Err(refusal)),
    }
}

fn labels_have_room(figure: &Figure) -> Result<(), TestCaseError> {
    let (width, height) = figure.size;
    let labels = figure.draw().1.unwrap().labels;
    for (index, label) in labels.iter().enumerate() {
        let room = label.bounds;
        let inside = 0.0 <= room.x && room.right() <= width && 0.0 <= room.y && room.bottom() <= height;
        prop_assert!(inside, "{:?} leaves {} x {}", label, width, height);
        for other in &labels[..index] {
            prop_assert!(apart(&room, &other.bounds), "{:?} overlaps {:?}", label, other);
        }
    }
    Ok(())
}

fn apart(one: &Rect, other: &Rect) -> bool {
    let beside = one.right() <= other.x || other.right() <= one.x;
    beside || one.bottom() <= other.y || other.bottom() <= one.y
}

/// A positive number of any size a double has.
fn magnitude() -> impl Strategy<Value = f64> {
    prop_oneof![-3.0..3.0, -308.0..308.0].prop_map(|exponent: f64| 10_f64.powf(exponent))
}

/// Whole numbers of firms, of any size.
fn firms() -> impl Strategy<Value = f64> {
    let any = prop_oneof![0.0..1.5, 0.0..15.9].prop_map(|exponent: f64| 10_f64.powf(exponent).floor());
    prop_oneof![9 => any, 1 => Just(MAX_FIRMS as f64)]
}

/// Conduct of a firm, from price-taking to monopoly.
fn conduct() -> impl Strategy<Value = f64> {
    prop_oneof![2 => 0.0..1.0, 1 => Just(0.0), 1 => Just(1.0)]
}

/// The views that show a chain.
fn model_views() -> Vec<&'static str> {
    REGISTRY.iter().filter(|view| view.keys.contains("k")).map(|view| view.name).collect()
}

/// Runs of very different sizes.
const KEPT: [&str; 3] = ["k3*n4", "k2*n9007199254740991_1*a1e150*c1e148", "k60*n2*a1e-9*c0"];

/// A chain that trades, unless the margin vanishes beside the cost or a result leaves the range of numbers.
pub fn chain() -> impl Strategy<Value = Value> {
    let sizes = prop_oneof![16 => 1_usize..9, 3 => 9_usize..60, 1 => Just(MAX_STAGES)];
    let stages = sizes.prop_flat_map(|k| (Just(k), select(vec![1, k])));
    let chain = stages.prop_flat_map(|(k, listed)| {
        let unequal = (vec(0.0..1.0, listed), vec((firms(), conduct()), listed), vec(magnitude(), listed));
        let equal = (magnitude(), -17.0..6.0, magnitude(), magnitude(), 2_u32..1_000_001, any::<bool>());
        (Just(k), unequal, equal)
    });
    let views = model_views();
    chain.prop_map(move |(k, (shares, firms, fixed), (scale, margin, slope, integrated, n_max, cournot))| {
        let costs: Vec<f64> = shares.iter().map(|share| share * scale).collect();
        let cost_sum = costs.iter().sum::<f64>() * (k / costs.len()) as f64;
        let mut state = json!({
            "view": views[n_max as usize % views.len()],
            "k": k, "a": cost_sum + scale * 10_f64.powf(margin), "b": slope, "c": costs,
            "n": firms.iter().map(|(n, _)| *n).collect::<Vec<_>>(), "f": fixed, "ff": integrated,
            "nmax": if n_max % 2 == 0 { n_max } else { 2 + n_max % 100 },
        });
        let choices = [("axis", ["stage", "total"]), ("scale", ["linear", "log"])];
        for (bit, (key, words)) in choices.into_iter().enumerate() {
            state[key] = json!(words[n_max as usize >> (2 + bit) & 1]);
        }
        state["kept"] = json!(KEPT[..n_max as usize >> 4 & 3]);
        if n_max % 5 > 0 {
            state["theta"] = json!(shares.iter().map(|share| share * fixed[0].min(1e300)).collect::<Vec<_>>());
        }
        if !cournot {
            state["lambda"] = firms.iter().map(|(n, conduct)| conduct * n - 1.0).collect();
        }
        state
    })
}

/// One or two indicators, of some or all places.
fn comparison() -> impl Strategy<Value = Value> {
    let indicators: Vec<&str> = Provinces::indicators().map(|comparison| comparison.id).collect();
    let places: Vec<&str> = places().iter().map(|place| place.id).collect();
    let count = places.len();
    (vec(select(indicators), 1..3), subsequence(places, 0..=count))
        .prop_map(|(indicator, places)| json!({ "view": "provinces", "indicator": indicator, "places": places }))
}

/// Shares of some places, a group of industries, or state-owned enterprises.
fn table() -> impl Strategy<Value = Value> {
    let places: Vec<&str> = places().iter().map(|place| place.id).collect();
    let count = places.len();
    let views = select(vec!["decline", "industries", "burden"]);
    (views, subsequence(places, 0..=count), select(GROUP.values))
        .prop_map(|(view, places, group)| json!({ "view": view, "places": places, "group": group }))
}

/// An object that nobody who read the documentation would write.
fn junk() -> impl Strategy<Value = Value> {
    let keys: Vec<&str> = PARAMETERS.iter().map(|parameter| parameter.key).collect();
    let words = ["view", "indicator", "places", "lang", "theme", "controls", "", "constructor"];
    let number = prop_oneof![magnitude(), magnitude().prop_map(|size| -size), (-3.0..12.0).prop_map(f64::round)];
    let word = select(vec!["provinces", "price", "zh-Hant", "jilin", "high_tech_share_2006", "Infinity", "9", ""]);
    let one = prop_oneof![
        6 => number.prop_map(|number| json!(number)),
        2 => word.prop_map(|word| json!(word)),
        1 => select(vec![json!(null), json!(true), json!({}), json!([])]),
    ];
    let value = prop_oneof![4 => one.clone(), 1 => vec(one, 0..6).prop_map(Value::from)];
    let key = prop_oneof![3 => select(keys), 1 => select(words.to_vec())];
    vec((key, value), 0..6).prop_map(|fields| fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn options() -> impl Strategy<Value = Value> {
    let side = || prop_oneof![1.0..8192.0, 200.0..1400.0];
    let look = (select(vec!["en", "zh-Hant", "zh-Hans"]), select(vec!["light", "dark"]));
    (side(), option::of(side()), option::of(6.0..64.0), look).prop_map(|(width, height, text_size, (lang, theme))| {
        json!({ "width": width, "height": height, "textSize": text_size, "lang": lang, "theme": theme })
    })
}
