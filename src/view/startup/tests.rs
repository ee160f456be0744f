//! Pictures of the start-up scale.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use crate::model::{startup, startup_asymmetric};
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn startup_of_the_default_chain() {
    check("startup", json!({"view": "startup"}), json!({"width": 720}));
}

#[test]
fn startup_of_an_uneven_chain_on_a_phone_in_traditional_script() {
    let state = json!({"view": "startup", "k": 3, "n": [2, 60, 8], "lang": "zh-Hant"});
    check("startup-uneven-320-zh-hant", state, json!({"width": 320}));
}

#[test]
fn startup_of_a_long_chain_with_conjectures_in_the_dark() {
    let state = json!({"view": "startup", "k": 60, "n": 200, "lambda": 0.5, "theme": "dark"});
    check("startup-long-dark", state, json!({"width": 720}));
}

proptest! {
    #[test]
    fn the_table_of_start_up_scales_is_that_of_the_model(k in 1..200_u32, n in 1..50_u32) {
        with_figure(json!({ "view": "startup", "k": k, "n": n }), json!({}), |figure| {
            let reading = figure.view().reading(figure.size, figure.theme());
            for row in &reading.rows {
                let stages: u32 = row.label.parse().unwrap();
                let startup = startup(f64::from(stages)).unwrap();
                let shown: Vec<Option<f64>> = row.cells.iter().map(|cell| cell.as_ref().and_then(|cell| cell.value)).collect();
                let own = (stages == k).then_some(f64::from(n));
                let expected = [
                    Some(startup.n_asymptotic),
                    Some(startup.n_real),
                    Some(startup.n_min as f64),
                    Some(startup.total_symmetric as f64),
                    Some(startup.total_min as f64),
                    own,
                    own.map(|n| n * f64::from(k)),
                ];
                prop_assert_eq!(shown.len(), expected.len());
                for (shown, expected) in std::iter::zip(shown, expected) {
                    prop_assert_eq!(shown.is_some(), expected.is_some());
                    let (shown, expected) = (shown.unwrap_or_default(), expected.unwrap_or_default());
                    prop_assert!((shown - expected).abs() <= 1e-12 * expected, "{} is not {}", shown, expected);
                }
            }
            let own = &reading.rows[reading.first_row];
            prop_assert_eq!(&own.label, &k.to_string());
            Ok(())
        })
        .unwrap()?;
    }

    #[test]
    fn the_bottleneck_is_the_thinnest_stage_and_needs_what_the_model_says(n in vec(1..40_u32, 2..9)) {
        prop_assume!(n.iter().any(|firms| *firms != n[0]));
        let state = json!({ "view": "startup", "k": n.len(), "n": n });
        with_figure(state, json!({}), |figure| {
            let facts = figure.view().facts(figure.theme());
            let number = |name| facts.get(name).and_then(|amount| amount.value);
            let stage = number("bottleneckStage").unwrap() as usize - 1;
            prop_assert_eq!(n.iter().min(), Some(&n[stage]));
            let mut others: Vec<f64> = n.iter().map(|firms| f64::from(*firms)).collect();
            others.remove(stage);
            let needed = startup_asymmetric(&others).unwrap();
            prop_assert_eq!(number("bottleneckNMin"), needed.n_min.map(|n| n as f64));
            // Nothing is scarce where the stage has as many firms as it needs.
            let word = match needed.n_min {
                Some(n_min) if n_min < u64::from(n[stage]) => "enough",
                Some(n_min) if n_min == u64::from(n[stage]) => "just",
                Some(_) => "possible",
                None => "impossible",
            };
            prop_assert_eq!(&facts.get("bottleneck").unwrap().text, word);
            Ok(())
        })
        .unwrap()?;
    }
}
