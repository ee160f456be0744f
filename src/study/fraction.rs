//! Exact signed fractions: what an exercise asks for is never rounded before it is written.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A fraction in lowest terms.
///
/// 128 bits hold every number of an exercise with room to spare. What they do not hold, and what is divided by 0, is
/// no number: it stays so in every sum and product, equals no number and is presented to nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    numerator: i128,
    /// Above 0; 0 in what is no number.
    denominator: i128,
}

/// The fraction of two whole numbers.
pub(super) fn fraction(numerator: i64, denominator: i64) -> Fraction {
    Fraction::from(numerator) / denominator
}

impl Fraction {
    /// What is no number.
    pub(super) const NONE: Self = Self { numerator: 0, denominator: 0 };

    /// One half: the factor of one integrated firm.
    pub(super) const HALF: Self = Self { numerator: 1, denominator: 2 };

    /// The number above the line.
    pub fn numerator(self) -> i128 {
        self.numerator
    }

    /// The number below the line, above 0.
    pub fn denominator(self) -> i128 {
        self.denominator
    }

    pub(super) fn is_number(self) -> bool {
        self.denominator != 0
    }

    /// The number that a text of digits with at most one point writes.
    pub(super) fn of_decimal(text: &str) -> Self {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let numerator = [whole, decimals].concat().parse().ok();
        Self::of(numerator, 10_i128.checked_pow(decimals.len() as u32))
    }

    pub(super) fn squared(self) -> Self {
        self * self
    }

    pub(super) fn raised(self, exponent: u32) -> Self {
        Self::of(self.numerator.checked_pow(exponent), self.denominator.checked_pow(exponent))
    }

    pub(super) fn magnitude(self) -> Self {
        Self { numerator: self.numerator.abs(), ..self }
    }

    /// The largest whole number that is not above this one.
    pub(super) fn whole_part(self) -> Option<i64> {
        self.numerator.checked_div_euclid(self.denominator)?.try_into().ok()
    }

    /// The largest whole number whose square is not above this number, which is not negative.
    pub(super) fn whole_root(self) -> Option<i64> {
        self.numerator.checked_div_euclid(self.denominator)?.checked_isqrt()?.try_into().ok()
    }

    /// The number times 10^`decimals`, rounded to a whole number, halves away from 0.
    pub(super) fn rounded(self, decimals: u8) -> Option<i64> {
        let scaled = self * Self::ten_to(decimals);
        let size = (scaled.magnitude() + Self::HALF).whole_part()?;
        Some(if scaled.numerator < 0 { -size } else { size })
    }

    /// The number rounded to so many decimals.
    pub(super) fn to_decimals(self, decimals: u8) -> Self {
        self.rounded(decimals).map_or(Self::NONE, |units| Self::from(units) / Self::ten_to(decimals))
    }

    /// Whether so many decimals write the number to its end.
    pub(crate) fn is_decimal(self, decimals: u8) -> bool {
        (self * Self::ten_to(decimals)).denominator == 1
    }

    /// Whether the number lies exactly between two of so many decimals.
    pub(super) fn is_between_roundings(self, decimals: u8) -> bool {
        (self * Self::ten_to(decimals)).denominator == 2
    }

    pub(super) fn ten_to(exponent: u8) -> Self {
        Self::of(10_i128.checked_pow(exponent.into()), Some(1))
    }

    /// The fraction in lowest terms, if both numbers are there and the second is not 0.
    fn of(numerator: Option<i128>, denominator: Option<i128>) -> Self {
        let lowest = || {
            let (numerator, denominator) = (numerator?, denominator?);
            let divisor = greatest_common_divisor(numerator, denominator)?;
            let divisor = if denominator < 0 { divisor.checked_neg()? } else { divisor };
            let (numerator, denominator) = (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?);
            // Magnitudes and negatives of what is held are held too.
            (denominator > 0 && numerator > i128::MIN).then_some(Self { numerator, denominator })
        };
        lowest().unwrap_or(Self::NONE)
    }
}

fn greatest_common_divisor(one: i128, other: i128) -> Option<i128> {
    let (mut one, mut other) = (one.checked_abs()?, other.checked_abs()?);
    while other != 0 {
        (one, other) = (other, one % other);
    }
    Some(one)
}

impl From<i64> for Fraction {
    fn from(number: i64) -> Self {
        Self { numerator: number.into(), denominator: 1 }
    }
}

impl Add for Fraction {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        let own = self.numerator.checked_mul(other.denominator);
        let others = other.numerator.checked_mul(self.denominator);
        let numerator = own.zip(others).and_then(|(own, others)| own.checked_add(others));
        Self::of(numerator, self.denominator.checked_mul(other.denominator))
    }
}

impl Neg for Fraction {
    type Output = Self;

    fn neg(self) -> Self {
        Self { numerator: -self.numerator, ..self }
    }
}

impl Sub for Fraction {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Fraction {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let numerator = self.numerator.checked_mul(other.numerator);
        Self::of(numerator, self.denominator.checked_mul(other.denominator))
    }
}

impl Div for Fraction {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        let numerator = self.numerator.checked_mul(other.denominator);
        Self::of(numerator, self.denominator.checked_mul(other.numerator))
    }
}

macro_rules! with_whole_numbers {
    ($($operation:ident $method:ident),*) => {
        $(
            impl $operation<i64> for Fraction {
                type Output = Fraction;

                fn $method(self, other: i64) -> Fraction {
                    $operation::$method(self, Fraction::from(other))
                }
            }

            impl $operation<Fraction> for i64 {
                type Output = Fraction;

                fn $method(self, other: Fraction) -> Fraction {
                    $operation::$method(Fraction::from(self), other)
                }
            }
        )*
    };
}

with_whole_numbers!(Add add, Sub sub, Mul mul, Div div);

impl std::iter::Sum for Fraction {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::from(0), Self::add)
    }
}

impl std::iter::Product for Fraction {
    fn product<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::from(1), Self::mul)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let distance = *self - *other;
        distance.is_number().then(|| distance.numerator.cmp(&0))
    }
}

/// Such as `81/2`, or `-3`.
impl fmt::Display for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => self.numerator.fmt(formatter),
            denominator => write!(formatter, "{}/{denominator}", self.numerator),
        }
    }
}
