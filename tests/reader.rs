//! The reader of the dataset refuses faults and says where they are.

#![allow(clippy::unwrap_used)]

#[allow(dead_code, unused_imports, reason = "the build uses what the reader returns, these tests what it refuses")]
#[path = "../build/dataset/mod.rs"]
mod dataset;

use std::path::Path;

use dataset::{DatasetError, Files, read};

#[test]
fn the_published_files_are_read() {
    let dataset = read(&files()).map_err(|error| error.to_string()).unwrap();
    assert_eq!(dataset.indicators.len(), 104);
    assert_eq!(dataset.derived.len(), 184);
}

#[test]
fn an_error_reads_file_line_column_message() {
    let error = fault("units.csv", 3, "10000", "9999").unwrap_err();
    assert_eq!(error.to_string(), "units.csv:3:factor: expected a power of ten, found \"9999\"");
}

#[test]
fn a_wrong_head_is_refused_at_its_column() {
    check("indicators.csv:1:2", "id,topic", "id,topics");
    check("indicators.csv:1:3", "topic,place,", "topic,topic,");
    check("indicators.csv:1:28", ",note", "");
    check("indicators.csv:1:31", ",note_zh_hans", ",note_zh_hans,more");
    check("places.csv:1:1", "id,kind", "kind,id");
    check("places.csv:1:1", "id,kind", "\u{feff}id,kind");
    check("places.csv:1:6", "note", "note\r");
}

#[test]
fn a_row_with_too_few_or_too_many_cells_is_refused() {
    check("indicators.csv:5:note_zh_hans", "high_tech,anhui,", "high_tech,");
    check("indicators.csv:5:31", "high_tech,anhui,", "high_tech,anhui,,");
    let row = "count,個,个,count,1,indicators.value; indicators.value_std";
    check("units.csv:9:unit", row, "");
}

#[test]
fn a_cell_is_quoted_only_where_it_must_be() {
    check("cities.csv:3:id", "changchun,", "\"changchun\",");
    check("cities.csv:3:en", "Changchun,", "Chang\"chun,");
    check("cities.csv:3:note", "thesis abstract.", "thesis abstract.\r");
    check("indicators.csv:2:note_zh_hant", "D16).\"", "D16).");
}

#[test]
fn a_file_that_is_not_utf_8_is_refused_at_the_first_bad_byte() {
    let mut files = files();
    files.units = b"unit,\xff".to_vec();
    refused(read(&files).map(|_| ()), "units.csv:1:6");
}

#[test]
fn a_file_without_a_last_line_feed_is_refused() {
    let mut files = files();
    files.places.pop();
    refused(read(&files).map(|_| ()), "places.csv:14:34");
}

#[test]
fn an_id_is_a_slug_of_one_row() {
    check("indicators.csv:2:id", "ht_output_heilongjiang_2006,", "HT output,");
    check("indicators.csv:3:id", "ht_output_jilin_2006,", "ht_output_heilongjiang_2006,");
    check("derived.csv:2:id", "ht_implied_industrial_output_heilongjiang,", "ht_share_jilin_2006,");
    check("places.csv:7:id", "anhui,", "liaoning,");
    check("cities.csv:3:id", "changchun,", "2nd_city,");
    check("units.csv:4:unit", "10 thousand CNY per person,", "trillion CNY,");
}

#[test]
fn an_unknown_word_is_refused_where_the_words_are_listed() {
    check("indicators.csv:2:topic", ",high_tech,", ",hightech,");
    check("indicators.csv:2:place", ",heilongjiang,", ",heilongjang,");
    check("indicators.csv:2:period", ",year,", ",century,");
    check("indicators.csv:2:qualifier", ",exact,", ",exactly,");
    check("indicators.csv:2:unit", "exact,100 million CNY,", "exact,100 million RMB,");
    check("indicators.csv:2:table", ",t1_high_tech,", ",t4,");
    check("indicators.csv:2:source_file", "000_5c0a3f77d7ea7d45.txt", "paper.txt");
    check("derived.csv:2:group", ",high_tech,", ",tech,");
    check("derived.csv:2:place", ",heilongjiang,Total", ",heilongjang,Total");
    check("derived.csv:2:unit", ",12430.6,100 million CNY,", ",12430.6,trillion CNY,");
    check("places.csv:2:kind", ",country,", ",nation,");
    refused(fault("cities.csv", 4, "shenyang", "mukden"), "places.csv:12:id");
    check("cities.csv:4:province", ",liaoning,", ",northeast,");
    check("cities.csv:4:roles", "group_petrochemical;", "group_chemical;");
    check("units.csv:3:unit_std", ",100 million CNY,", ",million CNY,");
    check("units.csv:3:used_in", ",indicators.value", ",cities.value");
}

