//! Numbers as people type them: one grammar for fields, tables and answers.
//!
//! ```text
//! read          52.76   .5   5.   -3   +3   1/3   1 1/2   33.3%   1,234.5   1 234   and, of firms, 7 firms
//! asked back    7,5     0,125     1.234,5       a comma that divides no thousands: a decimal point is likely
//! refused       7½   1e3   1,23   words   two numbers   numerals of Chinese   a division by 0
//! ```
//!
//! Full-width digits and signs are those of ASCII; every dash before a number is a minus sign; `。` between two digits is
//! a decimal point, where an input method put it. Nothing is guessed: what can mean two numbers is asked back. Whoever asks
//! says which of the readable forms fit: a field of a percentage takes another than a count.

/// The most characters of a number.
pub const MOST_CHARACTERS: usize = 40;

/// What a text means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A number.
    Number(Written),
    /// Another decimal is likely to be meant, which is asked for.
    Ask(String),
    /// The beginning of a number.
    Unfinished,
    /// No number, or more than one.
    Unreadable,
}

/// A number as its digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// A decimal such as `-12.50`, without separators and without a plus sign; the numerator of a fraction.
    pub decimal: String,
    /// The denominator of a fraction, a decimal above 0.
    pub denominator: Option<String>,
    /// Whether a percent sign follows.
    pub is_percent: bool,
}

impl Written {
    fn plain(decimal: String) -> Self {
        Self { decimal, denominator: None, is_percent: false }
    }

    /// The number as a decimal, whose power of ten may follow as in `5e-1`; `None` where none writes it to its end in
    /// [`MOST_CHARACTERS`]. A percentage is so many hundredths.
    pub fn as_decimal(&self) -> Option<String> {
        match &self.denominator {
            None if self.is_percent => Some(self.decimal.clone() + "e-2"),
            None => Some(self.decimal.clone()),
            Some(denominator) => divided(&self.decimal, denominator),
        }
    }

    /// The digits behind the decimal point, zeros included.
    pub fn decimals(&self) -> usize {
        self.decimal.split_once('.').map_or(0, |(_, decimals)| decimals.len())
    }
}

/// Reads a number.
///
/// ```
/// use cluster_pricing::typed::{Typed, read};
///
/// let decimal = |text| match read(text) {
///     Typed::Number(written) => Some(written.decimal),
///     _ => None,
/// };
/// assert_eq!(decimal("１，２３４．５０").as_deref(), Some("1234.50"));
/// assert_eq!(decimal("−7。5").as_deref(), Some("-7.5"));
/// assert_eq!(read("7,5"), Typed::Ask("7.5".to_owned()));
/// assert_eq!(read("7½"), Typed::Unreadable);
/// ```
pub fn read(text: &str) -> Typed {
    let folded = folded(text);
    let text = folded.trim_ascii();
    if text.len() > MOST_CHARACTERS {
        return Typed::Unreadable;
    }
    let (is_negative, unsigned) = match text {
        [sign @ (b'+' | b'-'), unsigned @ ..] => (*sign == b'-', unsigned.trim_ascii_start()),
        _ => (false, text),
    };
    match read_unsigned(unsigned) {
        Typed::Number(written) => Typed::Number(Written { decimal: signed(is_negative, &written.decimal), ..written }),
        Typed::Ask(decimal) => Typed::Ask(signed(is_negative, &decimal)),
        other => other,
    }
}

/// Reads a number that one of some units may follow: those that its reader sees beside it.
///
/// ```
/// use cluster_pricing::typed::{Typed, read, read_with_unit};
///
/// assert_eq!(read_with_unit("7 Firms", &["firm", "firms"]), read("7"));
/// assert_eq!(read_with_unit("7 fi", &["firm", "firms"]), Typed::Unfinished);
/// assert_eq!(read_with_unit("7 stages", &["firm", "firms"]), Typed::Unreadable);
/// ```
pub fn read_with_unit(text: &str, units: &[&str]) -> Typed {
    let Some((number, unit)) = text.find(is_of_word).and_then(|at| text.split_at_checked(at)) else {
        return read(text);
    };
    let unit = unit.trim();
    let begins = |whole: &&str| whole.get(..unit.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(unit));
    match (units.iter().copied().filter(begins).map(str::len).min(), read(number)) {
        (Some(length), typed) if length == unit.len() => typed,
        (Some(_), Typed::Number(_)) => Typed::Unfinished,
        _ => Typed::Unreadable,
    }
}

