//! Lines of text: where they end, and that nothing is lost.

use cluster_pricing::chart::{balance, wrap};
use proptest::prelude::*;

/// Every character is as wide as one.
fn width(text: &str) -> f64 {
    text.chars().count() as f64
}

fn lines(text: &str, room: f64) -> Vec<String> {
    wrap(text, room, &width)
}

#[test]
fn words_stay_whole_and_none_is_lost() {
    assert_eq!(lines("oil extraction to fine chemicals", 10.0), ["oil", "extraction", "to fine", "chemicals"]);
    assert_eq!(lines("special-purpose steel", 15.0), ["special-purpose", "steel"]);
    assert_eq!(lines("special-purpose steel", 10.0), ["special-", "purpose", "steel"]);
}

#[test]
fn chinese_breaks_anywhere_but_before_a_closing_and_after_an_opening_mark() {
    assert_eq!(lines("專用特種鋼材", 4.0), ["專用特種", "鋼材"]);
    assert_eq!(lines("建國前，重工業", 3.0), ["建國", "前，重", "工業"]);
    assert_eq!(lines("食品（醫藥）", 3.0), ["食品", "（醫", "藥）"]);
}

#[test]
fn balanced_lines_are_as_few_and_leave_no_straggler() {
    assert_eq!(lines("龐大的地域生產綜合體", 9.0), ["龐大的地域生產綜合", "體"]);
    assert_eq!(balance("龐大的地域生產綜合體", 9.0, &width), ["龐大的地域", "生產綜合體"]);
    assert_eq!(balance("many large resource cities", 22.0, &width), ["many large", "resource cities"]);
}

#[test]
fn a_word_that_no_line_holds_is_broken_and_a_text_of_nothing_is_one_empty_line() {
    assert_eq!(lines("machinery", 4.0), ["mach", "iner", "y"]);
    assert_eq!(lines("ab", 0.0), ["a", "b"]);
    assert_eq!(lines("", 5.0), [""]);
}

proptest! {
    #[test]
    fn no_line_is_wider_than_its_room_and_all_characters_stay_in_order(text in "[a-c ，。（）鋼材-]{0,40}", room in 1.0..12.0) {
        for lines in [wrap(&text, room, &width), balance(&text, room, &width)] {
            for line in &lines {
                prop_assert!(width(line) <= room || line.chars().count() == 1, "{:?} in {}", line, room);
            }
            let solid = |text: &str| text.replace(' ', "");
            prop_assert_eq!(solid(&lines.concat()), solid(&text));
            prop_assert_eq!(lines.len(), wrap(&text, room, &width).len());
        }
    }
}
