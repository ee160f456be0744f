//! Texts in several lines.

use super::label::Labels;

/// The lines of `text` that are at most `width` CSS pixels wide, where its words allow it.
pub fn wrap(text: &str, width: f64, bold: bool, labels: &Labels) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        match lines.last_mut() {
            Some(line) if labels.width([line, word.trim_end()].concat().as_str(), bold) <= width => {
                line.push_str(&word)
            }
            _ => lines.push(word),
        }
    }
    lines.iter_mut().for_each(|line| line.truncate(line.trim_end().len()));
    lines
}

/// The pieces of a text between which a line may end: after a space, and around a Chinese character.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = OPENING;
    for letter in text.chars() {
        let may_end = before == ' ' || is_ideograph(letter) || is_ideograph(before);
        if may_end && before != OPENING && !CLOSING.contains(&letter) {
            words.push(String::new());
        }
        words.last_mut().into_iter().for_each(|word| word.push(letter));
        before = letter;
    }
    words
}

fn is_ideograph(letter: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&letter)
}

/// Marks that begin no line: spaces, comma, stops, and the closing bracket.
const CLOSING: [char; 7] = [' ', '\u{3001}', '\u{3002}', '\u{ff0c}', '\u{ff1a}', '\u{ff1b}', '\u{ff09}'];

/// The opening bracket, which ends no line.
const OPENING: char = '\u{ff08}';
