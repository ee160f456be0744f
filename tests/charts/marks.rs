//! What a pointer reads where: the marks of every view, their areas and their labels.

use cluster_pricing::chart::{Area, Cell, Layout, Mark, PlacedLabel, Reading, Reads, Rect, Words};
use cluster_pricing::language::Language;
use cluster_pricing::view::VIEWS;
use serde_json::{Value, json};

use crate::support::with_figure;

/// Every view by default, and states whose marks stand otherwise.
fn states() -> Vec<Value> {
    let mut states: Vec<Value> = VIEWS.values.iter().map(|view| json!({"view": view})).collect();
    let others = [
        json!({"view": "provinces", "indicator": ["high_tech_output_2006", "high_tech_share_2006"]}),
        json!({"view": "provinces", "indicator": "high_tech_output_2006", "sort": "printed"}),
        json!({"view": "price", "axis": "total", "n": 12, "kept": ["k2*n12", "k4*n4"]}),
        json!({"view": "price", "k": 3, "n": [2, 20, 8], "c": [5, 10, 15]}),
        json!({"view": "build-up", "k": 60, "c": 1}),
        json!({"view": "welfare", "k": 1, "n": 1, "c": 0}),
        json!({"view": "cities", "layers": ["axes", "circles", "ports", "groups", "finance"]}),
        json!({"view": "decline", "places": ["liaoning", "jilin"]}),
    ];
    states.extend(others);
    states
}

/// What is drawn and what is read, of each state at both widths and in every language.
fn each(check: impl Fn(&str, &Layout, &Reading, f64)) {
    for state in states() {
        for (width, lang) in [(920.0, "en"), (390.0, "en"), (390.0, "zh-Hant"), (920.0, "zh-Hans")] {
            let name = format!("{state} at {width} in {lang}");
            with_figure(state.clone(), json!({"width": width, "lang": lang}), |figure| {
                let layout = figure.draw().1.unwrap();
                let reading = figure.view().reading(figure.size, figure.theme());
                check(&name, &layout, &reading, width);
            })
            .unwrap();
        }
    }
}

fn cells(reading: &Reading) -> impl Iterator<Item = (usize, &Cell)> {
    let rows = reading.rows.iter().enumerate();
    rows.flat_map(|(row, cells)| cells.cells.iter().flatten().map(move |cell| (row, cell)))
}

fn holds(room: &Rect, (x, y): (f64, f64)) -> bool {
    let hair = 1e-6;
    room.x - hair <= x && x <= room.right() + hair && room.y - hair <= y && y <= room.bottom() + hair
}

/// Whether a point lies on the same side of all edges of a convex area.
fn lies_within((x, y): (f64, f64), corners: &[(f64, f64)]) -> bool {
    let edges = corners.iter().zip(corners.iter().cycle().skip(1));
    let sides: Vec<f64> =
        edges.map(|(from, to)| (to.0 - from.0) * (y - from.1) - (to.1 - from.1) * (x - from.0)).collect();
    sides.iter().all(|side| *side >= -1e-6) || sides.iter().all(|side| *side <= 1e-6)
}

fn center(room: &Rect) -> (f64, f64) {
    (room.x + room.width / 2.0, room.y + room.height / 2.0)
}

fn apart(one: (f64, f64), other: (f64, f64)) -> f64 {
    (one.0 - other.0).hypot(one.1 - other.1)
}

#[test]
fn a_mark_stands_in_its_own_area_and_an_area_has_room() {
    let areas = std::cell::Cell::new(0);
    each(|name, _, reading, _| {
        assert!(!reading.rows.is_empty(), "{name}");
        for (_, Cell { mark: Mark { point, area }, text, .. }) in cells(reading) {
            assert!(point.0.is_finite() && point.1.is_finite(), "{name}: {text}");
            if let Area::Polygon(corners) = area {
                areas.set(areas.get() + 1);
                assert!(lies_within(*point, corners), "{name}: {text} at {point:?} outside {corners:?}");
            }
            if let Area::Box(room) = area {
                areas.set(areas.get() + 1);
                assert!(holds(room, *point), "{name}: {text} at {point:?} outside {room:?}");
                assert!(room.width >= 1.0 && room.height >= 0.0, "{name}: {text} {room:?}");
            }
        }
    });
    assert!(areas.get() > 1000, "{} areas", areas.get());
}

