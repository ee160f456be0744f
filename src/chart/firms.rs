//! The horizontal axis of firms per stage, along which chains with the same number of firms in every stage are curves.

use super::axis::{Axis, Scale, round_step};
use super::frame::Frame;
use super::number::{exponent, power_of_ten, sort_by_value, within};
use super::theme::Theme;
use crate::model::Chain;

/// Which numbers of firms per stage a chart shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirmsAxis {
    /// The fewest that the reader's chain can have.
    pub first: f64,
    /// Those of the reader's chain: the mean, where stages differ.
    pub own: f64,
    /// Where the axis ends.
    pub last: f64,
}

/// An axis that reaches farther than this is logarithmic.
const LINEAR_UP_TO: f64 = 100.0;

impl FirmsAxis {
    /// An axis from 1 to `n_max`, or to a round number beyond the chain's own firms if they are more.
    pub fn new(chain: &Chain, n_max: u64) -> Self {
        let (first, own) = (chain.fewest_equal_firms(), chain.mean_firms());
        let (wanted, least) = (own.max(first), n_max.max(2) as f64);
        let step = round_step(wanted / 4.0).ceil();
        let last = if wanted > least { (wanted / step).ceil() * step } else { least };
        FirmsAxis { first, own, last }
    }

    /// The axis of a plot of this width in CSS pixels.
    pub fn axis(&self, width: f64, theme: &Theme) -> Axis {
        if self.last > LINEAR_UP_TO {
            Axis::logarithmic(1.0, self.last, theme.words())
        } else {
            Axis::counting(self.last, within(width / (6.0 * theme.text_size), 1.0, 8.0), theme.words())
        }
    }

    /// The whole numbers of firms that a table lists: every one on a linear axis, round ones on a logarithmic one, and the
    /// start-up scale `n_min` among them.
    pub fn positions(&self, n_min: u64) -> Vec<f64> {
        let last = self.last;
        let mut positions: Vec<f64> = Vec::new();
        if last <= LINEAR_UP_TO {
            positions.extend((1..=last as u32).map(f64::from));
        } else {
            for decade in 0..=exponent(last) {
                let round = [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0].map(|digit| digit * power_of_ten(decade));
                positions.extend(round.into_iter().filter(|firms| firms.fract() == 0.0 && *firms <= last));
            }
        }
        let own = if self.own.fract() == 0.0 { self.own } else { last };
        positions.extend([own, n_min as f64, last].into_iter().filter(|&firms| firms <= last));
        sort_by_value(&mut positions, |&firms| firms);
        positions.dedup();
        positions
    }

    /// The numbers of firms whose marks on a curve have room beside one another: all of the axis, or none.
    pub fn spaced(&self, frame: &Frame) -> impl Iterator<Item = f64> + use<> {
        let spaced = frame.x.scale == Scale::Linear && frame.plot.width / (self.last - 1.0) >= 7.0;
        let last = if spaced { self.last as u32 } else { 0 };
        (1..=last).map(f64::from)
    }

    /// The numbers of firms, whole or not, through which a curve is drawn, one every `gap` CSS pixels.
    pub fn samples(&self, frame: &Frame, gap: f64) -> Vec<f64> {
        let start = frame.x.fraction(self.first);
        let count = within(frame.plot.width / gap, 24.0, 160.0) as usize;
        let step = (1.0 - start) / count as f64;
        let sample = |index| frame.x.value(start + index as f64 * step).max(self.first);
        (0..=count).map(sample).collect()
    }
}
