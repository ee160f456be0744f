//! Prices round by round while the firms of every stage answer one another.
//!
//! Rounds are whole: marks stand at whole numbers, the lines between them only guide the eye. The axis ends where every
//! price is written as in equilibrium; the rounds after that change digits which nobody sees.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("iteration.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("iteration", &[])?;
//! # assert!(picture == include_str!("iteration.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod said;
#[cfg(test)]
mod tests;

use plotters::style::RGBColor;

use crate::chart::Layout;
use crate::chart::axis::{Axis, round_step};
use crate::chart::ends::{self, End};
use crate::chart::fact::{Amount, Fact, Facts};
use crate::chart::frame::{Frame, ticks_along, ticks_up};
use crate::chart::ink::Surface;
use crate::chart::label::Labels;
use crate::chart::lines::Lines;
use crate::chart::number::Format;
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::model::{BestResponses, Chain, Equilibrium, Solution, ThreeSolutions};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::heading::{count, filled, number};
use crate::view::saying::Saying;
use crate::view::words::IterationWords;
use crate::view::{Keys, Title, View, priced};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::COMPARING]).set_by(priced::FIRST, &["lambda"]);

/// Longer chains show this many of their stages, the first and the last among them.
const MOST_STAGES: usize = 6;

/// A chain, its solutions, and how its firms come to one of them.
#[derive(Clone, Debug)]
pub struct Iteration {
    chain: Chain,
    equilibrium: Equilibrium,
    three: ThreeSolutions,
    /// The places of the stages shown, in ascending order.
    shown: Vec<usize>,
    /// Their prices after each round, from before the first one.
    path: Vec<Vec<f64>>,
}

/// How the rounds end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// Nobody moves any more.
    Settled,
    /// Nobody ever moved: acting as one, as the firms begin, is the equilibrium.
    Rest,
    /// Interrupted while firms still moved.
    Unsettled,
}

impl Iteration {
    /// The chart of `chain`.
    pub fn new(chain: Chain) -> Self {
        let n_stages = chain.stages().len();
        let shown: Vec<usize> = match n_stages {
            0..=MOST_STAGES => (0..n_stages).collect(),
            _ => (0..MOST_STAGES).map(|index| index * (n_stages - 1) / (MOST_STAGES - 1)).collect(),
        };
        let cost_up_to =
            |stage: usize| chain.stages().iter().take(stage + 1).map(|stage| stage.unit_cost.value()).sum();
        let costs: Vec<f64> = shown.iter().map(|&stage| cost_up_to(stage)).collect();
        let prices = |play: &BestResponses| -> Vec<f64> {
            std::iter::zip(&shown, &costs).map(|(&stage, &cost)| play.stage_price(stage, cost)).collect()
        };
        let mut play = BestResponses::start(&chain);
        let mut path = vec![prices(&play)];
        while !play.is_settled() && play.rounds() < BestResponses::MOST_ROUNDS {
            play.play_round();
            path.push(prices(&play));
        }
        let three = ThreeSolutions::at(&play);
        if three.is_settled {
            // The firms stay where they are, and that is the equilibrium, to the last digit.
            let closed = &three.closed_form.stage_prices;
            path.push(shown.iter().filter_map(|&stage| closed.get(stage).copied()).collect());
        }
        Iteration { equilibrium: chain.solve(), three, shown, path, chain }
    }

    fn ending(&self) -> Ending {
        match (self.three.is_settled, self.three.rounds) {
            (false, _) => Ending::Unsettled,
            (true, 1) => Ending::Rest,
            (true, _) => Ending::Settled,
        }
    }

    /// Where firms come to rest they are in equilibrium; the last round may be a hair off, and be rounded otherwise.
    fn reached(&self) -> f64 {
        if self.three.is_settled { self.equilibrium.price } else { self.three.best_responses.price() }
    }

    fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    /// The price of the stage shown at `series` after a round.
    fn price(&self, series: usize, round: usize) -> f64 {
        let prices = self.path.get(round).or(self.path.last());
        prices.and_then(|prices| prices.get(series)).copied().unwrap_or_default()
    }

