//! The fifteen industries of Heilongjiang that the paper prints, by output: each one's share of the fifteen, and the share of
//! all down to it. A group of them is marked, such as those that live on the province's resources.
//!
//! The province's whole industry is not printed: every share here is of the fifteen.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("industries.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("industries", &[])?;
//! # assert!(picture == include_str!("industries.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod said;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::axis::{Axis, Scale};
use crate::chart::bars::{Bars, Entry};
use crate::chart::fact::Facts;
use crate::chart::frame::Frame;
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Label, Labels, OVERHANG};
use crate::chart::mark::Mark;
use crate::chart::number::within;
use crate::chart::paragraph::wrap;
use crate::chart::plot::Plot;
use crate::chart::reading::{Column, Reading, Row};
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::data::{self, Derived, Indicator};
use crate::language::Language;
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::GROUP;
use crate::view::datum::Datum;
use crate::view::saying::Saying;
use crate::view::words::IndustriesWords;
use crate::view::{Keys, Title, View};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[&["group"]]);

/// The industries, the largest first, and the group that is marked.
#[derive(Clone, Debug)]
pub struct Industries {
    rows: Vec<Industry>,
    group: &'static Derived,
    total: Datum,
    largest_four: Datum,
    concentration: Datum,
    effective: Datum,
}

#[derive(Clone, Copy, Debug)]
struct Industry {
    rank: Datum,
    output: &'static Indicator,
    /// Of the fifteen, percent.
    share: Datum,
    /// Of this industry and all that are larger, percent of the fifteen.
    cumulative: Datum,
    is_marked: bool,
}

impl Industry {
    fn name(&self, language: Language) -> &'static str {
        self.output.item_label.map_or("", |label| label.get(language))
    }
}

impl Industries {
    /// The industries with a group of them marked: `group` is what follows `hlj_group_` in the id of the group's share.
    ///
    /// Gives nothing if there is no such group.
    pub fn new(group: &str) -> Option<Self> {
        let id = ["hlj_group_", group].concat();
        let group = data::derived().iter().find(|derived| derived.id == id)?;
        // The table prints the largest first.
        let row = |(index, output): (usize, &'static Indicator)| {
            let of = |prefix: &str, name: &str| Datum::of(&[prefix, name].concat());
            Some(Industry {
                rank: of("hlj_rank_", &[output.item?, "_2005"].concat())?,
                output,
                share: of("hlj_share_", output.item?)?,
                cumulative: of("hlj_cumulative_", &format!("{:02}", index + 1))?,
                is_marked: group.inputs.contains(&output.id),
            })
        };
        Some(Industries {
            rows: data::in_series("output_by_industry").enumerate().map(row).collect::<Option<_>>()?,
            group,
            total: Datum::of("hlj_top15_total")?,
            largest_four: Datum::of("hlj_cumulative_04")?,
            concentration: Datum::of("hlj_hhi")?,
            effective: Datum::of("hlj_effective_number")?,
        })
    }

    fn bars(&self, width: f64, labels: &Labels, theme: &Theme) -> Bars {
        let is_tight = self.is_tight(width, labels, theme);
        let entry = |row: &Industry| {
            let [both, output] = values(row, theme);
            let value = if is_tight { output } else { both };
            Entry { name: row.name(theme.language).to_owned(), bold: row.is_marked, value: Some(value) }
        };
        Bars::new(self.rows.iter().map(entry).collect(), width, labels, theme)
    }

    /// Whether there is room for outputs alone, without their shares.
    fn is_tight(&self, width: f64, labels: &Labels, theme: &Theme) -> bool {
        let both = self.rows.iter().map(|row| values(row, theme)).map(|[both, _]| labels.width(&both, true));
        both.fold(0.0, f64::max) > MOST_VALUE * width
    }

