//! What the model refuses, and that it never answers with a number that is not finite.

use cluster_pricing::model::ErrorCode::*;
use cluster_pricing::model::{
    Chain, ChainParameters, ErrorCode, ParameterError, max_stages, startup, startup_asymmetric,
};
use proptest::prelude::*;

pub const SOUND: ChainParameters<'_> = ChainParameters {
    intercept: 100.0,
    slope: 1.0,
    cost_sum: None,
    unit_cost: &[10.0, 20.0],
    n_firms: &[3.0, 4.0],
    fixed_cost: &[1.0, 2.0],
    integrated_fixed_cost: 5.0,
    conjectural_variation: &[0.0, 0.0],
};

/// Spoils sound parameters and expects the fault.
#[track_caller]
fn check(spoil: fn(&mut ChainParameters<'_>), code: ErrorCode, field: &str, index: Option<usize>) -> ParameterError {
    let mut parameters = SOUND;
    spoil(&mut parameters);
    let error = Chain::new(&parameters).unwrap_err();
    assert_eq!((error.code, error.field, error.index), (code, field, index));
    error
}

#[test]
fn sound_parameters_are_accepted_and_empty_options_mean_zero() {
    assert!(Chain::new(&SOUND).is_ok());
    let bare = ChainParameters { fixed_cost: &[], conjectural_variation: &[], ..SOUND };
    let chain = Chain::new(&bare).unwrap();
    assert_eq!(chain.fixed_cost_total(), 0.0);
    assert_eq!(chain.stages()[1].conjectural_variation.value(), 0.0);
}

#[test]
fn a_list_that_does_not_fit_is_named() {
    check(|p| p.unit_cost = &[], EmptyChain, "c", None);
    check(|p| p.n_firms = &[], EmptyChain, "n", None);
    check(|p| p.n_firms = &[3.0], LengthMismatch, "n", None);
    check(|p| p.fixed_cost = &[3.0], LengthMismatch, "f", None);
    check(|p| p.conjectural_variation = &[0.0; 3], LengthMismatch, "lambda", None);
    let long = ChainParameters {
        unit_cost: &[0.01; 1001],
        n_firms: &[1.0; 1001],
        fixed_cost: &[],
        conjectural_variation: &[],
        ..SOUND
    };
    assert_eq!(Chain::new(&long).unwrap_err().code, TooManyStages);
}

#[test]
fn a_number_that_is_not_finite_is_named_with_its_place() {
    check(|p| p.intercept = f64::NAN, NotFinite, "a", None);
    check(|p| p.slope = f64::INFINITY, NotFinite, "b", None);
    check(|p| p.unit_cost = &[1.0, f64::NAN], NotFinite, "c", Some(1));
    check(|p| p.n_firms = &[f64::INFINITY, 1.0], NotFinite, "n", Some(0));
    check(|p| p.fixed_cost = &[1.0, f64::NAN], NotFinite, "f", Some(1));
    check(|p| p.integrated_fixed_cost = f64::NAN, NotFinite, "fIntegrated", None);
    check(|p| p.conjectural_variation = &[f64::NAN, 0.0], NotFinite, "lambda", Some(0));
}

#[test]
fn a_number_out_of_its_range_is_named_with_its_place() {
    check(|p| p.n_firms = &[3.0, 0.0], NBelowOne, "n", Some(1));
    check(|p| p.n_firms = &[3.0, 2.5], NNotInteger, "n", Some(1));
    check(|p| p.n_firms = &[1e300, 4.0], NTooLarge, "n", Some(0));
    check(|p| p.slope = 0.0, BNotPositive, "b", None);
    check(|p| p.unit_cost = &[10.0, -1.0], NegativeCost, "c", Some(1));
    check(|p| p.fixed_cost = &[-1.0, 0.0], NegativeFixedCost, "f", Some(0));
    check(|p| p.integrated_fixed_cost = -1.0, NegativeFixedCost, "fIntegrated", None);
    check(|p| p.conjectural_variation = &[0.0, 3.5], LambdaOutOfRange, "lambda", Some(1));
    check(|p| p.conjectural_variation = &[-1.5, 0.0], LambdaOutOfRange, "lambda", Some(0));
}

#[test]
fn of_several_faults_the_first_in_the_order_of_codes_is_reported() {
    let mut parameters = ChainParameters {
        intercept: 1.0,
        slope: 0.0,
        cost_sum: None,
        unit_cost: &[-5.0, 1e308],
        n_firms: &[2.5, 0.5],
        fixed_cost: &[-1.0, f64::NAN],
        integrated_fixed_cost: -1.0,
        conjectural_variation: &[9.0],
    };
    let mut repair = |code, field, index, repair: fn(&mut ChainParameters<'_>)| {
        let error = Chain::new(&parameters).unwrap_err();
        assert_eq!((error.code, error.field, error.index), (code, field, index));
        repair(&mut parameters);
    };
    repair(LengthMismatch, "lambda", None, |p| p.conjectural_variation = &[9.0, 0.0]);
    repair(NotFinite, "f", Some(1), |p| p.fixed_cost = &[0.0, -1.0]);
    repair(NBelowOne, "n", Some(1), |p| p.n_firms = &[1e300, 2.5]);
    repair(NNotInteger, "n", Some(1), |p| p.n_firms = &[1e300, 2.0]);
    repair(NTooLarge, "n", Some(0), |p| p.n_firms = &[3.0, 2.0]);
    repair(BNotPositive, "b", None, |p| p.slope = 1e-320);
    repair(NegativeCost, "c", Some(0), |p| p.unit_cost = &[1e308, 1e308]);
    repair(NegativeFixedCost, "f", Some(1), |p| p.fixed_cost = &[1e308, 1e308]);
    repair(NegativeFixedCost, "fIntegrated", None, |p| p.integrated_fixed_cost = 0.0);
    repair(ANotAboveCost, "a", None, |p| p.unit_cost = &[0.0, 0.5]);
    repair(LambdaOutOfRange, "lambda", Some(0), |p| p.conjectural_variation = &[]);
    repair(ResultNotFinite, "b", None, |p| p.slope = 1.0);
    repair(ResultNotFinite, "f", None, |p| p.fixed_cost = &[]);
    assert!(Chain::new(&parameters).is_ok());
}

#[test]
fn an_error_carries_what_was_found_and_what_is_allowed() {
    let too_cheap = check(|p| p.intercept = 30.0, ANotAboveCost, "a", None);
    assert_eq!((too_cheap.value, too_cheap.limit), (Some(30.0), Some(30.0)));
    let too_short = check(|p| p.n_firms = &[3.0], LengthMismatch, "n", None);
    assert_eq!((too_short.value, too_short.limit), (Some(1.0), Some(2.0)));
    let spoil: fn(&mut ChainParameters<'_>) = |p| p.conjectural_variation = &[2.5, 0.0];
    let too_high = check(spoil, LambdaOutOfRange, "lambda", Some(0));
    assert_eq!((too_high.value, too_high.limit), (Some(2.5), Some(2.0)));
    let message = "lambda[0]: a conjectural variation must lie between -1 and n - 1 (found 2.5, limit 2)";
    assert_eq!(too_high.to_string(), message);
}

#[test]
fn the_choke_price_is_compared_with_the_exact_sum_of_costs() {
    // Ten times the double nearest to 0.1 is 1 + 2^-54, which repeated subtraction from 1 misses.
    let chain = |intercept| {
        Chain::new(&ChainParameters {
            intercept,
            slope: 1.0,
            unit_cost: &[0.1; 10],
            n_firms: &[1.0; 10],
            ..ChainParameters::default()
        })
    };
    assert!(chain(1.0).is_err());
    let above = 1_f64.next_up();
    assert_eq!(chain(above).unwrap().net_choke(), 2_f64.powi(-52) - 2_f64.powi(-54));
}

#[test]
fn the_number_of_stages_is_checked() {
    for (n_stages, code) in [
        (0.0, EmptyChain),
        (1001.0, TooManyStages),
        (f64::NAN, NotFinite),
        (f64::INFINITY, NotFinite),
        (2.5, KNotInteger),
        (-1.0, NBelowOne),
    ] {
        let error = startup(n_stages).unwrap_err();
        assert_eq!((error.code, error.field, error.index), (code, "k", None));
    }
}

#[test]
fn numbers_of_firms_are_checked_alone_as_in_a_chain() {
    for (n_firms, code) in [
        (f64::NAN, NotFinite),
        (f64::INFINITY, NotFinite),
        (0.0, NBelowOne),
        (0.5, NBelowOne),
        (2.5, NNotInteger),
        (9_007_199_254_740_992.0, NTooLarge),
    ] {
        let error = max_stages(n_firms).unwrap_err();
        assert_eq!((error.code, error.field, error.index), (code, "n", None));
        let error = startup_asymmetric(&[2.0, n_firms]).unwrap_err();
        assert_eq!((error.code, error.field, error.index), (code, "nOthers", Some(1)));
    }
    assert!(startup_asymmetric(&[2.0; 999]).is_ok());
    assert_eq!(startup_asymmetric(&[2.0; 1000]).unwrap_err().code, TooManyStages);
}

/// Numbers that a page might send by mistake or malice.
pub fn any_number() -> impl Strategy<Value = f64> {
    let odd = [
        0.0, -0.0, -1.0, -0.5, 0.1, 1.0, 2.0, 3.0, 7.0, 100.0, 1e9, 1e16, 1e-10, 1e-160, 1e-300, 5e-324, 1e150, 1e200,
        1e308,
    ];
    let edges = [f64::MAX, f64::MIN_POSITIVE, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    prop_oneof![
        8 => prop::sample::select(odd.to_vec()),
        1 => prop::sample::select(edges.to_vec()),
        2 => any::<f64>(),
    ]
}

pub fn at_least_zero() -> impl Strategy<Value = f64> {
    any_number().prop_map(f64::abs).prop_filter("finite", |number| number.is_finite())
}

#[track_caller]
pub fn assert_finite(answer: &impl std::fmt::Debug) {
    let printed = format!("{answer:?}");
    assert!(!printed.contains("NaN") && !printed.contains("inf"), "{printed}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn whatever_a_page_sends_is_refused_or_solved_in_finite_numbers(
        numbers in prop::collection::vec(any_number(), 3),
        [c, n, f, lambda] in prop::array::uniform4(prop::collection::vec(any_number(), 0..4)),
    ) {
        let parameters = ChainParameters {
            intercept: numbers[0],
            slope: numbers[1],
            cost_sum: None,
        unit_cost: &c,
            n_firms: &n,
            fixed_cost: &f,
            integrated_fixed_cost: numbers[2],
            conjectural_variation: &lambda,
        };
        match Chain::new(&parameters) {
            Ok(chain) => assert_finite(&(chain.solve(), chain.equal_startup())),
            Err(error) => assert_finite(&error),
        }
        for number in n {
            assert_finite(&(startup(number), max_stages(number), startup_asymmetric(&[number, 3.0])));
        }
    }

    #[test]
    fn extreme_markets_are_refused_as_too_large_or_solved_in_finite_numbers(
        intercept in at_least_zero(),
        slope in at_least_zero(),
        stages in prop::collection::vec((at_least_zero(), 1..=4_u32, at_least_zero(), 0.0..=1.0), 1..4),
        integrated_fixed_cost in at_least_zero(),
        free_goods in any::<bool>(),
        length in prop::sample::select(vec![1, 1, 1, 300]),
    ) {
        let stages = stages.repeat(length);
        let n_firms: Vec<f64> = stages.iter().map(|stage| f64::from(stage.1)).collect();
        let parameters = ChainParameters {
            intercept,
            slope,
            cost_sum: None,
        unit_cost: &stages.iter().map(|stage| if free_goods { 0.0 } else { stage.0 }).collect::<Vec<_>>(),
            n_firms: &n_firms,
            fixed_cost: &stages.iter().map(|stage| stage.2).collect::<Vec<_>>(),
            integrated_fixed_cost,
            conjectural_variation: &stages.iter().map(|stage| stage.3 * f64::from(stage.1) - 1.0).collect::<Vec<_>>(),
        };
        match Chain::new(&parameters) {
            Ok(chain) => assert_finite(&chain.solve()),
            Err(error) => prop_assert!(matches!(
                error.code,
                ErrorCode::BNotPositive | ErrorCode::ANotAboveCost | ErrorCode::ResultNotFinite
            )),
        }
    }
}
