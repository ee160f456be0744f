//! What state-owned enterprises weigh in the Northeast: its share of the country's, how it compares with the national average,
//! and what the local ones owe.
//!
//! The paper speaks of two groups, local enterprises of the three provinces and all state-owned enterprises of the region.
//! They have sections of their own, and no bar is computed from both.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("burden.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("burden", &[])?;
//! # assert!(picture == include_str!("burden.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod line;
mod said;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::axis::Axis;
use crate::chart::bars::{Bars, Entry};
use crate::chart::fact::Facts;
use crate::chart::frame::Frame;
use crate::chart::ink::Surface;
use crate::chart::label::Labels;
use crate::chart::mark::Mark;
use crate::chart::number::{sort_by_value, within};
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::datum::Datum;
use crate::view::saying::Saying;
use crate::view::words::BurdenWords;
use crate::view::{Keys, Title, VIEWS, View};

use line::{LOCAL, Line, PER_HEAD, SHARES, Spec};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[]);

/// The lines of each section, the largest first.
#[derive(Clone, Debug)]
pub struct Burden {
    shares: Vec<Line>,
    per_head: Vec<Line>,
    local: Vec<Line>,
}

/// A row of the chart.
enum Content<'a> {
    Heading(String),
    Line(&'a Line),
}

impl Burden {
    /// The chart, which shows the same in every state.
    ///
    /// Gives nothing if the dataset lacks one of its bars.
    pub fn new() -> Option<Self> {
        let section = |specs: &[Spec]| {
            let mut lines = specs.iter().map(Line::of).collect::<Option<Vec<_>>>()?;
            sort_by_value(&mut lines, |line| -line.percent.value());
            Some(lines)
        };
        Some(Burden { shares: section(&SHARES)?, per_head: section(&PER_HEAD)?, local: section(&LOCAL)? })
    }

    /// The rows of the chart: each section below its heading, which says what the bars are held against.
    fn rows(&self, theme: &Theme) -> Vec<Content<'_>> {
        let words = BurdenWords::of(theme.language);
        let mut rows = Vec::new();
        for (heading, lines) in
            [(words.shares, &self.shares), (words.per_head, &self.per_head), (words.local, &self.local)]
        {
            let reference = lines.iter().find_map(|line| line.reference);
            let reference = reference.map_or(String::new(), |reference| reference.text(theme.words()));
            rows.push(Content::Heading(fill(heading, &[("reference", &reference)])));
            rows.extend(lines.iter().map(Content::Line));
        }
        rows
    }

    /// The lines with their places among the rows.
    fn lines<'a>(rows: &'a [Content]) -> impl Iterator<Item = (usize, &'a Line)> {
        rows.iter().enumerate().filter_map(|(index, row)| match row {
            Content::Heading(_) => None,
            Content::Line(line) => Some((index, *line)),
        })
    }

    fn bars(rows: &[Content], width: f64, labels: &Labels, theme: &Theme) -> Bars {
        let entry = |row: &Content| match row {
            Content::Heading(name) => Entry { name: name.clone(), bold: true, value: None },
            Content::Line(line) => {
                let value = line.percent.text(theme.words());
                Entry { name: line.label(theme), bold: false, value: Some(value) }
            }
        };
        Bars::new(rows.iter().map(entry).collect(), width, labels, theme)
    }

    fn frame(size: (f64, f64), bars: &Bars, labels: &Labels, theme: &Theme) -> Frame {
        let axis = |width: f64| {
            let count = within(width / (5.0 * theme.text_size), 1.0, 10.0);
            Axis::between(0.0, AVERAGE, count, theme.words())
        };
        bars.frame(size, 0.0, axis, labels)
    }

    /// What the bar of a line is held against: another share, or the national average.
    fn reference(&self, line: &Line) -> Option<f64> {
        let is_average = self.per_head.iter().any(|other| other.percent == line.percent);
        if is_average { Some(AVERAGE) } else { line.reference.map(|reference| reference.value()) }
    }
}

/// The national average, percent of itself; and the whole of what a share is a part of.
const AVERAGE: f64 = 100.0;

