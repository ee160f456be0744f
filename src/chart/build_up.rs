//! How the price of the good builds up from stage to stage, beside the price of one integrated firm.
//!
//! A column stands for the good as a stage sells it: below, all unit costs so far, above, all markups so far, so that
//! p_i = Σ c_j + Σ markup_j over j ≤ i. What the stage itself adds is darker. Where columns have no room they touch, and
//! become the steps of two stairs.

mod segments;

use plotters::style::RGBColor;

use super::axis::{Axis, Scale, Tick, round_step};
use super::ends::{self, End};
use super::fact::Facts;
use super::frame::{Frame, TICK_LENGTH, ticks_up};
use super::ink::Surface;
use super::label::{Anchor, Label, Labels};
use super::number::{Format, within};
use super::plot::{INTEGRATED_DASHES, Plot};
use super::reading::{Cell, Column, Reading, Row};
use super::theme::Theme;
use super::words::{BuildUpWords, fill};
use super::{Layout, Title, View};
use crate::model::{Chain, Equilibrium, Stage, StageOutcome, Verdict};

use segments::segments;

pub use segments::Segments;

/// A chain and its equilibrium.
#[derive(Clone, Debug)]
pub struct BuildUp {
    chain: Chain,
    equilibrium: Equilibrium,
    columns: Vec<Segments>,
}

impl BuildUp {
    /// The chart of `chain`.
    pub fn new(chain: Chain) -> Self {
        let equilibrium = chain.solve();
        let columns = segments(&chain, &equilibrium);
        BuildUp { chain, equilibrium, columns }
    }

    /// The columns, from the most upstream stage to the final good.
    pub fn columns(&self) -> &[Segments] {
        &self.columns
    }

    fn n_stages(&self) -> usize {
        self.columns.len()
    }

    /// The stages that have a row: all of them while there are few, else one of so many, the first and the last.
    fn listed(&self) -> impl Iterator<Item = usize> + use<> {
        let (last, step) = (self.n_stages() - 1, self.listing_step());
        (0..=last).filter(move |stage| (stage + 1) % step == 0 || *stage == 0 || *stage == last)
    }

    fn listing_step(&self) -> usize {
        self.n_stages().div_ceil(MOST_ROWS)
    }

    /// The stage with the largest markup; of equals the most upstream.
    fn dearest(&self) -> Option<(usize, &StageOutcome)> {
        let stages = self.equilibrium.stages.iter().enumerate();
        stages.reduce(|most, next| if next.1.markup > most.1.markup { next } else { most })
    }

    /// Whether all stages have as many firms, which behave alike.
    fn is_even(&self) -> bool {
        let mut conduct = self.chain.stages().iter().map(Stage::conduct);
        let first = conduct.next();
        self.chain.has_equal_firms() && conduct.all(|conduct| Some(conduct) == first)
    }

    fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    /// How what single stages add is written: finer than prices, where many stages add little each.
    fn part_format(&self) -> Format {
        let stages = std::iter::zip(self.chain.stages(), &self.equilibrium.stages);
        let largest = stages.map(|(stage, outcome)| stage.unit_cost.max(outcome.markup)).fold(0.0, f64::max);
        Format::for_size(self.chain.net_choke().min(10.0 * largest))
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        let choke = self.chain.demand().intercept;
        let y = Axis::around(0.0, choke, ticks_up(size.1, theme), words);
        let ends = self.ends(size.0, theme);
        let plot = ends::plot_area(size, &y, &ends, theme);
        (Frame { plot, x: self.stage_axis(plot.width, theme), y }, ends)
    }

    /// An axis with a unit of room for every stage, and after a gap as much for the integrated firm, at least enough to be
    /// seen beside a thousand stages.
    fn stage_axis(&self, width: f64, theme: &Theme) -> Axis {
        let stages = self.n_stages() as f64;
        let even = width / (stages + 1.0 + GAP);
        let beside = even.max((3.0 * theme.text_size).min(0.4 * width)) * (1.0 + GAP);
        let max = 0.5 + stages * width / (width - beside);
        let step = round_step(stages / within(width / (4.0 * theme.text_size), 1.0, 10.0)).ceil();
        let whole = (1..=self.n_stages()).map(|stage| stage as f64);
        let shown = whole.filter(|stage| *stage == 1.0 || stage % step == 0.0 || *stage == stages);
        let tick = |value| Tick { value, text: Format::Fixed(0).write(value) };
        Axis { scale: Scale::Linear, min: 0.5, max, ticks: shown.map(tick).collect() }
    }

