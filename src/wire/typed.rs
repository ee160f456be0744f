//! What a reader typed into a field of a number.

use crate::typed::{Typed, read_with_unit};

/// `number` or `ask` and a decimal, `unfinished`, or `unreadable`; `www/element/numbers.js` reads it. A fraction is a number
/// where a decimal writes it to its end, and one of the `units`, a line each, may follow it.
pub fn read_number(text: &str, units: &str) -> String {
    let units: Vec<_> = units.lines().collect();
    let (kind, decimal) = match read_with_unit(text, &units) {
        Typed::Number(written) => ("number ", written.as_decimal()),
        Typed::Ask(decimal) => ("ask ", Some(decimal)),
        Typed::Unfinished => ("unfinished", Some(String::new())),
        Typed::Unreadable => ("unreadable", Some(String::new())),
    };
    decimal.map_or("unreadable".to_owned(), |decimal| kind.to_owned() + &decimal)
}
