//! An evaluator of formulas, written for the tests alone.

/// The value of a formula with `+ - * / **`, parentheses, `ceil`, `floor`, per cent and names.
#[track_caller]
pub fn evaluate(formula: &str, value_of: &dyn Fn(&str) -> f64) -> f64 {
    let mut parser = Parser { rest: formula, value_of };
    let value = parser.sum();
    assert_eq!(parser.rest.trim(), "", "left over of {formula:?}");
    value
}

struct Parser<'a> {
    rest: &'a str,
    value_of: &'a dyn Fn(&str) -> f64,
}

impl<'a> Parser<'a> {
    fn sum(&mut self) -> f64 {
        let mut total = self.product();
        loop {
            if self.take("+") {
                total += self.product();
            } else if self.take("-") {
                total -= self.product();
            } else {
                return total;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut total = self.power();
        loop {
            if self.take("*") {
                total *= self.power();
            } else if self.take("/") {
                total /= self.power();
            } else {
                return total;
            }
        }
    }

    fn power(&mut self) -> f64 {
        let base = self.atom();
        if self.take("**") { base.powf(self.power()) } else { base }
    }

    fn atom(&mut self) -> f64 {
        if self.take("(") {
            let value = self.sum();
            assert!(self.take(")"), "no closing parenthesis before {:?}", self.rest);
            return value;
        }
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "_.".contains(letter);
        let word = self.word(is_part);
        match word {
            "ceil" => self.atom().ceil(),
            "floor" => self.atom().floor(),
            _ if word.starts_with(|first: char| first.is_ascii_digit()) => {
                let number: f64 = word.parse().unwrap();
                if self.take("%") { number / 100.0 } else { number }
            }
            _ => (self.value_of)(word),
        }
    }

    fn word(&mut self, is_part: impl Fn(char) -> bool) -> &'a str {
        let text = self.rest.trim_start();
        let end = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
        self.rest = &text[end..];
        &text[..end]
    }

    /// Takes the operator; one asterisk is not the start of two.
    fn take(&mut self, operator: &str) -> bool {
        let text = self.rest.trim_start();
        let is_next = text.starts_with(operator) && !(operator == "*" && text.starts_with("**"));
        if is_next {
            self.rest = &text[operator.len()..];
        }
        is_next
    }
}

#[test]
fn powers_bind_before_products_and_products_before_sums() {
    let value = |formula| evaluate(formula, &|_| f64::NAN);
    assert_eq!(value("2 + 3 * 2 ** (1 + 1) / 4 - 10%"), 4.9);
    assert_eq!(value("8 - 2 - 1 + ceil(1 / 2) + floor(3 / 2)"), 7.0);
    assert_eq!(value("2 ** 2 ** 3"), 256.0);
}
