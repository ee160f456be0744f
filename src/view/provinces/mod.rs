//! Places compared by one indicator, as bars from zero, or by two, as points. The Northeast is accented.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("provinces.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("provinces", &[])?;
//! # assert!(picture == include_str!("provinces.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod bounds;
mod choice;
mod heading;
mod marks;
mod names;
mod own;
mod said;
mod series;
#[cfg(test)]
mod tests;

use crate::chart::axis::{Axis, Scale};
use crate::chart::fact::{Amount, Facts};
use crate::chart::frame::{Frame, LABEL_GAP, TITLE_LINES, plot_rect, tick_room};
use crate::chart::ink::Surface;
use crate::chart::label::{LINE_HEIGHT, Labels};
use crate::chart::mark::Mark;
use crate::chart::number::{Format, sort_by_value, within};
use crate::chart::paragraph::fold;
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;
use crate::chart::words::{Words, fill};
use crate::chart::{Layout, plot_height};
use crate::data::{Comparison, Qualifier, comparables};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::saying::Saying;
use crate::view::words::ProvincesWords;
use crate::view::{Keys, Title, View};

pub use choice::Order;
pub use series::{Group, Measurement, Series};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[&["sort", "places", "highlight", "indicator"]]);

/// Places and their values: of indicators of the dataset, or of an author's table.
#[derive(Clone, Debug)]
pub struct Provinces<S: Series = &'static Comparison> {
    first: S,
    second: Option<S>,
    rows: Vec<Compared<S::Measurement>>,
    incomplete: Vec<Incomplete<S::Measurement>>,
}

/// One place with its value of the first indicator and, where two are compared, of the second.
#[derive(Clone, Debug)]
struct Compared<M> {
    first: M,
    second: Option<M>,
    is_accented: bool,
}

/// One place of which only one of two indicators is known.
#[derive(Clone, Debug)]
struct Incomplete<M> {
    known: M,
    /// Whether what is known is the first indicator.
    is_first: bool,
    is_accented: bool,
}

impl Provinces {
    /// The indicators that can be compared. Ranks cannot: the length of a bar would turn their order around.
    pub fn indicators() -> impl Iterator<Item = &'static Comparison> {
        comparables().iter().filter(|comparison| comparison.unit.id() != "rank")
    }
}

impl<S: Series> Provinces<S> {
    /// The places that `shows` admits by their ids, in an `order`, with the first indicator and, if there is one, the second;
    /// those of the Northeast are accented. A place of which only one of the two is known comes last.
    ///
    /// Gives nothing if no place is left that has all.
    pub fn new(first: S, second: Option<S>, shows: impl Fn(&str) -> bool, order: Order) -> Option<Self> {
        let (mut rows, mut incomplete) = (Vec::new(), Vec::new());
        let known = |known: S::Measurement, is_first| {
            let is_accented = known.group() == Group::Northeast;
            Incomplete { known, is_first, is_accented }
        };
        for measurement in first.data().filter(|measurement| shows(measurement.place_id())) {
            let is_accented = measurement.group() == Group::Northeast;
            let other = second.as_ref().map(|second| at_place(second, measurement.place_id()));
            match other {
                Some(None) => incomplete.push(known(measurement, true)),
                other => rows.push(Compared { first: measurement, second: other.flatten(), is_accented }),
            }
        }
        for measurement in second.iter().flat_map(Series::data).filter(|measurement| shows(measurement.place_id())) {
            if at_place(&first, measurement.place_id()).is_none() {
                incomplete.push(known(measurement, false));
            }
        }
        if order != Order::Printed {
            let sign = if order == Order::Rising { 1.0 } else { -1.0 };
            sort_by_value(&mut rows, |row| sign * row.first.value());
        }
        (!rows.is_empty()).then_some(Provinces { first, second, rows, incomplete })
    }

    /// Accents other places than those of the Northeast, by their ids.
    pub fn accenting(mut self, accents: impl Fn(&str) -> bool) -> Self {
        self.rows.iter_mut().for_each(|row| row.is_accented = accents(row.first.place_id()));
        self.incomplete.iter_mut().for_each(|place| place.is_accented = accents(place.known.place_id()));
        self
    }