fn signed(is_negative: bool, decimal: &str) -> String {
    let mut text = String::new();
    if is_negative {
        text.push('-');
    }
    text.push_str(decimal);
    text
}

/// What stands for a full stop of Chinese behind the last digit: it ends a sentence, unless more is still to come.
const FULL_STOP: u8 = 0x80;

/// What stands for any other sign that ASCII does not have.
const OTHER: u8 = 0x81;

/// The text in the signs of ASCII, a byte each.
fn folded(text: &str) -> Vec<u8> {
    let mut signs = Vec::new();
    let mut ends_in_stop = false;
    for character in text.chars().filter(|character| !is_invisible(*character)) {
        ends_in_stop = is_stop(character) && signs.last().is_some_and(u8::is_ascii_digit);
        let sign = u8::try_from(ascii(character)).ok().filter(u8::is_ascii).unwrap_or(OTHER);
        signs.push(if ends_in_stop { b'.' } else { sign });
    }
    if let Some(last) = signs.last_mut().filter(|_| ends_in_stop) {
        *last = FULL_STOP;
    }
    signs
}

/// Signs that take no room. Those that turn the order of a text are none of them: they show digits in another order.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Letters, and whatever else is part of no number.
fn is_of_word(character: char) -> bool {
    let sign = ascii(character);
    sign.is_ascii_alphabetic() || !sign.is_ascii() && !is_stop(sign) && !is_invisible(sign)
}

/// The full stops of Chinese.
fn is_stop(character: char) -> bool {
    matches!(character, '\u{3002}' | '\u{ff61}')
}

fn ascii(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{fe58}' => '-',
        '\u{2044}' | '\u{2215}' | '÷' => '/',
        '\u{fe6a}' | '\u{66a}' => '%',
        character if character.is_whitespace() => ' ',
        character => character,
    }
}

fn read_unsigned(text: &[u8]) -> Typed {
    if let [part @ .., b'%'] = text {
        return match read_decimal(part.trim_ascii_end()) {
            Some(Typed::Number(written)) => Typed::Number(Written { is_percent: true, ..written }),
            _ => Typed::Unreadable,
        };
    }
    if let Some((numerator, denominator)) = parted(text, b'/') {
        return read_fraction(numerator.trim_ascii_end(), denominator.trim_ascii_start());
    }
    read_decimal(text).unwrap_or(if is_beginning(text) { Typed::Unfinished } else { Typed::Unreadable })
}

/// A number without sign, percent sign or line of a fraction.
fn read_decimal(text: &[u8]) -> Option<Typed> {
    let number = grouped(text).map(|decimal| Typed::Number(Written::plain(decimal)));
    number.or_else(|| decimal_comma(text).map(Typed::Ask))
}

/// A fraction of two decimals, or a whole number and a fraction of two.
fn read_fraction(numerator: &[u8], denominator: &[u8]) -> Typed {
    let plain = grouped(numerator);
    if denominator.is_empty() && plain.is_some() {
        return Typed::Unfinished;
    }
    let is_positive = |digits: &String| digits.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    let Some(denominator) = grouped(denominator).filter(is_positive) else { return Typed::Unreadable };
    // `1 234/2` could be both 1234/2 and 1 + 234/2.
    let decimal = match parted(numerator, b' ') {
        Some(_) if plain.is_some() => None,
        Some((whole, rest)) => mixed(whole, rest.trim_ascii_start(), denominator.as_bytes()),
        None => plain,
    };
    decimal.map_or(Typed::Unreadable, |decimal| {
        Typed::Number(Written { denominator: Some(denominator), ..Written::plain(decimal) })
    })
}

/// The numerator of a whole number and a fraction, all of them short.
fn mixed(whole: &[u8], numerator: &[u8], denominator: &[u8]) -> Option<String> {
    let short = |text: &[u8]| (is_count(text) && text.len() <= 9).then(|| value(text));
    let mut text = String::new();
    push_whole(&mut text, short(whole)? * short(denominator)? + short(numerator)?);
    Some(text)
}

