//! The figure of an author's table.

use cluster_pricing::chart::Fact;
use cluster_pricing::wire::asks::Asks;
use cluster_pricing::wire::figure::Figure;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::support::with_figure;

const HEAD: &str = "place,series,year,value,unit,source,note\n";

const TABLE: &str = "place,series,year,value,unit,source,note,place_zh_hant\n\
    Lyon,Mills,1831,>100,looms,Census,,里昂\n\
    Lille,Mills,1831,60,looms,Census,,\n\
    Nîmes,Mills,1831,~20,looms,,,\n\
    Lyon,Rent,1831,-3,francs,,,里昂\n\
    Lille,Rent,1831,4.50,francs,,,\n";

fn state(more: Value) -> Value {
    let mut state = json!({ "view": "provinces", "table": TABLE });
    state.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    state
}

/// The rows of the figure's table: place, then the values, with a dash where there is none.
fn rows(figure: &Figure) -> Vec<Vec<String>> {
    let reading = figure.view().reading(figure.size, figure.theme());
    let row = |row: &cluster_pricing::chart::Row| {
        let cells = row.cells.iter().map(|cell| cell.as_ref().map_or("–".to_owned(), |cell| cell.text.clone()));
        std::iter::once(row.label.clone()).chain(cells).collect()
    };
    reading.rows.iter().map(row).collect()
}

#[test]
fn bars_show_the_first_series_from_the_largest_value_down_and_bounds_as_bounds() {
    with_figure(state(json!({})), json!({}), |figure| {
        assert_eq!(rows(figure), [["Lyon", "more than 100"], ["Lille", "60"], ["Nîmes", "about 20"]]);
        let title = figure.view().title(figure.theme());
        assert_eq!(
            (title.heading.as_str(), title.subtitle.as_str()),
            ("Lyon is highest with more than 100, Nîmes lowest with about 20", "Mills, 1831 (looms)")
        );
        let facts = figure.view().facts(figure.theme());
        assert_eq!(facts.get("others").unwrap().text, "about 60");
        assert_eq!(facts.get("others").unwrap().indicators, ["row.1", "row.2", "row.3"]);
        assert!(!facts.0.iter().any(|(name, fact)| *name == "northeast" && matches!(fact, Fact::One(_))));
    })
    .unwrap();
}

#[test]
fn a_name_that_turns_what_follows_is_kept_to_itself_wherever_readers_meet_it() {
    // Right-to-left override; an isolate that would be closed too early; and a name in Hebrew.
    let table = format!(
        "{HEAD}A\u{202e}cba,M\u{202e},1831,3,u\u{202e},,\nB\u{2069}\u{202e},M\u{202e},1831,1,u\u{202e},,\nחיפה,M\u{202e},1831,2,u\u{202e},,\n"
    );
    with_figure(json!({ "view": "provinces", "table": table }), json!({}), |figure| {
        let title = figure.view().title(figure.theme());
        assert_eq!(
            title.heading,
            "\u{2068}A\u{202e}cba\u{2069} is highest with 3, \u{2068}B\u{202e}\u{2069} lowest with 1"
        );
        assert!(title.subtitle.starts_with("\u{2068}M\u{202e}\u{2069}, 1831"), "{:?}", title.subtitle);
        let labels: Vec<_> = rows(figure).into_iter().map(|row| row.concat()).collect();
        assert_eq!(labels, ["\u{2068}A\u{202e}cba\u{2069}3", "\u{2068}חיפה\u{2069}2", "\u{2068}B\u{202e}\u{2069}1"]);
        assert_eq!(figure.view().facts(figure.theme()).get("unit").unwrap().text, "\u{2068}u\u{202e}\u{2069}");
    })
    .unwrap();
}

#[test]
fn beside_a_bound_no_place_is_called_the_highest_that_may_not_be() {
    let heading = |lyon: &str, lille: &str| {
        let table =
            format!("place,series,year,value,unit,source,note\nLyon,Mills,,{lyon},,,\nLille,Mills,,{lille},,,\n");
        with_figure(json!({ "view": "provinces", "table": table }), json!({}), |figure| {
            figure.view().title(figure.theme()).heading
        })
        .unwrap()
    };
    assert_eq!(heading(">100", "90"), "Lyon is highest with more than 100, Lille lowest with 90");
    assert_eq!(heading("<80", "90"), "Lille is highest with 90, Lyon lowest with less than 80");
    assert_eq!(heading("100", "100"), "All places shown have 100");
    for (lyon, lille) in [(">100", "110"), (">100", "<110"), ("<100", "90")] {
        assert_eq!(
            heading(lyon, lille),
            "Which of these places is highest or lowest cannot be told: some values are bounds",
            "{lyon} and {lille}"
        );
    }
}