    /// What the hatched bars have in common, in lines that leave room for the sign before them.
    fn legend(&self, width: f64, labels: &Labels, theme: &Theme) -> Vec<String> {
        wrap(self.group.label.get(theme.language), width - SIGN * theme.text_size - 1.0, &|text| {
            labels.width(text, true)
        })
    }

    /// Room for the legend and the head of the values, above the bars.
    fn top(&self, width: f64, labels: &Labels, theme: &Theme) -> f64 {
        (self.legend(width, labels, theme).len() as f64 + 1.0) * 1.001 * labels.line_height() + 0.5 * theme.text_size
    }

    fn frame(&self, size: (f64, f64), bars: &Bars, labels: &Labels, theme: &Theme) -> Frame {
        let axis = |width: f64| {
            let count = within(width / (5.0 * theme.text_size), 1.0, 10.0);
            Axis::between(0.0, 100.0, count, theme.words())
        };
        bars.frame(size, self.top(size.0, labels, theme), axis, labels)
    }
}

impl View for Industries {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Industries::new(&state.word(&GROUP)).ok_or(Refusal::unknown(GROUP.key, None))?))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = IndustriesWords::of(theme.language);
        let [share, group] = [self.largest_four, Datum::Derived(self.group)].map(|share| share.text(theme.words()));
        let heading = fill(words.title, &[("share", &share), ("group", &group)]);
        Title { heading, subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        let labels = Labels::new(theme, width, f64::MAX);
        self.bars(width, &labels, theme).canvas_height(self.top(width, &labels, theme), &labels)
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let bars = self.bars(size.0, &labels, theme);
        let frame = self.frame(size, &bars, &labels, theme);
        frame.draw_lines(surface, theme);
        let plot = Plot::new(surface, &frame, theme);
        self.draw_bars(&plot, &bars, theme);
        self.draw_cumulative(&plot, &bars, theme);
        self.place_heads(surface, size.0, &mut labels, theme);
        bars.place_labels(&frame, &mut labels, theme);
        let words = IndustriesWords::of(theme.language);
        frame.place_labels(&mut labels, theme, &[words.axis, words.axis_short], &[]);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (words, labels) = (IndustriesWords::of(theme.language), Labels::new(theme, size.0, size.1));
        let bars = self.bars(size.0, &labels, theme);
        let frame = self.frame(size, &bars, &labels, theme);
        let row = |(index, row): (usize, &Industry)| {
            let mark = |value: f64| Mark::from(frame.point(value, bars.center(index)));
            let bar = bars.mark(index, row.share.value(), &frame);
            let cells = [
                (row.rank, mark(0.0)),
                (Datum::Printed(row.output), bar.clone()),
                (row.share, bar),
                (row.cumulative, mark(row.cumulative.value())),
            ];
            let name = row.name(theme.language);
            let label = if row.is_marked { fill(words.marked, &[("industry", name)]) } else { name.to_owned() };
            Row { label, cells: cells.map(|(datum, mark)| Some(datum.cell(mark, theme.words()))).into() }
        };
        Reading {
            row_header: words.row.to_owned(),
            columns: [words.rank, words.output, words.share, words.cumulative]
                .map(|label| Column { label: label.to_owned() })
                .into(),
            rows: self.rows.iter().enumerate().map(row).collect(),
            first_column: 1,
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let words = theme.words();
        let mut facts = Facts::default();
        let group = Datum::Derived(self.group);
        let numbers = [
            ("total", self.total),
            ("largestFour", self.largest_four),
            ("concentration", self.concentration),
            ("effective", self.effective),
            ("groupShare", group),
        ];
        numbers.into_iter().for_each(|(name, datum)| facts.amount(name, datum.amount(words)));
        facts.word("group", self.group.label.get(theme.language));
        if let Some(first) = self.rows.first() {
            facts.word("first", first.name(theme.language));
            facts.amount("firstShare", first.share.amount(words));
        }
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        said::said(facts)
    }
}

