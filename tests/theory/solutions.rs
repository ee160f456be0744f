//! Three ways to one equilibrium, and the oracles of the tests as a fourth and a fifth.

use cluster_pricing::model::{
    BestResponses, Chain, MAX_FIRMS, MAX_STAGES, Number, ThreeSolutions, backward_induction, self_check,
};
use proptest::prelude::*;

use crate::market::{Market, any_conduct, assert_close, assert_same, cournot};
use crate::oracles;

proptest! {
    #[test]
    fn closed_form_backward_induction_and_best_responses_agree(market in any_conduct(60, 1_000_000)) {
        let three = ThreeSolutions::of(&market.chain());
        prop_assert!(three.is_settled);
        prop_assert!(three.largest_difference() < 1e-12, "{:e}", three.largest_difference());
    }

    #[test]
    fn backward_induction_finds_the_prices_of_the_recursion(market in any_conduct(60, 1000)) {
        let chain = market.chain();
        let solution = backward_induction(&chain);
        for (price, expected) in std::iter::zip(&solution.stage_prices, oracles::backward_induction(&chain)) {
            assert_close(*price, expected, 1e-9 * market.intercept());
        }
    }

    #[test]
    fn stages_that_move_as_one_come_to_rest_where_firms_that_move_in_turn_do(market in cournot(4, 6)) {
        let chain = market.chain();
        let mut play = BestResponses::start(&chain);
        prop_assert!(play.settle(BestResponses::MOST_ROUNDS));
        let quantity = oracles::best_responses(&chain);
        assert_close(play.solution().quantity, quantity, 1e-8 * quantity);
    }

    #[test]
    fn from_joint_monopolies_the_price_only_falls_and_never_below_equilibrium(market in any_conduct(20, 1000)) {
        let chain = market.chain();
        let rest = chain.solve().price;
        let rounding = 1e-12 * market.intercept();
        let mut play = BestResponses::start(&chain);
        let mut before = market.intercept();
        while !play.is_settled() {
            let price = *play.stage_prices().last().unwrap();
            prop_assert!(rest - rounding <= price && price <= before + rounding, "{before} then {price}, rest {rest}");
            before = price;
            play.play_round();
        }
    }

    #[test]
    fn no_stage_is_ever_paid_less_than_in_equilibrium_on_the_way(market in any_conduct(20, 1000)) {
        let chain = market.chain();
        let rest = chain.solve().stages;
        let mut play = BestResponses::start(&chain);
        while !play.is_settled() {
            for (price, stage) in std::iter::zip(play.stage_prices(), &rest) {
                prop_assert!(stage.price - 1e-12 * market.intercept() <= price);
            }
            play.play_round();
        }
    }

    #[test]
    fn one_stage_halves_its_distance_from_equilibrium_in_each_round(market in any_conduct(1, 1_000_000)) {
        let chain = market.chain();
        let rest = chain.solve().price;
        let mut play = BestResponses::start(&chain);
        let distance = |play: &BestResponses| play.stage_prices()[0] - rest;
        let at_first = distance(&play);
        for round in 1..40 {
            play.play_round();
            assert_close(distance(&play), at_first / 2_f64.powi(round), 1e-12 * market.intercept());
        }
    }

    #[test]
    fn a_difference_is_the_largest_of_all_numbers(market in cournot(8, 100), error in 1e-9..1e-3, at in 0_usize..8) {
        let sound = backward_induction(&market.chain());
        let at = at % sound.stage_prices.len();
        let mut wrong = sound.clone();
        wrong.stage_prices[at] *= 1.0 + error;
        assert_close(wrong.difference(&sound), error, 1.001 * error * error + 1e-15);
        let mut wrong = sound.clone();
        wrong.firm_quantities[at] *= 1.0 - error;
        assert_close(sound.difference(&wrong), error, 1e-15);
    }

    #[test]
    fn a_self_check_reports_the_chain_that_has_the_largest_difference(seed in any::<u64>()) {
        let check = self_check(seed, 10);
        prop_assert_eq!((check.n_chains, check.n_unsettled), (10, 0));
        let worst = check.worst.unwrap();
        prop_assert_eq!(ThreeSolutions::of(&worst).largest_difference(), check.largest_difference);
        // A reader who types its numbers has the same chain.
        let typed = |number: f64| Number::read(&number.to_string());
        let variations = worst.stages().iter().map(|stage| stage.conjectural_variation);
        for number in variations.chain([worst.intercept(), worst.slope()]) {
            prop_assert_eq!(number, typed(number.value()));
        }
        for cost in worst.stages().iter().map(|stage| stage.unit_cost) {
            prop_assert_eq!(cost, typed(cost.value()).into());
        }
    }
}

