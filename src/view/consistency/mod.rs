//! Pairs of the paper's numbers about the same quantity, the other as a percentage of the one: where they part, it contradicts
//! itself.
//!
//! Neither number of a pair is called right. A difference counts where no rounding of the printed numbers explains it.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("consistency.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("consistency", &[("width", "960")])?;
//! # assert!(picture == include_str!("consistency.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod said;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::axis::{Axis, Scale};
use crate::chart::fact::Facts;
use crate::chart::frame::{Frame, plot_rect};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::mark::Mark;
use crate::chart::number::{Format, within};
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data;
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::datum::Datum;
use crate::view::heading::{count, filled};
use crate::view::saying::Saying;
use crate::view::words::ConsistencyWords;
use crate::view::{Keys, Title, View};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[]);

/// The pairs, in the order of the paper's sections.
#[derive(Clone, Debug)]
pub struct Consistency {
    pairs: Vec<Pair>,
}

/// Two numbers about the same quantity.
#[derive(Clone, Copy, Debug)]
struct Pair {
    subject: Subject,
    one: Datum,
    other: Datum,
    /// The record of the pair: the discrepancy, or the computation where nothing is wrong.
    record: &'static str,
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
enum Agreement {
    /// Not as printed.
    Differ,
    /// Rounding explains the difference.
    Rounded,
    /// The other is a lower bound, below the one.
    Bound,
    /// Nobody can tell: no year is printed for the one, so that it need not be of the same time.
    Undated,
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

/// How far apart the numbers of the nation are that the three provinces imply.
const SPREAD: &str = "check_national_output_spread";

impl Pair {
    /// The other number as a percentage of the one.
    fn percent(&self) -> f64 {
        100.0 * self.other.value() / self.one.value()
    }

    /// How far the numbers are apart, as the factor between them, at least 1.
    fn ratio(&self) -> f64 {
        let share = self.percent() / 100.0;
        share.max(1.0 / share)
    }

    /// Whether the other is only a part of what the one is, and so a lower bound: 15 industries of a province.
    fn is_part(&self) -> bool {
        self.subject == Subject::Heilongjiang
    }

