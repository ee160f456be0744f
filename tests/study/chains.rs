//! Exercises about chains agree with the model, which solves them in doubles and by other code.

use cluster_pricing::model::{
    Chain, ChainParameters, Equilibrium, FreeEntryParameters, Merger, Verdict, distribution, free_entry, max_stages,
    partial_integration, startup, startup_asymmetric,
};
use cluster_pricing::study::{Exercise, Value};
use proptest::prelude::*;

use crate::any::{assert_key, exercise, name_of, number, numbers, word};

/// The chain of an exercise, with what it does not say left at plain values.
struct Market {
    a: f64,
    b: f64,
    c: Vec<f64>,
    n: Vec<f64>,
    f: Vec<f64>,
    lambda: Vec<f64>,
}

impl Market {
    fn of(exercise: &Exercise) -> Self {
        let has = |name: &str| exercise.parameters.get(name).is_some();
        let list = |name: &str| if has(name) { numbers(exercise, name) } else { Vec::new() };
        let n = list("n");
        let c = if has("c") { numbers(exercise, "c") } else { vec![1.0; n.len()] };
        let a = if has("a") { number(exercise, "a") } else { 100.0 };
        let b = if has("b") { number(exercise, "b") } else { 1.0 };
        Self { a, b, c, n, f: list("f"), lambda: list("lambda") }
    }

    fn parameters(&self) -> ChainParameters<'_> {
        ChainParameters {
            intercept: self.a,
            slope: self.b,
            unit_cost: &self.c,
            n_firms: &self.n,
            fixed_cost: &self.f,
            conjectural_variation: &self.lambda,
            ..ChainParameters::default()
        }
    }

    fn chain(&self) -> Chain {
        Chain::new(&self.parameters()).unwrap()
    }

    fn solve(&self) -> Equilibrium {
        self.chain().solve()
    }
}

/// What the model answers to an exercise about one chain; none where the exercise is about another thing.
fn answer(exercise: &Exercise) -> Vec<f64> {
    let market = Market::of(exercise);
    let solved = market.solve();
    let stage = || number(exercise, "stage") as usize - 1;
    match exercise.name.kind() {
        "factor" => vec![solved.factor.value],
        "price" | "conduct" => vec![solved.price],
        "markup" => vec![solved.stages[stage()].markup],
        "stages" => solved.stages.iter().map(|stage| stage.price).collect(),
        "numeq" => vec![solved.numbers_equivalent.unwrap()],
        "profit" => vec![100.0 * solved.stages[stage()].stage_profit / solved.chain_profit],
        "welfare" => vec![match word(exercise, "ask") {
            "consumers" => solved.welfare.consumer_surplus,
            "loss" => solved.welfare.deadweight_loss,
            "profit" => solved.chain_profit_gross,
            _ => solved.welfare.net,
        }],
        "pass" => vec![change_of_price(exercise, market, stage())],
        other => panic!("{other} is not about one chain"),
    }
}

/// How a price moves when the cost of a stage does: solved before and after.
fn change_of_price(exercise: &Exercise, mut market: Market, stage: usize) -> f64 {
    let seen = exercise.parameters.get("seen").map_or(market.n.len(), |_| number(exercise, "seen") as usize) - 1;
    let price = |market: &Market| market.solve().stages[seen].price;
    let before = price(&market);
    market.c[stage] += number(exercise, "t");
    price(&market) - before
}

