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
use super::theme::Theme;
use super::words::{Words, fill};
use super::{Layout, Title, View, plot_height};
use crate::data::{Comparison, Indicator, Place, PlaceKind, Qualifier, comparables};
use crate::language::Language;

/// Places and their values.
#[derive(Clone, Debug)]
pub struct Provinces {
    first: &'static Comparison,
    second: Option<&'static Comparison>,
    rows: Vec<Compared>,
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
#[derive(Clone, Copy, Debug)]
struct Compared {
    place: &'static Place,
    first: &'static Indicator,
    second: Option<&'static Indicator>,
    is_accented: bool,
}

/// Places that are averaged together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    /// The Northeast, its provinces and its cities.
    Northeast,
    /// Other places, not the nation, which contains the Northeast.
    Others,
    /// The whole nation.
    Nation,
}

impl Group {
    fn of(place: &Place) -> Self {
        match place.kind {
            PlaceKind::Country => Group::Nation,
            _ if place.is_northeast() => Group::Northeast,
            _ => Group::Others,
        }
    }
}

impl Provinces {
    /// The places that have the first indicator (and the second, if there is one) and that `shows` admits, in an `order`;
    /// those of the Northeast are accented.
    ///
    /// Gives nothing if no place is left.
    pub fn new(
        first: &'static Comparison,
        second: Option<&'static Comparison>,
        shows: impl Fn(&Place) -> bool,
        order: Order,
    ) -> Option<Self> {
        let of_place = |comparison: &'static Comparison, place: &Place| {
            comparison.rows.iter().copied().find(|indicator| indicator.place.id == place.id)
        };
        let row = |indicator: &'static Indicator| {
            let place = indicator.place;
            let other = second.map(|second| of_place(second, place));
            (shows(place) && other != Some(None)).then_some(Compared {
                place,
                first: indicator,
                second: other.flatten(),
                is_accented: place.is_northeast(),
            })
        };
        let mut rows: Vec<Compared> = first.rows.iter().copied().filter_map(row).collect();
        if order != Order::Printed {
            let sign = if order == Order::Rising { 1.0 } else { -1.0 };
            sort_by_value(&mut rows, |row| sign * row.first.value);
        }
        (!rows.is_empty()).then_some(Provinces { first, second, rows })
    }

    /// Accents other places than those of the Northeast.
    pub fn accenting(mut self, accents: impl Fn(&Place) -> bool) -> Self {
        self.rows.iter_mut().for_each(|row| row.is_accented = accents(row.place));
        self
    }

    /// The indicators that can be compared. Ranks cannot: the length of a bar would turn their order around.
    pub fn indicators() -> impl Iterator<Item = &'static Comparison> {
        comparables().iter().filter(|comparison| comparison.unit.id() != "rank")
    }

    /// The name of an indicator with its item and its year.
    pub fn indicator_name(comparison: &Comparison, language: Language) -> String {
        let words = Words::of(language);
        let label = comparison.label.get(language);
        let name = match comparison.item_label {
            Some(item) => fill(words.indicator_item, &[("indicator", label), ("item", item.get(language))]),
            None => label.to_owned(),
        };
        match comparison.year {
            Some(year) => fill(words.indicator_year, &[("indicator", &name), ("year", &year.to_string())]),
            None => fill(words.indicator_undated, &[("indicator", &name)]),
        }
    }

    /// The name of the first indicator.
    fn name(&self, language: Language) -> String {
        Self::indicator_name(self.first, language)
    }

    /// The first indicator of the places of a group.
    fn averaged(&self, group: Group) -> impl Iterator<Item = &'static Indicator> {
        let rows = self.rows.iter().filter(move |row| Group::of(row.place) == group);
        rows.map(|row| row.first)
    }

    /// The place with the largest value; with the sign -1 the one with the smallest.
    fn largest(&self, sign: f64) -> Option<&Compared> {
        let mut largest = self.rows.first()?;
        for row in &self.rows {
            if sign * row.first.value > sign * largest.first.value {
                largest = row;
            }
        }
        Some(largest)
    }

    /// The unweighted mean of the first indicator over the places of a group; nothing if none is shown.
    fn mean(&self, group: Group) -> Option<f64> {
        let (mut sum, mut count) = (0.0, 0.0);
        for indicator in self.averaged(group) {
            sum += indicator.value;
            count += 1.0;
        }
        (count > 0.0).then(|| sum / count)
    }

    /// What bars are held against: the mean of the places outside the Northeast.
    fn reference(&self) -> Option<f64> {
        self.mean(Group::Others).filter(|_| self.second.is_none() && self.rows.len() > 1)
    }

    /// A mean as it is written: one decimal more than its values have, and no more exact than they are. A single value
    /// is no mean and stays as printed.
    fn mean_text(&self, group: Group, mean: f64, words: &Words) -> String {
        let (mut decimals, mut exact, mut count) = (0, true, 0);
        for indicator in self.averaged(group) {
            decimals = indicator.decimals.max(decimals);
            exact &= indicator.qualifier == Qualifier::Exact;
            count += 1;
        }
        if let (1, Some(only)) = (count, self.averaged(group).next()) {
            return value_text(only, words);
        }
        let text = Format::Fixed(decimals + 1).write(mean);
        if exact { text } else { fill(words.approx, &[("value", &text)]) }
    }
}

