//! The horizontal axis of firms, per stage or in total, along which chains with the same number of firms in every stage are
//! curves.

use crate::chart::axis::{Axis, Scale, round_step};
use crate::chart::frame::{Frame, ticks_along};
use crate::chart::number::{exponent, power_of_ten, sort_by_value, within};
use crate::chart::theme::Theme;
use crate::model::Chain;
use crate::state::State;
use crate::state::refusal::Refusal;
use crate::state::vocabulary::SCALE;

/// Which numbers of firms a chart shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FirmsAxis {
    /// The fewest that the reader's chain can have.
    pub first: f64,
    /// Those of the reader's chain: the mean of its stages, or all of them together.
    pub own: f64,
    /// Where the axis ends.
    pub last: f64,
    /// What one firm more in each of the reader's stages adds: 1, or in total the number of stages.
    pub unit: f64,
    in_total: bool,
    scale: Option<Scale>,
}

/// An axis that reaches farther than this is logarithmic.
const LINEAR_UP_TO: f64 = 100.0;

impl FirmsAxis {
    /// An axis from 1 to `n_max`, or to a round number beyond the chain's own firms if they are more.
    pub fn new(chain: &Chain, n_max: u64) -> Self {
        let (first, own) = (chain.fewest_equal_firms(), chain.mean_firms());
        let axis = FirmsAxis { first, own, last: n_max.max(2) as f64, unit: 1.0, in_total: false, scale: None };
        axis.reaching(own.max(first))
    }

    /// The axis of a state.
    ///
    /// # Errors
    ///
    /// An end that the vocabulary does not allow.
    pub fn read(state: &State, chain: &Chain) -> Result<Self, Refusal> {
        let axis = FirmsAxis::new(chain, state.axis_end()?);
        let scales = [("linear", Scale::Linear), ("log", Scale::Logarithmic)];
        let chosen = scales.into_iter().find(|(word, _)| state.says(SCALE.key, word));
        Ok(chosen.map_or(axis, |(_, scale)| axis.on_scale(scale)))
    }

    /// The same axis on a chosen scale. By itself it is logarithmic where it reaches far.
    pub fn on_scale(self, scale: Scale) -> Self {
        FirmsAxis { scale: Some(scale), ..self }
    }

    /// The same axis, counting the firms of all stages of the reader's chain together.
    pub fn in_total(self, chain: &Chain) -> Self {
        let unit = chain.stages().len() as f64;
        let [first, own, last] = [self.first, self.own, self.last].map(|firms| firms * unit);
        FirmsAxis { first, own, last, unit, in_total: true, ..self }
    }

    /// The same axis, but to a round number beyond `place` if it would end before.
    pub fn reaching(self, place: f64) -> Self {
        let step = round_step(place / 4.0).ceil();
        let last = if place > self.last { (place / step).ceil() * step } else { self.last };
        FirmsAxis { last, ..self }
    }

    /// Whether the firms of all stages are counted together.
    pub fn is_in_total(&self) -> bool {
        self.in_total
    }

    /// What one firm more in each of `n_stages` stages adds.
    pub fn unit_of(&self, n_stages: usize) -> f64 {
        if self.in_total { n_stages as f64 } else { 1.0 }
    }

    /// The axis of a plot of this width in CSS pixels.
    pub fn axis(&self, width: f64, theme: &Theme) -> Axis {
        match self.scale() {
            Scale::Logarithmic => Axis::logarithmic(1.0, self.last, theme.words()),
            Scale::Linear => Axis::counting(self.last, ticks_along(width, theme), theme.words()),
        }
    }

    /// Where a table has rows: at every whole number of firms per stage if they are few, else at round ones, and at the
    /// start-up scale `n_min` among them.
    pub fn positions(&self, n_min: u64) -> Vec<f64> {
        let last = self.last / self.unit;
        let mut positions = Vec::new();
        if last <= LINEAR_UP_TO {
            for firms in 1..=last as u32 {
                positions.push(f64::from(firms) * self.unit);
            }
        } else {
            for decade in 0..=exponent(last) {
                for digit in [1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0] {
                    let firms = digit * power_of_ten(decade);
                    if firms.fract() == 0.0 {
                        positions.push(firms * self.unit);
                    }
                }
            }
        }
        let own = if (self.own / self.unit).fract() == 0.0 { self.own } else { self.last };
        positions.extend_from_slice(&[own, n_min as f64 * self.unit, last.floor() * self.unit]);
        positions.retain(|&position| position <= self.last);
        sort_by_value(&mut positions, |&position| position);
        positions.dedup();
        positions
    }

    /// The numbers of firms whose marks on a curve have room beside one another: all of the axis, or none.
    pub fn spaced(&self, frame: &Frame) -> impl Iterator<Item = f64> + use<> {
        let (last, unit) = (self.last / self.unit, self.unit);
        let spaced = frame.x.scale == Scale::Linear && frame.plot.width / (last - 1.0) >= 7.0;
        let last = if spaced { last as u32 } else { 0 };
        (1..=last).map(move |firms| f64::from(firms) * unit)
    }

    /// The numbers of firms, whole or not, through which a curve is drawn, one every `gap` CSS pixels.
    pub fn samples(&self, frame: &Frame, gap: f64) -> Vec<f64> {
        self.samples_from(self.first, frame, gap)
    }

    /// The same for a curve that begins elsewhere; none if it begins beyond the axis.
    pub fn samples_from(&self, first: f64, frame: &Frame, gap: f64) -> Vec<f64> {
        let start = frame.x.fraction(first);
        let count = within(frame.plot.width / gap, 24.0, 160.0) as usize;
        let step = (1.0 - start) / count as f64;
        let mut samples = Vec::with_capacity(count + 1);
        if first <= self.last {
            for index in 0..=count {
                samples.push(frame.x.value(start + index as f64 * step).max(first));
            }
        }
        samples
    }

    fn scale(&self) -> Scale {
        let is_far = self.last / self.unit > LINEAR_UP_TO;
        self.scale.unwrap_or(if is_far { Scale::Logarithmic } else { Scale::Linear })
    }
}