fn whole(exercise: &Exercise) -> u64 {
    let [Value::Number(key), ..] = exercise.key[..] else { panic!("{} asks for no number", exercise.name) };
    assert_eq!(key.denominator(), 1, "{}", exercise.name);
    key.numerator().try_into().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn what_is_asked_of_a_chain_is_what_the_model_finds(
        name in name_of(&["factor", "price", "conduct", "markup", "stages", "numeq", "profit", "welfare", "pass"]),
    ) {
        let exercise = exercise(&name);
        assert_key(&exercise, &answer(&exercise));
    }

    #[test]
    fn who_is_cheaper_is_the_exact_verdict(name in name_of(&["verdict"])) {
        let exercise = exercise(&name);
        let expected = match Market::of(&exercise).solve().verdict {
            Verdict::Cluster => "cluster",
            Verdict::Tie => "tie",
            Verdict::Integrated => "integrated",
        };
        prop_assert_eq!(exercise.key[1], Value::Choice(expected));
    }

    #[test]
    fn one_more_firm_lowers_the_price_most_where_the_model_says(name in name_of(&["onemore"])) {
        let exercise = exercise(&name);
        let falls = Market::of(&exercise).solve().price_drop_if_one_more_firm.unwrap();
        let most = falls.iter().copied().fold(0.0, f64::max);
        let stage = falls.iter().position(|fall| *fall == most).unwrap() as f64 + 1.0;
        assert_key(&exercise, &[stage, most]);
    }

    #[test]
    fn the_startup_scale_is_that_of_the_model(name in name_of(&["startup"])) {
        let exercise = exercise(&name);
        let expected = if word(&exercise, "ask") == "stages" {
            max_stages(number(&exercise, "n")).unwrap().k_max
        } else if exercise.parameters.get("lambda").is_none() {
            startup(number(&exercise, "k")).unwrap().n_min
        } else {
            let (k, lambda) = (number(&exercise, "k") as usize, number(&exercise, "lambda"));
            let stages = vec![1.0; k];
            let market = Market {
                a: 100.0, b: 1.0, c: stages, n: vec![9.0; k], f: Vec::new(), lambda: vec![lambda; k],
            };
            market.chain().equal_startup().n_min
        };
        prop_assert_eq!(whole(&exercise), expected);
    }

    #[test]
    fn the_stage_that_is_open_needs_as_many_firms_as_the_model_says(name in name_of(&["bottleneck"])) {
        let exercise = exercise(&name);
        let (others, rivals) = (numbers(&exercise, "others"), number(&exercise, "rivals"));
        if rivals == 1.0 {
            prop_assert_eq!(Some(whole(&exercise)), startup_asymmetric(&others).unwrap().n_min);
        }
        // With one firm fewer the chain leaves at most what the rivals leave.
        let room = |firms: u64| others.iter().chain([&(firms as f64)]).map(|n| n / (n + 1.0)).product::<f64>();
        let limit = rivals / (rivals + 1.0);
        prop_assert!(room(whole(&exercise)) > limit && room(whole(&exercise) - 1) <= limit + 1e-12);
    }

    #[test]
    fn a_duel_is_decided_as_the_model_decides_it(name in name_of(&["duel"])) {
        let exercise = exercise(&name);
        if exercise.parameters.get("rivals").is_none() {
            let wins = Market::of(&exercise).solve().verdict == Verdict::Cluster;
            prop_assert_eq!(exercise.key[1] == Value::Choice("cluster"), wins);
            return Ok(());
        }
        let rivals = number(&exercise, "rivals") as u64;
        let wins = |one: u64, other: u64| (rivals + 1) * one * other > rivals * (one + 1) * (other + 1);
        let expected = if exercise.parameters.get("total").is_some() {
            let total = number(&exercise, "total") as u64;
            (1..total).filter(|first| wins(*first, total - first)).count() as u64
        } else {
            let first = number(&exercise, "first") as u64;
            (1..).find(|second| wins(first, *second)).unwrap()
        };
        prop_assert_eq!(whole(&exercise), expected);
    }

    #[test]
    fn the_best_spread_is_that_of_the_model(name in name_of(&["spread"])) {
        let exercise = exercise(&name);
        let [a, k, c, producers] = ["a", "k", "c", "N"].map(|name| number(&exercise, name));
        let best = distribution(producers, k).unwrap().best;
        assert_key(&exercise, &[a - (a - k * c) * best.factor.value]);
    }

    #[test]
    fn one_more_stage_costs_what_the_model_says(name in name_of(&["length"])) {
        let exercise = exercise(&name);
        let [a, cost, k, n] = ["a", "C", "k", "n"].map(|name| number(&exercise, name));
        let added = exercise.parameters.get("added").map_or(0.0, |_| number(&exercise, "added"));
        let price = |k: usize, cost: f64| {
            let c = vec![cost / k as f64; k];
            Market { a, b: 1.0, c, n: vec![n; k], f: Vec::new(), lambda: Vec::new() }.solve().price
        };
        let k = k as usize;
        assert_key(&exercise, &[price(k + 1, cost + added) - price(k, cost)]);
    }

    #[test]
    fn a_merger_moves_the_price_as_the_model_says(name in name_of(&["merge"])) {
        let exercise = exercise(&name);
        let market = Market::of(&exercise);
        let given = |name: &str| exercise.parameters.get(name).map(|_| number(&exercise, name));
        let merger = Merger {
            first: given("first").unwrap_or(1.0),
            count: given("count").unwrap_or(market.n.len() as f64),
            n_merged: given("merged").unwrap_or(1.0),
        };
        let merged = partial_integration(&market.parameters(), &merger).unwrap();
        if given("merged").is_some() {
            assert_key(&exercise, &[merged.price_change]);
        } else {
            prop_assert_eq!(Some(whole(&exercise)), merged.n_merged_min_lower_price);
        }
    }

    #[test]
    fn the_last_firm_that_enters_covers_its_cost_and_one_more_would_not(name in name_of(&["entry"])) {
        let exercise = exercise(&name);
        let [a, b, f] = ["a", "b", "f"].map(|name| number(&exercise, name));
        let c = numbers(&exercise, "c");
        let others = exercise.parameters.get("other").map_or(Vec::new(), |_| numbers(&exercise, "other"));
        let stage = exercise.parameters.get("stage").map_or(1, |_| number(&exercise, "stage") as usize) - 1;
        let profit = |firms: u64| {
            let mut n = others.clone();
            n.insert(stage, firms as f64);
            let market = Market { a, b, c: c.clone(), f: vec![f; n.len()], n, lambda: Vec::new() };
            market.solve().stages[stage].firm_profit
        };
        let firms = whole(&exercise);
        prop_assert!(profit(firms) > 0.0 && profit(firms + 1) < 0.0);
        if c.len() == 1 {
            let parameters = FreeEntryParameters { intercept: a, slope: b, cost_sum: None, unit_cost: &c, fixed_cost: &[f] };
            prop_assert_eq!(free_entry(&parameters).unwrap().whole.unwrap().n_firms, [Some(firms)]);
        }
    }

    #[test]
    fn a_saving_of_the_cluster_moves_the_price_as_lower_costs_do(name in name_of(&["external"])) {
        let exercise = exercise(&name);
        let (a, c, n) = (number(&exercise, "a"), numbers(&exercise, "c"), number(&exercise, "n"));
        let solve = |percent: f64| {
            let c: Vec<f64> = c.iter().map(|c| c * (1.0 - percent / 100.0)).collect();
            Market { a, b: 1.0, n: vec![n; c.len()], c, f: Vec::new(), lambda: Vec::new() }.solve()
        };
        let before = solve(0.0);
        let lead = |percent: f64| before.integrated.price - solve(percent).price;
        match name.level().number() {
            1 => assert_key(&exercise, &[before.price - solve(number(&exercise, "saving")).price]),
            2 => assert_key(&exercise, &[lead(number(&exercise, "saving"))]),
            _ => {
                let key = whole(&exercise) as f64;
                prop_assert!(lead(key) > 0.0 && lead(key - 1.0) <= 1e-9);
            }
        }
    }

    #[test]
    fn no_firm_gains_by_another_output_than_the_best_reply(name in name_of(&["reply"])) {
        let exercise = exercise(&name);
        let [a, b] = ["a", "b"].map(|name| number(&exercise, name));
        match name.level().number() {
            1 => {
                let [c, rest] = ["c", "rest"].map(|name| number(&exercise, name));
                let profit = |q: f64| (a - b * (rest + q) - c) * q;
                // The vertex of a parabola, from three of its points.
                let [one, two, three] = [1.0, 2.0, 3.0].map(profit);
                assert_key(&exercise, &[2.0 + (one - three) / (2.0 * (one - 2.0 * two + three))]);
            }
            2 => {
                let (c, n) = (vec![number(&exercise, "c")], vec![number(&exercise, "n")]);
                let market = Market { a, b, c, n, f: Vec::new(), lambda: Vec::new() };
                assert_key(&exercise, &[market.solve().stages[0].firm_quantity]);
            }
            _ => {
                let stage = number(&exercise, "stage") as usize - 1;
                assert_key(&exercise, &[Market::of(&exercise).solve().stages[stage].firm_quantity]);
            }
        }
    }
}
