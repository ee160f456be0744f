//! The indicators of Northeast China, with the sentence that states each of them.
//!
//! The tables are read from `files/` when the crate is built and are static at run time: a look-up
//! neither parses nor allocates. They come in three layers. Values, names and places are always there. The feature
//! `views` adds what further views draw: the derived indicators and the statements in words. The feature `full` adds
//! what the texts say: the print and the quote of every number and statement, how numbers were derived, and the
//! discrepancies between printed figures.
//!
//! ```
//! use cluster_pricing::data;
//!
//! // One number, and the whole comparison that it belongs to.
//! let jilin = data::find("jilin", "high_tech_share", None, Some(2006));
//! assert_eq!(jilin.map(|indicator| (indicator.value, indicator.unit.id())), Some((9.0, "percent")));
//! let comparison = data::comparable("high_tech_share_2006");
//! assert_eq!(comparison.map(|comparison| comparison.rows.len()), Some(7));
//! ```
//!
//! Every number leads to the words that print it, and to the contradictions that touch it ([`touching`]):
//!
//! ```
//! use cluster_pricing::data;
//!
//! let share = data::indicator("ht_share_jilin_2006").ok_or("no such indicator")?;
//! let source = share.printed.source;
//! assert!(source.quote.contains(share.printed.text));
//! assert_eq!(source.line, 100);
//! # Ok::<(), &str>(())
//! ```
//!
//! Nothing here calibrates the model: no source links an indicator to its parameters.

mod derived;
#[cfg(feature = "full")]
mod discrepancy;
mod discrepancy_ids;
mod node;
mod source;

mod city;
mod comparison;
mod indicator;
mod place;
mod unit;

pub use derived::{Derived, derived};
#[cfg(feature = "full")]
pub use discrepancy::{Block, Discrepancy, DiscrepancyKind, discrepancies, discrepancy, touching};
pub use discrepancy_ids::discrepancy_ids;
pub use node::{Node, qualitative};
pub use source::{Cell, Printed, Source};

pub use city::{City, cities, city};
pub use comparison::{Comparison, comparable, comparables};
pub use indicator::{Indicator, Period, Qualifier, find, in_series, in_topic, indicator, indicators, of_place};
pub use place::{NORTHEAST, Place, PlaceKind, place, places};
pub use unit::{Unit, units};
