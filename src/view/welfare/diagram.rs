//! The demand diagram: price against quantity, with the surpluses as areas.

use plotters::style::RGBColor;

use super::{Sale, Surplus, Welfare, center};
use crate::chart::frame::{Frame, LABEL_GAP, line};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Course, Label, Labels};
use crate::chart::mark::{Area, Mark};
use crate::chart::number::{Format, sort_by_value};
use crate::chart::plot::{INTEGRATED_DASHES, Plot};
use crate::chart::reading::{Cell, Row};
use crate::chart::rect::Rect;
use crate::chart::theme::Theme;
use crate::chart::words::fill;
use crate::model::{self, Equilibrium};
use crate::view::words::WelfareWords;

impl Welfare {
    pub(super) fn draw_diagram(&self, plot: &Plot, frame: &Frame, surface: &dyn Surface, theme: &Theme) {
        let palette = &theme.palette;
        plot.polygon(&self.corners(Surplus::Buyers), theme.tint(palette.text, 0.1));
        plot.polygon(&self.corners(Surplus::Firms), theme.tint(palette.cluster, 0.28));
        plot.hatch(&self.corners(Surplus::Lost), 5.0, palette.muted, 1.0);
        frame.draw_lines(surface, theme);

        let (at_cost, cost) = self.competitive_sale();
        plot.total_cost(cost);
        let [from, corner, foot] = self.edges(self.integrated_sale());
        plot.dashed([from, corner], INTEGRATED_DASHES, palette.integrated, 2.0);
        plot.dashed([corner, foot], INTEGRATED_DASHES, palette.integrated, 2.0);
        plot.line(&self.edges(self.own_sale()), palette.cluster, 2.0);
        plot.line(&[(0.0, self.chain.demand().intercept), (at_cost, cost)], palette.text, 2.0);
        plot.ring(self.integrated_sale(), 5.0, palette.integrated, 2.5);
        plot.own_point(self.own_sale());
    }

    pub(super) fn label_diagram(&self, frame: &Frame, labels: &mut Labels, surface: &dyn Surface, theme: &Theme) {
        let (words, palette) = (WelfareWords::of(theme.language), &theme.palette);
        for sale in [self.own_sale(), self.integrated_sale()] {
            labels.avoid(frame, &self.edges(sale));
        }
        let mut prices = [(self.own_sale(), palette.cluster), (self.integrated_sale(), palette.integrated)];
        // The lower one gives way.
        sort_by_value(&mut prices, |((quantity, _), _)| *quantity);
        for ((quantity, price), color) in prices {
            self.place_price(frame.point(quantity, price), price, color, frame, labels);
        }
        self.place_loss(frame, labels, surface, theme);
        self.place_name(Surplus::Buyers, -1.0, frame, labels, theme);
        self.place_name(Surplus::Firms, 1.0, frame, labels, theme);
        let y = frame.point(0.0, self.chain.demand().intercept).1 + 1.2 * labels.line_height();
        let (text, color) = (words.demand.to_owned(), palette.text);
        let x = self.right_of_demand(y, frame, labels);
        let label = Label { text, x, y, anchor: Anchor::Start, bold: false, color };
        labels.telling(words.demand, |labels| labels.place_within(&frame.plot, [label]));
    }

    /// From the vertical axis to a point of the demand line, and down to the cost line.
    fn edges(&self, (quantity, price): (f64, f64)) -> [(f64, f64); 3] {
        [(0.0, price), (quantity, price), (quantity, self.competitive_sale().1)]
    }

    /// Writes a price to the right of the demand line, above its point or beside it, or else wherever there is room.
    fn place_price(&self, point: (f64, f64), price: f64, color: RGBColor, frame: &Frame, labels: &mut Labels) {
        let text = self.price_format().write(price);
        let beyond = [0.75, 0.1].map(|row| {
            let y = point.1 - row * labels.line_height();
            let x = self.right_of_demand(y, frame, labels);
            Label { text: text.clone(), x, y, anchor: Anchor::Start, bold: true, color }
        });
        if !labels.naming(point, |labels| labels.place_within(&frame.plot, beyond)) {
            labels.place_beside(point, Course::Falling, &frame.plot, &text, color);
        }
    }

    /// Names an area that touches the price line of the chain, above it or below, and clear of the integrated firm's.
    fn place_name(&self, surplus: Surplus, upwards: f64, frame: &Frame, labels: &mut Labels, theme: &Theme) {
        let words = WelfareWords::of(theme.language);
        let value = self.money_format().write(surplus.of(&self.equilibrium.welfare));
        let text = fill(words.area, &[("name", surplus.name(words)), ("value", &value)]);
        let corners: Vec<_> = self.corners(surplus).iter().map(|&(x, y)| frame.point(x, y)).collect();
        let [own, single] = [self.own_sale(), self.integrated_sale()].map(|(_, price)| frame.point(0.0, price));
        let gap = 0.6 * labels.line_height();
        let y = own.1 + upwards * gap;
        let y = if (y - single.1).abs() < gap { single.1 + upwards * gap } else { y };
        let (x, color) = (own.0 + 6.0, theme.palette.text);
        let long = Label { text, x, y, anchor: Anchor::Start, bold: false, color };
        let short = Label { text: surplus.name(words).to_owned(), ..long.clone() };
        labels.place_inside(&corners, [long, short]);
    }

