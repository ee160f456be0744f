//! Who gains what: the demand diagram of the reader's chain, and the same three surpluses against the number of firms.
//!
//! In the diagram the areas are money: what buyers gain lies below demand and above the price, what the firms earn between
//! price and cost, and what nobody gets, the deadweight loss, between the quantity sold and the one that a price at cost
//! would sell. Together they are A/2, whatever the chain.
//!
//! <div style="overflow-x: auto">
#![doc = include_str!("welfare.svg")]
//! </div>
//!
//! ```
//! let picture = cluster_pricing::svg("welfare", &[])?;
//! # assert!(picture == include_str!("welfare.svg"));
//! # Ok::<(), cluster_pricing::Refusal>(())
//! ```

mod diagram;
mod panels;
mod said;
#[cfg(test)]
mod tests;

use plotters::style::RGBColor;

use crate::chart::Layout;
use crate::chart::ends::{self, End};
use crate::chart::fact::Facts;
use crate::chart::frame::Frame;
use crate::chart::ink::Surface;
use crate::chart::label::Labels;
use crate::chart::lines::Lines;
use crate::chart::number::Format;
use crate::chart::plot::Plot;
use crate::chart::reading::{Cell, Column, Reading, Row};
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::model::{self, Chain, EqualStartup, Equilibrium, Verdict};
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::view::heading::{filled, share};
use crate::view::priced::firms::FirmsAxis;
use crate::view::saying::Saying;
use crate::view::words::WelfareWords;
use crate::view::{Keys, Title, View, priced};

use panels::Panels;

/// What the view reads of a state.
pub const KEYS: Keys =
    Keys::new(&[priced::COMPARING, &["nmax"]]).set_by(&["n", "k", "a", "b", "cost"], &["lambda", "nmax"]);

/// A chain, its equilibrium, and how far the axis of firms reaches.
#[derive(Clone, Debug)]
pub struct Welfare {
    chain: Chain,
    equilibrium: Equilibrium,
    startup: EqualStartup,
    firms: FirmsAxis,
}

/// A part of the surplus that a price at cost would yield.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surplus {
    /// Consumer surplus.
    Buyers,
    /// Producer surplus of all stages, before fixed costs.
    Firms,
    /// Deadweight loss.
    Lost,
}

impl Surplus {
    /// All parts, in the order of the table.
    pub const ALL: [Self; 3] = [Self::Buyers, Self::Firms, Self::Lost];

    /// This part of a welfare, money.
    pub fn of(self, welfare: &model::Welfare) -> f64 {
        match self {
            Surplus::Buyers => welfare.consumer_surplus,
            Surplus::Firms => welfare.producer_surplus,
            Surplus::Lost => welfare.deadweight_loss,
        }
    }

    fn name(self, words: &WelfareWords) -> &'static str {
        match self {
            Surplus::Buyers => words.buyers,
            Surplus::Firms => words.firms,
            Surplus::Lost => words.lost,
        }
    }

    fn color(self, theme: &Theme) -> RGBColor {
        match self {
            Surplus::Buyers => theme.palette.text,
            Surplus::Firms => theme.palette.cluster,
            Surplus::Lost => theme.palette.muted,
        }
    }
}

/// A quantity and the price at which it is bought.
type Sale = (f64, f64);

impl Welfare {
    /// The charts of `chain`, with an axis of firms that reaches at least to `n_max`.
    pub fn new(chain: Chain, n_max: u64) -> Self {
        let (equilibrium, startup, firms) = (chain.solve(), chain.equal_startup(), FirmsAxis::new(&chain, n_max));
        Welfare { chain, equilibrium, startup, firms }
    }

    /// The corners of an area of the diagram, as quantities and prices.
    pub fn corners(&self, surplus: Surplus) -> Vec<Sale> {
        self.corners_at(surplus, self.own_sale())
    }

