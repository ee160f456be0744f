//! Titles answer to the state: what they say is the case.

use serde_json::{Value, json};

use crate::support::with_figure;

#[track_caller]
fn says(state: Value, title: &str) {
    let heading = with_figure(state.clone(), json!({}), |figure| figure.view().title(figure.theme()).heading);
    assert_eq!(heading.unwrap(), title, "{state}");
}

/// A state of a view with other values.
fn state(view: &str, values: Value) -> Value {
    let mut state = json!({ "view": view });
    for (key, value) in values.as_object().into_iter().flatten() {
        state[key] = value.clone();
    }
    state
}

#[test]
fn entry_has_a_critical_mass_only_where_stages_wait_for_one_another() {
    let critical = "A cluster needs a critical mass: entry feeds on entry";
    let single = "The larger the market, the more firms it sustains: no critical mass is needed";
    let small = "A market of this size sustains no cluster";
    let free = "Where entry costs nothing, every stage fills up without end";
    for (values, title) in [
        (json!({}), critical),
        (json!({ "k": 1 }), single),
        (json!({ "k": 3, "f": [0, 20, 0] }), single),
        (json!({ "f": 0 }), free),
        (json!({ "k": 1, "f": 9000 }), small),
        (json!({ "k": 1, "f": 5000 }), small),
        (json!({ "k": 2, "f": 700, "c": 0 }), small),
        (json!({ "f": 1e9 }), small),
    ] {
        says(state("entry", values), title);
    }
}

#[test]
fn the_build_up_counts_the_stages_that_add_a_markup() {
    for (values, title) in [
        (json!({}), "Several small markups add up to less than one big one"),
        (json!({ "n": [4, 5, 6, 7] }), "Several small markups add up to exactly one big one"),
        (json!({ "n": 2 }), "Markup upon markup costs more than a single big one"),
        (json!({ "k": 1 }), "One stage adds a markup, and it is smaller than the big firm’s"),
        (json!({ "k": 1, "n": 1 }), "One stage adds a markup, and it is exactly the big firm’s"),
        (json!({ "lambda": [-1, -1, 0, -1] }), "One stage adds a markup, and it is smaller than the big firm’s"),
        (json!({ "lambda": -1 }), "No stage adds a markup: the product sells at its cost"),
        (json!({ "k": 1, "lambda": -1 }), "No stage adds a markup: the product sells at its cost"),
    ] {
        says(state("build-up", values), title);
    }
}

#[test]
fn the_spread_is_praised_only_where_it_can_be_compared_and_matters() {
    for (values, title) in [
        (json!({}), "Evenly spread firms make the cheapest chain"),
        (json!({ "k": 1 }), "A single stage holds all firms: there is nothing to spread"),
        (json!({ "n": 1 }), "With so few firms there is only one way to spread them"),
        (json!({ "n": 3, "lambda": 2 }), "With so few firms there is only one way to spread them"),
        (
            json!({ "lambda": [-1, 0, 0, 0] }),
            "Where stages behave differently, the even spread need not be the cheapest",
        ),
        (json!({ "lambda": -1 }), "Firms that take prices as given sell at cost, however they are spread"),
    ] {
        says(state("spread", values), title);
    }
}

#[test]
fn a_longer_chain_needs_more_firms_only_where_it_does() {
    let more = "A longer chain needs more firms in every stage, and far more in all";
    let same = "A longer chain needs no more firms in each stage, only more stages";
    for (values, title) in [
        (json!({}), more),
        (json!({ "lambda": 3 }), more),
        (json!({ "lambda": -1 }), same),
        (json!({ "lambda": -0.99 }), same),
    ] {
        says(state("startup", values), title);
    }
}

#[test]
fn welfare_has_a_title_for_every_verdict_and_every_comparison() {
    for (values, title) in [
        (json!({}), "The cluster gives buyers more and wastes less than one firm"),
        (json!({ "f": 20 }), "The cluster is cheaper, but its fixed costs outweigh the gain"),
        (json!({ "n": [4, 5, 6, 7] }), "At break-even the cluster shares the gain as one firm would"),
        (json!({ "n": [4, 5, 6, 7], "ff": 100 }), "The price is the same, but the cluster has lower fixed costs"),
        (json!({ "n": [4, 5, 6, 7], "f": 5 }), "The price is the same, but the cluster has higher fixed costs"),
        (json!({ "n": 2 }), "Too little competition: the chain wastes more than one firm would"),
        (
            json!({ "k": 2, "n": 2, "ff": 2000 }),
            "The chain is more expensive, but it saves more in fixed costs than it wastes",
        ),
        // A = 4, and with R = 1/4 welfare is 0.875 and the integrated firm's 1.5.
        (
            json!({ "k": 2, "n": 1, "a": 2, "c": 0, "ff": 0.625 }),
            "The chain is more expensive, and saves as much in fixed costs as it wastes",
        ),
        // With R = 3/4 welfare is 1.875, less three times 0.125.
        (
            json!({ "k": 1, "n": 3, "a": 2, "c": 0, "f": 0.125 }),
            "The cluster is cheaper, but its fixed costs take the whole gain",
        ),
    ] {
        says(state("welfare", values), title);
    }
}

#[test]
fn rounds_are_said_to_end_only_where_they_do() {
    for (values, title) in [
        (json!({}), "Step by step, firms find the price of the formula"),
        (json!({ "n": 1 }), "Acting as one is best for every stage, so nobody moves"),
        (json!({ "n": 9, "lambda": 8 }), "Acting as one is best for every stage, so nobody moves"),
    ] {
        says(state("iteration", values), title);
    }
}

#[test]
fn one_place_is_no_mean() {
    for (places, title) in [
        (json!([]), "The Northeast is, on average, below the others"),
        (json!(["liaoning", "jiangsu"]), "Liaoning is below Jiangsu"),
        (json!(["liaoning", "jiangsu", "beijing"]), "Liaoning is below the mean of the others"),
        (json!(["liaoning", "jilin", "jiangsu"]), "The mean of the Northeast is below Jiangsu"),
        (json!(["liaoning", "jilin"]), "Places of the Northeast"),
        (json!(["liaoning"]), "Liaoning"),
        (json!(["jiangsu"]), "Jiangsu"),
    ] {
        says(state("provinces", json!({ "places": places })), title);
    }
}

#[test]
fn a_bound_is_below_nothing_that_it_may_exceed() {
    for (indicator, title) in [
        (
            "private_firms_over_500m_2006",
            "Northeast China (three provinces) and Zhejiang: which is higher cannot be told",
        ),
        ("soe_sales_per_head", "Northeast China (three provinces) is below the national figure"),
    ] {
        says(state("provinces", json!({ "indicator": indicator })), title);
    }
}

#[test]
fn a_province_that_is_shown_alone_is_named() {
    says(state("decline", json!({ "places": ["jilin"] })), "Jilin lost a part of its share of national industry");
}

#[test]
fn the_burden_is_told_of_one_date_and_one_group() {
    let title =
        "The Northeast’s state firms bore 35.4% of what all of China’s spent on social functions at the end of 2005";
    says(json!({ "view": "burden" }), title);
}
