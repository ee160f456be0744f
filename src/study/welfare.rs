//! Areas of the diagram of demand, with A = (a - C)² / b: consumer surplus A R² / 2, profit A R (1 - R), deadweight loss
//! A (1 - R)² / 2. Derived.

use super::chain::{are_alike, factor, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

/// A chain of two stages and its market.
struct Market {
    b: i64,
    cost: i64,
    /// a - C.
    m: i64,
    r: Fraction,
    /// The market size, and what it would be without costs.
    size: Fraction,
    size_without_cost: Fraction,
    /// (a - C)² times b: the slope on the wrong side of the line.
    size_times_slope: Fraction,
}

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let a = random.span(30, 90);
    let b = random.span(2, 5);
    let c = random.spans(2, 2, 12);
    let n = random.spans(2, 2, 9);
    let ask = match level {
        Level::One => random.pick(["consumers"]),
        Level::Two => random.pick(["loss", "profit"]),
        Level::Three => random.pick(["net"]),
    };
    let given = Parameters::default().with("ask", ask).with("a", a).with("b", b).with("c", &c).with("n", &n);
    let fixed = (level == Level::Three).then(|| random.spans(2, 1, 9));

    let (cost, r) = (total(&c), factor(&n));
    let m = a - cost;
    if m < 20 || are_alike(&n) || r == Fraction::HALF {
        return None;
    }
    let size = fraction(m * m, b);
    let size_without_cost = fraction(a * a, b);
    let market = Market { b, cost, m, r, size, size_without_cost, size_times_slope: (b * m * m).into() };
    let draft = match (ask, fixed) {
        ("consumers", _) => market.triangle(given, r, 1 - r),
        ("loss", _) => market.triangle(given, 1 - r, r),
        (_, None) => market.profit(given),
        (_, Some(f)) => market.net(given.with("f", &f), &n, &f)?,
    };
    let is_small = matches!(draft.key[..], [super::form::Value::Number(key)] if key < 1000.into());
    is_small.then_some(draft)
}

impl Market {
    /// The triangle under or beside the quantity sold, of this height and with the other one's beside it.
    fn triangle(&self, given: Parameters, height: Fraction, other: Fraction) -> Draft {
        let square = height.squared();
        Draft::new(given, [Form::Decimal(1)], self.size * square / 2)
            .required("no_half", self.size * square)
            .required("no_cost", self.size_without_cost * square / 2)
            .required("triangles_swapped", self.size * other.squared() / 2)
            .optional("times_b", self.size_times_slope * square / 2)
            .optional("profit", self.size * height * other)
    }

    fn profit(&self, given: Parameters) -> Draft {
        let Self { r, m, .. } = *self;
        let shares = r * (1 - r);
        Draft::new(given, [Form::Decimal(1)], self.size * shares)
            .required("half", self.size * shares / 2)
            .required("markup_only", m * (1 - r))
            .required("no_cost", self.size_without_cost * shares)
            .optional("revenue", (self.cost + m * (1 - r)) * m * r / self.b)
            .optional("times_b", self.size_times_slope * shares)
    }

    /// The surplus of all, less what all firms pay to be there.
    fn net(&self, given: Parameters, n: &[i64], f: &[i64]) -> Option<Draft> {
        let Self { r, size, .. } = *self;
        let gross = size * r * (2 - r) / 2;
        let fixed: i64 = n.iter().zip(f).map(|(n, f)| n * f).sum();
        let key = gross - fixed;
        if are_alike(f) || key <= 0.into() {
            return None;
        }
        let draft = Draft::new(given, [Form::Decimal(1)], key)
            .required("no_fixed", gross)
            .required("fixed_once", gross - total(f))
            .optional("consumers_only", size * r.squared() / 2 - fixed)
            .optional("no_half", size * r.squared() + size * r * (1 - r) - fixed);
        Some(draft)
    }
}