    /// Where the axis ends: a round number of rounds, from which on every price is written as it stays.
    fn last(&self) -> usize {
        let written =
            |prices: &Vec<f64>| -> Vec<String> { prices.iter().map(|price| self.format().write(*price)).collect() };
        let rest = self.path.last().map(written).unwrap_or_default();
        let arrival = self.path.iter().rposition(|prices| written(prices) != rest).map_or(0, |round| round + 1);
        arrival.max(8).next_multiple_of(whole_step(arrival as f64 / 6.0) as usize)
    }

    /// The rounds that have a mark and a row: all of them while there are few.
    fn positions(&self) -> Vec<usize> {
        let last = self.last();
        let step = last.div_ceil(60);
        (0..=last).filter(|round| round % step == 0 || *round == last).collect()
    }

    fn is_final(&self, series: usize) -> bool {
        series + 1 == self.shown.len()
    }

    /// The name of a stage's price: the final price has another.
    fn name(&self, series: usize, [stage, of_final]: [&str; 2], price: &str) -> String {
        let template = if self.is_final(series) { of_final } else { stage };
        let place = self.shown.get(series).map_or(0, |stage| stage + 1);
        fill(template, &[("i", &Format::Fixed(0).write(place as f64)), ("price", price)])
    }

    fn frame(&self, size: (f64, f64), theme: &Theme) -> (Frame, Vec<End>) {
        let words = theme.words();
        let y = Axis::up_to(self.chain.demand().intercept, ticks_up(size.1, theme), words);
        let ends = self.ends(size.0, theme);
        let plot = ends::plot_area_beside(size, &y, &ends, theme);
        let last = self.last() as f64;
        let step = whole_step(last / ticks_along(plot.width, theme));
        (Frame { plot, x: Axis::between(0.0, last, last / step, words), y }, ends)
    }

    fn ends(&self, width: f64, theme: &Theme) -> Vec<End> {
        let words = IterationWords::of(theme.language);
        let of_final = if theme.is_narrow(width) { words.final_end_short } else { words.final_end };
        let end = |series| {
            let value = self.price(series, usize::MAX);
            let text = self.name(series, [words.end, of_final], &self.format().write(value));
            End { value, text, color: self.color(series, theme), important: self.is_final(series) }
        };
        (0..self.shown.len()).map(end).collect()
    }

    fn color(&self, series: usize, theme: &Theme) -> RGBColor {
        if self.is_final(series) { theme.palette.cluster } else { theme.palette.muted }
    }

    fn draw_series(&self, plot: &Plot, frame: &Frame, series: usize, (color, width): (RGBColor, f64)) {
        let last = self.last();
        let point = |round: usize| (round as f64, self.price(series, round));
        // More points than pixels are not seen.
        let points: Vec<_> = (0..=last).step_by(last.div_ceil(800)).map(point).collect();
        plot.line(&points, color, width);
        if self.is_final(series) && frame.plot.width / last as f64 >= 7.0 {
            points.iter().for_each(|&point| plot.dot(point, 2.75, color));
        }
    }

    /// The numbers of the three solutions for a table: the quantity, the prices of the stages shown, outputs of their firms.
    fn write_solutions(&self, facts: &mut Facts) {
        let whole = Format::Fixed(0);
        facts.numbers("shown", self.shown.iter().map(|stage| (stage + 1) as f64), whole);
        let ThreeSolutions { closed_form, backward_induction, best_responses, .. } = &self.three;
        let formats = self.numbers(closed_form).map(|number| Format::for_size(FINE * number));
        let formats: Vec<Format> = formats.collect();
        let solutions =
            [("closedForm", closed_form), ("backwardInduction", backward_induction), ("bestResponses", best_responses)];
        for (name, solution) in solutions {
            let amount = |(value, format): (f64, &Format)| Amount {
                value: Some(value),
                text: format.write(value),
                ..Amount::default()
            };
            let amounts = std::iter::zip(self.numbers(solution), &formats).map(amount).collect();
            facts.0.push((name, Fact::Many(amounts)));
        }
    }