impl View for Provinces {
    fn title(&self, theme: &Theme) -> Title {
        let words = theme.words();
        let (northeast, others) = (self.mean(Group::Northeast), self.mean(Group::Others));
        let nation = self.mean(Group::Nation);
        let heading = match (northeast, others, nation) {
            _ if self.second.is_some() => words.provinces_scatter,
            (Some(own), Some(others), _) if own < others => words.provinces_below,
            (Some(own), Some(others), _) if own > others => words.provinces_above,
            (Some(_), Some(_), _) => words.provinces_alike,
            (Some(own), None, Some(nation)) if own < nation => words.provinces_below_nation,
            (Some(_), None, Some(_)) => words.provinces_above_nation,
            (Some(_), None, None) => words.provinces_alone,
            (None, ..) => words.provinces_others,
        };
        let first = self.name(theme.language);
        let subtitle = match self.second {
            Some(second) => {
                fill(words.scatter_subtitle, &[("x", &first), ("y", &Self::indicator_name(second, theme.language))])
            }
            None => first,
        };
        Title { heading: heading.to_owned(), subtitle }
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
        let first = measure(self.first, theme);
        let second = self.second.map(|second| (measure(second, theme), unit(second, theme)));
        let y_titles = second.as_ref().map(|(long, short)| [long.as_str(), short]);
        let y_titles = y_titles.as_ref().map_or(&[][..], |titles| titles);
        frame.place_labels(&mut labels, theme, &[&first, unit(self.first, theme)], y_titles);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let frame = self.frame(size, &Labels::new(theme, size.0, size.1), theme);
        let words = theme.words();
        let columns = std::iter::once(self.first).chain(self.second);
        let rows = self.rows.iter().enumerate().map(|(index, row)| {
            let mark = self.mark(index, row, &frame);
            let cell = |indicator: &'static Indicator| Cell {
                value: Some(indicator.value),
                text: value_text(indicator, words),
                mark,
                indicator: Some(indicator.id),
            };
            let cells = std::iter::once(row.first).chain(row.second).map(|indicator| Some(cell(indicator)));
            Row { label: row.place.label.get(theme.language).to_owned(), cells: cells.collect() }
        });
        Reading {
            row_header: words.place_column.to_owned(),
            columns: columns.map(|comparison| Column { label: measure(comparison, theme) }).collect(),
            rows: rows.collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, theme: &Theme) -> Facts {
        let words = theme.words();
        let mut facts = Facts::default();
        facts.word("indicator", &self.name(theme.language));
        facts.word("unit", unit(self.first, theme));
        for (name, group) in [("northeast", Group::Northeast), ("others", Group::Others)] {
            if let Some(value) = self.mean(group) {
                let indicators = self.averaged(group).map(|indicator| indicator.id).collect();
                facts
                    .amount(name, Amount { value: Some(value), text: self.mean_text(group, value, words), indicators });
            }
        }
        for (name, place, sign) in [("highest", "highestPlace", 1.0), ("lowest", "lowestPlace", -1.0)] {
            let Some(Compared { first, .. }) = self.largest(sign) else { continue };
            let text = value_text(first, words);
            facts.amount(name, Amount { value: Some(first.value), text, indicators: vec![first.id] });
            facts.word(place, first.place.label.get(theme.language));
        }
        facts
    }
}