    /// The left and right edge of a stage's column.
    fn edges(&self, stage: usize, frame: &Frame) -> [f64; 2] {
        let half = if are_apart(frame) { HALF_COLUMN } else { 0.5 };
        let center = stage as f64 + 1.0;
        [center - half, center + half]
    }

    /// The left and right edge of the integrated firm's column.
    fn integrated_edges(&self, frame: &Frame) -> [f64; 2] {
        let beside = frame.x.max - 0.5 - self.n_stages() as f64;
        let column = beside / (1.0 + GAP);
        let center = frame.x.max - column / 2.0;
        [center - HALF_COLUMN * column, center + HALF_COLUMN * column]
    }

    fn draw_columns(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let palette = &theme.palette;
        for (stage, parts) in self.columns.iter().enumerate() {
            let edges = self.edges(stage, frame);
            draw_segment(plot, edges, parts.earlier_cost, theme.tint(palette.cost, PALE));
            draw_segment(plot, edges, parts.own_cost, theme.tint(palette.cost, MIDDLE));
            draw_segment(plot, edges, parts.earlier_markup, theme.tint(palette.cluster, PALE));
            draw_segment(plot, edges, parts.own_markup, palette.cluster);
            plot.line(&edges.map(|x| (x, parts.cost())), palette.cost, 2.0);
            plot.line(&edges.map(|x| (x, parts.price())), palette.cluster, 2.0);
        }
    }

    /// All columns as two stairs, one on the other: the costs are laid over the prices, of which they leave the markups.
    fn draw_stairs(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let [prices, costs] = [Segments::price, Segments::cost].map(|top: fn(&Segments) -> f64| {
            let columns = self.columns.iter().enumerate();
            let steps = columns.flat_map(|(stage, parts)| self.edges(stage, frame).map(|x| (x, top(parts))));
            steps.collect::<Vec<_>>()
        });
        let floor = [(0.5 + self.n_stages() as f64, 0.0), (0.5, 0.0)];
        for (steps, color) in [(prices, theme.palette.cluster), (costs, theme.palette.cost)] {
            plot.polygon(&[&steps[..], &floor].concat(), theme.tint(color, PALE));
            plot.line(&steps, color, 2.0);
        }
    }

    fn draw_integrated(&self, plot: &Plot, frame: &Frame, theme: &Theme) {
        let (palette, edges) = (&theme.palette, self.integrated_edges(frame));
        let (cost, price) = (self.equilibrium.cost_sum, self.equilibrium.integrated.price);
        draw_segment(plot, edges, [0.0, cost], theme.tint(palette.cost, MIDDLE));
        draw_segment(plot, edges, [cost, price], palette.integrated);
        plot.line(&edges.map(|x| (x, cost)), palette.cost, 2.0);
    }

    /// The prices above the columns, the final ones first, then what stages add where it fits into their columns.
    fn place_numbers(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        let (palette, format, added) = (&theme.palette, self.format(), self.part_format());
        let gap = 0.75 * labels.line_height();
        let (own, single) = (self.equilibrium.price, self.equilibrium.integrated.price);
        let (_, level) = frame.point(frame.x.min, single);
        let above = |edges, price, bold, color| {
            let (x, y) = frame.point(center(edges), price);
            // The line of the integrated firm's price crosses no number.
            let y = if (y - gap - level).abs() < gap { level - gap } else { y - gap };
            Label { text: format.write(price), x, y, anchor: Anchor::Middle, bold, color }
        };
        labels.place(above(self.edges(self.n_stages() - 1, frame), own, true, palette.cluster));
        labels.place(above(self.integrated_edges(frame), single, true, palette.integrated));
        if !are_apart(frame) {
            return;
        }
        for (stage, parts) in self.columns.iter().enumerate() {
            let edges = self.edges(stage, frame);
            place_inside(labels, frame, edges, parts.own_markup, added, palette.background);
            place_inside(labels, frame, edges, parts.own_cost, added, palette.text);
            labels.place(above(edges, parts.price(), false, palette.text));
        }
    }

