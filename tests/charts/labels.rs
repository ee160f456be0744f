//! Where labels stand: none is struck through, cut, or lost.

use cluster_pricing::chart::{PlacedLabel, Rect};
use cluster_pricing::display_list::UNITS_PER_PX;
use cluster_pricing::view::VIEWS;
use serde_json::{Value, json};

use crate::painted::{Mark, Painted, painted};
use crate::support::with_figure;

const WIDTHS: [u32; 5] = [280, 390, 600, 900, 1400];

const LANGUAGES: [&str; 3] = ["en", "zh-Hant", "zh-Hans"];

/// The states of every view in which lines and labels come near one another.
fn states() -> Vec<Value> {
    let mut states: Vec<Value> = VIEWS.values.iter().map(|view| json!({"view": view})).collect();
    states.extend([
        json!({"k": 2, "n": 3}),
        json!({"k": 6, "n": 28}),
        json!({"k": 3, "n": [2, 20, 8], "c": [5, 10, 15]}),
        json!({"kept": ["k2*n9_4*c7.5", "k5*n14*c5"]}),
        json!({"view": "length", "k": 7, "n": 4}),
        json!({"view": "spread", "n": [2, 3, 9, 22]}),
        json!({"view": "externality", "theta": 0.2}),
        json!({"view": "welfare", "k": 1, "n": 30}),
        json!({"view": "provinces", "indicator": ["high_tech_output_2006", "high_tech_share_2006"]}),
    ]);
    states
}

/// The letters of a label without the room around them.
fn letters(&PlacedLabel { bounds: Rect { x, y, width, height }, .. }: &PlacedLabel) -> Rect {
    Rect { x: x + 1.0, y: y + 0.25 * height, width: width - 2.0, height: 0.5 * height }
}

#[test]
fn a_label_that_a_line_would_strike_through_has_a_halo() {
    let mut struck = Vec::new();
    let mut parted = 0;
    for state in states() {
        for width in WIDTHS {
            for lang in LANGUAGES {
                let options = json!({"width": width, "lang": lang});
                let (list, layout) = with_figure(state.clone(), options, |figure| figure.draw()).unwrap();
                let painted = painted(&list);
                let lines = lines(&painted);
                let halos = painted.iter().filter_map(|painted| match painted.mark {
                    Mark::Text { halo, .. } => Some(halo),
                    _ => None,
                });
                for (placed, halo) in layout.unwrap().labels.iter().zip(halos) {
                    let letters = letters(placed);
                    if !lines.iter().any(|&line| letters.meets(line)) {
                        continue;
                    }
                    if halo >= 0 {
                        parted += 1;
                    } else {
                        struck.push(format!("{:?} in {state} at {width}, {lang}", placed.label.text));
                    }
                }
            }
        }
    }
    assert!(struck.is_empty(), "{}: {struck:#?}", struck.len());
    assert!(parted > 0, "no label stands on a line, so that nothing was tried");
}

/// The pieces of all lines but the finest, which are those of the grid, in CSS pixels.
fn lines(painted: &[Painted]) -> Vec<[(f64, f64); 2]> {
    let px = |(x, y): (i32, i32)| (f64::from(x) / f64::from(UNITS_PER_PX), f64::from(y) / f64::from(UNITS_PER_PX));
    let pieces = painted.iter().filter_map(|Painted { mark, .. }| match mark {
        Mark::Line { points, width } if *width > 0 => Some(points.windows(2).map(|pair| [px(pair[0]), px(pair[1])])),
        _ => None,
    });
    pieces.flatten().collect()
}

#[test]
fn no_two_numbers_stand_so_near_that_they_read_as_one() {
    let mut joined = Vec::new();
    let mut fewest = usize::MAX;
    for state in states() {
        for width in (280..1600).step_by(30) {
            let layout =
                with_figure(state.clone(), json!({"width": width}), |figure| figure.draw().1.unwrap()).unwrap();
            let labels = &layout.labels;
            for (index, one) in labels.iter().enumerate() {
                for other in &labels[index + 1..] {
                    let [left, right] = if one.bounds.x < other.bounds.x { [one, other] } else { [other, one] };
                    let on_one_line = (left.bounds.y - right.bounds.y).abs() < 2.0;
                    let are_numbers = left.label.text.ends_with(|end: char| end.is_ascii_digit())
                        && right.label.text.starts_with(|start: char| start.is_ascii_digit());
                    if on_one_line && are_numbers && right.bounds.x - left.bounds.right() < 4.0 {
                        joined.push(format!("{} {} in {state} at {width}", left.label.text, right.label.text));
                    }
                }
            }
            let ticks = &layout.frame.x.ticks;
            if ticks.len() > 1 {
                let below = |placed: &&PlacedLabel| placed.bounds.y >= layout.frame.plot.bottom();
                let shown = labels
                    .iter()
                    .filter(below)
                    .filter(|placed| ticks.iter().any(|tick| tick.text == placed.label.text));
                fewest = fewest.min(shown.count());
            }
        }
    }
    assert!(joined.is_empty(), "{}: {joined:#?}", joined.len());
    assert!(fewest >= 2, "an axis keeps {fewest} of its ticks");
}

#[test]
fn what_stands_right_of_bars_leaves_room_at_the_edge_for_what_a_letter_reaches_over_its_end() {
    for view in ["burden", "industries"] {
        for width in WIDTHS {
            for lang in LANGUAGES {
                let (state, options) = (json!({"view": view}), json!({"width": width, "lang": lang}));
                let layout = with_figure(state, options, |figure| figure.draw().1.unwrap()).unwrap();
                let room = |placed: &PlacedLabel| f64::from(width) - placed.bounds.right();
                let least = layout.labels.iter().map(room).fold(f64::MAX, f64::min);
                assert!((1.0..3.0).contains(&least), "{least} in {view} at {width}, {lang}");
            }
        }
    }
}
