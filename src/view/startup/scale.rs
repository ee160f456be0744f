//! The start-up scale of one length, and the lengths that are shown.

use crate::chart::axis::round_step;
use crate::model::{Chain, MAX_STAGES};

/// The start-up scale of one length.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// The length.
    pub n_stages: usize,
    /// Firms in each stage from which on the cluster is cheaper, not rounded.
    pub n_real: f64,
    /// The fewest whole firms in each stage; `None` where telling whole numbers apart would take too long, see
    /// [`COUNTED`].
    pub n_min: Option<f64>,
    /// The fewest producers in all stages together; `None` there too, and where the stages' conduct differs.
    pub total_min: Option<f64>,
}

/// Up to here a firm more or fewer changes the price by more than rounding does. Beyond it whole numbers need exact
/// arithmetic, which is quick for one length and slow for many, and nobody could tell them from the curve.
const COUNTED: f64 = 1e4;

impl Scale {
    /// The scale of chains like `chain` with so many stages; `alike` says whether its stages have the same conduct.
    pub fn of(chain: &Chain, n_stages: usize, alike: bool) -> Self {
        let n_real = chain.break_even_with_stages(n_stages);
        let counted = n_real <= COUNTED;
        let whole = counted || n_stages == chain.stages().len();
        Scale {
            n_stages,
            n_real,
            n_min: whole.then(|| chain.equal_startup_with_stages(n_stages).n_min as f64),
            total_min: (counted && alike)
                .then(|| chain.total_min_with_stages(n_stages))
                .flatten()
                .map(|total| total as f64),
        }
    }
}

/// The lengths that have a mark and a row: all of them while there are few, and the reader's own.
pub(super) fn lengths(own: usize) -> impl Iterator<Item = usize> {
    let wanted = own.max(12) as f64;
    let round = round_step(wanted / 6.0).ceil();
    let last = ((wanted / round).ceil() * round).min(MAX_STAGES as f64) as usize;
    let step = last.div_ceil(40);
    (1..=last).filter(move |n| *n == 1 || n % step == 0 || *n == own || *n == last)
}