/// The quotient of two short decimals, digit by digit.
fn divided(numerator: &str, denominator: &str) -> Option<String> {
    let (is_negative, numerator) = match numerator.as_bytes() {
        [b'-', unsigned @ ..] => (true, unsigned),
        unsigned => (false, unsigned),
    };
    let (mut rest, numerator_decimals) = units(numerator)?;
    let (divisor, denominator_decimals) = units(denominator.as_bytes())?;
    let mut text = signed(is_negative, "");
    push_whole(&mut text, rest.checked_div(divisor)?);
    let mut decimals = 0;
    while !rest.is_multiple_of(divisor) {
        rest = rest % divisor * 10;
        push_whole(&mut text, rest / divisor);
        decimals += 1;
        if decimals > MOST_CHARACTERS {
            return None;
        }
    }
    let (up, down) = (denominator_decimals, numerator_decimals + decimals);
    if up != down {
        text.push_str(if up < down { "e-" } else { "e" });
        push_whole(&mut text, up.abs_diff(down) as u64);
    }
    Some(text)
}

/// The digits of a short decimal as a whole number, and how many of them are behind the point.
fn units(decimal: &[u8]) -> Option<(u64, usize)> {
    let (whole, decimals) = parted(decimal, b'.').unwrap_or((decimal, &[]));
    (whole.len() + decimals.len() <= 15).then(|| (value(decimal), decimals.len()))
}

/// The number that the digits among some signs write; they are too few for more than an `u64` holds.
fn value(digits: &[u8]) -> u64 {
    let digits = digits.iter().filter(|sign| sign.is_ascii_digit());
    digits.fold(0, |value, digit| 10 * value + u64::from(digit - b'0'))
}

/// Writes a whole number.
fn push_whole(text: &mut String, number: u64) {
    if number >= 10 {
        push_whole(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// A decimal whose thousands may be divided, all by commas or all by spaces.
fn grouped(text: &[u8]) -> Option<String> {
    let (whole, decimals) = parted(text, b'.').map_or((text, None), |(whole, decimals)| (whole, Some(decimals)));
    let mut decimal = thousands(whole, b',').or_else(|| thousands(whole, b' '))?;
    if let Some(decimals) = decimals {
        decimal.push('.');
        push(&mut decimal, decimals);
    }
    is_decimal(decimal.as_bytes()).then_some(decimal)
}

/// Digits without division, or in groups of three after one to three of which the first is not 0.
fn thousands(whole: &[u8], divider: u8) -> Option<String> {
    let is_divided = whole.contains(&divider);
    let mut digits = String::new();
    for (index, group) in whole.split(|sign| *sign == divider).enumerate() {
        let fits = match group {
            [b'0', ..] if index == 0 => false,
            [_, _, _] => true,
            [_] | [_, _] => index == 0,
            _ => false,
        };
        if is_divided && !fits || !group.iter().all(u8::is_ascii_digit) {
            return None;
        }
        push(&mut digits, group);
    }
    Some(digits)
}

/// The decimal that is meant if the one comma is its decimal point.
fn decimal_comma(text: &[u8]) -> Option<String> {
    let (whole, decimals) = parted(text, b',').filter(|(_, decimals)| is_count(decimals))?;
    let mut decimal = match whole {
        [] => "0".to_owned(),
        _ => thousands(whole, b'.').or_else(|| thousands(whole, b' '))?,
    };
    decimal.push('.');
    push(&mut decimal, decimals);
    Some(decimal)
}

/// What stands before and behind the first of some signs.
fn parted(text: &[u8], divider: u8) -> Option<(&[u8], &[u8])> {
    let (before, behind) = text.split_at_checked(text.iter().position(|sign| *sign == divider)?)?;
    Some((before, behind.get(1..)?))
}

fn push(text: &mut String, signs: &[u8]) {
    text.extend(signs.iter().map(|sign| char::from(*sign)));
}

/// Digits with at most one point among, before or behind them.
fn is_decimal(text: &[u8]) -> bool {
    let digits = text.iter().filter(|sign| sign.is_ascii_digit()).count();
    digits > 0 && digits + usize::from(text.contains(&b'.')) == text.len()
}

fn is_count(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(u8::is_ascii_digit)
}

/// What more digits make a number of: nothing yet, a point, or a number up to its comma or its full stop.
fn is_beginning(text: &[u8]) -> bool {
    match text {
        [] | [b'.'] => true,
        [whole @ .., FULL_STOP] => !whole.contains(&b'.') && grouped(whole).is_some(),
        [number @ .., b','] => grouped(number).is_some(),
        _ => false,
    }
}
