//! How an exact number is written.
//!
//! A number is written exactly if it is a decimal of at most [`EXACT_DIGITS`] significant digits, a whole number of at most
//! [`WHOLE_DIGITS`] digits, or a fraction of two numbers of at most [`FRACTION_DIGITS`] digits. Any other is rounded to
//! [`ROUNDED_DIGITS`] significant digits, and no equals sign stands beside it.

use super::expression::{Expression, Number, Term, count, product};
use super::rational::{Digits, Rational};

/// The most significant digits of a decimal that is written to its end.
const EXACT_DIGITS: usize = 12;

/// The most digits of a whole number that is written to its end.
const WHOLE_DIGITS: usize = 40;

/// The most digits above or below the line of a fraction.
const FRACTION_DIGITS: u32 = 9;

/// The most digits above or below the line where the products of all stages stand.
const RATIO_DIGITS: usize = 20;

/// The significant digits of a rounded number.
const ROUNDED_DIGITS: usize = 7;

/// The number exactly if it is short, else rounded.
pub(super) fn number(value: &Rational) -> Expression {
    decimal_or(value, |value| fraction(value).unwrap_or_else(|| rounded(value, ROUNDED_DIGITS)))
}

/// The number without a fraction: exactly if it is a short decimal, else rounded.
pub(super) fn decimal(value: &Rational) -> Expression {
    decimal_or(value, |value| rounded(value, ROUNDED_DIGITS))
}

/// One product over another: as a fraction if both are short, else divided.
pub(super) fn ratio(numerator: &Rational, denominator: &Rational) -> Expression {
    let written = [decimal(numerator), decimal(denominator)];
    let is_short = |side: &Expression| matches!(side, Expression::Number(Number { text, is_exact: true }) if text.len() <= RATIO_DIGITS);
    if written.iter().all(is_short) {
        let [numerator, denominator] = written;
        numerator.over(denominator)
    } else {
        number(&numerator.over(denominator))
    }
}

/// A number that no digits write to its end, rounded.
pub(super) fn irrational(value: &Rational) -> Expression {
    positional(Digits { is_exact: false, ..value.digits(ROUNDED_DIGITS) }, ROUNDED_DIGITS)
}

/// Two numbers as decimals, with enough digits to tell them apart if they differ.
pub(super) fn decimals_apart(one: &Rational, other: &Rational) -> [Expression; 2] {
    let alike = |digits| {
        let [one, other] = [one, other].map(|value| value.digits(digits));
        (one.exponent, one.digits) == (other.exponent, other.digits)
    };
    if !alike(ROUNDED_DIGITS) || one == other {
        return [decimal(one), decimal(other)];
    }
    // The first digit of the distance is the first that can differ, or the one before it.
    let place = |value: &Rational| value.digits(1).exponent;
    let mut digits = (place(one) - place(&one.distance(other))).max(ROUNDED_DIGITS as i32) as usize;
    while alike(digits) {
        digits += 1;
    }
    [rounded(one, digits), rounded(other, digits)]
}

fn decimal_or(value: &Rational, other: impl FnOnce(&Rational) -> Expression) -> Expression {
    let found = value.digits(WHOLE_DIGITS);
    let count = found.digits.len();
    let is_whole = found.exponent >= count as i32 - 1;
    let is_short = count <= EXACT_DIGITS || is_whole && (found.exponent as usize) < WHOLE_DIGITS;
    if found.is_exact && is_short { positional(found, count) } else { other(value) }
}

fn fraction(value: &Rational) -> Option<Expression> {
    let (numerator, denominator) = value.lowest_terms()?;
    let limit = 10_u128.pow(FRACTION_DIGITS);
    let short = |number: u128| (number < limit).then(|| count(number as u64));
    Some(short(numerator)?.over(short(denominator)?))
}

fn rounded(value: &Rational, digits: usize) -> Expression {
    positional(value.digits(digits), digits)
}

/// The digits with a decimal point in its place, or with a power of ten where that would need many zeros. A rounded
/// number shows `precision` digits, zeros included.
fn positional(digits: Digits, precision: usize) -> Expression {
    let Digits { mut digits, exponent, is_exact } = digits;
    if !is_exact {
        digits.resize(precision, 0);
    }
    let fits = (-6..15).contains(&exponent) || is_exact && (0..WHOLE_DIGITS as i32).contains(&exponent);
    // A rounded number of more digits before its point than it has would claim zeros that it does not know.
    let knows = is_exact || exponent < digits.len() as i32;
    if fits && knows {
        return Expression::Number(Number { text: with_point(&digits, exponent), is_exact });
    }
    let mantissa = Expression::Number(Number { text: with_point(&digits, 0), is_exact });
    let size = count(u64::from(exponent.unsigned_abs()));
    let power = if exponent < 0 { Expression::Sum(vec![Term { is_negative: true, value: size }]) } else { size };
    product([mantissa, Expression::Power(count(10).into(), power.into())])
}

fn with_point(digits: &[u8], exponent: i32) -> String {
    let leading = (-exponent).max(0) as usize;
    let whole = exponent.max(0) as usize + 1;
    let mut padded = vec![0; leading];
    padded.extend_from_slice(digits);
    padded.resize(padded.len().max(whole), 0);
    let text = |digits: &[u8]| digits.iter().map(|digit| char::from(b'0' + digit)).collect::<String>();
    match padded.split_at_checked(whole) {
        Some((whole, decimals)) if !decimals.is_empty() => format!("{}.{}", text(whole), text(decimals)),
        _ => text(&padded),
    }
}
