//! What the cluster is measured against: one integrated firm, and price-taking.

use super::equilibrium::lerner_index;
use super::{Chain, Factor, Welfare};

/// One monopolist that runs all stages itself at the same unit costs \[P:8\].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IntegratedFirm {
    /// Price p_f = a - (a - C)/2 \[P:9\].
    pub price: f64,
    /// Quantity M / (2 b). Derived.
    pub quantity: f64,
    /// Markup p_f - C, price. Derived.
    pub markup: f64,
    /// Lerner index (p_f - C)/p_f, 0 to 1. Derived.
    pub lerner_index: f64,
    /// Profit A/4 before the fixed cost, money. Derived.
    pub profit_gross: f64,
    /// Profit after the fixed cost, money \[P:8\]; may be negative.
    pub profit: f64,
    /// Welfare with this firm alone. Derived.
    pub welfare: Welfare,
    /// dp_f/dC, pure: one half. Derived.
    pub pass_through: f64,
}

impl IntegratedFirm {
    pub(super) fn of(chain: &Chain) -> Self {
        let Factor { value, complement } = Factor::HALF;
        let markup = chain.net_choke() * complement;
        let welfare = Welfare::of(chain.market_size(), Factor::HALF, chain.integrated_fixed_cost());
        Self {
            price: chain.cost_sum() + markup,
            quantity: chain.competitive_quantity() * value,
            markup,
            lerner_index: lerner_index(complement, chain.cost_sum() / chain.net_choke(), complement).unwrap_or(1.0),
            profit_gross: welfare.producer_surplus,
            profit: welfare.producer_surplus - chain.integrated_fixed_cost(),
            welfare,
            pass_through: value,
        }
    }
}

/// The market when every stage takes prices as given: p = C. Derived.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CompetitiveMarket {
    /// Price C.
    pub price: f64,
    /// Quantity M / b.
    pub quantity: f64,
    /// Consumer surplus A/2, money: all the surplus there is.
    pub consumer_surplus: f64,
}

impl CompetitiveMarket {
    pub(super) fn of(chain: &Chain) -> Self {
        Self {
            price: chain.cost_sum(),
            quantity: chain.competitive_quantity(),
            consumer_surplus: chain.market_size() / 2.0,
        }
    }
}
