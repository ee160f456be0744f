//! Who is cheaper, checked in whole numbers.

use std::f64::consts::LN_2;

use cluster_pricing::model::{MAX_FIRMS, Verdict};
use proptest::prelude::*;

use crate::market::{Market, assert_close};

#[track_caller]
fn check(n_firms: &[u64], conjectural_variation: &[f64], expected: Verdict) {
    let equilibrium = Market::cournot(n_firms).with_conjectures(conjectural_variation).solve();
    assert_eq!(equilibrium.verdict, expected, "{n_firms:?} {conjectural_variation:?}");
    let sign = match expected {
        Verdict::Cluster => 1.0,
        Verdict::Tie => 0.0,
        Verdict::Integrated => -1.0,
    };
    for signed in [equilibrium.price_gap, equilibrium.price_gap_ratio, equilibrium.startup_margin] {
        assert!(signed == 0.0 && sign == 0.0 || signed * sign > 0.0, "{expected:?} but {signed:e}");
    }
}

#[test]
fn known_ties_are_ties() {
    let ties: [&[u64]; 8] = [&[1], &[2, 3], &[3, 4, 5], &[2, 6, 7], &[2, 5, 9], &[2, 4, 15], &[3, 3, 8], &[7, 2, 6]];
    for n_firms in ties {
        check(n_firms, &[], Verdict::Tie);
    }
}

#[test]
fn every_run_from_m_to_2m_minus_1_is_a_tie_that_a_single_firm_breaks() {
    for m in (1..=200).chain([1000]) {
        let mut run: Vec<u64> = (m..2 * m).collect();
        check(&run, &[], Verdict::Tie);
        *run.last_mut().unwrap() += 1;
        check(&run, &[], Verdict::Cluster);
        *run.last_mut().unwrap() -= 2;
        // A run of one firm has none to lose.
        if m > 1 {
            check(&run, &[], Verdict::Integrated);
        }
    }
}

#[test]
fn the_smallest_change_of_a_conjecture_breaks_a_tie() {
    // 3 / (3 + 1 + 1/2) × 3 / (3 + 1) = 1/2.
    check(&[3, 3], &[0.5, 0.0], Verdict::Tie);
    check(&[3, 3], &[0.5_f64.next_up(), 0.0], Verdict::Integrated);
    check(&[3, 3], &[0.5_f64.next_down(), 0.0], Verdict::Cluster);
    let smallest = f64::from_bits(1);
    for (variation, expected) in [(smallest, Verdict::Integrated), (-smallest, Verdict::Cluster)] {
        let market = Market::cournot(&[3, 3]).with_conjectures(&[0.5, variation]);
        assert_eq!(market.solve().verdict, expected);
    }
}

#[test]
fn a_stage_with_one_firm_loses_whatever_the_others_do() {
    check(&[MAX_FIRMS, 1, MAX_FIRMS], &[], Verdict::Integrated);
    check(&[MAX_FIRMS, 2, MAX_FIRMS], &[], Verdict::Cluster);
}

#[test]
fn the_longest_chain_of_the_largest_stages_is_solved() {
    let equilibrium = Market::cournot(&[MAX_FIRMS; 1000]).solve();
    assert_close(equilibrium.factor.complement * MAX_FIRMS as f64, 1000.0, 1e-9);
    let single = Market::cournot(&[1; 1000]).solve();
    assert_eq!(single.factor.value, 2_f64.powi(-1000));
    assert_close(single.startup_margin, -999.0 * LN_2, 1e-9);
}

/// Stages that bring 2 Π n_i as close above Π (n_i + 1) as the offsets allow, the last one on either side.
fn near_tie() -> impl Strategy<Value = Vec<u64>> {
    (prop::collection::vec(0..4_u64, 1..6), -2..=2_i64).prop_map(|(offsets, last)| {
        let mut stages = Vec::new();
        for offset in offsets {
            stages.push(tying_firms(&stages) + 1 + offset);
        }
        stages.push(tying_firms(&stages).saturating_add_signed(last).max(1));
        stages
    })
}

/// The whole part of S / (2 P - S).
fn tying_firms(stages: &[u64]) -> u64 {
    let [twice, whole] = products(stages);
    u64::try_from(whole / (twice - whole)).unwrap()
}

/// 2 Π n_i and Π (n_i + 1).
pub fn products(stages: &[u64]) -> [u128; 2] {
    let product = |factors: &mut dyn Iterator<Item = u64>| {
        factors.fold(1_u128, |product, factor| product.checked_mul(factor.into()).unwrap())
    };
    [2 * product(&mut stages.iter().copied()), product(&mut stages.iter().map(|n| n + 1))]
}

proptest! {
    #[test]
    fn near_a_tie_the_verdict_is_that_of_whole_numbers(stages in near_tie()) {
        let [twice, whole] = products(&stages);
        let expected = match twice.cmp(&whole) {
            std::cmp::Ordering::Greater => Verdict::Cluster,
            std::cmp::Ordering::Equal => Verdict::Tie,
            std::cmp::Ordering::Less => Verdict::Integrated,
        };
        check(&stages, &[], expected);
    }

    #[test]
    fn firms_that_collude_in_groups_count_as_one_firm_per_group(stages in near_tie(), group in 1..4096_u64) {
        let alone = Market::cournot(&stages).solve();
        let grouped: Vec<u64> = stages.iter().map(|n| n * group).collect();
        prop_assume!(grouped.iter().all(|n| *n <= MAX_FIRMS));
        check(&grouped, &vec![group as f64 - 1.0; stages.len()], alone.verdict);
    }
}
