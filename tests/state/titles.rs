//! Titles answer to the state: what they say is the case. Each is read in the three languages as a reader reads it, its counts and
//! its percentages, and held against the numbers of the same figure.

use cluster_pricing::chart::{Facts, Format};
use cluster_pricing::data::places;
use cluster_pricing::state::vocabulary::GROUP;
use cluster_pricing::view::REGISTRY;
use cluster_pricing::view::provinces::Provinces;
use cluster_pricing::wire::figure::Figure;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::any;
use crate::support::with_figure;

const LANGUAGES: [&str; 3] = ["en", "zh-Hant", "zh-Hans"];

/// Title and numbers of a figure, unless it is refused.
fn figure(state: &Value, language: &str) -> Option<(String, Facts)> {
    let options = json!({ "lang": language });
    let of = |figure: &Figure| {
        let mut facts = figure.view().facts(figure.theme());
        if let Some(equilibrium) = figure.view().equilibrium().filter(|_| facts.get("verdict").is_none()) {
            facts.word("verdict", equilibrium.verdict.as_str());
        }
        (figure.view().title(figure.theme()).heading, facts)
    };
    with_figure(state.clone(), options, of).ok()
}

#[track_caller]
fn says(state: Value, title: &str) {
    assert_eq!(figure(&state, "en").unwrap().0, title, "{state}");
}

/// A state of a view with other values.
fn state(view: &str, values: Value) -> Value {
    let mut state = json!({ "view": view });
    for (key, value) in values.as_object().into_iter().flatten() {
        state[key] = value.clone();
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5000))]

    #[test]
    fn a_title_is_borne_out_by_the_numbers_of_its_figure(state in prop_oneof![3 => chain(), 2 => any::chain()]) {
        // Prices of a few digits, near the smallest number there is, bear out no percentage.
        prop_assume!(state["a"].as_f64().is_none_or(|a| a > 1e-290));
        holds(&state);
    }
}

#[test]
fn a_title_is_borne_out_at_every_edge_of_the_model() {
    let chains = [
        json!({ "k": 1, "n": 1 }),
        json!({ "k": 1, "n": 2 }),
        json!({ "k": 2, "n": [2, 3] }),
        json!({ "k": 2, "n": [3, 1] }),
        json!({ "k": 2, "n": [1, 1e15] }),
        json!({ "k": 2, "n": 9_007_199_254_740_991_u64 }),
        json!({ "k": 3, "n": [2, 3, 1e12] }),
        json!({ "k": 4, "n": [4, 5, 6, 7] }),
        json!({ "k": 4, "n": 1 }),
        json!({ "k": 4, "n": 5 }),
        json!({ "k": 4, "n": 6 }),
        json!({ "k": 40, "n": 9 }),
        json!({ "k": 1000, "n": 1442 }),
        json!({ "k": 1000, "n": 1443 }),
    ];
    let others = [
        json!({}),
        json!({ "lambda": -1 }),
        json!({ "lambda": -0.9 }),
        json!({ "lambda": -1e-12 }),
        json!({ "c": 0 }),
        json!({ "a": 1e9 }),
        json!({ "a": 1e9, "c": 0, "b": 1e-9 }),
        json!({ "f": 2000, "ff": 0 }),
        json!({ "f": 20, "ff": 180 }),
        json!({ "ff": 2000 }),
        json!({ "theta": 0 }),
        json!({ "theta": 0.3 }),
    ];
    let mut count = 0;
    for view in REGISTRY.iter().filter(|view| view.keys.contains("k")) {
        for chain in &chains {
            for other in &others {
                let values = [json!({ "c": 0.05 }), chain.clone(), other.clone()];
                count += usize::from(holds(&values.into_iter().fold(state(view.name, json!({})), with)));
            }
        }
    }
    assert!(count > 1000, "{count}");
}

