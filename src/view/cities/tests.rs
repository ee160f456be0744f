//! The map of cities: pictures, and what its places and lists must say.

use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};

use crate::chart::Reading;
use crate::chart::label::{PlacedLabel, Reads};
use crate::data::{cities, city, qualitative};
use crate::language::Language;
use crate::support::figure::with_figure;
use crate::support::pictures::check;

#[test]
fn cities_of_the_northeast() {
    check("cities", json!({"view": "cities"}), json!({"width": 720}));
}

#[test]
fn cities_with_their_partners_on_a_phone_in_the_dark_and_in_traditional_script() {
    let layers = ["axes", "circles", "ports", "groups", "finance"];
    let state = json!({"view": "cities", "layers": layers, "lang": "zh-Hant", "theme": "dark"});
    check("cities-320-dark-zh-hant", state, json!({"width": 320}));
}

#[test]
fn cities_without_groups_in_simplified_script() {
    let state = json!({"view": "cities", "layers": ["axes", "ports"], "lang": "zh-Hans"});
    check("cities-ports-zh-hans", state, json!({"width": 480}));
}

const LAYERS: [&str; 5] = ["axes", "circles", "ports", "groups", "finance"];

fn reading(layers: &[&str], width: f64) -> Reading {
    let state: Value = json!({"view": "cities", "layers": layers});
    with_figure(state, json!({"width": width}), |figure| figure.view().reading(figure.size, figure.theme())).unwrap()
}

/// The lines of the legend on the map of this width, joined without spaces; they stand before the scale.
fn legend(lang: &str, width: u32) -> String {
    let state = json!({"view": "cities", "layers": LAYERS, "lang": lang});
    let layout = with_figure(state, json!({"width": width}), |figure| figure.draw().1.unwrap()).unwrap();
    let texts = layout.labels.iter().map(|placed| placed.label.text.as_str());
    let legend = texts.take_while(|text| !text.ends_with(" km") && !text.ends_with("公里"));
    legend.collect::<String>().replace(' ', "")
}

#[test]
fn the_legend_is_complete_at_every_width() {
    for lang in ["en", "zh-Hant", "zh-Hans"] {
        let whole = legend(lang, 1600);
        // Two lines, five signs and seven groups have more than a few letters each.
        assert!(whole.chars().count() > 60, "{whole}");
        for width in (280..1600).step_by(10) {
            assert_eq!(legend(lang, width), whole, "{lang} at {width}");
        }
    }
}

/// What stands above the legend, or beside it, is the map's alone: names, scale and signs.
#[test]
fn the_legend_has_a_room_of_its_own() {
    for lang in ["en", "zh-Hant", "zh-Hans"] {
        for width in (280..1600).step_by(40) {
            let state = json!({"view": "cities", "layers": LAYERS, "lang": lang});
            let (frame, labels) = with_figure(state, json!({"width": width}), |figure| {
                let layout = figure.draw().1.unwrap();
                (layout.frame.plot, layout.labels)
            })
            .unwrap();
            let is_legend = |label: &PlacedLabel| matches!(label.reads, Reads::Text(_));
            let (legend, map): (Vec<_>, Vec<_>) = labels.iter().partition(|label| is_legend(label));
            let (left, top) = legend
                .iter()
                .fold((f64::MAX, f64::MAX), |(left, top), label| (left.min(label.bounds.x), top.min(label.bounds.y)));
            assert!(legend.len() >= 11 && map.len() >= 16, "{lang} at {width}");
            let own = |right: f64, bottom: f64| right <= left || bottom <= top;
            assert!(own(frame.right(), frame.bottom()), "{lang} at {width}");
            for label in map {
                assert!(own(label.bounds.right(), label.bounds.bottom()), "{} in {lang} at {width}", label.label.text);
            }
        }
    }
}

#[test]
fn no_line_of_the_legend_breaks_the_name_of_a_city() {
    for lang in ["en", "zh-Hant", "zh-Hans"] {
        let language = Language::from_tag(lang).unwrap();
        for width in (280..1600).step_by(20) {
            let state = json!({"view": "cities", "layers": ["groups"], "lang": lang});
            let labels = with_figure(state, json!({"width": width}), |figure| figure.draw().1.unwrap().labels).unwrap();
            let lines: Vec<String> = labels.into_iter().map(|placed| placed.label.text).collect();
            for city in cities().iter().filter(|city| city.roles.iter().any(|role| role.starts_with("group_"))) {
                let name = city.label.get(language);
                // Its own name on the map, and a line of each group that names it.
                let named = city.roles.iter().filter(|role| role.starts_with("group_")).count() + 1;
                let found: usize = lines.iter().map(|line| line.matches(name).count()).sum();
                assert!(found >= named, "{name} at {width}: {found} of {named}");
            }
        }
    }
}

