//! Discrepancies: what does not fit together in the texts. They are shown, never repaired.

use super::indicator::Indicator;
use crate::language::{Label, Language};

/// One discrepancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// `D01`, `D02` and so on.
    pub id: &'static str,
    /// How the parts fail to fit.
    pub kind: DiscrepancyKind,
    /// Heading of the section.
    pub section: Label,
    /// What it is about, in one line.
    pub subject: Label,
    /// The quotes and the arithmetic. What a source prints verbatim stands between grave accents.
    pub body: Label<&'static [Block]>,
    /// The script of what is quoted.
    pub excerpts: Language,
    /// Ids of the indicators and derived indicators that it touches, sorted.
    pub numbers: &'static [&'static str],
    /// Paths of the statements that it touches, for [`Node::at`](super::Node::at).
    pub statements: &'static [&'static str],
}

/// A part of the body of a discrepancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(&'static str),
    /// The rows of a table, whose first is the head.
    Table(&'static [&'static [&'static str]]),
}

/// How the parts of a discrepancy fail to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiscrepancyKind {
    /// Both cannot be true as printed.
    Contradiction,
    /// Statement and figures, or two statements, do not fit.
    Mismatch,
    /// Explained by rounding.
    Rounding,
    /// Meaning or date is not determined.
    Ambiguity,
    /// Numbering, order or missing parts.
    Structure,
    /// A misprint or odd wording.
    Wording,
}

impl DiscrepancyKind {
    /// The slug, such as `contradiction`.
    pub const fn slug(self) -> &'static str {
        match self {
            DiscrepancyKind::Contradiction => "contradiction",
            DiscrepancyKind::Mismatch => "mismatch",
            DiscrepancyKind::Rounding => "rounding",
            DiscrepancyKind::Ambiguity => "ambiguity",
            DiscrepancyKind::Structure => "structure",
            DiscrepancyKind::Wording => "wording",
        }
    }
}

/// All discrepancies, by id.
pub fn discrepancies() -> &'static [Discrepancy] {
    DISCREPANCIES
}

/// The discrepancy with this id.
pub fn discrepancy(id: &str) -> Option<&'static Discrepancy> {
    DISCREPANCIES.iter().find(|discrepancy| discrepancy.id == id)
}

/// The discrepancies that touch an indicator, by id.
pub fn touching(indicator: &Indicator) -> impl Iterator<Item = &'static Discrepancy> {
    indicator.printed.discrepancies.iter().filter_map(|id| discrepancy(id))
}

static DISCREPANCIES: &[Discrepancy] = include!(concat!(env!("OUT_DIR"), "/discrepancies.rs"));
