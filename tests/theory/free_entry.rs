//! Entry at a cost.

use cluster_pricing::model::{FreeEntry, FreeEntryParameters, MAX_FIRMS, RealEntry, Verdict, free_entry};
use proptest::prelude::*;

use crate::market::assert_close;

/// A market of the size A, with b = 1 and no unit costs.
fn enter(market_size: f64, fixed_cost: &[f64]) -> FreeEntry {
    free_entry(&FreeEntryParameters {
        intercept: market_size.sqrt(),
        slope: 1.0,
        cost_sum: None,
        unit_cost: &vec![0.0; fixed_cost.len()],
        fixed_cost,
    })
    .unwrap()
}

fn all<T: Copy>(numbers: &[Option<T>]) -> Vec<T> {
    numbers.iter().map(|number| number.unwrap()).collect()
}

/// A Π_{j<i} (n_j / (n_j + 1))² Π_{j>i} n_j / (n_j + 1) / f_i of each stage: what (n_i + 1)² must equal.
fn room(market_size: f64, fixed_cost: &[f64], n_firms: &[f64]) -> Vec<f64> {
    let share = |n: &f64| n / (n + 1.0);
    let stage = |(index, cost): (usize, &f64)| {
        let upstream: f64 = n_firms[..index].iter().map(share).product();
        let downstream: f64 = n_firms[index + 1..].iter().map(share).product();
        market_size / cost * upstream * upstream * downstream
    };
    fixed_cost.iter().enumerate().map(stage).collect()
}

/// Firms enter and leave until profit at the others' present numbers is zero, many times over.
fn entry_dynamics(market_size: f64, fixed_cost: &[f64], mut n_firms: Vec<f64>) -> Vec<f64> {
    for _ in 0..20_000 {
        n_firms = room(market_size, fixed_cost, &n_firms).iter().map(|room| (room.sqrt() - 1.0).max(0.0)).collect();
    }
    n_firms
}

/// The greatest numbers, up to `most` in each stage, at which no stage makes a loss, by trying all.
fn greatest_by_search(market_size: f64, fixed_cost: &[f64], most: u64) -> Option<Vec<u64>> {
    let mut greatest: Option<Vec<u64>> = None;
    let stages = fixed_cost.len() as u32;
    for code in 0..most.pow(stages) {
        let n_firms: Vec<u64> = (0..stages).map(|stage| code / most.pow(stage) % most + 1).collect();
        let as_numbers: Vec<f64> = n_firms.iter().map(|n| *n as f64).collect();
        let room = room(market_size, fixed_cost, &as_numbers);
        // What pays exactly is rounded here, so it counts as paying.
        if std::iter::zip(room, as_numbers).all(|(room, n)| room * (1.0 + 1e-12) >= (n + 1.0) * (n + 1.0)) {
            let joined = greatest.map(|greatest| std::iter::zip(greatest, &n_firms).map(|(g, n)| g.max(*n)).collect());
            greatest = Some(joined.unwrap_or(n_firms));
        }
    }
    greatest
}

fn costs(stages: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(1.0..10.0, stages)
}

