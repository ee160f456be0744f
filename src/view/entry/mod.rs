//! Firms per stage under free entry against the size of the market: a stable branch, a critical mass, and no cluster below
//! the market where both begin.
//!
//! The curves are of real numbers of firms. Firms are whole: the reader's own market has its marks at whole numbers, where
//! these are found, and the smallest market is that of whole firms.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("entry.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("entry", &[])?;
//! # assert!(picture == include_str!("entry.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod curve;
mod entrants;
mod said;
#[cfg(test)]
mod tests;

use plotters::style::RGBColor;

use crate::chart::Layout;
use crate::chart::axis::{Axis, Scale};
use crate::chart::ends::{self, End};
use crate::chart::fact::Facts;
use crate::chart::frame::Frame;
use crate::chart::ink::Surface;
use crate::chart::label::{Course, Labels, LineEnd, Side};
use crate::chart::lines::Lines;
use crate::chart::number::{Format, within};
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::model::{Chain, ParameterError};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::SCALE;
use crate::view::saying::Saying;
use crate::view::words::EntryWords;
use crate::view::{Keys, Title, View, priced};
use curve::{Extent, Trace};
use entrants::{Entrants, Series, firms_text, market_text};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::CHAIN, &[SCALE.key]])
    .with_defaults(&[("f", 20.0)])
    .set_by(&["k", "a", "b", "cost", "f"], &["scale"]);

/// A market and who enters it, on axes of one scale.
#[derive(Clone, Debug)]
pub struct Entry(Entrants, Scale);

impl Entry {
    /// The chart of free entry into the market of `chain`, whose own numbers of firms do not matter, on axes of one `scale`.
    ///
    /// # Errors
    ///
    /// Those of [`EntryMarket::new`](crate::model::EntryMarket::of).
    pub fn new(chain: Chain, scale: Scale) -> Result<Self, ParameterError> {
        Ok(Entry(Entrants::of(chain, scale)?, scale))
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        // Without a curve the axes show where the reader's market and a few firms would stand.
        let own = within(self.0.market.market_size(), 1e-300, 1e300);
        let extent = self.0.extent.unwrap_or_else(|| Extent::of_market(own, self.1));
        let axis = |[from, to]: [f64; 2], length: f64| match extent.scale {
            Scale::Linear => Axis::between(from, to, within(length / 2.0, 2.0, 8.0), words),
            Scale::Logarithmic => Axis::decades(from, to, within(length, 2.0, 10.0), words),
        };
        let y = axis(extent.firms, size.1 / (3.0 * theme.text_size));
        let ends = self.ends(size.0, theme);
        let plot = ends::plot_area_beside(size, &y, &ends, theme);
        (Frame { plot, x: axis(extent.market, plot.width / (5.0 * theme.text_size)), y }, ends)
    }

    fn ends(&self, width: f64, theme: &Theme) -> Vec<End> {
        let Some(Extent { market: [_, last], firms: [fewest, _], .. }) = self.0.extent else { return Vec::new() };
        let all = self.0.series();
        let values = self.0.values(&all, self.0.market.curve().points(last.ln()));
        let end = |(series, value): (&Series, Option<f64>)| {
            let value = value.filter(|value| *value >= fewest)?;
            let text = self.end_text(*series, value, theme.is_narrow(width), theme)?;
            let important = matches!(series, Series::Stable(_));
            Some(End { value, text, color: self.color(*series, theme), important })
        };
        all.iter().zip(values).filter_map(end).collect()
    }

    fn end_text(&self, series: Series, value: f64, narrow: bool, theme: &Theme) -> Option<String> {
        let words = EntryWords::of(theme.language);
        let (template, stage) = match series {
            Series::Stable(drawn) => ([words.stage; 2], self.0.stage(drawn)?),
            Series::Critical(drawn) => ([words.critical, words.critical_short], self.0.stage(drawn)?),
            Series::Scale => ([words.scale, words.scale_short], 0),
            Series::Whole(_) | Series::Market => return None,
        };
        let number = Format::Fixed(0).write(stage as f64);
        Some(fill(template[usize::from(narrow)], &[("i", &number), ("n", &text(series, value))]))
    }

