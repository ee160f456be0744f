//! Who is cheaper, the cluster or one integrated firm, for every pair of firms in the first two stages.
//!
//! Every sign is an exact verdict on whole firms; the line through the ties, where both prices are equal, only guides the
//! eye between them. Further stages stay as the reader has them. A chain of one stage has a map of one row.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("duel.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("duel", &[])?;
//! # assert!(picture == include_str!("duel.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod margins;
mod said;
#[cfg(test)]
mod tests;

use crate::chart::Layout;
use crate::chart::axis::{Axis, round_step};
use crate::chart::fact::Facts;
use crate::chart::frame::{Frame, TICK_LENGTH, plot_rect};
use crate::chart::ink::Surface;
use crate::chart::label::Labels;
use crate::chart::legend::{self, Entry};
use crate::chart::number::{Format, exponent, power_of_ten, within};
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::rect::Rect;
use crate::chart::sign;
use crate::chart::theme::Theme;
use crate::chart::words::{Words, fill, plural};
use crate::model::{AsymmetricStartup, Chain, Equilibrium, LeadingStages, MAX_FIRMS, Offer, Stage, Verdict};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::heading::{count, filled, outcome, share, who};
use crate::view::saying::Saying;
use crate::view::words::DuelWords;
use crate::view::{Keys, Title, View, priced};
use margins::{LEAST_SIDE, LEGEND_GAP, MOST_SIDE, Margins};

/// What the view reads of a state.
pub const KEYS: Keys = Keys::new(&[priced::COMPARING, &["nmax"]])
    .with_defaults(&[("k", 2.0), ("nmax", 12.0)])
    .set_by(&["n", "k"], &["lambda", "nmax"]);

/// A chain, its equilibrium, and how far the map reaches.
#[derive(Clone, Debug)]
pub struct Duel {
    chain: Chain,
    equilibrium: Equilibrium,
    /// What the second stage needs beside the first; a single stage, what it needs at all.
    startup: Option<AsymmetricStartup>,
    last_firms: f64,
}

impl Duel {
    /// Up to here every whole number has its sign; beyond, axes are logarithmic and some numbers are chosen.
    pub const LINEAR_UP_TO: f64 = 30.0;

    /// The map of `chain` with axes from 1 to `n_max`, or to a round number beyond the chain's own firms if they are more.
    pub fn new(chain: Chain, n_max: u64) -> Self {
        let equilibrium = chain.solve();
        let startup = chain.startup_of_stage(usize::from(chain.stages().len() > 1));
        let own = chain.stages().iter().take(2).map(|stage| stage.n_firms as f64).fold(0.0, f64::max);
        let step = round_step(own / 4.0).ceil();
        let beyond = (own / step).ceil() * step;
        let n_max = n_max.max(2) as f64;
        Duel { chain, equilibrium, startup, last_firms: if own > n_max { beyond } else { n_max } }
    }

    /// Whether the chain has no second stage.
    fn is_single(&self) -> bool {
        self.chain.stages().len() == 1
    }

    /// The place of the reader's chain on the map.
    fn own(&self) -> (u64, u64) {
        let firms = |index| self.chain.stages().get(index).map_or(1, |stage: &Stage| stage.n_firms);
        (firms(0), firms(1))
    }

    /// Whether the first stage has a single firm that sets its price alone.
    fn is_bottleneck(&self) -> bool {
        let alone = |stage: &Stage| stage.n_firms == 1 && stage.conduct() == 1.0;
        self.chain.stages().first().is_some_and(alone)
    }

    fn is_linear(&self) -> bool {
        self.last_firms <= Self::LINEAR_UP_TO
    }