    /// A surplus if every stage had `n_firms` firms, money.
    pub fn with_firms(&self, surplus: Surplus, n_firms: f64) -> f64 {
        // The reader's own number is the one of the equilibrium, to the last digit.
        if self.chain.has_equal_firms() && n_firms == self.firms.own {
            return surplus.of(&self.equilibrium.welfare);
        }
        surplus.of(&self.chain.welfare_with_equal_firms(n_firms))
    }

    fn corners_at(&self, surplus: Surplus, (quantity, price): Sale) -> Vec<Sale> {
        let (at_cost, cost) = self.competitive_sale();
        match surplus {
            Surplus::Buyers => vec![(0.0, self.chain.demand().intercept), (0.0, price), (quantity, price)],
            Surplus::Firms => vec![(0.0, cost), (0.0, price), (quantity, price), (quantity, cost)],
            Surplus::Lost => vec![(quantity, price), (quantity, cost), (at_cost, cost)],
        }
    }

    fn own_sale(&self) -> Sale {
        (self.equilibrium.quantity, self.equilibrium.price)
    }

    fn integrated_sale(&self) -> Sale {
        (self.equilibrium.integrated.quantity, self.equilibrium.integrated.price)
    }

    fn competitive_sale(&self) -> Sale {
        (self.equilibrium.competitive.quantity, self.equilibrium.competitive.price)
    }

    fn price_format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    fn money_format(&self) -> Format {
        Format::for_size(self.chain.market_size() / 2.0)
    }

    /// Whether the cluster's welfare after fixed costs is above the integrated firm's, below it or the same.
    fn comparison(&self) -> Comparison {
        let [own, single] = [self.equilibrium.welfare.net, self.equilibrium.integrated.welfare.net];
        let same_cost = self.equilibrium.fixed_cost_total == self.chain.integrated_fixed_cost();
        if own == single || (self.equilibrium.verdict == Verdict::Tie && same_cost) {
            Comparison::Same
        } else if own > single {
            Comparison::More
        } else {
            Comparison::Less
        }
    }

    fn draw_curves(&self, plot: &Plot, frame: &Frame, surface: &dyn Surface, theme: &Theme) {
        let palette = &theme.palette;
        frame.draw_lines(surface, theme);
        if self.shows_peak(frame) {
            let ends = [frame.y.min, frame.y.max].map(|money| (self.startup.n_real, money));
            plot.dashed(ends, (2.0, 3.0), palette.muted, 1.0);
        }
        for surplus in Surplus::ALL {
            let points = self.firms.samples(frame, 2.0).into_iter().map(|n| (n, self.with_firms(surplus, n)));
            plot.line(&points.collect::<Vec<_>>(), surplus.color(theme), 2.5);
            for n in self.firms.spaced(frame).filter(|n| *n >= self.firms.first) {
                plot.dot((n, self.with_firms(surplus, n)), 2.5, surplus.color(theme));
            }
        }
        for surplus in Surplus::ALL {
            let own = (self.firms.own, surplus.of(&self.equilibrium.welfare));
            plot.dot(own, 7.0, palette.background);
            plot.dot(own, 5.0, surplus.color(theme));
        }
    }

    /// Whether the axis reaches the peak of profits, which are then the integrated firm's. Firms that take prices may win from
    /// the first on, below any peak.
    fn shows_peak(&self, frame: &Frame) -> bool {
        let profit = self.chain.welfare_with_equal_firms(self.startup.n_real).producer_surplus;
        let peak = self.equilibrium.integrated.profit_gross;
        (frame.x.min..=frame.x.max).contains(&self.startup.n_real) && profit >= peak * (1.0 - FLAT)
    }

    fn label_curves(&self, frame: &Frame, labels: &mut Labels, surface: &dyn Surface, theme: &Theme) {
        let words = WelfareWords::of(theme.language);
        ends::place_beside(self.ends(theme), surface, frame, labels, theme);
        if self.shows_peak(frame) {
            let texts = [words.peak, words.peak_short].map(str::to_owned);
            frame.name_threshold(labels, self.startup.n_real, texts, theme.palette.text);
        }
    }