impl View for Burden {
    fn read(_: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Burden::new().ok_or(Refusal::unknown(VIEWS.key, None))?))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = BurdenWords::of(theme.language);
        let facts = self.facts(theme);
        let subsidies = facts.get("subsidies").map_or("", |amount| &amount.text);
        let heading = fill(words.title, &[("subsidies", subsidies)]);
        Title { heading, subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        let labels = Labels::new(theme, width, f64::MAX);
        Self::bars(&self.rows(theme), width, &labels, theme).canvas_height(0.0, &labels)
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let rows = self.rows(theme);
        let bars = Self::bars(&rows, size.0, &labels, theme);
        let frame = Self::frame(size, &bars, &labels, theme);
        frame.draw_lines(surface, theme);
        let plot = Plot::new(surface, &frame, theme);
        for (index, line) in Self::lines(&rows) {
            draw_bar(&plot, bars.corners(index, line.percent.value()), line, theme);
            if let Some(reference) = self.reference(line) {
                let [(_, top), (_, bottom)] = bars.corners(index, reference);
                let beyond = (top - bottom) / 4.0;
                plot.line(&[(reference, top + beyond), (reference, bottom - beyond)], theme.palette.text, 2.5);
            }
        }
        bars.place_labels(&frame, &mut labels, theme);
        let words = BurdenWords::of(theme.language);
        frame.place_labels(&mut labels, theme, &[words.axis], &[]);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (words, labels) = (BurdenWords::of(theme.language), Labels::new(theme, size.0, size.1));
        let rows = self.rows(theme);
        let bars = Self::bars(&rows, size.0, &labels, theme);
        let frame = Self::frame(size, &bars, &labels, theme);
        let row = |(index, line): (usize, &Line)| {
            let bar = bars.mark(index, line.percent.value(), &frame);
            let plain = |datum: Datum, mark: Mark| datum.cell(mark, theme.words());
            // Amounts are of several units, so that each says its own.
            let amount = |datum: Datum| Cell { text: datum.measured(theme), ..plain(datum, bar.clone()) };
            let cells = vec![
                Some(plain(line.percent, bar.clone())),
                line.reference
                    .map(|reference| plain(reference, frame.point(reference.value(), bars.center(index)).into())),
                line.own.map(amount),
                line.national.map(amount),
                line.multiple.map(|multiple| plain(multiple, bar.clone())),
            ];
            Row { label: line.label(theme), cells }
        };
        let columns = [words.percent, words.reference, words.own, words.national, words.multiple];
        Reading {
            row_header: words.row.to_owned(),
            columns: columns.map(|label| Column { label: label.to_owned() }).into(),
            rows: Self::lines(&rows).map(row).collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let words = BurdenWords::of(theme.language);
        let mut facts = Facts::default();
        let numbers = [
            ("assets", "soe_assets_share"),
            ("employees", "soe_employment_share"),
            ("subsidies", "soe_social_subsidy_share_2005"),
            ("salesPerEmployee", "soe_sales_per_head_ratio"),
        ];
        for (name, id) in numbers {
            if let Some(datum) = Datum::of(id) {
                facts.amount(name, datum.amount(theme.words()));
            }
        }
        let extremes = [
            (["highest", "highestShare", "highestMultiple"], self.shares.first()),
            (["lowest", "lowestShare", "lowestMultiple"], self.shares.last()),
        ];
        for ([name, share, multiple], line) in extremes {
            let Some(line) = line else { continue };
            facts.word(name, line.name(words));
            facts.amount(share, line.percent.amount(theme.words()));
            if let Some(times) = line.multiple {
                facts.amount(multiple, times.amount(theme.words()));
            }
        }
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        said::said(facts)
    }
}

/// A bar that is filled if its number is printed, and outlined over a tint if it is derived.
fn draw_bar(plot: &Plot, corners: [(f64, f64); 2], line: &Line, theme: &Theme) {
    let color = theme.palette.cluster;
    if let Datum::Printed(_) = line.percent {
        plot.rectangle(corners, color);
        return;
    }
    plot.rectangle(corners, theme.tint(color, 0.25));
    let [(left, top), (right, bottom)] = corners;
    plot.line(&[(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], color, 1.5);
}
