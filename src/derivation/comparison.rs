//! The cluster against one integrated firm, and the scale at which it starts to win.

use std::f64::consts::LN_2;

use super::backward::all_costs;
use super::expression::{Expression, Index, count, letter, product, symbol};
use super::forward::{all_divisors, all_firms, each_stage};
use super::rational::Rational;
use super::solution::{Solution, Variation};
use super::statement::{Relation, Statement};
use super::written::{decimal, decimals_apart, irrational, number};
use super::{Line, Rank, Section};
use crate::model::{Number, Verdict};

/// One firm that runs all stages.
pub(super) fn integrated(solution: &Solution) -> Section {
    let Solution { intercept, slope, cost_sum, net_choke, integrated_fixed_cost, .. } = solution;
    let (price, quantity) = (symbol("p", Index::Integrated), symbol("Q", Index::Integrated));
    let earned = |cost, fixed| product([price.clone().minus(cost), quantity.clone()]).minus(fixed);
    let profit = Statement::of(symbol("π", Index::Integrated))
        .then(earned(all_costs(), symbol("f", Index::Integrated)))
        .then(earned(number(cost_sum), number(integrated_fixed_cost)));

    let lost = |slope| product([count(2), slope, quantity.clone()]);
    let condition = Statement::of(count(0))
        .then(letter("a").minus(all_costs()).minus(lost(letter("b"))))
        .then(number(intercept).minus(number(cost_sum)).minus(lost(number(slope))))
        .then(number(net_choke).minus(lost(number(slope))));

    let output = net_choke.times(&Rational::half()).over(slope);
    let output = Statement::of(quantity)
        .then(letter("M").over(product([count(2), letter("b")])))
        .then(number(net_choke).over(product([count(2), number(slope)])))
        .then(number(&output))
        .then(decimal(&output));

    let value = solution.integrated_price();
    let half = |intercept: Expression, cost| intercept.clone().minus(intercept.minus(cost).over(count(2)));
    let price = Statement::of(price)
        .then(half(letter("a"), all_costs()))
        .then(half(number(intercept), number(cost_sum)))
        .then(number(&value))
        .then(decimal(&value));

    let lines = vec![
        Line::new("integratedProfit", Rank::Paper("8"), profit),
        Line::new("integratedCondition", Rank::Derived, condition),
        Line::new("integratedQuantity", Rank::Derived, output),
        Line::new("integratedPrice", Rank::Paper("9"), price),
    ];
    Section::new("integrated", 0, lines)
}

/// Who sells at the lower price, and by how much.
pub(super) fn verdict(solution: &Solution) -> Section {
    let verdict = solution.verdict();
    let is_varied = solution.is_varied();
    // The paper states when the cluster wins, and only that.
    let rank = match verdict {
        Verdict::Cluster => Rank::printed("condition", is_varied),
        Verdict::Tie | Verdict::Integrated => Rank::derived(is_varied),
    };
    let mut lines =
        vec![Line::new("condition", rank, condition(solution)), Line::new(verdict.as_str(), rank, prices(solution))];
    if verdict != Verdict::Tie {
        lines.push(Line::new("gap", Rank::derived(is_varied), gap(solution)));
    }
    Section::new("verdict", 0, lines)
}

/// 2 Π n_i against Π (n_i + 1)
fn condition(solution: &Solution) -> Statement {
    let twice = solution.firms.plus(&solution.firms);
    let [more, less] = decimals_apart(&twice, &solution.divisor);
    let each_firm = each_stage(solution, |stage| count(stage.n_firms));
    let start =
        Statement::of(product([count(2), all_firms()])).then_if(each_firm.map(|firms| product([count(2), firms])));
    let (rivals, each) = (all_divisors(solution), each_stage(solution, |stage| number(&stage.divisor)));
    match solution.verdict() {
        Verdict::Cluster => start.then(more).step(Relation::Greater, less).then_if(each).then(rivals),
        Verdict::Integrated => start.then(more).step(Relation::Less, less).then_if(each).then(rivals),
        // Both products round alike, so only an exact number says that they are equal.
        Verdict::Tie if more.is_exact() => start.then(more).then_if(each).then(rivals),
        Verdict::Tie => start.step(Relation::Equal, rivals),
    }
}

