//! Places compared by one indicator, as bars from zero, or by two, as points. The Northeast is accented.

use plotters::style::RGBColor;

use super::axis::{Axis, Scale};
use super::fact::{Amount, Facts};
use super::frame::{Frame, LABEL_GAP, TITLE_LINES, plot_rect, tick_room};
use super::ink::Surface;
use super::label::{Anchor, Label, Labels};
use super::number::{Format, sort_by_value, within};
use super::plot::Plot;
use super::reading::{Cell, Column, Reading, Row};
use super::series::{Datum, Group, Series};
use super::theme::Theme;
use super::words::{Words, fill};
use super::{Layout, Title, View, plot_height};
use crate::data::{Comparison, Qualifier, comparables};

/// Places and their values: of indicators of the dataset, or of an author's table.
#[derive(Clone, Debug)]
pub struct Provinces<S: Series = &'static Comparison> {
    first: S,
    second: Option<S>,
    rows: Vec<Compared<S::Datum>>,
}

/// One place with its value of the first indicator and, where two are compared, of the second.
#[derive(Clone, Debug)]
struct Compared<D> {
    first: D,
    second: Option<D>,
}

impl Provinces {
    /// The indicators that can be compared. Ranks cannot: the length of a bar would turn their order around.
    pub fn indicators() -> impl Iterator<Item = &'static Comparison> {
        comparables().iter().filter(|comparison| comparison.unit.id() != "rank")
    }
}

impl<S: Series> Provinces<S> {
    /// The places that have the first indicator (and the second, if there is one) and that `shows` admits by their ids, the
    /// largest value first.
    ///
    /// Gives nothing if no place is left.
    pub fn new(first: S, second: Option<S>, shows: impl Fn(&str) -> bool) -> Option<Self> {
        let row = |datum: S::Datum| {
            let other = |second: &S| second.data().find(|other| other.place_id() == datum.place_id());
            let other = second.as_ref().map(other);
            if !shows(datum.place_id()) || matches!(other, Some(None)) {
                return None;
            }
            Some(Compared { first: datum, second: other.flatten() })
        };
        let mut rows: Vec<Compared<S::Datum>> = first.data().filter_map(row).collect();
        sort_by_value(&mut rows, |row| -row.first.value());
        (!rows.is_empty()).then_some(Provinces { first, second, rows })
    }

    /// The first indicator of the places of a group.
    fn averaged(&self, group: Group) -> impl Iterator<Item = &S::Datum> {
        self.rows.iter().map(|row| &row.first).filter(move |datum| datum.group() == group)
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

    /// A mean as it is written: one decimal more than its values have, and no more exact than they are. A single value
    /// is no mean and stays as printed.
    fn mean_text(&self, group: Group, mean: f64, words: &Words) -> String {
        let (mut decimals, mut exact, mut count) = (0, true, 0);
        for indicator in self.averaged(group) {
            decimals = indicator.decimals().max(decimals);
            exact &= indicator.qualifier() == Qualifier::Exact;
            count += 1;
        }
        if let (1, Some(only)) = (count, self.averaged(group).next()) {
            return value_text(only, words);
        }
        let text = Format::Fixed(decimals + 1).write(mean);
        if exact { text } else { fill(words.approx, &[("value", &text)]) }
    }
}

impl<S: Series> View for Provinces<S> {
    fn title(&self, theme: &Theme) -> Title {
        let words = theme.words();
        let first = self.first.name(theme.language);
        let Some(second) = &self.second else {
            let shown: Vec<S::Datum> = self.rows.iter().map(|row| row.first.clone()).collect();
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
        (theme.text_size * (ROW_HEIGHT * self.rows.len() as f64 + 3.5)).round()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let frame = self.frame(size, &labels, theme);
        frame.draw_lines(surface, theme);
        let plot = Plot::new(surface, &frame, theme);
        match self.second {
            Some(_) => self.draw_points(&plot, &frame, &mut labels, theme),
            None => self.draw_bars(&plot, &frame, &mut labels, theme),
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
            let cell = |datum: &S::Datum| Cell {
                value: datum.value(),
                text: value_text(datum, words),
                mark,
                indicator: Some(datum.id()),
            };
            let cells = std::iter::once(&row.first).chain(&row.second).map(|datum| Some(cell(datum)));
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
                let indicators = self.averaged(group).map(Datum::id).collect();
                facts
                    .amount(name, Amount { value: Some(value), text: self.mean_text(group, value, words), indicators });
            }
        }
        for (name, place, extreme) in
            [("highest", "highestPlace", self.rows.first()), ("lowest", "lowestPlace", self.rows.last())]
        {
            if let Some(Compared { first, .. }) = extreme {
                let text = value_text(first, words);
                facts.amount(name, Amount { value: Some(first.value()), text, indicators: vec![first.id()] });
                facts.word(place, first.place(theme.language));
            }
        }
        facts
    }
}

impl<S: Series> Provinces<S> {
    /// Where the mark of a row stands: the end of its bar, or its point.
    fn mark(&self, index: usize, row: &Compared<S::Datum>, frame: &Frame) -> (f64, f64) {
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
            let values = &mut self.rows.iter().filter_map(|row| row.second.as_ref()).map(Datum::value);
            let (y_min, y_max) = range(values);
            let y = Axis::around(y_min, y_max, ticks(height, 5.0), words);
            let left = tick_room(&y, labels);
            (y, left, names / 2.0, TITLE_LINES * line)
        } else {
            let y = Axis { scale: Scale::Linear, min: 0.0, max: self.rows.len() as f64, ticks: Vec::new() };
            let values = self.rows.iter().map(|row| labels.width(&value_text(&row.first, words), true));
            (y, names.ceil() + LABEL_GAP + 1.0, values.fold(0.0, f64::max).ceil() + 1.5 * LABEL_GAP + 1.0, 0.0)
        };
        let plot = plot_rect((width, height), left.min(0.45 * width), right.min(0.35 * width), top, line);
        Frame { plot, x: Axis::around(x_min, x_max, ticks(plot.width, 7.0), words), y }
    }