#[test]
fn two_series_are_a_scatter_in_which_a_missing_value_is_shown_as_missing_and_named() {
    let both = json!({ "indicator": ["mills_1831", "rent_1831"], "lang": "zh-Hant" });
    with_figure(state(both), json!({}), |figure| {
        assert_eq!(rows(figure), [["里昂", "超過 100", "−3"], ["Lille", "60", "4.50"], ["Nîmes", "約 20", "–"]]);
        let layout = figure.draw().1.unwrap();
        assert!(layout.labels.iter().any(|label| label.label.text == "Nîmes"));
        let reading = figure.view().reading(figure.size, figure.theme());
        let (x, y) = reading.rows[2].cells[0].as_ref().unwrap().mark.point;
        assert_eq!((x, y), layout.frame.point(20.0, layout.frame.y.min));
        let facts = figure.view().facts(figure.theme());
        // The lowest of all places is the one of which only the first value is known.
        assert_eq!(facts.get("lowestPlace").unwrap().text, "Nîmes");
        let without = facts.0.iter().find(|(name, _)| *name == "withoutSecond");
        let Some((_, Fact::Many(names))) = without else { panic!("{without:?}") };
        assert_eq!(names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(), ["Nîmes"]);
    })
    .unwrap();
    let turned = json!({ "indicator": ["rent_1831", "mills_1831"] });
    with_figure(state(turned), json!({}), |figure| {
        assert_eq!(
            rows(figure),
            [["Lille", "4.50", "60"], ["Lyon", "−3", "more than 100"], ["Nîmes", "–", "about 20"]]
        );
        let facts = figure.view().facts(figure.theme());
        assert_eq!(facts.get("lowestPlace").unwrap().text, "Lyon");
        assert!(facts.0.iter().any(|(name, _)| *name == "withoutFirst"));
    })
    .unwrap();
}

#[test]
fn places_and_series_are_chosen_by_their_words_and_unknown_ones_are_named() {
    with_figure(state(json!({ "places": ["nîmes", "lille"], "indicator": "mills_1831" })), json!({}), |figure| {
        assert_eq!(rows(figure), [["Lille", "60"], ["Nîmes", "about 20"]]);
    })
    .unwrap();
    for (key, words, index, code) in [
        ("indicator", json!(["high_tech_share_2006"]), 0, "UNKNOWN_VALUE"),
        ("indicator", json!(["mills_1831", "mills_1831"]), 1, "GIVEN_TWICE"),
        ("places", json!(["lyon", "jilin"]), 1, "UNKNOWN_VALUE"),
    ] {
        let refusal = with_figure(state(json!({ key: words })), json!({}), |_| ()).unwrap_err();
        assert_eq!((refusal.code, refusal.field, refusal.index), (code, key, Some(index)));
    }
    let none = with_figure(state(json!({ "places": ["nîmes"], "indicator": "rent_1831" })), json!({}), |_| ());
    assert_eq!(none.unwrap_err().code, "NO_PLACES");
}

#[test]
fn a_wrong_table_is_refused_with_its_line_and_column() {
    let wrong = state(json!({ "table": format!("{HEAD}Lyon,Mills,1831,1e5,,,\n") }));
    let refusal = with_figure(wrong, json!({}), |_| ()).unwrap_err();
    assert_eq!(
        (refusal.code, refusal.field, refusal.index, refusal.value),
        ("NOT_A_NUMBER", "table", Some(2), Some(17.0))
    );
}

#[test]
fn negative_bars_grow_to_the_left_of_zero() {
    with_figure(state(json!({ "indicator": "rent_1831" })), json!({}), |figure| {
        let frame = figure.draw().1.unwrap().frame;
        assert!(frame.x.min <= -3.0 && frame.x.max >= 4.5);
        let reading = figure.view().reading(figure.size, figure.theme());
        let marks: Vec<f64> = reading.rows.iter().map(|row| row.cells[0].as_ref().unwrap().mark.point.0).collect();
        let zero = frame.point(0.0, 0.0).0;
        assert!(marks[0] > zero && zero > marks[1]);
    })
    .unwrap();
}

fn value() -> impl Strategy<Value = String> {
    let digits = prop_oneof!["-?[0-9]{1,15}", "-?[0-9]{1,8}\\.[0-9]{1,7}", "-?0\\.0{1,10}[0-9]{1,3}"];
    (select(vec!["", ">", ">=", "<", "~"]), digits).prop_map(|(sign, digits)| format!("{sign}{digits}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_table_that_is_read_is_drawn(
        values in vec((value(), value()), 1..60),
        name in "[a-zA-Z里昂<>&{}]{1,60}",
        scatter: bool,
        width in 100.0..1400.0,
        lang in select(vec!["en", "zh-Hant", "zh-Hans"]),
    ) {
        let row = |(place, (one, other)): (usize, &(String, String))| {
            format!("{name} {place},One,,{one},{name},,\n{name} {place},Other,2006,{other},,,\n")
        };
        let text = values.iter().enumerate().map(row).fold(HEAD.to_owned(), |text, row| text + &row);
        let indicator = if scatter { json!(["one", "other_2006"]) } else { json!("other_2006") };
        let state = json!({ "view": "provinces", "table": text, "indicator": indicator, "lang": lang });
        with_figure(state, json!({ "width": width }), |figure| {
            prop_assert!(figure.inspect(Asks::default()).iter().flatten().flat_map(|tape| &tape.numbers).all(|number| number.is_finite()));
            prop_assert!(figure.svg().ends_with("</svg>\n"));
            for label in figure.draw().1.unwrap().labels {
                prop_assert!(label.bounds.x >= -0.5 && label.bounds.x + label.bounds.width <= width + 0.5, "{:?}", label);
            }
            Ok(())
        }).unwrap()?;
    }
}
