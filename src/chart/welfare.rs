//! Who gains what: the demand diagram of the reader's chain, and the same three surpluses against the number of firms.
//!
//! In the diagram the areas are money: what buyers gain lies below demand and above the price, what the firms earn between
//! price and cost, and what nobody gets, the deadweight loss, between the quantity sold and the one that a price at cost
//! would sell. Together they are A/2, whatever the chain.

mod diagram;
mod panels;

use plotters::style::RGBColor;

use super::ends::{self, End};
use super::fact::Facts;
use super::firms::FirmsAxis;
use super::frame::Frame;
use super::ink::Surface;
use super::label::Labels;
use super::number::Format;
use super::plot::Plot;
use super::reading::{Cell, Column, Reading, Row};
use super::theme::Theme;
use super::words::{WelfareWords, fill};
use super::{Layout, Title, View};
use crate::model::{self, Chain, EqualStartup, Equilibrium, Verdict};

use panels::Panels;

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
        ends::place(self.ends(theme), surface, frame, labels, theme);
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
    fn title(&self, theme: &Theme) -> Title {
        let words = WelfareWords::of(theme.language);
        let heading = match (self.equilibrium.verdict, self.comparison()) {
            (Verdict::Cluster, Comparison::Less) => words.title_costs,
            (Verdict::Cluster, _) => words.title_cluster,
            (Verdict::Tie, _) => words.title_tie,
            (Verdict::Integrated, _) => words.title_integrated,
        };
        Title { heading: heading.to_owned(), subtitle: words.subtitle.to_owned() }
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
        let firms = self.firms.positions(self.startup.n_min).into_iter().filter(|n| *n >= self.firms.first);
        rows.extend(firms.map(|n| self.firms_row(n, &panels.curves, words)));
        Reading {
            row_header: words.row.to_owned(),
            columns: names.map(|label| Column { label: label.to_owned() }).collect(),
            rows,
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
            facts.number("numbersEquivalent", equivalent, Format::for_size(equivalent.max(2.0)));
        }
        facts.number("undercut", self.chain.integrated_firms_undercut() as f64, Format::Fixed(0));
        facts.conduct(&self.chain);
        facts
    }

    fn equilibrium(&self) -> Option<&Equilibrium> {
        Some(&self.equilibrium)
    }
}

impl Welfare {
    /// The rows of the diagram: the cluster, the integrated firm, and a price at cost.
    fn sale_rows(&self, frame: &Frame, words: &WelfareWords, theme: &Theme) -> Vec<Row> {
        let Equilibrium { welfare, integrated, competitive, .. } = &self.equilibrium;
        let money = self.money_format();
        let row = |label: &str, sale: Sale, welfare: &model::Welfare, fixed_cost| {
            // Sums that no area shows are read at the point of the sale.
            let point = |value| Some(Cell::new(value, money, frame.point(sale.0, sale.1)));
            let surplus = |surplus: Surplus| {
                let corners: Vec<_> = self.corners_at(surplus, sale).iter().map(|&(x, y)| frame.point(x, y)).collect();
                Some(Cell::new(surplus.of(welfare), money, center(&corners)))
            };
            let [price, quantity] = self.sale_cells(sale, frame);
            let [buyers, firms, lost] = Surplus::ALL.map(surplus);
            let cells = vec![price, quantity, buyers, firms, lost, point(fixed_cost), point(welfare.net)];
            Row { label: label.to_owned(), cells }
        };
        let at_cost = {
            let sale = self.competitive_sale();
            let corners: Vec<_> =
                self.corners_at(Surplus::Buyers, sale).iter().map(|&(x, y)| frame.point(x, y)).collect();
            let [price, quantity] = self.sale_cells(sale, frame);
            let buyers = Some(Cell::new(competitive.consumer_surplus, money, center(&corners)));
            Row { label: words.at_cost.to_owned(), cells: vec![price, quantity, buyers, None, None, None, None] }
        };
        let one_firm = theme.words().one_firm_column;
        vec![
            row(words.cluster, self.own_sale(), welfare, self.equilibrium.fixed_cost_total),
            row(one_firm, self.integrated_sale(), &integrated.welfare, self.chain.integrated_fixed_cost()),
            at_cost,
        ]
    }

    fn sale_cells(&self, (quantity, price): Sale, frame: &Frame) -> [Option<Cell>; 2] {
        let quantities = Format::for_size(self.chain.competitive_quantity());
        let foot = frame.point(quantity, self.equilibrium.cost_sum);
        let point = frame.point(quantity, price);
        [Some(Cell::new(price, self.price_format(), point)), Some(Cell::new(quantity, quantities, foot))]
    }

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