proptest! {
    #[test]
    fn profit_is_zero_at_both_real_equilibria(market_size in 10.0..1e5, fixed_cost in costs(1..=6)) {
        if let Some(RealEntry { n_stable, n_critical, .. }) = enter(market_size, &fixed_cost).real {
            prop_assert_eq!(n_critical.is_some(), fixed_cost.len() > 1);
            for n_firms in [Some(n_stable), n_critical].into_iter().flatten().map(|numbers| all(&numbers)) {
                for (room, n) in std::iter::zip(room(market_size, &fixed_cost, &n_firms), &n_firms) {
                    assert_close(room.sqrt(), n + 1.0, 1e-10 * (n + 1.0));
                }
            }
        }
    }

    #[test]
    fn neighbors_keep_the_proportion_of_their_fixed_costs(market_size in 1e3..1e6, fixed_cost in costs(2..=6)) {
        if let Some(real) = enter(market_size, &fixed_cost).real {
            let n = all(&real.n_stable);
            for (n, f) in std::iter::zip(n.windows(2), fixed_cost.windows(2)) {
                assert_close(n[1] * (n[1] + 1.0) * f[1], n[0] * n[0] * f[0], 1e-9 * n[0] * n[0] * f[0]);
            }
        }
    }

    #[test]
    fn entry_unravels_below_the_critical_mass_and_feeds_on_itself_above(
        market_size in 300.0..1e4,
        fixed_cost in costs(2..=3),
        step in 0.01..0.2,
    ) {
        if let Some(real) = enter(market_size, &fixed_cost).real {
            let (stable, critical) = (all(&real.n_stable), all(&real.n_critical.unwrap()));
            // Close to tangency both are within a step of each other.
            prop_assume!(std::iter::zip(&stable, &critical).all(|(s, c)| *s > 1.5 * c));
            let from = |scale: f64| {
                let start = critical.iter().map(|n| n * scale).collect();
                entry_dynamics(market_size, &fixed_cost, start)
            };
            prop_assert!(from(1.0 - step).iter().all(|n| *n == 0.0));
            for (reached, n) in std::iter::zip(from(1.0 + step), stable) {
                assert_close(reached, n, 1e-6 * n);
            }
        }
    }

    #[test]
    fn the_whole_equilibrium_is_the_greatest_there_is(market_size in 5.0..300.0, fixed_cost in costs(1..=3)) {
        let most = 17;
        let found = enter(market_size, &fixed_cost).whole.map(|whole| all(&whole.n_firms));
        prop_assert_eq!(found, greatest_by_search(market_size, &fixed_cost, most));
    }

    #[test]
    fn no_firm_makes_a_loss_and_every_further_one_would(market_size in 10.0..1e6, fixed_cost in costs(1..=8)) {
        let entry = enter(market_size, &fixed_cost);
        if let Some(whole) = entry.whole {
            let rounding = 1e-12 * market_size;
            prop_assert!(whole.firm_profit.iter().all(|profit| *profit >= -rounding));
            prop_assert!(whole.entrant_profit.iter().all(|profit| *profit < rounding));
            let real = entry.real.unwrap();
            for (n, n_stable) in std::iter::zip(all(&whole.n_firms), all(&real.n_stable)) {
                prop_assert!(n as f64 <= n_stable * (1.0 + 1e-9));
            }
            prop_assert!(whole.outcome.price >= real.outcome.price * (1.0 - 1e-9));
        }
    }

    #[test]
    fn a_stage_that_is_free_to_enter_is_as_good_as_absent(market_size in 10.0..1e5, fixed_cost in costs(1..=4)) {
        let without = enter(market_size, &fixed_cost);
        let with = enter(market_size, &[&fixed_cost[..], &[0.0]].concat());
        let outcome = |entry: &FreeEntry| entry.real.as_ref().map(|real| real.outcome);
        prop_assert_eq!(outcome(&with), outcome(&without));
        if let Some(whole) = with.whole {
            prop_assert_eq!(whole.n_firms.last(), Some(&None));
            prop_assert_eq!(whole.outcome, without.whole.unwrap().outcome);
        }
    }

    #[test]
    fn one_stage_enters_until_the_square_of_the_number_after_it_fills_the_market(n in 1..1000_u64, cost in 1..1000_u64) {
        // A = f (n + 1)² exactly, with b = 1 / f.
        let entry = free_entry(&FreeEntryParameters {
            intercept: cost as f64 * (n + 1) as f64,
            slope: cost as f64,
            cost_sum: None,
        unit_cost: &[0.0],
            fixed_cost: &[cost as f64],
        });
        let entry = entry.unwrap();
        prop_assert_eq!(entry.whole.unwrap().n_firms, [Some(n)]);
        assert_close(entry.real.unwrap().n_stable[0].unwrap(), n as f64, 1e-12 * n as f64);
    }
}

