//! The printed numbers that exercises ask about, as exact fractions in the units of the print.

use super::fraction::Fraction;
use crate::data;

/// The places of the table of high technology, in its order.
pub(super) const PLACES: [&str; 7] = ["heilongjiang", "jilin", "liaoning", "anhui", "jiangsu", "shanghai", "beijing"];

/// The provinces of the table of shares, in its order.
pub(super) const PROVINCES: [&str; 3] = ["liaoning", "jilin", "heilongjiang"];

/// The provinces together.
pub(super) const NORTHEAST: &str = "northeast";

/// The industries of the table of Heilongjiang, in its order: the largest first.
pub(super) const INDUSTRIES: [&str; 15] = [
    "oil_gas",
    "petroleum_refining_coking",
    "electricity_gas_water",
    "transport_equipment",
    "food_processing",
    "pharmaceuticals",
    "coal_mining",
    "food_manufacturing",
    "chemicals",
    "general_machinery",
    "nonmetallic_minerals",
    "bamboo_machinery",
    "electrical_machinery",
    "beverages",
    "paper",
];

/// What the print counts in ten thousands, and the dataset in its standard unit.
const IN_TEN_THOUSANDS: [&str; 4] =
    ["soe_local_assets_2005", "soe_sales_per_head_china", "soe_sales_per_head_northeast", "soe_social_staff_2005"];

/// The number of an indicator in the unit of the print; no number if there is no such indicator.
pub(super) fn value(id: &str) -> Fraction {
    let unit = if IN_TEN_THOUSANDS.contains(&id) { 10_000 } else { 1 };
    data::indicator(id).map_or(Fraction::NONE, |indicator| {
        let decimals = usize::from(indicator.decimals);
        Fraction::of_decimal(&format!("{:.decimals$}", indicator.value)) / unit
    })
}

/// Output of high technology, 100 million yuan.
pub(super) fn output(place: &str) -> Fraction {
    value(&format!("ht_output_{place}_2006"))
}

/// Share of high technology in a place's industrial output, per cent.
pub(super) fn share(place: &str) -> Fraction {
    value(&format!("ht_share_{place}_2006"))
}

/// The industrial output that output and share of high technology imply, in hundreds of 100 million yuan.
pub(super) fn implied(place: &str) -> Fraction {
    output(place) / share(place)
}

/// Share in the national output of industry, per cent: of a province, or of the three together.
pub(super) fn national(place: &str, year: i64) -> Fraction {
    let share = |place: &str| value(&format!("share_{place}_{year}"));
    if place == NORTHEAST { PROVINCES.into_iter().map(share).sum() } else { share(place) }
}

/// Rank of a province by that share.
pub(super) fn rank(place: &str, year: i64) -> Fraction {
    value(&format!("rank_{place}_{year}"))
}

/// Output of an industry of Heilongjiang in 2005, 100 million yuan.
pub(super) fn industry(slug: &str) -> Fraction {
    value(&format!("hlj_output_{slug}_2005"))
}

/// Output of some of these industries.
pub(super) fn industries(slugs: &[&str]) -> Fraction {
    slugs.iter().map(|slug| industry(slug)).sum()
}
