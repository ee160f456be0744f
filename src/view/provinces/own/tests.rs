//! Pictures of an author's own table.

use cluster_pricing::chart::{Layout, PlacedLabel, Reads};
use cluster_pricing::view::provinces::Provinces;
use serde_json::{Value, json};

use crate::support::figure::with_figure;
use crate::support::pictures::check;

/// Bounds on either side, an approximation, and numbers below zero.
const TABLE: &str = "place,series,year,value,unit,source,note,place_zh_hant,series_zh_hant\n\
    North Valley,Workshops,2020,48,workshops,Survey,,北谷,作坊\n\
    South Valley,Workshops,2020,>120,workshops,Survey,,南谷,作坊\n\
    Harbor,Workshops,2020,<75,workshops,Survey,,港口,作坊\n\
    Hills,Workshops,2020,~20,workshops,Survey,,丘陵,作坊\n\
    North Valley,Growth of output,2020,-1.5,percent,Survey,,北谷,產出增長\n\
    South Valley,Growth of output,2020,>=4.2,percent,Survey,,南谷,產出增長\n\
    Harbor,Growth of output,2020,2.75,percent,Survey,,港口,產出增長\n\
    Hills,Growth of output,2020,<-0.5,percent,Survey,,丘陵,產出增長\n";

fn table(indicator: Value, lang: &str) -> Value {
    json!({"view": "provinces", "table": TABLE, "indicator": indicator, "lang": lang})
}

#[test]
fn bounds_are_open_on_the_side_where_the_values_lie() {
    check("own", table(json!([]), "en"), json!({"width": 720}));
}

#[test]
fn bars_of_numbers_below_zero_on_a_phone_in_traditional_script() {
    let options = json!({"width": 320, "theme": "dark"});
    check("own-320-dark-zh-hant", table(json!("growth_of_output_2020"), "zh-Hant"), options);
}

#[test]
fn two_measures_are_points_and_bounds_lead_away_from_them() {
    check("own-scatter", table(json!(["workshops_2020", "growth_of_output_2020"]), "en"), json!({"width": 720}));
}

const LONG_NAMES: [&str; 4] = [
    "Cooperative of the spinners and weavers of the lower valleys",
    "The united dyers, fullers and bleachers of the north harbor",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte",
    "遼寧省瀋陽市鐵西區老工業基地機械裝備製造產業集群第一專業合作社遼寧省瀋陽市鐵西區老工業基地機械裝備製造產業集群第一",
];

/// The lines of the labels that begin as a name does, or go on with it, from the top.
fn lines_of<'a>(labels: &'a [String], name: &str) -> Vec<&'a str> {
    let first = labels.iter().position(|text| text.chars().count() > 2 && name.starts_with(text.as_str()));
    let Some(first) = first else { return Vec::new() };
    let rest = name[labels[first].len()..].trim_start();
    let second = labels.get(first + 1).filter(|text| !rest.is_empty() && rest.starts_with(text.trim_end_matches('…')));
    [Some(&labels[first]), second].into_iter().flatten().map(String::as_str).collect()
}

#[test]
fn a_bar_keeps_its_name_however_long_it_is_in_at_most_two_lines() {
    let rows = LONG_NAMES
        .iter()
        .enumerate()
        .map(|(index, name)| format!("\"{name}\",Looms,1831,{},looms,,\n", 90 - 20 * index));
    let table = "place,series,year,value,unit,source,note\n".to_owned() + &rows.collect::<String>();
    for width in [280, 320, 390, 600, 900, 1400] {
        let state = json!({"view": "provinces", "table": table});
        let layout = with_figure(state, json!({"width": width}), |figure| figure.draw().1.unwrap()).unwrap();
        let labels: Vec<String> = layout.labels.iter().map(|placed| placed.label.text.clone()).collect();
        for name in LONG_NAMES {
            let lines = lines_of(&labels, name);
            let shown: usize = lines.iter().map(|line| line.trim_end_matches('…').chars().count()).sum();
            assert!(shown >= 12, "{name} at {width}: {lines:?} of {labels:?}");
            // What is not shown is owned up to, and nothing is left out that had room.
            let is_cut = lines.last().is_some_and(|line| line.ends_with('…'));
            let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').count();
            assert_eq!(
                is_cut,
                letters(&lines.concat()) - usize::from(is_cut) < letters(name),
                "{name} at {width}: {lines:?}"
            );
        }
        assert!(layout.frame.plot.width > 0.15 * f64::from(width), "no room for bars at {width}");
    }
}

