//! Why a table is refused, as data: the page words it in the reader's language.

/// The first fault of a table, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The kind of fault.
    pub code: FaultCode,
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The character of that line, counted from 1.
    pub column: usize,
    /// What is wrong: a name of a column, a value, a count.
    pub found: String,
    /// What it violates: a limit, an expected count, the line of a row that says otherwise.
    pub limit: Option<usize>,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident = $name:literal,)*) => {
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
        }
    };
}

codes! {
    /// More bytes than `limit`.
    TooLarge = "TOO_LARGE",
    /// Bytes that are not UTF-8, such as those of UTF-16 or of GBK.
    NotUtf8 = "NOT_UTF8",
    /// A character that stands for one that was lost when the text was decoded.
    BrokenCharacter = "BROKEN_CHARACTER",
    /// A control character, such as NUL, or a line break in a name.
    ControlCharacter = "CONTROL_CHARACTER",
    /// A quotation mark that is never closed.
    OpenQuote = "OPEN_QUOTE",
    /// A quotation mark inside a field that does not begin with one, or something after the closing one.
    StrayQuote = "STRAY_QUOTE",
    /// No header.
    Empty = "EMPTY",
    /// A header whose columns are not divided by commas.
    Delimiter = "DELIMITER",
    /// A column that is not there.
    MissingColumn = "MISSING_COLUMN",
    /// A column of another name.
    UnknownColumn = "UNKNOWN_COLUMN",
    /// A column that is there twice.
    DuplicateColumn = "DUPLICATE_COLUMN",
    /// A header without rows.
    NoRows = "NO_ROWS",
    /// More rows than `limit`.
    TooManyRows = "TOO_MANY_ROWS",
    /// A row with more or fewer fields than the `limit` of the header.
    FieldCount = "FIELD_COUNT",
    /// An empty place, series or value.
    EmptyField = "EMPTY_FIELD",
    /// A name or a unit of more characters than `limit`.
    TooLong = "TOO_LONG",
    /// A value that is no decimal number.
    NotANumber = "NOT_A_NUMBER",
    /// A value of more digits than `limit`.
    TooManyDigits = "TOO_MANY_DIGITS",
    /// A year that is no whole number from 1 to 9999.
    BadYear = "BAD_YEAR",
    /// The same place, series and year as in line `limit`.
    DuplicateRow = "DUPLICATE_ROW",
    /// Another unit or another name in a language than in line `limit`.
    Differs = "DIFFERS",
    /// A name that differs only in signs from the one in line `limit`, so that both would be chosen by the same word.
    SameWord = "SAME_WORD",
    /// More places of one series and year than `limit`.
    TooManyPlaces = "TOO_MANY_PLACES",
}

/// A place in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub line: usize,
    pub column: usize,
}

impl Position {
    pub fn fault(self, code: FaultCode, found: impl Into<String>, limit: Option<usize>) -> Fault {
        Fault { code, line: self.line, column: self.column, found: found.into(), limit }
    }
}
