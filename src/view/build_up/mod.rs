//! How the price of the good builds up from stage to stage, beside the price of one integrated firm.
//!
//! A column stands for the good as a stage sells it: below, all unit costs so far, above, all markups so far, so that
//! p_i = Σ c_j + Σ markup_j over j ≤ i. What the stage itself adds is darker. Where columns have no room they touch, and
//! become the steps of two stairs.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("build-up.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("build-up", &[])?;
//! # assert!(picture == include_str!("build-up.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod columns;
mod rows;
mod said;
mod segments;
#[cfg(test)]
mod tests;

use plotters::style::RGBColor;

use crate::chart::Layout;
use crate::chart::axis::{Axis, Scale, Tick, round_step};
use crate::chart::ends::{self, End};
use crate::chart::fact::Facts;
use crate::chart::frame::{Frame, TICK_LENGTH, ticks_up};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Label, Labels};
use crate::chart::number::{Format, within};
use crate::chart::plot::{INTEGRATED_DASHES, Plot};
use crate::chart::reading::{Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::model::{Chain, Equilibrium, Stage, StageOutcome, Verdict};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::heading::{count, filled, share};
use crate::view::saying::Saying;
use crate::view::words::BuildUpWords;
use crate::view::{Keys, Title, View, priced};

use columns::{GAP, are_apart, center};
use segments::segments;

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::COMPARING]).set_by(priced::FIRST, &["lambda"]);

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

    /// The stage with the largest markup; of equals the most upstream.
    fn dearest(&self) -> Option<(usize, &StageOutcome)> {
        let stages = self.equilibrium.stages.iter().enumerate();
        stages.reduce(|most, next| if next.1.markup > most.1.markup { next } else { most })
    }

    /// How many stages add a markup: all whose firms do not take prices as given. One alone never adds more than a monopolist.
    fn markups(&self) -> usize {
        self.chain.stages().iter().filter(|stage| stage.conduct() > 0.0).count()
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
        let largest = stages.map(|(stage, outcome)| stage.unit_cost.value().max(outcome.markup)).fold(0.0, f64::max);
        Format::for_size(self.chain.net_choke().min(10.0 * largest))
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        let choke = self.chain.demand().intercept;
        let y = Axis::around(0.0, choke, ticks_up(size.1, theme), words);
        let ends = self.ends(theme);
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

    /// The prices above the columns, the final ones first, then what stages add where it fits into their columns.
    fn place_numbers(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        let (palette, format, added) = (&theme.palette, self.format(), self.part_format());
        let gap = 0.75 * labels.line_height();
        let (own, single) = (self.equilibrium.price, self.equilibrium.integrated.price);
        let (_, level) = frame.point(frame.x.min, single);
        let above = |labels: &mut Labels, edges, price, bold, color| {
            let (x, top) = frame.point(center(edges), price);
            // The line of the integrated firm's price crosses no number.
            let y = if (top - gap - level).abs() < gap { level - gap } else { top - gap };
            let label = Label { text: format.write(price), x, y, anchor: Anchor::Middle, bold, color };
            labels.naming((x, top), |labels| labels.place(label));
        };
        above(labels, self.edges(self.n_stages() - 1, frame), own, true, palette.cluster);
        above(labels, self.integrated_edges(frame), single, true, palette.integrated);
        if !are_apart(frame) {
            return;
        }
        for (stage, parts) in self.columns.iter().enumerate() {
            let edges = self.edges(stage, frame);
            place_inside(labels, frame, edges, parts.own_markup, added, palette.background);
            place_inside(labels, frame, edges, parts.own_cost, added, palette.text);
            above(labels, edges, parts.price(), false, palette.text);
        }
    }

    /// The integrated firm's name below its column, where the stages have their numbers.
    fn place_integrated_name(&self, labels: &mut Labels, frame: &Frame, theme: &Theme) {
        let words = BuildUpWords::of(theme.language);
        let (x, y) = frame.point(center(self.integrated_edges(frame)), frame.y.min);
        let (y, color) = (y + TICK_LENGTH + labels.line_height() / 2.0, theme.palette.integrated);
        let text = words.one_firm.to_owned();
        labels.place(Label { text, x, y, anchor: Anchor::Middle, bold: true, color });
    }

    /// What stands beside the columns: the markups of both sides and the cost that they share.
    fn ends(&self, theme: &Theme) -> Vec<End> {
        let words = BuildUpWords::of(theme.language);
        let common = theme.words();
        let cost = self.equilibrium.cost_sum;
        let [cluster, single] = [self.equilibrium.chain_markup, self.equilibrium.integrated.markup];
        let end = |template, value: f64, amount: f64, color| {
            let text = fill(template, &[("price", &self.format().write(amount))]);
            End { value, text, color, important: true }
        };
        let palette = &theme.palette;
        vec![
            end(words.markups, cost + cluster / 2.0, cluster, palette.cluster),
            end(words.single, cost + single / 2.0, single, palette.integrated),
            end(common.total_cost, cost / 2.0, cost, palette.cost),
        ]
    }

    /// The ends with the marks that they are read at: what the chain adds, at the top of its last column.
    fn named(&self, ends: Vec<End>, frame: &Frame) -> Vec<((f64, f64), End)> {
        let (last, single) = (self.n_stages() as f64, center(self.integrated_edges(frame)));
        let top = frame.point(last, self.equilibrium.price);
        let part = |end: &End| frame.point(single, end.value);
        let named = |(index, end): (usize, End)| (if index == 0 { top } else { part(&end) }, end);
        ends.into_iter().enumerate().map(named).collect()
    }
}

impl View for BuildUp {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(BuildUp::new(state.chain()?)))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = BuildUpWords::of(theme.language);
        let template = match (self.markups(), self.equilibrium.verdict) {
            (0, _) => words.title_none,
            (1, Verdict::Tie) => words.title_one_tie,
            (1, _) => words.title_one_cluster,
            (_, Verdict::Cluster) => words.title_cluster,
            (_, Verdict::Tie) => words.title_tie,
            (_, Verdict::Integrated) => words.title_integrated,
        };
        let common = theme.words();
        // The markups together against the big firm’s single one, which is half of what is between cost and highest price.
        let amount = share(2.0 * self.equilibrium.factor.complement - 1.0, common);
        let heading = filled(template, &[("n", &count(self.markups() as f64, common)), ("amount", &amount)]);
        Title { heading, subtitle: words.subtitle.to_owned() }
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
        // It ends a pixel before the column, whose color it has.
        let pixel = (frame.x.max - frame.x.min) / frame.plot.width;
        let level = [frame.x.min, self.integrated_edges(&frame)[0] - pixel].map(|x| (x, single));
        plot.dashed(level, INTEGRATED_DASHES, theme.palette.integrated, 2.0);

        self.place_numbers(&mut labels, &frame, theme);
        ends::place_naming(self.named(ends, &frame), surface, &frame, &mut labels, theme);
        let own = BuildUpWords::of(theme.language);
        // The numbers of the stages give way to it.
        self.place_integrated_name(&mut labels, &frame, theme);
        frame.place_labels(&mut labels, theme, &[own.axis, own.axis_short], &[own.price_axis, own.price]);
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
            ..Reading::default()
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
        facts.number("markups", self.markups() as f64, whole);
        facts.word("firms", if self.is_even() { "even" } else { "uneven" });
        facts.conduct(&self.chain);
        facts
    }

    fn saying<'a>(&self, facts: &'a Facts) -> Saying<'a> {
        self.said(facts)
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.equilibrium)
    }
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
        labels.place_clear(Label { text, x, y, anchor: Anchor::Middle, bold: false, color });
    }
}