/// p_k against p_f
fn prices(solution: &Solution) -> Statement {
    let [cluster, integrated] = decimals_apart(&solution.cluster_price(), &solution.integrated_price());
    let start = Statement::of(symbol("p", Index::Last)).then(cluster);
    let compared = match solution.verdict() {
        Verdict::Cluster => start.step(Relation::Less, integrated),
        Verdict::Integrated => start.step(Relation::Greater, integrated),
        Verdict::Tie => start,
    };
    compared.then(symbol("p", Index::Integrated))
}

/// |p_f - p_k| = M |R - 1/2|
fn gap(solution: &Solution) -> Statement {
    let Solution { net_choke, factor, .. } = solution;
    let (cluster, integrated) = (symbol("p", Index::Last), symbol("p", Index::Integrated));
    let half = || count(1).over(count(2));
    let gap = net_choke.times(&factor.distance(&Rational::half()));
    let (left, share, written) = if solution.verdict() == Verdict::Cluster {
        (integrated.minus(cluster), letter("R").minus(half()), number(factor).minus(half()))
    } else {
        (cluster.minus(integrated), half().minus(letter("R")), half().minus(number(factor)))
    };
    Statement::of(left)
        .then(product([letter("M"), share]))
        .then(product([number(net_choke), written]))
        .then(number(&gap))
        .then(decimal(&gap))
}

/// The fewest firms with which an even chain wins, if all stages have the same conjectural variation.
pub(super) fn startup(solution: &Solution, n_min: u64) -> Option<Section> {
    let variation = solution.common_variation()?;
    let k = solution.n_stages;
    let rank = Rank::derived(!variation.is_zero());
    let mut lines = vec![
        Line::new("startup", rank, threshold(variation, k)),
        Line::new("enough", rank, factor_against_half(variation, k, n_min, 0)),
    ];
    // With one firm fewer the firms may be too few for what they expect of one another.
    if n_min > 1 && Rational::whole(n_min - 1) >= variation.own {
        lines.push(Line::new("short", rank, factor_against_half(variation, k, n_min, 1)));
    }
    Some(Section::new("startup", 0, lines))
}

/// n_min > (1 + λ) / (2^(1/k) - 1)
fn threshold(variation: &Variation, k: usize) -> Statement {
    let root = |k| count(2).raised(count(1).over(k)).minus(count(1));
    let own = if variation.is_zero() { count(1) } else { count(1).plus(letter("λ")) };
    let start = Statement::of(symbol("n", Index::Least))
        .step(Relation::Greater, own.over(root(letter("k"))))
        .then(number(&variation.own).over(root(count(k as u64))));
    if k == 1 || variation.own.is_zero() {
        return start.then(decimal(&variation.own));
    }
    let inverse = Rational::from(Number::from(1.0 / (LN_2 / k as f64).exp_m1()));
    start.then(irrational(&variation.own.times(&inverse)))
}

/// The factor of an even chain with n_min - `fewer` firms in each of `k` stages, against 1/2.
fn factor_against_half(variation: &Variation, k: usize, n_min: u64, fewer: u64) -> Statement {
    let least = || symbol("n", Index::Least);
    let [firms, cournot] =
        if fewer == 0 { [least(), least().plus(count(1))] } else { [least().minus(count(1)), least()] };
    let divisor = if variation.is_zero() { cournot } else { cournot.plus(letter("λ")) };
    let n_firms = Rational::whole(n_min - fewer);
    let others = n_firms.plus(&variation.own);
    let value = n_firms.over(&others).raised(k as u32);
    let [value, half] = decimals_apart(&value, &Rational::half());
    let relation = if fewer == 0 { Relation::Greater } else { Relation::AtMost };
    Statement::of(firms.over(divisor).raised(letter("k")))
        .then(number(&n_firms).over(number(&others)).raised(count(k as u64)))
        .then(value)
        .step(relation, half)
}