/// A state with the values of another.
fn with(mut state: Value, values: Value) -> Value {
    for (key, value) in values.as_object().into_iter().flatten() {
        state[key] = value.clone();
    }
    state
}

/// A state that a reader sets with sliders.
fn chain() -> impl Strategy<Value = Value> {
    let views: Vec<&str> = REGISTRY.iter().filter(|view| view.keys.contains("k")).map(|view| view.name).collect();
    let lengths = prop_oneof![6 => 1_usize..7, 1 => 7_usize..31];
    let chain = lengths.prop_flat_map(|k| (Just(k), select(vec![1, k])));
    let chain = chain.prop_flat_map(|(k, listed)| (Just(k), vec(prop_oneof![1_u64..5, 1_u64..13, 1_u64..60], listed)));
    let conduct = select(vec![0.0, 0.0, 0.0, 0.0, -0.5, -1.0]);
    let money = || select(vec![0.0, 0.0, 1.0, 20.0, 2000.0]);
    let market = (select(vec![0.0, 7.0, 0.5]), select(vec![1.0, 60.0, 1000.0]), money(), money());
    (select(views), chain, conduct, market, select(vec![0.0, 0.05, 0.3])).prop_map(
        |(view, (k, n), lambda, (c, margin, f, ff), theta)| {
            json!({
                "view": view, "k": k, "n": n, "lambda": lambda, "c": c, "a": c * k as f64 + margin, "f": f, "ff": ff,
                "theta": theta,
            })
        },
    )
}

/// What a title claims: counts and other numbers as they are written, and parts of a whole in percent.
#[derive(Debug, Default, PartialEq)]
struct Claims {
    counts: Vec<String>,
    percents: Vec<f64>,
}

/// Whether the figure of a state is not refused; what its title says holds in every language.
fn holds(state: &Value) -> bool {
    let mut known = false;
    for language in LANGUAGES {
        let Some((title, facts)) = figure(state, language) else { continue };
        known = true;
        let context = format!("{title} {state}");
        assert!(!title.contains(['{', '}']) && !title.contains("  ") && !title.ends_with(' '), "{context}");
        assert!(language != "en" || !counts_one_as_many(&title), "{context}");
        let expected = expected(state, &facts);
        let found = read(&title, language, &expected.percents, &context);
        let agree = |(found, expected): (&String, &String)| says_number(found, expected);
        let all = found.len() == expected.counts.len() && std::iter::zip(&found, &expected.counts).all(agree);
        assert!(all, "{found:?} for {:?}: {context}", expected.counts);
        if let Some(verdict) = expected_verdict(state, &facts) {
            assert_eq!(verdict_of(&title, language), Some(verdict), "{context}");
        }
    }
    known
}

/// What is no count although it has a number in words.
const NO_COUNTS: [&str; 9] = [
    "one big firm",
    "one big one",
    "one upon another",
    "act as one",
    "acting as one",
    "big one",
    "one stage adds",
    "in one stage",
    "one way",
];

