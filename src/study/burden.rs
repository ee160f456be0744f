//! What state-owned enterprises of the Northeast carry: totals against what they are per head, and the country behind a share.

use super::draft::Draft;
use super::form::Form;
use super::fraction::Fraction;
use super::level::Level;
use super::parameters::Parameters;
use super::printed::value;
use super::random::Random;

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
fn share(measure: &str) -> Fraction {
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
    Draft::new(given("country", measure), [Form::Decimal(1)], own / share)
        .required("multiplied", own * share)
        .required("over_rest", own / (1 - share))
        .optional("rest_only", own / share - own)
}

/// What the country has without the Northeast.
fn rest(measure: &'static str) -> Draft {
    let (own, share) = (amount(measure), share(measure) / 100);
    Draft::new(given("rest", measure), [Form::Decimal(1)], own / share - own)
        .required("country", own / share)
        .required("complement", own * (1 - share))
        .optional("over_rest", own / (1 - share))
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
        return Draft::new(given, form, own)
            .required("country", country)
            .optional("inverse", 1 / own)
            .optional("scaled_once", scaled_once)
            .optional("unit", own * 10);
    }
    Draft::new(given, form, country)
        .required("northeast", own)
        .required("scaled_once", scaled_once)
        .optional("wrong_way", own * share(above) / share(below))
}

/// One share per unit of another, in per cent of the country's average.
fn against_average(given: Parameters, measure: &str, per: &str) -> Draft {
    let (own, other) = (share(measure), share(per));
    Draft::new(given, [Form::Percent(1)], 100 * own / other)
        .required("inverse", 100 * other / own)
        .required("difference", own - other)
        .required("total", own)
        .optional("percent_more", 100 * (own - other) / other)
}

/// The same against the rest of the country.
fn odds(given: Parameters, measure: &str, per: &str) -> Draft {
    let (own, other) = (share(measure), share(per));
    let own_odds = own / (100 - own);
    let ratio = own_odds / (other / (100 - other));
    Draft::new(given, [Form::Decimal(2)], ratio)
        .required("against_country", own / other)
        .required("inverse", 1 / ratio)
        .optional("total_only", own_odds)
}