    /// The first indicator of every place that has it.
    fn firsts(&self) -> impl Iterator<Item = &S::Measurement> {
        let incomplete = self.incomplete.iter().filter(|place| place.is_first).map(|place| &place.known);
        self.rows.iter().map(|row| &row.first).chain(incomplete)
    }

    /// What bars are held against: the mean of the places outside the Northeast, if they are two or more.
    fn reference(&self) -> Option<f64> {
        self.mean(Group::Others).filter(|_| self.second.is_none() && self.averaged(Group::Others).nth(1).is_some())
    }

    /// The first indicator of the places of a group.
    fn averaged(&self, group: Group) -> impl Iterator<Item = &S::Measurement> {
        self.firsts().filter(move |measurement| measurement.group() == group)
    }

    /// The unweighted mean of the first indicator over the places of a group; nothing if none is shown.
    fn mean(&self, group: Group) -> Option<f64> {
        let (mut sum, mut count) = (0.0, 0.0);
        for indicator in self.averaged(group) {
            sum += indicator.value();
            count += 1.0;
        }
        (count > 0.0).then(|| sum / count)
    }

    /// A mean as it is written: no more exact than its values are, so that of bounds of one kind it is such a bound itself.
    /// Values with one decimal or none leave it one more, unless they are not exact. A single value is no mean and stays as
    /// printed.
    fn mean_text(&self, group: Group, mean: f64, words: &Words) -> String {
        let (mut decimals, mut qualifier, mut count) = (0, Qualifier::Exact, 0);
        for indicator in self.averaged(group) {
            decimals = indicator.decimals().max(decimals);
            qualifier = match (qualifier, indicator.qualifier()) {
                (Qualifier::Exact, other) | (other, Qualifier::Exact) => other,
                (one, other) if one == other => one,
                _ => Qualifier::Approx,
            };
            count += 1;
        }
        if let (1, Some(only)) = (count, self.averaged(group).next()) {
            return value_text(only, words);
        }
        let finer = decimals < 2 && qualifier == Qualifier::Exact;
        qualified(Format::Fixed(decimals + u8::from(finer)).write(mean), qualifier, words)
    }
}