/// The counts of a title in the order in which it says them. Its percentages are those that are expected, as near as they are written.
fn read(title: &str, language: &str, percents: &[f64], context: &str) -> Vec<String> {
    let mut text = title.to_lowercase();
    for phrase in NO_COUNTS {
        text = text.replace(phrase, "");
    }
    let is_part =
        |letter: char| !(letter.is_ascii_alphanumeric() || ",.−⁻×%".contains(letter) || is_superscript(letter));
    let mut counts = Vec::new();
    let mut percents = percents.iter();
    let mut before = "";
    let mut at = 0;
    for token in text.split(is_part).filter(|token| !token.is_empty()) {
        let word = token.trim_end_matches([',', '.']);
        let start = at + text[at..].find(token).unwrap();
        at = start + token.len();
        if let Some(number) = word.strip_suffix('%') {
            let expected = *percents.next().unwrap_or_else(|| panic!("no percentage is known: {context}"));
            let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let value: f64 = number.replace(',', "").parse().unwrap();
            let half = 0.5 * 10_f64.powi(-(decimals as i32));
            let below = before == "than" || text[..start].trim_end().ends_with("不到");
            let nearly = before == "nearly" || text[..start].trim_end().ends_with('近');
            let close = match (below, nearly) {
                (true, _) => expected < value,
                (_, true) => value - half <= expected && expected < value * 1.000_000_001,
                _ => {
                    (expected - value).abs() <= half * 1.000_001
                        && value != 0.0
                        && (value != 100.0 || expected > 99.999_999)
                }
            };
            assert!(close, "{value}% is {expected}%: {context}");
        } else if word.starts_with(|letter: char| letter.is_ascii_digit()) {
            counts.push(word.to_owned() + unit(&text[at..]));
        } else if let Some(place) = NUMBERS.iter().position(|name| *name == word) {
            assert_eq!(language, "en", "{context}");
            counts.push((place + 1).to_string());
        }
        before = word;
    }
    assert_eq!(percents.next(), None, "{context}");
    counts
}

/// The large unit with which a text goes on, as a power of ten.
fn unit(text: &str) -> &'static str {
    let units = [
        ("million", "e6"),
        ("billion", "e9"),
        ("trillion", "e12"),
        ("万亿", "e12"),
        ("萬", "e4"),
        ("万", "e4"),
        ("億", "e8"),
        ("亿", "e8"),
        ("兆", "e12"),
    ];
    let found = text.strip_prefix('\u{a0}').and_then(|text| units.into_iter().find(|(name, _)| text.starts_with(name)));
    found.map_or("", |(_, power)| power)
}

/// Whether a number of a title is the one that is expected: a million and more to three digits, others as they are written.
fn says_number(found: &str, expected: &str) -> bool {
    if !found.contains('e') {
        return found == expected;
    }
    let [found, expected] = [found, expected].map(|text| text.replace(',', "").parse::<f64>().unwrap());
    expected >= 999_500.0 && (found / expected - 1.0).abs() < 0.005_001
}

const NUMBERS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

fn is_superscript(letter: char) -> bool {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(letter)
}

/// "one firms", where it does not end a list.
fn counts_one_as_many(title: &str) -> bool {
    let lower = title.to_lowercase();
    ["one", "1"].iter().any(|one| {
        ["firms", "stages", "rounds", "markups", "provinces", "pairs"].iter().any(|noun| {
            let phrase = format!("{one} {noun}");
            lower.match_indices(&phrase).any(|(at, _)| !lower[..at].ends_with(|letter: char| letter.is_ascii_digit()))
        })
    })
}

fn value(facts: &Facts, name: &str) -> f64 {
    facts.get(name).and_then(|amount| amount.value).unwrap()
}

fn text(facts: &Facts, name: &str) -> String {
    facts.get(name).unwrap().text.clone()
}

fn whole(number: f64) -> String {
    Format::Fixed(0).write(number)
}

/// The firms of each stage, as the state has them.
fn firms(state: &Value) -> Vec<f64> {
    let k = state["k"].as_u64().unwrap() as usize;
    let n = match &state["n"] {
        Value::Array(list) => list.iter().map(|n| n.as_f64().unwrap()).collect(),
        n => vec![n.as_f64().unwrap()],
    };
    (0..k).map(|stage| n[stage % n.len()]).collect()
}

/// How a title counts the firms of stages.
fn who(firms: &[f64]) -> Vec<String> {
    let (least, most) = (firms.iter().copied().fold(f64::MAX, f64::min), firms.iter().copied().fold(0.0, f64::max));
    match firms {
        _ if least == most => vec![whole(least)],
        _ if firms.len() <= 4 && most < 1000.0 => firms.iter().map(|n| whole(*n)).collect(),
        _ => vec![whole(least), whole(most)],
    }
}

