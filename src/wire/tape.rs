//! A tape: what a figure says as one list of numbers and one of texts, written and read in one order.
//!
//! It changes with every step of a slider. One list crosses into JavaScript at once, where an object with hundreds of
//! fields would cross field by field, and it needs no names.

/// Numbers and texts in the order in which they are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tape {
    /// The numbers: values, counts of lists, and 1 or 0 for yes or no.
    pub numbers: Vec<f64>,
    /// The texts, each followed by a line feed.
    pub texts: String,
}

impl Tape {
    /// Writes a number.
    pub fn number(&mut self, number: f64) {
        self.numbers.push(number);
    }

    /// Writes several numbers.
    pub fn numbers<const N: usize>(&mut self, numbers: [f64; N]) {
        self.numbers.extend_from_slice(&numbers);
    }

    /// Writes yes or no.
    pub fn flag(&mut self, flag: bool) {
        self.number(f64::from(u8::from(flag)));
    }

    /// Writes whether there is a number, and the number.
    pub fn optional(&mut self, number: Option<f64>) {
        self.flag(number.is_some());
        self.numbers.extend(number);
    }

    /// Writes a text, which has one line.
    pub fn text(&mut self, text: &str) {
        self.texts.push_str(text);
        self.texts.push('\n');
    }

    /// Writes the count of a list and its items.
    pub fn list<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.number(items.len() as f64);
        items.iter().for_each(|item| write(self, item));
    }
}