#[test]
fn a_value_in_the_standard_unit_is_the_printed_number_times_the_factor() {
    check("indicators.csv:17:value_std", ",10800,", ",1080,");
    check("indicators.csv:17:unit_std", ",10800,100 million CNY,", ",10800,percent,");
    check("indicators.csv:17:value", ",1.08,1.08,", ",1.08,1.09,");
    check("indicators.csv:17:value", ",1.08,1.08,", ",1.08,1.0.8,");
    check("indicators.csv:17:value_printed", ",1.08,1.08,", ",1.o8,1.08,");
    check("indicators.csv:3:value", ",650,650,", ",650,+650,");
    let wrong_factor = fault("units.csv", 4, ",10000,", ",1000,");
    refused(wrong_factor, "indicators.csv:30:value_std");
}

#[test]
fn what_must_be_said_is_not_empty() {
    check("indicators.csv:2:label_zh_hant", ",高新技術產業產值,", ",,");
    check("indicators.csv:2:place_printed", ",黑龍江,high", ",,high");
    check("indicators.csv:2:year", ",2006,year,", ",,year,");
    check("indicators.csv:2:source_line", ",99,", ",099,");
    check("indicators.csv:2:quote_token", "1621,1,", "1621,0,");
    check("derived.csv:2:range_low", ",12337.93,", ",,");
    check("cities.csv:2:lat_wgs84_not_from_source", ",45.76,", ",145.76,");
    check("places.csv:2:zh_hant", ",全國,", ",,");
}

#[test]
fn a_series_has_one_name_and_one_number_for_each_subject() {
    check("indicators.csv:3:label_en", ",Output value of", ",Output of");
    check("indicators.csv:4:label_zh_hans", "产值", "产直");
    check("indicators.csv:3:series", ",jilin,", ",heilongjiang,");
    check("indicators.csv:2:item_en", "high_tech_output,,", "high_tech_output,part,");
    check("indicators.csv:2:item_en", "产值,,,,", "产值,part,,,");
}

#[test]
fn a_formula_uses_its_inputs_and_no_others() {
    let known = "; ht_share_heilongjiang_2006,";
    check("derived.csv:2:inputs", known, "; ht_share_heilongjiang_2007,");
    check("derived.csv:2:formula", known, "; ht_share_jilin_2006,");
    check("derived.csv:2:inputs", known, "; ht_share_heilongjiang_2006; ht_share_jilin_2006,");
    check("derived.csv:2:inputs", known, "; ht_output_northeast,");
    check("derived.csv:2:result_unrounded", "12430.5555556,", "12430.5555556?,");
}

#[test]
fn a_discrepancy_that_is_named_exists() {
    check("indicators.csv:3:note", "(D04)", "(D51)");
    check("indicators.csv:3:note", "(D04)", "(D4)");
    check("derived.csv:2:caution", "(D14, D15)", "(D14, D99)");
}

#[test]
fn a_remark_is_there_in_every_language_and_names_the_same_discrepancies() {
    check("indicators.csv:3:note_zh_hant", "年鑑（D04）", "年鑑（D05）");
    check("indicators.csv:3:note_zh_hans", "年鉴（D04）", "年鉴");
    check("indicators.csv:52:note_zh_hant", "年份缺「年」字。", "");
}

#[test]
fn the_discrepancies_have_the_shape_that_is_asked_of_them() {
    let at = |line, from, to| fault("discrepancies.json", line, from, to);
    refused(at(3, "title", "heading"), "discrepancies.json:3:11");
    refused(at(8, "zh-Hant", "zh-TW"), "discrepancies.json:8:16");
    refused(at(11, "D01", "D02"), "discrepancies.json:11:12");
    refused(at(12, "mismatch", "misfit"), "discrepancies.json:12:14");
    refused(at(15, "zh-Hant", "en"), "discrepancies.json:15:9");
    let text = "\"表 2：标题为 1978 年与 2006 年，表头为 1978 年与 2005 年\"";
    refused(at(16, text, "[\"表\"]"), "discrepancies.json:16:17");
    refused(at(21, "\"The dataset follows the column heads (2005).\"", "\" \""), "discrepancies.json:21:7");
    refused(at(25, "\"資料集依照表頭（2005 年）。\"", "\"一\", \"二\""), "discrepancies.json:23:17");
}

