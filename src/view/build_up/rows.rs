//! The rows of the table: one for a stage, and one for the integrated firm.

use super::BuildUp;
use super::columns::{column, segment};
use crate::chart::frame::Frame;
use crate::chart::number::Format;
use crate::chart::reading::{Cell, Row};
use crate::chart::theme::Theme;

/// The most stages that the table lists.
const MOST_ROWS: usize = 60;

/// How the Lerner and Herfindahl-Hirschman indexes are written.
const INDEX: Format = Format::Fixed(3);

impl BuildUp {
    /// The stages that have a row: all of them while there are few, else one of so many, the first and the last.
    pub(super) fn listed(&self) -> impl Iterator<Item = usize> + use<> {
        let (last, step) = (self.n_stages() - 1, self.listing_step());
        (0..=last).filter(move |stage| (stage + 1) % step == 0 || *stage == 0 || *stage == last)
    }

    pub(super) fn listing_step(&self) -> usize {
        self.n_stages().div_ceil(MOST_ROWS)
    }

    pub(super) fn row(&self, stage: usize, frame: &Frame) -> Option<Row> {
        let (outcome, parts) = (self.equilibrium.stages.get(stage)?, self.columns.get(stage)?);
        let unit_cost = self.chain.stages().get(stage)?.unit_cost.value();
        let edges = self.edges(stage, frame);
        let (money, added) = (self.format(), self.part_format());
        let profits = Format::for_size(self.chain.market_size() / 4.0);
        let column = || column(frame, edges, outcome.price);
        let cells = [
            Some(Cell::new(unit_cost, added, segment(frame, edges, parts.own_cost))),
            Some(Cell::new(outcome.markup, added, segment(frame, edges, parts.own_markup))),
            Some(Cell::new(outcome.price, money, column())),
            outcome.lerner_index.map(|lerner| Cell::new(lerner, INDEX, column())),
            Some(Cell::new(outcome.firm_profit, profits, column())),
            Some(Cell::new(outcome.hhi, INDEX, column())),
        ];
        Some(Row { label: Format::Fixed(0).write(stage as f64 + 1.0), cells: cells.into() })
    }

    pub(super) fn integrated_row(&self, frame: &Frame, theme: &Theme) -> Row {
        let firm = &self.equilibrium.integrated;
        let cost = self.equilibrium.cost_sum;
        let (money, edges) = (self.format(), self.integrated_edges(frame));
        let profits = Format::for_size(self.chain.market_size() / 4.0);
        let column = || column(frame, edges, firm.price);
        let cells = [
            Some(Cell::new(cost, money, segment(frame, edges, [0.0, cost]))),
            Some(Cell::new(firm.markup, money, segment(frame, edges, [cost, firm.price]))),
            Some(Cell::new(firm.price, money, column())),
            Some(Cell::new(firm.lerner_index, INDEX, column())),
            Some(Cell::new(firm.profit, profits, column())),
            None,
        ];
        Row { label: theme.words().one_firm_column.to_owned(), cells: cells.into() }
    }
}