/// By how much a price is below or above the big firm’s, in percent of it.
fn apart(facts: &Facts, price: &str) -> f64 {
    let (own, single) = (value(facts, price), value(facts, "integratedPrice"));
    100.0 * (single - own).abs() / single
}

fn expected(state: &Value, facts: &Facts) -> Claims {
    match state["view"].as_str().unwrap() {
        "price" => of_price(state, facts),
        "duel" => of_duel(facts),
        "build-up" => of_build_up(facts),
        "welfare" => of_welfare(facts),
        "startup" => of_startup(facts),
        "spread" => of_spread(facts),
        "length" => of_length(state, facts),
        "entry" => of_entry(facts),
        "externality" => of_externality(facts),
        "iteration" => of_iteration(facts),
        view => panic!("{view} is not known"),
    }
}

fn of_price(state: &Value, facts: &Facts) -> Claims {
    let firms = firms(state);
    let mut counts = who(&firms);
    let verdict = text(facts, "verdict");
    if verdict == "integrated" && firms.len() > 1 && firms.iter().all(|n| *n == firms[0]) {
        assert!(value(facts, "startupNMin") > firms[0], "{state}");
        counts.push(text(facts, "startupNMin"));
    }
    let percents = if verdict == "tie" { Vec::new() } else { vec![apart(facts, "clusterPrice")] };
    Claims { counts, percents }
}

fn of_duel(facts: &Facts) -> Claims {
    let mut counts = vec![text(facts, "first")];
    counts.extend(facts.get("second").map(|second| second.text.clone()));
    let verdict = text(facts, "verdict");
    if verdict == "integrated" && counts.len() == 2 && text(facts, "reach") != "beyond" {
        // That of the second stage.
        counts.push("2".to_owned());
        if let Some(needed) = facts.get("needed") {
            assert!(needed.value > facts.get("second").unwrap().value);
            counts.push(needed.text.clone());
        }
    }
    let percents = if verdict == "tie" { Vec::new() } else { vec![apart(facts, "clusterPrice")] };
    Claims { counts, percents }
}

fn of_build_up(facts: &Facts) -> Claims {
    let (sum, single) = (value(facts, "chainMarkup"), value(facts, "integratedMarkup"));
    let apart = 100.0 * (single - sum).abs() / single;
    let count = text(facts, "markups");
    match (count.as_str(), text(facts, "verdict").as_str()) {
        ("0", _) | ("1", "tie") => Claims::default(),
        ("1", _) => Claims { counts: Vec::new(), percents: vec![apart] },
        (_, "tie") => Claims { counts: vec![count], percents: Vec::new() },
        _ => Claims { counts: vec![count], percents: vec![apart] },
    }
}

fn of_welfare(facts: &Facts) -> Claims {
    let price = apart(facts, "clusterPrice");
    let lost = value(facts, "lostPercent");
    let is_near = whole(lost) == "25";
    let percents = match (text(facts, "verdict").as_str(), text(facts, "comparison").as_str()) {
        ("tie", _) => Vec::new(),
        ("cluster", "more") if lost == 0.0 => vec![25.0],
        ("cluster", "more") | ("integrated", "less") if is_near => Vec::new(),
        ("cluster", "more") | ("integrated", "less") => vec![lost, 25.0],
        _ => vec![price],
    };
    Claims { counts: Vec::new(), percents }
}

fn of_startup(facts: &Facts) -> Claims {
    let [k, n, total] = ["stages", "nMin", "totalSymmetric"].map(|name| text(facts, name));
    let counts = if k == "1" { vec![n] } else { vec![k, n, total] };
    Claims { counts, percents: Vec::new() }
}

fn of_spread(facts: &Facts) -> Claims {
    if text(facts, "choice") != "several" {
        return Claims::default();
    }
    let (even, concentrated) = (value(facts, "evenPrice"), value(facts, "concentratedPrice"));
    Claims { counts: vec![text(facts, "producers")], percents: vec![100.0 * (concentrated - even) / concentrated] }
}

