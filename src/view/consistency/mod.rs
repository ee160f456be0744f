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

mod pair;
mod said;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::axis::{Axis, Scale};
use crate::chart::fact::{Amount, Facts};
use crate::chart::frame::{Frame, plot_rect};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::mark::Mark;
use crate::chart::number::Format;
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;
use crate::data;
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::datum::Datum;
use crate::view::heading::{count, filled};
use crate::view::saying::Saying;
use crate::view::words::ConsistencyWords;
use crate::view::{Keys, Title, View};

use pair::{Agreement, Pair};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[]);

/// The pairs, in the order of the paper's sections.
#[derive(Clone, Debug)]
pub struct Consistency {
    pairs: Vec<Pair>,
}

/// How far apart the numbers of the nation are that the three provinces imply.
const SPREAD: &str = "check_national_output_spread";

impl Consistency {
    /// The pairs that the paper prints or implies.
    pub fn printed() -> Self {
        Consistency { pairs: Pair::all() }
    }

    /// The axis of ratios: half as much lies as far from as much as twice as much does.
    fn ratios(&self, theme: &Theme) -> Axis {
        let percents = || self.pairs.iter().map(Pair::percent);
        let (least, most) = (percents().fold(100.0, f64::min), percents().fold(100.0, f64::max));
        Axis::logarithmic(least / BESIDE, most * BESIDE, theme.words())
    }

    /// The pair as a row of a table, with the ends of its bar in percent of the axis.
    fn row(&self, pair: &Pair, theme: &Theme) -> Facts {
        let mut row = Facts::default();
        let words = theme.words();
        let amount = |value, text, id| Amount { value: Some(value), text, indicators: vec![id] };
        row.word("name", pair.name(theme)[0]);
        row.amount("one", pair.one.amount(words));
        row.amount("other", amount(pair.other.value(), pair.other_text(theme), pair.other.id()));
        row.amount("share", amount(pair.percent(), pair.percent_text(theme), pair.record));
        row.word("unit", pair.one.unit().label.get(theme.language));
        row.word("verdict", pair.verdict(theme));
        row.word("agreement", pair.agreement().word());
        row.number("at", 100.0 * self.ratios(theme).fraction(pair.percent()), Format::Fixed(0));
        row
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
        let margin = 2.0 * theme.text_size;
        let plot = plot_rect((width, height), margin, margin, 0.0, labels.line_height());
        let y = Axis { scale: Scale::Linear, min: 0.0, max: self.pairs.len() as f64, ticks: Vec::new() };
        Frame { plot, x: self.ratios(theme), y }
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

/// How far the axis of ratios goes on beside its outermost marks.
const BESIDE: f64 = 1.2;

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
            // Between the marks, as the eye sees it.
            let between = (100.0 * percent).sqrt();
            let verdict = Cell {
                value: None,
                text: pair.verdict(theme).to_owned(),
                mark: Mark::within(room, frame.point(between, y)),
                indicator: None,
            };
            Row {
                label: pair.name(theme)[0].to_owned(),
                cells: vec![
                    cell(one.value(), one.text(theme.words()), 100.0, one.id()),
                    cell(other.value(), pair.other_text(theme), percent, other.id()),
                    cell(percent, pair.percent_text(theme), between, pair.record),
                    Some(verdict),
                ],
            }
        });
        Reading {
            row_header: own.pair_column.to_owned(),
            columns: [own.one_column, own.other_column, own.percent_column, own.verdict_column]
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
        let own = ConsistencyWords::of(theme.language);
        let columns = [own.pair_column, own.one_column, own.other_column, own.percent_column, own.verdict_column];
        facts.names("columns", columns.into_iter());
        let ratios = self.ratios(theme);
        facts.groups_of(
            "ticks",
            ratios.ticks.iter().map(|tick| {
                let mut shown = Facts::default();
                shown.word("name", &tick.text);
                shown.number("at", 100.0 * ratios.fraction(tick.value), Format::Fixed(0));
                shown
            }),
        );
        facts.groups_of("list", self.pairs.iter().map(|pair| self.row(pair, theme)));
        let ids = data::discrepancy_ids();
        facts.count("discrepancies", ids.len(), ids.to_vec());
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        said::said(facts)
    }
}
