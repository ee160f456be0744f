//! A run: one chain and what follows from it, as a point among curves and as numbers.

use crate::chart::fact::Facts;
use crate::chart::number::{Format, exponent, with_point};
use crate::model::{Chain, Equilibrium};
use crate::view::priced::firms::FirmsAxis;

/// A chain with its equilibrium.
#[derive(Clone, Debug)]
pub struct Run {
    /// The chain.
    pub chain: Chain,
    /// Its equilibrium.
    pub equilibrium: Equilibrium,
    /// Firms per stage, the mean over all stages.
    pub mean_firms: f64,
    /// Whether all stages have the same number of firms.
    pub is_even: bool,
    /// The fewest firms per stage that can behave as the chain's do.
    pub fewest_firms: f64,
}

impl Run {
    /// The run of `chain`.
    pub fn new(chain: Chain) -> Self {
        Run {
            equilibrium: chain.solve(),
            mean_firms: chain.mean_firms(),
            is_even: chain.has_equal_firms(),
            fewest_firms: chain.fewest_equal_firms(),
            chain,
        }
    }

    /// Where the run stands on an axis: at the mean of its stages, or at their sum.
    pub fn place(&self, axis: &FirmsAxis) -> f64 {
        self.mean_firms * axis.unit_of(self.chain.stages().len())
    }

    /// A number of firms per stage as the chain's firms can have it; none if they are too few.
    pub fn possible(&self, firms: f64) -> Option<f64> {
        let first = self.fewest_firms;
        // A count in total that is divided by the stages again may have lost its last digit.
        (firms >= first * (1.0 - 1e-12)).then_some(firms.max(first))
    }

    /// How prices are written: to about three digits of the span between total cost and choke price.
    pub fn format(&self) -> Format {
        Format::for_size(self.chain.net_choke())
    }

    /// The prices of the chain and of the integrated firm with as many digits as it takes, where they differ but are written
    /// alike.
    pub fn prices_apart(&self) -> Option<[String; 2]> {
        let Equilibrium { price, price_gap, integrated, .. } = &self.equilibrium;
        let format = self.format();
        if *price_gap == 0.0 || format.write(*price) != format.write(integrated.price) {
            return None;
        }
        // Beyond, a double has no digits for the gap.
        let decimals = u32::try_from(1 - exponent(*price_gap)).ok().filter(|decimals| *decimals <= 300)?;
        let text = |digits: Vec<u8>| {
            let text: String = digits.iter().map(|digit| char::from(b'0' + digit)).collect();
            let leading = text.bytes().take_while(|byte| *byte == b'0').count();
            let spare = text.len().saturating_sub(decimals as usize + 1);
            with_point(text.get(leading.min(spare)..).unwrap_or_default(), decimals as usize)
        };
        Some(self.chain.prices_apart(*price_gap, decimals).map(text))
    }

    /// The numbers of a sentence about the run.
    pub fn facts(&self) -> Facts {
        let (equilibrium, stages) = (&self.equilibrium, self.chain.stages());
        let (whole, money) = (Format::Fixed(0), self.format());
        let mut facts = Facts::default();
        facts.number("stages", stages.len() as f64, whole);
        facts.numbers("firms", stages.iter().map(|stage| stage.n_firms as f64), whole);
        facts.word("verdict", equilibrium.verdict.as_str());
        facts.number("clusterPrice", equilibrium.price, money);
        facts.number("integratedPrice", equilibrium.integrated.price, money);
        facts.number("gap", equilibrium.price_gap.abs(), money.telling(equilibrium.price_gap));
        facts
    }
}
