//! Text in several lines: broken between words, and between Chinese characters.

/// The lines of `text`, none wider than `room` as `width` measures, unless a single character is.
pub fn wrap(text: &str, room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    flow(pieces(text), room, width)
}

/// The lines of a text that goes on with `names`, of which a line breaks none that it has room for.
pub fn wrap_names(text: &str, names: &[String], room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    flow(pieces(text).into_iter().chain(names.iter().map(String::as_str)), room, width)
}

/// The lines of pieces between which a line may end.
fn flow<'a>(pieces: impl IntoIterator<Item = &'a str>, room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut paragraph = Paragraph { finished: Vec::new(), last: String::new(), used: 0.0, room };
    for piece in pieces {
        let seen = width(visible(piece));
        paragraph.make_room(seen);
        if seen <= room {
            paragraph.push(piece, width(piece));
            continue;
        }
        // A word that no line holds is broken anywhere.
        for character in piece.chars() {
            let mut bytes = [0; 4];
            let character = character.encode_utf8(&mut bytes);
            let taken = width(character);
            paragraph.make_room(taken);
            paragraph.push(character, taken);
        }
    }
    paragraph.break_line();
    paragraph.finished
}

/// Lines that are being filled.
struct Paragraph {
    finished: Vec<String>,
    last: String,
    used: f64,
    room: f64,
}

impl Paragraph {
    /// Begins another line if the last one, unless it is empty, has no room for a part of this width.
    fn make_room(&mut self, width: f64) {
        if self.used > 0.0 && self.used + width > self.room {
            self.break_line();
        }
    }

    fn push(&mut self, part: &str, width: f64) {
        self.last.push_str(part);
        self.used += width;
    }

    fn break_line(&mut self) {
        self.finished.push(visible(&self.last).to_owned());
        self.last.clear();
        self.used = 0.0;
    }
}

/// What is seen of a part at the end of a line.
fn visible(part: &str) -> &str {
    part.trim_end_matches(' ')
}

/// The same in at most two lines; what they have no room for gives way to an ellipsis.
pub fn fold(text: &str, room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines = wrap(text, room, width);
    if lines.len() > 2 {
        let first = lines.swap_remove(0);
        let mut rest = visible(text.get(first.len()..).unwrap_or_default().trim_start_matches(' ')).to_owned();
        let mut second = String::new();
        while rest.pop().is_some() {
            second = visible(&rest).to_owned() + "…";
            if width(&second) <= room {
                break;
            }
        }
        lines = vec![first, second];
    }
    lines
}

/// As few lines as [`wrap`] makes, more alike in length.
pub fn balance(text: &str, room: f64, width: &dyn Fn(&str) -> f64) -> Vec<String> {
    let lines = wrap(text, room, width);
    let widest = pieces(text).into_iter().map(|piece| width(visible(piece))).fold(0.0, f64::max);
    // Narrower than its widest word a text would be broken within the word.
    let rooms = [0.5, 0.6, 0.7, 0.8, 0.9].map(|share| share * room).into_iter().filter(|room| *room >= widest);
    let narrower = rooms.map(|room| wrap(text, room, width)).find(|narrower| narrower.len() == lines.len());
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
    // A number keeps the unit in which it is counted.
    let is_held = before == '\u{a0}' || after == '\u{a0}';
    let glued = is_held || after == ' ' || CLOSING.contains(&after) || OPENING.contains(&before);
    !glued && (matches!(before, ' ' | '-') || is_ideographic(before) || is_ideographic(after))
}

/// Characters that begin no line.
const CLOSING: [char; 14] = ['，', '。', '、', '；', '：', '！', '？', '）', '」', '』', '”', '’', '…', '—'];

/// Characters that end no line.
const OPENING: [char; 5] = ['（', '「', '『', '“', '‘'];

/// Whether a character fills a square, as those of Chinese do.
fn is_ideographic(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}