    fn color(&self, series: Series, theme: &Theme) -> RGBColor {
        match series {
            Series::Stable(drawn) | Series::Critical(drawn) | Series::Whole(drawn) if drawn == self.0.thinnest => {
                theme.palette.cluster
            }
            Series::Scale => theme.palette.integrated,
            _ => theme.palette.muted,
        }
    }

    /// The stages that are drawn, the thinnest last, so that it lies above the others.
    fn drawn(&self) -> impl Iterator<Item = usize> {
        let thinnest = self.0.thinnest;
        let others = (0..self.0.drawn.len()).filter(move |drawn| *drawn != thinnest);
        others.chain((!self.0.drawn.is_empty()).then_some(thinnest))
    }

    fn draw_levels(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let shown = frame.y.min..=frame.y.max;
        if let Some(scale) = self.0.break_even.filter(|scale| shown.contains(scale)) {
            plot.integrated_price(scale);
            labels.avoid(frame, &[(frame.x.min, scale), (frame.x.max, scale)]);
        }
        for market in [self.0.smallest.or(self.0.smallest_real()), self.own_market(frame)].into_iter().flatten() {
            plot.threshold(market, theme.palette.muted);
        }
    }

    /// The stable branch and the critical mass of each stage that is drawn, as far as they are on the chart.
    fn branches(&self) -> Vec<[Vec<(f64, f64)>; 2]> {
        let Some(extent) = self.0.extent else { return Vec::new() };
        let trace = Trace::new(self.0.market.curve(), &self.0.drawn, extent);
        let branches = trace.branches();
        (0..self.0.drawn.len()).map(|drawn| branches.each_ref().map(|branch| trace.line(branch, drawn))).collect()
    }

    fn draw_curves(
        &self,
        branches: &[[Vec<(f64, f64)>; 2]],
        plot: &Plot,
        frame: &Frame,
        labels: &mut Labels,
        theme: &Theme,
    ) {
        for drawn in self.drawn() {
            let Some([upper, lower]) = branches.get(drawn) else { continue };
            let color = self.color(Series::Stable(drawn), theme);
            let width = if drawn == self.0.thinnest { 3.0 } else { 1.5 };
            plot.line(upper, color, width);
            plot.broken(lower, (6.0, 4.0), color, width);
            labels.avoid(frame, upper);
            labels.avoid(frame, lower);
        }
    }

    /// The edge of the region in which a cluster lives, from the smallest market on: there it has more firms than the critical
    /// mass, of which one stage alone has none.
    fn edge(&self, branches: &[[Vec<(f64, f64)>; 2]], frame: &Frame) -> Vec<(f64, f64)> {
        let Some([_, critical]) = branches.get(self.0.thinnest) else { return Vec::new() };
        let mut edge = critical.clone();
        if self.0.market.curve().tangency().is_none() {
            edge.extend(self.0.smallest_real().map(|market| (market, frame.y.min)));
        }
        if edge.last().is_some_and(|(market, _)| *market < frame.x.max) {
            edge.push((frame.x.max, frame.y.min));
        }
        edge
    }

    /// Says what becomes of a cluster on either side of the edge.
    fn name_regions(&self, edge: &[(f64, f64)], frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let words = EntryWords::of(theme.language);
        let (Some(first), Some(last)) = (edge.first(), edge.last()) else { return };
        let Frame { x, y, .. } = frame;
        let area = |corners: [(f64, f64); 2]| corners.map(|(market, firms)| frame.point(market, firms));
        labels.name_area(area([(first.0, y.max), (x.max, first.1)]), words.lives, theme.palette.cluster);
        let middle = x.value((x.fraction(first.0) + 1.0) / 2.0);
        let below = [[(x.min, y.max), (first.0, y.min)], [(middle, last.1), (x.max, y.min)]];
        let names = [words.dies, words.dies_short].into_iter();
        let mut places = names.flat_map(|name| below.map(|corners| (name, area(corners))));
        places.any(|(name, area)| labels.name_area(area, name, theme.palette.muted));
    }

