//! Whether a drawing can be seen: every letter and every mark stands out from what lies under it, letters are large
//! enough, and lines are told apart without their colors.

use cluster_pricing::chart::Palette;
use cluster_pricing::display_list::{DisplayList, UNITS_PER_PX};
use cluster_pricing::view::VIEWS;
use plotters::style::RGBColor;
use serde_json::{Value, json};

use crate::painted::{Mark, Painted, painted};
use crate::support::with_figure;

/// The least size of a letter, in CSS pixels.
const LEAST_TEXT: i32 = 12;

#[test]
fn letters_have_a_contrast_of_4_5_and_marks_of_3_to_what_lies_under_them() {
    let mut found = Vec::new();
    for (theme, palette) in [("light", Palette::LIGHT), ("dark", Palette::DARK)] {
        for view in VIEWS.values {
            for width in [320, 900] {
                let faint = faint(&drawn(json!({"view": view, "theme": theme}), width), &palette);
                found.extend(faint.into_iter().map(|what| format!("{view}, {theme}, {width} pixels wide: {what}")));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_lines_of_prices_and_cost_differ_in_their_dashes() {
    let Palette { cluster, integrated, cost, .. } = Palette::LIGHT;
    let list = drawn(json!({}), 900);
    let [cluster, integrated, cost] = [cluster, integrated, cost].map(|color| lengths(&list, color));
    let middle = |lengths: &[i32]| lengths[lengths.len() / 2];
    assert!(cluster.last().unwrap() > &(10 * middle(&integrated)), "the line of the cluster has no gaps");
    assert!(integrated.len() > 10 && cost.len() > 10, "the others have");
    assert!(middle(&integrated) > 2 * middle(&cost), "one firm's has dashes, that of the cost has dots");
}

#[test]
fn no_letter_is_smaller_than_12_pixels() {
    for view in VIEWS.values {
        for width in [320, 900] {
            for Painted { mark, .. } in painted(&drawn(json!({"view": view}), width)) {
                if let Mark::Text { size, .. } = mark {
                    assert!(size >= LEAST_TEXT * UNITS_PER_PX, "{view}, {width} pixels wide: {size} units");
                }
            }
        }
    }
}

fn drawn(state: Value, width: u32) -> DisplayList {
    with_figure(state, json!({"width": width}), |figure| figure.draw().0).unwrap()
}

/// The letters and marks that do not stand out enough, in words.
fn faint(list: &DisplayList, palette: &Palette) -> Vec<String> {
    let [paper, grid] = [palette.background, palette.grid].map(packed);
    let painted = painted(list);
    let mut faint = Vec::new();
    for (index, Painted { color, mark }) in painted.iter().enumerate() {
        // Where a line crosses a point, the line is seen beside it.
        let crosses = |below: &Mark| matches!((mark, below), (Mark::Line { .. }, Mark::Disc(_)));
        let lower = painted[..index].iter().rev();
        let under = |at| {
            lower
                .clone()
                .find(|below| below.mark.covers(at) && !crosses(&below.mark))
                .map_or(paper, |below| below.color)
        };
        let (what, at, least) = match mark {
            Mark::Text { at, .. } => ("text", *at, 4.5),
            Mark::Line { points, .. } => ("line", middle(points), 3.0),
            Mark::Circle([x, y, radius]) => ("circle", (x + radius, *y), 3.0),
            Mark::Disc([x, y, radius]) => ("disc", (x + radius, *y), 3.0),
            // An area is told by its edges and its label.
            Mark::Polygon(_) | Mark::Rectangle(_) => continue,
        };
        let contrast = contrast(*color, under(at));
        // The grid only helps the eye, and what has the color of the paper is a gap.
        if contrast < least && *color != grid && *color != paper {
            faint.push(format!("{what} #{color:06x} on #{:06x} at {at:?}: {contrast:.2}", under(at)));
        }
    }
    faint
}

fn middle(points: &[(i32, i32)]) -> (i32, i32) {
    points[points.len() / 2]
}

/// How far the unbroken lines of a color reach, in recorded units, in rising order.
fn lengths(list: &DisplayList, color: RGBColor) -> Vec<i32> {
    let span = |points: &[(i32, i32)]| {
        let [(x1, y1), (x2, y2)] = [points[0], points[points.len() - 1]];
        (x2 - x1).abs() + (y2 - y1).abs()
    };
    let lines = painted(list).into_iter().filter_map(|painted| match painted.mark {
        Mark::Line { points, .. } if painted.color == packed(color) => Some(span(&points)),
        _ => None,
    });
    let mut lengths: Vec<_> = lines.collect();
    lengths.sort_unstable();
    lengths
}

fn packed(RGBColor(red, green, blue): RGBColor) -> i32 {
    i32::from_be_bytes([0, red, green, blue])
}

/// The contrast of two colors 0xRRGGBB as WCAG defines it, from 1 to 21.
fn contrast(one: i32, other: i32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: i32) -> f64 {
    let light = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let [_, red, green, blue] = color.to_be_bytes();
    0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
}