#[test]
fn every_number_of_a_discrepancy_is_known_and_stands_in_every_language() {
    let at = |line, from, to| fault("discrepancies.json", line, from, to);
    refused(at(61, "rank_jilin_2005", "rank_jilin_2006"), "discrepancies.json:61:40");
    refused(at(170, "{share_northeast_1978}", "{share_northwest_1978}"), "discrepancies.json:170:12");
    refused(at(172, "{share_northeast_1978}", "16.41"), "discrepancies.json:172:17");
    refused(at(172, "{share_northeast_1978}", "{share_northeast_1978"), "discrepancies.json:172:17");
    refused(at(175, "share_jilin_1978.high", "share_jilin_1979.high"), "discrepancies.json:175:43");
    refused(at(175, "share_jilin_1978.high", "share_jilin_1978.top"), "discrepancies.json:175:43");
    refused(at(175, "share_liaoning_1978.high +", "share_liaoning_1978.high"), "discrepancies.json:175:43");
    refused(at(175, "largest_sum", "share_jilin_1978"), "discrepancies.json:175:17");
    refused(at(176, "smallest_text", "largest_sum"), "discrepancies.json:176:17");
    refused(at(180, "{largest_sum}", "16.425"), "discrepancies.json:183:7");
    refused(at(353, "\"省\", ", ""), "discrepancies.json:353:8");
    let unused = at(174, "[", "[{ \"name\": \"unused\", \"formula\": \"1\", \"decimals\": 0 },");
    refused(unused, "discrepancies.json:174:28");
}

#[test]
fn the_statements_have_the_shape_that_is_asked_of_them() {
    check("qualitative.json:2:9", "\"note\": ", "\"note\" ");
    check("qualitative.json:8:32", "5c0a3f77d7ea7d45", "paper");
    check("qualitative.json:16:7", "\"zh-Hant\"", "\"en\"");
    check("qualitative.json:19:12", "printed '景 俠' with a space", "");
    check("qualitative.json:49:24", "24", "24.5");
    check("qualitative.json:49:23", "24", "-24");
    refused(fault("qualitative.json", 9, "{", "["), "qualitative.json:10:8");
    refused(fault("qualitative.json", 16, "zh-Hant", "zh-TW"), "qualitative.json:23:3");
    refused(fault("qualitative.json", 47, "quote", "sentence"), "qualitative.json:52:3");
    refused(fault("qualitative.json", 52, "}", "}}"), "qualitative.json:2978:3");
    let label = "\"en\": \"The lack of";
    refused(fault("qualitative.json", 56, label, "\"ru\": \"The lack of"), "qualitative.json:59:4");
    refused(fault("qualitative.json", 60, "\"quotes\"", "\"quotes\": [], \"more\""), "qualitative.json:60:15");
    check("qualitative.json:101:28", "zh-Hant", "zh-TW");
    check("qualitative.json:510:16", "high_tech", "hightech");
    check("qualitative.json:1732:29", "harbin", "heilongjiang");
    check("qualitative.json:2141:14", "harbin", "china");
    check("qualitative.json:2749:22", "heilongjiang", "dalian");
}

/// Replaces `from` by `to` in the line of `location`, which the reader must refuse at its column.
#[track_caller]
fn check(location: &str, from: &str, to: &str) {
    let [file, line, _] = location.split(':').collect::<Vec<_>>().try_into().unwrap();
    refused(fault(file, line.parse().unwrap(), from, to), location);
}

#[track_caller]
fn refused(result: Result<(), DatasetError>, location: &str) {
    let error = result.unwrap_err().to_string();
    assert!(error.starts_with(&format!("{location}: ")), "{error}, not {location}");
}

#[track_caller]
fn fault(file: &str, line: usize, from: &str, to: &str) -> Result<(), DatasetError> {
    let mut files = files();
    let bytes = match file {
        "units.csv" => &mut files.units,
        "places.csv" => &mut files.places,
        "cities.csv" => &mut files.cities,
        "indicators.csv" => &mut files.indicators,
        "derived.csv" => &mut files.derived,
        "discrepancies.json" => &mut files.discrepancies,
        "qualitative.json" => &mut files.qualitative,
        other => panic!("no file {other}"),
    };
    let text = String::from_utf8(bytes.clone()).unwrap();
    let mut lines: Vec<&str> = text.split('\n').collect();
    let changed = lines[line - 1].replacen(from, to, 1);
    assert_ne!(changed, lines[line - 1], "{from:?} is not in line {line} of {file}");
    lines[line - 1] = &changed;
    *bytes = lines.join("\n").into_bytes();
    read(&files).map(|_| ())
}

fn files() -> Files {
    Files::load(Path::new("src/data/files")).unwrap()
}
