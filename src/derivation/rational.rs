//! Fractions of natural numbers, so that a derivation rounds nothing before it writes.

use std::cmp::Ordering;

use crate::model::natural::Natural;

/// A number of at least 0, exactly. It need not be in lowest terms: products are not, and only what is written is reduced.
#[derive(Clone, Debug)]
pub(super) struct Rational {
    numerator: Natural,
    denominator: Natural,
}

/// What a double stands for.
#[derive(Clone, Copy)]
pub(super) enum Notation {
    /// The shortest decimal that is nearest to it, which is what a reader typed.
    Decimal,
    /// Itself, to its last bit.
    Binary,
}

/// The significant digits of a number: d.ddd × 10^exponent.
pub(super) struct Digits {
    /// Values of the digits, the first not 0 unless the number is; without the zeros that end them.
    pub(super) digits: Vec<u8>,
    /// Power of ten of the first digit.
    pub(super) exponent: i32,
    /// Whether these digits are all there are.
    pub(super) is_exact: bool,
}

impl Rational {
    pub(super) fn whole(number: u64) -> Self {
        Self { numerator: u128::from(number).into(), denominator: Natural::one() }
    }

    pub(super) fn half() -> Self {
        Self { numerator: Natural::one(), denominator: Natural::from(2) }
    }

    /// The numbers as `notation` reads them, over one denominator, so that their sums stay short; signs are dropped.
    pub(super) fn read(numbers: &[f64], notation: Notation) -> Vec<Self> {
        let parts: Vec<_> = numbers.iter().map(|number| notation.parts(number.abs())).collect();
        let least = parts.iter().fold(0, |least, (_, exponent)| least.min(*exponent));
        let power =
            |number, exponent: i32| (0..exponent).fold(number, |number: Natural, _| number.times(notation.base()));
        let denominator = power(Natural::one(), -least);
        let read = |(mantissa, exponent): (u64, i32)| Self {
            numerator: power(u128::from(mantissa).into(), exponent - least),
            denominator: denominator.clone(),
        };
        parts.into_iter().map(read).collect()
    }

    /// The number times 10^exponent.
    fn scaled(self, exponent: i32) -> Self {
        let Self { numerator, denominator } = self;
        let power = |number: Natural| (0..exponent.unsigned_abs()).fold(number, |number, _| number.times(10));
        if exponent < 0 {
            Self { numerator, denominator: power(denominator) }
        } else {
            Self { numerator: power(numerator), denominator }
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        self.combined(other, Natural::plus)
    }

    /// The difference, for an `other` that is not larger.
    pub(super) fn minus(&self, other: &Self) -> Self {
        self.combined(other, Natural::minus)
    }

    /// The distance of two numbers.
    pub(super) fn distance(&self, other: &Self) -> Self {
        if self < other { other.minus(self) } else { self.minus(other) }
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self {
            numerator: self.numerator.times_natural(&other.numerator),
            denominator: self.denominator.times_natural(&other.denominator),
        }
        .reduced()
    }

    /// The quotient, for an `other` that is not 0.
    pub(super) fn over(&self, other: &Self) -> Self {
        Self {
            numerator: self.numerator.times_natural(&other.denominator),
            denominator: self.denominator.times_natural(&other.numerator),
        }
        .reduced()
    }

    /// Numerator and denominator in lowest terms, if 128 bits hold them.
    pub(super) fn lowest_terms(&self) -> Option<(u128, u128)> {
        let (numerator, denominator) = (self.numerator.small()?, self.denominator.small()?);
        let divisor = greatest_common_divisor(numerator, denominator);
        Some((numerator / divisor, denominator / divisor))
    }

    /// The first `count` significant digits, the last one rounded half up.
    pub(super) fn digits(&self, count: usize) -> Digits {
        if self.is_zero() {
            return Digits { digits: vec![0], exponent: 0, is_exact: true };
        }
        let mut exponent = self.exponent();
        let Self { numerator: mut rest, denominator } = self.clone().scaled(-exponent);
        let mut digits = Vec::new();
        while digits.len() < count && rest != Natural::from(0) {
            let mut digit = 0;
            while rest >= denominator {
                rest = rest.minus(&denominator);
                digit += 1;
            }
            digits.push(digit);
            rest = rest.times(10);
        }
        let is_exact = rest == Natural::from(0);
        if rest >= denominator.times(5) {
            while digits.last() == Some(&9) {
                digits.pop();
            }
            match digits.last_mut() {
                Some(last) => *last += 1,
                None => (digits, exponent) = (vec![1], exponent + 1),
            }
        }
        while digits.len() > 1 && digits.last() == Some(&0) {
            digits.pop();
        }
        Digits { digits, exponent, is_exact }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.numerator == Natural::from(0)
    }

    /// The power of ten of the first digit of a number that is not 0.
    fn exponent(&self) -> i32 {
        let bits = f64::from(self.numerator.bits()) - f64::from(self.denominator.bits());
        // 10^estimate is below the number, by less than a factor of a hundred.
        let mut exponent = ((bits - 1.0) * std::f64::consts::LOG10_2).floor() as i32;
        while Self::whole(10).scaled(exponent) <= *self {
            exponent += 1;
        }
        exponent
    }

    fn combined(&self, other: &Self, combine: fn(&Natural, &Natural) -> Natural) -> Self {
        if self.denominator == other.denominator {
            let numerator = combine(&self.numerator, &other.numerator);
            return Self { numerator, denominator: self.denominator.clone() };
        }
        let [own, others] = self.cross(other);
        let denominator = self.denominator.times_natural(&other.denominator);
        Self { numerator: combine(&own, &others), denominator }.reduced()
    }

    /// Both numerators over the product of the denominators.
    fn cross(&self, other: &Self) -> [Natural; 2] {
        [self.numerator.times_natural(&other.denominator), other.numerator.times_natural(&self.denominator)]
    }

    /// In lowest terms while that is cheap; larger numbers stay as they are.
    fn reduced(self) -> Self {
        match self.lowest_terms() {
            Some((numerator, denominator)) => Self { numerator: numerator.into(), denominator: denominator.into() },
            None => self,
        }
    }
}

impl Notation {
    fn base(self) -> u64 {
        match self {
            Notation::Decimal => 10,
            Notation::Binary => 2,
        }
    }

    /// A number of at least 0 as a whole number times a power of the base.
    fn parts(self, number: f64) -> (u64, i32) {
        match self {
            Notation::Decimal => {
                let text = format!("{number:e}");
                let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
                let decimals = mantissa.split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32);
                let digits = mantissa.bytes().filter(u8::is_ascii_digit);
                let mantissa = digits.fold(0, |number, digit| 10 * number + u64::from(digit - b'0'));
                (mantissa, exponent.parse().unwrap_or(0) - decimals)
            }
            Notation::Binary => {
                let (mut mantissa, mut exponent) = (number, 0);
                while mantissa >= (1_u64 << f64::MANTISSA_DIGITS) as f64 {
                    (mantissa, exponent) = (mantissa / 2.0, exponent + 1);
                }
                while mantissa.fract() != 0.0 {
                    (mantissa, exponent) = (mantissa * 2.0, exponent - 1);
                }
                (mantissa as u64, exponent)
            }
        }
    }
}

impl PartialEq for Rational {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Rational {}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        let [own, others] = self.cross(other);
        own.cmp(&others)
    }
}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn greatest_common_divisor(one: u128, other: u128) -> u128 {
    if other == 0 { one } else { greatest_common_divisor(other, one % other) }
}
