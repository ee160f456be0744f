//! A derivation is true on every line, as it is written.
#![allow(clippy::unwrap_used)]

mod evaluator;
mod passages;

use cluster_pricing::derivation::{Derivation, Line, Rank};
use cluster_pricing::model::{self, ChainParameters, Number};
use evaluator::{Chain, Meaning, Stage, decimal};
use num_rational::BigRational;
use proptest::collection::vec;
use proptest::prelude::*;

/// A chain as texts that a reader types.
#[derive(Clone, Debug)]
struct Typed {
    margin: u64,
    decimals: usize,
    b: String,
    ff: String,
    stages: Vec<(u64, String, String, String)>,
}

fn written(number: u64, decimals: usize) -> String {
    let digits = format!("{number:0>width$}", width = decimals + 1);
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    if decimals == 0 { digits } else { format!("{whole}.{rest}") }
}

impl Typed {
    fn intercept(&self) -> String {
        let scale = 10_u64.pow(4);
        let cost: BigRational = self.stages.iter().map(|(_, c, ..)| decimal(c)).sum();
        let a = cost + decimal(&written(self.margin, self.decimals));
        let units = (a * evaluator::whole(scale)).to_integer();
        written(units.try_into().unwrap(), 4)
    }

    fn chain(&self) -> model::Chain {
        let numbers = |of: fn(&(u64, String, String, String)) -> Number| self.stages.iter().map(of).collect::<Vec<_>>();
        model::Chain::new(&ChainParameters {
            intercept: Number::read(&self.intercept()),
            slope: Number::read(&self.b),
            cost_sum: None,
            unit_cost: &numbers(|(_, c, ..)| Number::read(c)),
            n_firms: &numbers(|(n, ..)| (*n as f64).into()),
            fixed_cost: &numbers(|(_, _, f, _)| Number::read(f)),
            integrated_fixed_cost: Number::read(&self.ff),
            conjectural_variation: &numbers(|(.., lambda)| Number::read(lambda)),
        })
        .unwrap()
    }

    fn meaning(&self) -> Meaning {
        let stage = |(n, c, f, lambda): &(u64, String, String, String)| Stage {
            n: *n,
            c: decimal(c),
            f: decimal(f),
            lambda: decimal(lambda),
        };
        Meaning::of(Chain {
            a: decimal(&self.intercept()),
            b: decimal(&self.b),
            ff: decimal(&self.ff),
            stages: self.stages.iter().map(stage).collect(),
        })
    }
}

/// Chains of all lengths: even and uneven, few firms and very many, with and without conjectural variations.
fn typed() -> impl Strategy<Value = Typed> {
    let firms = prop_oneof![6 => 1_u64..30, 2 => 30_u64..2000, 1 => Just(model::MAX_FIRMS), 1 => 1_u64..1 << 40];
    let cost = (0_u64..3000, 0_usize..3).prop_map(|(number, decimals)| written(number, decimals));
    // In quarters from -1 to n - 1, so that price-taking and joint monopoly occur; in tenths between them.
    let stage = (firms, cost, 0_u64..500, 0.0..1.0, 0_u8..6).prop_map(|(n, c, f, share, kind)| {
        let most = (n - 1).min(40);
        let lambda = match kind {
            0 => "-1".to_owned(),
            1 => most.to_string(),
            2 => written((share * 4.0 * most as f64) as u64 * 25, 2),
            3 => written((share * 10.0 * most as f64) as u64, 1),
            4 => written((share * 10.0) as u64, 1).replacen('0', "-0", 1),
            _ => "0".to_owned(),
        };
        (n, c, f.to_string(), lambda)
    });
    let sizes = prop_oneof![8 => 1_usize..9, 2 => 9_usize..30];
    let market = (1_u64..100_000, 0_usize..5, 1_u64..5000, 0_usize..4, 0_u64..500);
    (vec(stage, 30), sizes, market, 0_u8..4).prop_map(|(stages, k, (margin, decimals, b, b_decimals, ff), kind)| {
        let mut stages: Vec<_> = if kind % 2 == 0 { vec![stages[0].clone(); k] } else { stages[..k].to_vec() };
        if kind < 2 {
            stages.iter_mut().for_each(|stage| stage.3 = "0".to_owned());
        }
        Typed { margin, decimals, b: written(b, b_decimals), ff: ff.to_string(), stages }
    })
}

fn lines(derivation: &Derivation) -> impl Iterator<Item = &Line> {
    derivation.sections.iter().flat_map(|section| &section.lines)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_line_is_true_as_it_is_written(typed in typed()) {
        let meaning = typed.meaning();
        let derivation = Derivation::of(&typed.chain()).unwrap();
        for line in lines(&derivation) {
            if let Err(fault) = meaning.check(&line.statement) {
                return Err(TestCaseError::fail(format!("{}: {fault}", line.key)));
            }
        }
    }

    #[test]
    fn the_paper_s_equations_come_in_their_order_unless_rivals_respond(typed in typed()) {
        let derivation = Derivation::of(&typed.chain()).unwrap();
        let is_cournot = typed.stages.iter().all(|(.., lambda)| decimal(lambda) == evaluator::whole(0));
        let varied = lines(&derivation).any(|line| matches!(line.rank, Rank::Extension(_)));
        prop_assert_eq!(varied, !is_cournot);
        let mut passages: Vec<_> = lines(&derivation).filter_map(|line| match line.rank {
            Rank::Paper(passage) | Rank::Extension(Some(passage)) => Some(passage),
            _ => None,
        }).collect();
        let mut first = Vec::new();
        passages.retain(|passage| passage.len() == 1);
        for passage in passages {
            if !first.contains(&passage) {
                first.push(passage);
            }
        }
        prop_assert_eq!(first, ["2", "3", "4", "5", "6", "7", "1", "8", "9"]);
    }
}

