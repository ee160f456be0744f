//! External economies: costs fall by some per cent in the cluster, where firms are near each other, and not in the one firm. R
//! of the saving reaches the price. An extension of the paper's model.

use super::chain::total;
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;
use super::told::{Fact, equal, list, rounded, sum};
use super::words::external;

/// A chain before its costs fall.
struct Before<'a> {
    a: i64,
    c: &'a [i64],
    n: i64,
    cost: i64,
    /// a - C.
    m: i64,
    r: Fraction,
    price: Fraction,
    integrated_price: Fraction,
}

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    let k = level.of(2, 3, 3);
    let a = random.span(50, 99);
    let c = random.spans(k, 4, 14);
    let n = random.span(2, 12);
    let given = Parameters::default().with("a", a).with("c", &c).with("n", n);
    let saving = (level != Level::Three).then(|| random.span(5, 30));

    let (cost, r) = (total(&c), fraction(n, n + 1).raised(k as u32));
    let m = a - cost;
    if m < 20 {
        return None;
    }
    let before = Before { a, c: &c, n, cost, m, r, price: a - m * r, integrated_price: a - fraction(m, 2) };
    match (level, saving) {
        (Level::One, Some(_)) if r == Fraction::HALF => None,
        (Level::One, Some(saving)) => Some(before.fall(given.with("saving", saving), saving)),
        (_, Some(saving)) => Some(before.lead(given.with("saving", saving), saving)),
        (_, None) => before.enough(given),
    }
}

impl Before<'_> {
    /// By how much the price falls.
    fn fall(&self, given: Parameters, percent: i64) -> Draft {
        let saving = fraction(percent * self.cost, 100);
        let Self { a, c, n, cost, m, r, .. } = *self;
        let told = external::Fall {
            a: a.into(),
            c: list(c),
            n: n.into(),
            more: (n + 1).into(),
            stages: Fact::Stages(c.len() as i64),
            k: (c.len() as i64).into(),
            saving: percent.into(),
            saved: rounded(saving, 2),
            costs: sum(c),
            cost: cost.into(),
            m: m.into(),
            r: r.into(),
            u: (1 - r).into(),
        };
        Draft::new(given, [Form::Decimal(2)], saving * self.r, told)
            .required(external::FULL, saving)
            .required(external::COMPLEMENT, saving * (1 - self.r))
            .required(external::OF_PRICE, fraction(percent, 100) * self.price)
            .optional(external::HALF, saving / 2)
    }

    /// By how much the cluster is cheaper then.
    fn lead(&self, given: Parameters, percent: i64) -> Draft {
        let saving = fraction(percent * self.cost, 100);
        let lead = self.integrated_price - self.price;
        let key = lead + saving * self.r;
        let Self { a, c, n, m, r, price, integrated_price, .. } = *self;
        let told = external::Lead {
            a: a.into(),
            c: list(c),
            n: n.into(),
            more: (n + 1).into(),
            stages: Fact::Stages(c.len() as i64),
            k: (c.len() as i64).into(),
            saving: percent.into(),
            saved: rounded(saving, 2),
            costs: sum(c),
            m: m.into(),
            r: r.into(),
            price: equal(price - saving * r, 2),
            single: equal(integrated_price, 2),
        };
        Draft::new(given, [Form::Decimal(2)], key, told)
            .required(external::INTEGRATED_SAVES_TOO, key - saving / 2)
            .required(external::NO_SAVING, lead)
            .required(external::FULL, lead + saving)
            .optional(external::SIGN, -key)
    }

    /// The least whole percentage with which the cluster is cheaper.
    fn enough(&self, given: Parameters) -> Option<Draft> {
        let Self { a, c, n, cost, m, r, price, integrated_price } = *self;
        let missing = Fraction::HALF - r;
        let above = |percent: Fraction| Some(percent.whole_part()? + 1);
        let bound = 100 * m * missing / (r * cost);
        let key = above(bound)?;
        if missing <= 0.into() || !(2..=90).contains(&key) {
            return None;
        }
        let told = external::Enough {
            a: a.into(),
            c: list(c),
            n: n.into(),
            more: (n + 1).into(),
            stages: Fact::Stages(c.len() as i64),
            k: (c.len() as i64).into(),
            costs: sum(c),
            cost: cost.into(),
            m: m.into(),
            r: r.into(),
            gap: missing.into(),
            bound: equal(bound, 2),
            single: rounded(integrated_price, 2),
        };
        let draft = Draft::new(given, [Form::Integer], key, told)
            .required(external::NOT_ENOUGH, key - 1)
            .required(external::FULL, above(100 * m * missing / cost)?)
            .optional(external::OF_PRICE, above(100 * (price - integrated_price) / price)?)
            .optional(external::FACTOR_GAP, above(100 * missing)?);
        Some(draft)
    }
}