/// Two series of sixty places: on either axis `Place 7` is first and `Place 31` last, and the others lie between.
fn sixty() -> String {
    let row = |place: usize| {
        let (x, y) = match place {
            7 => (100, 90),
            31 => (1, 2),
            _ => (12 + place * 37 % 82, 12 + place * 53 % 76),
        };
        format!("Place {place},Mills,,{x},looms,,\nPlace {place},Rent,,{y},francs,,\n")
    };
    "place,series,year,value,unit,source,note\n".to_owned() + &(0..60).map(row).collect::<String>()
}

#[test]
fn of_many_places_a_scatter_names_the_accented_and_the_ends_of_both_axes_clear_of_ticks_and_marks() {
    for width in [320, 390, 720, 1200] {
        let state = json!({"view": "provinces", "table": sixty(), "indicator": ["mills", "rent"], "highlight": ["place_20", "place_44"]});
        let options = json!({"width": width});
        let (layout, reading) = with_figure(state, options, |figure| {
            (figure.draw().1.unwrap(), figure.view().reading(figure.size, figure.theme()))
        })
        .unwrap();
        let Layout { labels, frame } = layout;
        let (names, others): (Vec<_>, Vec<_>) =
            labels.iter().partition(|placed| placed.label.text.starts_with("Place"));
        let mut texts: Vec<&str> = names.iter().map(|placed| placed.label.text.as_str()).collect();
        texts.sort_unstable();
        assert_eq!(texts, ["Place 20", "Place 31", "Place 44", "Place 7"], "{width}");
        for axis in [&frame.x, &frame.y] {
            for tick in [axis.ticks.first(), axis.ticks.last()].into_iter().flatten() {
                assert!(others.iter().any(|placed| placed.label.text == tick.text), "{} at {width}", tick.text);
            }
        }
        let marks: Vec<_> = reading.rows.iter().filter_map(|row| Some(row.cells[0].as_ref()?.mark.point)).collect();
        assert_eq!(marks.len(), 60);
        for PlacedLabel { label, bounds, reads, .. } in names {
            assert!(marks.iter().any(|mark| *reads == Reads::Mark(*mark)), "{} at {width}", label.text);
            let is_covered = |&(x, y): &(f64, f64)| {
                let (dx, dy) =
                    (x - x.clamp(bounds.x, bounds.right()), y - y.clamp(bounds.y + 4.0, bounds.bottom() - 4.0));
                dx.hypot(dy) < 5.0
            };
            // On a phone there may be no room between sixty marks.
            assert!(width < 720 || !marks.iter().any(is_covered), "{} at {width}", label.text);
        }
    }
}

#[test]
fn of_few_places_a_scatter_names_all_and_the_dataset_has_few() {
    assert!(Provinces::indicators().all(|indicator| indicator.rows.len() <= 12));
    let table: String = sixty().lines().take(1 + 2 * 12).map(|line| line.to_owned() + "\n").collect();
    let state = json!({"view": "provinces", "table": table, "indicator": ["mills", "rent"]});
    let layout = with_figure(state, json!({"width": 720}), |figure| figure.draw().1.unwrap()).unwrap();
    assert_eq!(layout.labels.iter().filter(|placed| matches!(placed.reads, Reads::Mark(_))).count(), 12);
}
