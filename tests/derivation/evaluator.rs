//! Evaluates the formulas of a derivation as they are written, in exact numbers, knowing of the chain only what its
//! symbols mean.

use cluster_pricing::derivation::{Expression, Index, Number, Operator, Relation, Statement, Symbol};
use num_bigint::BigInt;
use num_rational::BigRational;

/// What the reader typed.
#[derive(Clone, Debug)]
pub struct Chain {
    pub a: BigRational,
    pub b: BigRational,
    pub ff: BigRational,
    pub stages: Vec<Stage>,
}

/// A stage as the reader typed it.
#[derive(Clone, Debug)]
pub struct Stage {
    pub n: u64,
    pub c: BigRational,
    pub f: BigRational,
    pub lambda: BigRational,
}

/// The meaning of every symbol.
pub struct Meaning {
    chain: Chain,
    /// a_i and b_i; the pair before stage 1 comes first.
    demand: Vec<(BigRational, BigRational)>,
    quantity: BigRational,
    total_cost: BigRational,
    factor: BigRational,
    n_min: Option<u64>,
}

/// All numbers that a formula with rounded digits may stand for.
#[derive(Clone, Debug)]
struct Range {
    low: BigRational,
    high: BigRational,
}

pub fn whole(number: u64) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

/// The number that a decimal such as `12.50` writes.
pub fn decimal(text: &str) -> BigRational {
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |text| (-1, text));
    let (digits, decimals) = text.split_once('.').unwrap_or((text, ""));
    let number: BigInt = format!("{digits}{decimals}").parse().unwrap();
    BigRational::new(number * sign, BigInt::from(10).pow(decimals.len() as u32))
}

impl Meaning {
    /// Solves the chain from the first-order conditions: a price is a line in Q, and the one before stage 1 is 0.
    pub fn of(chain: Chain) -> Self {
        let mut demand = vec![(chain.a.clone(), chain.b.clone())];
        for stage in chain.stages.iter().rev() {
            let (a, b) = demand.last().unwrap().clone();
            let markup = &b * (whole(1) + &stage.lambda) / whole(stage.n);
            demand.push((a - &stage.c, b + markup));
        }
        demand.reverse();
        let (intercept, slope) = &demand[0];
        let quantity = intercept / slope;
        let total_cost = chain.stages.iter().map(|stage| stage.c.clone()).sum();
        let share = |stage: &Stage| whole(stage.n) / (whole(stage.n) + whole(1) + &stage.lambda);
        let factor = chain.stages.iter().map(share).product();
        let n_min = least_winning(&chain);
        Meaning { chain, demand, quantity, total_cost, factor, n_min }
    }

    pub fn cluster_price(&self) -> BigRational {
        self.price(self.chain.stages.len())
    }

    fn price(&self, stage: usize) -> BigRational {
        let (a, b) = &self.demand[stage];
        a - b * &self.quantity
    }

    fn symbol(&self, symbol: Symbol, running: Option<usize>) -> BigRational {
        let Chain { a, b, stages, .. } = &self.chain;
        let stage = match symbol.index {
            Index::Stage(stage) => stage,
            Index::Running => running.unwrap(),
            Index::Last => stages.len(),
            Index::None => {
                return match symbol.name {
                    "a" => a.clone(),
                    "b" => b.clone(),
                    "p" => self.cluster_price(),
                    "C" => self.total_cost.clone(),
                    "M" => a - &self.total_cost,
                    "Q" => self.quantity.clone(),
                    "R" => self.factor.clone(),
                    "U" => whole(1) - &self.factor,
                    "k" => whole(stages.len() as u64),
                    "λ" => stages[0].lambda.clone(),
                    name => panic!("{name} means nothing"),
                };
            }
            Index::Integrated => return self.integrated(symbol.name),
            Index::Least => return whole(self.n_min.unwrap()),
        };
        match symbol.name {
            "p" => self.price(stage),
            "a" => self.demand[stage].0.clone(),
            "b" => self.demand[stage].1.clone(),
            name => {
                let Stage { n, c, f, lambda } = &stages[stage - 1];
                let output = &self.quantity / whole(*n);
                match name {
                    "n" => whole(*n),
                    "c" => c.clone(),
                    "f" => f.clone(),
                    "λ" => lambda.clone(),
                    "q" => output,
                    "π" => (self.price(stage) - self.price(stage - 1) - c) * output - f,
                    name => panic!("{name} of a stage means nothing"),
                }
            }
        }
    }

    fn integrated(&self, name: &str) -> BigRational {
        let Chain { a, b, ff, .. } = &self.chain;
        let quantity = (a - &self.total_cost) / (whole(2) * b);
        let price = a - b * &quantity;
        match name {
            "p" => price,
            "Q" => quantity,
            "f" => ff.clone(),
            "π" => (price - &self.total_cost) * quantity - ff,
            name => panic!("{name} of the integrated firm means nothing"),
        }
    }

    fn derivative(&self, of: Symbol, by: Symbol) -> BigRational {
        match (of.name, of.index, by.name, by.index) {
            ("p", Index::Stage(stage), "Q", Index::None) => -self.demand[stage].1.clone(),
            ("Q", Index::None, "q", Index::Stage(stage)) => whole(1) + &self.chain.stages[stage - 1].lambda,
            other => panic!("{other:?} means nothing"),
        }
    }