    /// What the reader's own market sustains: whole firms where they are found, and the critical mass.
    fn draw_own(&self, plot: &Plot, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let Some(market) = self.own_market(frame) else { return };
        let shown = |value: &f64| (frame.y.min..=frame.y.max).contains(value);
        for drawn in self.drawn() {
            let color = self.color(Series::Stable(drawn), theme);
            let main = drawn == self.0.thinnest;
            if let Some(critical) = self.0.own_value(Series::Critical(drawn)).filter(shown) {
                plot.ring((market, critical), if main { 5.0 } else { 4.0 }, color, 2.0);
            }
            let whole = self.0.own_value(Series::Whole(drawn)).map(|n| (n, Format::Fixed(0).write(n)));
            let real = || self.0.own_value(Series::Stable(drawn)).map(|n| (n, firms_text(n)));
            let Some((firms, text)) = whole.or_else(real).filter(|(firms, _)| shown(firms)) else { continue };
            if main {
                plot.own_point((market, firms));
                labels.place_beside(frame.point(market, firms), Course::Rising, &frame.plot, &text, color);
            } else {
                plot.dot((market, firms), 4.0, color);
            }
        }
    }

    /// The reader's market, if it is on the axis.
    fn own_market(&self, frame: &Frame) -> Option<f64> {
        Some(self.0.market.market_size()).filter(|size| (frame.x.min..=frame.x.max).contains(size))
    }

    /// Which market is the reader's, and where clusters begin; or why there is no curve.
    fn place_notes(&self, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let words = EntryWords::of(theme.language);
        let own = market_text(self.0.market.market_size());
        let (left, own_words) = match self.own_market(frame) {
            Some(market) => (market, [words.market, words.market_short]),
            None => (frame.x.min, [words.market_below, words.market_below]),
        };
        // The curves are to the right of where they begin.
        let mut place = |market, end, texts: [String; 2]| {
            let edge = if end == LineEnd::Top { frame.y.max } else { frame.y.min };
            let point = frame.point(market, edge);
            labels.place_beside_line(point, (end, Side::Left), &frame.plot, texts, theme.palette.text);
        };
        place(left, LineEnd::Bottom, own_words.map(|template| fill(template, &[("a", &own)])));
        let (market, texts) = match (self.0.smallest, self.0.smallest_real()) {
            (Some(smallest), _) => (smallest, [words.begins, words.begins_short]),
            (None, Some(real)) => (real, [words.begins_real, words.begins_real_short]),
            (None, None) if self.0.drawn.is_empty() => (frame.x.min, [words.free, words.free_short]),
            (None, None) => (frame.x.min, [words.beyond, words.beyond_short]),
        };
        place(market, LineEnd::Top, texts.map(|template| fill(template, &[("a", &market_text(market))])));
    }

    /// How a row is called; the two smallest markets are named as what they are.
    fn row_name(&self, market: f64, words: &EntryWords) -> String {
        let template = if self.0.smallest == Some(market) {
            words.row_whole
        } else if self.0.smallest_real() == Some(market) {
            words.row_real
        } else {
            "{a}"
        };
        fill(template, &[("a", &market_text(market))])
    }

    fn name(&self, series: Series, words: &EntryWords) -> String {
        let (template, drawn) = match series {
            Series::Stable(drawn) => (words.stable_column, Some(drawn)),
            Series::Critical(drawn) => (words.critical_column, Some(drawn)),
            Series::Whole(drawn) => (words.whole_column, Some(drawn)),
            Series::Scale => (words.scale_column, None),
            Series::Market => (words.market_column, None),
        };
        let stage = drawn.and_then(|drawn| self.0.stage(drawn)).unwrap_or_default();
        fill(template, &[("i", &Format::Fixed(0).write(stage as f64))])
    }

