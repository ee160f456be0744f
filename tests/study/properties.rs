//! What every exercise keeps, judged by fractions that are not its own.

use std::collections::BTreeSet;

use cluster_pricing::study::{Answer, Exercise, Form, Parameter, Value};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

use crate::any::{any_name, exercise, rational};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_wrong_answer_is_that_of_one_mistake_at_most(name in any_name()) {
        let exercise = exercise(&name);
        let answers: Vec<&Answer> =
            exercise.misconceptions.iter().map(|mistake| &mistake.answer).chain([&exercise.key]).collect();
        prop_assert!(answers.len() > 2);
        for (index, one) in answers.iter().enumerate() {
            for other in &answers[index + 1..] {
                prop_assert!(are_apart(&exercise, one, other), "{}: {one:?}, {other:?}", name);
            }
        }
        let ids: BTreeSet<&str> = exercise.misconceptions.iter().map(|mistake| mistake.id).collect();
        prop_assert_eq!(ids.len(), exercise.misconceptions.len());
    }

    #[test]
    fn the_key_as_it_is_written_has_four_digits_at_most_and_is_accepted(name in any_name()) {
        let exercise = exercise(&name);
        for (form, value) in exercise.forms.iter().zip(&exercise.key) {
            let written = form.write(*value);
            let Value::Number(number) = value else {
                let Form::Choice(options) = form else { panic!("{name}: {written} is no option") };
                prop_assert!(options.contains(&written.as_str()));
                continue;
            };
            match form {
                Form::Integer => prop_assert_eq!(number.denominator(), 1),
                Form::Fraction => prop_assert!(number.denominator() < 10_000),
                _ => prop_assert!(is_nearest(&written, &rational(number)), "{}: {} is {}", name, number, written),
            }
            if *form != Form::Fraction {
                let digits: String = written.chars().filter(char::is_ascii_digit).collect();
                prop_assert!(digits.trim_start_matches('0').len() <= 4, "{}: {}", name, written);
            }
        }
    }

    #[test]
    fn the_same_name_is_the_same_exercise_and_what_is_sold_costs_less_than_buyers_pay(name in any_name()) {
        let one = exercise(&name);
        prop_assert_eq!(&one, &exercise(&name));
        if let (Some(Parameter::Number(a)), Some(Parameter::Numbers(c))) = (one.parameters.get("a"), one.parameters.get("c")) {
            prop_assert!(*a >= c.iter().sum::<i64>() + 20);
        }
        if let Some(Parameter::Number(b)) = one.parameters.get("b") {
            // A slope of 1 would hide who forgets it.
            prop_assert!(*b > 1);
        }
    }
}

/// Whether some part of two answers differs by more than three tolerances.
fn are_apart(exercise: &Exercise, one: &Answer, other: &Answer) -> bool {
    exercise.forms.iter().zip(one.iter().zip(other)).any(|(form, pair)| match pair {
        (Value::Number(one), Value::Number(other)) => {
            let distance = rational(one) - rational(other);
            let three = rational(&form.tolerance()) * BigInt::from(3);
            distance > three || -distance > three
        }
        (one, other) => one != other,
    })
}

/// Whether no decimal with as many decimals is as near to a number.
fn is_nearest(written: &str, number: &BigRational) -> bool {
    let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let unit = BigRational::new(1.into(), BigInt::from(10).pow(decimals as u32));
    let units: BigInt = written.replace('.', "").parse().unwrap();
    let doubled = (number - &unit * units) * BigInt::from(2);
    doubled < unit && -doubled < unit
}