/// The views whose rows stand below one another, each with its bar, its name and its number.
const ROWS: [&str; 4] = ["\"provinces\"", "\"burden\"", "\"industries\"", "\"consistency\""];

fn row_rooms(reading: &Reading) -> Vec<(usize, Rect)> {
    let boxes = cells(reading).filter_map(|(row, cell)| match &cell.mark.area {
        Area::Box(room) => Some((row, *room)),
        _ => None,
    });
    boxes.collect()
}

#[test]
fn rows_take_the_whole_width_and_do_not_overlap() {
    each(|name, _, reading, width| {
        if !ROWS.iter().any(|view| name.contains(view)) {
            return;
        }
        let rooms = row_rooms(reading);
        for (row, room) in &rooms {
            assert!(room.x == 0.0 && (room.width - width).abs() < 1e-6, "{name}: row {row} {room:?}");
            // As high as a finger can meet, with its label and its bar.
            assert!(room.height >= 20.0, "{name}: row {row} {room:?}");
            for (other, below) in &rooms {
                let shared = room.bottom().min(below.bottom()) - room.y.max(below.y);
                assert!(row == other || shared < 1e-6, "{name}: rows {row} and {other}");
            }
        }
    });
}

#[test]
fn the_name_and_the_number_of_a_bar_stand_in_its_row() {
    each(|name, layout, reading, _| {
        let rooms = row_rooms(reading);
        if rooms.is_empty() || !["\"provinces\"", "\"burden\"", "\"industries\""].iter().any(|view| name.contains(view))
        {
            return;
        }
        for (row, room) in &rooms {
            let row = &reading.rows[*row];
            let own = |label: &&PlacedLabel| holds(room, center(&label.bounds));
            let labels: Vec<&PlacedLabel> = layout.labels.iter().filter(own).collect();
            let text: String = labels.iter().map(|label| label.label.text.as_str()).collect();
            assert!(labels.len() >= 2, "{name}: {} has {text}", row.label);
            // A name in several lines is one name.
            let joined = |text: &str| text.replace([' ', '\u{a0}'], "");
            let first = row.label.split([',', '(', '，', '（']).next().unwrap_or_default();
            assert!(joined(&text).contains(&joined(first)), "{name}: {} has {text}", row.label);
            let number = row.cells[reading.first_column].as_ref().unwrap();
            assert!(text.contains(&number.text), "{name}: {} of {} not in {text}", number.text, row.label);
            assert!(
                labels.iter().all(|label| holds(room, (center(&label.bounds).0, label.bounds.y))),
                "{name}: {text}"
            );
        }
    });
}

#[test]
fn a_label_beside_a_mark_names_a_mark_that_is_there() {
    let named = std::cell::Cell::new(0);
    let wrong = std::cell::RefCell::new(Vec::new());
    each(|name, layout, reading, _| {
        for PlacedLabel { label, reads, .. } in &layout.labels {
            let Reads::Mark(point) = reads else { continue };
            named.set(named.get() + 1);
            let near = reading.rows.iter().flat_map(|row| reading.columns.iter().zip(&row.cells)).filter_map(
                |(column, cell)| {
                    let cell = cell.as_ref().filter(|cell| apart(cell.mark.point, *point) < 0.5)?;
                    Some([cell.text.as_str(), column.label.as_str()])
                },
            );
            let texts: Vec<&str> = near.flatten().collect();
            // A number alone is that of the mark, or of its series.
            let is_number = label.text.chars().all(|sign| sign.is_ascii_digit() || ".,−".contains(sign));
            if texts.is_empty() || is_number && !texts.iter().any(|text| text.contains(&label.text)) {
                wrong.borrow_mut().push(format!("{name}: {} at {point:?} names {texts:?}", label.text));
            }
        }
    });
    assert!(wrong.borrow().is_empty(), "{:#?}", wrong.borrow());
    assert!(named.get() > 500, "{} labels", named.get());
}