    /// A value beyond the axes has its mark at their edge.
    fn cell(&self, series: Series, market: f64, value: f64, frame: &Frame) -> Cell {
        let height = if series == Series::Market { frame.y.min } else { within(value, frame.y.min, frame.y.max) };
        let mark = frame.point(within(market, frame.x.min, frame.x.max), height);
        Cell { value: Some(value), text: text(series, value), mark: mark.into(), indicator: None }
    }
}

/// How a value of a series is written.
fn text(series: Series, value: f64) -> String {
    match series {
        Series::Whole(_) => Format::Fixed(0).write(value),
        Series::Scale => Format::Fixed(2).write(value),
        Series::Market => market_text(value),
        Series::Stable(_) | Series::Critical(_) => firms_text(value),
    }
}

impl View for Entry {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        // A reader who asks for ratios gets them; steps of equal size show how far below the rest a critical mass is.
        let scale = if state.says(SCALE.key, "log") { Scale::Logarithmic } else { Scale::Linear };
        Ok(Box::new(Entry::new(state.chain()?, scale)?))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = EntryWords::of(theme.language);
        let subtitle = if self.1 == Scale::Linear { words.subtitle } else { words.subtitle_log };
        Title { heading: self.0.heading(words, theme.words()), subtitle: subtitle.to_owned() }
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let (frame, ends) = self.frame(size, theme);
        let plot = Plot::new(surface, &frame, theme);
        let branches = self.branches();
        let edge = self.edge(&branches, &frame);
        if let Some((market, _)) = edge.first() {
            let corners = [(frame.x.max, frame.y.max), (*market, frame.y.max)];
            plot.polygon(&[edge.as_slice(), &corners].concat(), theme.palette.advantage);
        }
        frame.draw_lines(surface, theme);
        self.draw_levels(&plot, &frame, &mut labels, theme);
        self.draw_curves(&branches, &plot, &frame, &mut labels, theme);
        self.draw_own(&plot, &frame, &mut labels, theme);
        ends::place_beside(ends, surface, &frame, &mut labels, theme);
        self.place_notes(&frame, &mut labels, theme);
        self.name_regions(&edge, &frame, &mut labels, theme);
        let words = EntryWords::of(theme.language);
        frame.place_labels(&mut labels, theme, &[words.axis, words.axis_short], &[words.firms_axis]);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let words = EntryWords::of(theme.language);
        let (frame, _) = self.frame(size, theme);
        let series = self.0.series();
        let rows = self.0.rows(&series);
        let own = self.0.market.market_size();
        let row = |(market, values): &(f64, Vec<Option<f64>>)| {
            let cell = |(series, value): (&Series, &Option<f64>)| Some(self.cell(*series, *market, (*value)?, &frame));
            Row { label: self.row_name(*market, words), cells: series.iter().zip(values).map(cell).collect() }
        };
        let viable = self.0.real.is_some() && !self.0.drawn.is_empty();
        let first = if viable { Series::Stable(self.0.thinnest) } else { Series::Market };
        Reading {
            row_header: words.column.to_owned(),
            columns: series.iter().map(|series| Column { label: self.name(*series, words) }).collect(),
            first_row: rows.iter().position(|(market, _)| *market == own).unwrap_or_default(),
            first_column: series.iter().position(|series| *series == first).unwrap_or_default(),
            rows: rows.iter().map(row).collect(),
            lines: Some(Lines {
                plot: frame.plot,
                first_row: 0,
                colors: series.iter().map(|series| self.color(*series, theme)).collect(),
                compared: None,
                format: Format::Fixed(0),
            }),
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        self.0.facts()
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        self.said(facts)
    }
}