impl Industries {
    fn draw_bars(&self, plot: &Plot, bars: &Bars, theme: &Theme) {
        for (index, row) in self.rows.iter().enumerate() {
            let corners = bars.corners(index, row.share.value());
            if row.is_marked {
                plot.rectangle(corners, theme.palette.cluster);
                let [(left, top), (right, bottom)] = corners;
                let outline = [(left, top), (right, top), (right, bottom), (left, bottom)];
                plot.hatch(&outline, HATCH, theme.palette.background, 1.5);
            } else {
                plot.rectangle(corners, theme.palette.ghost);
            }
        }
    }

    /// A dot on a thin line for each share of all down to a row; the dots are joined where no names stand between them.
    fn draw_cumulative(&self, plot: &Plot, bars: &Bars, theme: &Theme) {
        let color = theme.palette.integrated;
        let point = |(index, row): (usize, &Industry)| (row.cumulative.value(), bars.center(index));
        let points: Vec<_> = self.rows.iter().enumerate().map(point).collect();
        for (row, &(value, y)) in self.rows.iter().zip(&points) {
            plot.line(&[(row.share.value(), y), (value, y)], theme.palette.grid, 1.0);
        }
        if !bars.are_named_above() {
            plot.line(&points, color, 1.5);
        }
        points.iter().for_each(|&point| plot.dot(point, 3.5, color));
    }

    /// The legend, and what the values to the right of the bars are.
    fn place_heads(&self, surface: &dyn Surface, width: f64, labels: &mut Labels, theme: &Theme) {
        let line = 1.001 * labels.line_height();
        let words = IndustriesWords::of(theme.language);
        let (size, legend) = (theme.text_size, self.legend(width, labels, theme));
        let middle = |index: usize| line * (index as f64 + 0.5);
        let label = |text: &str, x, y, anchor, bold| Label {
            text: text.to_owned(),
            x,
            y,
            anchor,
            bold,
            color: theme.palette.text,
        };
        let mut shown = false;
        for (index, text) in legend.iter().enumerate() {
            let meaning = label(text, SIGN * size, middle(index), Anchor::Start, true);
            shown |= labels.telling(self.group.label.get(theme.language), |labels| labels.place(meaning));
        }
        if shown {
            draw_sign(surface, (0.0, middle(0) - 0.45 * size), 0.9 * size, theme);
        }
        let heads = [words.values, words.values_short];
        for text in heads.into_iter().skip(usize::from(self.is_tight(width, labels, theme))) {
            if labels.place(label(text, width - OVERHANG, middle(legend.len()), Anchor::End, false)) {
                break;
            }
        }
    }
}

/// The output of an industry with its share, and alone.
fn values(row: &Industry, theme: &Theme) -> [String; 2] {
    let output = Datum::Printed(row.output).text(theme.words());
    let share = row.share.text(theme.words());
    let template = IndustriesWords::of(theme.language).value;
    [fill(template, &[("output", &output), ("share", &share)]), output]
}

/// A hatched square whose upper left corner stands at a point in CSS pixels.
fn draw_sign(surface: &dyn Surface, (x, y): (f64, f64), side: f64, theme: &Theme) {
    let unit = || Axis { scale: Scale::Linear, min: 0.0, max: 1.0, ticks: Vec::new() };
    let frame = Frame { plot: Rect { x, y, width: side, height: side }, x: unit(), y: unit() };
    let plot = Plot::new(surface, &frame, theme);
    plot.rectangle([(0.0, 0.0), (1.0, 1.0)], theme.palette.cluster);
    plot.hatch(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)], HATCH, theme.palette.background, 1.5);
}

/// The largest part of the width that an output with its share may take; the share gives way.
const MOST_VALUE: f64 = 0.42;

/// Distance of the lines of a hatched area, in CSS pixels.
const HATCH: f64 = 6.0;

/// Room for the sign of the legend, in multiples of the font size.
const SIGN: f64 = 1.4;