fn of_length(state: &Value, facts: &Facts) -> Claims {
    let own = whole(firms(state)[0]);
    let alike = text(facts, "stagesAre") == "alike";
    let mut counts = if alike { vec![own] } else { Vec::new() };
    match text(facts, "reach").as_str() {
        "limit" | "unlimited" => counts.push(text(facts, "longest")),
        "asOne" if alike => counts.clear(),
        _ => {}
    }
    Claims { counts, percents: Vec::new() }
}

fn of_entry(facts: &Facts) -> Claims {
    let kind = text(facts, "entry");
    let Some(price) = facts.get("price").filter(|_| kind != "free") else {
        let sizes = ["marketSize", "smallestMarket"].map(|name| facts.get(name).map(|size| size.text.clone()));
        let [Some(own), Some(smallest)] = sizes else { return Claims::default() };
        let counts = if own == smallest || kind == "free" { Vec::new() } else { vec![own, smallest] };
        return Claims { counts, percents: Vec::new() };
    };
    let firms: Option<Vec<f64>> = facts.many("firms").iter().map(|firms| firms.value).collect();
    let counts = firms.filter(|_| kind == "whole").map_or(Vec::new(), |firms| who(&firms));
    let single = value(facts, "integratedPrice");
    let apart = 100.0 * (single - price.value.unwrap()).abs() / single;
    let percents = if text(facts, "verdict") == "tie" { Vec::new() } else { vec![apart] };
    Claims { counts, percents }
}

fn of_externality(facts: &Facts) -> Claims {
    let (gain, without) = (value(facts, "externalityGain"), value(facts, "priceWithoutExternality"));
    let mut counts = vec![text(facts, "startupNMin")];
    if text(facts, "startup") == "smaller" {
        assert!(value(facts, "startupNMin") < value(facts, "startupNMinWithoutExternality"));
        counts.push(text(facts, "startupNMinWithoutExternality"));
    }
    let percents = if gain > 0.0 { vec![100.0 * gain / without] } else { Vec::new() };
    Claims { counts, percents }
}

fn of_iteration(facts: &Facts) -> Claims {
    let price = text(facts, "reachedPrice");
    let counts = if text(facts, "ending") == "rest" { vec![price] } else { vec![text(facts, "rounds"), price] };
    Claims { counts, percents: Vec::new() }
}

/// Who a title must say is cheaper, where it says that.
fn expected_verdict(state: &Value, facts: &Facts) -> Option<&'static str> {
    let known = |name: &str| ["cluster", "tie", "integrated"].into_iter().find(|known| *known == name);
    match state["view"].as_str().unwrap() {
        "price" | "duel" => known(&text(facts, "verdict")),
        "build-up" if value(facts, "markups") > 0.0 => known(&text(facts, "verdict")),
        "entry" => {
            known(&facts.get("price").filter(|_| text(facts, "entry") != "free").and(facts.get("verdict"))?.text)
        }
        _ => None,
    }
}

/// Who a title says is cheaper.
fn verdict_of(title: &str, language: &str) -> Option<&'static str> {
    let words: [(&str, &[&str]); 3] = match language {
        "en" => [
            ("cluster", &["cheaper", "smaller", "% less"]),
            ("tie", &["dead heat", "exactly"]),
            ("integrated", &["costs", "more than"]),
        ],
        _ => [("cluster", &["便宜", "少"]), ("tie", &["相同", "等於", "等于"]), ("integrated", &["貴", "贵", "多"])],
    };
    let said = |(_, words): &&(&str, &[&str])| words.iter().any(|word| title.contains(word));
    let found: Vec<_> = words.iter().filter(said).collect();
    match found.as_slice() {
        [(verdict, _)] => Some(verdict),
        _ => None,
    }
}

/// The state with stages that cost 7 each, where it does not say what they cost.
fn seven_each(mut state: Value) -> Value {
    if state["c"].is_null() {
        state["c"] = json!(7);
    }
    state
}