    /// What stands at the right ends of the curves.
    fn ends(&self, theme: &Theme) -> Vec<End> {
        let end = |surplus: Surplus| End {
            value: self.with_firms(surplus, self.firms.last),
            text: surplus.name(WelfareWords::of(theme.language)).to_owned(),
            color: surplus.color(theme),
            important: true,
        };
        Surplus::ALL.map(end).into()
    }

    fn panels(&self, size: (f64, f64), labels: &Labels, theme: &Theme) -> Panels {
        Panels::of(&self.chain, &self.firms, size, &self.ends(theme), labels, theme)
    }
}

impl View for Welfare {
    fn read(state: &State) -> Result<Box<dyn View>, Refusal> {
        Ok(Box::new(Welfare::new(state.chain()?, state.axis_end()?)))
    }

    fn title(&self, theme: &Theme) -> Title {
        let words = WelfareWords::of(theme.language);
        let common = theme.words();
        let unsold = self.equilibrium.factor.complement;
        // One big firm sells half of what a price at cost would sell, and wastes the square of the other half.
        let [lost, single] = [unsold * unsold, 0.25].map(|waste| share(waste, common));
        let template = match (self.equilibrium.verdict, self.comparison()) {
            (Verdict::Cluster, Comparison::More) if unsold == 0.0 => words.title_cluster_none,
            (Verdict::Cluster, Comparison::More) if lost == single => words.title_cluster_near,
            (Verdict::Integrated, Comparison::Less) if lost == single => words.title_integrated_near,
            (Verdict::Cluster, Comparison::More) => words.title_cluster,
            (Verdict::Cluster, Comparison::Same) => words.title_even,
            (Verdict::Cluster, Comparison::Less) => words.title_costs,
            (Verdict::Tie, Comparison::More) => words.title_tie_more,
            (Verdict::Tie, Comparison::Same) => words.title_tie,
            (Verdict::Tie, Comparison::Less) => words.title_tie_less,
            (Verdict::Integrated, Comparison::More) => words.title_integrated_more,
            (Verdict::Integrated, Comparison::Same) => words.title_integrated_even,
            (Verdict::Integrated, Comparison::Less) => words.title_integrated,
        };
        let amount = share(self.equilibrium.price_gap_ratio, common);
        let heading = filled(template, &[("lost", &lost), ("single", &single), ("amount", &amount)]);
        Title { heading, subtitle: words.subtitle.to_owned() }
    }

    fn height(&self, width: f64, theme: &Theme) -> f64 {
        Panels::height(width, theme)
    }

    fn draw(&self, surface: &dyn Surface, size: (f64, f64), theme: &Theme) -> Layout {
        let mut labels = Labels::new(theme, size.0, size.1);
        let Panels { diagram, curves } = self.panels(size, &labels, theme);
        self.draw_diagram(&Plot::new(surface, &diagram, theme), &diagram, surface, theme);
        self.draw_curves(&Plot::new(surface, &curves, theme), &curves, surface, theme);

        let (own, words) = (WelfareWords::of(theme.language), theme.words());
        self.label_diagram(&diagram, &mut labels, surface, theme);
        self.label_curves(&curves, &mut labels, surface, theme);
        let quantity = [own.quantity_axis, own.quantity_axis_short];
        diagram.place_labels(&mut labels, theme, &quantity, &[words.price_axis, words.price_axis_short]);
        let firms = [words.firms_axis, words.firms_axis_short];
        curves.place_labels(&mut labels, theme, &firms, &[own.money_axis, own.money_axis_short]);
        Layout { labels: labels.draw(surface), frame: diagram }
    }

