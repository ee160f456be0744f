//! Why a table is refused, as data: the page words it in the reader's language.

use std::error::Error;
use std::fmt;

use super::isolated::isolated;

/// The first fault of a table, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The kind of fault.
    pub code: FaultCode,
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The character of that line, counted from 1.
    pub column: usize,
    /// What is wrong, fit to be quoted: a name of a column, a value, a count.
    pub found: String,
    /// What it violates: a limit, an expected count, the line of a row that says otherwise.
    pub limit: Option<usize>,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident = $name:literal, $wording:literal,)*) => {
        /// The kind of a fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FaultCode {
            $($(#[$doc])* $code,)*
        }

        impl FaultCode {
            /// All kinds.
            pub const ALL: &[FaultCode] = &[$(FaultCode::$code),*];

            /// The name of the kind, as messages are found by.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(FaultCode::$code => $name,)*
                }
            }

            /// What is wrong, for programmers.
            pub(crate) const fn wording(self) -> &'static str {
                match self {
                    $(FaultCode::$code => $wording,)*
                }
            }
        }
    };
}

codes! {
    /// More bytes than `limit`.
    TooLarge = "TOO_LARGE", "more bytes than a table may have",
    /// Bytes that are not UTF-8, such as those of UTF-16 or of GBK.
    NotUtf8 = "NOT_UTF8", "bytes that are not UTF-8",
    /// A character that stands for one that was lost when the text was decoded.
    BrokenCharacter = "BROKEN_CHARACTER", "a character that stands for one that was lost",
    /// A control character, such as NUL, or a line break in a name.
    ControlCharacter = "CONTROL_CHARACTER", "a control character",
    /// A quotation mark that is never closed.
    OpenQuote = "OPEN_QUOTE", "a quotation mark that is never closed",
    /// A quotation mark inside a field that does not begin with one, or something after the closing one.
    StrayQuote = "STRAY_QUOTE", "a quotation mark inside a field, or something behind the closing one",
    /// No header.
    Empty = "EMPTY", "no header",
    /// A page of the web instead of a table, as servers answer for a file that is not there.
    WebPage = "WEB_PAGE", "a page of the web instead of a table",
    /// A header whose columns are not divided by commas.
    Delimiter = "DELIMITER", "columns that are not divided by commas",
    /// A column that is not there.
    MissingColumn = "MISSING_COLUMN", "a column is missing",
    /// A column of another name.
    UnknownColumn = "UNKNOWN_COLUMN", "a column that no table has",
    /// A column that is there twice.
    DuplicateColumn = "DUPLICATE_COLUMN", "a column that is there twice",
    /// A header without rows.
    NoRows = "NO_ROWS", "a header without rows",
    /// More rows than `limit`.
    TooManyRows = "TOO_MANY_ROWS", "more rows than a table may have",
    /// A row with more fields than `limit`.
    TooManyFields = "TOO_MANY_FIELDS", "more fields than a row may have",
    /// A row with more or fewer fields than the `limit` of the header.
    FieldCount = "FIELD_COUNT", "more or fewer fields than the header",
    /// An empty place, series or value.
    EmptyField = "EMPTY_FIELD", "an empty place, series or value",
    /// A name or a unit of more characters than `limit`.
    TooLong = "TOO_LONG", "a name or a unit that is too long",
    /// A value that is no decimal number.
    NotANumber = "NOT_A_NUMBER", "not a decimal number",
    /// A value of more digits than `limit`.
    TooManyDigits = "TOO_MANY_DIGITS", "more digits than a value may have",
    /// A year that is no whole number from 1 to 9999.
    BadYear = "BAD_YEAR", "not a whole year from 1 to 9999",
    /// The same place, series and year as in line `limit`.
    DuplicateRow = "DUPLICATE_ROW", "a second row of the same place, series and year",
    /// Another unit or another name in a language than in line `limit`.
    Differs = "DIFFERS", "another unit or name than in an earlier row",
    /// A name that differs only in signs from the one in line `limit`, so that both would be chosen by the same word.
    SameWord = "SAME_WORD", "a name that an earlier one differs from only in signs",
    /// More places of one series and year than `limit`.
    TooManyPlaces = "TOO_MANY_PLACES", "more places of one series and year than a table may have",
}

/// For programmers, such as `line 2, column 17: not a decimal number (found "1,5")`.
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Fault { code, line, column, found, limit } = self;
        write!(formatter, "line {line}, column {column}: {}", code.wording())?;
        match (found.as_str(), limit) {
            ("", None) => Ok(()),
            ("", Some(limit)) => write!(formatter, " (limit {limit})"),
            (found, None) => write!(formatter, " (found {found:?})"),
            (found, Some(limit)) => write!(formatter, " (found {found:?}, limit {limit})"),
        }
    }
}

impl Error for Fault {}

/// A place in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub line: usize,
    pub column: usize,
}

impl Position {
    pub fn fault(self, code: FaultCode, found: impl Into<String>, limit: Option<usize>) -> Fault {
        let found = visible(&found.into());
        let found = isolated(&found).unwrap_or(found);
        Fault { code, line: self.line, column: self.column, found, limit }
    }
}

/// A text in which signs that nobody sees have their names: `100U+202E` shows what is wrong with a number, `100` does not.
fn visible(text: &str) -> String {
    let mut shown = String::new();
    for character in text.chars() {
        if is_unseen(character) {
            shown.push_str(&format!("[U+{:04X}]", u32::from(character)));
        } else {
            shown.push(character);
        }
    }
    shown
}

fn is_unseen(character: char) -> bool {
    let is_odd_blank = character.is_whitespace() && !matches!(character, ' ' | '\t' | '\n' | '\u{3000}');
    let is_format = matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    is_odd_blank || is_format
}