    fn draw_bars(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        for (index, row) in self.rows.iter().enumerate() {
            let (center, value) = (self.bar_center(index), row.first.value());
            let color = group_color(row.first.group(), theme);
            // A bar that ends at a bound is open there: broken lines say on which side the value lies.
            let open = open_side(&row.first) * LABEL_GAP * (frame.x.max - frame.x.min) / frame.plot.width;
            let beyond = value + open;
            let (end, tip) = if beyond.abs() < value.abs() { (beyond, value) } else { (value, beyond) };
            plot.rectangle([(0.0, center + 0.32), (end, center - 0.32)], color);
            if open != 0.0 {
                for edge in [center + 0.3, center - 0.3] {
                    plot.dashed([(end, edge), (tip, edge)], (3.0, 2.0), color, 1.5);
                }
            }
            let bold = row.first.group() == Group::Northeast;
            let (x, y) = frame.point(value.max(0.0), center);
            let palette = &theme.palette;
            let name = row.first.place(theme.language).to_owned();
            labels.place(Label {
                text: name,
                x: frame.plot.x - LABEL_GAP,
                y,
                anchor: Anchor::End,
                bold,
                color: palette.text,
            });
            let text = value_text(&row.first, theme.words());
            labels.place(Label { text, x: x + 1.5 * LABEL_GAP, y, anchor: Anchor::Start, bold, color: palette.text });
        }
    }

    fn draw_points(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        for (index, row) in self.rows.iter().enumerate() {
            let Some(second) = &row.second else { continue };
            let group = row.first.group();
            let (value, color) = ((row.first.value(), second.value()), group_color(group, theme));
            let bold = group == Group::Northeast;
            if bold {
                plot.dot(value, 6.0, color);
            } else {
                plot.ring(value, 5.0, color, 2.0);
            }
            // Broken lines lead from a bound to where the value lies.
            let (along, up) = (open_side(&row.first), open_side(second));
            let x_end = value.0 + 2.0 * along * LABEL_GAP * (frame.x.max - frame.x.min) / frame.plot.width;
            let y_end = value.1 + 2.0 * up * LABEL_GAP * (frame.y.max - frame.y.min) / frame.plot.height;
            for (end, side) in [((x_end, value.1), along), ((value.0, y_end), up)] {
                if side != 0.0 {
                    plot.dashed([value, end], (3.0, 2.0), color, 1.5);
                }
            }
            let (x, y) = self.mark(index, row, frame);
            let line = labels.line_height();
            let gap = LABEL_GAP + 2.0;
            let around = [
                (gap, 0.0, Anchor::Start),
                (-gap, 0.0, Anchor::End),
                (0.0, -0.9 * line, Anchor::Middle),
                (0.0, 0.9 * line, Anchor::Middle),
            ];
            let text = row.first.place(theme.language);
            let color = theme.palette.text;
            labels.place_first(around.map(|(dx, dy, anchor)| Label {
                text: text.to_owned(),
                x: x + dx,
                y: y + dy,
                anchor,
                bold,
                color,
            }));
        }
    }
}

/// Height of a bar's row in multiples of the font size.
const ROW_HEIGHT: f64 = 2.5;

fn group_color(group: Group, theme: &Theme) -> RGBColor {
    if group == Group::Northeast { theme.palette.cluster } else { theme.palette.ghost }
}

/// On which side of its number a value lies: 1 above, -1 below, 0 if the number is the value or about it.
fn open_side(datum: &impl Datum) -> f64 {
    match datum.qualifier() {
        Qualifier::MoreThan | Qualifier::AtLeast => 1.0,
        Qualifier::LessThan => -1.0,
        Qualifier::Exact | Qualifier::Approx => 0.0,
    }
}

/// The value as printed: an approximation or a bound says so.
fn value_text(datum: &impl Datum, words: &Words) -> String {
    let value = Format::Fixed(datum.decimals()).write(datum.value());
    let template = match datum.qualifier() {
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
