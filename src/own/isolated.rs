//! Texts that run from right to left, or that say how others run.

/// A text that is kept to itself, between the signs of Unicode for that; none for one in which nothing reaches beyond it.
///
/// A name such as `U+202E` and letters would turn the rest of every sentence that names it.
pub(super) fn isolated(text: &str) -> Option<String> {
    let own = text.replace(is_isolate, "");
    text.contains(reaches).then(|| ["\u{2068}", &own, "\u{2069}"].concat())
}

/// Signs that open and close what is kept to itself: one that closes would end ours.
fn is_isolate(character: char) -> bool {
    matches!(character, '\u{2066}'..='\u{2069}')
}

/// Letters that run from right to left, and signs that turn those around them.
fn reaches(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{8ff}'
            | '\u{200e}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1eeff}'
    )
}