    /// The integrated firm's name below its column, where the stages have their numbers.
    fn place_integrated_name(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        let words = BuildUpWords::of(theme.language);
        let (x, y) = frame.point(center(self.integrated_edges(frame)), frame.y.min);
        let (y, color) = (y + TICK_LENGTH + labels.line_height() / 2.0, theme.palette.integrated);
        let names = [words.one_firm, words.one_firm_short].map(str::to_owned);
        labels.place_first(names.map(|text| Label { text, x, y, anchor: Anchor::Middle, bold: true, color }));
    }

    /// What stands beside the columns: the markups of both sides and the cost that they share.
    fn ends(&self, width: f64, theme: &Theme) -> Vec<End> {
        let words = BuildUpWords::of(theme.language);
        let common = theme.words();
        let (cost, short) = (self.equilibrium.cost_sum, usize::from(theme.is_narrow(width)));
        let [cluster, single] = [self.equilibrium.chain_markup, self.equilibrium.integrated.markup];
        let end = |[long, brief]: [&'static str; 2], value: f64, amount: f64, color| {
            let text = fill([long, brief][short], &[("price", &self.format().write(amount))]);
            End { value, text, color, important: true }
        };
        let palette = &theme.palette;
        vec![
            end([words.markups, words.markups_short], cost + cluster / 2.0, cluster, palette.cluster),
            end([words.single, words.single_short], cost + single / 2.0, single, palette.integrated),
            end([common.total_cost, common.total_cost_short], cost / 2.0, cost, palette.cost),
        ]
    }

    fn row(&self, stage: usize, frame: &Frame) -> Option<Row> {
        let (outcome, parts) = (self.equilibrium.stages.get(stage)?, self.columns.get(stage)?);
        let unit_cost = self.chain.stages().get(stage)?.unit_cost;
        let at = |price| frame.point(center(self.edges(stage, frame)), price);
        let (money, added) = (self.format(), self.part_format());
        let profits = Format::for_size(self.chain.market_size() / 4.0);
        let top = at(outcome.price);
        // Numbers that no part of the column shows are read at its top.
        let cells = [
            Some(Cell::new(unit_cost, added, at(center(parts.own_cost)))),
            Some(Cell::new(outcome.markup, added, at(center(parts.own_markup)))),
            Some(Cell::new(outcome.price, money, top)),
            outcome.lerner_index.map(|lerner| Cell::new(lerner, INDEX, top)),
            Some(Cell::new(outcome.firm_profit, profits, top)),
            Some(Cell::new(outcome.hhi, INDEX, top)),
        ];
        Some(Row { label: Format::Fixed(0).write(stage as f64 + 1.0), cells: cells.into() })
    }

    fn integrated_row(&self, frame: &Frame, theme: &Theme) -> Row {
        let firm = &self.equilibrium.integrated;
        let cost = self.equilibrium.cost_sum;
        let at = |price| frame.point(center(self.integrated_edges(frame)), price);
        let (money, top) = (self.format(), at(firm.price));
        let profits = Format::for_size(self.chain.market_size() / 4.0);
        let cells = [
            Some(Cell::new(cost, money, at(center([0.0, cost])))),
            Some(Cell::new(firm.markup, money, at(center([cost, firm.price])))),
            Some(Cell::new(firm.price, money, top)),
            Some(Cell::new(firm.lerner_index, INDEX, top)),
            Some(Cell::new(firm.profit, profits, top)),
            None,
        ];
        Row { label: theme.words().one_firm_column.to_owned(), cells: cells.into() }
    }
}