proptest! {
    /// Of two cities the one farther north stands higher, and the one farther east stands to the right; distances along
    /// either direction have one ratio to degrees.
    #[test]
    fn marks_stand_as_the_coordinates_say(layers in subsequence(&LAYERS[..], 1..=5), width in 240.0..1400.0) {
        let reading = reading(&layers, width);
        let place = |index: usize| {
            let row: &cluster_pricing::chart::Row = &reading.rows[index];
            let city = cities().iter().find(|city| city.label.en == row.label).unwrap();
            ((city.longitude, city.latitude), row.cells[0].as_ref().unwrap().mark.point)
        };
        let (base, others) = (place(0), 1..reading.rows.len());
        let slopes: Vec<(f64, f64)> = others.map(place).map(|(degrees, mark)| {
            ((mark.0 - base.1.0) / (degrees.0 - base.0.0), (mark.1 - base.1.1) / (degrees.1 - base.0.1))
        }).collect();
        for slope in &slopes {
            prop_assert!((slope.0 / slopes[0].0 - 1.0).abs() < 1e-9 && slope.0 > 0.0);
            prop_assert!((slope.1 / slopes[0].1 - 1.0).abs() < 1e-9 && slope.1 < 0.0);
        }
        // A degree of longitude is shorter than one of latitude by the cosine of the middle latitude.
        let partners = layers.contains(&"finance");
        let middle = if partners { (31.23 + 50.24) / 2.0 } else { (38.91 + 50.24) / 2.0_f64 };
        prop_assert!((slopes[0].0 / -slopes[0].1 - middle.to_radians().cos()).abs() < 1e-9);
    }

    #[test]
    fn every_city_has_its_name_on_the_map(layers in subsequence(&LAYERS[..], 1..=5), width in 280.0..1400.0) {
        let state = json!({"view": "cities", "layers": layers});
        let texts: Vec<String> = with_figure(state, json!({"width": width}), |figure| {
            figure.draw().1.unwrap().labels.into_iter().map(|placed| placed.label.text).collect()
        }).unwrap();
        for row in reading(&layers, width).rows {
            prop_assert!(texts.contains(&row.label), "{} at {}", row.label, width);
        }
    }
}

#[test]
fn the_table_says_what_the_lists_print() {
    let reading = reading(&LAYERS, 720.0);
    assert_eq!(reading.rows.len(), 16);
    let cells = |name: &str| -> Vec<Option<&str>> {
        let row = reading.rows.iter().find(|row| row.label == name).unwrap();
        row.cells.iter().map(|cell| cell.as_ref().map(|cell| cell.text.as_str())).collect()
    };
    let groups = Some("heavy machinery and equipment; petrochemicals; automobiles and parts");
    let circle = Some("one of four metropolitan circles");
    let main = Some("Harbin-Dalian line (main axis)");
    assert_eq!(cells("Shenyang"), [Some("Liaoning"), circle, main, None, groups, None, None]);
    let line = Some("Harbin-Suifenhe line");
    assert_eq!(
        cells("Suifenhe"),
        [Some("Heilongjiang"), None, line, Some("port on the Russian border"), None, None, None]
    );
    let case = Some("Tonghua medicine cluster");
    assert_eq!(cells("Tonghua"), [Some("Jilin"), None, None, None, None, None, case]);
    assert_eq!(cells("Beijing"), [Some("Beijing"), None, None, None, None, Some("partner financial center"), None]);
    for row in &reading.rows {
        for cell in row.cells.iter().flatten() {
            let id = cell.indicator.unwrap().strip_prefix("city.").unwrap();
            assert_eq!(city(id).unwrap().label.en, row.label);
        }
    }
}

#[test]
fn partners_appear_with_their_layer_alone() {
    let names =
        |layers: &[&str]| -> Vec<String> { reading(layers, 720.0).rows.into_iter().map(|row| row.label).collect() };
    assert!(!names(&["axes", "circles", "ports", "groups"]).contains(&"Beijing".to_owned()));
    assert!(names(&["finance"]).ends_with(&["Beijing".to_owned(), "Shanghai".to_owned()]));
}

#[test]
fn no_city_is_named_in_more_lists_than_dalian() {
    with_figure(json!({"view": "cities"}), json!({}), |figure| {
        let facts = figure.view().facts(figure.theme());
        let text = |name| facts.get(name).unwrap().text.clone();
        assert_eq!([text("most"), text("lists"), text("sharedEnd")], ["Dalian", "6", "Harbin"]);
        assert_eq!([text("cities"), text("northeast"), text("circles"), text("grouped")], ["16", "14", "4", "10"]);
        assert_eq!(text("circleCities"), "Harbin, Changchun, Shenyang and Dalian");
    })
    .unwrap();
}

#[test]
fn what_the_key_numbers_count_is_quoted() {
    let facts =
        with_figure(json!({"view": "cities"}), json!({}), |figure| figure.view().facts(figure.theme())).unwrap();
    for name in ["circles", "grouped"] {
        for path in &facts.get(name).unwrap().indicators {
            assert!(!qualitative().at(path).unwrap().get("quotes").unwrap().items().is_empty(), "{path}");
        }
    }
    let ids = &facts.get("cities").unwrap().indicators;
    assert!(ids.iter().all(|id| city(id.strip_prefix("city.").unwrap()).is_some()));
}
