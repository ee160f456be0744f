//! Runs that a reader keeps to compare: chains, each written as one word.
//!
//! ```text
//! kept = run,run,run      run = key value _ value ... * key value ...      k2*n9_4*c7.5
//! ```
//!
//! A key has one value, or one for each stage; keys that are absent have their defaults. Every character stands in a link
//! as it is, and none of them separates the items of a list.

use super::fields::{Fields, Given};
use super::refusal::Refusal;
use super::state::State;
use super::vocabulary::MOST_KEPT;
use crate::chart::power_of_ten;
use crate::model::Chain;

const KEY: &str = "kept";

/// The keys that make a chain.
const CHAIN_KEYS: [&str; 8] = ["k", "n", "a", "b", "c", "lambda", "f", "ff"];

impl State<'_> {
    /// The chains that are kept.
    pub(super) fn kept(&self) -> Result<Vec<Chain>, Refusal> {
        let mut chains = Vec::new();
        for (index, text) in self.0.texts(KEY).iter().enumerate() {
            let run = Run(text.as_bytes());
            let chain = if run.is_known() && index < MOST_KEPT { State(&run).chain().ok() } else { None };
            chains.push(chain.ok_or(Refusal::unknown(KEY, Some(index)))?);
        }
        Ok(chains)
    }
}

/// The text of a run, as the state of a figure of its own.
struct Run<'a>(&'a [u8]);

impl<'a> Run<'a> {
    /// Keys, each with what follows it.
    fn parts(&self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        let end_of_key = |part: &[u8]| part.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
        self.0.split(|&byte| byte == b'*').map(move |part| part.split_at(end_of_key(part)))
    }

    fn is_known(&self) -> bool {
        self.parts().all(|(key, _)| CHAIN_KEYS.iter().any(|known| known.as_bytes() == key))
    }
}

impl Fields for Run<'_> {
    fn values(&self, key: &str) -> Vec<Given> {
        let mut given = Vec::new();
        for (name, values) in self.parts() {
            if name == key.as_bytes() {
                for value in values.split(|&byte| byte == b'_') {
                    given.push(Given::Number(number(value)));
                }
            }
        }
        given
    }
}

/// The number that a text means, as JavaScript writes numbers; NaN if it means none. Up to 15 digits it is exact.
///
/// The library's own parser weighs more than the chart that needs it.
fn number(text: &[u8]) -> f64 {
    let mut parts = text.splitn(2, |&byte| byte == b'e').map(decimal);
    let (value, decimals) = parts.next().unwrap_or_default();
    let (exponent, fraction) = parts.next().unwrap_or_default();
    if exponent.is_nan() || fraction > 0 {
        return f64::NAN;
    }
    // In two steps, because 10^shift alone may leave the range of numbers; the first is exact, and mostly the only one.
    let shift = (exponent as i32).saturating_sub(decimals).clamp(-400, 400);
    let size = shift.abs();
    let (near, far) = (power_of_ten(size.min(22)), power_of_ten((size - 22).max(0)));
    if shift < 0 { value / near / far } else { value * near * far }
}

/// The digits of a decimal as one whole number, and how many of them follow the point; NaN if it is no decimal.
fn decimal(text: &[u8]) -> (f64, i32) {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    let (mut value, mut decimals, mut step) = (0.0, 0, 0);
    for &byte in digits {
        if byte.is_ascii_digit() {
            value = 10.0 * value + f64::from(byte - b'0');
            decimals += step;
        } else if byte == b'.' && step == 0 {
            step = 1;
        } else {
            value = f64::NAN;
        }
    }
    if !digits.iter().any(u8::is_ascii_digit) {
        value = f64::NAN;
    }
    (if digits.len() < text.len() { -value } else { value }, decimals)
}
