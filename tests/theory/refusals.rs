//! What the functions beside the chain refuse, and that they never answer with a number that is not finite.

use cluster_pricing::model::ErrorCode::*;
use cluster_pricing::model::{
    Chain, ChainParameters, ErrorCode, FreeEntryParameters, Merger, ParameterError, distribution, externality,
    free_entry, partial_integration,
};
use proptest::prelude::*;

use crate::parameters::{SOUND, any_number, assert_finite, at_least_zero};

const MERGER: Merger = Merger { first: 1.0, count: 2.0, n_merged: 3.0 };

const MARKET: FreeEntryParameters<'_> = FreeEntryParameters {
    intercept: 100.0,
    slope: 1.0,
    cost_sum: None,
    unit_cost: &[10.0, 20.0],
    fixed_cost: &[1.0, 2.0],
};

#[track_caller]
fn refuses<T>(answer: Result<T, ParameterError>, code: ErrorCode, field: &str, index: Option<usize>) {
    let error = answer.err().unwrap();
    assert_eq!((error.code, error.field, error.index), (code, field, index));
}

#[test]
fn producers_and_stages_are_checked_together() {
    let refuses = |n, k, code, field| refuses(distribution(n, k), code, field, None);
    refuses(f64::NAN, 0.0, EmptyChain, "k");
    refuses(f64::NAN, 1001.0, TooManyStages, "k");
    refuses(f64::NAN, f64::NAN, NotFinite, "k");
    refuses(f64::NAN, 2.5, NotFinite, "N");
    refuses(0.5, 2.5, KNotInteger, "k");
    refuses(0.5, -1.0, NBelowOne, "k");
    refuses(0.5, 2.0, NBelowOne, "N");
    refuses(1.5, 2.0, NNotInteger, "N");
    refuses(1e16, 2.0, NTooLarge, "N");
    refuses(1.0, 2.0, TooFewProducers, "N");
}

#[test]
fn elasticities_are_checked_in_the_order_of_codes() {
    let with = |spoil: fn(&mut ChainParameters<'_>), theta| {
        let mut parameters = SOUND;
        spoil(&mut parameters);
        externality(&parameters, theta)
    };
    refuses(with(|p| p.unit_cost = &[], &[0.1]), EmptyChain, "c", None);
    refuses(with(|p| p.intercept = f64::NAN, &[0.1]), LengthMismatch, "theta", None);
    refuses(with(|p| p.slope = 0.0, &[0.1, f64::NAN]), NotFinite, "theta", Some(1));
    refuses(with(|p| p.slope = f64::NAN, &[0.1, f64::NAN]), NotFinite, "b", None);
    refuses(with(|p| p.intercept = 1.0, &[0.1, -0.1]), ANotAboveCost, "a", None);
    refuses(with(|p| p.conjectural_variation = &[9.0, 0.0], &[0.1, -0.1]), LambdaOutOfRange, "lambda", Some(0));
    refuses(with(|p| p.slope = 1e-320, &[0.1, -0.1]), NegativeTheta, "theta", Some(1));
    refuses(with(|p| p.slope = 1e-320, &[0.1, 0.1]), ResultNotFinite, "b", None);
}

#[test]
fn a_saving_that_makes_a_result_too_large_is_refused() {
    let parameters = ChainParameters {
        intercept: 1e200,
        slope: 1e80,
        unit_cost: &[1e200_f64.next_down(), 0.0],
        fixed_cost: &[],
        conjectural_variation: &[],
        ..SOUND
    };
    assert!(Chain::new(&parameters).is_ok());
    refuses(externality(&parameters, &[0.5, 0.0]), ResultNotFinite, "b", None);
}

#[test]
fn a_block_must_lie_within_the_chain() {
    let merge = |merger: Merger| partial_integration(&SOUND, &merger);
    refuses(merge(Merger { first: f64::NAN, n_merged: 0.0, ..MERGER }), NotFinite, "first", None);
    refuses(merge(Merger { count: f64::INFINITY, n_merged: 0.0, ..MERGER }), NotFinite, "count", None);
    refuses(merge(Merger { n_merged: f64::NAN, ..MERGER }), NotFinite, "nMerged", None);
    refuses(merge(Merger { first: 9.0, n_merged: 0.0, ..MERGER }), NBelowOne, "nMerged", None);
    refuses(merge(Merger { n_merged: 2.5, ..MERGER }), NNotInteger, "nMerged", None);
    refuses(merge(Merger { n_merged: 1e16, ..MERGER }), NTooLarge, "nMerged", None);
    for first in [0.0, -1.0, 1.5, 3.0, 1e300] {
        refuses(merge(Merger { first, ..MERGER }), Range, "first", None);
    }
    for count in [0.0, -1.0, 1.5, 3.0, 1e300] {
        refuses(merge(Merger { count, ..MERGER }), Range, "count", None);
    }
    refuses(merge(Merger { first: 2.0, ..MERGER }), Range, "count", None);
    let without_trade = ChainParameters { intercept: 1.0, ..SOUND };
    refuses(partial_integration(&without_trade, &Merger { first: 0.0, ..MERGER }), ANotAboveCost, "a", None);
    let empty = ChainParameters { unit_cost: &[], n_firms: &[], ..SOUND };
    refuses(partial_integration(&empty, &MERGER), EmptyChain, "c", None);
}

