//! Discrepancies: what does not fit together in the texts. They are shown, never repaired.

use super::indicator::Indicator;

/// One discrepancy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// `D01`, `D02` and so on.
    pub id: &'static str,
    /// How the parts fail to fit.
    pub kind: DiscrepancyKind,
    /// Heading of the section.
    pub section: &'static str,
    /// What it is about, in one line.
    pub subject: &'static str,
    /// The quotes and the arithmetic, in Markdown.
    pub body: &'static str,
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

/// The discrepancies that touch an indicator, in the order of its note.
pub fn touching(indicator: &Indicator) -> impl Iterator<Item = &'static Discrepancy> {
    indicator.printed.discrepancies.iter().filter_map(|id| discrepancy(id))
}

static DISCREPANCIES: &[Discrepancy] = include!(concat!(env!("OUT_DIR"), "/discrepancies.rs"));
