//! Whether printed numbers fit: recomputed one by one, against another table, or as far as rounding lets them move.

use super::draft::Draft;
use super::form::Form;
use super::fraction::{Fraction, fraction};
use super::level::Level;
use super::parameters::Parameters;
use super::printed::{
    INDUSTRIES, NORTHEAST, PLACES, PROVINCES, implied, industries, national, output, rank, share, value,
};
use super::random::Random;

const AGREE: &str = "agree";
const ROUNDING: &str = "rounding";
/// It does not fit, and rounding cannot explain it.
const DIFFER: &str = "differ";

/// What can be recomputed, in the order of the names.
const ITEMS: [&str; 11] = [
    "bad_assets",
    "drop_table",
    "drop_text",
    "investment_gap",
    "investment_sum",
    "rank_heilongjiang",
    "rank_jilin",
    "rank_liaoning",
    "sales_ratio",
    "share_1978",
    "share_end",
];

pub(super) fn draft(random: &mut Random, level: Level) -> Option<Draft> {
    match level {
        Level::One => recomputed(random.pick(ITEMS)),
        Level::Two => match random.pick(["shares", "table"]) {
            "shares" => {
                let [place, against, ..] = random.shuffle(PROVINCES);
                Some(shares(place, against))
            }
            _ => table(random.span(3, 15)),
        },
        Level::Three => {
            let place = random.pick(PLACES);
            Some(rounding(place, random.pick(["up", "down"])))
        }
    }
}

/// The number recomputed, and how the printed one stands to it.
fn recomputed(item: &'static str) -> Option<Draft> {
    let (form, number, word) = recompute(item)?;
    let given = Parameters::default().with("item", item);
    let draft = Draft::new(given, [form, Form::Choice(vec![AGREE, ROUNDING, DIFFER])], (number, word));
    let others = [(AGREE, "says_agree"), (ROUNDING, "says_rounding"), (DIFFER, "says_differ")];
    let others = others.into_iter().filter(|(other, _)| *other != word);
    Some(others.fold(draft, |draft, (other, id)| draft.required(id, (number, other))))
}

fn recompute(item: &str) -> Option<(Form, Fraction, &'static str)> {
    let drop = |then: Fraction, now: Fraction| 100 * (then - now) / then;
    let investment = |by: &str| value(&format!("invest_share_{by}"));
    let of_text = |year: &str| value(&format!("share_text_northeast_{year}"));
    let sales = |place: &str| value(&format!("soe_sales_per_head_{place}"));
    let hundredths = |number, word| (Form::Decimal(2), number, word);
    let tenths = |number, word| (Form::Decimal(1), number, word);
    Some(match item {
        "share_1978" => hundredths(national(NORTHEAST, 1978), DIFFER),
        "share_end" => hundredths(national(NORTHEAST, 2005), DIFFER),
        // Printed in 100 million yuan and in trillions.
        "bad_assets" => {
            hundredths(100 * value("soe_bad_assets_2005") / (10_000 * value("soe_local_assets_2005")), ROUNDING)
        }
        "sales_ratio" => hundredths(100 * sales("northeast") / sales("china"), AGREE),
        "investment_sum" => tenths(investment("state") + investment("private") + investment("foreign"), AGREE),
        "investment_gap" => tenths(investment("state") - investment("private"), AGREE),
        "drop_text" => tenths(drop(of_text("1978"), of_text("end")), AGREE),
        "drop_table" => tenths(drop(national(NORTHEAST, 1978), national(NORTHEAST, 2005)), AGREE),
        _ => {
            let place = item.strip_prefix("rank_")?;
            let word = if place == "jilin" { DIFFER } else { AGREE };
            (Form::Integer, rank(place, 2005) - rank(place, 1990), word)
        }
    })
}

/// The ratio of two provinces that the table of high technology implies, over that of the table of shares.
fn shares(place: &'static str, against: &'static str) -> Draft {
    let one = implied(place) / implied(against);
    let two = national(place, 2005) / national(against, 2005);
    let given = Parameters::default().with("ask", "shares").with("place", place).with("against", against);
    Draft::new(given, [Form::Decimal(2)], one / two)
        .required("first_only", one)
        .required("second_only", two)
        .optional("inverse", two / one)
        .optional("multiplied", one * two)
}

/// The output of Heilongjiang that high technology implies, over that of its largest industries.
fn table(count: i64) -> Option<Draft> {
    let place = "heilongjiang";
    let some = industries(INDUSTRIES.get(..usize::try_from(count).ok()?)?);
    let whole = 100 * implied(place);
    let draft =
        Draft::new(Parameters::default().with("ask", "table").with("count", count), [Form::Decimal(2)], whole / some)
            .required("high_tech_only", output(place) / some)
            .required("inverse", some / whole)
            .optional("multiplied", output(place) * share(place) / 100 / some);
    Some(draft)
}

/// By how many per cent the implied output can move if both printed numbers were rounded.
fn rounding(place: &'static str, way: &'static str) -> Draft {
    let (output, share) = (output(place), share(place));
    let (half, half_of_tenth) =
        if way == "up" { (fraction(1, 2), fraction(1, 20)) } else { (fraction(-1, 2), fraction(-1, 20)) };
    let moved =
        |numerator: Fraction, denominator: Fraction| 100 * (numerator / denominator / (output / share) - 1).magnitude();
    let key = moved(output + half, share - half_of_tenth);
    Draft::new(Parameters::default().with("place", place).with("way", way), [Form::Decimal(2)], key)
        .required("same_way", moved(output + half, share + half_of_tenth))
        .required("whole_unit", moved(output + 2 * half, share - 2 * half_of_tenth))
        .optional("share_only", moved(output, share - half_of_tenth))
        .optional("output_only", (100 * half / output).magnitude())
        .optional("points", 5)
}
