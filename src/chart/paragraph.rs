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