proptest! {
    /// A = a², b = f = 1, so that (n_1 + 1)² (n_2 + 1) ≤ a² n_2 and (n_2 + 1) (n_1 + 1) ≤ a n_1 say that both stages pay.
    #[test]
    fn large_stages_are_counted_to_the_last_firm(choke in 10..1_u64 << 40) {
        let entry = enter_exactly(choke, &[1.0, 1.0]);
        let [first, second] = all(&entry.whole.unwrap().n_firms)[..] else { unreachable!() };
        let (a, n_1, n_2) = (u128::from(choke), u128::from(first), u128::from(second));
        let first_pays = |n: u128| (n + 1) * (n + 1) * (n_2 + 1) <= a * a * n_2;
        let second_pays = |n: u128| (n + 1) * (n_1 + 1) <= a * n_1;
        prop_assert!(first_pays(n_1) && !first_pays(n_1 + 1));
        prop_assert!(second_pays(n_2) && !second_pays(n_2 + 1));
    }

    #[test]
    fn the_last_firm_of_the_largest_stage_is_counted(n in 2..MAX_FIRMS) {
        prop_assert_eq!(all(&enter_exactly(n + 1, &[1.0]).whole.unwrap().n_firms), [n]);
        prop_assert_eq!(all(&enter_exactly(n + 1, &[1_f64.next_up()]).whole.unwrap().n_firms), [n - 1]);
    }
}

fn enter_exactly(choke: u64, fixed_cost: &[f64]) -> FreeEntry {
    free_entry(&FreeEntryParameters {
        intercept: choke as f64,
        slope: 1.0,
        cost_sum: None,
        unit_cost: &vec![0.0; fixed_cost.len()],
        fixed_cost,
    })
    .unwrap()
}

/// n = (3, 2) pays nobody anything, at A = 48: 16 = 48/2 × 2/3 and 9 = 48/3 × (3/4)².
#[test]
fn a_profit_of_exactly_zero_suffices_to_stay() {
    let entry = free_entry(&FreeEntryParameters {
        intercept: 12.0,
        slope: 3.0,
        cost_sum: None,
        unit_cost: &[0.0, 0.0],
        fixed_cost: &[2.0, 3.0],
    })
    .unwrap();
    let whole = entry.whole.unwrap();
    assert_eq!(all(&whole.n_firms), [3, 2]);
    assert_eq!((whole.outcome.verdict, entry.real.unwrap().outcome.verdict), (Verdict::Tie, Verdict::Tie));
    let dearer = FreeEntryParameters {
        intercept: 12.0,
        slope: 3.0,
        cost_sum: None,
        unit_cost: &[0.0, 0.0],
        fixed_cost: &[2_f64.next_up(), 3.0],
    };
    assert!(free_entry(&dearer).unwrap().whole.is_none_or(|whole| all(&whole.n_firms) != [3, 2]));
}

#[test]
fn only_a_chain_of_costly_stages_can_fail_to_coordinate() {
    assert!(enter(1000.0, &[1.0, 1.0]).has_coordination_failure());
    assert!(!enter(1000.0, &[1.0]).has_coordination_failure());
    assert!(!enter(1000.0, &[1.0, 0.0]).has_coordination_failure());
    assert!(!enter(1.0, &[1.0, 1.0]).has_coordination_failure());
}

#[test]
fn free_entry_at_every_stage_is_price_taking() {
    let entry = enter(100.0, &[0.0, 0.0]);
    let real = entry.real.unwrap();
    assert_eq!((real.n_stable, real.n_critical), (vec![None, None], None));
    assert_eq!((real.outcome.price, real.outcome.quantity, real.outcome.verdict), (0.0, 10.0, Verdict::Cluster));
    assert_eq!(entry.whole.unwrap().outcome, real.outcome);
}

#[test]
fn a_long_chain_has_both_equilibria() {
    let real = enter(1e8, &[1.0; 300]).real.unwrap();
    let (stable, critical) = (all(&real.n_stable), all(&real.n_critical.unwrap()));
    assert!(std::iter::zip(&stable, &critical).all(|(stable, critical)| stable > critical));
    // Each stage supports about half a firm fewer than the one upstream of it.
    assert_close((stable[0] - stable[299]) / 299.0, 0.5, 0.01);
}
