//! A number exactly as it was given.

use super::exact::Exact;
use super::natural::Natural;

/// A decimal as a reader wrote it, or a double as a program computed it, without the loss of a digit.
///
/// What is decided of a chain is decided of these numbers; what is computed, of the doubles nearest to them.
///
/// ```
/// use cluster_pricing::model::Number;
///
/// let tenth = Number::read("0.1");
/// assert_eq!(tenth.value(), 0.1);
/// // The double nearest to a tenth is a little more than a tenth.
/// assert_ne!(tenth, Number::from(0.1));
/// assert_eq!(Number::read("1e-1"), tenth);
/// assert_eq!(Number::read("0.5"), Number::from(0.5));
/// assert!(Number::read("seven").value().is_nan());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    value: f64,
    is_negative: bool,
    /// Limbs of a number that neither 2 nor 5 divides, least significant first; 0 for 0.
    mantissa: Limbs,
    twos: i16,
    fives: i16,
}

/// 160 bits hold every decimal of 48 digits.
type Limbs = [u32; 5];

impl Number {
    /// 0
    pub(crate) const ZERO: Self = Self { value: 0.0, is_negative: false, mantissa: [0; 5], twos: 0, fives: 0 };

    /// The decimal that a text writes: digits with a point and a sign, and a power of ten behind `e`.
    ///
    /// It is not finite where the text is no decimal, has more than 48 digits, or lies beyond the range of doubles.
    pub fn read(text: &str) -> Self {
        Self::read_decimal(text).unwrap_or(Self::not_finite(f64::NAN))
    }

    /// The nearest double.
    pub fn value(self) -> f64 {
        self.value
    }

    /// Whether it is a whole number.
    pub fn is_whole(self) -> bool {
        self.twos >= 0 && self.fives >= 0
    }

    /// Whether it is 0.
    pub fn is_zero(self) -> bool {
        self.value == 0.0
    }

    pub(crate) fn is_negative(self) -> bool {
        self.is_negative
    }

    /// Its size as a natural number times powers of two and of five.
    pub(super) fn parts(self) -> (Natural, i16, i16) {
        (Natural::of(self.mantissa.to_vec()), self.twos, self.fives)
    }

    /// The size of 1 + the number.
    pub(crate) fn plus_one(self) -> Exact {
        self.plus_whole(1)
    }

    /// The size of the sum with a whole number.
    pub(crate) fn plus_whole(self, whole: u64) -> Exact {
        let whole = Exact::whole(whole);
        if self.is_negative { whole.distance(&self.into()).1 } else { whole.plus(&self.into()) }
    }

    /// How it compares with a whole number and its negative: the number less `whole`, as a sign.
    pub(super) fn cmp_whole(self, whole: i64) -> std::cmp::Ordering {
        // Rounding keeps the order, and only doubles that are equal hide one.
        let by_value = self.value.total_cmp(&(whole as f64));
        if by_value.is_ne() {
            return by_value;
        }
        let (by_size, _) = Exact::from(self).distance(&Exact::whole(whole.unsigned_abs()));
        if self.is_negative { by_size.reverse() } else { by_size }
    }

    /// An equal share of the number among so many, at least one, as a number over what is left to divide it by.
    pub(super) fn shared(self, among: u32) -> (Self, u32) {
        let Self { mut mantissa, mut twos, mut fives, .. } = self;
        if mantissa == [0; 5] {
            return (Self::ZERO, 1);
        }
        let mut left = among.max(1);
        for (divisor, exponent) in [(2, &mut twos), (5, &mut fives)] {
            while left.is_multiple_of(divisor) {
                left /= divisor;
                *exponent -= 1;
            }
        }
        let mut divisor = 3;
        while divisor <= left {
            match divided(mantissa, divisor).filter(|_| left.is_multiple_of(divisor)) {
                Some(quotient) => (mantissa, left) = (quotient, left / divisor),
                None => divisor += 2,
            }
        }
        let share = Self { value: 0.0, mantissa, twos, fives, ..self };
        let size = Exact::from(share).nearest();
        (Self { value: if self.is_negative { -size } else { size }, ..share }, left)
    }

    fn not_finite(value: f64) -> Self {
        Self { value, ..Self::ZERO }
    }

