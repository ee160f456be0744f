//! From the final market up the chain: what each stage is ready to pay for its input.

use super::expression::{Expression, Index, Operator, Symbol, count, letter, of_stage, product, repeated, sum, symbol};
use super::solution::{ExactStage, Solution, Variation};
use super::statement::Statement;
use super::written::number;
use super::{Line, Rank, Section};

/// Demand, total cost, and what is left between them.
pub(super) fn market(solution: &Solution) -> Section {
    let Solution { intercept, slope, cost_sum, net_choke, .. } = solution;
    let demand = Statement::of(letter("p"))
        .then(letter("a").minus(product([letter("b"), letter("Q")])))
        .then(number(intercept).minus(product([number(slope), letter("Q")])));
    let cost = Statement::of(letter("C")).then(all_costs()).then_if(each_cost(solution)).then(number(cost_sum));
    let choke = Statement::of(letter("M"))
        .then(letter("a").minus(letter("C")))
        .then(number(intercept).minus(number(cost_sum)))
        .then(number(net_choke));
    let lines = vec![
        Line::new("demand", Rank::Paper("demand"), demand),
        Line::new("cost", Rank::Derived, cost),
        Line::new("choke", Rank::Derived, choke),
    ];
    Section::new("market", 0, lines)
}

/// What a stage does with the demand that it faces.
pub(super) fn stage(solution: &Solution, i: usize) -> Section {
    let Some(stage) = solution.stage(i) else {
        return Section::new("stage", i, Vec::new());
    };
    let is_last = i == solution.n_stages;
    let is_varied = !stage.variation.is_zero();
    let mut lines = Vec::new();
    if is_last {
        lines.push(Line::new("stageDemand", Rank::Paper("stageDemand"), facing(stage, i)));
        lines.push(Line::new("profit", Rank::Paper("2"), profit(stage, i)));
        lines.push(Line::new("marginal", Rank::Paper("3"), marginal(stage, i)));
    }
    let conduct = if is_varied { "conductVaried" } else { "conduct" };
    lines.push(Line::new(conduct, Rank::printed("4", is_varied), condition(stage, i)));
    let passed_on = if i == 1 { "passedToNone" } else { "passedOn" };
    lines.push(Line::new(passed_on, Rank::printed("5", is_varied), input_price(stage, i)));
    Section::new(if is_last { "finalStage" } else { "stage" }, i, lines)
}

/// Σ c_i
pub(super) fn all_costs() -> Expression {
    repeated(Operator::Sum, symbol("c", Index::Running))
}

/// The costs of a short or an even chain, added up.
fn each_cost(solution: &Solution) -> Option<Expression> {
    match &solution.common_cost {
        Some(cost) => Some(product([count(solution.n_stages as u64), number(cost)])),
        None => Some(sum(solution.all_stages()?.iter().map(|stage| number(&stage.unit_cost)))),
    }
}

/// p_i = a_i - b_i Q
fn facing(stage: &ExactStage, i: usize) -> Statement {
    Statement::of(of_stage("p", i))
        .then(of_stage("a", i).minus(product([of_stage("b", i), letter("Q")])))
        .then(number(&stage.intercept).minus(product([number(&stage.slope), letter("Q")])))
}

/// π_i = (p_i - p_{i-1} - c_i) q_i - f_i
fn profit(stage: &ExactStage, i: usize) -> Statement {
    let earned = |cost, fixed| product([margin(i, cost), of_stage("q", i)]).minus(fixed);
    Statement::of(of_stage("π", i))
        .then(earned(of_stage("c", i), of_stage("f", i)))
        .then(earned(number(&stage.unit_cost), number(&stage.fixed_cost)))
}

/// 0 = p_i - p_{i-1} - c_i + q_i (dp_i/dQ) (dQ/dq_i)
fn marginal(stage: &ExactStage, i: usize) -> Statement {
    let quantity = Symbol { name: "Q", index: Index::None };
    let [price, output] = ["p", "q"].map(|name| Symbol { name, index: Index::Stage(i) });
    let falling = [Expression::Derivative(price, quantity), Expression::Derivative(quantity, output)];
    let own = number(&stage.variation.own);
    let lost = [number(&stage.slope), own];
    Statement::of(count(0))
        .then(margin(i, of_stage("c", i)).plus(product([of_stage("q", i)].into_iter().chain(falling))))
        .then(margin(i, number(&stage.unit_cost)).minus(product(lost.into_iter().chain([of_stage("q", i)]))))
}

/// 0 = p_i - p_{i-1} - c_i + (1 + λ_i) (Q/n_i) dp_i/dQ
fn condition(stage: &ExactStage, i: usize) -> Statement {
    let price = Symbol { name: "p", index: Index::Stage(i) };
    let falling = Expression::Derivative(price, Symbol { name: "Q", index: Index::None });
    let own = if stage.variation.is_zero() { count(1) } else { count(1).plus(of_stage("λ", i)) };
    let symbols = product([own, letter("Q").over(of_stage("n", i)), falling]);
    let output = letter("Q").over(count(stage.n_firms));
    let numbers = product([number(&stage.variation.own), number(&stage.slope), output]);
    Statement::of(count(0))
        .then(margin(i, of_stage("c", i)).plus(symbols))
        .then(margin(i, number(&stage.unit_cost)).minus(numbers))
}

/// p_{i-1} = a_i - c_i - ((n_i + 1 + λ_i) / n_i) b_i Q
fn input_price(stage: &ExactStage, i: usize) -> Statement {
    let is_varied = !stage.variation.is_zero();
    let steeper = divisor(Index::Stage(i), is_varied).over(of_stage("n", i));
    let steeper_number = divisor_number(stage.n_firms, &stage.variation).over(count(stage.n_firms));
    let (intercept, slope) = stage.passed_on();
    Statement::of(of_stage("p", i - 1))
        .then(of_stage("a", i).minus(of_stage("c", i)).minus(product([steeper, of_stage("b", i), letter("Q")])))
        .then(number(&stage.intercept).minus(number(&stage.unit_cost)).minus(product([
            steeper_number,
            number(&stage.slope),
            letter("Q"),
        ])))
        .then(number(&intercept).minus(product([number(&slope), letter("Q")])))
}

/// p_i - p_{i-1} - `cost`
pub(super) fn margin(i: usize, cost: Expression) -> Expression {
    of_stage("p", i).minus(of_stage("p", i - 1)).minus(cost)
}

/// n_i + 1, or n_i + 1 + λ_i
pub(super) fn divisor(index: Index, is_varied: bool) -> Expression {
    let cournot = symbol("n", index).plus(count(1));
    if is_varied { cournot.plus(symbol("λ", index)) } else { cournot }
}

fn divisor_number(n_firms: u64, variation: &Variation) -> Expression {
    let cournot = count(n_firms).plus(count(1));
    match variation {
        variation if variation.is_zero() => cournot,
        Variation { is_negative: true, size, .. } => cournot.minus(number(size)),
        Variation { size, .. } => cournot.plus(number(size)),
    }
}