#[test]
fn the_chain_is_named_by_its_firms_and_told_what_it_takes() {
    for (values, title) in [
        (json!({}), "Nine firms in each stage make the cluster 18% cheaper than one big firm"),
        (json!({ "n": 4 }), "With four firms in each stage the cluster costs 10% more; it takes six"),
        (json!({ "n": 13, "k": 2 }), "13 firms in each stage make the cluster 55% cheaper than one big firm"),
        (json!({ "n": [4, 5, 6, 7] }), "Stages of four, five, six and seven firms: a dead heat with one big firm"),
        (
            json!({ "n": [3, 1], "k": 2 }),
            "With stages of three and one firm the cluster costs 19% more than one big firm",
        ),
        (
            json!({ "n": [1, 2, 3, 4, 5], "k": 5 }),
            "With stages of one to five firms the cluster costs 32% more than one big firm",
        ),
        (json!({ "n": 1, "k": 1 }), "One firm in a single stage: a dead heat with one big firm"),
        (json!({ "n": 1, "lambda": -1 }), "One firm in each stage makes the cluster 56% cheaper than one big firm"),
        // R = 1/2 + 7e-16.
        (
            json!({ "n": [1, 1e15], "k": 2, "lambda": [-1e-12, 0] }),
            "Stages of one to 1.000×10¹⁵ firms make the cluster less than 0.1% cheaper than one big firm",
        ),
    ] {
        says(seven_each(state("price", values)), title);
    }
}

#[test]
fn two_stages_are_told_who_is_cheaper_and_what_the_second_needs() {
    for (n, title) in [
        (json!([3, 2]), "Three and two firms: a dead heat with one big firm"),
        (json!([9, 9]), "Nine and nine firms: the cluster is 47% cheaper than one big firm"),
        (json!([2, 2]), "Two and two firms: the cluster costs 8% more; stage 2 needs four"),
        (json!([3, 1]), "Three and one firm: the cluster costs 19% more; stage 2 needs three"),
        (json!([1, 9]), "One and nine firms: the cluster costs 8% more, however many firms stage 2 has"),
    ] {
        says(seven_each(state("duel", json!({ "n": n }))), title);
    }
    says(
        seven_each(state("duel", json!({ "k": 1, "n": 1 }))),
        "One firm in a single stage: a dead heat with one big firm",
    );
    let more = "Nine and nine firms, the other stages as set: the cluster is 18% cheaper than one big firm";
    says(seven_each(state("duel", json!({ "k": 4 }))), more);
}

#[test]
fn entry_is_told_by_whom_it_sustains() {
    for (values, title) in [
        (json!({ "f": 0 }), "Where entry costs nothing, every stage fills up without end"),
        (json!({ "k": 1, "f": 9000 }), "A market of size 8,649 sustains no cluster; whole firms need 36,000"),
        (json!({ "f": 1e9 }), "A market of size 5,184 sustains no cluster; whole firms need 64,000,000,000"),
    ] {
        says(seven_each(state("entry", values)), title);
    }
}

