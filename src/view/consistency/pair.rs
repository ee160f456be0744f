//! Pairs of numbers about the same quantity, and whether both can be right.

use crate::chart::number::Format;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::view::datum::Datum;
use crate::view::words::ConsistencyWords;

/// Two numbers about the same quantity.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    subject: Subject,
    /// The number that comes first.
    pub one: Datum,
    /// The number that is held against it.
    pub other: Datum,
    /// The record of the pair: the discrepancy, or the computation where nothing is wrong.
    pub record: &'static str,
}

/// What a pair is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    ShareAtStart,
    ShareAtEnd,
    BadAssets,
    SalesPerHead,
    NationByHeilongjiang,
    NationByJilin,
    Heilongjiang,
}

/// Whether the numbers of a pair can both be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Not as printed.
    Differ,
    /// Rounding explains the difference.
    Rounded,
    /// The other is a lower bound, below the one.
    Bound,
    /// Nobody can tell: no year is printed for the one, so that it need not be of the same time.
    Undated,
}

impl Agreement {
    /// The word by which the page knows it.
    pub fn word(self) -> &'static str {
        match self {
            Agreement::Differ => "differ",
            Agreement::Rounded => "rounded",
            Agreement::Bound => "bound",
            Agreement::Undated => "undated",
        }
    }
}

/// Subject, one number, the other, and the discrepancy between them.
const PAIRS: [(Subject, &str, &str, Option<&str>); 7] = [
    (Subject::BadAssets, "soe_bad_asset_ratio_2005", "soe_bad_asset_ratio_recomputed", Some("D10")),
    (Subject::SalesPerHead, "soe_sales_per_head_ratio", "soe_sales_ratio_recomputed", None),
    (Subject::ShareAtStart, "share_text_northeast_1978", "share_northeast_1978", Some("D08")),
    (Subject::ShareAtEnd, "share_text_northeast_end", "share_northeast_2005", Some("D09")),
    (
        Subject::NationByHeilongjiang,
        "check_national_output_from_liaoning",
        "check_national_output_from_heilongjiang",
        Some("D14"),
    ),
    (Subject::NationByJilin, "check_national_output_from_liaoning", "check_national_output_from_jilin", Some("D14")),
    (Subject::Heilongjiang, "ht_implied_industrial_output_heilongjiang", "hlj_top15_total", Some("D15")),
];

impl Pair {
    /// The pairs that the paper prints or implies, in the order of its sections.
    pub fn all() -> Vec<Self> {
        let pair = |(subject, one, other, discrepancy): (Subject, &'static str, &'static str, Option<&'static str>)| {
            let record = discrepancy.unwrap_or(other);
            Some(Pair { subject, one: Datum::of(one)?, other: Datum::of(other)?, record })
        };
        PAIRS.into_iter().filter_map(pair).collect()
    }

    /// The other number as a percentage of the one.
    pub fn percent(&self) -> f64 {
        100.0 * self.other.value() / self.one.value()
    }

    /// How far the numbers are apart, as the factor between them, at least 1.
    pub fn ratio(&self) -> f64 {
        let share = self.percent() / 100.0;
        share.max(1.0 / share)
    }

    /// Whether the other is only a part of what the one is, and so a lower bound: 15 industries of a province.
    pub fn is_part(&self) -> bool {
        self.subject == Subject::Heilongjiang
    }

    pub fn agreement(&self) -> Agreement {
        let ((least, most), (low, high)) = (self.one.range(), self.other.range());
        if self.subject == Subject::ShareAtEnd {
            Agreement::Undated
        } else if self.is_part() && low <= most {
            Agreement::Bound
        } else if low <= most && least <= high {
            Agreement::Rounded
        } else {
            Agreement::Differ
        }
    }

    /// Whether both numbers can be right, in words.
    pub fn verdict(&self, theme: &Theme) -> &'static str {
        let own = ConsistencyWords::of(theme.language);
        match self.agreement() {
            Agreement::Differ => own.differ,
            Agreement::Rounded => own.rounded,
            Agreement::Bound => own.bound,
            Agreement::Undated => own.undated,
        }
    }

    pub fn name(&self, theme: &Theme) -> [&'static str; 2] {
        let own = ConsistencyWords::of(theme.language);
        match self.subject {
            Subject::ShareAtStart => [own.share_start, own.share_start_short],
            Subject::ShareAtEnd => [own.share_end, own.share_end_short],
            Subject::BadAssets => [own.bad_assets, own.bad_assets_short],
            Subject::SalesPerHead => [own.sales, own.sales_short],
            Subject::NationByHeilongjiang => [own.nation_heilongjiang, own.nation_heilongjiang_short],
            Subject::NationByJilin => [own.nation_jilin, own.nation_jilin_short],
            Subject::Heilongjiang => [own.heilongjiang, own.heilongjiang_short],
        }
    }

    pub fn other_text(&self, theme: &Theme) -> String {
        let text = self.other.text(theme.words());
        if self.is_part() { fill(theme.words().at_least, &[("value", &text)]) } else { text }
    }

    pub fn percent_text(&self, theme: &Theme) -> String {
        let text = Format::Fixed(1).write(self.percent());
        if self.is_part() { fill(theme.words().at_least, &[("value", &text)]) } else { text }
    }

    /// Both numbers with their unit, and without it.
    pub fn numbers(&self, theme: &Theme) -> [String; 2] {
        let own = ConsistencyWords::of(theme.language);
        let (one, other) = (self.one.text(theme.words()), self.other.text(theme.words()));
        let unit = self.one.unit().label.get(theme.language);
        let templates = match self.is_part() {
            true => [own.numbers_bound, own.numbers_bound_short],
            false => [own.numbers, own.numbers_short],
        };
        templates.map(|template| fill(template, &[("one", &one), ("other", &other), ("unit", unit)]))
    }
}