impl View for BuildUp {
    fn title(&self, theme: &Theme) -> Title {
        let words = BuildUpWords::of(theme.language);
        let heading = match self.equilibrium.verdict {
            Verdict::Cluster => words.title_cluster,
            Verdict::Tie => words.title_tie,
            Verdict::Integrated => words.title_integrated,
        };
        Title { heading: heading.to_owned(), subtitle: words.subtitle.to_owned() }
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let (frame, ends) = self.frame(size, theme);
        let plot = Plot::new(surface, &frame, theme);
        frame.draw_lines(surface, theme);
        if are_apart(&frame) {
            self.draw_columns(&plot, &frame, theme);
        } else {
            self.draw_stairs(&plot, &frame, theme);
        }
        self.draw_integrated(&plot, &frame, theme);
        let single = self.equilibrium.integrated.price;
        let level = [frame.x.min, self.integrated_edges(&frame)[0]].map(|x| (x, single));
        plot.dashed(level, INTEGRATED_DASHES, theme.palette.integrated, 2.0);

        self.place_numbers(&mut labels, &frame, theme);
        ends::place(ends, surface, &frame, &mut labels, theme);
        let own = BuildUpWords::of(theme.language);
        frame.place_labels(&mut labels, theme, &[own.axis, own.axis_short], &[own.price_axis, own.price]);
        self.place_integrated_name(&mut labels, &frame, theme);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (frame, _) = self.frame(size, theme);
        let own = BuildUpWords::of(theme.language);
        let step = Format::Fixed(0).write(self.listing_step() as f64);
        let stages = if self.listing_step() == 1 { own.column } else { own.column_some };
        let names = [own.cost, own.markup, own.price, own.lerner, own.profit, own.hhi];
        let mut rows: Vec<Row> = self.listed().filter_map(|stage| self.row(stage, &frame)).collect();
        let first_row = rows.len() - 1;
        rows.push(self.integrated_row(&frame, theme));
        Reading {
            row_header: fill(stages, &[("step", &step)]),
            columns: names.map(|label| Column { label: label.to_owned() }).into(),
            rows,
            first_column: 2,
            first_row,
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let (whole, money) = (Format::Fixed(0), self.format());
        let equilibrium = &self.equilibrium;
        let mut facts = Facts::default();
        facts.number("stages", self.n_stages() as f64, whole);
        facts.number("clusterPrice", equilibrium.price, money);
        facts.number("integratedPrice", equilibrium.integrated.price, money);
        facts.number("costSum", equilibrium.cost_sum, money);
        facts.number("chainMarkup", equilibrium.chain_markup, money);
        facts.number("integratedMarkup", equilibrium.integrated.markup, money);
        if let Some((stage, outcome)) = self.dearest().filter(|(_, outcome)| outcome.markup > 0.0) {
            facts.number("dearestStage", stage as f64 + 1.0, whole);
            facts.number("dearestMarkup", outcome.markup, self.part_format());
        }
        facts.word("firms", if self.is_even() { "even" } else { "uneven" });
        facts.conduct(&self.chain);
        facts
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.equilibrium)
    }
}

/// Half the width of a column that stands apart, where a stage has a room of 1.
const HALF_COLUMN: f64 = 0.36;

/// Room between the stages and the integrated firm, in columns.
const GAP: f64 = 0.4;

/// Room for a stage, in CSS pixels, below which columns touch.
const LEAST_ROOM: f64 = 9.0;

/// The most stages that the table lists.
const MOST_ROWS: usize = 60;

/// What remains of a color in the parts that were there before, and in the unit cost of the stage itself.
const PALE: f64 = 0.16;
const MIDDLE: f64 = 0.4;

/// How the Lerner and Herfindahl-Hirschman indexes are written.
const INDEX: Format = Format::Fixed(3);

/// Whether there is room between the columns.
fn are_apart(frame: &Frame) -> bool {
    frame.plot.width / (frame.x.max - frame.x.min) >= LEAST_ROOM
}

fn draw_segment(plot: &Plot, [left, right]: [f64; 2], [from, to]: [f64; 2], color: RGBColor) {
    plot.rectangle([(left, to), (right, from)], color);
}

/// Writes the height of a segment into it, if there is room.
fn place_inside(
    labels: &mut Labels,
    frame: &Frame,
    edges: [f64; 2],
    segment: [f64; 2],
    format: Format,
    color: RGBColor,
) {
    let ((left, lower), (right, upper)) = (frame.point(edges[0], segment[0]), frame.point(edges[1], segment[1]));
    let text = format.write(segment[1] - segment[0]);
    if labels.line_height() <= lower - upper && labels.width(&text, false) <= right - left {
        let (x, y) = (center([left, right]), center([lower, upper]));
        labels.place(Label { text, x, y, anchor: Anchor::Middle, bold: false, color });
    }
}

fn center([from, to]: [f64; 2]) -> f64 {
    from + (to - from) / 2.0
}