#[test]
fn the_longest_and_the_most_crowded_chains_come_to_rest_in_agreement() {
    let most = MAX_FIRMS as f64;
    for (n, lambda) in [(1.0, 0.0), (2.0, 0.0), (50.0, -1.0), (most, 0.0), (most, -1.0), (most, most - 1.0)] {
        for margin in [1e-12, 80.0, 1e12] {
            let market = Market {
                net_choke: margin,
                unit_cost: vec![0.0; MAX_STAGES],
                cost_sum: 0.0,
                ..Market::cournot(&[n as u64; MAX_STAGES])
            };
            let three = ThreeSolutions::of(&market.with_conjectures(&[lambda; MAX_STAGES]).chain());
            assert!(three.is_settled);
            assert!(three.largest_difference() < 1e-11, "n {n}, lambda {lambda}: {:e}", three.largest_difference());
        }
    }
}

#[test]
fn crowded_stages_upstream_of_monopolies_and_downstream_of_them_come_to_rest() {
    let half = MAX_STAGES / 2;
    let crowded_first = [vec![MAX_FIRMS; half], vec![1; half]].concat();
    let crowded_last = [vec![1; half], vec![MAX_FIRMS; half]].concat();
    for n_firms in [crowded_first, crowded_last] {
        let three = ThreeSolutions::of(&Market::cournot(&n_firms).chain());
        assert!(three.is_settled);
        assert!(three.largest_difference() < 1e-11, "{:e}", three.largest_difference());
    }
}

#[test]
fn a_play_that_is_interrupted_says_so() {
    let chain = Market::cournot(&[9; 4]).chain();
    let mut play = BestResponses::start(&chain);
    assert!(!play.settle(3));
    assert_eq!((play.rounds(), play.is_settled()), (3, false));
    assert!(play.settle(BestResponses::MOST_ROUNDS));
}

#[test]
fn monopolies_in_succession_are_at_rest_from_the_start() {
    let chain = Market::cournot(&[1; 6]).chain();
    let mut play = BestResponses::start(&chain);
    let start = play.solution();
    assert!(play.settle(1));
    assert_eq!(play.solution(), start);
    assert_same(start.price(), 100.0 - 80.0 / 64.0);
}

/// Theocharis (1960), "On the stability of the Cournot solution on the oligopoly problem".
#[test]
fn undamped_cournot_answers_settle_for_two_firms_cycle_for_three_and_grow_for_more() {
    let overshoot = |n: &[u64]| BestResponses::overshoot(&Market::cournot(n).chain());
    assert_eq!([&[2][..], &[3], &[4], &[2, 9]].map(overshoot), [0.5, 1.0, 1.5, 4.0]);
}

#[test]
fn price_takers_overshoot_once_for_every_rival() {
    let taking = Market::cournot(&[5]).with_conjectures(&[-1.0]);
    assert_eq!(BestResponses::overshoot(&taking.chain()), 4.0);
}

#[test]
fn a_seed_always_means_the_same_chains() {
    let [one, same, other] = [7, 7, 8].map(|seed| self_check(seed, 20));
    let stages = |chain: Option<Chain>| chain.unwrap().stages().to_vec();
    assert_eq!(one.largest_difference, same.largest_difference);
    let worst = stages(one.worst);
    assert_eq!(worst, stages(same.worst));
    assert_ne!(worst, stages(other.worst));
}

#[test]
fn a_thousand_random_chains_are_solved_alike() {
    let check = self_check(1, 1000);
    assert_eq!((check.n_chains, check.n_unsettled), (1000, 0));
    assert!(check.largest_difference < 1e-12, "{:e}", check.largest_difference);
}

#[test]
fn a_self_check_of_no_chains_finds_nothing() {
    let check = self_check(1, 0);
    assert_eq!((check.n_chains, check.largest_difference), (0, 0.0));
    assert!(check.worst.is_none());
}