#[test]
fn every_case_of_the_model_has_a_title() {
    for (view, values, title) in [
        ("build-up", json!({ "lambda": -1 }), "No stage adds a markup: the product sells at its cost"),
        ("spread", json!({ "k": 1 }), "A single stage holds all firms: there is nothing to spread"),
        ("spread", json!({ "n": 1 }), "With so few firms there is only one way to spread them"),
        (
            "spread",
            json!({ "lambda": [-1, 0, 0, 0] }),
            "Where stages behave differently, the even spread need not be the cheapest",
        ),
        ("spread", json!({ "lambda": -1 }), "Firms that take prices as given sell at cost, however they are spread"),
        ("startup", json!({}), "Four stages need six firms each to beat one big firm, 24 in all"),
        ("startup", json!({ "lambda": -1 }), "Four stages need one firm each to beat one big firm, four in all"),
        ("startup", json!({ "k": 1 }), "A single stage needs two firms to beat one big firm"),
        (
            "length",
            json!({}),
            "With nine firms in each stage, chains of up to six stages are cheaper than one big firm",
        ),
        (
            "length",
            json!({ "n": 2 }),
            "With two firms in each stage, only a chain of one stage is cheaper than one big firm",
        ),
        (
            "length",
            json!({ "n": 1 }),
            "With one firm in each stage, no chain is cheaper than one big firm, however short",
        ),
        (
            "length",
            json!({ "n": 9, "lambda": 8 }),
            "Firms that act as one are never cheaper than one big firm, however short the chain",
        ),
        (
            "iteration",
            json!({ "n": 1 }),
            "Acting as one is best for every stage, so nobody moves and the price stays at 95.5",
        ),
        ("externality", json!({ "theta": 0 }), "External economies change nothing here: it takes six per stage to win"),
    ] {
        says(state(view, values), title);
    }
}

#[test]
fn welfare_has_a_title_for_every_verdict_and_every_comparison() {
    for (values, title) in [
        (json!({}), "The cluster wastes 12% of the possible gain, one big firm 25%"),
        (json!({ "lambda": -1 }), "The cluster wastes nothing of the possible gain, one big firm 25%"),
        // U = 0.49875.
        (
            json!({ "k": 2, "n": [2, 3], "lambda": [0, -0.01] }),
            "The cluster gives buyers more and wastes less than one big firm",
        ),
        (json!({ "f": 20 }), "The cluster is 18% cheaper, but its fixed costs outweigh the gain"),
        (json!({ "n": [4, 5, 6, 7] }), "At break-even the cluster shares the gain as one big firm would"),
        (json!({ "n": [4, 5, 6, 7], "ff": 100 }), "The price is the same, but the cluster has lower fixed costs"),
        (json!({ "n": [4, 5, 6, 7], "f": 5 }), "The price is the same, but the cluster has higher fixed costs"),
        (json!({ "n": 2 }), "The chain wastes 64% of the possible gain, one big firm 25%"),
        (
            json!({ "k": 2, "n": 2, "ff": 2000 }),
            "The chain is 8% more expensive, but it saves more in fixed costs than it wastes",
        ),
        // A = 4, and with R = 1/4 welfare is 0.875 and the integrated firm's 1.5.
        (
            json!({ "k": 2, "n": 1, "a": 2, "c": 0, "ff": 0.625 }),
            "The chain is 50% more expensive, and saves as much in fixed costs as it wastes",
        ),
        // With R = 3/4 welfare is 1.875, less three times 0.125.
        (
            json!({ "k": 1, "n": 3, "a": 2, "c": 0, "f": 0.125 }),
            "The cluster is 50% cheaper, but its fixed costs take the whole gain",
        ),
    ] {
        says(seven_each(state("welfare", values)), title);
    }
}

#[test]
fn one_place_is_no_mean() {
    for (places, title) in [
        (json!([]), "The Northeast is, on average, below the others: 9.50 against 18.85"),
        (json!(["liaoning", "jiangsu"]), "Liaoning is below Jiangsu: 12.3 against 21.4"),
        (json!(["liaoning", "jiangsu", "beijing"]), "Liaoning is below the mean of the others: 12.3 against 19.25"),
        (json!(["liaoning", "jilin", "jiangsu"]), "The mean of the Northeast is below Jiangsu: 10.65 against 21.4"),
        (json!(["liaoning", "jilin"]), "Liaoning is highest with 12.3, Jilin lowest with 9.0"),
        (json!(["liaoning"]), "Liaoning has 12.3"),
        (json!(["jiangsu"]), "Jiangsu has 21.4"),
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
        (
            "soe_sales_per_head",
            "Northeast China (three provinces) is below the national figure: 67,000 against 158,000",
        ),
    ] {
        says(state("provinces", json!({ "indicator": indicator })), title);
    }
}

