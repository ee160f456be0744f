//! The demand diagram: price against quantity, with the surpluses as areas.

use plotters::style::RGBColor;

use super::{Surplus, Welfare, center};
use crate::chart::frame::{Frame, LABEL_GAP, line};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Course, Label, Labels, Rect};
use crate::chart::number::sort_by_value;
use crate::chart::plot::{INTEGRATED_DASHES, Plot};
use crate::chart::theme::Theme;
use crate::chart::words::{WelfareWords, fill};

impl Welfare {
    pub(super) fn draw_diagram(&self, plot: &Plot, frame: &Frame, surface: &dyn Surface, theme: &Theme) {
        let palette = &theme.palette;
        plot.polygon(&self.corners(Surplus::Buyers), theme.tint(palette.text, 0.1));
        plot.polygon(&self.corners(Surplus::Firms), theme.tint(palette.cluster, 0.28));
        plot.hatch(&self.corners(Surplus::Lost), 5.0, palette.muted, 1.0);
        frame.draw_lines(surface, theme);

        let (at_cost, cost) = self.competitive_sale();
        let edges = |(quantity, price)| [(0.0, price), (quantity, price), (quantity, cost)];
        plot.total_cost(cost);
        let [from, corner, foot] = edges(self.integrated_sale());
        plot.dashed([from, corner], INTEGRATED_DASHES, palette.integrated, 2.0);
        plot.dashed([corner, foot], INTEGRATED_DASHES, palette.integrated, 2.0);
        plot.line(&edges(self.own_sale()), palette.cluster, 2.0);
        plot.line(&[(0.0, self.chain.demand().intercept), (at_cost, cost)], palette.text, 2.0);
        plot.ring(self.integrated_sale(), 5.0, palette.integrated, 2.5);
        plot.own_point(self.own_sale());
    }

    pub(super) fn label_diagram(&self, frame: &Frame, labels: &mut Labels, surface: &dyn Surface, theme: &Theme) {
        let (words, palette) = (WelfareWords::of(theme.language), &theme.palette);
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
        labels.place_within(&frame.plot, [Label { text, x, y, anchor: Anchor::Start, bold: false, color }]);
    }

    /// Writes a price to the right of the demand line, above its point or beside it, or else wherever there is room.
    fn place_price(&self, point: (f64, f64), price: f64, color: RGBColor, frame: &Frame, labels: &mut Labels) {
        let text = self.price_format().write(price);
        let beyond = [0.75, 0.1].map(|row| {
            let y = point.1 - row * labels.line_height();
            let x = self.right_of_demand(y, frame, labels);
            Label { text: text.clone(), x, y, anchor: Anchor::Start, bold: true, color }
        });
        if !labels.place_within(&frame.plot, beyond) {
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
            if labels.place_within(&room, [label]) {
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
}