    fn read_decimal(text: &str) -> Option<Self> {
        let (is_negative, unsigned) = signed(text.as_bytes());
        let mut limbs = [0; 5];
        let (mut digits, mut zeros, mut point, mut exponent) = (0_i32, 0_i32, None, 0_i32);
        let mut rest = unsigned.iter();
        while let Some(&sign) = rest.next() {
            match sign {
                // Zeros at the end are no digits to keep.
                b'0' => zeros += 1,
                b'1'..=b'9' => {
                    for left in (0..=zeros).rev() {
                        limbs = with_digit(limbs, if left == 0 { sign - b'0' } else { 0 })?;
                    }
                    zeros = 0;
                }
                b'.' if point.is_none() => {
                    point = Some(digits);
                    continue;
                }
                b'e' | b'E' => {
                    exponent = whole_number(rest.as_slice())?;
                    break;
                }
                _ => return None,
            }
            digits += 1;
        }
        if digits == 0 {
            return None;
        }
        let power = exponent + zeros - (digits - point.unwrap_or(digits));
        // Beyond the range of doubles by far, with any number of digits.
        let power = i16::try_from(power).ok().filter(|power| (-1000..1000).contains(power) || limbs == [0; 5])?;
        Some(Self::reduced(is_negative, limbs, power, power).rounded())
    }

    /// The number without a value, with a mantissa that neither 2 nor 5 divides.
    fn reduced(is_negative: bool, mut mantissa: Limbs, mut twos: i16, mut fives: i16) -> Self {
        if mantissa == [0; 5] {
            return Self::ZERO;
        }
        for (divisor, exponent) in [(2, &mut twos), (5, &mut fives)] {
            while let Some(quotient) = divided(mantissa, divisor) {
                mantissa = quotient;
                *exponent += 1;
            }
        }
        Self { value: 0.0, is_negative, mantissa, twos, fives }
    }

    /// The number with its value.
    fn rounded(self) -> Self {
        let size = Exact::from(self).nearest();
        if !size.is_finite() || size == 0.0 && self != Self::ZERO {
            return Self::not_finite(if size == 0.0 { f64::NAN } else { size });
        }
        Self { value: if self.is_negative { -size } else { size }, ..self }
    }
}

/// A double stands for itself, to its last bit.
impl From<f64> for Number {
    fn from(value: f64) -> Self {
        if !value.is_finite() {
            return Self::not_finite(value);
        }
        const FRACTION_BITS: u32 = f64::MANTISSA_DIGITS - 1;
        let bits = value.abs().to_bits();
        let (exponent, fraction) = ((bits >> FRACTION_BITS) as i16, bits & ((1 << FRACTION_BITS) - 1));
        let mantissa = if exponent == 0 { fraction } else { fraction | 1 << FRACTION_BITS };
        let shift = mantissa.trailing_zeros() % u64::BITS;
        let mantissa = mantissa >> shift;
        let limbs = [mantissa as u32, (mantissa >> 32) as u32, 0, 0, 0];
        Self { value: value + 0.0, ..Self::reduced(value < 0.0, limbs, exponent.max(1) - 1075 + shift as i16, 0) }
    }
}

/// The limbs with one more digit; `None` where there is no room.
fn with_digit(mut limbs: Limbs, digit: u8) -> Option<Limbs> {
    let mut carry = u64::from(digit);
    for limb in &mut limbs {
        let product = u64::from(*limb) * 10 + carry;
        *limb = product as u32;
        carry = product >> 32;
    }
    (carry == 0).then_some(limbs)
}

/// The quotient, if the division leaves no rest.
fn divided(mut limbs: Limbs, divisor: u32) -> Option<Limbs> {
    let mut rest = 0;
    for limb in limbs.iter_mut().rev() {
        let part = rest << 32 | u64::from(*limb);
        *limb = (part / u64::from(divisor)) as u32;
        rest = part % u64::from(divisor);
    }
    (rest == 0).then_some(limbs)
}

/// A whole number with a sign, as far as it matters: beyond ten thousand every exponent is too large.
fn whole_number(text: &[u8]) -> Option<i32> {
    let (is_negative, digits) = signed(text);
    let size = digits.iter().try_fold(0_i32, |size, digit| {
        digit.is_ascii_digit().then(|| (size * 10 + i32::from(digit - b'0')).min(10_000))
    });
    let size = size.filter(|_| !digits.is_empty())?;
    Some(if is_negative { -size } else { size })
}

/// What stands behind a sign, if there is one, and whether that is a minus.
fn signed(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [sign @ (b'+' | b'-'), unsigned @ ..] => (*sign == b'-', unsigned),
        _ => (false, text),
    }
}
