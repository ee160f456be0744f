//! Decimal numbers as they are written, so that a cell is compared without rounding.

use std::fmt;

/// `digits` times ten to the power of minus `scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    scale: u32,
}

impl Decimal {
    /// Reads digits with at most one point and a leading minus, as in `-7.20`.
    pub fn parse(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let has_leading_zero = whole.len() > 1 && whole.starts_with('0');
        if whole.is_empty() || has_leading_zero || !is_plain(whole) || !is_plain(fraction) {
            return None;
        }
        let magnitude: i64 = format!("{whole}{fraction}").parse().ok()?;
        Some(Self {
            digits: if unsigned.len() < text.len() { -magnitude } else { magnitude },
            scale: u32::try_from(fraction.len()).ok()?,
        })
    }

    /// Reads a fraction in Chinese numerals up to ten that is a whole number of hundredths:
    /// `四分之一`, one of four parts, is 0.25.
    pub fn parse_chinese_fraction(text: &str) -> Option<Self> {
        const NUMERALS: &str = "一二三四五六七八九十";
        let numeral = |word: &str| {
            let mut letters = word.chars();
            let letter = letters.next().filter(|_| letters.next().is_none())?;
            let position = NUMERALS.chars().position(|known| known == letter)?;
            i64::try_from(position + 1).ok()
        };
        let (denominator, numerator) = text.split_once("分之")?;
        let hundredths = 100 * numeral(numerator)?;
        let denominator = numeral(denominator)?;
        (hundredths % denominator == 0).then(|| Self { digits: hundredths / denominator, scale: 2 }.trimmed())
    }

    /// The number times ten to the power of `power`. Decimal places that are left stay, zeros too.
    pub fn shifted(self, power: u32) -> Option<Self> {
        let missing = power.saturating_sub(self.scale);
        Some(Self {
            digits: self.digits.checked_mul(10_i64.checked_pow(missing)?)?,
            scale: self.scale.saturating_sub(power),
        })
    }

    /// The number without zeros at the end of its decimal places.
    pub fn trimmed(mut self) -> Self {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }

    /// The number as nearly as a float holds it.
    pub fn value(self) -> f64 {
        self.to_string().parse().expect("digits with a point")
    }

    /// How many decimal places are written.
    pub fn decimals(self) -> u32 {
        self.scale
    }

    /// The power of ten that the number is, if it is one from 1 upwards.
    pub fn power_of_ten(self) -> Option<u32> {
        let power = self.digits.checked_ilog10()?;
        (self.scale == 0 && self.digits == 10_i64.pow(power)).then_some(power)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let scale = self.scale as usize;
        let digits = format!("{:0width$}", self.digits.unsigned_abs(), width = scale + 1);
        let (whole, fraction) = digits.split_at(digits.len() - scale);
        let point = if scale > 0 { "." } else { "" };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}
