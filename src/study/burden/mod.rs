//! What state-owned enterprises of the Northeast carry: totals against what they are per head, and the country behind a share.

use super::draft::Draft;
use super::form::Form;
use super::fraction::Fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::printed::value;
use super::random::Random;
use super::told::{Fact, Told, equal, printed, rounded};
use super::words::burden;

/// What is measured, in the order of the names.
const MEASURES: [&str; 5] = ["assets", "employment", "institutions", "staff", "subsidy"];

/// Two amounts of the Northeast, one per unit of the other.
#[derive(Clone, Copy)]
struct Rate {
    name: &'static str,
    above: &'static str,
    /// Units of what is above in one unit that is printed, for one of what is asked.
    scale: i64,
    below: &'static str,
    decimals: u8,
}

/// Staff per institution; subsidy per institution and per member of staff in 10 thousand yuan. In the order of the names.
const RATES: [Rate; 3] = [
    Rate { name: "staff_per_institution", above: "staff", scale: 10_000, below: "institutions", decimals: 1 },
    Rate { name: "subsidy_per_institution", above: "subsidy", scale: 10_000, below: "institutions", decimals: 1 },
    Rate { name: "subsidy_per_staff", above: "subsidy", scale: 1, below: "staff", decimals: 2 },
];

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    if level == Level::Two {
        return Some(match random.pick(["country", "rest", "rate"]) {
            "rate" => {
                let rate = random.pick(RATES);
                average(rate, random.pick(["northeast", "china"]))
            }
            "country" => country(random.pick(["staff", "subsidy"])),
            _ => rest(random.pick(["staff", "subsidy"])),
        });
    }
    let [measure, per, ..] = random.shuffle(MEASURES);
    let given = Parameters::default().with("measure", measure).with("per", per);
    Some(if level == Level::One { against_average(given, measure, per) } else { odds(given, measure, per) })
}

/// The Northeast's share in the country, per cent.
pub(super) fn share(measure: &str) -> Fraction {
    match measure {
        "assets" | "employment" => value(&format!("soe_{measure}_share")),
        _ => value(&format!("soe_social_{measure}_share_2005")),
    }
}

/// What the Northeast has.
fn amount(measure: &str) -> Fraction {
    value(&format!("soe_social_{measure}_2005"))
}

fn given(ask: &'static str, measure: &'static str) -> Parameters {
    Parameters::default().with("ask", ask).with("measure", measure)
}

/// What the whole country has.
fn country(measure: &'static str) -> Draft {
    let (own, share) = (amount(measure), share(measure) / 100);
    let told = burden::Country {
        measure: name(measure),
        unit: unit(measure),
        amount: rounded(own, 1),
        share: rounded(100 * share, 1),
    };
    Draft::new(given("country", measure), [Form::Decimal(1)], own / share, told)
        .required(burden::MULTIPLIED, own * share)
        .required(burden::OVER_REST, own / (1 - share))
        .optional(burden::REST_ONLY, own / share - own)
}

/// What the country has without the Northeast.
fn rest(measure: &'static str) -> Draft {
    let (own, share) = (amount(measure), share(measure) / 100);
    let told = burden::Rest {
        measure: name(measure),
        unit: unit(measure),
        amount: rounded(own, 1),
        share: rounded(100 * share, 1),
        whole: equal(own / share, 2),
    };
    Draft::new(given("rest", measure), [Form::Decimal(1)], own / share - own, told)
        .required(burden::COUNTRY, own / share)
        .required(burden::COMPLEMENT, own * (1 - share))
        .optional(burden::OVER_REST, own / (1 - share))
}

