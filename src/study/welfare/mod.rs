//! Areas of the diagram of demand, with A = (a - C)² / b: consumer surplus A R² / 2, profit A R (1 - R), deadweight loss
//! A (1 - R)² / 2. Derived.

use super::chain::{are_alike, factor, total};
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, Told, equal, list, product, rounded, shares, sum};
use super::words::welfare;

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
    // Both triangles are told with the same numbers.
    macro_rules! triangle {
        ($case:ident) => {
            welfare::$case {
                a: a.into(),
                b: b.into(),
                c: list(&c),
                n: list(&n),
                cost: cost.into(),
                m: m.into(),
                size: size.into(),
                shares: shares(&n),
                r: r.into(),
                u: (1 - r).into(),
            }
            .into()
        };
    }
    let draft = match (ask, fixed) {
        ("consumers", _) => market.triangle(given, r, 1 - r, triangle!(Consumers)),
        ("loss", _) => market.triangle(given, 1 - r, r, triangle!(Loss)),
        (_, None) => market.profit(given, &c, &n),
        (_, Some(f)) => market.net(given.with("f", &f), &c, &n, &f)?,
    };
    let is_small = matches!(draft.key[..], [super::form::Value::Number(key)] if key < 1000.into());
    is_small.then_some(draft)
}

impl Market {
    /// The triangle under or beside the quantity sold, of this height and with the other one's beside it.
    fn triangle(&self, given: Parameters, height: Fraction, other: Fraction, told: Told) -> Draft {
        let square = height.squared();
        Draft::new(given, [Form::Decimal(1)], self.size * square / 2, told)
            .required(welfare::NO_HALF, self.size * square)
            .required(welfare::NO_COST, self.size_without_cost * square / 2)
            .required(welfare::TRIANGLES_SWAPPED, self.size * other.squared() / 2)
            .optional(welfare::TIMES_B, self.size_times_slope * square / 2)
            .optional(welfare::PROFIT, self.size * height * other)
    }

    fn profit(&self, given: Parameters, c: &[i64], n: &[i64]) -> Draft {
        let Self { b, cost, m, r, size, .. } = *self;
        let (price, quantity) = (cost + m * (1 - r), m * r / b);
        let told = welfare::Profit {
            a: (cost + m).into(),
            b: b.into(),
            c: list(c),
            n: list(n),
            cost: cost.into(),
            m: m.into(),
            size: size.into(),
            shares: self::shares(n),
            r: r.into(),
            u: (1 - r).into(),
            price: price.into(),
            quantity: quantity.into(),
        };
        let shares = r * (1 - r);
        Draft::new(given, [Form::Decimal(1)], size * shares, told)
            .required(welfare::HALF, size * shares / 2)
            .required(welfare::MARKUP_ONLY, m * (1 - r))
            .required(welfare::NO_COST, self.size_without_cost * shares)
            .optional(welfare::REVENUE, price * quantity)
            .optional(welfare::TIMES_B, self.size_times_slope * shares)
    }

    /// The surplus of all, less what all firms pay to be there.
    fn net(&self, given: Parameters, c: &[i64], n: &[i64], f: &[i64]) -> Option<Draft> {
        let Self { b, cost, m, r, size, .. } = *self;
        let gross = size * r * (2 - r) / 2;
        let fixed: i64 = n.iter().zip(f).map(|(n, f)| n * f).sum();
        let key = gross - fixed;
        if are_alike(f) || key <= 0.into() {
            return None;
        }
        let told = welfare::Net {
            a: (cost + m).into(),
            b: b.into(),
            c: list(c),
            n: list(n),
            f: list(f),
            m: m.into(),
            size: size.into(),
            shares: shares(n),
            r: r.into(),
            gross: rounded(gross, 2),
            gain: equal(gross, 2),
            paid: Fact::Joined(n.iter().zip(f).map(|(n, f)| product(&[*n, *f])).collect(), " + "),
            fixed: fixed.into(),
            once: sum(f),
        };
        let draft = Draft::new(given, [Form::Decimal(1)], key, told)
            .required(welfare::NO_FIXED, gross)
            .required(welfare::FIXED_ONCE, gross - total(f))
            .optional(welfare::CONSUMERS_ONLY, size * r.squared() / 2 - fixed)
            .optional(welfare::NO_HALF, size * r.squared() + size * r * (1 - r) - fixed);
        Some(draft)
    }
}
