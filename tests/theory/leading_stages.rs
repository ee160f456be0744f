//! Other firms in the first stages of a chain.

use cluster_pricing::model::{Chain, MAX_FIRMS, Offer, Verdict, startup_asymmetric};
use proptest::prelude::*;

use crate::market::{Market, any_conduct, assert_close};

fn offer(chain: &Chain, n_firms: &[u64]) -> Option<Offer> {
    chain.leading_stages(2).with_firms(n_firms)
}

#[test]
fn two_cournot_stages_win_beyond_the_hyperbola_and_tie_on_it() {
    let chain = Market::cournot(&[9, 9]).chain();
    for first in 1..60 {
        for second in 1..60 {
            let expected = match ((first - 1) * (second - 1)).cmp(&2) {
                std::cmp::Ordering::Greater => Verdict::Cluster,
                std::cmp::Ordering::Equal => Verdict::Tie,
                std::cmp::Ordering::Less => Verdict::Integrated,
            };
            assert_eq!(offer(&chain, &[first, second]).unwrap().verdict, expected, "{first}, {second}");
        }
    }
}

#[test]
fn near_ties_of_many_firms_are_told_apart() {
    // 2/3 × 3/4 of the rest is a tie: with more and more firms the first two stages come closer to it, from below.
    let chain = Market::cournot(&[9, 9, 2, 3]).chain();
    assert_eq!(offer(&chain, &[MAX_FIRMS, MAX_FIRMS]).unwrap().verdict, Verdict::Integrated);
    let taking = Market::cournot(&[9, 9, 2, 3]).with_conjectures(&[-1.0, -1.0, 0.0, 0.0]).chain();
    assert_eq!(offer(&taking, &[1, 1]).unwrap().verdict, Verdict::Tie);
}

#[test]
fn a_stage_with_too_few_firms_for_its_conjectures_has_no_price() {
    let chain = Market::cournot(&[9, 9]).with_conjectures(&[1.5, 0.0]).chain();
    assert_eq!(offer(&chain, &[2, 9]), None);
    assert!(offer(&chain, &[3, 9]).is_some());
}

proptest! {
    #[test]
    fn other_firms_in_the_first_stages_are_judged_like_the_chain_they_make(
        market in any_conduct(5, 40),
        firms in prop::array::uniform2(1..80_u64),
    ) {
        let changed = std::iter::zip(&market.n_firms, firms.map(Some).into_iter().chain([None; 5]));
        let n_firms: Vec<f64> = changed.map(|(own, other)| other.map_or(*own, |n| n as f64)).collect();
        let allowed = std::iter::zip(&n_firms, &market.conjectural_variation).all(|(n, lambda)| *lambda <= n - 1.0);
        let offer = offer(&market.chain(), &firms);
        prop_assert_eq!(offer.is_some(), allowed);
        if let Some(Offer { price, verdict }) = offer {
            let solved = Market { n_firms, ..market }.solve();
            assert_close(price, solved.price, 1e-12 * solved.price);
            prop_assert_eq!(verdict, solved.verdict);
        }
    }

    #[test]
    fn a_stage_needs_the_fewest_firms_with_which_the_chain_wins(market in any_conduct(4, 40), index in 0..4_usize) {
        let chain = market.chain();
        let Some(startup) = chain.startup_of_stage(index) else {
            prop_assert!(index >= chain.stages().len());
            return Ok(());
        };
        let verdict = |firms: u64| {
            let mut n_firms = market.n_firms.clone();
            n_firms[index] = firms as f64;
            Market { n_firms, ..market.clone() }.solve().verdict
        };
        let least = market.conjectural_variation[index].ceil() as u64 + 1;
        match startup.n_min {
            Some(n_min) => {
                prop_assert!(startup.possible && n_min >= least);
                prop_assert_eq!(verdict(n_min), Verdict::Cluster);
                prop_assert!(n_min == least || verdict(n_min - 1) != Verdict::Cluster);
            }
            None => prop_assert_ne!(verdict(MAX_FIRMS), Verdict::Cluster),
        }
    }

    #[test]
    fn a_cournot_stage_needs_what_the_asymmetric_startup_says(firms in prop::collection::vec(1..60_u64, 1..6)) {
        let others: Vec<f64> = firms[1..].iter().map(|n| *n as f64).collect();
        let own = Market::cournot(&firms).chain().startup_of_stage(0).unwrap();
        prop_assert_eq!(own, startup_asymmetric(&others).unwrap());
    }
}