#[test]
fn a_label_in_the_plot_names_a_mark_or_says_what_it_is_of_or_stands_in_the_area_of_its_mark() {
    let told = std::cell::Cell::new(0);
    let wrong = std::cell::RefCell::new(Vec::new());
    each(|name, layout, reading, _| {
        for PlacedLabel { label, bounds, reads, .. } in &layout.labels {
            told.set(told.get() + u32::from(matches!(reads, Reads::Text(_))));
            if *reads != Reads::Below || !holds(&layout.frame.plot, center(bounds)) {
                continue;
            }
            let stands = cells(reading).any(|(_, cell)| match &cell.mark.area {
                Area::Box(room) => holds(room, center(bounds)),
                Area::Polygon(corners) => lies_within(center(bounds), corners),
                Area::Point => false,
            });
            if !stands {
                wrong.borrow_mut().push(format!("{name}: {}", label.text));
            }
        }
    });
    assert!(wrong.borrow().is_empty(), "{:#?}", wrong.borrow());
    assert!(told.get() > 50, "{} labels", told.get());
}

#[test]
fn every_number_printed_beside_a_mark_is_read_with_it() {
    each(|name, layout, reading, _| {
        for placed @ PlacedLabel { label, bounds, reads, .. } in &layout.labels {
            let is_bold_number =
                label.bold && label.text.chars().all(|sign| sign.is_ascii_digit() || ".,".contains(sign));
            if !is_bold_number || *reads != Reads::Below {
                continue;
            }
            let stands = cells(reading).any(|(_, cell)| match &cell.mark.area {
                Area::Box(room) => holds(room, center(bounds)) && cell.text.contains(&placed.label.text),
                _ => false,
            });
            assert!(stands, "{name}: {} is read nowhere", label.text);
        }
    });
}

#[test]
fn lines_are_read_at_one_place_of_the_axis_and_compared_in_words() {
    let compared = std::cell::Cell::new(0);
    each(|name, _, reading, _| {
        let Some(lines) = &reading.lines else { return };
        assert_eq!(lines.colors.len(), reading.columns.len(), "{name}");
        for row in reading.rows.iter().skip(lines.first_row) {
            let places: Vec<f64> = row.cells.iter().flatten().map(|cell| cell.mark.point.0).collect();
            assert!(!places.is_empty(), "{name}: {}", row.label);
            assert!(places.iter().all(|place| (place - places[0]).abs() < 1e-6), "{name}: {} at {places:?}", row.label);
            let room = Rect { x: lines.plot.x, width: lines.plot.width, ..lines.plot };
            assert!(room.x - 0.5 <= places[0] && places[0] <= room.right() + 0.5, "{name}: {}", row.label);
        }
        let words = Words::of(if name.ends_with("en") { Language::En } else { Language::ZhHant });
        let comparisons = lines.comparisons(reading, words);
        let expected = if lines.compared.is_some() { reading.rows.len() - lines.first_row } else { 0 };
        assert_eq!(comparisons.len(), expected, "{name}");
        compared.set(compared.get() + comparisons.iter().filter(|text| !text.is_empty()).count());
        assert!(
            comparisons.iter().all(|text| !text.contains(": 0.0 ") && !text.contains("：0.0 ") && !text.contains('{')),
            "{name}: {comparisons:?}"
        );
    });
    assert!(compared.get() > 300, "{} comparisons", compared.get());
}

#[test]
fn a_comparison_says_who_is_cheaper_and_by_how_much() {
    let of = |state: Value| {
        with_figure(state, json!({"width": 720}), |figure| {
            let reading = figure.view().reading(figure.size, figure.theme());
            let comparisons = reading.lines.as_ref().unwrap().comparisons(&reading, figure.theme().words());
            comparisons[reading.first_row].clone()
        })
        .unwrap()
    };
    assert_eq!(of(json!({})), "4 stages: 11.2 cheaper than one firm (17.6%)");
    assert_eq!(of(json!({"n": 4})), "4 stages: 6.5 dearer than one firm (10.2%)");
    assert_eq!(of(json!({"k": 1, "n": 1})), "1 stage: the same price as one firm");
    // Beside a price of 64 the difference is below what is written.
    assert_eq!(of(json!({"k": 2, "n": [3, 2], "lambda": [0, 1e-9]})), "2 stages: a hair dearer than one firm");
}
