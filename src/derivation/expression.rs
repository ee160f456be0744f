//! Formulas as trees: what is on a line, apart from how it is set, copied or spoken.

/// A formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A number of at least 0.
    Number(Number),
    /// A quantity with a name.
    Symbol(Symbol),
    /// A numerator over a denominator.
    Fraction(Box<Expression>, Box<Expression>),
    /// Terms, added or subtracted.
    Sum(Vec<Term>),
    /// Factors.
    Product(Vec<Expression>),
    /// A base and its exponent.
    Power(Box<Expression>, Box<Expression>),
    /// The sum or product of an expression in i for i = 1, …, k.
    Repeated(Operator, Box<Expression>),
    /// The derivative of the first symbol with respect to the second.
    Derivative(Symbol, Symbol),
}

/// A number as it is written, with a decimal point and without separators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The digits.
    pub text: String,
    /// Whether the text is the number itself; otherwise it is rounded to its last digit.
    pub is_exact: bool,
}

/// A term of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Whether it is subtracted.
    pub is_negative: bool,
    /// What is added or subtracted.
    pub value: Expression,
}

/// A letter with an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// The letter in the notation of the crate, such as `p` or `λ`.
    pub name: &'static str,
    /// What it belongs to.
    pub index: Index,
}

/// The index of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Index {
    /// No index.
    None,
    /// The stage with this number; 0 stands before the first.
    Stage(usize),
    /// The running index i of a sum or product.
    Running,
    /// The last stage, k.
    Last,
    /// The integrated firm, f.
    Integrated,
    /// The least possible, min.
    Least,
}

/// What is repeated over all stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// ∑
    Sum,
    /// ∏
    Product,
}

impl Expression {
    /// Whether every number in it is written exactly.
    pub fn is_exact(&self) -> bool {
        match self {
            Expression::Number(number) => number.is_exact,
            Expression::Symbol(_) | Expression::Derivative(..) => true,
            Expression::Fraction(one, other) | Expression::Power(one, other) => one.is_exact() && other.is_exact(),
            Expression::Sum(terms) => terms.iter().all(|term| term.value.is_exact()),
            Expression::Product(factors) => factors.iter().all(Expression::is_exact),
            Expression::Repeated(_, body) => body.is_exact(),
        }
    }

    /// The quotient; a fraction is never put over another.
    pub(super) fn over(self, denominator: Expression) -> Expression {
        match self {
            numerator if denominator.is("1") => numerator,
            numerator @ Expression::Fraction(..) => product([count(1).over(denominator), numerator]),
            numerator => Expression::Fraction(numerator.into(), denominator.into()),
        }
    }

    pub(super) fn raised(self, exponent: Expression) -> Expression {
        if exponent.is("1") { self } else { Expression::Power(self.into(), exponent.into()) }
    }

    pub(super) fn plus(self, value: Expression) -> Expression {
        self.followed_by(false, value)
    }

    pub(super) fn minus(self, value: Expression) -> Expression {
        self.followed_by(true, value)
    }

    fn followed_by(self, is_negative: bool, value: Expression) -> Expression {
        let mut terms = match self {
            Expression::Sum(terms) => terms,
            first => vec![Term { is_negative: false, value: first }],
        };
        terms.push(Term { is_negative, value });
        Expression::Sum(terms)
    }

    /// Whether it is this number.
    fn is(&self, text: &str) -> bool {
        matches!(self, Expression::Number(number) if number.text == text)
    }
}

/// A symbol without an index.
pub(super) const fn letter(name: &'static str) -> Expression {
    Expression::Symbol(Symbol { name, index: Index::None })
}

/// The symbol of a stage.
pub(super) const fn of_stage(name: &'static str, stage: usize) -> Expression {
    Expression::Symbol(Symbol { name, index: Index::Stage(stage) })
}

/// A symbol with any index.
pub(super) const fn symbol(name: &'static str, index: Index) -> Expression {
    Expression::Symbol(Symbol { name, index })
}

/// A product; a factor of 1 is not written.
pub(super) fn product(factors: impl IntoIterator<Item = Expression>) -> Expression {
    let mut kept: Vec<Expression> = Vec::new();
    for factor in factors {
        match factor {
            Expression::Product(inner) => kept.extend(inner),
            factor if factor.is("1") => {}
            factor => kept.push(factor),
        }
    }
    match kept.len() {
        0 => count(1),
        1 => kept.remove(0),
        _ => Expression::Product(kept),
    }
}

/// A sum of at least one term.
pub(super) fn sum(terms: impl IntoIterator<Item = Expression>) -> Expression {
    let mut terms: Vec<_> = terms.into_iter().map(|value| Term { is_negative: false, value }).collect();
    if terms.len() == 1 { terms.remove(0).value } else { Expression::Sum(terms) }
}

/// A whole number.
pub(super) fn count(number: u64) -> Expression {
    Expression::Number(Number { text: number.to_string(), is_exact: true })
}

/// The sum or product of `body` over all stages.
pub(super) fn repeated(operator: Operator, body: Expression) -> Expression {
    Expression::Repeated(operator, body.into())
}
