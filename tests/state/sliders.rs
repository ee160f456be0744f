//! Sliders end where nothing more is possible.

use cluster_pricing::state::State;
use cluster_pricing::state::fields::{Fields, Given};
use cluster_pricing::state::vocabulary::Parameter;
use cluster_pricing::view;
use cluster_pricing::wire::sliders::{costs, ends};

/// Pairs of key and value as a state takes them.
struct Pairs<'a>(&'a [(&'a str, Given)]);

impl Fields for Pairs<'_> {
    fn values(&self, key: &str) -> Vec<Given> {
        self.0.values(key)
    }
}

fn accepts(pairs: &[(&str, Given)]) -> bool {
    view::read(&State::new(&Pairs(pairs))).is_ok()
}

/// A state with another value for all stages under one key.
fn with<'a>(pairs: &[(&'a str, Given)], key: &'a str, value: f64) -> Vec<(&'a str, Given)> {
    // Stages that share a cost have none of their own.
    let is_other = |other: &str| other != key && (key, other) != ("cost", "c");
    let others = pairs.iter().filter(|(other, _)| is_other(other)).cloned();
    others.chain([(key, Given::from(value))]).collect()
}

fn state(numbers: &[(&'static str, f64)]) -> Vec<(&'static str, Given)> {
    numbers.iter().map(|(key, value)| (*key, Given::from(*value))).collect()
}

fn end_of(pairs: &[(&str, Given)], key: &str) -> [f64; 2] {
    ends(&State::new(&Pairs(pairs))).into_iter().find(|(name, _)| *name == key).unwrap().1
}

#[test]
fn a_slider_ends_at_the_last_value_that_the_model_accepts() {
    let states = [
        state(&[]),
        state(&[("a", 29.0)]),
        state(&[("a", 500.0), ("c", 60.0)]),
        state(&[("k", 8.0), ("c", 12.0)]),
        state(&[("k", 1.0), ("a", 1.0), ("c", 0.5)]),
        state(&[("lambda", 4.5), ("n", 9.0)]),
        state(&[("a", 60.0), ("cost", 59.0)]),
    ];
    let mut early = 0;
    for pairs in &states {
        for (key, [first, last]) in ends(&State::new(&Pairs(pairs))) {
            let [from, to, step] = Parameter::of(key).unwrap().slider.unwrap();
            assert!(from <= first && first <= last && last <= to, "{key} of {pairs:?}");
            assert!(accepts(&with(pairs, key, first)) && accepts(&with(pairs, key, last)), "{key} of {pairs:?}");
            // One step further there is nothing, unless the slider ends anyway.
            assert!(first == from || !accepts(&with(pairs, key, first - step)), "{key} of {pairs:?} from {first}");
            assert!(last == to || !accepts(&with(pairs, key, last + step)), "{key} of {pairs:?} to {last}");
            early += u32::from(first > from) + u32::from(last < to);
        }
    }
    assert!(early >= 8, "{early} ends");
}

#[test]
fn the_ends_of_the_default_chain_are_those_of_its_costs() {
    let pairs = state(&[]);
    assert_eq!(end_of(&pairs, "a"), [29.0, 200.0]);
    assert_eq!(end_of(&pairs, "cost"), [0.0, 99.0]);
    assert_eq!(end_of(&pairs, "k"), [1.0, 8.0]);
    assert_eq!(end_of(&pairs, "n"), [1.0, 30.0]);
    // Eight stages of 13 each would cost 104, but more stages that share a cost cost no more.
    assert_eq!(end_of(&state(&[("c", 13.0)]), "k"), [1.0, 7.0]);
    assert_eq!(end_of(&state(&[("cost", 99.0)]), "k"), [1.0, 8.0]);
}

#[test]
fn stages_of_their_own_keep_their_costs_when_stages_are_added() {
    let costs = [("k", Given::from(2.0)), ("c", Given::from(10.0)), ("c", Given::from(30.0))];
    // A third stage costs 30 like the second, a fourth as much.
    assert_eq!(end_of(&costs, "k"), [1.0, 3.0]);
}

#[test]
fn the_controls_know_what_the_chain_and_each_stage_costs() {
    let of = |pairs: &[(&str, Given)]| costs(&State::new(&Pairs(pairs)));
    assert_eq!(of(&state(&[])), [28.0, 7.0, 7.0, 7.0, 7.0]);
    assert_eq!(of(&state(&[("k", 3.0)])), [28.0, 28.0 / 3.0, 28.0 / 3.0, 28.0 / 3.0]);
    assert_eq!(of(&[("k", Given::from(2.0)), ("c", Given::from("0.1")), ("c", Given::from("0.2"))]), [0.3, 0.1, 0.2]);
    // Nobody sets them here.
    assert!(of(&[("view", Given::from("startup"))]).is_empty());
    assert!(of(&[("view", Given::from("provinces"))]).is_empty());
    assert!(of(&state(&[("a", 3.0)])).is_empty());
}

#[test]
fn a_slider_on_which_nothing_is_possible_stays_as_it_is() {
    // Costs of 300 are above everything that the slider of the highest price offers.
    let pairs = state(&[("a", 400.0), ("c", 75.0)]);
    assert!(ends(&State::new(&Pairs(&pairs))).iter().all(|(key, _)| *key != "a"));
}
