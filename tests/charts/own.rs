//! Pictures of an author's own table.

use serde_json::{Value, json};

use crate::snapshots::check;

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