    fn range(&self, expression: &Expression, running: Option<usize>) -> Range {
        let of = |expression| self.range(expression, running);
        match expression {
            Expression::Number(number) => rounded(number),
            Expression::Symbol(symbol) => Range::point(self.symbol(*symbol, running)),
            Expression::Derivative(one, other) => Range::point(self.derivative(*one, *other)),
            Expression::Fraction(numerator, denominator) => {
                of(numerator).combined(&of(denominator), |one, other| one / other)
            }
            Expression::Sum(terms) => terms.iter().fold(Range::point(whole(0)), |sum, term| {
                let sign =
                    |one: &BigRational, other: &BigRational| if term.is_negative { one - other } else { one + other };
                sum.combined(&of(&term.value), sign)
            }),
            Expression::Product(factors) => {
                factors.iter().map(of).fold(Range::point(whole(1)), |one, other| one.times(&other))
            }
            Expression::Power(base, exponent) => of(base).to_the(&of(exponent)),
            Expression::Repeated(operator, body) => {
                let values = (1..=self.chain.stages.len()).map(|i| self.range(body, Some(i)));
                match operator {
                    Operator::Sum => {
                        values.fold(Range::point(whole(0)), |one, other| one.combined(&other, |x, y| x + y))
                    }
                    Operator::Product => values.fold(Range::point(whole(1)), |one, other| one.times(&other)),
                }
            }
        }
    }

    /// Whether every relation of the statement is true as it is written; if not, which is false.
    pub fn check(&self, statement: &Statement) -> Result<(), String> {
        let mut left = &statement.left;
        for (relation, right) in &statement.steps {
            if !self.holds(left, *relation, right) {
                return Err(format!("false: {left:?} {relation:?} {right:?}"));
            }
            left = right;
        }
        Ok(())
    }

    fn holds(&self, left: &Expression, relation: Relation, right: &Expression) -> bool {
        let (one, other) = (self.range(left, None), self.range(right, None));
        let is_exact = left.is_exact() && right.is_exact();
        match relation {
            // Two forms of a root are one number although no digits write it.
            Relation::Equal => is_exact && one.overlaps(&other) && (one.is_point() == other.is_point()),
            Relation::About => !(is_exact && one.is_point() && other.is_point()) && one.overlaps(&other),
            Relation::Greater => one.middle() > other.middle(),
            Relation::Less => one.middle() < other.middle(),
            Relation::AtMost => one.middle() <= other.middle(),
        }
    }
}

impl Range {
    fn point(value: BigRational) -> Self {
        Range { low: value.clone(), high: value }
    }

    fn is_point(&self) -> bool {
        self.low == self.high
    }

    /// What the formula says if its digits are taken as they are.
    fn middle(&self) -> BigRational {
        (&self.low + &self.high) / whole(2)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    fn times(&self, other: &Self) -> Self {
        self.combined(other, |one, other| one * other)
    }

    /// The range of an operation that is monotone in each of its numbers.
    fn combined(&self, other: &Self, operation: impl Fn(&BigRational, &BigRational) -> BigRational) -> Self {
        let corners =
            [(&self.low, &other.low), (&self.low, &other.high), (&self.high, &other.low), (&self.high, &other.high)];
        let values = corners.map(|(one, other)| operation(one, other));
        Range { low: values.iter().min().unwrap().clone(), high: values.iter().max().unwrap().clone() }
    }

    /// A positive number to a power; a root is known to twelve digits.
    fn to_the(&self, exponent: &Self) -> Self {
        let exponent = &exponent.low;
        if exponent.is_integer() {
            let exponent: i32 = exponent.to_integer().try_into().unwrap();
            return Range { low: self.low.pow(exponent), high: self.high.pow(exponent) };
        }
        let float = |number: &BigRational| {
            let part = |number: &BigInt| number.to_string().parse::<f64>().unwrap();
            part(number.numer()) / part(number.denom())
        };
        let root = BigRational::from_float(float(&self.low).powf(float(exponent))).unwrap();
        let error = &root / whole(1_000_000_000_000);
        Range { low: &root - &error, high: root + error }
    }
}

/// A rounded number may be off by half a unit of its last digit.
fn rounded(Number { text, is_exact }: &Number) -> Range {
    let value = decimal(text);
    if *is_exact {
        return Range::point(value);
    }
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let error = BigRational::new(1.into(), BigInt::from(2) * BigInt::from(10).pow(decimals as u32));
    Range { low: &value - &error, high: value + error }
}

/// The fewest firms with which an even chain of as many stages has a factor above 1/2, tried one by one.
fn least_winning(chain: &Chain) -> Option<u64> {
    let own = whole(1) + &chain.stages[0].lambda;
    let k = chain.stages.len() as i32;
    chain.stages.iter().all(|stage| whole(1) + &stage.lambda == own).then(|| {
        let wins = |n: &u64| whole(*n) >= own && (whole(*n) / (whole(*n) + &own)).pow(k) * whole(2) > whole(1);
        (1..).find(wins).unwrap()
    })
}