    /// The numbers of firms that have signs and cells, in either stage.
    fn positions(&self) -> Vec<u64> {
        let last = (self.last_firms as u64).min(MAX_FIRMS);
        if self.is_linear() {
            return (1..=last).collect();
        }
        // The more decades, the fewer of each, so that the table can be read.
        let decades = exponent(self.last_firms);
        let digits: &[f64] = match decades {
            ..=3 => &[1.0, 2.0, 3.0, 5.0],
            4..=6 => &[1.0, 2.0, 5.0],
            _ => &[1.0],
        };
        let round = (0..=decades).flat_map(|decade| digits.iter().map(move |digit| digit * power_of_ten(decade)));
        let mut positions: Vec<u64> = round.map(|firms| firms as u64).filter(|firms| *firms <= last).collect();
        for firms in [self.own().0, self.own().1, last] {
            if let Err(index) = positions.binary_search(&firms) {
                positions.insert(index, firms);
            }
        }
        positions
    }

    /// The numbers of firms in the second stage; without one there is a single row.
    fn second_positions(&self) -> Vec<u64> {
        if self.is_single() { vec![1] } else { self.positions() }
    }

    /// What the chain asks with other firms; the reader's own number is the one of the equilibrium, to the last digit.
    fn offer(&self, stages: &LeadingStages, (first, second): (u64, u64)) -> Option<Offer> {
        let Equilibrium { price, verdict, .. } = self.equilibrium;
        if (first, second) == self.own() { Some(Offer { price, verdict }) } else { stages.with_firms(&[first, second]) }
    }

    fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    /// A map is square: both of its axes count firms.
    fn frame(&self, (width, height): (f64, f64), labels: &Labels, theme: &Theme) -> Frame {
        let y = self.vertical_axis(height, theme);
        let Margins { left, right, top, .. } = self.margins(width, &y, labels, theme);
        let plot = plot_rect((width, height), left, right, top, labels.line_height());
        let side = plot.width.min(plot.height);
        let plot = if self.is_single() { plot } else { Rect { width: side, height: side, ..plot } };
        Frame { plot, x: self.axis(plot.width / (5.0 * theme.text_size), theme), y }
    }

    fn vertical_axis(&self, height: f64, theme: &Theme) -> Axis {
        let y = self.axis(height / (3.0 * theme.text_size), theme);
        if self.is_single() { Axis { max: 1.5, ticks: Vec::new(), ..y } } else { y }
    }

    /// An axis of firms with room around the first and the last sign.
    fn axis(&self, count: f64, theme: &Theme) -> Axis {
        let last = self.last_firms;
        if self.is_linear() {
            let axis = Axis::counting(last, within(count, 1.0, 12.0), theme.words());
            Axis { min: 0.5, max: last + 0.5, ..axis }
        } else {
            Axis::logarithmic(0.75, last, theme.words())
        }
    }

    /// The line at which both prices are equal, from the top of the map to its bottom or its right side.
    fn equal_prices(&self, frame: &Frame) -> Vec<(f64, f64)> {
        let stages = self.chain.leading_stages(2);
        let Frame { x, y, plot } = frame;
        let Some(left) = stages.break_even(0, y.max).filter(|left| *left < x.max) else { return Vec::new() };
        let mut points = Vec::new();
        if left > x.min {
            points.push((left, y.max));
        }
        let start = x.fraction(left.max(x.min));
        let count = within(plot.width / 4.0, 24.0, 200.0) as usize;
        for index in 0..=count {
            let first = x.value(start + (1.0 - start) * index as f64 / count as f64);
            let second = if self.is_single() { y.min } else { stages.break_even(1, first).unwrap_or(y.max) };
            points.push((first, within(second, y.min, y.max)));
            if second <= y.min {
                break;
            }
        }
        points
    }

