//! Who gains what.

use super::Factor;

/// Welfare under linear demand and quasi-linear utility, all in money. Derived.
///
/// CS = A R²/2, PS = A R U, DWL = A U²/2; together A/2, the surplus under price-taking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Welfare {
    /// Consumer surplus, CS = b Q²/2.
    pub consumer_surplus: f64,
    /// Producer surplus of all stages, PS, before fixed costs.
    pub producer_surplus: f64,
    /// CS + PS, before fixed costs.
    pub gross: f64,
    /// CS + PS less all fixed costs; may be negative.
    pub net: f64,
    /// Deadweight loss, DWL, against a price equal to unit cost.
    pub deadweight_loss: f64,
}

impl Welfare {
    pub(super) fn of(market_size: f64, factor: Factor, fixed_cost: f64) -> Self {
        let Factor { value, complement } = factor;
        let gross = market_size * (value * (1.0 + complement) / 2.0);
        Self {
            consumer_surplus: market_size * value * value / 2.0,
            producer_surplus: market_size * value * complement,
            gross,
            net: gross - fixed_cost,
            deadweight_loss: market_size * complement * complement / 2.0,
        }
    }
}
