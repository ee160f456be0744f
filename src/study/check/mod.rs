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
use super::told::{Fact, Told, equal, rounded};
use super::words::check;

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
    let draft = Draft::new(given, [form, Form::Choice(vec![AGREE, ROUNDING, DIFFER])], (number, word), told(item));
    let others = [(AGREE, check::SAYS_AGREE), (ROUNDING, check::SAYS_ROUNDING), (DIFFER, check::SAYS_DIFFER)];
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

/// What is told of an item.
fn told(item: &'static str) -> Told {
    let drop = |then: Fraction, now: Fraction, decimals| {
        check::Drop { then: rounded(then, decimals), now: rounded(now, decimals) }.into()
    };
    let of_text = |year: &str| value(&format!("share_text_northeast_{year}"));
    match item {
        "share_1978" => check::Share1978 {}.into(),
        "share_end" => check::ShareEnd {}.into(),
        "bad_assets" => check::BadAssets {}.into(),
        "sales_ratio" => check::Sales {}.into(),
        "investment_sum" => check::InvestmentSum {}.into(),
        "investment_gap" => check::InvestmentGap {}.into(),
        "drop_text" => drop(of_text("1978"), of_text("end"), 1),
        "drop_table" => drop(national(NORTHEAST, 1978), national(NORTHEAST, 2005), 2),
        _ => {
            let place = item.trim_start_matches("rank_");
            let place = PROVINCES.into_iter().find(|own| *own == place).unwrap_or_default();
            let [before, after] = [1990, 2005].map(|year| rank(place, year).into());
            check::Rank { place: Fact::Place(place), before, after }.into()
        }
    }
}

/// The ratio of two provinces that the table of high technology implies, over that of the table of shares.
fn shares(place: &'static str, against: &'static str) -> Draft {
    let one = implied(place) / implied(against);
    let two = national(place, 2005) / national(against, 2005);
    let given = Parameters::default().with("ask", "shares").with("place", place).with("against", against);
    let told = check::Shares {
        place: Fact::Place(place),
        against: Fact::Place(against),
        own: rounded(output(place), 0),
        own_share: rounded(share(place), 1),
        other: rounded(output(against), 0),
        other_share: rounded(share(against), 1),
        own_part: rounded(national(place, 2005), 2),
        other_part: rounded(national(against, 2005), 2),
        one: equal(one, 3),
        two: equal(two, 3),
    };
    Draft::new(given, [Form::Decimal(2)], one / two, told)
        .required(check::FIRST_ONLY, one)
        .required(check::SECOND_ONLY, two)
        .optional(check::INVERSE, two / one)
        .optional(check::MULTIPLIED, one * two)
}

/// The output of Heilongjiang that high technology implies, over that of its largest industries.
fn table(count: i64) -> Option<Draft> {
    let place = "heilongjiang";
    let some = industries(INDUSTRIES.get(..usize::try_from(count).ok()?)?);
    let whole = 100 * implied(place);
    let told = check::Table {
        own: rounded(output(place), 0),
        own_share: rounded(share(place), 1),
        count: count.into(),
        some: rounded(some, 1),
        whole: equal(whole, 1),
    };
    let given = Parameters::default().with("ask", "table").with("count", count);
    let draft = Draft::new(given, [Form::Decimal(2)], whole / some, told)
        .required(check::HIGH_TECH_ONLY, output(place) / some)
        .required(check::INVERSE, some / whole)
        .optional(check::MULTIPLIED, output(place) * share(place) / 100 / some);
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
    let (up, down) = (output + half, share - half_of_tenth);
    let told = check::Margin {
        place: Fact::Place(place),
        way: Fact::Word(if way == "up" { "way.up" } else { "way.down" }),
        own: rounded(output, 0),
        own_share: rounded(share, 1),
        output: rounded(up, 1),
        share: rounded(down, 2),
        share_same: rounded(share + half_of_tenth, 2),
        output_unit: rounded(output + 2 * half, 0),
        share_unit: rounded(share - 2 * half_of_tenth, 1),
        middle: equal(100 * output / share, 1),
        end: equal(100 * up / down, 1),
    };
    Draft::new(Parameters::default().with("place", place).with("way", way), [Form::Decimal(2)], key, told)
        .required(check::SAME_WAY, moved(output + half, share + half_of_tenth))
        .required(check::WHOLE_UNIT, moved(output + 2 * half, share - 2 * half_of_tenth))
        .optional(check::SHARE_ONLY, moved(output, share - half_of_tenth))
        .optional(check::OUTPUT_ONLY, (100 * half / output).magnitude())
        .optional(check::POINTS, 5)
}