impl<S: Series> View for Provinces<S> {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        S::view(state)
    }

    fn title(&self, theme: &Theme) -> Title {
        heading::title(self, theme)
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        if self.second.is_some() {
            return plot_height(width, theme);
        }
        let title = if self.reference().is_some() { TITLE_LINES * LINE_HEIGHT } else { 0.0 };
        let is_folded = self.names(width, &Labels::new(theme, width, 0.0), theme).iter().any(|lines| lines.len() > 1);
        let row = if is_folded { FOLDED_ROW_HEIGHT } else { ROW_HEIGHT };
        (theme.text_size * (row * self.rows.len() as f64 + title + 3.5)).round()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let frame = self.frame(size, &labels, theme);
        frame.draw_lines(surface, theme);
        let plot = Plot::new(surface, &frame, theme);
        match self.second {
            Some(_) => self.draw_points(&plot, &frame, &mut labels, theme),
            None => {
                self.place_reference(&frame, &mut labels, theme);
                self.draw_bars(&plot, &frame, &mut labels, theme);
                self.draw_reference(&plot, &frame, theme);
            }
        }
        let first = measure(&self.first, theme);
        let second = self.second.as_ref().map(|second| (measure(second, theme), second.unit(theme.language)));
        let y_titles = second.as_ref().map(|(long, short)| [long.as_str(), short]);
        let y_titles = y_titles.as_ref().map_or(&[][..], |titles| titles);
        frame.place_labels(&mut labels, theme, &[&first, self.first.unit(theme.language)], y_titles);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let frame = self.frame(size, &Labels::new(theme, size.0, size.1), theme);
        let words = theme.words();
        let columns = std::iter::once(&self.first).chain(&self.second);
        let rows = self.rows.iter().enumerate().map(|(index, row)| {
            let mark = self.mark(index, row, size.0, &frame);
            let cell = |measurement: &S::Measurement| Cell {
                value: Some(measurement.value()),
                text: value_text(measurement, words),
                mark: mark.clone(),
                indicator: Some(measurement.id()),
            };
            let cells = std::iter::once(&row.first).chain(&row.second).map(|measurement| Some(cell(measurement)));
            Row { label: row.first.place(theme.language).to_owned(), cells: cells.collect() }
        });
        let incomplete = self.incomplete.iter().map(|place| {
            let cell = Some(Cell {
                value: Some(place.known.value()),
                text: value_text(&place.known, words),
                mark: place.point(&frame).into(),
                indicator: Some(place.known.id()),
            });
            let cells = if place.is_first { vec![cell, None] } else { vec![None, cell] };
            Row { label: place.known.place(theme.language).to_owned(), cells }
        });
        Reading {
            row_header: ProvincesWords::of(theme.language).place_column.to_owned(),
            columns: columns.map(|series| Column { label: measure(series, theme) }).collect(),
            rows: rows.chain(incomplete).collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let words = theme.words();
        let mut facts = Facts::default();
        facts.word("indicator", &self.first.name(theme.language));
        facts.word("unit", self.first.unit(theme.language));
        for (name, alone, group) in
            [("northeast", "northeastPlace", Group::Northeast), ("others", "othersPlace", Group::Others)]
        {
            if let Some(value) = self.mean(group) {
                let indicators = self.averaged(group).map(Measurement::id).collect();
                facts
                    .amount(name, Amount { value: Some(value), text: self.mean_text(group, value, words), indicators });
            }
            let mut places = self.averaged(group);
            if let (Some(only), None) = (places.next(), places.next()) {
                facts.word(alone, only.place(theme.language));
            }
        }
        let mut firsts = self.firsts();
        if let (Some(only), None) = (firsts.next(), firsts.next()) {
            facts.word("only", only.place(theme.language));
            facts.amount("onlyValue", self.printed(only, theme));
        }
        if let Some(nation) = self.averaged(Group::Nation).next() {
            facts.amount("nation", self.printed(nation, theme));
        }
        self.write_extremes(&mut facts, theme);
        if let Some(second) = &self.second {
            facts.word("second", &second.name(theme.language));
        }
        for (name, is_first) in [("withoutSecond", true), ("withoutFirst", false)] {
            let places = self.incomplete.iter().filter(|place| place.is_first == is_first);
            facts.names(name, places.map(|place| place.known.place(theme.language)));
        }
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        Self::said(facts)
    }
}

impl<S: Series> Provinces<S> {
    /// The mark of a row: its point, or the end of its bar with the whole row, as wide as the canvas.
    fn mark(&self, index: usize, row: &Compared<S::Measurement>, width: f64, frame: &Frame) -> Mark {
        if let Some(second) = &row.second {
            return frame.point(row.first.value(), second.value()).into();
        }
        let center = self.bar_center(index);
        let (_, top) = frame.point(0.0, center + 0.5);
        let (_, bottom) = frame.point(0.0, center - 0.5);
        let room = Rect { x: 0.0, y: top, width, height: bottom - top };
        Mark::within(room, frame.point(row.first.value(), center))
    }

    /// Bars stand in rows one unit high, the first on top.
    fn bar_center(&self, index: usize) -> f64 {
        self.rows.len() as f64 - index as f64 - 0.5
    }

    /// The names of the bars in lines, as wide as the bars leave room for.
    fn names(&self, width: f64, labels: &Labels, theme: &Theme) -> Vec<Vec<String>> {
        let room = MOST_LEFT * width - LABEL_GAP - 2.0;
        let name = |row: &Compared<S::Measurement>| {
            fold(row.first.place(theme.language), room, &|text| labels.width(text, row.is_accented))
        };
        self.rows.iter().map(name).collect()
    }