#[test]
fn a_market_without_firms_is_checked_like_a_chain() {
    let with = |spoil: fn(&mut FreeEntryParameters<'_>)| {
        let mut parameters = MARKET;
        spoil(&mut parameters);
        free_entry(&parameters)
    };
    refuses(with(|p| p.unit_cost = &[]), EmptyChain, "c", None);
    refuses(with(|p| p.fixed_cost = &[]), EmptyChain, "f", None);
    refuses(with(|p| p.fixed_cost = &[1.0]), LengthMismatch, "f", None);
    refuses(with(|p| p.fixed_cost = &[1.0, f64::INFINITY]), NotFinite, "f", Some(1));
    refuses(with(|p| (p.slope, p.fixed_cost) = (0.0, &[-1.0, 1.0])), BNotPositive, "b", None);
    refuses(with(|p| (p.intercept, p.fixed_cost) = (1.0, &[-1.0, 1.0])), NegativeFixedCost, "f", Some(0));
    refuses(with(|p| p.intercept = 30.0), ANotAboveCost, "a", None);
    refuses(with(|p| p.slope = 1e-320), ResultNotFinite, "b", None);
    refuses(with(|p| p.fixed_cost = &[1.0, 1e-40]), ResultNotFinite, "f", Some(1));
}

#[test]
fn the_number_of_integrated_firms_is_checked() {
    let chain = Chain::new(&SOUND).unwrap();
    for (m, code) in [(f64::NAN, NotFinite), (0.0, NBelowOne), (1.5, NNotInteger), (1e16, NTooLarge)] {
        refuses(chain.against_integrated_firms(m), code, "m", None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn whatever_a_page_sends_beside_a_chain_is_refused_or_answered_in_finite_numbers(
        [a, b, first, count, n_merged] in prop::array::uniform5(any_number()),
        [c, n, f, theta] in prop::array::uniform4(prop::collection::vec(any_number(), 0..4)),
    ) {
        assert_finite(&distribution(n_merged, count));
        assert_finite(&free_entry(&FreeEntryParameters { intercept: a, slope: b, cost_sum: None, unit_cost: &c, fixed_cost: &f }));
        let chain = ChainParameters { intercept: a, slope: b, unit_cost: &c, n_firms: &n, ..ChainParameters::default() };
        assert_finite(&externality(&chain, &theta));
        assert_finite(&partial_integration(&chain, &Merger { first, count, n_merged }));
    }

    #[test]
    fn extreme_markets_are_answered_in_finite_numbers(
        [a, b, n_merged] in prop::array::uniform3(at_least_zero()),
        stages in prop::collection::vec((at_least_zero(), 1..=4_u32, at_least_zero(), at_least_zero()), 1..4),
        free_goods in any::<bool>(),
        length in prop::sample::select(vec![1, 1, 1, 40]),
    ) {
        let stages = stages.repeat(length);
        let n: Vec<f64> = stages.iter().map(|stage| f64::from(stage.1)).collect();
        let c: Vec<f64> = stages.iter().map(|stage| if free_goods { 0.0 } else { stage.0 }).collect();
        let f: Vec<f64> = stages.iter().map(|stage| stage.2).collect();
        let theta: Vec<f64> = stages.iter().map(|stage| stage.3).collect();
        assert_finite(&free_entry(&FreeEntryParameters { intercept: a, slope: b, cost_sum: None, unit_cost: &c, fixed_cost: &f }));
        let chain = ChainParameters { intercept: a, slope: b, unit_cost: &c, n_firms: &n, ..ChainParameters::default() };
        assert_finite(&externality(&chain, &theta));
        for count in 1..=stages.len() {
            assert_finite(&partial_integration(&chain, &Merger { first: 1.0, count: count as f64, n_merged }));
        }
        if let Ok(chain) = Chain::new(&chain) {
            assert_finite(&chain.against_integrated_firms(n_merged));
        }
    }
}