impl Provinces {
    /// Where the mark of a row stands: the end of its bar, or its point.
    fn mark(&self, index: usize, row: &Compared, frame: &Frame) -> (f64, f64) {
        match row.second {
            Some(second) => frame.point(row.first.value, second.value),
            None => frame.point(row.first.value, self.bar_center(index)),
        }
    }

    /// Bars stand in rows one unit high, the first on top.
    fn bar_center(&self, index: usize) -> f64 {
        self.rows.len() as f64 - index as f64 - 0.5
    }

    fn frame(&self, (width, height): (f64, f64), labels: &Labels, theme: &Theme) -> Frame {
        let words = theme.words();
        let largest = |values: &mut dyn Iterator<Item = f64>| values.fold(0.0, f64::max);
        let x_max = largest(&mut self.rows.iter().map(|row| row.first.value));
        let names = self.rows.iter().map(|row| labels.width(row.place.label.get(theme.language), true));
        let names = names.fold(0.0, f64::max);
        let ticks = |length: f64, em: f64| within(length / (em * theme.text_size), 2.0, 6.0);
        let line = labels.line_height();
        let (y, left, right, top) = if self.second.is_some() {
            let y_max = largest(&mut self.rows.iter().filter_map(|row| row.second).map(|indicator| indicator.value));
            let y = Axis::around(0.0, y_max, ticks(height, 5.0), words);
            let left = tick_room(&y, labels);
            (y, left, names / 2.0, TITLE_LINES * line)
        } else {
            let y = Axis { scale: Scale::Linear, min: 0.0, max: self.rows.len() as f64, ticks: Vec::new() };
            let values = self.rows.iter().map(|row| labels.width(&value_text(row.first, words), true));
            (
                y,
                names.ceil() + LABEL_GAP + 1.0,
                values.fold(0.0, f64::max).ceil() + 1.5 * LABEL_GAP + 1.0,
                if self.reference().is_some() { TITLE_LINES * line } else { 0.0 },
            )
        };
        let plot = plot_rect((width, height), left.min(0.45 * width), right.min(0.35 * width), top, line);
        Frame { plot, x: Axis::around(0.0, x_max, ticks(plot.width, 7.0), words), y }
    }
}

/// Height of a bar's row in multiples of the font size.
const ROW_HEIGHT: f64 = 2.5;

/// The value as printed: an approximation or a bound says so.
pub(super) fn value_text(indicator: &Indicator, words: &Words) -> String {
    let value = Format::Fixed(indicator.decimals).write(indicator.value);
    let template = match indicator.qualifier {
        Qualifier::Exact => return value,
        Qualifier::Approx => words.approx,
        Qualifier::MoreThan => words.more_than,
        Qualifier::LessThan => words.less_than,
        Qualifier::AtLeast => words.at_least,
    };
    fill(template, &[("value", &value)])
}

/// The indicator and its unit, for an axis or a column.
fn measure(comparison: &Comparison, theme: &Theme) -> String {
    let values =
        [("indicator", &*Provinces::indicator_name(comparison, theme.language)), ("unit", unit(comparison, theme))];
    fill(theme.words().indicator_unit, &values)
}

fn unit(comparison: &Comparison, theme: &Theme) -> &'static str {
    comparison.unit.label.get(theme.language)
}
