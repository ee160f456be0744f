//! The demand diagram: price against quantity, with the surpluses as areas.

use super::{Surplus, Welfare, center};
use crate::chart::frame::{Frame, line};
use crate::chart::ink::Surface;
use crate::chart::label::{Anchor, Course, Label, Labels};
use crate::chart::plot::Plot;
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
        plot.dashed([(0.0, cost), (frame.x.max, cost)], (2.0, 4.0), palette.cost, 2.0);
        let [from, corner, foot] = edges(self.integrated_sale());
        plot.dashed([from, corner], (7.0, 4.0), palette.integrated, 2.0);
        plot.dashed([corner, foot], (7.0, 4.0), palette.integrated, 2.0);
        plot.line(&edges(self.own_sale()), palette.cluster, 2.0);
        plot.line(&[(0.0, self.chain.demand().intercept), (at_cost, cost)], palette.text, 2.0);
        plot.ring(self.integrated_sale(), 5.0, palette.integrated, 2.5);
        plot.dot(self.own_sale(), 8.5, palette.background);
        plot.dot(self.own_sale(), 6.0, palette.cluster);
    }

    pub(super) fn label_diagram(&self, frame: &Frame, labels: &mut Labels, surface: &dyn Surface, theme: &Theme) {
        let (words, palette) = (WelfareWords::of(theme.language), &theme.palette);
        for ((quantity, price), color) in
            [(self.own_sale(), palette.cluster), (self.integrated_sale(), palette.integrated)]
        {
            let text = self.price_format().write(price);
            labels.place_beside(frame.point(quantity, price), Course::Falling, &frame.plot, &text, color);
        }
        for surplus in Surplus::ALL {
            let value = self.money_format().write(surplus.of(&self.equilibrium.welfare));
            let text = fill(words.area, &[("name", surplus.name(words)), ("value", &value)]);
            let corners: Vec<_> = self.corners(surplus).iter().map(|&(x, y)| frame.point(x, y)).collect();
            if surplus == Surplus::Lost {
                self.place_lost(&corners, text, frame, labels, surface, theme);
            } else {
                // The second corner of both areas is the one where the price meets the axis.
                let upwards = if surplus == Surplus::Buyers { -0.6 } else { 0.6 } * labels.line_height();
                let (x, y) = corners.get(1).map_or((0.0, 0.0), |&(x, y)| (x + 6.0, y + upwards));
                let long = Label { text, x, y, anchor: Anchor::Start, bold: false, color: palette.text };
                let short = Label { text: value, ..long.clone() };
                labels.place_inside(&corners, [long, short]);
            }
        }
        let demand = Label {
            text: words.demand.to_owned(),
            x: 0.0,
            y: frame.plot.y + labels.line_height(),
            anchor: Anchor::Start,
            bold: false,
            color: palette.text,
        };
        self.place_above_demand(demand, frame, labels);
    }

    /// The loss is named outside its narrow area, with a line to it.
    fn place_lost(
        &self,
        corners: &[(f64, f64)],
        text: String,
        frame: &Frame,
        labels: &mut Labels,
        surface: &dyn Surface,
        theme: &Theme,
    ) {
        let (x, y) = center(corners);
        let start = Label { text, x, y, anchor: Anchor::Start, bold: false, color: theme.palette.text };
        for row in 1..=8 {
            let label = Label { y: y - f64::from(row) * labels.line_height(), ..start.clone() };
            if let Some(at) = self.place_above_demand(label, frame, labels) {
                line(surface, theme, theme.palette.muted, [(x, y), at]);
                return;
            }
        }
    }

    /// Places a label to the right of the demand line at its height, and says where it begins.
    fn place_above_demand(&self, label: Label, frame: &Frame, labels: &mut Labels) -> Option<(f64, f64)> {
        let (top, end) = (frame.point(0.0, self.chain.demand().intercept), {
            let (at_cost, cost) = self.competitive_sale();
            frame.point(at_cost, cost)
        });
        let bottom = label.y + labels.line_height() / 2.0;
        let x = top.0 + (end.0 - top.0) * (bottom - top.1) / (end.1 - top.1) + 6.0;
        let at = (x, bottom - 2.0);
        labels.place_within(&frame.plot, [Label { x, ..label }]).then_some(at)
    }
}
