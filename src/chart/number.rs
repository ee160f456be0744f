//! How a number is written: one formatter for axes, labels, tables, sentences and speech.

use super::words::{Words, fill};

/// How the numbers of one quantity are written, so that all of them show the same precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A fixed number of decimals, with thousands separated by commas.
    Fixed(u8),
    /// One digit, a point, three decimals and a power of ten.
    Scientific,
}

impl Format {
    /// The precision that shows a quantity of this size to about three digits: tenths from 20 up to 200.
    pub fn for_size(size: f64) -> Self {
        let exponent = exponent(size / 2.0);
        if (-6..15).contains(&exponent) { Format::Fixed((2 - exponent).clamp(0, 8) as u8) } else { Format::Scientific }
    }

    /// The precision that tells multiples of `step` apart: 0.25 needs two decimals, 50 none.
    pub fn for_step(step: f64) -> Self {
        let exponent = exponent(step);
        if !(-8..15).contains(&exponent) {
            return Format::Scientific;
        }
        let needed = (0..=9).find(|&decimals| {
            let scaled = step * power_of_ten(decimals);
            (scaled - scaled.round()).abs() < 1e-6 * scaled
        });
        Format::Fixed(needed.unwrap_or(9) as u8)
    }

    /// Writes `value`; the sign of a negative number is U+2212. What is beyond all numbers is ∞: beside the smallest number that
    /// there is, a ratio can be.
    pub fn write(self, value: f64) -> String {
        match self {
            _ if !value.is_finite() => if value < 0.0 { "−∞" } else { "∞" }.to_owned(),
            Format::Fixed(decimals) if value.abs() < 1e15 => fixed(value, decimals),
            _ => scientific(value),
        }
    }

    /// This precision, or a power of ten where a number that is not 0 would be written as if it were.
    pub fn telling(self, value: f64) -> Self {
        match self {
            Format::Fixed(decimals) if value != 0.0 && value.abs() * power_of_ten(i32::from(decimals)) < 0.5 => {
                Format::Scientific
            }
            _ => self,
        }
    }

    /// Writes `value` as an axis does: long numbers are counted in the language's large units.
    pub fn write_tick(self, value: f64, step: f64, words: &Words) -> String {
        let large = [(1e8, words.hundred_million), (1e4, words.ten_thousand)];
        let unit = large.into_iter().find(|&(size, text)| value.abs() >= size && !text.is_empty());
        match (self, unit) {
            (Format::Fixed(_), Some((size, text))) => {
                let number = Format::for_step(step / size).write(value / size);
                fill(text, &[("value", &number)])
            }
            (Format::Fixed(_), None) if value.abs() >= 1e7 => scientific(value),
            _ => self.write(value),
        }
    }
}

/// The power of ten of the first digit of `value`; 0 for zero.
pub fn exponent(value: f64) -> i32 {
    let size = value.abs();
    if size == 0.0 || !size.is_finite() {
        return 0;
    }
    let (mut exponent, mut power) = (0, 1.0);
    while power * 10.0 <= size {
        power *= 10.0;
        exponent += 1;
    }
    while power > size {
        exponent -= 1;
        power = power_of_ten(exponent);
    }
    exponent
}

/// 10^exponent, exact up to 10^22.
pub fn power_of_ten(exponent: i32) -> f64 {
    let power = (0..exponent.unsigned_abs()).fold(1.0, |power: f64, _| power * 10.0);
    if exponent < 0 { 1.0 / power } else { power }
}

/// `value`, or the nearer bound if it lies outside. Unlike the library's `clamp` it cannot panic, and so needs no
/// machinery for writing the numbers of a panic's message.
pub fn within(value: f64, least: f64, most: f64) -> f64 {
    value.min(most).max(least)
}

/// Sorts a short list by a number, the smallest first; equals keep their order.
///
/// By insertion, because the library's sorts, made for long lists, weigh more than all the charts that need one.
pub fn sort_by_value<T>(list: &mut [T], value: impl Fn(&T) -> f64) {
    for end in 1..list.len() {
        let mut index = end;
        while index > 0 && value(&list[index]) < value(&list[index - 1]) {
            list.swap(index, index - 1);
            index -= 1;
        }
    }
}

fn fixed(value: f64, decimals: u8) -> String {
    let scale = power_of_ten(i32::from(decimals));
    let scaled = (value.abs() * scale).round();
    if scaled >= 9e18 {
        return scientific(value);
    }
    let digits = zero_padded(scaled as u64, usize::from(decimals) + 1);
    let sign = if value < 0.0 && scaled > 0.0 { "−" } else { "" };
    sign.to_owned() + &with_point(&digits, usize::from(decimals))
}

/// Digits with a point before the last `decimals` of them, and commas between the thousands.
pub fn with_point(digits: &str, decimals: usize) -> String {
    let whole = digits.len().saturating_sub(decimals);
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index == whole {
            text.push('.');
        } else if 0 < index && index < whole && (whole - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn scientific(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    let mut exponent = exponent(value);
    // Two steps, because 10^exponent alone would leave the range of numbers for the smallest values.
    let half = exponent / 2;
    let mut mantissa = value.abs() / power_of_ten(half) / power_of_ten(exponent - half);
    if mantissa >= 9.9995 {
        mantissa /= 10.0;
        exponent += 1;
    }
    let mut text = fixed(if value < 0.0 { -mantissa } else { mantissa }, 3);
    text.push_str("×10");
    if exponent < 0 {
        text.push('⁻');
    }
    for digit in zero_padded(u64::from(exponent.unsigned_abs()), 1).bytes() {
        text.push(SUPERSCRIPTS[usize::from(digit - b'0') % SUPERSCRIPTS.len()]);
    }
    text
}

/// A number without commas, as of a year.
pub fn plain(number: u64) -> String {
    zero_padded(number, 1)
}

/// The digits as exponents.
pub const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

fn zero_padded(mut number: u64, width: usize) -> String {
    let mut digits = Vec::new();
    while number > 0 || digits.len() < width {
        digits.push(b'0' + (number % 10) as u8);
        number /= 10;
    }
    digits.iter().rev().map(|&digit| char::from(digit)).collect()
}