#[test]
fn places_are_told_apart_only_as_far_as_their_values_are() {
    let ids: Vec<&str> = places().iter().map(|place| place.id).collect();
    for indicator in Provinces::indicators() {
        for skip in 0..ids.len() {
            for count in [1, 2, 3, ids.len()] {
                let places: Vec<&str> = ids.iter().cycle().skip(skip).step_by(5).take(count).copied().collect();
                let state = state("provinces", json!({ "indicator": indicator.id, "places": places }));
                for language in LANGUAGES {
                    tells_places(&state, language);
                }
            }
        }
    }
}

fn tells_places(state: &Value, language: &str) {
    let Some((title, facts)) = figure(state, language) else { return };
    assert!(!title.contains(['{', '}']), "{title}");
    let [own, others] =
        ["northeast", "others"].map(|name| facts.get(name).or(facts.get("nation").filter(|_| name == "others")));
    let says = |words: [&str; 3]| words.iter().any(|word| title.contains(word));
    let (below, above) = (says([" is, on average, below", " is below", "低"]), says([" above", "高於", "高于"]));
    if let (Some(own), Some(others), true) = (own, others, below || above) {
        assert_eq!((below, above), (own.value < others.value, own.value > others.value), "{title} {state}");
        let both = title.contains(&own.text) && title.contains(&others.text);
        assert!(both || own.text == others.text, "{title} {state}");
    }
    if let (Some(top), Some(bottom), None) = (facts.get("highest"), facts.get("lowest"), own.and(others)) {
        for (place, value) in [("highestPlace", top), ("lowestPlace", bottom)] {
            assert!(title.contains(&facts.get(place).unwrap().text) && title.contains(&value.text), "{title} {state}");
        }
    }
}

#[test]
fn shares_of_the_nation_fall_as_told() {
    let provinces = ["northeast", "liaoning", "jilin", "heilongjiang"];
    for shown in 1..16_usize {
        let places: Vec<&str> = (0..4).filter(|at| shown >> at & 1 == 1).map(|at| provinces[at]).collect();
        let state = state("decline", json!({ "places": places }));
        for language in LANGUAGES {
            let (title, facts) = figure(&state, language).unwrap();
            let groups = facts.groups("provinces");
            assert!(groups.iter().all(|province| value(province, "to") < value(province, "from")));
            let of = |facts: &Facts| [text(facts, "from"), text(facts, "to")].iter().all(|share| title.contains(share));
            match groups {
                _ if facts.get("from").is_some() => assert!(of(&facts), "{title}"),
                [only] => assert!(of(only) && title.contains(&text(only, "place")), "{title}"),
                _ => {
                    let name =
                        if language == "en" { NUMBERS[groups.len() - 1].to_owned() } else { groups.len().to_string() };
                    assert!(title.contains(&name), "{title}");
                }
            }
        }
    }
}

#[test]
fn groups_of_industries_are_told_with_their_share() {
    for group in GROUP.values {
        for language in LANGUAGES {
            let (title, facts) = figure(&state("industries", json!({ "group": group })), language).unwrap();
            let shares = [text(&facts, "largestFour"), text(&facts, "groupShare")];
            assert!(shares.iter().all(|share| title.contains(&format!("{share}%"))), "{title}");
        }
    }
}

#[test]
fn tables_of_the_paper_have_titles_that_say_what_they_show() {
    for (view, title) in [
        (
            "burden",
            "The Northeast’s state firms bore 35.4% of what all of China’s spent on social functions at the end of 2005",
        ),
        ("consistency", "Three of seven pairs of the paper’s numbers differ by more than rounding allows"),
        ("decline", "The Northeast’s share of national industry fell from 16.41% to 8.62%"),
        ("cities", "The plan links its four big cities along one line"),
    ] {
        says(json!({ "view": view }), title);
    }
}
