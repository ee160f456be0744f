//! Exercises of any name.

use cluster_pricing::study::{Exercise, Level, Name, Parameter, Value, types};
use num_rational::BigRational;
use proptest::prelude::*;

/// Any name of any type.
pub fn any_name() -> impl Strategy<Value = Name> {
    name_of(&types().collect::<Vec<_>>())
}

/// Any name of one of some types.
pub fn name_of(kinds: &[&'static str]) -> impl Strategy<Value = Name> + use<> {
    let levels = prop::sample::select(Level::ALL.to_vec());
    (prop::sample::select(kinds.to_vec()), levels, any::<u32>())
        .prop_map(|(kind, level, seed)| Name::new(kind, level, seed).unwrap())
}

pub fn exercise(name: &Name) -> Exercise {
    Exercise::new(name).unwrap()
}

/// The number that a fraction writes.
pub fn rational(text: &impl ToString) -> BigRational {
    text.to_string().parse().unwrap()
}

/// A whole number that is given.
pub fn number(exercise: &Exercise, name: &str) -> f64 {
    match exercise.parameters.get(name) {
        Some(Parameter::Number(number)) => *number as f64,
        other => panic!("{}: {name} is {other:?}", exercise.name),
    }
}

/// Whole numbers that are given.
pub fn numbers(exercise: &Exercise, name: &str) -> Vec<f64> {
    match exercise.parameters.get(name) {
        Some(Parameter::Numbers(numbers)) => numbers.iter().map(|number| *number as f64).collect(),
        other => panic!("{}: {name} is {other:?}", exercise.name),
    }
}

/// A word that is given.
pub fn word(exercise: &Exercise, name: &str) -> &'static str {
    match exercise.parameters.get(name) {
        Some(Parameter::Word(word)) => word,
        other => panic!("{}: {name} is {other:?}", exercise.name),
    }
}

/// Holds the key against numbers that were found another way, with doubles.
#[track_caller]
pub fn assert_key(exercise: &Exercise, expected: &[f64]) {
    assert_eq!(exercise.key.len(), expected.len(), "{}", exercise.name);
    for (part, expected) in exercise.key.iter().zip(expected) {
        let Value::Number(part) = part else { panic!("{}: {part:?} is no number", exercise.name) };
        let part = part.numerator() as f64 / part.denominator() as f64;
        let allowed = 1e-9 * expected.abs().max(1.0);
        assert!((part - expected).abs() <= allowed, "{}: {part}, not {expected}", exercise.name);
    }
}