    fn numbers<'a>(&'a self, solution: &'a Solution) -> impl Iterator<Item = f64> + 'a {
        let of_shown = |numbers: &'a [f64]| self.shown.iter().filter_map(|&stage| numbers.get(stage).copied());
        let of_stages = of_shown(&solution.stage_prices).chain(of_shown(&solution.firm_quantities));
        std::iter::once(solution.quantity).chain(of_stages)
    }
}

/// The whole round number next to `rough`, at least 1.
fn whole_step(rough: f64) -> f64 {
    round_step(round_step(rough).ceil())
}

/// Solutions are compared to four digits more than a chart shows.
const FINE: f64 = 1e-4;

impl View for Iteration {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Iteration::new(state.chain()?)))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = IterationWords::of(theme.language);
        let template = match self.ending() {
            Ending::Settled => words.title,
            Ending::Rest => words.title_rest,
            Ending::Unsettled => words.title_unsettled,
        };
        let price = number(self.reached(), self.format(), theme.words());
        let values = [count(self.three.rounds as f64, theme.words()), price];
        let heading = filled(template, &[("n", &values[0]), ("price", &values[1])]);
        Title { heading, subtitle: words.subtitle.to_owned() }
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let (frame, ends) = self.frame(size, theme);
        let plot = Plot::new(surface, &frame, theme);
        let palette = &theme.palette;

        frame.draw_lines(surface, theme);
        for End { value, .. } in &ends {
            plot.across(*value, (4.0, 4.0), palette.muted, 1.0);
        }
        for series in 0..self.shown.len() {
            let style = if self.is_final(series) { (palette.cluster, 3.0) } else { (palette.ghost, 1.5) };
            self.draw_series(&plot, &frame, series, style);
        }
        ends::place_beside(ends, surface, &frame, &mut labels, theme);
        let words = IterationWords::of(theme.language);
        frame.place_labels(
            &mut labels,
            theme,
            &[words.axis, words.axis_short],
            &[words.price_axis, words.price_axis_short],
        );
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let (frame, _) = self.frame(size, theme);
        let words = IterationWords::of(theme.language);
        let series = 0..self.shown.len();
        let row = |&round: &usize| {
            let cells = series.clone().map(|series| {
                let value = self.price(series, round);
                Some(Cell::new(value, self.format(), frame.point(round as f64, value)))
            });
            Row { label: Format::Fixed(0).write(round as f64), cells: cells.collect() }
        };
        let rows: Vec<Row> = self.positions().iter().map(row).collect();
        let names = [words.stage_column, words.final_column];
        Reading {
            row_header: words.column.to_owned(),
            columns: series.clone().map(|series| Column { label: self.name(series, names, "") }).collect(),
            first_row: rows.len().saturating_sub(1),
            first_column: self.shown.len().saturating_sub(1),
            rows,
            lines: Some(Lines {
                plot: frame.plot,
                first_row: 0,
                colors: series.map(|series| self.color(series, theme)).collect(),
                compared: None,
                format: self.format(),
            }),
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let (whole, money) = (Format::Fixed(0), self.format());
        let mut facts = Facts::default();
        facts.number("clusterPrice", self.equilibrium.price, money);
        facts.number("startPrice", self.price(self.shown.len().saturating_sub(1), 0), money);
        facts.number("reachedPrice", self.reached(), money);
        // Where nobody moves at all, the round in which that was found is none.
        let rounds = if self.ending() == Ending::Rest { 0 } else { self.three.rounds };
        facts.number("rounds", rounds as f64, whole);
        let overshoot = BestResponses::overshoot(&self.chain);
        facts.number("overshoot", overshoot, if overshoot.fract() == 0.0 { whole } else { Format::Fixed(1) });
        facts.number("difference", self.three.largest_difference(), Format::Scientific);
        facts.word(
            "ending",
            match self.ending() {
                Ending::Settled => "settled",
                Ending::Rest => "rest",
                Ending::Unsettled => "unsettled",
            },
        );
        self.write_solutions(&mut facts);
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