    fn agreement(&self) -> Agreement {
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

    fn name(&self, theme: &Theme) -> [&'static str; 2] {
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

    fn other_text(&self, theme: &Theme) -> String {
        let text = self.other.text(theme.words());
        if self.is_part() { fill(theme.words().at_least, &[("value", &text)]) } else { text }
    }

    fn percent_text(&self, theme: &Theme) -> String {
        let text = Format::Fixed(1).write(self.percent());
        if self.is_part() { fill(theme.words().at_least, &[("value", &text)]) } else { text }
    }

    /// Both numbers with their unit, and without it.
    fn numbers(&self, theme: &Theme) -> [String; 2] {
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

impl Consistency {
    /// The pairs that the paper prints or implies.
    pub fn printed() -> Self {
        let pair = |(subject, one, other, discrepancy): (Subject, &'static str, &'static str, Option<&'static str>)| {
            let record = discrepancy.unwrap_or(other);
            Some(Pair { subject, one: Datum::of(one)?, other: Datum::of(other)?, record })
        };
        Consistency { pairs: PAIRS.into_iter().filter_map(pair).collect() }
    }

    fn count(&self, agreement: Agreement) -> f64 {
        self.pairs.iter().filter(|pair| pair.agreement() == agreement).count() as f64
    }

    /// A row holds the name, the numbers and the marks; where there is room the numbers stand beside the name.
    fn lines_per_row(width: f64, theme: &Theme) -> f64 {
        if width < 54.0 * theme.text_size { 3.4 } else { 2.6 }
    }

    /// The height of the marks of a row, in rows from the bottom.
    fn mark_height(&self, index: usize, theme: &Theme, width: f64) -> f64 {
        (self.pairs.len() - index) as f64 - 1.0 + 1.0 / Self::lines_per_row(width, theme)
    }

    fn frame(&self, (width, height): (f64, f64), labels: &Labels, theme: &Theme) -> Frame {
        let words = theme.words();
        let largest = self.pairs.iter().map(Pair::percent).fold(100.0, f64::max);
        let margin = 2.0 * theme.text_size;
        let plot = plot_rect((width, height), margin, margin, 0.0, labels.line_height());
        let count = within(plot.width / (6.0 * theme.text_size), 2.0, 8.0);
        let y = Axis { scale: Scale::Linear, min: 0.0, max: self.pairs.len() as f64, ticks: Vec::new() };
        Frame { plot, x: Axis::around(0.0, largest, count, words), y }
    }

    /// Marks of a pair: a ring for the one, a dot for the other, and what lies between.
    fn draw_marks(&self, pair: &Pair, y: f64, plot: &Plot, theme: &Theme) {
        let palette = &theme.palette;
        let color = if pair.agreement() == Agreement::Differ { palette.cluster } else { palette.muted };
        let percent = pair.percent();
        if pair.is_part() {
            // Broken on both sides of the dot: the number is at least that.
            plot.dashed([(percent, y), (100.0, y)], (4.0, 3.0), color, 2.0);
        } else {
            plot.line(&[(100.0, y), (percent, y)], color, 3.0);
        }
        // The dot fits into the ring where both are nearly the same.
        plot.ring((100.0, y), 6.0, palette.text, 2.0);
        plot.dot((percent, y), 4.0, color);
    }

    fn place_row(&self, index: usize, pair: &Pair, frame: &Frame, labels: &mut Labels, theme: &Theme, width: f64) {
        let (line, per_row) = (labels.line_height(), Self::lines_per_row(width, theme));
        let row = frame.plot.height / self.pairs.len() as f64;
        // A row is as high as its lines unless the page gave another height.
        let first = index as f64 * row + 0.5 * line * row / (per_row * theme.text_size * LINE);
        let bold = pair.agreement() == Agreement::Differ;
        let color = theme.palette.text;
        let start = |text: &str, y| Label { text: text.to_owned(), x: 0.0, y, anchor: Anchor::Start, bold, color };
        labels.place_first(pair.name(theme).map(|name| start(name, first)));
        let numbers = pair.numbers(theme);
        if per_row > 3.0 {
            labels.place_first(numbers.map(|text| Label { bold: false, ..start(&text, first + 1.05 * line) }));
        } else {
            let beside = |text: String| Label { text, x: width, anchor: Anchor::End, bold: false, ..start("", first) };
            labels.place_first(numbers.map(beside));
        }
    }
}

/// Height of a line of a row, in multiples of the font size.
const LINE: f64 = 1.4;

impl View for Consistency {
    fn read(_: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Consistency::printed()))
    }

    fn title(&self, theme: &Theme) -> Title {
        let own = ConsistencyWords::of(theme.language);
        let [differ, pairs] =
            [self.count(Agreement::Differ), self.pairs.len() as f64].map(|number| count(number, theme.words()));
        let heading = filled(own.title, &[("differ", &differ), ("pairs", &pairs)]);
        Title { heading, subtitle: own.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        let lines = Self::lines_per_row(width, theme) * self.pairs.len() as f64;
        (theme.text_size * (LINE * lines + 3.5)).round()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let frame = self.frame(size, &labels, theme);
        frame.draw_lines(surface, theme);
        let plot = Plot::new(surface, &frame, theme);
        for (index, pair) in self.pairs.iter().enumerate() {
            self.draw_marks(pair, self.mark_height(index, theme, size.0), &plot, theme);
            self.place_row(index, pair, &frame, &mut labels, theme, size.0);
        }
        let own = ConsistencyWords::of(theme.language);
        frame.place_labels(&mut labels, theme, &[own.axis, own.axis_short], &[]);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let frame = self.frame(size, &Labels::new(theme, size.0, size.1), theme);
        let own = ConsistencyWords::of(theme.language);
        let row_height = frame.plot.height / self.pairs.len() as f64;
        let row_room = Rect { x: 0.0, y: 0.0, width: size.0, height: row_height };
        let rows = self.pairs.iter().enumerate().map(|(index, pair)| {
            let y = self.mark_height(index, theme, size.0);
            let room = Rect { y: frame.plot.y + index as f64 * row_height, ..row_room };
            let cell = |value, text, at, id| {
                let mark = Mark::within(room, frame.point(at, y));
                Some(Cell { value: Some(value), text, mark, indicator: Some(id) })
            };
            let percent = pair.percent();
            let [one, other] = [pair.one, pair.other];
            Row {
                label: pair.name(theme)[0].to_owned(),
                cells: vec![
                    cell(one.value(), one.text(theme.words()), 100.0, one.id()),
                    cell(other.value(), pair.other_text(theme), percent, other.id()),
                    cell(percent, pair.percent_text(theme), 0.5 * (100.0 + percent), pair.record),
                ],
            }
        });
        Reading {
            row_header: own.pair_column.to_owned(),
            columns: [own.one_column, own.other_column, own.percent_column]
                .map(|label| Column { label: label.to_owned() })
                .into(),
            rows: rows.collect(),
            first_column: 1,
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let whole = Format::Fixed(0);
        let mut facts = Facts::default();
        facts.number("pairs", self.pairs.len() as f64, whole);
        for (name, agreement) in [
            ("differ", Agreement::Differ),
            ("rounded", Agreement::Rounded),
            ("bounds", Agreement::Bound),
            ("undated", Agreement::Undated),
        ] {
            facts.number(name, self.count(agreement), whole);
        }
        facts.number("open", self.count(Agreement::Bound) + self.count(Agreement::Undated), whole);
        let apart = |pair: &&Pair| pair.agreement() == Agreement::Differ;
        let farthest = self.pairs.iter().filter(apart).max_by(|a, b| a.ratio().total_cmp(&b.ratio()));
        if let Some(pair) = farthest {
            facts.word("farthest", pair.name(theme)[0]);
            for (name, number) in [("one", pair.one), ("other", pair.other)] {
                facts.amount(name, number.amount(theme.words()));
            }
            facts.word("unit", pair.one.unit().label.get(theme.language));
        }
        if let Some(spread) = Datum::of(SPREAD) {
            facts.amount("spread", spread.amount(theme.words()));
        }
        let ids = data::discrepancy_ids();
        facts.count("discrepancies", ids.len(), ids.to_vec());
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        said::said(facts)
    }
}