/// Any double that a state may hold.
fn magnitude() -> impl Strategy<Value = f64> {
    prop_oneof![-3.0..3.0, -300.0..150.0].prop_map(|exponent: f64| 10_f64.powf(exponent))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_chain_that_trades_is_derived(
        k in prop_oneof![1_usize..9, Just(40), Just(1000)],
        (scale, slope, margin) in (magnitude(), magnitude(), -17.0..6.0),
        firms in vec((1_u64..model::MAX_FIRMS, 0.0..1.0, any::<bool>()), 1000),
    ) {
        let n_firms: Vec<f64> = firms[..k].iter().map(|(n, _, few)| if *few { n % 30 + 1 } else { *n } as f64).collect();
        let unit_cost: Vec<f64> = firms[..k].iter().map(|(_, share, _)| share * scale).collect();
        let lambda: Vec<f64> = n_firms.iter().zip(&firms).map(|(n, (_, share, few))| if *few { 0.0 } else { share * n - 1.0 }).collect();
        let chain = model::Chain::new(&ChainParameters {
            intercept: unit_cost.iter().sum::<f64>() + scale * 10_f64.powf(margin),
            slope,
            unit_cost: &unit_cost,
            n_firms: &n_firms,
            conjectural_variation: &lambda,
            ..ChainParameters::default()
        });
        if let Ok(chain) = chain {
            if let Some(derivation) = Derivation::of(&chain) {
                prop_assert!(lines(&derivation).count() < 70);
            } else {
                prop_assert!(k > 40, "too long at {} stages", k);
            }
        }
    }
}

#[test]
fn each_walk_along_a_long_chain_derives_the_stages_at_both_ends_and_counts_those_between() {
    for k in [1, 2, 8, 9, 12, 40] {
        let chain = model::Chain::new(&ChainParameters {
            intercept: 100.0,
            slope: 1.0,
            unit_cost: &vec![1.0; k],
            n_firms: &vec![30.0; k],
            ..ChainParameters::default()
        });
        let derivation = Derivation::of(&chain.unwrap()).unwrap();
        let walked = |keys: &[&str]| -> Vec<_> {
            let sections = derivation.sections.iter().filter(|section| keys.contains(&section.key));
            sections.map(|section| (section.stages, !section.lines.is_empty())).collect()
        };
        let expected: Vec<_> = if k < 9 {
            (1..=k).map(|stage| ((stage, stage), true)).collect()
        } else {
            let derived = |stage| ((stage, stage), true);
            let between = ((4, k - 2), false);
            [1, 2, 3].map(derived).into_iter().chain([between]).chain([k - 1, k].map(derived)).collect()
        };
        assert_eq!(walked(&["prices", "omittedDown"]), expected);
        let up = |((first, last), is_derived)| ((k + 1 - first, k + 1 - last), is_derived);
        assert_eq!(walked(&["finalStage", "stage", "omittedUp"]), expected.into_iter().map(up).collect::<Vec<_>>());
    }
}

#[test]
fn a_chain_that_trades_only_in_its_last_bit_is_derived_from_its_doubles() {
    let chain = model::Chain::new(&ChainParameters {
        intercept: 0.9,
        slope: 1.0,
        unit_cost: &[0.3, 0.3, 0.3],
        n_firms: &[3.0, 3.0, 3.0],
        ..ChainParameters::default()
    });
    let exact = |number: f64| BigRational::from_float(number).unwrap();
    let stage = Stage { n: 3, c: exact(0.3), f: exact(0.0), lambda: exact(0.0) };
    let stages = vec![stage.clone(), stage.clone(), stage];
    let meaning = Meaning::of(Chain { a: exact(0.9), b: exact(1.0), ff: exact(0.0), stages });
    for line in lines(&Derivation::of(&chain.unwrap()).unwrap()) {
        meaning.check(&line.statement).unwrap();
    }
}

#[test]
fn an_exact_tie_is_derived_as_one() {
    let parameters = ChainParameters {
        intercept: 100.0,
        slope: 1.0,
        unit_cost: &[10.0, 10.0],
        n_firms: &[2.0, 3.0],
        ..ChainParameters::default()
    };
    let derivation = Derivation::of(&model::Chain::new(&parameters).unwrap()).unwrap();
    assert!(lines(&derivation).any(|line| line.key == "tie"));
    assert!(!lines(&derivation).any(|line| line.key == "gap"));
}
