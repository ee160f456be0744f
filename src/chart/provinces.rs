//! Places compared by one indicator, as bars from zero, or by two, as points. The Northeast is accented.

mod marks;

use super::axis::{Axis, Scale};
use super::fact::{Amount, Facts};
use super::frame::{Frame, LABEL_GAP, TITLE_LINES, plot_rect, tick_room};
use super::ink::Surface;
use super::label::{LINE_HEIGHT, Labels};
use super::number::{Format, sort_by_value, within};
use super::plot::Plot;
use super::reading::{Cell, Column, Reading, Row};
use super::series::{Group, Measurement, Series};
use super::theme::Theme;
use super::words::{Words, fill};
use super::{Layout, Title, View, plot_height};
use crate::data::{Comparison, Qualifier, comparables};

/// Places and their values: of indicators of the dataset, or of an author's table.
#[derive(Clone, Debug)]
pub struct Provinces<S: Series = &'static Comparison> {
    first: S,
    second: Option<S>,
    rows: Vec<Compared<S::Measurement>>,
}

/// The order of the places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The largest value of the first indicator on top.
    Falling,
    /// The smallest on top.
    Rising,
    /// As the source lists them.
    Printed,
}

/// One place with its value of the first indicator and, where two are compared, of the second.
#[derive(Clone, Debug)]
struct Compared<M> {
    first: M,
    second: Option<M>,
    is_accented: bool,
}

impl Provinces {
    /// The indicators that can be compared. Ranks cannot: the length of a bar would turn their order around.
    pub fn indicators() -> impl Iterator<Item = &'static Comparison> {
        comparables().iter().filter(|comparison| comparison.unit.id() != "rank")
    }
}

impl<S: Series> Provinces<S> {
    /// The places that have the first indicator (and the second, if there is one) and that `shows` admits by their ids, in
    /// an `order`; those of the Northeast are accented.
    ///
    /// Gives nothing if no place is left.
    pub fn new(first: S, second: Option<S>, shows: impl Fn(&str) -> bool, order: Order) -> Option<Self> {
        let row = |measurement: S::Measurement| {
            let other = |second: &S| second.data().find(|other| other.place_id() == measurement.place_id());
            let other = second.as_ref().map(other);
            if !shows(measurement.place_id()) || matches!(other, Some(None)) {
                return None;
            }
            let is_accented = measurement.group() == Group::Northeast;
            Some(Compared { first: measurement, second: other.flatten(), is_accented })
        };
        let mut rows: Vec<Compared<S::Measurement>> = first.data().filter_map(row).collect();
        if order != Order::Printed {
            let sign = if order == Order::Rising { 1.0 } else { -1.0 };
            sort_by_value(&mut rows, |row| sign * row.first.value());
        }
        (!rows.is_empty()).then_some(Provinces { first, second, rows })
    }

    /// Accents other places than those of the Northeast, by their ids.
    pub fn accenting(mut self, accents: impl Fn(&str) -> bool) -> Self {
        self.rows.iter_mut().for_each(|row| row.is_accented = accents(row.first.place_id()));
        self
    }

    /// The place with the largest value; with the sign -1 the one with the smallest.
    fn largest(&self, sign: f64) -> Option<&Compared<S::Measurement>> {
        let mut largest = self.rows.first()?;
        for row in &self.rows {
            if sign * row.first.value() > sign * largest.first.value() {
                largest = row;
            }
        }
        Some(largest)
    }

    /// What bars are held against: the mean of the places outside the Northeast.
    fn reference(&self) -> Option<f64> {
        self.mean(Group::Others).filter(|_| self.second.is_none() && self.rows.len() > 1)
    }

    /// The first indicator of the places of a group.
    fn averaged(&self, group: Group) -> impl Iterator<Item = &S::Measurement> {
        self.rows.iter().map(|row| &row.first).filter(move |measurement| measurement.group() == group)
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

    /// A mean as it is written: one decimal more than its values have, and no more exact than they are: of bounds of one
    /// kind it is such a bound itself. A single value is no mean and stays as printed.
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
        qualified(Format::Fixed(decimals + 1).write(mean), qualifier, words)
    }
}

