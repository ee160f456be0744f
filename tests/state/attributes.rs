//! A state as an article writes it, and what is said to a programmer whose state is refused.

use cluster_pricing::svg;
use cluster_pricing::view::VIEWS;
use serde_json::{Value, json};

use crate::support::with_figure;

/// Expects attributes to draw what the same state draws where a program gives it.
#[track_caller]
fn draws_the_same(view: &str, attributes: &[(&str, &str)], mut state: Value, options: Value) {
    state["view"] = view.into();
    assert!(svg(view, attributes) == with_figure(state, options, |figure| figure.svg()), "{view}: {attributes:?}");
}

#[track_caller]
fn refuses(view: &str, attributes: &[(&str, &str)], message: &str) {
    assert_eq!(svg(view, attributes).unwrap_err().to_string(), message);
}

#[test]
fn every_view_is_drawn_in_one_call_in_every_language() {
    for view in VIEWS.values {
        for lang in ["en", "zh-Hant", "zh-Hans"] {
            draws_the_same(view, &[("lang", lang)], json!({ "lang": lang }), json!({}));
        }
    }
}

#[test]
fn attributes_are_numbers_lists_and_words_as_an_article_writes_them() {
    draws_the_same("price", &[("k", "2"), ("n", " 3, 9 ")], json!({ "k": 2, "n": [3, 9] }), json!({}));
    let indicators = ["high_tech_output_2006", "high_tech_share_2006"];
    draws_the_same(
        "provinces",
        &[("indicator", "high_tech_output_2006, high_tech_share_2006"), ("highlight", "")],
        json!({ "indicator": indicators, "highlight": [] }),
        json!({}),
    );
    let table = "place,series,year,value,unit,source,note\nLyon,Mills,1831,60,mills,Census,\n";
    draws_the_same("provinces", &[("table", table)], json!({ "table": table }), json!({}));
}

#[test]
fn a_picture_takes_a_size_and_a_font() {
    draws_the_same(
        "duel",
        &[("width", "500"), ("height", "300"), ("textSize", "15"), ("font", "Inter, serif"), ("theme", "dark")],
        json!({ "theme": "dark" }),
        json!({ "width": 500, "height": 300, "textSize": 15, "font": "Inter, serif" }),
    );
}

#[test]
fn decimals_are_those_that_are_written() {
    // Firms that expect 0.2 and 2 in response tie with one firm, exactly; the doubles next to these numbers do not.
    let attributes = [("n", "3,7"), ("lambda", "0.2,2")];
    draws_the_same("duel", &attributes, json!({ "n": [3, 7], "lambda": ["0.2", "2"] }), json!({}));
    let doubles =
        with_figure(json!({ "view": "duel", "n": [3, 7], "lambda": [0.2, 2] }), json!({}), |figure| figure.svg());
    assert!(svg("duel", &attributes) != doubles);
}

#[test]
fn a_refusal_says_what_was_found_and_what_is_allowed() {
    refuses("price", &[("n", "9,9,0,9")], "n[2]: must be at least 1 (found 0, limit 1)");
    refuses("price", &[("n", "3,9")], "n: needs one entry per stage (found 2, limit 4)");
    refuses("price", &[("a", "20")], "a: the choke price must exceed the sum of unit costs (found 20, limit 28)");
    refuses("price", &[("b", "steep")], "b: must be a finite number");
    refuses("price", &[("nmax", "1")], "nmax: must be a whole number from 2 to 1000000 (found 1)");
    refuses("price", &[("nmax", "7.5")], "nmax: must be a whole number from 2 to 1000000 (found 7.5)");
    refuses("price", &[("theme", "dusk")], "theme: must be one of auto, light, dark");
    refuses("prices", &[], &format!("view: must be one of {}", VIEWS.values.join(", ")));
    refuses("provinces", &[("places", "jilin,atlantis")], "places[1]: not a value of this vocabulary");
    let table = "place,series,year,value,unit,source,note\nLyon,Mills,1831,\"1,5\",mills,,\n";
    refuses("provinces", &[("table", table)], "table: line 2, column 17: not a decimal number");
}

#[test]
fn a_refusal_is_an_error_that_others_can_pass_on() {
    let passed_on = || -> Result<String, Box<dyn std::error::Error>> { Ok(svg("price", &[("k", "0")])?) };
    assert_eq!(passed_on().unwrap_err().to_string(), "k: a chain needs at least one stage (found 0, limit 1)");
}