    /// Names the loss outside its narrow area, with a line to it, if there is anything to see.
    fn place_loss(&self, frame: &Frame, labels: &mut Labels, surface: &dyn Surface, theme: &Theme) {
        let words = WelfareWords::of(theme.language);
        let value = self.money_format().write(self.equilibrium.welfare.deadweight_loss);
        let text = fill(words.area, &[("name", words.lost), ("value", &value)]);
        let corners: Vec<_> = self.corners(Surplus::Lost).iter().map(|&(x, y)| frame.point(x, y)).collect();
        let [from, to] = [self.own_sale(), self.competitive_sale()].map(|(x, y)| frame.point(x, y));
        if to.0 - from.0 < labels.line_height() {
            return;
        }
        let target = center(&corners);
        let (right, half) = (frame.plot.right(), labels.width(&text, false) / 2.0);
        for row in 1..=8 {
            let y = target.1 - f64::from(row) * labels.line_height();
            let left = self.right_of_demand(y, frame, labels);
            let room = Rect { x: left, width: right - left, ..frame.plot };
            let color = theme.palette.text;
            let label = Label { text: text.clone(), x: right, y, anchor: Anchor::End, bold: false, color };
            if labels.naming(target, |labels| labels.place_within(&room, [label])) {
                let below = (right - half, y + labels.line_height() / 2.0);
                line(surface, theme, theme.palette.muted, [target, below]);
                return;
            }
        }
    }

    /// Where there is room to the right of the demand line for a label at height `y`.
    fn right_of_demand(&self, y: f64, frame: &Frame, labels: &Labels) -> f64 {
        let (at_cost, cost) = self.competitive_sale();
        let [top, end] = [(0.0, self.chain.demand().intercept), (at_cost, cost)].map(|(x, y)| frame.point(x, y));
        let below = y + labels.line_height() / 2.0;
        top.0 + (end.0 - top.0) * (below - top.1) / (end.1 - top.1) + LABEL_GAP
    }

    /// The rows of the diagram: the cluster, the integrated firm, and a price at cost.
    pub(super) fn sale_rows(&self, frame: &Frame, words: &WelfareWords, theme: &Theme) -> Vec<Row> {
        let Equilibrium { welfare, integrated, competitive, .. } = &self.equilibrium;
        let money = self.money_format();
        let row = |label: &str, (sale, is_drawn): (Sale, bool), welfare: &model::Welfare, fixed_cost| {
            // What no area shows is read at the point of the sale.
            let point = |value| Some(Cell::new(value, money, frame.point(sale.0, sale.1)));
            let surplus = |surplus: Surplus| {
                if !is_drawn {
                    return point(surplus.of(welfare));
                }
                let corners: Vec<_> = self.corners_at(surplus, sale).iter().map(|&(x, y)| frame.point(x, y)).collect();
                let mark = Mark { point: center(&corners), area: Area::Polygon(corners) };
                Some(Cell::new(surplus.of(welfare), money, mark))
            };
            let [price, quantity] = self.sale_cells(sale, frame);
            let [buyers, firms, lost] = Surplus::ALL.map(surplus);
            let cells = vec![price, quantity, buyers, firms, lost, point(fixed_cost), point(welfare.net)];
            Row { label: label.to_owned(), cells }
        };
        let at_cost = {
            let sale = self.competitive_sale();
            let [price, quantity] = self.sale_cells(sale, frame);
            let buyers = Some(Cell::new(competitive.consumer_surplus, money, frame.point(sale.0, sale.1)));
            Row { label: words.at_cost.to_owned(), cells: vec![price, quantity, buyers, None, None, None, None] }
        };
        let one_firm = theme.words().one_firm_column;
        vec![
            row(words.cluster, (self.own_sale(), true), welfare, self.equilibrium.fixed_cost_total),
            row(one_firm, (self.integrated_sale(), false), &integrated.welfare, self.chain.integrated_fixed_cost()),
            at_cost,
        ]
    }

    fn sale_cells(&self, (quantity, price): Sale, frame: &Frame) -> [Option<Cell>; 2] {
        let quantities = Format::for_size(self.chain.competitive_quantity());
        let foot = frame.point(quantity, self.equilibrium.cost_sum);
        let point = frame.point(quantity, price);
        [Some(Cell::new(price, self.price_format(), point)), Some(Cell::new(quantity, quantities, foot))]
    }
}