impl<S: Series> View for Provinces<S> {
    fn title(&self, theme: &Theme) -> Title {
        let words = theme.words();
        let first = self.first.name(theme.language);
        let Some(second) = &self.second else {
            let shown: Vec<S::Measurement> = self.rows.iter().map(|row| row.first.clone()).collect();
            let heading = S::heading(&shown, &|group| self.mean(group), theme.language);
            return Title { heading, subtitle: first };
        };
        let subtitle = fill(words.scatter_subtitle, &[("x", &first), ("y", &second.name(theme.language))]);
        Title { heading: S::pair_heading(theme.language).to_owned(), subtitle }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        if self.second.is_some() {
            return plot_height(width, theme);
        }
        let title = if self.reference().is_some() { TITLE_LINES * LINE_HEIGHT } else { 0.0 };
        (theme.text_size * (ROW_HEIGHT * self.rows.len() as f64 + title + 3.5)).round()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let frame = self.frame(size, &labels, theme);
        frame.draw_lines(surface, theme);
        let plot = Plot::new(surface, &frame, theme);
        match self.second {
            Some(_) => self.draw_points(&plot, &frame, &mut labels, theme),
            None => {
                self.draw_reference(&plot, &frame, &mut labels, theme);
                self.draw_bars(&plot, &frame, &mut labels, theme);
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
            let mark = self.mark(index, row, &frame);
            let cell = |measurement: &S::Measurement| Cell {
                value: Some(measurement.value()),
                text: value_text(measurement, words),
                mark,
                indicator: Some(measurement.id()),
            };
            let cells = std::iter::once(&row.first).chain(&row.second).map(|measurement| Some(cell(measurement)));
            Row { label: row.first.place(theme.language).to_owned(), cells: cells.collect() }
        });
        Reading {
            row_header: words.place_column.to_owned(),
            columns: columns.map(|series| Column { label: measure(series, theme) }).collect(),
            rows: rows.collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let words = theme.words();
        let mut facts = Facts::default();
        facts.word("indicator", &self.first.name(theme.language));
        facts.word("unit", self.first.unit(theme.language));
        for (name, group) in [("northeast", Group::Northeast), ("others", Group::Others)] {
            if let Some(value) = self.mean(group) {
                let indicators = self.averaged(group).map(Measurement::id).collect();
                facts
                    .amount(name, Amount { value: Some(value), text: self.mean_text(group, value, words), indicators });
            }
        }
        for (name, place, sign) in [("highest", "highestPlace", 1.0), ("lowest", "lowestPlace", -1.0)] {
            let Some(Compared { first, .. }) = self.largest(sign) else { continue };
            let text = value_text(first, words);
            facts.amount(name, Amount { value: Some(first.value()), text, indicators: vec![first.id()] });
            facts.word(place, first.place(theme.language));
        }
        facts
    }
}

impl<S: Series> Provinces<S> {
    /// Where the mark of a row stands: the end of its bar, or its point.
    fn mark(&self, index: usize, row: &Compared<S::Measurement>, frame: &Frame) -> (f64, f64) {
        match &row.second {
            Some(second) => frame.point(row.first.value(), second.value()),
            None => frame.point(row.first.value(), self.bar_center(index)),
        }
    }

    /// Bars stand in rows one unit high, the first on top.
    fn bar_center(&self, index: usize) -> f64 {
        self.rows.len() as f64 - index as f64 - 0.5
    }

    fn frame(&self, (width, height): (f64, f64), labels: &Labels, theme: &Theme) -> Frame {
        let words = theme.words();
        // From zero, on whichever side of it the values lie.
        let range = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((0.0, 0.0), |(least, most), value| (value.min(least), value.max(most)))
        };
        let (x_min, x_max) = range(&mut self.rows.iter().map(|row| row.first.value()));
        let names = self.rows.iter().map(|row| labels.width(row.first.place(theme.language), true));
        let names = names.fold(0.0, f64::max);
        let ticks = |length: f64, em: f64| within(length / (em * theme.text_size), 2.0, 6.0);
        let line = labels.line_height();
        let (y, left, right, top) = if self.second.is_some() {
            let values = &mut self.rows.iter().filter_map(|row| row.second.as_ref()).map(Measurement::value);
            let (y_min, y_max) = range(values);
            let y = Axis::around(y_min, y_max, ticks(height, 5.0), words);
            let left = tick_room(&y, labels);
            (y, left, names / 2.0, TITLE_LINES * line)
        } else {
            let y = Axis { scale: Scale::Linear, min: 0.0, max: self.rows.len() as f64, ticks: Vec::new() };
            let values = self.rows.iter().map(|row| labels.width(&value_text(&row.first, words), true));
            (
                y,
                names.ceil() + LABEL_GAP + 1.0,
                values.fold(0.0, f64::max).ceil() + 1.5 * LABEL_GAP + 1.0,
                if self.reference().is_some() { TITLE_LINES * line } else { 0.0 },
            )
        };
        let plot = plot_rect((width, height), left.min(0.45 * width), right.min(0.35 * width), top, line);
        Frame { plot, x: Axis::around(x_min, x_max, ticks(plot.width, 7.0), words), y }
    }
}

/// Height of a bar's row in multiples of the font size.
const ROW_HEIGHT: f64 = 2.5;

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