    /// Room for the values beside the bars that end below zero, to the left of them, or for those of the others to the right.
    fn value_room(&self, below: bool, labels: &Labels, words: &Words) -> f64 {
        let rows = self.rows.iter().filter(|row| (row.first.value() < 0.0) == below);
        let widest = rows.map(|row| labels.width(&value_text(&row.first, words), true)).fold(0.0, f64::max);
        if widest > 0.0 { widest.ceil() + 1.5 * LABEL_GAP + 1.0 } else { 0.0 }
    }

    fn frame(&self, (width, height): (f64, f64), labels: &Labels, theme: &Theme) -> Frame {
        let words = theme.words();
        // From zero, on whichever side of it the values lie.
        let range = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((0.0, 0.0), |(least, most), value| (value.min(least), value.max(most)))
        };
        let (x_min, x_max) = range(&mut self.firsts().map(Measurement::value));
        let ticks = |length: f64, em: f64| within(length / (em * theme.text_size), 2.0, 6.0);
        let line = labels.line_height();
        let (y, left, right, top) = if self.second.is_some() {
            let seconds = self.incomplete.iter().filter(|place| !place.is_first).map(|place| &place.known);
            let seconds = self.rows.iter().filter_map(|row| row.second.as_ref()).chain(seconds);
            let (y_min, y_max) = range(&mut seconds.map(Measurement::value));
            let y = Axis::around(y_min, y_max, ticks(height, 5.0), words);
            let left = tick_room(&y, labels);
            (y, left, self.name_room(labels, theme) / 2.0, TITLE_LINES * line)
        } else {
            let y = Axis { scale: Scale::Linear, min: 0.0, max: self.rows.len() as f64, ticks: Vec::new() };
            let names = self.names(width, labels, theme).concat();
            let names = names.iter().map(|line| labels.width(line, true)).fold(0.0, f64::max);
            let [below, above] = [true, false].map(|below| self.value_room(below, labels, words));
            (
                y,
                names.ceil() + LABEL_GAP + 1.0 + below,
                above.max(theme.text_size),
                if self.reference().is_some() { TITLE_LINES * line } else { 0.0 },
            )
        };
        let plot = plot_rect((width, height), left.min(MOST_LEFT * width), right.min(MOST_RIGHT * width), top, line);
        Frame { plot, x: Axis::around(x_min, x_max, ticks(plot.width, 7.0), words), y }
    }
}

impl<M: Measurement> Incomplete<M> {
    /// Where the known value stands on its axis.
    fn point(&self, frame: &Frame) -> (f64, f64) {
        let value = self.known.value();
        if self.is_first { frame.point(value, frame.y.min) } else { frame.point(frame.x.min, value) }
    }
}

/// The number of a series at a place.
fn at_place<S: Series>(series: &S, id: &str) -> Option<S::Measurement> {
    series.data().find(|measurement| measurement.place_id() == id)
}

/// Height of a bar's row in multiples of the font size.
const ROW_HEIGHT: f64 = 2.5;

/// The same where a name has two lines.
const FOLDED_ROW_HEIGHT: f64 = 2.2 * LINE_HEIGHT;

/// The largest part of the width that stands to the left of the plot: names, or ticks.
const MOST_LEFT: f64 = 0.42;

/// The largest part of the width that stands to its right: values, or half a name.
const MOST_RIGHT: f64 = 0.38;

/// The value as printed: an approximation or a bound says so.
pub(super) fn value_text(measurement: &impl Measurement, words: &Words) -> String {
    qualified(Format::Fixed(measurement.decimals()).write(measurement.value()), measurement.qualifier(), words)
}

fn qualified(value: String, qualifier: Qualifier, words: &Words) -> String {
    let template = match qualifier {
        Qualifier::Exact => return value,
        Qualifier::Approx => words.approx,
        Qualifier::MoreThan => words.more_than,
        Qualifier::LessThan => words.less_than,
        Qualifier::AtLeast => words.at_least,
    };
    fill(template, &[("value", &value)])
}

/// The indicator and its unit, for an axis or a column.
fn measure(series: &impl Series, theme: &Theme) -> String {
    let (name, unit) = (series.name(theme.language), series.unit(theme.language));
    if unit.is_empty() { name } else { fill(theme.words().indicator_unit, &[("indicator", &name), ("unit", unit)]) }
}
