//! An author's own table: CSV that is read strictly, or refused with the line, the column and the reason.
//!
//! A table has the columns `place`, `series`, `year`, `value`, `unit`, `source` and `note`; `place_en`, `place_zh_hant`,
//! `place_zh_hans` and the same of `series` are optional and name a place or a series in one language. Cells of `year`,
//! `unit`, `source` and `note` may be empty.
//!
//! ```
//! use cluster_pricing::own::Table;
//!
//! let text = "place,series,year,value,unit,source,note\nLyon,Mills,1831,>100,mills,Census,\nLille,Mills,1831,60,mills,Census,\n";
//! let table = Table::read(text.as_bytes())?;
//! assert_eq!(table.series[0].id, "mills_1831");
//! assert_eq!(table.series[0].rows.len(), 2);
//!
//! let fault = Table::read(b"place,series,year,value,unit,source,note\nLyon,Mills,1831,\"1,5\",mills,,\n").unwrap_err();
//! assert_eq!(fault.to_string(), "line 2, column 17: not a decimal number (found \"1,5\")");
//! # Ok::<(), cluster_pricing::own::Fault>(())
//! ```

mod fault;
mod header;
mod id;
mod isolated;
mod quantity;
mod records;
mod shelf;
mod table;

pub use fault::{Fault, FaultCode};
pub use header::COLUMNS;
pub use quantity::Quantity;
pub use shelf::shared;
pub use table::{Row, Series, Table};

/// The most bytes of a table.
pub const MAX_BYTES: usize = 1 << 20;

/// The most rows of a table, without its header.
pub const MAX_ROWS: usize = 5000;

/// The most places of one series and year: bars of more would be taller than a browser can draw.
pub const MAX_PLACES: usize = 100;

/// The most fields of a row: more than the columns of a table, for those that spreadsheet programs leave empty at its end.
pub const MAX_FIELDS: usize = 1024;

/// The most characters of a name or a unit.
pub const MAX_NAME: usize = 80;

/// The most digits of a value, which a double holds exactly.
pub const MAX_DIGITS: usize = 15;