    /// Who is cheaper with these firms and, where it is the big firm, what would have to be otherwise.
    fn heading(&self, words: &DuelWords, theme: &Theme) -> String {
        let common = theme.words();
        let who = self.who(words, common);
        let Equilibrium { verdict, price_gap_ratio, .. } = self.equilibrium;
        let template = match self.startup {
            _ if verdict != Verdict::Integrated || self.is_single() => {
                return outcome(&who, verdict, price_gap_ratio, common);
            }
            Some(AsymmetricStartup { n_min: Some(_), .. }) => words.title_needed,
            // More than can be counted are not none.
            Some(AsymmetricStartup { possible: true, .. }) => return outcome(&who, verdict, price_gap_ratio, common),
            _ => words.title_never,
        };
        let needed = self.startup.as_ref().and_then(|startup| startup.n_min).unwrap_or_default();
        let (amount, n) = (share(price_gap_ratio, common), count(needed as f64, common));
        filled(template, &[("who", &who), ("amount", &amount), ("n", &n)])
    }

    fn who(&self, words: &DuelWords, common: &Words) -> String {
        let (first, second) = (self.own().0 as f64, self.own().1 as f64);
        if self.is_single() {
            return who(&[first], common);
        }
        let values = [count(first, common), count(second, common)];
        let values = [("first", values[0].as_str()), ("second", &values[1])];
        let pair = fill(plural(second, words.pair_one, words.pair_other), &values);
        if self.chain.stages().len() > 2 { fill(words.pair_of_more, &[("pair", &pair)]) } else { pair }
    }

    fn legend(&self, width: f64, theme: &Theme) -> Vec<Entry> {
        let words = DuelWords::of(theme.language);
        let short = theme.is_narrow(width);
        let meaning = |verdict| {
            let long = match verdict {
                Verdict::Cluster => theme.words().cluster_cheaper,
                Verdict::Tie => words.same_price,
                Verdict::Integrated => words.one_firm_cheaper,
            };
            let text = if short { verdict_word(verdict, words) } else { long };
            Entry { verdict: Some(verdict), text: text.to_owned() }
        };
        let price = self.format().write(self.equilibrium.price);
        let own = Entry { verdict: None, text: fill(words.own, &[("price", &price)]) };
        [Verdict::Cluster, Verdict::Integrated, Verdict::Tie].map(meaning).into_iter().chain([own]).collect()
    }

    fn draw_signs(&self, surface: &dyn Surface, frame: &Frame, theme: &Theme) {
        let (firsts, seconds) = (self.positions(), self.second_positions());
        let room = (frame.plot.width / firsts.len() as f64).min(frame.plot.height / seconds.len() as f64);
        let radius = within(0.24 * room, 1.25, 5.0);
        let stages = self.chain.leading_stages(2);
        for &first in &firsts {
            for &second in &seconds {
                if let Some(Offer { verdict, .. }) = self.offer(&stages, (first, second)) {
                    sign::verdict(verdict, frame.point(first as f64, second as f64), radius, surface, theme);
                }
            }
        }
        let own = frame.point(self.own().0 as f64, self.own().1 as f64);
        sign::verdict(self.equilibrium.verdict, own, radius.max(4.0), surface, theme);
        sign::own(own, radius.max(4.0) + 4.0, surface, theme);
    }
}

