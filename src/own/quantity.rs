//! A value as an author writes it: a decimal number, with a sign before it where it is a bound or an approximation.

use super::MAX_DIGITS;
use super::fault::FaultCode;
use crate::data::Qualifier;
use crate::typed::{self, Typed};

/// A number, how exactly it is stated, and how many decimals it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// The number.
    pub value: f64,
    /// Decimal places: 1 for 9.0.
    pub decimals: u8,
    /// How exactly it is stated.
    pub qualifier: Qualifier,
}

const SIGNS: [(&str, Qualifier); 4] =
    [(">=", Qualifier::AtLeast), (">", Qualifier::MoreThan), ("<", Qualifier::LessThan), ("~", Qualifier::Approx)];

impl Quantity {
    /// Reads `12.50`, `-3`, `>100`, `>=100`, `<100` and `~5`; the number by the grammar of [`crate::typed`].
    ///
    /// # Errors
    ///
    /// `NOT_A_NUMBER`, also for fractions, percentages and a comma that may be a decimal point, and `TOO_MANY_DIGITS`.
    pub fn read(text: &str) -> Result<Self, FaultCode> {
        let signed = SIGNS.iter().find_map(|(sign, qualifier)| Some((text.strip_prefix(sign)?, *qualifier)));
        let (text, qualifier) = signed.unwrap_or((text, Qualifier::Exact));
        let written = match typed::read(text) {
            Typed::Number(written) => written,
            _ => return Err(FaultCode::NotANumber),
        };
        if written.is_percent || written.denominator.is_some() {
            return Err(FaultCode::NotANumber);
        }
        let digits = written.decimal.strip_prefix('-').unwrap_or(&written.decimal);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        if whole.len() + fraction.len() > MAX_DIGITS {
            return Err(FaultCode::TooManyDigits);
        }
        let decimals = fraction.len() as u8;
        let digits = whole.bytes().chain(fraction.bytes());
        let units = digits.fold(0, |units: u64, digit| 10 * units + u64::from(digit - b'0'));
        // Two whole numbers that doubles hold exactly: their quotient is the double nearest to the decimal number.
        let size = units as f64 / 10_u64.pow(u32::from(decimals)) as f64;
        let value = if written.decimal.starts_with('-') && units > 0 { -size } else { size };
        Ok(Quantity { value, decimals, qualifier })
    }
}
