//! Text in several lines: broken between words, and between Chinese characters.

/// The lines of `text`, none wider than `room` as `width` measures, unless a single character is.
pub fn wrap(text: &str, room: f64, width: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for piece in pieces(text) {
        if used > 0.0 && used + width(piece.trim_end()) > room {
            lines.push(String::new());
            used = 0.0;
        }
        // A word that no line holds is broken anywhere.
        let broken = width(piece.trim_end()) > room;
        let parts = if broken { piece.split_inclusive(|_: char| true).collect() } else { vec![piece] };
        for part in parts {
            if broken && used > 0.0 && used + width(part) > room {
                lines.push(String::new());
                used = 0.0;
            }
            if let Some(line) = lines.last_mut() {
                line.push_str(part);
            }
            used += width(part);
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// As few lines as [`wrap`] makes, more alike in length.
pub fn balance(text: &str, room: f64, width: impl Fn(&str) -> f64) -> Vec<String> {
    let lines = wrap(text, room, &width);
    let widest = pieces(text).into_iter().map(|piece| width(piece.trim_end())).fold(0.0, f64::max);
    // Narrower than its widest word a text would be broken within the word.
    let rooms = [0.5, 0.6, 0.7, 0.8, 0.9].map(|share| share * room).into_iter().filter(|room| *room >= widest);
    let narrower = rooms.map(|room| wrap(text, room, &width)).find(|narrower| narrower.len() == lines.len());
    narrower.unwrap_or(lines)
}

/// The parts of a text between which a line may end; spaces belong to what stands before them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut before) = (0, None);
    for (index, character) in text.char_indices() {
        if before.is_some_and(|before| may_part(before, character)) {
            pieces.extend(text.get(start..index));
            start = index;
        }
        before = Some(character);
    }
    pieces.extend(text.get(start..));
    pieces
}

/// Whether a line may end between two characters.
fn may_part(before: char, after: char) -> bool {
    let glued = after == ' ' || CLOSING.contains(after) || OPENING.contains(before);
    !glued && (matches!(before, ' ' | '-') || is_ideographic(before) || is_ideographic(after))
}

/// Characters that begin no line.
const CLOSING: &str = "，。、；：！？）」』”’…—";

/// Characters that end no line.
const OPENING: &str = "（「『“‘";

/// Whether a character fills a square, as those of Chinese do.
fn is_ideographic(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{balance, wrap};

    /// Every character is as wide as one.
    fn lines(text: &str, room: f64) -> Vec<String> {
        wrap(text, room, |text| text.chars().count() as f64)
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
        let width = |text: &str| text.chars().count() as f64;
        assert_eq!(lines("龐大的地域生產綜合體", 9.0), ["龐大的地域生產綜合", "體"]);
        assert_eq!(balance("龐大的地域生產綜合體", 9.0, width), ["龐大的地域", "生產綜合體"]);
        assert_eq!(balance("many large resource cities", 22.0, width), ["many large", "resource cities"]);
    }

    #[test]
    fn a_word_that_no_line_holds_is_broken_and_a_text_of_nothing_is_one_empty_line() {
        assert_eq!(lines("machinery", 4.0), ["mach", "iner", "y"]);
        assert_eq!(lines("ab", 0.0), ["a", "b"]);
        assert_eq!(lines("", 5.0), [""]);
    }
}
