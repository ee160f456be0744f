//! Down the chain again: the quantity, and from it every price.

use super::backward::{all_costs, divisor, margin};
use super::expression::{Expression, Index, Operator, count, letter, of_stage, product, repeated, symbol};
use super::rational::Rational;
use super::solution::{ExactStage, Solution};
use super::statement::Statement;
use super::written::{decimal, number, ratio};
use super::{Line, Rank, Section};

/// The one equation that is left, its quantity, and the price of the final good.
pub(super) fn solution(solution: &Solution) -> Section {
    let is_varied = solution.is_varied();
    let printed = |passage| Rank::printed(passage, is_varied);
    let lines = vec![
        Line::new("network", printed("6"), network(solution)),
        Line::new(if is_varied { "factorVaried" } else { "factor" }, Rank::derived(is_varied), factor(solution)),
        Line::new("complement", Rank::derived(is_varied), complement(solution)),
        Line::new("quantity", Rank::derived(is_varied), quantity(solution)),
        Line::new("price", printed("7"), price(solution)),
        Line::new("priceByCost", Rank::derived(is_varied), price_by_cost(solution)),
    ];
    Section::new("solution", 0, lines)
}

/// What a firm of a stage sells, at what price and with what markup.
pub(super) fn stage(solution: &Solution, i: usize) -> Section {
    let Some(stage) = solution.stage(i) else {
        return Section::new("prices", i, Vec::new());
    };
    let is_varied = !stage.variation.is_zero();
    let lines = vec![
        Line::new("firmQuantity", Rank::Paper("1"), firm_quantity(solution, stage, i)),
        Line::new("stagePrice", Rank::Paper("stageDemand"), stage_price(solution, stage, i)),
        Line::new("markup", Rank::printed("4", is_varied), markup(solution, stage, i)),
    ];
    Section::new("prices", i, lines)
}

/// Π n_i
pub(super) fn all_firms() -> Expression {
    repeated(Operator::Product, symbol("n", Index::Running))
}

/// Π (n_i + 1 + λ_i)
pub(super) fn all_divisors(solution: &Solution) -> Expression {
    repeated(Operator::Product, divisor(Index::Running, solution.is_varied()))
}

/// The product of a number of each stage of a short or an even chain, factor by factor.
pub(super) fn each_stage(solution: &Solution, of: impl Fn(&ExactStage) -> Expression) -> Option<Expression> {
    match solution.common_stage() {
        Some(stage) => Some(of(stage).raised(count(solution.n_stages as u64))),
        None => Some(product(solution.all_stages()?.iter().map(of))),
    }
}

/// 0 = a - Σ c_i - b Q Π (n_i + 1) / Π n_i
fn network(solution: &Solution) -> Statement {
    let Solution { intercept, slope, cost_sum, net_choke, firms, divisor, factor, .. } = solution;
    let left = |intercept: Expression, cost, slope, steeper| {
        intercept.minus(cost).minus(product([slope, letter("Q"), steeper]))
    };
    let symbols = left(letter("a"), all_costs(), letter("b"), all_divisors(solution).over(all_firms()));
    let numbers = left(number(intercept), number(cost_sum), number(slope), ratio(divisor, firms));
    let slope = number(&slope.over(factor));
    Statement::of(count(0)).then(symbols).then(numbers).then(number(net_choke).minus(product([slope, letter("Q")])))
}

/// R = Π n_i / Π (n_i + 1)
fn factor(solution: &Solution) -> Statement {
    let Solution { firms, divisor, factor, .. } = solution;
    Statement::of(letter("R"))
        .then(all_firms().over(all_divisors(solution)))
        .then_if(each_stage(solution, |stage| count(stage.n_firms).over(number(&stage.divisor))))
        .then(ratio(firms, divisor))
        .then(number(factor))
        .then(decimal(factor))
}

/// U = 1 - R
fn complement(solution: &Solution) -> Statement {
    let complement = Rational::whole(1).minus(&solution.factor);
    Statement::of(letter("U"))
        .then(count(1).minus(letter("R")))
        .then(count(1).minus(number(&solution.factor)))
        .then(number(&complement))
        .then(decimal(&complement))
}

/// Q = (M / b) R
fn quantity(solution: &Solution) -> Statement {
    let Solution { slope, net_choke, factor, quantity, .. } = solution;
    Statement::of(letter("Q"))
        .then(product([letter("M").over(letter("b")), letter("R")]))
        .then(product([number(net_choke).over(number(slope)), number(factor)]))
        .then(number(quantity))
        .then(decimal(quantity))
}

/// p_k = a - (a - Σ c_i) Π n_i / Π (n_i + 1)
fn price(solution: &Solution) -> Statement {
    let Solution { intercept, cost_sum, firms, divisor, .. } = solution;
    let share = all_firms().over(all_divisors(solution));
    let symbols = letter("a").minus(product([letter("a").minus(all_costs()), share]));
    let left = number(intercept).minus(number(cost_sum));
    let numbers = number(intercept).minus(product([left, ratio(firms, divisor)]));
    let price = solution.cluster_price();
    Statement::of(symbol("p", Index::Last)).then(symbols).then(numbers).then(number(&price)).then(decimal(&price))
}

/// p_k = C + M U
fn price_by_cost(solution: &Solution) -> Statement {
    let Solution { cost_sum, net_choke, factor, .. } = solution;
    let complement = Rational::whole(1).minus(factor);
    let price = solution.cluster_price();
    Statement::of(symbol("p", Index::Last))
        .then(letter("C").plus(product([letter("M"), letter("U")])))
        .then(number(cost_sum).plus(product([number(net_choke), number(&complement)])))
        .then(number(&price))
        .then(decimal(&price))
}

/// q_i = Q / n_i
fn firm_quantity(solution: &Solution, stage: &ExactStage, i: usize) -> Statement {
    let quantity = solution.quantity.over(&Rational::whole(stage.n_firms));
    Statement::of(of_stage("q", i))
        .then(letter("Q").over(of_stage("n", i)))
        .then(number(&solution.quantity).over(count(stage.n_firms)))
        .then(number(&quantity))
        .then(decimal(&quantity))
}

/// p_i = a_i - b_i Q
fn stage_price(solution: &Solution, stage: &ExactStage, i: usize) -> Statement {
    let price = solution.price(stage);
    Statement::of(of_stage("p", i))
        .then(of_stage("a", i).minus(product([of_stage("b", i), letter("Q")])))
        .then(number(&stage.intercept).minus(product([number(&stage.slope), number(&solution.quantity)])))
        .then(number(&price))
        .then(decimal(&price))
}

/// p_i - p_{i-1} - c_i = ((1 + λ_i) / n_i) b_i Q
fn markup(solution: &Solution, stage: &ExactStage, i: usize) -> Statement {
    let own = if stage.variation.is_zero() { count(1) } else { count(1).plus(of_stage("λ", i)) };
    let symbols = product([own.over(of_stage("n", i)), of_stage("b", i), letter("Q")]);
    let conduct = number(&stage.variation.own).over(count(stage.n_firms));
    // b_i Q is M R_i.
    let markup = stage.conduct().times(&solution.net_choke).times(&stage.factor);
    Statement::of(margin(i, of_stage("c", i)))
        .then(symbols)
        .then(product([conduct, number(&stage.slope), number(&solution.quantity)]))
        .then(number(&markup))
        .then(decimal(&markup))
}