impl View for Duel {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Duel::new(state.chain()?, state.axis_end()?)))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = DuelWords::of(theme.language);
        let subtitle = match self.chain.stages().len() {
            1 => words.subtitle_single,
            2 => words.subtitle,
            _ => words.subtitle_more,
        };
        Title { heading: self.heading(words, theme), subtitle: subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        if self.is_single() {
            return (10.0 * theme.text_size).round();
        }
        let labels = Labels::new(theme, width, width);
        let Margins { left, right, top, .. } = self.margins(width, &self.vertical_axis(width, theme), &labels, theme);
        let side = within(width - left - right, LEAST_SIDE / 2.0 * theme.text_size, MOST_SIDE * theme.text_size);
        (top + side + TICK_LENGTH + 2.0 * labels.line_height()).round()
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let frame = self.frame(size, &labels, theme);
        let plot = Plot::new(surface, &frame, theme);
        let line = self.equal_prices(&frame);
        if let (Some(start), Some(end)) = (line.first(), line.last()) {
            // All that lies to the right of the line, or above it.
            let corners = [(frame.x.max, end.1), (frame.x.max, frame.y.max), (start.0, frame.y.max)];
            plot.polygon(&[line.as_slice(), &corners].concat(), theme.palette.advantage);
        }
        frame.draw_lines(surface, theme);
        plot.line(&line, theme.palette.muted, 1.5);
        self.draw_signs(surface, &frame, theme);

        let is_beside = self.margins(size.0, &frame.y, &labels, theme).is_beside;
        let beside = (frame.plot.right() + LEGEND_GAP * theme.text_size, frame.plot.y);
        let (corner, width) = if is_beside { (beside, 0.0) } else { ((0.0, 0.0), size.0) };
        legend::place(self.legend(size.0, theme), corner, width, surface, &mut labels, theme);
        let words = DuelWords::of(theme.language);
        let y_titles = if self.is_single() { Vec::new() } else { vec![words.second_axis, words.second_axis_short] };
        frame.place_labels(&mut labels, theme, &[words.first_axis, words.first_axis_short], &y_titles);
        Layout { labels: labels.draw(surface), frame }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let frame = self.frame(size, &Labels::new(theme, size.0, size.1), theme);
        let words = DuelWords::of(theme.language);
        let whole = |firms: u64| Format::Fixed(0).write(firms as f64);
        let stages = self.chain.leading_stages(2);
        let (firsts, seconds) = (self.positions(), self.second_positions());
        let cell = |first: u64, second: u64| {
            let Offer { price, verdict } = self.offer(&stages, (first, second))?;
            let written = self.format().write(price);
            let text = fill(words.cell, &[("price", &written), ("verdict", verdict_word(verdict, words))]);
            Some(Cell {
                value: Some(price),
                text,
                mark: frame.point(first as f64, second as f64).into(),
                indicator: None,
            })
        };
        let row = |&first: &u64| {
            let cells = seconds.iter().map(|&second| cell(first, second));
            Row { label: whole(first), cells: cells.collect() }
        };
        let column = |&second: &u64| match self.is_single() {
            true => Column { label: words.single_column.to_owned() },
            false => Column { label: fill(words.column, &[("n", &whole(second))]) },
        };
        let (first, second) = self.own();
        Reading {
            row_header: words.row_header.to_owned(),
            columns: seconds.iter().map(column).collect(),
            first_row: firsts.binary_search(&first).unwrap_or_default(),
            first_column: seconds.binary_search(&second).unwrap_or_default(),
            rows: firsts.iter().map(row).collect(),
            ..Reading::default()
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let (whole, money) = (Format::Fixed(0), self.format());
        let (first, second) = self.own();
        let mut facts = Facts::default();
        facts.number("stages", self.chain.stages().len() as f64, whole);
        facts.number("first", first as f64, whole);
        if !self.is_single() {
            facts.number("second", second as f64, whole);
        }
        facts.number("clusterPrice", self.equilibrium.price, money);
        facts.number("integratedPrice", self.equilibrium.integrated.price, money);
        facts.number("gap", self.equilibrium.price_gap.abs(), money.telling(self.equilibrium.price_gap));
        let percent = 100.0 * self.equilibrium.price_gap_ratio.abs();
        facts.number("gapPercent", percent, Format::Fixed(1).telling(percent));
        match self.startup {
            Some(AsymmetricStartup { n_min: Some(n_min), .. }) => {
                facts.number("needed", n_min as f64, whole);
                facts.word("reach", "needed");
            }
            Some(AsymmetricStartup { possible: true, .. }) => facts.word("reach", "beyond"),
            _ if self.is_bottleneck() => facts.word("reach", "bottleneck"),
            _ => facts.word("reach", "impossible"),
        }
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

fn verdict_word(verdict: Verdict, words: &DuelWords) -> &'static str {
    match verdict {
        Verdict::Cluster => words.cluster,
        Verdict::Tie => words.tie,
        Verdict::Integrated => words.one_firm,
    }
}
