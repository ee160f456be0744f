//! Formulas over named numbers.

/// The value of a formula with `+ - * / **`, parentheses, `ceil`, `floor`, per cent and names that `value_of` knows.
pub fn evaluate(formula: &str, value_of: &dyn Fn(&str) -> Option<f64>) -> Result<f64, String> {
    let mut parser = Parser { rest: formula, value_of };
    let value = parser.sum()?;
    match parser.rest.trim_start() {
        "" if value.is_finite() => Ok(value),
        "" => Err("expected a finite number".to_owned()),
        rest => Err(format!("expected an operator before {rest:?}")),
    }
}

struct Parser<'a> {
    rest: &'a str,
    value_of: &'a dyn Fn(&str) -> Option<f64>,
}

impl<'a> Parser<'a> {
    fn sum(&mut self) -> Result<f64, String> {
        let mut total = self.product()?;
        loop {
            if self.take("+") {
                total += self.product()?;
            } else if self.take("-") {
                total -= self.product()?;
            } else {
                return Ok(total);
            }
        }
    }

    fn product(&mut self) -> Result<f64, String> {
        let mut total = self.power()?;
        loop {
            if self.take("*") {
                total *= self.power()?;
            } else if self.take("/") {
                total /= self.power()?;
            } else {
                return Ok(total);
            }
        }
    }

    fn power(&mut self) -> Result<f64, String> {
        let base = self.atom()?;
        if self.take("**") { Ok(base.powf(self.power()?)) } else { Ok(base) }
    }

    fn atom(&mut self) -> Result<f64, String> {
        if self.take("(") {
            let value = self.sum()?;
            let is_closed = self.take(")");
            return if is_closed { Ok(value) } else { Err(format!("expected \")\" before {:?}", self.rest)) };
        }
        match self.word() {
            "ceil" => Ok(self.atom()?.ceil()),
            "floor" => Ok(self.atom()?.floor()),
            "" => Err(format!("expected a number or a name before {:?}", self.rest)),
            digits if digits.starts_with(|first: char| first.is_ascii_digit()) => {
                let number: f64 = digits.parse().map_err(|_| format!("expected a number instead of {digits:?}"))?;
                Ok(if self.take("%") { number / 100.0 } else { number })
            }
            name => (self.value_of)(name).ok_or_else(|| format!("expected a known name instead of {name:?}")),
        }
    }

    fn word(&mut self) -> &'a str {
        let text = self.rest.trim_start();
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "_.".contains(letter);
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
