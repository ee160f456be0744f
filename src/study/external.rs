//! External economies: costs fall by some per cent in the cluster, where firms are near each other, and not in the one firm. R
//! of the saving reaches the price. An extension of the paper's model.

use super::chain::total;
use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::random::Random;

/// A chain before its costs fall.
struct Before {
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
    let before = Before { cost, m, r, price: a - m * r, integrated_price: a - fraction(m, 2) };
    match (level, saving) {
        (Level::One, Some(_)) if r == Fraction::HALF => None,
        (Level::One, Some(saving)) => Some(before.fall(given.with("saving", saving), saving)),
        (_, Some(saving)) => Some(before.lead(given.with("saving", saving), saving)),
        (_, None) => before.enough(given),
    }
}

impl Before {
    /// By how much the price falls.
    fn fall(&self, given: Parameters, percent: i64) -> Draft {
        let saving = fraction(percent * self.cost, 100);
        Draft::new(given, [Form::Decimal(2)], saving * self.r)
            .required("full", saving)
            .required("complement", saving * (1 - self.r))
            .required("of_price", fraction(percent, 100) * self.price)
            .optional("half", saving / 2)
    }

    /// By how much the cluster is cheaper then.
    fn lead(&self, given: Parameters, percent: i64) -> Draft {
        let saving = fraction(percent * self.cost, 100);
        let lead = self.integrated_price - self.price;
        let key = lead + saving * self.r;
        Draft::new(given, [Form::Decimal(2)], key)
            .required("integrated_saves_too", key - saving / 2)
            .required("no_saving", lead)
            .required("full", lead + saving)
            .optional("sign", -key)
    }

    /// The least whole percentage with which the cluster is cheaper.
    fn enough(&self, given: Parameters) -> Option<Draft> {
        let Self { cost, m, r, price, integrated_price } = *self;
        let missing = Fraction::HALF - r;
        let above = |percent: Fraction| Some(percent.whole_part()? + 1);
        let key = above(100 * m * missing / (r * cost))?;
        if missing <= 0.into() || !(2..=90).contains(&key) {
            return None;
        }
        let draft = Draft::new(given, [Form::Integer], key)
            .required("not_enough", key - 1)
            .required("full", above(100 * m * missing / cost)?)
            .optional("of_price", above(100 * (price - integrated_price) / price)?)
            .optional("factor_gap", above(100 * missing)?);
        Some(draft)
    }
}