    fn reading(&self, size: (f64, f64), theme: &Theme) -> Reading {
        let panels = self.panels(size, &Labels::new(theme, size.0, size.1), theme);
        let words = WelfareWords::of(theme.language);
        let names = [words.price, words.quantity, words.consumer_surplus, words.producer_surplus];
        let names = names.into_iter().chain([words.deadweight_loss, words.fixed_costs, words.net]);
        let mut rows = self.sale_rows(&panels.diagram, words, theme);
        let first_row = rows.len();
        let firms = self.firms.positions(self.startup.n_min).into_iter().filter(|n| *n >= self.firms.first);
        rows.extend(firms.map(|n| self.firms_row(n, &panels.curves, words)));
        Reading {
            row_header: words.row.to_owned(),
            columns: names.map(|label| Column { label: label.to_owned() }).collect(),
            rows,
            lines: Some(Lines {
                plot: panels.curves.plot,
                first_row,
                colors: column_colors(theme),
                compared: None,
                format: self.money_format(),
            }),
            ..Reading::default()
        }
    }

    fn facts(&self, _: &Theme) -> Facts {
        let (price, money) = (self.price_format(), self.money_format());
        let Equilibrium { welfare, integrated, .. } = &self.equilibrium;
        let mut facts = Facts::default();
        facts.number("clusterPrice", self.equilibrium.price, price);
        facts.number("integratedPrice", integrated.price, price);
        facts.number("consumerSurplus", welfare.consumer_surplus, money);
        facts.number("producerSurplus", welfare.producer_surplus, money);
        facts.number("deadweightLoss", welfare.deadweight_loss, money);
        let unsold = self.equilibrium.factor.complement;
        facts.number("lostPercent", 100.0 * unsold * unsold, Format::Fixed(1));
        facts.number("integratedLoss", integrated.welfare.deadweight_loss, money);
        facts.number("fixedCostTotal", self.equilibrium.fixed_cost_total, money);
        facts.number("integratedFixedCost", self.chain.integrated_fixed_cost(), money);
        facts.number("welfare", welfare.net, money);
        facts.number("integratedWelfare", integrated.welfare.net, money);
        facts.word("comparison", self.comparison().as_str());
        facts.word("viability", if self.equilibrium.all_firms_viable { "viable" } else { "loss" });
        if let Some(equivalent) = self.equilibrium.numbers_equivalent {
            let whole = equivalent.round();
            let (firms, format) = match (equivalent - whole).abs() <= 1e-12 * whole {
                true => (whole, Format::Fixed(0)),
                false => (equivalent, Format::for_size(equivalent.max(2.0))),
            };
            facts.number("numbersEquivalent", firms, format);
        }
        facts.number("undercut", self.chain.integrated_firms_undercut() as f64, Format::Fixed(0));
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

impl Welfare {
    fn firms_row(&self, n_firms: f64, frame: &Frame, words: &WelfareWords) -> Row {
        let surplus = |surplus: Surplus| {
            let value = self.with_firms(surplus, n_firms);
            Some(Cell::new(value, self.money_format(), frame.point(n_firms, value)))
        };
        let [buyers, firms, lost] = Surplus::ALL.map(surplus);
        let label = fill(words.firms_row, &[("n", &Format::Fixed(0).write(n_firms))]);
        Row { label, cells: vec![None, None, buyers, firms, lost, None, None] }
    }
}

/// The colors of the columns: only surpluses have lines.
fn column_colors(theme: &Theme) -> Vec<RGBColor> {
    let [buyers, firms, lost] = Surplus::ALL.map(|surplus| surplus.color(theme));
    let plain = theme.palette.text;
    vec![plain, plain, buyers, firms, lost, plain, plain]
}

/// One welfare against another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    More,
    Same,
    Less,
}

impl Comparison {
    fn as_str(self) -> &'static str {
        match self {
            Comparison::More => "more",
            Comparison::Same => "same",
            Comparison::Less => "less",
        }
    }
}

/// How far below a peak, as a share of it, rounding may leave what stands at the peak.
const FLAT: f64 = 1e-9;

/// The mean of the corners of an area.
fn center(corners: &[(f64, f64)]) -> (f64, f64) {
    let count = corners.len() as f64;
    corners.iter().fold((0.0, 0.0), |(x, y), corner| (x + corner.0 / count, y + corner.1 / count))
}
