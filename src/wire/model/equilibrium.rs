//! The equilibrium of a chain.

use serde::Serialize;

use super::ChainInput;
use crate::model::{Chain, Equilibrium, IntegratedFirm, ParameterError, StageOutcome, Welfare};
use crate::state::fields::Fields;
use crate::wire::tape::Tape;

/// What `equilibrium` returns; [`Equilibrium`] with one list per property of a stage.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EquilibriumOutput {
    cost_sum: f64,
    net_choke: f64,
    factor: f64,
    one_minus_factor: f64,
    factor_cum: Vec<f64>,
    price: f64,
    stage_price: Vec<f64>,
    quantity: f64,
    firm_quantity: Vec<f64>,
    stage_markup: Vec<f64>,
    chain_markup: f64,
    stage_lerner: Vec<Option<f64>>,
    chain_lerner: Option<f64>,
    hhi: Vec<f64>,
    stage_intercept: Vec<f64>,
    stage_slope: Vec<f64>,
    firm_profit_gross: Vec<f64>,
    firm_profit: Vec<f64>,
    stage_profit: Vec<f64>,
    chain_profit_gross: f64,
    fixed_cost_total: f64,
    chain_profit: f64,
    all_firms_viable: bool,
    pass_through: f64,
    pass_through_matrix: Option<Vec<Vec<f64>>>,
    numbers_equivalent: Option<f64>,
    consumer_surplus: f64,
    producer_surplus: f64,
    welfare_gross: f64,
    welfare: f64,
    deadweight_loss: f64,
    competitive: Competitive,
    integrated: Integrated,
    price_gap: f64,
    price_gap_ratio: f64,
    startup_margin: f64,
    verdict: &'static str,
    price_drop_if_one_more_firm: Option<Vec<f64>>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Competitive {
    price: f64,
    quantity: f64,
    consumer_surplus: f64,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Integrated {
    price: f64,
    quantity: f64,
    markup: f64,
    lerner: f64,
    profit_gross: f64,
    profit: f64,
    consumer_surplus: f64,
    producer_surplus: f64,
    welfare_gross: f64,
    welfare: f64,
    deadweight_loss: f64,
    pass_through: f64,
}

/// The equilibrium of a chain: takes `a`, `b`, `c` or `cost`, `n`, `f`, `fIntegrated` and `lambda`.
///
/// # Errors
///
/// See [`Chain::new`].
pub fn equilibrium(input: &impl Fields) -> Result<EquilibriumOutput, ParameterError> {
    let chain = Chain::new(&ChainInput::read(input).parameters())?;
    Ok(chain.solve().into())
}

/// Writes the numbers of [`EquilibriumOutput`] onto a tape, a row per stage and an empty list for a list that is null;
/// `www/element/equilibrium.js` reads them in the same order.
pub fn write_equilibrium(tape: &mut Tape, equilibrium: &Equilibrium) {
    let Equilibrium { factor, welfare, competitive, integrated, .. } = equilibrium;
    tape.numbers([equilibrium.cost_sum, equilibrium.net_choke, factor.value, factor.complement]);
    tape.numbers([equilibrium.price, equilibrium.quantity, equilibrium.chain_markup, equilibrium.chain_profit_gross]);
    tape.numbers([equilibrium.fixed_cost_total, equilibrium.chain_profit, equilibrium.pass_through]);
    tape.numbers([equilibrium.price_gap, equilibrium.price_gap_ratio, equilibrium.startup_margin]);
    write_welfare(tape, welfare);
    tape.numbers([competitive.price, competitive.quantity, competitive.consumer_surplus]);
    tape.numbers([integrated.price, integrated.quantity, integrated.markup, integrated.lerner_index]);
    tape.numbers([integrated.profit_gross, integrated.profit, integrated.pass_through]);
    write_welfare(tape, &integrated.welfare);
    tape.optional(equilibrium.chain_lerner_index);
    tape.optional(equilibrium.numbers_equivalent);
    tape.list(&equilibrium.stages, |tape, stage| {
        tape.numbers([stage.factor.value, stage.price, stage.firm_quantity, stage.markup, stage.hhi]);
        tape.numbers([stage.demand.intercept, stage.demand.slope]);
        tape.numbers([stage.firm_profit_gross, stage.firm_profit, stage.stage_profit]);
        tape.optional(stage.lerner_index);
    });
    let drops = equilibrium.price_drop_if_one_more_firm.as_deref();
    tape.list(drops.unwrap_or_default(), |tape, number| tape.number(*number));
    let matrix = equilibrium.pass_through_matrix.as_deref();
    tape.list(matrix.unwrap_or_default(), |tape, row| tape.list(row, |tape, number| tape.number(*number)));
    tape.flag(equilibrium.all_firms_viable);
    tape.text(equilibrium.verdict.as_str());
}

fn write_welfare(tape: &mut Tape, welfare: &Welfare) {
    tape.numbers([welfare.consumer_surplus, welfare.producer_surplus]);
    tape.numbers([welfare.gross, welfare.net, welfare.deadweight_loss]);
}

impl From<Equilibrium> for EquilibriumOutput {
    fn from(equilibrium: Equilibrium) -> Self {
        let Equilibrium { welfare, competitive, .. } = equilibrium;
        let column = |of: fn(&StageOutcome) -> f64| equilibrium.stages.iter().map(of).collect();
        Self {
            cost_sum: equilibrium.cost_sum,
            net_choke: equilibrium.net_choke,
            factor: equilibrium.factor.value,
            one_minus_factor: equilibrium.factor.complement,
            factor_cum: column(|stage| stage.factor.value),
            price: equilibrium.price,
            stage_price: column(|stage| stage.price),
            quantity: equilibrium.quantity,
            firm_quantity: column(|stage| stage.firm_quantity),
            stage_markup: column(|stage| stage.markup),
            chain_markup: equilibrium.chain_markup,
            stage_lerner: equilibrium.stages.iter().map(|stage| stage.lerner_index).collect(),
            chain_lerner: equilibrium.chain_lerner_index,
            hhi: column(|stage| stage.hhi),
            stage_intercept: column(|stage| stage.demand.intercept),
            stage_slope: column(|stage| stage.demand.slope),
            firm_profit_gross: column(|stage| stage.firm_profit_gross),
            firm_profit: column(|stage| stage.firm_profit),
            stage_profit: column(|stage| stage.stage_profit),
            chain_profit_gross: equilibrium.chain_profit_gross,
            fixed_cost_total: equilibrium.fixed_cost_total,
            chain_profit: equilibrium.chain_profit,
            all_firms_viable: equilibrium.all_firms_viable,
            pass_through: equilibrium.pass_through,
            pass_through_matrix: equilibrium.pass_through_matrix,
            numbers_equivalent: equilibrium.numbers_equivalent,
            consumer_surplus: welfare.consumer_surplus,
            producer_surplus: welfare.producer_surplus,
            welfare_gross: welfare.gross,
            welfare: welfare.net,
            deadweight_loss: welfare.deadweight_loss,
            competitive: Competitive {
                price: competitive.price,
                quantity: competitive.quantity,
                consumer_surplus: competitive.consumer_surplus,
            },
            integrated: equilibrium.integrated.into(),
            price_gap: equilibrium.price_gap,
            price_gap_ratio: equilibrium.price_gap_ratio,
            startup_margin: equilibrium.startup_margin,
            verdict: equilibrium.verdict.as_str(),
            price_drop_if_one_more_firm: equilibrium.price_drop_if_one_more_firm,
        }
    }
}

impl From<IntegratedFirm> for Integrated {
    fn from(firm: IntegratedFirm) -> Self {
        Self {
            price: firm.price,
            quantity: firm.quantity,
            markup: firm.markup,
            lerner: firm.lerner_index,
            profit_gross: firm.profit_gross,
            profit: firm.profit,
            consumer_surplus: firm.welfare.consumer_surplus,
            producer_surplus: firm.welfare.producer_surplus,
            welfare_gross: firm.welfare.gross,
            welfare: firm.welfare.net,
            deadweight_loss: firm.welfare.deadweight_loss,
            pass_through: firm.pass_through,
        }
    }
}