/// A rate of the Northeast, or of the country.
fn average(rate: Rate, place: &'static str) -> Draft {
    let Rate { name, above, scale, below, decimals } = rate;
    let own = amount(above) * scale / amount(below);
    let country = own * share(below) / share(above);
    let scaled_once = own * 100 / share(above);
    let given = Parameters::default().with("ask", "rate").with("rate", name).with("where", place);
    let form = [Form::Decimal(decimals)];
    if place == "northeast" {
        return Draft::new(given, form, own, rate.here())
            .required(burden::COUNTRY, country)
            .optional(burden::INVERSE, 1 / own)
            .optional(burden::SCALED_ONCE, scaled_once)
            .optional(burden::UNIT, own * 10);
    }
    Draft::new(given, form, country, rate.nation())
        .required(burden::NORTHEAST, own)
        .required(burden::SCALED_ONCE, scaled_once)
        .optional(burden::WRONG_WAY, own * share(above) / share(below))
}

/// One share per unit of another, in per cent of the country's average.
fn against_average(given: Parameters, measure: &'static str, per: &'static str) -> Draft {
    let (own, other) = (share(measure), share(per));
    let told = burden::Average { measure: name(measure), per: name(per), own: printed(own), other: printed(other) };
    Draft::new(given, [Form::Percent(1)], 100 * own / other, told)
        .required(burden::INVERSE, 100 * other / own)
        .required(burden::DIFFERENCE, own - other)
        .required(burden::TOTAL, own)
        .optional(burden::PERCENT_MORE, 100 * (own - other) / other)
}

/// The same against the rest of the country.
fn odds(given: Parameters, measure: &'static str, per: &'static str) -> Draft {
    let (own, other) = (share(measure), share(per));
    let own_odds = own / (100 - own);
    let ratio = own_odds / (other / (100 - other));
    let told = burden::Odds {
        measure: name(measure),
        per: name(per),
        own: printed(own),
        other: printed(other),
        own_rest: printed(100 - own),
        other_rest: printed(100 - other),
        own_odds: equal(own_odds, 4),
        other_odds: equal(other / (100 - other), 4),
    };
    Draft::new(given, [Form::Decimal(2)], ratio, told)
        .required(burden::AGAINST_COUNTRY, own / other)
        .required(burden::INVERSE, 1 / ratio)
        .optional(burden::TOTAL_ONLY, own_odds)
}

impl Rate {
    /// What is above the line, in units of what is asked.
    fn above(self) -> Fact {
        let amount = rounded(amount(self.above), 1);
        if self.scale == 1 { amount } else { Fact::Joined(vec![amount, self.scale.into()], " × ") }
    }

    fn unit(self) -> Fact {
        Fact::Word(if self.above == "staff" { "units.persons" } else { "units.wan_yuan" })
    }

    fn name(self) -> Fact {
        Fact::Word(match self.name {
            "staff_per_institution" => "rate.staff_per_institution",
            "subsidy_per_institution" => "rate.subsidy_per_institution",
            _ => "rate.subsidy_per_staff",
        })
    }

    fn here(self) -> Told {
        let told = burden::Here {
            rate: self.name(),
            unit: self.unit(),
            above: self.above(),
            below: printed(amount(self.below)),
            above_share: printed(share(self.above)),
            below_share: printed(share(self.below)),
        };
        told.into()
    }

    fn nation(self) -> Told {
        let (above, below) = (amount(self.above) * self.scale, amount(self.below));
        let told = burden::Nation {
            rate: self.name(),
            unit: self.unit(),
            above: self.above(),
            below: printed(below),
            above_share: printed(share(self.above)),
            below_share: printed(share(self.below)),
            above_all: equal(above * 100 / share(self.above), 1),
            below_all: equal(below * 100 / share(self.below), 1),
        };
        told.into()
    }
}

/// What a measure is called.
pub(super) fn name(measure: &str) -> Fact {
    Fact::Word(match measure {
        "assets" => "measure.assets",
        "employment" => "measure.employment",
        "institutions" => "measure.institutions",
        "staff" => "measure.staff",
        _ => "measure.subsidy",
    })
}

/// The unit in which staff or subsidies are printed.
fn unit(measure: &str) -> Fact {
    Fact::Word(if measure == "staff" { "units.wan_persons" } else { "units.yuan" })
}
